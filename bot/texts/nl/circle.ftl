# De Innovatiecirkel in cijfers: over voorstellen, nooit over mensen.

circle-title = *De cirkel in cijfers*
circle-what = De Innovatiecirkel loopt van een voorstel tot werk dat echt anders gaat.
circle-empty = Er is nog geen voorstel dat je kunt lezen. Met het eerste begint de cirkel.
circle-yours = *Wat jij kunt lezen*
circle-others = *De rest van de organisatie*
circle-step-submitted = Ingediend
circle-step-validated = Bekeken
circle-step-answered = Antwoord gekregen
circle-step-accepted = Ja gekregen
circle-step-effectuated = Ingevoerd
circle-step-round = Cirkel rond
circle-rate = Beantwoord
circle-answered = { $answered } van de { $submitted } voorstellen kregen antwoord.
circle-days-answer = Tot het antwoord
circle-days-do = Van ja tot ingevoerd
circle-days-circle = Tot de cirkel rond is
circle-days = { $days ->
    [0] minder dan een dag
    [one] 1 dag
   *[other] { $days } dagen
}, de middelste
circle-closed-domain = Rond bij { $name }
circle-closed-goal = Rond bij “{ $name }”
circle-closed-challenge = Rond bij de opgave “{ $name }”
circle-goal = *Doel*: “{ $goal }”
circle-seen = Wat er te zien was
circle-nothing-seen = Nog niets.
circle-small = Over voorstellen die je niet kunt lezen, noem ik alleen groepen van vijf mensen of meer.
circle-button-wall = Bekijk de muur
circle-button = Bekijk de cirkel
circle-summary = De cirkel in cijfers

circle-report-title = De Innovatiecirkel van { $organisation }
circle-report-made = Gemaakt op { $day }. Zonder namen van mensen.
circle-report-figures = Cijfers
circle-report-goals = Doelen
circle-report-proposals = Voorstellen
circle-report-proposal = Voorstel
circle-report-stage = Waar het staat
circle-report-together = Wat er anders gaat
circle-report-submitted = Ingediend
circle-report-answer = Dagen tot antwoord
circle-report-circle = Dagen tot rond
circle-report-quarter = Over kwartaal { $number } van { $year }: voorstellen waarmee toen iets gebeurde.
circle-report-none = Er is nog geen voorstel ingediend.
