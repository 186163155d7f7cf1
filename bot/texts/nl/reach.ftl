# Wanneer en hoe vaak Vita uit zichzelf komt: dat kiest iemand zelf, en alleen die ziet het.

reach-title = Berichten
reach-save = Bewaar
reach-cancel = Nu niet
reach-nudges = Hoe vaak mag ik je iets vragen?
reach-nudges-hint = Dit gaat over wat ik uit mezelf vraag. Op wat je mij schrijft, antwoord ik altijd.
reach-option-normal = Hoogstens drie keer per week
reach-option-light = Hoogstens één keer per week
reach-option-off = Nooit uit jezelf
reach-days = Op welke dagen werk je?
reach-days-hint = Op andere dagen stuur ik niets uit mezelf. Nieuws wacht tot je weer werkt.
reach-days-none = Kies minstens één dag. Werk je een tijd niet, neem dan pauze.
reach-set-days = Je werkdagen: { $days }.
reach-set-normal = Uit mezelf vraag ik je hoogstens drie keer per week iets.
reach-set-light = Uit mezelf vraag ik je hoogstens één keer per week iets.
reach-set-off = Uit mezelf vraag ik je niets meer. Aan een voorstel dat op jou wacht, herinner ik je wel.
reach-set-news = Nieuws komt hoogstens één keer per werkdag, binnen werktijd. Niemand anders ziet dit.
reach-button = Stel berichten in
reach-summary = Wanneer ik je schrijf
