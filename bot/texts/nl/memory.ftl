# Wat Vita onthoudt omdat iemand dat vroeg, en het tijdelijke gesprek waar niets van blijft.

memory-title = *Wat ik onthoud*
memory-nothing = Ik onthoud nog niets voor je.
memory-item = “{ $text }”
memory-how = Typ “onthoud dat …”, dan bewaar ik het. Alleen jij ziet dit. Ik gebruik het als jij met mij praat.
memory-remembered = Ik onthoud: “{ $text }”
memory-readers = Alleen jij ziet dit. Aanpassen of laten vergeten kan altijd.
memory-changed = Aangepast.
memory-forgotten = Vergeten.
memory-not-here = Hier lezen anderen mee. Vraag het in een privébericht, dan onthoud ik het.
memory-not-in-session = Dit gesprek is tijdelijk, dus ik onthoud er niets van.
memory-summary = Wat ik onthoud
memory-button-edit = Pas aan
memory-button-forget = Vergeet dit
memory-button-show = Toon alles
memory-form-title = Wat ik onthoud
memory-form-text = Onthoud dit
memory-form-hint = Eén of twee zinnen, over jou en je werk. Laat namen van anderen weg.
memory-form-save = Bewaar
memory-form-cancel = Laat zo

session-begun = Vanaf hier is dit gesprek tijdelijk. Alles gaat weg als je het stopt, of een dag na je laatste bericht. Ik onthoud er niets van en vat het niet samen.
session-network = In { $network } zelf blijven je berichten staan. Daar wis je ze zelf.
session-ended = Gewist. Wat je nu zegt, bewaar ik weer acht weken.
session-summary = Tijdelijk gesprek
session-button-begin = Praat tijdelijk
session-button-end = Stop en wis

my-data-memory = *Wat ik onthoud*
my-data-button-memory = Toon wat ik onthoud
my-data-button-seen = Toon wat AI zag

refusal-memory-full = Ik onthoud al { $most } dingen voor je. Haal er eerst één weg met /mijndata.
refusal-memory-too-long = Dit is te lang om te onthouden. Houd het onder { $longest } tekens.
refusal-memory-gone = Dit onthoud ik niet meer.
refusal-only-in-dm = Dit kan alleen in een privégesprek met mij.
