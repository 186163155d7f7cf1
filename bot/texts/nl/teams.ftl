# Wat Teams zelf zegt rond een knop of een formulier.

teams-title = Vita
teams-done = Gedaan.
teams-below = Het staat hieronder.
