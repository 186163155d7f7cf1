# De start van de week, in het teamkanaal. De lijsten rouleren: elke week de volgende regel.

kickoff-greeting = Goedemorgen.
kickoff-openings =
    Een nieuwe week: { $day }, week { $week }.
    Week { $week } begint vandaag, { $day }.
    Daar is week { $week }. Het is { $day }.
    Vandaag begint week { $week }. Het is { $day }.
    Goedemorgen. Vandaag, { $day }, begint week { $week }.
    Het is { $day }. Week { $week } ligt nog open.
    Goedemorgen op { $day }, het begin van week { $week }.
kickoff-openings-short =
    Een korte week: { $days }, door { $lost }. Op deze { $weekday } is een kleine vraag genoeg.
    Door { $lost } telt deze week { $days }. Op deze { $weekday } mag de vraag kleiner zijn.
    Daar is een korte week: { $days }, door { $lost }. Houd de vraag op deze { $weekday } klein.
    Vandaag, { $weekday }, begint een week van { $days }, door { $lost }. Klein beginnen is genoeg.
    Goedemorgen, op { $weekday }. Door { $lost } telt deze week { $days }. Dan mag de vraag ook kleiner.
    Het is { $weekday }. Deze week telt { $days }, door { $lost }. Kies iets wat daarin past.
    Goedemorgen op een { $weekday } in een korte week: { $days }, door { $lost }.
kickoff-days = { $days ->
    [one] één werkdag
    [2] twee werkdagen
    [3] drie werkdagen
    [4] vier werkdagen
   *[other] { $days } werkdagen
}
kickoff-late = Daar is de week, later dan beloofd: de start had er { $weekday } om { $clock } moeten staan. Dat lag aan mij, niet aan jullie. Er is niets verloren.
kickoff-late-today = Daar is de week, later dan beloofd: de start had er om { $clock } moeten staan. Dat lag aan mij, niet aan jullie. Er is niets verloren.
kickoff-first = Dit is jullie eerste week met mij. Zo gaat het:
kickoff-first-one-title = Vandaag
kickoff-first-one = kies je een vraag uit je eigen werk.
kickoff-first-two-title = In de week
kickoff-first-two = probeer je iets. Wil je sparren, stuur me een bericht.
kickoff-first-three = kijk je tien minuten terug.
kickoff-first-example = Een leervraag is iets wat je wilt snappen. Bijvoorbeeld: “Waarom bellen mensen na elke brief?”
kickoff-goal = *Doel*: “{ $goal }”
kickoff-no-goal = Er staat nog geen doel van de organisatie in het kader. Met /kader zet je het erin.
kickoff-last-insight = *Vorige week* deelde { $name }: “{ $insight }”
kickoff-last-insight-earlier = *De laatste keer* deelde { $name }: “{ $insight }”
kickoff-last-proposal = Nieuw op de muur: het voorstel “{ $title }”
kickoff-news-close = *De cirkel is rond*: “{ $title }” is nu hoe jullie werken.
kickoff-news-effectuate = *Ingevoerd*: “{ $title }”.
kickoff-news-accept = *Besloten*: het voorstel “{ $title }” kreeg een ja.
kickoff-news-decline = *Besloten*: het voorstel “{ $title }” kreeg een nee. De reden staat erbij.
kickoff-news-postpone = *Besloten*: het voorstel “{ $title }” kreeg “nu niet”. Het komt terug.
kickoff-owes-look-back = De terugblik van vorige week kwam niet door. Dat lag aan mij. Terugkijken kan nu nog, voor wie wil.
kickoff-last-day = { $weekday }
kickoff-last-day-today = vanmiddag
kickoff-recall =
    Onthoud je vraag: { $last } vraag ik ernaar, voordat ik hem laat zien.
    Wat je opschrijft, blijft even dicht. Ik vraag { $last } eerst wat je nog weet.
    { $last } vraag ik eerst wat je nog weet. Daarna pas laat ik zien wat je opschreef.
    Schrijf je vraag op en laat hem los. Ik kom er { $last } op terug.
    Het terugkijken begint { $last } uit je hoofd. Daarna laat ik zien wat je opschreef.
    Wat je nu denkt, leg je { $last } naast wat je dan weet.
    Je vraag mag half zijn. Ik vraag { $last } wat ervan over is.
    Zet je vraag neer, ook een kleine. Ik vraag { $last } hoe het ging.
    Eén regel nu is genoeg om { $last } op terug te kijken.
kickoff-button-question = Zet een leervraag
kickoff-button-spar = Denk mee
kickoff-summary = De week begint: welke vraag wil je uitzoeken?
kickoff-questions =
    Welke vraag uit je werk wil je deze week uitzoeken?
    Welk moment van vorige week bleef in je hoofd zitten?
    Wat vragen mensen jullie steeds opnieuw?
    Wat zou een nieuwe collega hier vreemd vinden?
    Welke stap in het werk zou niemand missen?
    Wat snappen jullie nog niet aan je eigen werk?
    Waar wachten mensen op jullie, en waarop precies?
    Welke gewoonte verdient deze week een tweede blik?
    Wat doen jullie dubbel, zonder dat iemand daarom vroeg?
    Wat leggen jullie vaak uit, en blijft toch niet hangen?
    Wie merkt het als eerste als hier iets blijft liggen?
    Waar hoop je dat niemand naar vraagt?
    Wat gaat steeds net niet mis, en waardoor?
    Welke afspraak houdt niemand, en hoe komt dat?
    Wat ging vorige week beter dan jullie dachten?
    Wat deden jullie vroeger anders, en waarom ook alweer?
    Welk probleem is misschien ook ergens goed voor?
    Wat weet hier maar één iemand, en mogen meer mensen weten?
    Waar komt het werk binnen, en wat ontbreekt er dan vaak?
    Welke vraag stelt niemand hier hardop?
    Wat zou je zien als je een dag met iemand anders meeliep?
    Welke fout kwam al drie keer terug?
    Wat kost meer tijd dan het oplevert?
    Wat zou iemand van buiten als eerste veranderen?
    Welk werk ligt steeds onderop de stapel?
    Wat willen jullie over een maand zelf kunnen, ook zonder AI?
kickoff-questions-first = Waar in je werk denk je vaak: dat moet toch anders kunnen?
kickoff-questions-after =
    Wat viel je op toen je weer begon?
    Wat liep gewoon door zonder jullie?
    Waar wil je weer mee beginnen, en waarmee nog niet?
    Wat is er nieuw sinds de laatste keer?
kickoff-questions-short =
    Welke kleine vraag past er in deze week?
    Wat kun je vóór { $weekday } aan één collega vragen?
    Wat wil je { $weekday } weten wat je nu nog niet weet?
    Welk kwartier van deze week is voor je eigen vraag?
    Wat laten jullie deze week liggen, en wat zeker niet?
    Waar kijk je deze week één keer extra naar?
    Wat is het kleinste dat je vóór { $weekday } kunt proberen?
    Wat probeer je vóór { $weekday } één keer anders?
    Wat mag tot volgende week wachten, en wat niet?
