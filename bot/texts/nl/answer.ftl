# Antwoorden op een bericht buiten het sparren, en de knoppen onder een sparbeurt.

answer-wordless = Ik lees alleen tekst. Typ je vraag in je eigen woorden. Een paar woorden is genoeg.
answer-empty = Er stond geen tekst in je bericht. Typ wat je bezighoudt, of kies hieronder.
answer-too-long = Dit bericht is te lang voor mij: meer dan { $limit } tekens. Stuur het stuk dat het zwaarst telt.
answer-open-form = Dat kan zo:
answer-spar-start = Waar zit je mee? Typ het zoals je het aan een collega zou vertellen.
answer-spar-question =
    Je vraag was: “{ $question }”
    Wat is je eerste gedachte, ook als die half is?
answer-summary = Vita antwoordt
answer-button-options = Geef opties
answer-button-skip = Sla over
answer-button-stop = Stop hier
answer-button-propose = Maak voorstel
answer-button-question = Zet een leervraag
answer-button-note = Noteer
answer-button-spar = Denk mee
answer-button-pause = Neem pauze
answer-button-look-back = Kijk terug
answer-button-frame = Toon kader
answer-button-wall = Bekijk de muur
answer-button-data = Toon mijn gegevens
answer-chosen-skip = Sla over
answer-chosen-options = Geef opties
answer-chosen-stop = Stop hier
answer-in-dm = Ik heb je een privébericht gestuurd. Daar denk ik mee.
answer-hello = Hoi. Waar zit je mee? Typ het zoals het komt, of kies hieronder.
answer-light = Typ gerust verder als je wilt.
answer-who-model = Ik ben Vita, een AI die meedenkt over je werk.
answer-who-guided = Ik ben Vita, een computerprogramma met vaste vragen over je werk.
answer-what-it-does =
    Ik vraag eerst wat jij denkt. Wil je opties, dan leg ik er een paar naast elkaar. Beslissen doe jij.
    Typ wat je bezighoudt, of kies hieronder. Met “hulp” zie je alles wat er kan.
answer-not-a-person = Nee. Ik ben een AI: een computerprogramma.
answer-not-a-person-guided = Nee. Ik ben een computerprogramma, nu zonder AI.
answer-button-intent = Kies wat je wilt
