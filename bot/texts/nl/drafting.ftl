# Een concept uit een gesprek, twee kleinere vragen, en waar de woorden van een voorstel vandaan komen.

drafting-heading = *Concept, alleen jij ziet dit.*
drafting-summary = Je concept staat klaar
drafting-wording-own = jouw woorden
drafting-wording-idea = jouw idee, door AI verwoord
drafting-wording-ai = AI, door jou nog niet aangepast
drafting-yours-person = jouw woorden
drafting-yours-ai_edited = met AI, door jou aangepast
drafting-yours-ai = AI, door jou nog niet aangepast
drafting-origin-person = eigen woorden
drafting-origin-ai_edited = met AI, aangepast
drafting-origin-ai = AI, niet aangepast
drafting-empty = *Nog leeg*: { $fields }
drafting-no-goal = Dit raakt geen van de doelen.
drafting-check = *Controleer dit*: { $check }
drafting-check-colleague = vraag één collega of het zo klopt.
drafting-next = Alles staat al in het formulier. Daar maak je het van jezelf.
drafting-label-guided = Uit je eigen zinnen, zonder AI
drafting-button-edit = Pas aan
drafting-nothing = Uit dit gesprek haal ik nog geen voorstel. Een leeg formulier kan ook.
drafting-writing = Ik schrijf een concept uit dit gesprek. Het komt in het privégesprek met mij.
drafting-form-ai = *Gemaakt met AI*: { $fields }. Pas aan wat niet klopt.
drafting-provenance-ai = Zoals de AI het schreef: { $sections }.
drafting-provenance-edited = Met AI geschreven en aangepast: { $sections }.
drafting-provenance-rest = De rest schreven mensen zelf.

drafting-button-sharpen = Maak scherper
drafting-sharpening = Ik zet twee kleinere vragen naast die van jou. Ze komen in het privégesprek met mij.
drafting-sharper-summary = Twee kleinere vragen
drafting-sharper =
    Je vraag: “{ $question }”
    Kleiner kan zo:
drafting-sharper-which = Welke zegt het best wat jij wilt weten?
drafting-button-take = Neem { $number }
drafting-button-keep = Houd mijn vraag
drafting-taken-shared = De vraag die je deelde, blijft op de muur. Deze is alleen van jou.
drafting-kept = Je houdt je eigen vraag: “{ $question }”
