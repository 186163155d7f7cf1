# Een team beginnen vanuit de chat.

team-started = { $team } is begonnen. De eerste week start { $day } om { $clock }, hier in dit kanaal.
team-started-next = Vul vast het kader: de doelen waar jullie werk aan bijdraagt.
team-started-admin = Je bent nu beheerder van Vita in { $organisation }.
team-started-roles = Wie beslist er over voorstellen, en wie bekijkt ze eerst? Dat staat nog open. Geef die rollen aan mensen.
team-button-frame = Toon kader
team-button-test = Stuur proefbericht
team-pilot = Jullie beginnen met een proef. Ook daarover praat een ondernemingsraad mee.
team-summary = Het team is begonnen
team-name-default = Team in dit kanaal

# Aan wie voor het team zorgt: wat er niet op tijd kwam.
team-not-said-kickoff = De start van de week van { $team } kwam niet. Die had er { $weekday } om { $clock } moeten staan.
team-not-said-reflection = De terugblik van { $team } kwam niet. Die had er { $weekday } om { $clock } moeten staan. Hij gaat mee met de volgende start.
team-not-said-next = Vita stond te lang stil. Er is niets verloren. Je hoeft niets te doen.
team-not-said-summary = Een bericht kwam niet op tijd
