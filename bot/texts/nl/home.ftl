# Hulp, het overzicht van /vita en de kaart "Zo werkt Vita".

home-title = *Wat wil je doen?*
home-learn = *Leren*: zet een leervraag
home-note = *Noteren*: /vita noteer
home-path = *Leerpad*: /vita leerpad
home-think = *Nadenken*: typ wat je bezighoudt
home-change = *Veranderen*: maak een voorstel
home-look-back = *Terugkijken*: /reflectie
home-frame = *Doelen en muur*: /kader en /muur
home-rest = *Rust*: /pauze
home-own = *Van jou*: /mijndata
home-plain = Gewone zinnen werken ook: “ik wil iets voorstellen”.
home-open-question = *Je leervraag*: “{ $question }”
home-open-nothing = Er staat niets open. Er is ook niets in te halen.
home-open-draft = Je begon aan een voorstel. Het staat klaar waar je was.
home-summary = Wat je met Vita kunt doen

home-button-question = Zet een leervraag
home-button-propose = Maak voorstel
home-button-how = Zo werkt Vita
home-button-continue = Ga ermee verder

how-title = *Zo werkt Vita*
how-who-model = *Wie ik ben*: een AI. Het model heet { $model }. Ik ben geen mens en ik ken jullie werk niet.
how-who-guided = *Wie ik ben*: een computerprogramma, nu zonder AI. Ik stel vaste vragen. Er gaat geen tekst naar een AI-model.
how-do = *Wat ik doe*: vragen, tegenspreken, keuzes naast elkaar leggen. Beslissen doe jij.
how-not = *Wat ik niet doe*: mensen beoordelen, of iets versturen zonder jouw klik.
how-wrong = *Waar ik fout zit*: cijfers, regels, namen, hoe het bij jullie gaat. Vraag een collega of zoek het na.
how-read = *Wat ik lees*: wat jij aan mij richt, wat gedeeld is, en jullie doelen. De rest van het kanaal lees ik niet.
how-see = *Wie ziet wat*: een privégesprek alleen jij. Een leervraag of inzicht deel je zelf, per stuk. Een ingediend voorstel ziet je team.
how-long = *Hoe lang*: gesprekken acht weken. De rest tot jij het wist.
how-pause = *Pauze*: kies hieronder. Niemand krijgt daar bericht van.
how-leave = *Eruit*: haal Vita uit het kanaal, of typ stop. Wissen kan altijd.
how-button-pause = Neem pauze
how-button-data = Toon mijn gegevens
how-summary = Zo werkt Vita
