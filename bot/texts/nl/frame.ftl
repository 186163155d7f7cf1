# Het kader: de doelen van de organisatie.

frame-title = *Het kader: de doelen van { $organisation }*
frame-empty = Er staat nog geen doel in het kader. Een beheerder of procesbegeleider zet het erin.
frame-empty-yours = Er staat nog geen doel in het kader. Jij kunt het erin zetten.
frame-why = Vita noemt het doel dat je raakt, en zegt het ook als je er geen raakt.
frame-version = Versie { $version }.
frame-button-change = Pas aan
frame-form-title = Kader
frame-form-save = Bewaar
frame-form-goals = Doelen, één per regel
frame-form-hint = In gewone woorden. Bijvoorbeeld: “Inwoners begrijpen een brief als ze hem één keer lezen”.
frame-form-touches = Een lopende week houdt het kader waarmee die begon. De nieuwe versie geldt vanaf de volgende start.
frame-form-most = Houd het bij negen doelen. Meer onthoudt niemand.
frame-saved = Het kader is bewaard als versie { $version }. Het geldt vanaf de volgende start van een week.
frame-summary = Het kader
frame-button-contacts = Wie kan helpen
