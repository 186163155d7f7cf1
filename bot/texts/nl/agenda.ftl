# Iemands momenten in de eigen agenda: van de teams en van de Prof-cirkels.

agenda-kickoff = De week begint · { $team }
agenda-kickoff-about = Kies een vraag uit je eigen werk. Vita plaatst de start in het kanaal.
agenda-reflection = Terugkijken · { $team }
agenda-reflection-about = Tien minuten is genoeg. Vita vraagt er in het kanaal om.
agenda-prof-circle = Prof-cirkel: { $theme }
agenda-prof-circle-about = Jullie begin van deze ronde, in de eigen plek van de cirkel. Wie begeleidt, staat daar.
agenda-words = Jouw momenten voor je agenda, twaalf weken vooruit. Je vrije dagen en je pauze zijn eruit. Open je later een nieuwe, dan schuiven de momenten mee.
agenda-given = Jouw momenten staan in je privégesprek met mij, als bestand voor je agenda.
agenda-soon = Dit zijn je eerste momenten:
agenda-page = Het bestand voor je agenda staat op een pagina. De link is van jou en werkt één keer, tien minuten lang.
agenda-page-open = Zet in agenda
agenda-no-file = Een bestand kan ik je hier niet geven. Dit zijn je eerste momenten, om zelf in je agenda te zetten:
agenda-empty = De komende twaalf weken staat er niets voor je klaar. Je bent weg, of je team heeft pauze.
agenda-summary = Jouw momenten
file-failed = Het bestand kwam misschien niet aan. Staat het niet in je privégesprek met mij? Vraag het dan straks nog eens.
