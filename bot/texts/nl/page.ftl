# De muur als pagina in de browser: wat daar staat en hoe je er komt.

page-title = De muur
page-skip = Naar de inhoud
page-walls = Muren
page-everything = Alles wat je kunt zien
page-everything-what = Wat jouw teams deelden, en wat de hele organisatie mag lezen.
page-button-leave = Uitloggen
page-readers = Je ziet hier alleen wat iemand zelf deelde, en wat jij mag lezen.
page-never = Er staat niets in over wie meedoet of hoe vaak.
page-learning-wall = Learning Wall: wat het team leert, op één plek
page-wall-of = De muur van { $name }
page-back = Terug naar de muur
page-on-this-page = Op deze pagina

page-week = Deze week
page-week-now = Week { $number }, vanaf { $day }
page-week-between = Er loopt nu geen fase. De volgende week begint vanzelf.
page-week-paused = Het team heeft pauze.
page-goals = Doelen
page-goal = Bij “{ $goal }”

page-section-questions = Vragen
page-section-insights = Inzichten
page-section-asks = Wie vraagt er om meedenken
page-section-assignments = Opdrachten van het team
page-section-board = Voorstellen
page-section-promised = Afspraken van leidinggevenden
page-section-figures = De cirkel in cijfers
page-section-take = Meenemen
page-take-what = Voorstellen en cijfers die jij kunt lezen, zonder namen van mensen.
page-take-report = Bericht over kwartaal { $number } van { $year }
page-take-csv = Tabel (CSV)
page-take-json = Gegevens (JSON)
page-section-themes = Thema's in wat gedeeld is
page-to-themes = Bekijk de thema's
page-themes-what = Waar gaan meer stukken over? Onder elk thema staat waar het op rust.
page-themes-guided = Gezocht op gedeelde woorden, zonder AI.
page-themes-model = Gemaakt met AI ({ $model }). Kijk na of het klopt met de stukken eronder.
page-themes-asks = Wat hier gedeeld is, gaat dan naar { $model }. Namen gaan niet mee.
page-themes-spent = De AI van vandaag is op voor dit team. Morgen kan het weer.
page-button-themes = Laat AI zoeken
page-empty-themes = Nog geen thema. Dat komt vanzelf als er meer gedeeld is over hetzelfde.
page-all-questions = Alle vragen
page-all-insights = Alle inzichten
page-all-column = Bekijk alle { $number }
page-older = Ouder
page-asks-how = Meedenken doe je in het kanaal, met de knop onder de vraag.
page-item-question = Vraag
page-item-insight = Inzicht
page-item-proposal = Voorstel

page-empty-questions = Nog geen vraag gedeeld. Kies bij je leervraag “Mijn team”, dan staat die hier.
page-empty-insights = Nog geen inzicht gedeeld. Aan het eind van de week kies je zelf wat hier komt.
page-empty-asks = Nu vraagt niemand om meedenken. Vraag het bij je leervraag of je voorstel, dan staat het hier.
page-empty-assignments = Nog geen opdracht die het team begon. Leg er een voor met /vita opdracht, dan komt die hier.
page-empty-board = Nog geen voorstel ingediend. Typ /voorstel, dan staat het hier.
page-empty-column = Nu niets.
page-empty-promised = Nog geen afspraken. Ze komen hier als het team elkaar vertelt hoe het ging.
page-empty-figures = De cijfers beginnen met het eerste voorstel.
page-empty-leads = Doorlooptijden komen hier zodra een voorstel antwoord kreeg.
page-empty-list = Hier staat nog niets.

page-column-looked-at = Wordt bekeken
page-column-decision = Wacht op besluit
page-column-doing = Wordt ingevoerd
page-column-done = Ingevoerd
page-column-round = Rond
page-column-not = Nee of nu niet

page-circle = De Innovatiecirkel
page-circle-said = { $came ->
    [one] Er kwam 1 voorstel binnen
   *[other] Er kwamen { $came } voorstellen binnen
}; rond: { $round }. Onder de tekening staat de tabel.
page-circle-empty = Er is nog geen voorstel. Met het eerste begint de cirkel.
page-circle-middle =
    Met het eerste
    voorstel begint
    de cirkel
page-circle-round = { $number ->
    [one] cirkel rond
   *[other] cirkels rond
}
page-circle-came = { $number ->
    [one] 1 voorstel kwam binnen
   *[other] { $number } voorstellen kwamen binnen
}
page-circle-outside = { $number ->
    [one] Buiten de cirkel: 1 kreeg nee of nu niet.
   *[other] Buiten de cirkel: { $number } kregen nee of nu niet.
}

page-figures-what = Dit gaat over voorstellen die jij kunt lezen. Nooit over mensen.
page-organisation = De cirkel van de hele organisatie
page-by-domain = Per domein
page-by-goal = Per doel
page-part = { $came } binnen, { $round } rond
page-days = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
page-days-answer = antwoord na
page-days-circle = rond na
page-table-came = Binnen
page-table-answer = Dagen tot antwoord
page-table-circle = Dagen tot rond
page-table-weeks = De dagen zijn de middelste van de laatste { $weeks } weken.
page-part-none = Bij geen ervan
page-lead-answer = Dagen tot het antwoord, per week
page-lead-circle = Dagen tot de cirkel rond is, per week
page-table = Bekijk de tabel
page-table-week = Week vanaf
page-table-number = Voorstellen
page-table-days = Dagen, de middelste
page-table-where = Waar

page-promised-by = { $name }, uiterlijk { $day }
page-assignment-until = tot en met { $day }
page-outcome-open = loopt
page-outcome-done = gedaan
page-outcome-otherwise = liep anders

page-enter = De muur van je team
page-enter-how = Deze link is van jou. Met de knop kom je binnen.
page-enter-lasts = De link werkt één keer. Daarna blijf je acht uur binnen, of tot je uitlogt.
page-button-enter = Open de muur
page-button-enter-room = Ga naar binnen
page-closed-none = Je bent nog niet binnen
page-closed-spent = Deze link werkt niet meer
page-closed-left = Je bent uitgelogd
page-closed-elsewhere = Dit kwam niet van deze pagina
page-closed-how = Vraag Vita om een nieuwe link: typ /muur en kies “Open als pagina”.
page-trouble = Dit lukt nu niet

page-mine = Wat Vita van je bewaart
page-mine-what = Alleen jij ziet deze pagina. Wissen doe je in de chat, met /mijndata.
page-mine-file = Neem mee als bestand (JSON)
page-mine-all = Hier staat wat in woorden te lezen is. In het bestand staat alles, ook de nummers waarmee Vita werkt.
page-mine-nothing = Vita bewaart niets van je.

page-agenda = Jouw momenten
page-agenda-what = Alleen jij ziet deze pagina. Twaalf weken vooruit, zonder je vrije dagen en je pauze.
page-agenda-file = Zet in agenda (bestand)
page-agenda-how = Open het bestand met je agenda. Haal je later een nieuw bestand, dan schuiven de momenten mee.

mine-field-text = Tekst
mine-field-title = Titel
mine-field-sections = Inhoud
mine-field-first_thought = Eerste gedachte
mine-field-expected_yield = Verwachte opbrengst
mine-field-recalled = Wat je nog wist
mine-field-now = Wat je nu denkt
mine-field-next_question = Volgende vraag
mine-field-tried = Geprobeerd
mine-field-saw = Gezien
mine-field-words = Woorden
mine-field-answers = Antwoorden
mine-field-items = Onderdelen
mine-field-reason = Reden
mine-field-payload = Bericht
mine-field-remark = Opmerking
mine-field-questions = Vragen
mine-field-made = Gemaakt
mine-field-said = Gezegd
mine-field-saved = Bewaard
mine-field-shared_at = Gedeeld
mine-field-at = Wanneer
mine-field-posted = Geplaatst
mine-field-name = Naam
mine-field-paused_until = Pauze tot
mine-field-result = Resultaat
mine-field-learned = Geleerd
