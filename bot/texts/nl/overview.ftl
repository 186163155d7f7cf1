# De eigen pagina van iemand: App Home in Slack, elders een bericht.

overview-summary = Jouw week met Vita
overview-week = *Deze week bij { $team }*: { $phase }
overview-week-between = *{ $team }*: er loopt nu geen fase. De volgende week begint vanzelf.
overview-no-team = *Je zit nog niet in een team*. Nodig Vita uit in het kanaal van je team.
overview-no-question = Je hebt deze week nog geen leervraag. Dat mag.
overview-button-change = Pas leervraag aan
overview-button-note = Noteer
overview-button-look-back = Kijk terug
overview-proposals = *Mijn voorstellen*
overview-no-proposals = Je hebt nog niets ingediend.
overview-more = Er zijn er meer. Je oudere voorstellen staan bij je gegevens.
overview-button-read = Lees { $number }
overview-settings = *Instellingen*
overview-paused = Je hebt pauze tot en met { $day }.
overview-not-paused = Vita mag je berichten sturen. Met een pauze blijft het stil.
overview-button-frame = Toon de doelen
overview-readers = Alleen jij ziet deze pagina.

overview-sent = *Berichten aan teams*, voor beheerders
overview-sent-nothing = Er is nog niets verstuurd.
overview-sent-item = { $at }, { $team }: { $topic }, { $state }
overview-sent-why = { $line } ({ $reason })
overview-topic-kickoff = start van de week
overview-topic-reflection = terugblik
overview-topic-welcome = kennismaking
overview-topic-proposal = voorstel
overview-topic-other = bericht
overview-state-pending = wacht
overview-state-sending = onderweg
overview-state-checking = wordt nagekeken
overview-state-sent = verstuurd
overview-state-failed = niet verstuurd
overview-state-skipped = overgeslagen
overview-state-unknown = onzeker of het aankwam
overview-reason-free = vrije week
overview-reason-late = te laat
