# Waar Vita stopt met meedenken: vaste woorden, en de mensen die wel kunnen helpen.
# Nummers (112, 113, 0800-0113, 088 0767 000, 0900-8844): bij elke uitgave opnieuw nakijken.

boundary-distress =
    Ik stop hier met vragen over werk. Wat je schrijft is zwaar, en je hoeft er niet alleen mee rond te lopen.
    Ik ben een computerprogramma; een mens kan hier beter helpen.
boundary-distress-suicide = *Denk je aan zelfdoding*: bel 113 of 0800-0113, of chat op 113.nl. Gratis en anoniem, dag en nacht.
boundary-danger = *Gevaar*: bel 112.
boundary-distress-talk = *Iemand spreken*: je huisarts, of de Luisterlijn: 088 0767 000.
boundary-distress-nobody = Ik geef dit aan niemand door. Er belt dus niemand vanzelf: bel zelf, of vraag iemand die bij je is.
boundary-at-work = *Via het werk*: { $people }.
boundary-counsellor = vertrouwenspersoon ({ $contact })
boundary-company_doctor = bedrijfsarts ({ $contact })
boundary-hr = HR ({ $contact })
boundary-held =
    Je vraag staat nog in je eigen bericht en kan morgen. Vandaag stel ik er geen vragen meer over.
    { $part ->
        [evening] Bel vanavond iemand: 113, gratis en zonder naam, of je huisarts.
       *[day] Bel vandaag iemand: 113, gratis en zonder naam, of je huisarts.
    }

boundary-form-typed = Je formulier heb ik niet bewaard. Dit stond erin:
boundary-form-again = Wil je het toch zo opschrijven? Stuur dan nog een keer een formulier met dezelfde woorden.

boundary-unsafe = Wat je beschrijft, hoef je niet alleen op te lossen. Ik stop met meedenken en zoek niet naar jouw aandeel.
boundary-unsafe-outside = *Buiten het werk*: je huisarts, of de politie: 0900-8844.
boundary-nobody = Ik geef dit aan niemand door.

boundary-conflict =
    Dit gaat over jou en iemand die hier niet bij is.
    Ik hoor één kant, dus over wie gelijk heeft zeg ik niets.
boundary-conflict-talk = Praat met een leidinggevende die je vertrouwt, of met iemand die erbuiten staat.
boundary-conflict-practice = Wil je oefenen met je eerste zin, dan kan dat hier.

boundary-legal = Dit is een vraag voor een jurist. Als ik het mis heb, zit jij met de gevolgen.
boundary-legal-ask = Vraag de OR of je vakbond. Voor jezelf: het Juridisch Loket.
boundary-legal-ask-lawyer = Vraag de jurist ({ $contact }), de OR of je vakbond. Voor jezelf: het Juridisch Loket.

boundary-medical = Dit gaat over de gezondheid of behandeling van een echt mens. Daar geef ik geen advies over.
boundary-medical-ask = Overleg met een arts of apotheker; voor jezelf met je huisarts. Bij spoed: bel 112.
boundary-medical-hide = Haal ook weg waaraan iemand die persoon herkent.

boundary-judgement =
    Over een collega geef ik geen oordeel. Ik hoor één kant, en die collega kan hier niets terugzeggen.
    Vraagt iemand mij iets over jou, dan doe ik hetzelfde.
boundary-judgement-question = Wat moet er volgende week anders gaan tussen jullie?
boundary-button-sentence = Zoek eerste zin

boundary-personnel = Over loon, functie, taken of ontslag geef ik geen advies. Dat beslissen mensen, in gesprek, met regels.
boundary-personnel-ask = Je kunt terecht bij HR of de OR.
boundary-personnel-ask-hr = Je kunt terecht bij HR ({ $contact }) of de OR.

boundary-listing = Die lijst bestaat niet en ik maak die niet. Wat mensen zelf deelden, staat op de muur.

# Het formulier voor een beheerder.

contacts-title = Wie mensen kan helpen
contacts-save = Bewaar
contacts-why = Schrijft iemand over nood, dreiging, ruzie, recht of loon, dan denkt Vita niet mee en noemt deze mensen.
contacts-empty = Wat je leeg laat, valt weg. De landelijke nummers staan er altijd bij. Vita geeft zelf niets aan hen door.
contacts-counsellor = Vertrouwenspersoon
contacts-company_doctor = Bedrijfsarts
contacts-hr = HR
contacts-lawyer = Jurist
contacts-hint = Naam of afdeling, met een telefoonnummer of adres. Eén regel is genoeg.
contacts-saved = Bewaard. Deze mensen staan vanaf nu in de antwoorden waarin Vita niet meedenkt.
contacts-saved-none = Bewaard. Er staan nu alleen landelijke nummers in die antwoorden.
contacts-summary = Bij wie mensen terechtkunnen
refusal-administrator-needed = Dit doet een beheerder. Vraag het daar.
