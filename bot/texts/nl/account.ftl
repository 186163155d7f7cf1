# Over en weer vertellen: professional en leidinggevende, zelfde vragen, zelfde dag, zelfde lezers.

account-summary = Over en weer vertellen
account-invites-professional =
    Deze week vertellen jij en { $other } elkaar hoe het ging. Zelfde vragen, zelfde dag, zelfde lezers. Jij schrijft over wat je leerde. Wat je laat zien, kies je zelf.
    Hoe ging het de afgelopen weken? Jij en { $other } schrijven het deze week voor elkaar op. Jullie krijgen dezelfde vragen en lezen elkaars tekst op hetzelfde moment. Schrijf over wat je leerde. Wat je laat zien, kies je zelf.
    Deze week is het over en weer vertellen, jij en { $other }. Vragen, dag en lezers zijn voor jullie gelijk. Eén ding dat je leerde is genoeg. Wat je laat zien, kies je zelf.
account-invites-manager =
    Deze week vertellen jij en { $other } elkaar hoe het ging. Zelfde vragen, zelfde dag, zelfde lezers. Jij schrijft over wat jij bijdroeg, niet over de ander.
    Hoe ging het de afgelopen weken? Jij en { $other } schrijven het deze week voor elkaar op. Jullie krijgen dezelfde vragen en lezen elkaars tekst op hetzelfde moment. Schrijf over wat jij bijdroeg, niet over de ander.
    Deze week is het over en weer vertellen, jij en { $other }. Vragen, dag en lezers zijn voor jullie gelijk. Eén ding dat jij bijdroeg is genoeg. Schrijf niet over de ander.
account-until = Het kan tot { $day }, { $clock }. Daarna lezen jullie elkaars tekst.
account-readers = *Wie ziet dit*: { $readers }, ook { $managers }. Pas als iedereen klaar is, of na { $day }, { $clock }.
account-button-begin = Begin
account-button-change = Pas aan
account-button-withdraw = Trek in
account-button-read = Lees
account-button-more = Lees verder
account-button-done = Gedaan
account-button-otherwise = Liep anders

account-title = Over en weer
account-save = Bewaar
account-cancel = Later
account-note-professional = Schrijf over je eigen werk en wat je leerde. Alles mag leeg, behalve één antwoord.
account-note-manager = Schrijf over wat jij bijdroeg. Alles mag leeg, behalve één antwoord.
account-wanted = Wat wilde ik leren of bijdragen?
account-changed = Wat is er nu anders door wat ik deed?
account-failed = Wat lukte niet, en wat had ik nodig?
account-commits = Wat spreek ik af tot { $day }?
account-commits-hint = Elke afspraak op een eigen regel. Daar vraag ik dan naar.
account-asks = Wat vraag ik van de ander?
account-items = Wat leg je erbij?
account-items-hint = Tot drie eigen inzichten of voorstellen. Mag leeg.
account-items-many = Kies er hooguit drie.
account-empty = Schrijf bij één vraag iets op.
account-item-insight = Inzicht: { $text }
account-item-proposal = Voorstel: { $text }
account-given = Bewaard. Tot { $day }, { $clock } kun je het aanpassen.
account-taken-back = Je tekst is ingetrokken. Wie hem al las, heeft hem gelezen.

account-ready = Jullie teksten over de afgelopen weken staan nu naast elkaar. Bespreek eerst het verschil, dan de afspraken.
account-shown-title = *Over en weer, { $team }*
account-side-professional = { $name }
account-side-manager = { $name }, leidinggevende
account-label-wanted = Wilde
account-label-changed = Nu anders
account-label-failed = Lukte niet
account-label-commits = Spreekt af
account-label-asks = Vraagt
account-label-items = Erbij gelegd
account-nothing = Er loopt nu niets. Elke vierde week vertellen jullie elkaar hoe het ging.
account-running = Deze week vertellen jullie elkaar hoe het ging.

account-commitments = *Dit sprak je af*
account-commitment = “{ $text }”, uiterlijk { $day }
account-settled-done = “{ $text }”: gedaan.
account-settled-otherwise = “{ $text }”: het liep anders. Je kunt erover vertellen in je volgende tekst.
account-no-manager = In { $team } begint over en weer vertellen. Er is nog geen leidinggevende. Geef die rol aan iemand, dan begint het over vier weken.

wall-commitments = *Wat leidinggevenden afspraken*
wall-commitment = { $name }: “{ $text }”, uiterlijk { $day }

refusal-account-gone = Deze ronde is er niet meer. Met /vita overenweer zie je wat er nu loopt.
refusal-account-over = De teksten staan al naast elkaar. Over vier weken kan het weer.
refusal-account-not-yours = Dit is voor de mensen van dit team en hun leidinggevenden.
