# De uitnodiging om iets voor te stellen, in het teamkanaal, tegen het einde van de week. De lijsten rouleren.

invitation-openings =
    Wat je uitprobeert, verdwijnt vaak als de week om is. Een voorstel mag half zijn. Geen voorstel is ook goed.
    Iets wat deze week goed ging, hoeft geen toeval te blijven.
    Een voorstel is drie zinnen: wat er nu gebeurt, wat jullie anders gaan doen, wie dat merkt.
    Misschien doet iemand al iets anders, zonder het te zeggen. Dat kan een voorstel zijn.
    Klein is ook een voorstel: één afspraak, één formulier, één telefoontje minder.
invitation-openings-shared =
    Op de muur staat wat jullie deze week zagen. Misschien zit er een voorstel in. Misschien ook niet.
    Wat jullie deelden, is nu nog van één iemand. Met een voorstel wordt het van het team.
    Er ligt iets op de muur van deze week. Een voorstel mag half zijn; samen wordt het heel.
    Jullie zagen deze week iets. Van zien naar anders doen is één kleine afspraak.
    Kijk nog eens op de muur. Wat daar staat, kan volgende week gewoon zo gaan.
    Wat hier deze week gedeeld is, weten jullie nu. Wie er nog van moet weten, staat in een voorstel.
    Iets zien is één ding. Afspreken wat jullie ermee doen, mag klein beginnen.
invitation-questions =
    Wat van deze week moet zo blijven?
    Wat zou er volgende week anders gaan als het aan jullie lag?
    Welke kleine afspraak zou de meeste rust geven?
    Wat deed je deze week één keer dat vaker mag?
    Wie zou het merken als jullie dit anders deden?
    Wat kan eruit, zonder dat iemand het mist?
    Wat zou je willen proberen voordat je het zeker weet?
    Welke omweg kan er morgen uit?
    Waar hebben jullie toestemming voor nodig, en van wie?
invitation-button-propose = Maak voorstel
invitation-button-wall = Bekijk de muur
invitation-summary = Wat van deze week moet zo blijven?
