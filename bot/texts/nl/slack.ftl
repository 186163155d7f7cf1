# Wat alleen in Slack voorkomt: een formulier dat te laat komt, en hoe de app zich in Slack voorstelt.

slack-too-late = Slack wachtte niet lang genoeg op mij. Doe het nog een keer, dan gaat het formulier wel open.
slack-too-late-summary = Het formulier ging niet open

slack-app-description = Denkt mee met je team: elke week leren van het werk, en het werk beter maken.
slack-app-long = Vita denkt mee met een team. Aan het begin van de week vraagt Vita wat jullie willen leren, aan het eind wat eruit kwam. Daartussen kun je sparren: eerst denk je zelf, dan komen er vragen en mogelijkheden. Wat je leert, kun je omzetten in een voorstel. Vita beoordeelt niemand en leest alleen wat aan Vita gericht is.
slack-app-agent = Een sparringpartner bij je werk. Vita vraagt eerst wat jij denkt, spreekt tegen en legt mogelijkheden naast elkaar. Vita maakt fouten: kijk na wat je leest. Beslissen doe jij.

slack-command-vita = Alles wat je met Vita kunt doen, en wat er openstaat
slack-command-leervraag = Zet je leervraag van deze week
slack-command-voorstel = Maak een voorstel om het werk beter of anders te doen
slack-command-proposal = Make a proposal to improve or renew the work
slack-command-reflectie = Kijk terug op je week
slack-command-pauze = Neem rust van Vita, alleen voor jou
slack-command-kader = De doelen waar jullie werk aan bijdraagt
slack-command-muur = Wat je team deelde
slack-command-mijndata = Zie, bewaar of wis wat Vita over jou heeft

slack-shortcut-propose = Maak voorstel
slack-shortcut-propose-description = Begin een voorstel met de woorden van dit bericht

slack-stranger = Ik praat alleen met mensen van de organisatie waar ik bij hoor. Van wat jij mij schrijft, bewaar ik niets.
slack-busy = Ik kijk het na …
slack-done = Klaar.
slack-busy-summary = Een ogenblik

slack-prompt-think = Denk mee
slack-prompt-think-message = Ik wil ergens over nadenken.
slack-prompt-question = Zet een leervraag
slack-prompt-question-message = Ik wil een leervraag zetten.
slack-prompt-propose = Maak een voorstel
slack-prompt-propose-message = Ik wil een voorstel indienen.
slack-prompt-note = Noteer wat je zag
slack-prompt-note-message = Ik wil iets noteren.
slack-prompt-look-back = Kijk terug
slack-prompt-look-back-message = Ik wil terugkijken.
slack-home-refresh = Ververs
slack-home-updated = Bijgewerkt { $at }
