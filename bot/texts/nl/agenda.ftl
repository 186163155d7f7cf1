# De momenten van een team in iemands eigen agenda.

agenda-kickoff = De week begint ({ $team })
agenda-kickoff-about = Kies een vraag uit je eigen werk. Vita plaatst de start in het kanaal.
agenda-reflection = Terugkijken ({ $team })
agenda-reflection-about = Tien minuten is genoeg. Vita vraagt er in het kanaal om.
agenda-words = De momenten van { $team } voor je agenda, twaalf weken vooruit. Vrije dagen zijn eruit. Open je later een nieuwe, dan schuiven de momenten mee.
agenda-given = De momenten van je team staan in je privégesprek met mij, als bestand voor je agenda.
agenda-no-file = Een bestand kan ik je hier niet geven. Dit zijn de eerste momenten, om zelf in je agenda te zetten:
agenda-summary = De momenten van je team
file-failed = Het bestand kwam misschien niet aan. Staat het niet in je privégesprek met mij? Vraag het dan straks nog eens.
