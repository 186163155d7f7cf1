# Wat de code zelf zegt rond een gesprek: het label, het model dat weg of terug is, en waar meedenken stopt.

dialogue-title = Gesprek van { $day }
dialogue-status = denkt mee …
dialogue-thinking =
    Ik lees wat je schreef …
    Ik zoek een vraag die je verder helpt …
    Ik zet het op een rij …

dialogue-label-model = Gemaakt met AI ({ $model })
dialogue-label-guided = Vaste vraag, zonder AI
dialogue-model-away = Het AI-model geeft nu geen antwoord. Je tekst is bewaard. Ik ga verder met vaste vragen, zonder AI.
dialogue-model-back = Het AI-model is er weer. Je kunt verder waar je was.

# Nummers: bij elke uitgave opnieuw nakijken.
dialogue-boundary =
    Hier stop ik met meedenken. Ik ben een computerprogramma; dit vraagt een mens.
    *Denk je aan zelfdoding*: bel 113 of chat op 113.nl. Gratis en anoniem, dag en nacht.
    *Gevaar*: bel 112.
    *Iemand spreken*: je huisarts, of de vertrouwenspersoon op je werk.
    *Recht, loon, ontslag of een behandeling*: vraag iemand die daarvoor is opgeleid.
    Ik geef dit aan niemand door. Er belt dus niemand vanzelf.
dialogue-beside = Hiernaast gelegd, van de muur: { $whose }
dialogue-source-goal = Doel van de organisatie
