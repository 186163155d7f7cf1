# De notitie bij lerend werken: wat je probeerde en wat je zag. En de regel halverwege de week die ernaar vraagt.

note-title = Noteren
note-save = Bewaar
note-cancel = Nu niet
note-question = Je vraag deze week:
note-tried = Wat probeerde je?
note-tried-hint = Een paar woorden is genoeg, hoe klein het ook was.
note-saw = Wat zag je gebeuren?
note-saw-hint = Iets wat je zag of hoorde. Eén van de twee mag leeg.
note-one-of-two = Schrijf bij één van de twee iets op. Drie woorden is genoeg.
note-line-tried = *Geprobeerd*: “{ $text }”
note-line-saw = *Gezien*: “{ $text }”
note-comes-back = Bewaard. Het komt { $last } terug, als je terugkijkt.
note-comes-back-later = Bewaard. Het komt terug als je terugkijkt.
note-readers = Alleen jij ziet dit. In een privégesprek neem ik het mee.
note-summary = Je notitie is bewaard
note-button-write = Noteer
note-button-more = Noteer nog iets
note-button-spar = Denk mee
note-button-own = Toon mijn notities
note-button-not-now = Deze week niet
note-button-edit = Pas aan
note-button-delete = Wis de notitie
note-own = *Je laatste notities*
note-own-none = Je hebt nog niets genoteerd. Dat mag.
note-own-summary = Je notities
note-deleted = De notitie is gewist. Niemand anders had hem gezien.
note-left-alone = Goed. Deze week vraag ik er niet meer naar.
my-data-notes = *Notities, alleen voor jou*
note-then = Dit noteerde je deze week:

note-calls =
    Halverwege. Je vraag was: “{ $question }”
    Eén minuut is genoeg voor je eigen vraag: “{ $question }”
    Je zoekt deze week uit: “{ $question }”
    Dit lag aan het begin van de week op tafel: “{ $question }”
    Midden in de week, midden in je vraag: “{ $question }”
    Dit wilde je deze week weten: “{ $question }”
    Nog even je vraag van deze week: “{ $question }”
note-calls-thought =
    Aan het begin van de week dacht je: “{ $thought }”.
    Je eerste gedachte was: “{ $thought }”.
note-call-questions =
    Wat heb je al geprobeerd, hoe klein ook?
    Wat zag je gisteren dat erbij past?
    Klopt het nog met wat je nu ziet?
    Waar kwam je het vandaag of gisteren tegen?
    Wat zei iemand er deze week over?
    Wat zou je morgen één keer kunnen proberen?
    Wat viel anders uit dan je dacht?
    Wat zag je bij iemand anders?
note-call-summary = Je vraag van deze week
