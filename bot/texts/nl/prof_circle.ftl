# Prof-cirkels: vier tot acht vakmensen rond een thema, met een eigen plek.

prof-circle-summary = Prof-cirkels
prof-circle-what = In een Prof-cirkel denken { $fewest } tot { $most } vakmensen uit verschillende teams mee met elkaars werk. Wat daar gezegd wordt, blijft daar.
prof-circle-listed = *Thema's waar nog plek is*
prof-circle-listed-none = Er staat nu geen open thema waar je nog niet bij bent.
prof-circle-theme = “{ $theme }” · { $count ->
    [one] één mens
   *[other] { $count } mensen
}
prof-circle-own = *{ $theme }* · { $stage }
prof-circle-stage-gathering = zoekt mensen
prof-circle-stage-running = loopt
prof-circle-stage-harvest = rondt af
prof-circle-goal = Doel: “{ $goal }”
prof-circle-members = Erbij: { $names }
prof-circle-invited-line = Je bent uitgenodigd.
prof-circle-more-people = Met { $fewest } mensen kan de cirkel beginnen.
prof-circle-make-place = Er zijn genoeg mensen. Maak nu een eigen plek: een besloten kanaal in Slack, of een groepschat in Teams. Zet de mensen erin en nodig Vita uit. Open Vita daar, en kies *Neem deze plek*.
prof-circle-place-how = *De eigen plek*: maak een besloten kanaal in Slack, of een groepschat in Teams. Zet de mensen erin en nodig Vita uit. Typ daar profcirkel, en kies *Neem deze plek*.
prof-circle-harvesting = De cirkel kijkt nog één keer terug.
prof-circle-runs = { $rhythm }. { $guide } begeleidt.
prof-circle-runs-next = { $rhythm }, de volgende keer { $day }. { $guide } begeleidt.
prof-circle-rhythm-weekly = Elke week
prof-circle-rhythm-fortnightly = Elke twee weken
prof-circle-rhythm-monthly = Elke vier weken
prof-circle-full = Deze cirkel is vol.
prof-circle-adopt-here = Wordt dit de plek van “{ $theme }”? Wie hier zit, hoort er dan bij.

prof-circle-button-start = Begin een cirkel
prof-circle-button-mine = Wat ik inbracht
prof-circle-button-join = Doe mee
prof-circle-button-decline = Nu niet
prof-circle-button-invite = Nodig uit
prof-circle-button-leave = Verlaat de cirkel
prof-circle-button-adopt = Neem deze plek
prof-circle-button-end = Rond de cirkel af
prof-circle-button-harvest = Schrijf mijn oogst

prof-circle-start-title = Prof-cirkel
prof-circle-start-submit = Begin
prof-circle-start-what = Met { $fewest } tot { $most } mensen, uit verschillende teams. Jij begeleidt de eerste keer, daarna gaat het rond.
prof-circle-start-readers = *Wie ziet dit*: staat het thema in de open lijst, dan leest iedereen in de organisatie het. Op uitnodiging zien alleen de genodigden het.
prof-circle-field-theme = Rond welk thema?
prof-circle-field-theme-hint = In jullie eigen woorden. Bijvoorbeeld: Praten met familie die boos is.
prof-circle-field-goal = Bij welk doel hoort het?
prof-circle-field-rhythm = Hoe vaak?
prof-circle-field-way = Hoe komt iemand erbij?
prof-circle-way-open = Via de open lijst, en op uitnodiging
prof-circle-way-invited = Alleen op uitnodiging
prof-circle-started = De Prof-cirkel “{ $theme }” is er. Met { $fewest } tot { $most } mensen kan hij beginnen.

prof-circle-invite-title = Nodig uit
prof-circle-invite-submit = Nodig uit
prof-circle-invite-what = Voor “{ $theme }” is nog plek voor { $room }. Ieder krijgt een privébericht en kiest zelf.
prof-circle-field-names = Wie nodig je uit?
prof-circle-field-names-hint = Namen zoals ze hier heten, met komma's ertussen.
prof-circle-names-unknown = Deze namen ken ik niet, of er zijn er meer van: { $names }. Schrijf de hele naam.
prof-circle-names-many = Een cirkel heeft hoogstens { $most } mensen.
prof-circle-invitation = { $name } nodigt je uit voor een Prof-cirkel over “{ $theme }”.
prof-circle-invitation-what = Met { $fewest } tot { $most } mensen uit verschillende teams denk je mee met elkaars werk. { $rhythm }, schriftelijk. Eruit stappen kan altijd, zonder uitleg.
prof-circle-stays = *Wie ziet dit*: alleen wie in de cirkel zit. Wat je zelf inbrengt, kun je meenemen. Wat een ander inbracht, niet.
prof-circle-asked = Uitgenodigd: { $names }.
prof-circle-joined = Je doet mee met “{ $theme }”.
prof-circle-joined-place = Vraag wie begeleidt om je in de plek van de cirkel te zetten.
prof-circle-joined-later = Zodra er een eigen plek is, zie je die vanzelf.
prof-circle-left = Je doet niet meer mee met “{ $theme }”. Niemand krijgt daar bericht van.
prof-circle-left-place = Je doet niet meer mee met “{ $theme }”. Niemand krijgt daar bericht van. Verlaat ook de plek zelf, dan lees je niet meer mee.
prof-circle-declined = Goed. Niemand krijgt daar bericht van.
prof-circle-somebody-joined = { $name } doet mee met “{ $theme }”. Jullie zijn nu met { $count }.
prof-circle-few-left = De Prof-cirkel “{ $theme }” heeft nog { $count } mensen. Nodig iemand uit, of rond de cirkel af.

prof-circle-taken = Dit is nu de plek van de cirkel.
prof-circle-adopted = Hier is vanaf nu de Prof-cirkel over “{ $theme }”.
prof-circle-first = { $rhythm }, voor het eerst { $day }.
prof-circle-reads = Wat jullie onder elkaar zeggen, leest Vita niet. Vita leest alleen wat je met een knop inbrengt of aan Vita richt.
prof-circle-meeting = De Prof-cirkel “{ $theme }” komt weer bij elkaar.
prof-circle-meeting-first = De Prof-cirkel “{ $theme }” komt vandaag voor het eerst bij elkaar.
prof-circle-meeting-guide = Deze keer begeleidt { $name }.
prof-circle-meeting-asks =
    Wie brengt iets in uit het eigen werk? Een halve vraag is genoeg.
    Waar liep je de laatste tijd tegenaan? Breng het in, dan denken de anderen mee.
    Ligt er iets in je werk waar je niet uitkomt? Je hoeft nog niet te weten wat je vraag is.
    Welke situatie zou je een volgende keer anders willen aanpakken? Eén voorbeeld is genoeg om te beginnen.

playground-private-place = Besloten groep (voorbeeld)

refusal-prof-circle-gone = Deze cirkel is er niet meer, of is niet voor jou te zien.
refusal-prof-circle-not-in = Dit doet wie in de cirkel zit.
refusal-prof-circle-full = Deze cirkel is vol, of neemt nu niemand meer op. Hoogstens { $most } mensen.
refusal-prof-circle-guide = Dit doet wie de cirkel nu begeleidt.
refusal-prof-circle-has-place = Deze cirkel heeft al een eigen plek.
refusal-prof-circle-place-dm = Een cirkel heeft een plek met anderen nodig. Maak een besloten kanaal of een groepschat.
refusal-prof-circle-place-channel = In Teams leest het hele team dit kanaal mee. Maak een groepschat en nodig Vita daar uit.
refusal-prof-circle-place-open = Dit kanaal is open: iedereen kan meelezen. Maak het besloten, of kies een ander.
refusal-prof-circle-place-external = Hier leest iemand van buiten de organisatie mee. Kies een plek met alleen collega's.
refusal-prof-circle-place-team = Dit is het kanaal van een team. Maak voor de cirkel een eigen plek.
refusal-prof-circle-place-taken = Hier is al een andere cirkel. Maak voor deze een eigen plek.
refusal-prof-circle-place-not-in = Deze plek neem je alleen als je er zelf in zit.
refusal-prof-circle-place-unknown = Ik kan nu niet zien wie hier meeleest. Er is niets veranderd. Probeer het zo nog eens.
refusal-prof-circle-few = Hier zijn nu { $count } mensen. Een cirkel begint met { $fewest }.
refusal-prof-circle-many = Hier zijn nu { $count } mensen. In een cirkel passen er { $most }.
