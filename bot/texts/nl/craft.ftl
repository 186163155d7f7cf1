# De vakcheck: eens in de vier weken drie vragen over jezelf en AI.

craft-title = Jij en AI
craft-opening = Eén keer in de vier weken: drie korte vragen. Alles mag leeg. Alleen jij ziet dit, ook later.
craft-without = Wat kun je nu zelf, ook als de AI uit staat?
craft-without-hint = Iets wat je een maand geleden nog niet kon, of niet meer wist.
craft-handed = Wat liet je met opzet aan de AI over?
craft-handed-hint = Met opzet: je weet waarom, en je kunt het terugnemen.
craft-learned = Wat leerde je over AI zelf?
craft-learned-hint = Waar die goed in was, of waar die ernaast zat.
