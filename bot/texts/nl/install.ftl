# De pagina na het installeren in Slack.

install-title = Vita staat klaar
install-done = Vita is nu geïnstalleerd in { $workspace }. Jij bent beheerder van Vita, als er nog geen was.
install-next = Nodig Vita uit in het kanaal van een team: typ daar /invite @Vita. Vita stelt zich voor en vraagt hoe jullie willen beginnen.
install-not = Vita is niet geïnstalleerd
install-stopped = Je hebt het installeren gestopt. Er is niets veranderd.
install-grid = Vita werkt per werkruimte, niet voor een heel Enterprise Grid. Kies bij het installeren één werkruimte.
install-again = Het duurde te lang, of het begon in een andere browser. Begin nog een keer.
install-link = Installeer Vita
