# Wat iemand van een antwoord vond: twee duimen eronder, en wat er ontbrak.

verdict-like = Hier kan ik mee verder
verdict-dislike = Hier heb ik niets aan
verdict-title = Wat miste je?
verdict-remark = Wat klopte er niet, of wat miste je?
verdict-remark-hint = Mag leeg blijven. Noem geen namen.
verdict-who-sees = Ik bewaar dit bij de tekst waarmee ik het antwoord maakte. Niet wie het zei, en niet in welk gesprek.
verdict-submit = Bewaar
verdict-close = Sluit
verdict-kept = Bewaard, zonder je naam.
