# Hulp bij een commando: wat het doet en wat erachter mag.

command-help-set-question = *Leervraag*: één vraag uit je eigen werk voor deze week. Typ de vraag er meteen achter, of laat het leeg. Alleen jij ziet het, tot je deelt.
command-help-propose = *Voorstel*: wat gaan jullie anders doen? Vijf korte stappen. Elke stap bewaar ik, dus stoppen mag. Typ er woorden achter om mee te beginnen.
command-help-take-note = *Noteer*: wat je probeerde en wat je zag. Alleen jij leest het. Je krijgt het terug als je terugkijkt.
command-help-look-back = *Terugkijken*: eerst wat je nog weet, daarna wat je opschreef. Tien minuten is genoeg.
command-help-make-path = *Leerpad*: kleine stappen bij één vraag. Je past ze aan zoals je wilt.
command-help-show-assignments = *Samen uitzoeken*: een opdracht voor een paar mensen van je team.
command-help-pause = *Pauze*: ik stuur je dan niets uit mezelf. Typ er een dag achter, bijvoorbeeld: tot 6 januari. Niemand krijgt daar bericht van.
command-help-show-frame = *Kader*: de doelen waar jullie werk aan bijdraagt, en wat jullie daarover willen leren.
command-help-show-wall = *Muur*: wat je team deelde, en hoe het met de voorstellen gaat.
command-help-my-data = *Mijn data*: wat ik over jou bewaar. Je kunt het meenemen en wissen.
