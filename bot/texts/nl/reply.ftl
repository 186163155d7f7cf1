# Antwoorden op Vita met een formulier, waar een antwoord in de draad niet vanzelf bij Vita komt.

reply-title = Antwoord
reply-text = Wat wil je zeggen?
reply-readers = Wie ziet dit: iedereen die dit gesprek leest.
reply-readers-private = Wie ziet dit: jij.
reply-send = Verstuur
reply-cancel = Stop
reply-said = { $name } zegt:
reply-taken = Ik antwoord in het gesprek.
reply-summary = Je antwoord is verstuurd
