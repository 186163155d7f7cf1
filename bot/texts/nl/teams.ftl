# Wat Teams zelf zegt rond een knop of een formulier.

teams-title = Vita
teams-done = Gedaan.
teams-below = Het staat hieronder.
teams-button-reply = Antwoord
teams-button-private = Verder in privé
teams-thinking = Ik denk na.
