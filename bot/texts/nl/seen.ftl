# Wat het AI-model zag van een gesprek, en hoe iets heet dat een collega deelde.

seen-title = *Wat het AI-model zag*
seen-nothing = In dit gesprek staat nog geen antwoord.
seen-turn = *{ $at }*
seen-guided = Vaste vraag, zonder AI. Er ging niets naar een model.
seen-model = Model
seen-template = Sjabloon
seen-along = Ging mee
seen-perhaps = Ging misschien mee
seen-readers = Alleen jij ziet dit. Het model krijgt ook vaste instructies van Vita, maar geen naam.
seen-summary = Wat het AI-model zag
seen-button-memory = Toon wat ik onthoud

seen-item-message = je bericht
seen-item-goals = de doelen van je organisatie
seen-item-development = de ontwikkelvragen bij je doel
seen-item-question = je leervraag
seen-item-thought = je eerste gedachte
seen-item-summary = een samenvatting van eerder
seen-item-memory =
    { $count ->
        [one] één ding dat je liet onthouden
       *[other] { $count } dingen die je liet onthouden
    }
seen-item-notes =
    { $count ->
        [one] één notitie van jou
       *[other] { $count } notities van jou
    }
seen-item-earlier =
    { $count ->
        [one] het bericht ervoor
       *[other] de { $count } berichten ervoor
    }
seen-item-shared = gedeeld: { $label }
seen-item-gone = iets wat nu niet meer gedeeld is

seen-label = { $who }, { $month }
seen-credit = { $name }, { $label }
seen-somebody = Een collega
