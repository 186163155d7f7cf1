# Een gesprek in de terminal: het begin, en wat je typt voor een knop.

talk-heading = Vita, { $phase }. Wat je hier typt, wordt niet bewaard.
talk-model = Je tekst gaat wel naar het AI-model { $model }.
talk-hint = [{ $label }: typ { $typed }]
talk-open-richten = Welke vraag uit je werk wil je deze week uitzoeken?
talk-open-sparren = Waar zit je mee? Typ het zoals je het aan een collega zou vertellen.
talk-open-doen = Wat heb je al geprobeerd, hoe klein ook?
talk-open-voorstellen = Wat zou er volgende week anders gaan als het aan jou lag?
talk-open-reflecteren = Zonder terug te kijken: wat weet je nog van deze week?
talk-open-verantwoorden = Wat is er door jouw werk nu anders dan een maand geleden?
