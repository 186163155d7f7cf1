# Vraag om meedenken: de kaart in het kanaal, de draad eronder, en wat de vrager hoort.

helping-button-ask = Vraag om meedenken
helping-button-think = Ik denk mee
helping-button-close = Sluit mijn vraag
helping-button-withdraw = Trek in
helping-button-sure = Geen naam
helping-summary = { $name } vraagt om meedenken
helping-readers-first = *Wie ziet je vraag als je om meedenken vraagt*: { $readers }. Wat je er zelf van denkt, blijft van jou.
helping-readers = *Wie ziet dit*: { $readers }.
helping-asked-question = { $name } vraagt om meedenken over een leervraag: “{ $text }”
helping-asked-proposal = { $name } vraagt om meedenken over een voorstel: “{ $text }”
helping-asked = Je vraag staat in het kanaal van { $team }: “{ $text }”. Wie meedenkt, opent er een draad onder.
helping-names-seen = Dit lijkt op een naam: { $names }. Ik kan me vergissen. Haal uit je vraag weg wat naar iemand wijst. Er is nog niets gedeeld.
helping-thread = { $helper } denkt mee met { $asker }. Schrijf hier verder. Vita leest niet mee, behalve in berichten waarin je Vita noemt.
helping-thread-too = { $helper } denkt ook mee.
helping-told = { $helper } denkt mee over “{ $text }”. Het gesprek staat in de draad onder je vraag.
helping-you-help = Je denkt mee met { $asker }. De draad staat onder de vraag in het kanaal.
helping-closed-card = De vraag van { $name } is beantwoord: “{ $text }”
helping-withdrawn-card = Ingetrokken vraag om meedenken.
helping-closed = Je vraag “{ $text }” is gesloten. De kaart in het kanaal zegt dat ook.
helping-withdrawn = Je vraag “{ $text }” is ingetrokken. Wie het al las, heeft het gelezen.
helping-told-closed = { $name } sloot de vraag “{ $text }”. Je hoeft niets te doen.
helping-open = *Jouw open vragen aan het team*
helping-open-item = “{ $text }”

refusal-help-gone = Deze vraag staat er niet meer. Op de muur staat wat je team nu vraagt.
refusal-help-own = Dit is je eigen vraag. Wacht op een collega, of sluit de vraag.
refusal-help-not-yours = Alleen wie de vraag stelde, sluit hem.
refusal-help-not-yet = De vraag komt zo in het kanaal te staan. Probeer het over een minuut nog eens.
refusal-help-nothing = Er is nog geen leervraag om over te vragen. Zet er eerst een met /leervraag.
