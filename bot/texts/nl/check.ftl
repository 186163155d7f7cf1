# Jezelf toetsen: vragen over wat je leerde, eerst uit je hoofd, daarna naast wat je schreef.

check-title = Toets jezelf
check-compare = Vergelijk
check-cancel = Nu niet
check-first = Antwoord uit je hoofd. Daarna zie je wat je eerder schreef. Overslaan mag.
check-summary = Toets jezelf
check-writing = Ik maak drie vragen bij wat je schreef. Ze komen in het privégesprek met mij.
check-ready = Er liggen drie vragen klaar over “{ $about }”.
check-nothing = Er is nog niets om naar te vragen. Zet eerst een leervraag.
check-heading = *Jouw antwoorden naast wat je eerder schreef*
check-now = *Nu*: “{ $text }”
check-skipped = *Nu*: overgeslagen
check-earlier = *Eerder*: “{ $text }”
check-no-earlier = *Eerder*: hier schreef je nog niets over
check-what = Wat is er anders dan je dacht?
check-readers = Alleen jij ziet dit. Er komt geen cijfer of niveau uit.
check-goes = Bewaar je het niet, dan is het { $day } weg.
check-kept = Bewaard, alleen voor jou. Met /mijndata zie je het terug.
check-dropped = Gewist.
check-label-guided = Vaste vragen, zonder AI

check-button-ask = Toets jezelf
check-button-begin = Begin
check-button-keep = Bewaar
check-button-drop = Wis dit

my-data-checks = *Wat je bij een toets bewaarde, alleen voor jou*

refusal-check-gone = Deze vragen zijn er niet meer. Met /vita toets krijg je nieuwe.
