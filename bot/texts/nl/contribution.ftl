# Wat iemand in een Prof-cirkel inbracht, en de oogst aan het eind.
contribution-summary = Wat jij inbracht
contribution-mine = *Wat jij inbracht*. Alleen jij kunt het meenemen uit de cirkel, stuk voor stuk.
contribution-none = Je bracht nog niets in, of alles is al weg.
contribution-about = Over { $about }
contribution-by-ai = Over { $about } · Vita schreef dit, omdat jij dat vroeg
contribution-note = Neem je iets mee, dan gaat alleen jouw tekst mee. Wat een ander schreef, blijft in de cirkel.
contribution-button-take = Neem mee
contribution-button-propose = Maak voorstel
contribution-button-back = Trek in
contribution-button-more = Toon ouder
contribution-take-title = Neem mee
contribution-take-submit = Bewaar
contribution-take-what = Dit schreef jij. Haal weg wat over een ander gaat.
contribution-field-text = Wat neem je mee?
contribution-field-who = Wie ziet dit?
contribution-way-private = Alleen ik
contribution-way-team = Mijn team: { $team }
contribution-readers = Deel je met je team, dan leest dit mee: { $readers }.
contribution-taken = Bewaard bij je inzichten. Alleen jij ziet dit.
contribution-taken-team = Gedeeld met { $team }.
contribution-revoked = Ingetrokken. De tekst is weg. Wie het al las, heeft het gelezen.

harvest-title = Oogst
harvest-begun = De cirkel rondt af. In de plek staat de vraag naar ieders oogst.
harvest-asked = { $name } rondt de Prof-cirkel “{ $theme }” af. Tot en met { $day } is er tijd om terug te kijken.
harvest-question = Wat doe je nu anders in je werk, door deze cirkel?
harvest-what = Over “{ $theme }”. Eén of twee zinnen is genoeg.
harvest-field = Wat is jouw oogst?
harvest-field-hint = Iets wat je nu weet, kunt of anders doet. Het mag ook een vraag zijn.
harvest-said = *{ $name }* neemt mee:
harvest-given = Je oogst staat in de cirkel.
harvest-ended = De Prof-cirkel “{ $theme }” is klaar.
harvest-ended-said = Wat jullie meenemen, staat hierboven. Het is van wie het schreef.
harvest-ended-nothing = Deze plek blijft van jullie. Vita doet hier niets meer.

proposal-label-from-circle = Ontstaan in Prof-cirkel

refusal-contribution-not-yours = Alleen wie het inbracht, kan dit.
refusal-contribution-by-ai = Dit schreef Vita. Wat je er zelf van vindt, kun je wel opschrijven met noteer.
