# Het model doet even niet mee: de ruimte van vandaag is op, of het gaat te snel. Niemand doet iets fout.

dialogue-budget = De ruimte voor AI-antwoorden is vandaag op. Die grens geldt voor iedereen. Je tekst is bewaard en vaste vragen werken gewoon. Morgen kan het weer.
dialogue-brake = Er komt nu veel tegelijk binnen. Je tekst is bewaard. Ik ga even verder met vaste vragen, zonder AI. Over een paar minuten kan de AI weer meedenken.
