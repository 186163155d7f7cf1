# De muur (Learning Wall) als bericht, en de gegevens van jezelf.

wall-title = *De muur van { $team }*
wall-empty = Er is nog niets gedeeld. Wat iemand deelt, komt hier te staan: vragen, inzichten en voorstellen.
wall-questions = *Vragen*
wall-insights = *Inzichten*
wall-proposals = *Voorstellen*
wall-asks = *Wie vraagt er om meedenken*
wall-item = { $name }: “{ $text }”
wall-circle = *De cirkel*: { $places }
wall-place = { $place } { $number }
wall-proposal = “{ $title }”: { $stage }
wall-button-question = Zet een leervraag
wall-button-propose = Maak voorstel
wall-button-open = Open als pagina
wall-link = *De muur als pagina*. Deze link is van jou en werkt één keer, tien minuten lang.
wall-link-open = Open de muur
wall-link-note = Geef de link niet door: wie hem opent, kijkt met jouw ogen.
wall-summary = De muur

my-data-title = *Wat ik van je bewaar*
my-data-nothing = Ik bewaar niets van je behalve je naam en je instellingen.
my-data-questions = *Leervragen*
my-data-insights = *Inzichten*
my-data-proposals = *Voorstellen*
my-data-turns = *Gesprekken*: die bewaar ik acht weken. Alleen jij ziet ze.
my-data-private = alleen jij
my-data-shared = gedeeld
my-data-item = “{ $text }” ({ $readers })
my-data-button-erase = Wis alles
my-data-confirm = Dit wis ik: je leervragen, inzichten, gesprekken en wat je deelde. Dit blijft: besluiten over voorstellen, zonder je naam. Berichten in { $network } zelf wis je daar. Terughalen kan niet.
my-data-button-yes = Wis alles
my-data-button-no = Bewaar alles
my-data-kept = Er is niets gewist.
my-data-erased = Gewist. Schrijf je weer, dan begint alles opnieuw.
my-data-summary = Wat ik van je bewaar
