# De speeltuin: de woorden van de pagina zelf. Wat Vita zegt, staat in de andere bestanden.

playground-title = Vita, de speeltuin
playground-brand = Vita
playground-subtitle = speeltuin
playground-sample = voorbeeld
playground-sample-explained = Alles hier is een voorbeeld. Deze mensen bestaan niet.
playground-noscript = Zet JavaScript aan om Vita hier te proberen.
playground-you-are = Jij bent
playground-places = Gesprekken
playground-place-private = Vita, privé
playground-place-new = nieuw
playground-more = Meer
playground-other-language = English
playground-model-guided = Vaste vragen, zonder AI
playground-model-named = Met AI: { $model }

playground-messages = Berichten
playground-about-channel = Vijf mensen lezen mee. Vita antwoordt als je @Vita noemt.
playground-about-private = Alleen jij en Vita zien dit.
playground-empty-channel = Hier is nog niets gezegd. Zet de klok vooruit: dan begint de week.
playground-empty-private = Schrijf wat je bezighoudt. Vita vraagt eerst wat jij denkt.
playground-whisper = Alleen jij ziet dit
playground-edited = bijgewerkt
playground-thinking = Vita denkt na…
playground-reply = Reageer
playground-replies-one = 1 reactie
playground-replies-many = { $count } reacties
playground-message-below = Nieuw bericht
playground-thread = Draad
playground-thread-close = Sluit de draad

playground-composer-channel = Schrijf aan het team of @Vita
playground-composer-private = Schrijf aan Vita
playground-composer-thread = Schrijf in deze draad
playground-send = Verstuur
playground-suggestions = Suggesties

playground-clock-label = Klok: { $when }. Kies een ander moment.
playground-clock-title = Zet de klok vooruit
playground-clock-go = Ga naar { $day } { $clock }
playground-clock-tomorrow = Ga een dag vooruit
playground-clock-own = Eigen moment
playground-clock-own-go = Ga
playground-clock-note = Onderweg gebeurt alles op zijn eigen tijd. Terug kan niet, opnieuw beginnen wel.
playground-clock-moving = De klok loopt…

playground-guide = Eerste keer hier?
playground-guide-hide = Verberg de uitleg
playground-guide-step = Stap { $step } van 3
playground-guide-question = Zet een leervraag
playground-guide-question-how = Kies één vraag uit het werk die je deze week wilt uitzoeken.
playground-guide-spar = Denk na met Vita
playground-guide-spar-how = Schrijf Vita privé wat je bezighoudt. Vita vraagt eerst wat jij denkt.
playground-guide-look-back = Kijk vrijdag terug
playground-guide-look-back-how = Zet de klok op vrijdag 15.00 uur. Je legt naast elkaar wat je dacht en wat je nu denkt.
playground-guide-done = Je ging de week rond. Probeer ook /voorstel, of word iemand anders.

playground-form-close = Sluit
playground-form-step = Stap { $step }
playground-form-optional = mag leeg
playground-form-left = Nog { $count } tekens
playground-form-discard = Weggooien wat je schreef?
playground-form-discard-yes = Gooi weg
playground-form-discard-no = Schrijf verder

playground-reset = Begin opnieuw
playground-reset-title = Wil je opnieuw beginnen?
playground-reset-explained = Alle gesprekken, leervragen en voorstellen in deze speeltuin gaan weg. De klok gaat terug naar nu. Terughalen kan niet.
playground-reset-yes = Wis alles
playground-reset-no = Bewaar alles

playground-command-vita = Wat je kunt doen
playground-command-leervraag = Zet een leervraag
playground-command-voorstel = Maak een voorstel
playground-command-proposal = Maak een voorstel
playground-command-reflectie = Kijk terug op de week
playground-command-pauze = Neem pauze van Vita
playground-command-kader = Bekijk de doelen
playground-command-muur = Bekijk de muur
playground-command-mijndata = Bekijk wat Vita bewaart
playground-mention-vita = Vraag Vita om mee te denken

playground-offline = Geen verbinding met Vita. Loopt het programma nog? Je tekst blijft staan.
playground-dismiss = Begrepen
playground-error-empty = Er staat nog niets. Schrijf eerst iets.
playground-error-long = Dat is te lang. Houd het onder { $longest } tekens. Je tekst staat er nog.
playground-error-large = Dat is te groot om te versturen. Maak het korter en probeer het opnieuw.
playground-error-unreadable = Dat kon Vita niet lezen. Laad de pagina opnieuw en probeer het nog eens.
playground-error-person = Deze persoon hoort niet bij het voorbeeld. Kies iemand uit de lijst.
playground-error-place = Hier kan deze persoon niet schrijven. Kies een gesprek uit de lijst.
playground-error-message = Dit bericht is er niet meer, of je kunt het niet zien.
playground-error-button = Deze knop is van een oudere versie. Laad de pagina opnieuw.
playground-error-form = Dit formulier is al verstuurd of verlopen. Open het opnieuw; je tekst kun je eerst kopiëren.
playground-error-clock-past = De klok kan alleen vooruit. Kies een later moment.
playground-error-clock-far = Zo ver vooruit kan niet in één keer. Blijf binnen een half jaar.
playground-error-host = De speeltuin antwoordt alleen op deze computer zelf.
playground-error-type = Dit verzoek komt niet van deze pagina.
