# Een team beginnen vanuit de chat.

team-started = { $team } is begonnen. De eerste week start { $day } om { $clock }, hier in dit kanaal.
team-started-next = Vul vast het kader: de doelen waar jullie werk aan bijdraagt.
team-started-admin = Je bent nu beheerder van Vita in { $organisation }.
team-started-roles = Wie beslist er over voorstellen, en wie bekijkt ze eerst? Dat staat nog open. Geef die rollen aan mensen.
team-button-frame = Toon kader
team-summary = Het team is begonnen
team-name-default = Team in dit kanaal
