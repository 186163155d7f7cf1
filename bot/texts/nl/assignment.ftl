# De groepsopdracht: samen iets uitzoeken of proberen in het eigen werk.

assignment-form = Groepsopdracht
assignment-title = Hoe heet de opdracht?
assignment-make = Maak een opdracht
assignment-offer = Leg voor
assignment-save = Bewaar
assignment-cancel = Nu niet
assignment-what = Een opdracht om samen iets uit te zoeken. De groep past hem aan en zegt ja voordat die begint.
assignment-source = Een vraag die iemand deelde
assignment-other = Iets anders, zie hieronder
assignment-about = Wat willen jullie uitzoeken?
assignment-about-hint = Eén zin uit jullie werk. Bij een gedeelde vraag mag dit leeg.
assignment-about-empty = Kies een vraag of schrijf er zelf een op.
assignment-weeks = Hoe lang?
assignment-weeks-item = { $count ->
    [1] Eén week
    [2] Twee weken
    [3] Drie weken
   *[other] Vier weken
}
assignment-goal = Bij welk doel hoort dit?
assignment-goal-none = Geen van deze
assignment-task = Wat doen jullie?
assignment-task-hint = In gewoon werk, in een paar korte zinnen.
assignment-roles = Wie doet wat?
assignment-roles-hint = Eén rol op een regel, hooguit vijf. Namen komen later.
assignment-product = Wat is er af?
assignment-product-hint = Iets wat je kunt laten zien.
assignment-question = Waar kijken jullie samen op terug?
assignment-question-hint = Eén vraag voor na afloop.
assignment-title-hint = Een paar woorden die de groep herkent.
assignment-readers = *Wie ziet dit*: { $readers }.
assignment-readers-circle = de { $count } mensen in de cirkel “{ $theme }”
assignment-label-guided = Vaste opdracht, zonder AI
assignment-label-group = Door de groep aangepast
assignment-summary = Groepsopdracht
assignment-summary-card = Groepsopdracht: { $title }
assignment-writing = Ik schrijf een opdracht bij deze vraag. Die komt in het privégesprek met mij.
assignment-offered = “{ $title }” ligt voor bij { $group }. De opdracht begint als er minstens twee mensen meedoen.
assignment-offered-card = { $name } legt een opdracht voor: *{ $title }*
assignment-not-begun = Nog niet begonnen. Wie meedoet, zegt ja tegen deze woorden. Aanpassen mag iedereen.
assignment-running = De opdracht loopt, tot en met { $until }.
assignment-role-free = nog vrij
assignment-label-others = Doen ook mee
assignment-label-product = Wat er af is
assignment-label-question = Terugkijken
assignment-label-weeks = Hoe lang
assignment-label-goal = Doel
assignment-label-result = Wat eruit kwam
assignment-label-people = Wie meededen
assignment-done-card = De opdracht “{ $title }” is af.
assignment-done-next = Gaat er door deze opdracht iets anders in jullie werk? Dan is het een voorstel.
assignment-dropped-card = De opdracht “{ $title }” gaat niet door.
assignment-role = Wat doe jij?
assignment-role-none = Ik doe mee, zonder vaste rol
assignment-role-out = Ik doe toch niet mee
assignment-role-readers = Je naam komt bij de opdracht te staan. Wie niet meedoet, staat nergens.
assignment-product-was = *Dit zou er af zijn*: { $product }
assignment-finish-title = Rond de opdracht af
assignment-result = Wat kwam eruit?
assignment-result-hint = Ook als het anders liep. Laat namen van cliënten en anderen weg.
assignment-learned-hint = In jullie eigen woorden.
assignment-said-joined = Je doet mee aan “{ $title }”.
assignment-said-out = Je doet niet meer mee aan “{ $title }”.
assignment-said-changed = “{ $title }” is aangepast. Wie meedeed, hoort het en kiest opnieuw.
assignment-said-begun = “{ $title }” loopt. De kaart zegt tot wanneer.
assignment-said-finished = Bewaard. De kaart laat zien wat eruit kwam.
assignment-said-dropped = “{ $title }” gaat niet door.
assignment-told-changed = { $name } paste de opdracht “{ $title }” aan. Lees hem opnieuw en kies of je meedoet.
assignment-ends = Vandaag is de laatste dag van de opdracht “{ $title }”.
assignment-overview = *Opdrachten in je groep*
assignment-overview-none = Er ligt nu geen opdracht. Je kunt er een maken en aan je groep voorleggen.
assignment-overview-running = “{ $title }” loopt bij { $group }.
assignment-overview-offered = “{ $title }” ligt voor bij { $group }.
assignment-behind = *Komt uit de groepsopdracht*: “{ $title }”

assignment-button-make = Maak een opdracht
assignment-button-look = Bekijk
assignment-button-join = Doe mee
assignment-button-change = Pas aan
assignment-button-begin = Begin
assignment-button-finish = Rond af
assignment-button-drop = Gaat niet door
assignment-button-propose = Maak voorstel

my-data-assignments = *Opdrachten die je je groep voorlegde*

refusal-assignment-gone = Deze opdracht is af, gaat niet door of is niet voor jou. Met /vita opdracht zie je wat er ligt.
refusal-assignment-begun = Deze opdracht loopt al. Aanpassen kan alleen voor het begin.
refusal-assignment-few = Er doet nog niemand anders mee. De opdracht begint met minstens twee mensen.
refusal-assignment-role-taken = Die rol is net door een ander genomen. Kies een andere.
refusal-assignment-not-in = Dit doet iemand die meedoet. Klik eerst op “Doe mee”.
