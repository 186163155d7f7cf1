# Terugkijken: de uitnodiging in het kanaal, het formulier en wat erna komt.

reflection-openings =
    Houd het bij één ding. Delen mag, voor jezelf houden ook.
    Terug naar het begin van de week. Tien minuten is genoeg.
    Dit was de week. Wie wil, kijkt tien minuten terug, nu of later vandaag.
    De week is bijna om. Terugkijken duurt tien minuten. Het kan nu, of later vandaag.
    Tien minuten voor wat er deze week gebeurde. Alleen, of met een collega ernaast.
    Wat je nu opschrijft, weet je volgende week nog. Een half antwoord is ook goed.
    Nog even, en de week is klaar. Eén zin opschrijven is genoeg.
reflection-on-the-table =
    Dit legden jullie deze week op tafel:
    Hier keken jullie deze week naar:
    Dit deelden jullie deze week:
    Dit kwam er deze week op de muur:
reflection-shared-question = *{ $name } vroeg*: “{ $text }”
reflection-shared-insight = *{ $name } zag*: “{ $text }”
reflection-shared-proposal = *{ $name } stelde voor*: “{ $text }”
reflection-button-together = Kijk samen terug
reflection-review =
    Wat was hier de bedoeling, en wat gebeurde er echt?
    Wat is er nu anders dan aan het begin van de week, en waardoor?
    Wat houden jullie zo, en wat doen jullie anders?
    Waaraan merken jullie volgende week dat dit hielp?
    Wat hadden jullie verwacht, en wat kwam er anders uit?
    Wat werkte hier, en waardoor?
    Wie heeft hier ook mee te maken, en weet het nog niet?
    Welk stukje hiervan proberen jullie volgende week weer?
    Hoe keek een ander hiernaar?
    Wat was er gebeurd als niemand dit had opgeschreven?
    Wat zou je een ander team hierover vertellen?
reflection-button-look-back = Kijk terug
reflection-button-wall = Bekijk de muur
reflection-summary = De week is bijna om: wat weet je nu?
reflection-questions =
    Wat weten jullie nu wat jullie aan het begin van de week nog niet wisten?
    Wat liep anders dan gedacht?
    Wat doen jullie volgende week niet meer, of juist wel?
    Welke gedachte van het begin van de week klopt niet meer?
    Wat had iemand gezien die over je schouder meekeek?
    Wat ging goed zonder dat iemand er iets voor deed?
    Waar waren jullie het deze week niet over eens?
    Welk moment van deze week wil je nog eens bekijken?
    Wat zei iemand van buiten jullie team dat bleef hangen?
    Wat werd makkelijker dan vorige week, en waardoor?
    Wat was je niet opgevallen als alles volgens plan was gegaan?
    Wat kun je nu zelf, ook als de AI uit staat?
    Welke vraag laat je met een gerust hart liggen?
    Hoe zou iemand anders jullie week vertellen?
    Wat proberen jullie volgende week één keer anders?
    Wat liet je deze week met opzet aan de AI over?
    Wat zou een ander team aan jullie week hebben?
    Wat deed iemand deze week waar jij iets aan had?
    Welke afspraak hield stand, en waardoor?
    Wat bleef liggen, en wie merkte dat?
    Wat zou je maandag zo weer doen?
    Wat kostte meer tijd dan jullie dachten?
    Waar was één vraag genoeg geweest?
    Wat weet je nu over je werk dat in geen handleiding staat?

look-back-title = Terugkijken
look-back-next = Verder
look-back-save = Bewaar
look-back-cancel = Stop hier
look-back-announce = Aan het begin van de week zei ik dat ik dit zou vragen. Niet terugscrollen: een half antwoord is ook goed.
look-back-announce-new = Een half antwoord is ook goed. Leeg laten mag.
look-back-recall-insight = Wat was je inzicht van vorige week?
look-back-recall-thought = Wat was je eerste gedachte bij je vraag?
look-back-recall-moment = Welk moment van deze week bleef hangen?
look-back-recall-hint = Weet je het niet meer? Laat het leeg.
look-back-question = Je vraag was:
look-back-then = Dit dacht je toen:
look-back-then-insight = Dit schreef je vorige week:
look-back-just = En dit schreef je net:
look-back-not-recalled = Je liet het leeg. Dat kan.
look-back-carried = Dit nam je mee uit een gesprek met mij:
look-back-open = Deze vraag bleef open:
look-back-now = Maak de zin af: nu denk ik …
look-back-now-hint = Eén zin is genoeg. Niemand geeft er een cijfer voor.
look-back-carry = Welke vraag neem je mee naar volgende week?
look-back-carry-hint = Mag leeg. Als de week begint, leg ik hem voor je klaar.
look-back-who = Wie ziet dit?
look-back-who-private = Alleen ik
look-back-saved-private = Bewaard. Alleen jij ziet dit.
look-back-saved-team = Bewaard, en gedeeld met { $team }. Het staat op de muur.
look-back-pair = *Eerst*: “{ $then }”
look-back-pair-now = *Nu*: “{ $now }”
look-back-tomorrow = *Controleer dit*: vraag één collega of die het ook zo ziet.
look-back-summary = Je terugblik is bewaard

# De regel in het privégesprek: niets wordt getoond voordat ernaar gevraagd is.
look-back-calls =
    Aan het begin van de week zei ik dat ik dit zou vragen. Niet terugscrollen; een half antwoord is ook goed.
    Eerst uit je hoofd. Daarna laat ik zien wat je opschreef.
    Tien minuten voor je eigen vraag. Wat je vergat, laat ik straks zien.
    Nog even terug naar het begin van de week. Uit je hoofd, dat is genoeg.
    Je vraag ligt er nu een tijdje. Zonder te kijken, in een paar woorden:
look-back-calls-questions =
    Wat weet je nog van je vraag?
    Wat dacht je er in het begin van?
    Welk moment hoorde erbij?
    Wat weet je nu wat je toen nog niet wist?
look-back-calls-new =
    Je dacht deze week hardop na over je werk, hier in dit gesprek.
    Deze week lag er iets op tafel. Tien minuten terugkijken mag, een half antwoord ook.
    Voor je vrij bent: één ding opschrijven is genoeg.
look-back-calls-new-questions =
    Wat bleef ervan hangen?
    Welk moment van deze week wil je nog eens bekijken?
    Wat is er nu anders dan toen de week begon?
    Wat zou je zo weer doen?
look-back-call-summary = Terugkijken op je week
