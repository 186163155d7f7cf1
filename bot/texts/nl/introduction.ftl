# De eerste woorden in een kanaal of privégesprek: wat Vita is, vóór alles (L1).

introduction-channel-model = Ik ben Vita. Ik ben een AI die meedenkt over jullie werk.
introduction-channel-guided = Ik ben Vita: een computerprogramma met vaste vragen over jullie werk. Er denkt nu geen AI mee.
introduction-channel-week = Aan het begin van de week vraag ik hier wat jullie willen leren. Aan het eind vraag ik wat eruit kwam. Meedoen mag, overslaan ook.
introduction-channel-reading = Ik lees hier alleen wat jullie aan mij richten. Een privégesprek met mij laat ik aan niemand zien. Er is geen lijst van wie meedoet.
introduction-check = Ik maak fouten. Kijk na wat ik zeg voordat je ermee werkt.
introduction-start = Nog één ding: welk team begint hier? Met *Begin met standaard* begint de week op de eerste werkdag, om 9.00 uur.
introduction-circle = Dit is een plek voor een groep. Een Prof-cirkel kan hier zijn eigen plek hebben: een paar vakmensen die met elkaars werk meedenken.
introduction-external = In dit kanaal lezen mensen van een andere organisatie mee. Daarom praat ik hier niet. Nodig mij uit in een kanaal van jullie zelf.

introduction-hello = Hoi { $name },
introduction-hello-nameless = Hoi,
introduction-dm-model = { $hello } ik ben Vita. Ik ben een AI: een computerprogramma dat meedenkt over je werk. Eerst vraag ik wat jij denkt. Dan denk ik mee. Beslissen doe jij.
introduction-dm-guided = { $hello } ik ben Vita: een computerprogramma met vaste vragen over je werk. Er denkt nu geen AI mee. Komt die erbij, dan zeg ik dat hier eerst.
introduction-dm-readers = *Wie ziet dit*: jij. Ik laat het niet zien aan collega's, leidinggevende of beheerder. Delen doe je zelf, stuk voor stuk.
introduction-dm-employer-model = *Goed om te weten*: { $network } is van je werkgever. Die kan er in bijzondere gevallen berichten opvragen. Je tekst gaat ook naar het AI-model { $model }.
introduction-dm-employer-guided = *Goed om te weten*: { $network } is van je werkgever. Die kan er in bijzondere gevallen berichten opvragen.
introduction-dm-playground = *Goed om te weten*: dit is een speeltuin. De mensen en de organisatie zijn voorbeelden, en alles blijft op deze computer.
introduction-dm-stop = *Stoppen*: typ stop, of kies pauze. Niemand krijgt daar bericht van.

introduction-button-how = Zo werkt Vita
introduction-button-talk = Denk mee
introduction-button-start = Begin met standaard
introduction-button-circle = Prof-cirkels
introduction-button-set-up = Stel zelf in
introduction-summary = Dit is Vita

network-slack = Slack
network-teams = Teams
network-playground = de speeltuin
