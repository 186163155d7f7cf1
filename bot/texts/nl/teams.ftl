# Wat Teams zelf zegt rond een knop of een formulier.

teams-title = Vita
teams-done = Gedaan.
teams-below = Het staat hieronder.
teams-button-reply = Antwoord
teams-button-private = Verder in privé
teams-thinking = Ik denk na.

teams-app-name = Vita, co-intelligentie van je team
teams-app-description = Denkt mee over jullie werk, week na week. Vita is een AI.
teams-app-wall = De muur

teams-form-voorstel = Maak voorstel
teams-form-voorstel-about = Maak een voorstel om het werk beter of anders te doen
teams-form-leervraag = Zet een leervraag
teams-form-leervraag-about = Zet je leervraag van deze week
teams-form-reflectie = Kijk terug
teams-form-reflectie-about = Kijk terug op je week
teams-form-noteer = Noteer
teams-form-noteer-about = Schrijf op wat je probeerde en wat je zag
teams-form-vita = Toon alles
teams-form-vita-about = Alles wat je met Vita kunt doen, en wat er openstaat

teams-tab-looking = Ik zoek de muur van je team.
teams-tab-outside = Deze pagina hoort in Microsoft Teams. Open Teams, kies Vita en daarna “De muur”.
teams-tab-closed = De muur gaat nu niet open. Sluit deze pagina en open haar opnieuw. Blijft dat zo, vraag dan wie Vita beheert.
teams-tab-stranger = Ik ken je nog niet. Stuur Vita eerst een bericht in de chat hiernaast. Open daarna deze pagina opnieuw.
