# De loop van een voorstel: knoppen, formulieren, wie aan de beurt is, en wat mensen ervan horen.

course-save = Bewaar
course-cancel = Later
course-about = Over “{ $title }”
course-button-look-at-proposal = Bekijk nu
course-button-pass-proposal = Klaar voor besluit
course-button-return-proposal = Stuur terug
course-button-resubmit-proposal = Dien opnieuw in
course-button-decide-proposal = Beslis
course-button-escalate-proposal = Leg hoger voor
course-button-implement-proposal = Plan de invoering
course-button-effectuate-proposal = Meld: ingevoerd
course-button-confirm-proposal = Zo werken we nu
course-button-not-yet-proposal = Nog niet
course-button-ask-proposal = Vraag ernaar
course-button-gather-proposal = Roep bij elkaar
course-button-merge-proposal = Voeg samen

course-criteria =
    Het gaat over het eigen werk.
    Duidelijk is wat jullie samen anders doen.
    Te zien is of het werkt.
    Wie er last van krijgt, is gehoord.
course-criteria-label = Wat klopt er
course-questions = Vraag eerst, oordeel daarna. Wie gaat erop achteruit als dit lukt? Waardoor lukte het eerder niet? Waaraan zien jullie over drie maanden dat het werkt?
course-reason-pass = Wil je er iets bij zeggen
course-reason-return = Welke vraag heb je
course-reason-resubmit = Wat is je antwoord
course-reason-decide = Waarom
course-reason-consent = Waarom, bij een bezwaar
course-reason-escalate = Waarom leg je het hoger voor
course-reason-confirm = Wat doen jullie nu anders
course-reason-not-yet = Wat gaat nog niet anders
course-reason-ask = Wat wil je vragen
course-reason-gather = Wanneer, waar, en waarover
course-reason-merge = Waarom horen ze bij elkaar
course-reason-hint = Schrijf het zoals je het aan tafel zou zeggen.
course-answer = Je besluit
course-answer-yes = Ja
course-answer-no = Nee
course-answer-not-now = Nu niet
course-answer-objection = Overwegend bezwaar
course-consent-rule = Wie niets zegt voor de datum, zegt ja. Tot dan kun je je antwoord veranderen.
course-by-consent = Niemand had een overwegend bezwaar.
course-date = Wanneer komt het terug (bij nu niet)
course-date-hint = Zoals 7 september of 7-9-2027
course-date-unclear = Schrijf een dag die nog komt, zoals 7 september.
course-date-needed = Noem de dag waarop het terugkomt.
course-owner = Wie voert het in
course-steps = Welke stappen
course-steps-hint = Elke stap op een eigen regel, de eerste bovenaan.
course-due = Wanneer is het klaar
course-expected = Verwacht was: “{ $expected }”
course-evidence = Wat zie je ervan
course-evidence-hint = Leg het naast wat je verwachtte. Zonder namen van cliënten of klanten.
course-into = Bij welk voorstel hoort het

course-history = Wat er gebeurde
course-line = { $day } · { $name }: { $what }.
course-by-itself = vanzelf
course-did-submit = opnieuw ingediend
course-did-start_validation = bekijkt het
course-did-validate = klaar voor een besluit
course-did-return = stelt een vraag
course-did-accept = ja
course-did-decline = nee
course-did-postpone = nu niet
course-did-revisit = ligt er weer
course-did-implement = plande de invoering
course-did-effectuate = het is ingevoerd
course-did-not_yet = nog niet anders
course-did-close = de cirkel is rond
course-did-withdraw = ingetrokken
course-did-merge = samengevoegd
course-did-ask = vroeg ernaar
course-did-gather = riep een cirkel bij elkaar
course-did-voice = gaf antwoord
course-did-escalate = legde het hoger voor
course-did-confirm = het werk gaat nu anders
course-plan-owner = Voert het in
course-plan-steps = Stappen
course-plan-due = Klaar op
course-plan-date = Komt terug op
course-plan-evidence = Gezien

course-role-validator = voorstellen bekijkt
course-role-decider = beslist
course-missing = *Wacht*: er is nog niemand die { $role }. De beheerder weet het.
course-waits = *Aan de beurt*: { $names }
course-waits-until = *Aan de beurt*: { $names }, uiterlijk { $day }
course-waits-late = *Aan de beurt*: { $names }. De afgesproken dag was { $day }.

course-turn-submitted = “{ $title }” is ingediend en ligt bij jou. Bekijk het graag uiterlijk { $day }: klopt het, of heb je een vraag?
course-turn-in_validation = Je bekijkt “{ $title }”. De indieners horen het uiterlijk { $day }.
course-turn-validated = “{ $title }” ligt bij jou. Graag een besluit uiterlijk { $day }: ja, nee of nu niet. Schrijf de reden zoals je die aan tafel zou zeggen.
course-turn-validated-consent = “{ $title }” ligt bij jullie team. Heb je een overwegend bezwaar, zeg het uiterlijk { $day }, met een reden. Wie niets zegt, zegt ja.
course-turn-returned = Over “{ $title }” is een vraag gesteld. Jij bent aan de beurt.
course-turn-accepted = “{ $title }” kreeg een ja. Spreek af wie het invoert, en wanneer de eerste stap klaar is.
course-turn-in_implementation = Jij voert “{ $title }” in. Is het zover, meld het dan met wat je ervan ziet.
course-turn-effectuated = “{ $title }” is ingevoerd. Doen jullie het werk nu anders? Dat zeggen jij en een collega.
course-reminder = “{ $title }” wacht op jou. Afgesproken is { $day }.
course-late-validation = “{ $title }” zou uiterlijk { $day } bekeken zijn. Dat is nog niet gebeurd.
course-late-decision = Over “{ $title }” zou er { $day } een besluit zijn. Dat is er nog niet. Je kunt het één stap hoger voorleggen, met een reden.
course-role-missing = In { $team } wacht een voorstel. Er is nog niemand die { $role }. Geef die rol aan iemand.

course-told-submit = “{ $title }” is opnieuw ingediend door { $name }.
course-told-start_validation = { $name } bekijkt “{ $title }” nu. Je hoort het uiterlijk { $due }.
course-told-validate = “{ $title }” is klaar voor een besluit. Dat komt uiterlijk { $due }, met een reden.
course-told-return = { $name } heeft een vraag bij “{ $title }”: “{ $reason }”. Pas het aan, of leg uit waarom het zo klopt. Alles blijft bewaard.
course-told-accept = Besluit over “{ $title }”: ja. { $name } schrijft: “{ $reason }”
course-told-decline = Besluit over “{ $title }”: nee. { $name } schrijft: “{ $reason }” Het voorstel en de reden blijven leesbaar. Begrijp je de reden niet, vraag er dan naar.
course-told-postpone = Besluit over “{ $title }”: nu niet. { $name } schrijft: “{ $reason }” Op { $day } komt het vanzelf terug.
course-told-revisit = “{ $title }” is terug, zoals afgesproken. Een besluit komt uiterlijk { $due }.
course-told-implement = { $owner } voert “{ $title }” in. Eerste stap: { $step }. Klaar op { $day }.
course-told-effectuate = “{ $title }” is ingevoerd, zegt { $name }. Verwacht: “{ $expected }”. Gezien: “{ $evidence }”. Het laatste woord is aan het team. Doen jullie het werk nu anders?
course-told-not_yet = Over “{ $title }” zegt { $name }: het werk gaat nog niet anders. “{ $reason }” De cirkel blijft open. Wie het invoert, is weer aan de beurt.
course-told-close = De cirkel is rond. “{ $title }” begon op { $began } bij { $team }. Nu gaat dit anders: “{ $reason }” Van voorstel tot ander werk: { $weeks } { $weeks ->
        [1] week
       *[other] weken
    }.
course-told-merge = “{ $title }” gaat verder in “{ $into }”. { $name } schrijft: “{ $reason }” De indieners blijven mede-indiener en horen elk vervolg.
course-told-escalate = { $name } legt “{ $title }” hoger voor. Reden: “{ $reason }” Het besluit was afgesproken op { $due }. Wie zou beslissen, leest dit bericht ook.
course-told-ask = { $name } vraagt naar “{ $title }”: “{ $reason }”
course-told-gather = { $name } roept een cirkel bij elkaar over “{ $title }”: “{ $reason }”
course-told-withdraw = { $name } trok “{ $title }” in. Je hoeft niets te doen.

course-queue-title = *Wat er wacht*
course-queue-empty = Er wacht niets.
course-queue-line = “{ $title }” · { $stage }, sinds { $day }
course-queue-stuck = *Wat niet aankwam bij een team*
course-queue-nothing-stuck = Alles kwam aan.
course-queue-summary = Wat er wacht

deciding-title = Zo beslissen jullie
deciding-mode = Wie beslist over een voorstel
deciding-mode-individual = Eén iemand die beslist
deciding-mode-several = Iedereen die beslist, zegt ja
deciding-mode-consent = Het team, tenzij iemand een overwegend bezwaar heeft
deciding-own-label = Een team van minder dan vier mensen
deciding-own = Mag het eigen voorstel bekijken en erover beslissen
deciding-criteria = Waar kijkt wie een voorstel bekijkt naar
deciding-criteria-hint = Elke regel is één punt.
deciding-criteria-all = Deze punten gelden voor de hele organisatie.
deciding-saved = Bewaard. In { $team } geldt: { $mode }.
deciding-button = Zo beslist het team

friend-button = Vragen vooraf
friend-title = Drie vragen om te stellen bij “{ $title }”. Het oordeel is aan jou.
friend-writing = Ik zet vragen klaar. Ze komen zo in je privébericht.
friend-summary = Vragen bij een voorstel
