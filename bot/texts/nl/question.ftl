# De leervraag: het formulier en wat erna komt.

question-title = Leervraag
question-save = Bewaar
question-cancel = Nu niet
question-text = Wat wil je deze week leren?
question-text-hint = Eén zin uit je eigen werk is genoeg.
question-from-talk = Deze vraag bleef open in een gesprek met mij. Maak er je eigen zin van.
question-thought = Wat denk je nu zelf?
question-thought-hint = Je eerste gedachte, ook als die half is. Aan het eind van de week leg je die naast wat je dan weet.
question-goal = Bij welk doel hoort dit?
question-goal-hint = Past het nergens bij? Dat is ook nuttig om te weten.
question-goal-none = Geen van deze
question-yield = Waaraan merk je dat het werkt?
question-yield-hint = Iets wat je kunt zien, horen of tellen. Mag leeg.
question-who = Wie ziet dit?
question-who-private = Alleen ik
question-saved = Bewaard: “{ $question }”
question-saved-private = Alleen jij ziet dit. Aan het eind van de week vraag ik ernaar.
question-saved-team = Gedeeld met { $team }: het staat op de muur. Aan het eind van de week vraag ik ernaar.
question-next = Wil je er nu over sparren? Dan vraag ik eerst naar jouw kijk.
question-button-spar = Denk mee
question-button-propose = Maak voorstel
question-summary = Je leervraag is bewaard

readers-team = { $count ->
    [one] De ene persoon van { $team }
   *[other] De { $count } mensen van { $team }
}
readers-open = { $readers }, en wie in jullie werkruimte het kanaal opent

# De vraag die iemand meenam uit de vorige week, aan het begin van de nieuwe.
carry-lines =
    Van vorige week staat deze vraag nog open: “{ $question }”
    Uit de vorige week ligt er nog een vraag: “{ $question }”
    Deze vraag ken je nog van vorige week: “{ $question }”
    Een nieuwe week, en deze vraag lag klaar: “{ $question }”
    Dit wilde je vorige week nog weten: “{ $question }”
    Vorige week eindigde bij jou met: “{ $question }”
    Je nam deze vraag mee uit vorige week: “{ $question }”
carry-lines-earlier =
    Deze vraag staat bij jou nog open: “{ $question }”
    Er ligt nog een vraag van de laatste keer: “{ $question }”
    De laatste keer eindigde bij jou met: “{ $question }”
carry-questions =
    Neem je hem mee, of kies je een andere?
    Is dit nog je vraag?
    Wil je hier deze week mee verder?
    Past hij bij deze week?
    Houd je hem, of mag hij weg?
carry-button-take = Neem deze vraag
carry-button-other = Kies een andere
carry-button-thought = Schrijf op
carry-thought = Wat denk je nu zelf? Eén zin is genoeg. Aan het eind van de week leg je die naast wat je dan weet.
carry-summary = Je vraag die nog openstaat

refusal-carried-gone = Je hebt al een vraag voor deze week. Die staat bij /vita.

question-offer = Bewaar als jouw leervraag?
question-offer-who = Alleen jij ziet dit. Bewaar je niets, dan houd ik er niets van.
question-keep = Bewaar
