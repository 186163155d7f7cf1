# Intervisie in een Prof-cirkel: schriftelijk, in rondes.

consultation-button-bring = Breng iets in
consultation-button-show = Zo staat het
consultation-button-how = Zo werkt intervisie

refusal-consultation-method = Deze manier van intervisie is er niet, of het bestand klopt niet.
refusal-consultation-over = Deze ronde is dicht. Op de nieuwste kaart staat waar jullie nu zijn.
refusal-consultation-listen = Deze ronde is van de anderen. Jij leest nu alleen mee.
refusal-consultation-not-yours = Deze ronde is van wie het inbracht.
