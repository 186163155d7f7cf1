# Vragen over Vita zelf: een vast en eerlijk antwoord, met of zonder AI.

about-readers-channel = In dit kanaal leest iedereen mee die erin zit.
about-readers = Een privégesprek met mij laat ik aan niemand zien: geen collega, geen leidinggevende, geen beheerder. Delen doe je zelf, stuk voor stuk.
about-readers-employer = { $network } is van je werkgever, die er in bijzondere gevallen berichten kan opvragen.
about-readers-playground = Dit is een speeltuin: alles blijft op deze computer. Slack en Teams zijn van je werkgever, die daar in bijzondere gevallen berichten kan opvragen.
about-readers-model = Je tekst gaat ook naar het AI-model { $model }.
about-names = Nee. Een naam, adres of nummer heb ik niet nodig. Schrijf “een inwoner” of “een cliënt”, dat is genoeg.
about-missed = Er is niets in te halen. Begin bij wat er vandaag speelt.
about-twice = Nee, één keer is genoeg. Je leervraag en je terugblik zijn van jou, niet van een team.
about-others = Wat iemand mij vertelt, blijft bij die persoon. Ook of er iets gezegd is, vertel ik niet. Voor wat jij mij vertelt, geldt hetzelfde.
