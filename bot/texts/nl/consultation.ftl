# Intervisie in een Prof-cirkel: schriftelijk, in rondes, en Vita bewaakt ze.

consultation-summary = Intervisie
consultation-button-bring = Breng iets in
consultation-button-show = Zo staat het
consultation-button-how = Zo werkt intervisie
consultation-button-vita = Vraag Vita erbij
consultation-button-close = Sluit de ronde
consultation-button-stop = Stop de intervisie
consultation-button-choose = Kies wat blijft

consultation-how = In intervisie denken jullie schriftelijk mee met één vraag uit iemands werk. Dat gaat in rondes, over een paar dagen.
consultation-how-guard = Wie iets inbrengt, kiest de manier. Ik bewaak de rondes: wie er aan zet is, en tot wanneer. Raad komt pas na de vragen. Wie iets inbracht, kiest wat de cirkel bewaart.
consultation-method = *{ $title }*: { $about } Hoogstens { $days } werkdagen.
consultation-method-option = { $title } · { $days } werkdagen

consultation-bring-title = Breng iets in
consultation-bring-submit = Breng in
consultation-field-method = Op welke manier?
consultation-field-title = Waar gaat het over?
consultation-field-title-hint = Een paar woorden. Geen namen van cliënten of collega's.
consultation-field-story = Wat wil je voorleggen?
consultation-field-story-hint = Bij de incidentmethode: wat gebeurde er, tot het moment waarop jij iets moest doen?
consultation-brought = Je inbreng staat in de cirkel. De anderen zijn nu aan zet.

consultation-write-submit = Plaats
consultation-write-tell = Vertel
consultation-write-ask = Stel een vraag
consultation-write-think = Denk hier mee
consultation-write-advise = Geef raad
consultation-write-look_back = Kijk terug
consultation-field-tell = Wat wil je vertellen?
consultation-field-ask = Jouw vraag of vragen
consultation-field-think = Wat denk je?
consultation-field-advise = Wat zou jij doen, en waarom?
consultation-field-look_back = Wat neem je mee?
consultation-examples = Bijvoorbeeld: { $examples }
consultation-together = Vita laat alles tegelijk zien, als de ronde klaar is.
consultation-only-questions-told = In deze ronde stel je alleen vragen. Eindig met een vraagteken.
consultation-only-questions-advice = Hier zit al raad in. Die komt later. Wat wil je eerst nog weten?
consultation-names-seen = Dit lijkt op een naam: { $names }. Ik kan me vergissen. Haal weg wat naar iemand wijst, of stuur het nog eens.

consultation-round = *Ronde { $number } van { $of }: { $title }* · “{ $case }”
consultation-round-over = Ronde { $number }, { $title }, is klaar. “{ $case }”
consultation-turn-bringer = Aan zet: { $name }, tot en met { $day }.
consultation-turn-others = Aan zet: iedereen behalve { $name }, tot en met { $day }.
consultation-turn-all = Aan zet: iedereen, tot en met { $day }.
consultation-nobody-wrote = In de vorige ronde kwam niets binnen. De volgende begint.
consultation-said-tell = *{ $name }* vertelt:
consultation-said-ask = *{ $name }* vraagt:
consultation-said-think = *{ $name }* denkt mee:
consultation-said-advise = *{ $name }* zou dit doen:
consultation-said-look_back = *{ $name }* neemt mee:
consultation-said-vita = *Vita* denkt mee, omdat { $name } dat vroeg:
consultation-label-model = Gemaakt met AI. Kijk na of het klopt.
consultation-label-guided = Vaste vragen, zonder AI
consultation-taken-back = { $name } nam dit terug.
consultation-not-kept = Dit is niet bewaard.
consultation-given = Geplaatst. Zolang de ronde loopt, kun je het veranderen.
consultation-given-later = Bewaard. Na deze ronde leest de cirkel het. Tot dan zie alleen jij het.
consultation-reminder = Vandaag is de laatste dag van “{ $title }”, over “{ $case }”. Jij bent ook aan zet.

consultation-standing = *“{ $case }”*, ingebracht door { $name }
consultation-step-done = { $number }. { $title } · klaar
consultation-step-now = { $number }. *{ $title }* · nu
consultation-step-later = { $number }. { $title }
consultation-read-back = *{ $name }* · { $round }
consultation-closed = De ronde is dicht.
consultation-done = De rondes over “{ $case }” zijn klaar. { $name } kiest wat de cirkel bewaart.
consultation-done-note = Wil je iets meenemen van wat je zelf schreef? Dat kan nu. Wat een ander schreef, blijft hier.
consultation-choose = De rondes over “{ $case }” zijn klaar. Kies wat de cirkel bewaart. Kies je niets, dan is na { $day } alles weg.
consultation-choose-title = Kies wat blijft
consultation-choose-submit = Bewaar
consultation-choose-what = Van “{ $case }” blijft alleen wat je hier aanvinkt.
consultation-choose-note = *Wie ziet dit*: alleen de cirkel. Wie iets schreef, kan het altijd zelf nog terugnemen.
consultation-field-rounds = Welke rondes blijven?
consultation-chosen = Bewaard voor de cirkel. De rest is weg.
consultation-chosen-nothing = Er is niets bewaard. Alles is weg.
consultation-stopped = De intervisie over “{ $case }” is gestopt. Wat er geschreven is, wordt niet bewaard.

consultation-vita-comes = Vita komt erbij. De vragen staan zo in de cirkel.

refusal-consultation-no-ai = In deze ronde is geen plek voor Vita, of Vita was er al bij.
refusal-consultation-method = Deze manier van intervisie is er niet, of het bestand klopt niet.
refusal-consultation-over = Deze ronde is dicht. Op de nieuwste kaart staat waar jullie nu zijn.
refusal-consultation-listen = Deze ronde is van de anderen. Jij leest nu alleen mee.
refusal-consultation-not-yours = Deze ronde is van wie het inbracht.
refusal-consultation-gone = Deze intervisie is er niet meer, of is niet voor jou.
refusal-consultation-running = Er loopt al een intervisie in deze cirkel. Daarna is er plek voor de volgende.
refusal-consultation-few = Voor intervisie zijn { $fewest } mensen nodig. Nodig eerst iemand uit.
refusal-consultation-no-place = De cirkel heeft nog geen eigen plek, of rondt al af.
refusal-consultation-not-yours-to-keep = Wat blijft, kiest wie het inbracht.
