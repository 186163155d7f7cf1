# Het leerpad: kleine stappen in het eigen werk, voor één persoon.

path-title = Leerpad
path-lay = Leg het pad
path-save = Bewaar
path-cancel = Nu niet
path-form-what = Een leerpad is een paar kleine stappen in je eigen werk, elke week één. Je past alles zelf aan.
path-about = Wat wil je leren?
path-about-hint = Je leervraag, of een andere vraag uit je werk.
path-own = Wat kun je zelf als eerste proberen?
path-own-hint = Je eigen eerste stap, hoe klein ook. Leeg laten mag.
path-company = Met wie?
path-company-hint = Een collega, je team of alleen. Leeg laten mag.
path-weeks = Hoeveel weken?
path-weeks-item = { $count ->
    [2] Twee weken
    [3] Drie weken
    [4] Vier weken
    [5] Vijf weken
   *[other] Zes weken
}
path-goal = Bij welk doel hoort dit?
path-goal-none = Geen van deze
path-goal-hint = Past het nergens bij? Dan kan het pad ook.
path-serves-none = Dit pad hoort bij geen van de doelen. Dat mag.
path-serves = *Doel*: “{ $goal }”
path-summary = Je leerpad
path-writing = Ik leg een pad bij je vraag. Het komt in het privégesprek met mij.
path-about-line = *Je leerpad*: “{ $about }”
path-step = *Stap { $number }*: { $act }
path-step-now = *Stap { $number }, nu*: { $act }
path-step-tried = *Stap { $number }, geprobeerd*: { $act }
path-step-company = *Met wie*: { $company }
path-step-notice = *Je merkt het zo*: { $notice }
path-step-saw = *Gezien*: “{ $saw }”
path-label-guided = Vaste stappen, zonder AI
path-readers = Alleen jij ziet dit pad. Er zit geen datum op.
path-laid-said = Hier ligt je pad. Pas aan wat niet klopt, en begin wanneer je wilt.
path-begun-said = Het pad loopt. Eén stap tegelijk.
path-edited-said = Aangepast.
path-on-said = Bewaard. Dit is de volgende stap.
path-again-said = Bewaard. Je doet deze stap nog een keer.
path-smaller-said = Bewaard. De volgende stap is kleiner.
path-other-said = Bewaard. Er ligt nu een andere stap.
path-walked-said = Bewaard. Dit was de laatste stap.
path-walked = Je bent aan het eind van je pad. Kan er door wat je zag iets anders in het werk van je team?
path-stopped = Het pad is gestopt. Wat je zag, staat er nog bij. Niemand krijgt hier bericht van.

path-edit-title = Stap
path-edit-act = Wat probeer je?
path-edit-act-hint = Iets in je gewone werk, hooguit een uur. Leeg laten haalt de stap weg.
path-edit-company = Met wie?
path-edit-company-hint = Alleen mag ook.
path-edit-notice = Waaraan merk je het?
path-edit-notice-hint = Iets wat je kunt zien, horen of navertellen.
path-edit-empty = Schrijf op wat je probeert.

path-back-title = Kijk terug
path-back-step = Dit was de stap:
path-saw = Wat zag je?
path-saw-hint = Wat er gebeurde, ook als het niet lukte of er niet van kwam.
path-turn = Waar gaat het pad heen?
path-turn-on = Door met de volgende stap
path-turn-again = Deze stap nog een keer
path-turn-smaller = De volgende stap mag kleiner
path-turn-other = Liever een andere stap
path-need = Mis je iets wat je in het werk niet leert?
path-need-hint = Noem één ding dat je wilt kunnen. Mis je niets, laat dit dan leeg.
path-training = Je mist: “{ $need }”. Vraag eerst wie in je team dit al kan en een uur met je meedoet.
path-training-desk = Is er niemand, dan past hier een korte training bij. Vraag ernaar bij { $desk }. Het pad loopt door.
path-training-manager = Is er niemand, dan past hier een korte training bij. Vraag ernaar bij je leidinggevende. Het pad loopt door.

path-button-make = Maak een leerpad
path-button-open = Open je leerpad
path-button-begin = Begin
path-button-look-back = Kijk naar je stap
path-button-edit = Pas aan
path-button-edit-step = Pas stap { $number } aan
path-button-add = Voeg een stap toe
path-button-stop = Stop het pad
path-button-propose = Maak voorstel
path-button-new = Maak een nieuw pad

path-calls =
    Deze week op je leerpad: “{ $act }”.
    Je stap van deze week: “{ $act }”.
    Dit lag er voor deze week: “{ $act }”.
path-call-questions =
    Wat kwam er al van, hoe klein ook?
    Wanneer deze week past het nog?
    Wat zag je tot nu toe?
path-call-summary = Je stap van deze week

my-data-paths = *Leerpaden, alleen voor jou*

refusal-path-gone = Dit pad is gestopt of gelopen. Met /vita leerpad maak je een nieuw.
refusal-path-step-gone = Deze stap staat er niet meer zo. Open je leerpad om te zien wat er nu staat.
