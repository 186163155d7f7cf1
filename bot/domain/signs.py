"""The signs by which a boundary is heard: patterns over plain words, Dutch and then English per boundary.

They are matched on lower-case words with one space between them, without accents or apostrophes; a full stop
and a comma stand as words of their own, so that no pattern reaches over the end of a clause.
"""

_FEW = r"(?:\w+ ){0,3}"
_SOME = r"(?:\w+ ){0,6}"
_LONG = r"(?:\w+ ){0,10}"
_END = r"(?= [.,]|$)"
_SOFT = r"(?:(?:soms|gewoon|echt|liever|eigenlijk|alleen|maar|nu|het|liefst|vaak|ook|wel|helemaal|zo) ){0,3}"

_COLLEAGUE = r"(?:collega|leidinggevende|baas|chef|manager|teamleider|directeur|bestuurder|stagiaire?|medewerker|voorman)"
_COLLEAGUE_EN = (
    r"(?:colleague|boss|manager|coworker|co worker|supervisor|team lead|director|intern|assistant|employee)"
)
_SOMEBODY = (
    rf"(?:{_COLLEAGUE}s?|hij|zij|ze|iemand|client\w*|patient\w*|bewon\w+|klant\w*|leerling\w*|ouders?|bezoeker"
    r"|inwoner|man|vrouw|vriend|vriendin|partner|ex|vader|moeder)"
)
_SOMEBODY_EN = (
    rf"(?:{_COLLEAGUE_EN}|he|she|they|someone|somebody|client|patient|resident|customer|student|parent|visitor"
    r"|husband|wife|partner|ex|man|woman)"
)

DISTRESS = (
    r"(?:zelfmoord|suicide)(?:gedachten|poging|neigingen)?(?! (?:preven\w+|protocol|training|beleid|cijfers|policy)\b)",
    r"zelfdoding(?! (?:protocol|training|beleid)\b)|suicidaal|suicidal",
    rf"(?:wil|wilde|wou) (?:ik )?er {_SOFT}niet meer zijn",
    rf"ik er {_SOFT}niet meer (?:wil|wilde|hoef te|was|ben{_END})(?: zijn)?",
    rf"(?:wil|wilde|wou|hoef) (?:ik )?{_FEW}niet (?:meer|langer) (?:te )?(?:leven|bestaan|verder leven|verder{_END})",
    rf"(?:i?k {_SOFT}(?:wil|wilde|wou)|wil ik) {_SOFT}dood(?! (?:hout|gewicht|punt|spoor|materiaal|maken)\b)",
    rf"ik (?:{_SOFT}dood wil|was {_SOFT}dood)|was ik maar dood",
    rf"(?:hoop|hoopte|wil|wilde|wou|wens|liever) {_SOME}niet (?:meer )?wakker (?:te )?word(?:en)?(?! (?:van|door)\b)",
    rf"(?:aan|uit) (?:mijn|het) leven {_FEW}(?:een )?(?:einde? maken|stappen)|einde? aan mijn leven",
    rf"(?:ik {_FEW}|ik maak )er {_FEW}einde? aan(?: (?:te )?maken?)?{_END}",
    rf"me?ijzelf {_FEW}iets aan|(?:mezelf|mijzelf) {_FEW}(?:iets (?:aandoe\w*|aan te doen)|expres pijn)",
    rf"(?:mezelf|mijzelf) {_FEW}(?:pijn (?:te )?doen?|(?:te )?verwonden|van kant|van het leven)",
    r"(?:snij|snijd) (?:ik )?(?:mezelf|mijzelf)(?! in de vingers?)|(?:mezelf|mijzelf) (?:weer )?(?:te )?snijden|in mijn (?:arm|armen|polsen) (?:gesneden|snijden)",
    rf"zie (?:ik )?(?:het|t) {_SOFT}niet meer zitten{_END}|het leven {_SOFT}niet meer zitten",
    r"leven (?:heeft )?(?:echt )?geen zin(?: meer)?|geen zin meer in (?:het|mijn) leven|levensmoe|klaar met (?:het|mijn) leven",
    rf"(?:iedereen|ze|zij|gezin|kinderen|familie|wereld) {_SOME}beter af {_FEW}zonder mij",
    rf"zonder mij {_FEW}(?:iedereen|ze|gezin|kinderen|familie|wereld) {_FEW}beter af",
    rf"ik {_SOME}(?:spring(?:en)? {_FEW}(?:voor|onder) (?:de|een) (?:trein|metro)|voor (?:de|een) trein (?:te )?(?:springen|stappen|lopen))|niemand mist me als ik",
    rf"ik {_SOME}(?:spring(?:en)? {_FEW}van|van) (?:de|het|een) (?:brug|dak|flat|viaduct)(?: (?:te )?(?:af)?springen)?",
    rf"ik {_SOME}(?:overdosis|alle (?:mijn )?pillen)",
    rf"ik (?:kan|hou|houd) {_SOFT}(?:het )?{_SOFT}niet (?:meer|langer)(?: vol)?{_END}",
    rf"ik ben {_SOFT}(?:wanhopig|radeloos|ten einde raad){_END}",
    rf"ik huil {_FEW}(?:elke|iedere|hele) (?:dag|nacht|avond)|ik (?:heb|krijg|kreeg|had) {_SOME}paniekaanval\w*",
    r"kill(?:ing)? myself(?! (?:to|over|for|laughing|trying|getting)\b)",
    rf"(?:end|ending|take|taking) my (?:own )?life|(?:end|ending) it all{_END}",
    r"(?:(?:want|wanted|going) to|wanna) (?:die|be dead)(?! (?:laughing|of)\b)",
    r"wish i (?:was|were) (?:dead|never born)|wish i (?:wasnt|werent) (?:alive|here|born)|better off dead",
    rf"(?:everyone|everybody|they|people|world|family|kids) {_SOME}(?:better off without me|(?:better|happier) if i (?:was|were) (?:gone|dead))",
    r"(?:dont|do not|didnt) want to (?:live(?! (?:in|on|with|near)\b)|be alive|exist|wake up|be here any ?more)",
    rf"(?:hope|wish|hoped) i (?:dont|do not|never|didnt|wouldnt) {_FEW}wake up|(?:hope|want) {_FEW}(?:not|never) to wake up",
    r"(?:harm|harming) myself|cutting myself(?! (?:some|off|short|a)\b)",
    rf"(?:want|going|urge|think|thinking|afraid|scared|feel like) {_SOME}(?:hurt|hurting|cut|cutting) myself(?! (?:some|off|short|a)\b)",
    r"(?:nobody|no one) would (?:miss me|notice|care) if i|point (?:of|in) (?:living|going on)|(?:no reason|nothing) to live(?: for)?|not worth living|isnt worth living|tired of living",
    rf"i (?:cant|cannot) (?:go on|cope|take it)(?: like this)?(?: any ?more)?{_END}",
    rf"i {_SOME}jump (?:off|from) (?:a|the|this) (?:bridge|roof|building)|i {_SOME}in front of (?:a|the) train",
    rf"i {_SOME}(?:overdose|swallow all (?:my|the) pills)|(?:i am|im) {_FEW}(?:desperate|in despair){_END}",
    rf"i cry {_FEW}every (?:day|night)|(?:i have|i get|i had|ive had) {_FEW}panic attacks?",
)

_WAS_HURT = (
    r"(?:geintimideerd|bedreigd|aangerand|verkracht|mishandeld|gepest|gestalkt|gediscrimineerd|uitgescholden|geslagen"
    r"|geschopt|bespuugd|betast|lastiggevallen|gechanteerd|gebeten|gewurgd|aangevallen(?! op))"
)
_HURTS = (
    r"(?:pest|pesten|intimideert|intimideren|bedreigt|bedreigen|stalkt|chanteert|mishandelt|slaat|sloeg|schopt|schopte"
    r"|spuugt|discrimineert|kleineert|achtervolgt|scheldt|schold)"
)
_WERE_HURT_EN = r"(?:harassed|assaulted|groped|molested|raped|bullied|threatened|stalked|beaten up|punched|attacked|discriminated)"
_HURTS_EN = r"(?:harass\w*|assault\w*|groped|molested|raped|bull(?:ies|ied|ying)|threaten\w*|stalk\w*|blackmail\w*|abus\w+)"

UNSAFE = (
    rf"(?:ik (?:ben|werd|word|was)|(?:ben|werd|word|was) ik) {_SOME}{_WAS_HURT}",
    rf"{_SOMEBODY} {_FEW}(?:heeft|hebben|had) (?:me|mij|ons) {_FEW}{_WAS_HURT}",
    rf"{_SOMEBODY} {_LONG}{_HURTS} (?:me|mij)(?! (?:over|om|niet|nergens)\b)|{_SOMEBODY} (?:me|mij) {_FEW}{_HURTS}",
    rf"ik voel(?:de)? me {_FEW}(?:bedreigd|geintimideerd|onveilig) (?:(?:door|bij) (?:mijn|een|die) {_SOMEBODY}|op (?:mijn|het) werk|in (?:mijn|het|dit) team)",
    rf"{_SOMEBODY} {_LONG}(?:(?:zit|zat) {_FEW}aan (?:me|mij)|raak(?:t|te) (?:me|mij) {_FEW}aan|schreeuw(?:t|de) {_FEW}tegen (?:me|mij))",
    r"aangerand|verkracht|handtastelijk|naaktfotos?|dickpics?|(?:mijn|m) (?:kont|borsten|billen)|ongewenste (?:aanraking\w*|avances|intimiteiten)",
    rf"(?:seksuele|seksistische|racistische|vieze) (?:opmerkingen|grappen|berichten|fotos|appjes) {_FEW}(?:over|tegen|naar|aan) (?:mij|me)",
    rf"durf (?:ik )?{_FEW}niet (?:meer )?naar (?:mijn |het )?werk|ik ben {_FEW}bang (?:voor|van) mijn {_SOMEBODY}",
    rf"{_SOMEBODY} {_FEW}met een (?:mes|pistool|wapen|vuurwapen)",
    rf"{_HURTS_EN} (?:me|us)|threaten(?:ed|s|ing)? to (?:kill|hurt|hit|beat|rape) (?:me|us)",
    rf"(?:i was|i am|im|i got|ive been|i have been|i keep getting) {_FEW}{_WERE_HURT_EN}",
    r"(?:keeps?|kept|started) (?:on )?touching me|touched me (?:inappropriately|without|against|on my)|unwanted (?:advances|touching)|(?:grabbed|touched|groped) my (?:breasts?|bum|butt|ass|thigh)",
    rf"{_SOMEBODY_EN} {_SOME}(?:hit|hits|slapped|punched|kicked|pushed|shoved|choked|spat at|grabbed) me(?! (?:that|with|up|to|for|into|out|off|as|aside)\b)",
    rf"(?:scared|afraid|terrified) (?:of my {_SOMEBODY_EN}|to (?:go|come) (?:in )?to work)",
    rf"(?:racist|sexist|sexual) (?:remarks|jokes|comments|messages|pictures) {_FEW}(?:about|to|at) me",
    rf"{_SOMEBODY_EN} {_FEW}with a (?:knife|gun|weapon)|i feel (?:unsafe|threatened) (?:at work|around my|by my)",
)

_PATIENT = r"(?:hij|zij|ze|hem|haar|mw|mevr|mevrouw|dhr|meneer|(?:mijn|deze|een|de|die) (?:client|patient|bewoner|kind|leerling))"
_DRUG = r"(?:paracetamol|ibuprofen|morfine|insuline|antibiotica|oxazepam|temazepam|fentanyl|bloedverdunners?|pijnstillers?)"
_MEDICINE = rf"(?:{_DRUG}|medicatie|medicijn(?:en)?|pil(?:len)?|tablet(?:ten)?|dosis|dosering)"
_MEDICINE_EN = r"(?:paracetamol|ibuprofen|morphine|insulin|antibiotics?|painkillers?|blood thinners?|medication|medicine|meds|pills?|dose|dosage)"

MEDICAL = (
    rf"(?:kreeg|krijgt|gaf|nam) {_SOME}(?:dubbele|verkeerde|foute|te veel|te hoge|2x|twee keer) {_FEW}{_MEDICINE}",
    rf"(?:dubbele|verkeerde|foute|te veel|te hoge) {_FEW}{_MEDICINE} {_FEW}(?:gekregen|gegeven|gehad|genomen|ingenomen|toegediend)",
    rf"hoeveel (?:mg|milligram|eenheden)|hoeveel {_FEW}{_DRUG} {_FEW}(?:mag|kan|moet)",
    rf"(?:mag|moet|kan|zal) (?:ik|we|{_PATIENT}) {_SOME}{_MEDICINE} {_FEW}(?:geven|krijgen|hebben|nemen|overslaan|stoppen|ophogen|verhogen|verlagen|afbouwen|innemen|spuiten)",
    rf"(?:juiste|maximale|veilige|normale) (?:dosis|dosering) {_FEW}(?:{_DRUG}|voor {_PATIENT})",
    rf"welke? {_FEW}{_MEDICINE} {_SOME}(?:geven|nemen|innemen|krijgen|helpt)",
    rf"(?:{_PATIENT}|ik|iemand) {_FEW}(?:ademt (?:niet|nauwelijks)|(?:is|ligt) (?:bewusteloos|buiten bewustzijn)|heeft een (?:hartaanval|beroerte|epileptische aanval))",
    r"pijn op (?:de|mijn|haar|zijn) borst",
    rf"(?:heb ik|heeft {_PATIENT}) {_FEW}(?:blaasontsteking|longontsteking|delier|trombose|beroerte|depressie|burn ?out)",
    rf"(?:got|given|gave|took|received) {_SOME}(?:double|wrong|too much|twice the) {_FEW}{_MEDICINE_EN}",
    r"how (?:many mg|many milligrams|many units|much (?:paracetamol|ibuprofen|morphine|insulin))",
    rf"(?:which|what) {_FEW}{_MEDICINE_EN} (?:of \w+ )?(?:should|can|do|may|is (?:right|safe))",
    rf"(?:should|can|may|must) (?:i|we|he|she|they|my \w+|the \w+) {_FEW}(?:give|have|take|stop|skip|increase|lower|double) {_FEW}{_MEDICINE_EN}",
    rf"{_SOMEBODY_EN} {_FEW}(?:is not breathing|isnt breathing|stopped breathing|is unconscious|is having a (?:stroke|heart attack|seizure))",
    r"(?:i have|ive got|she has|he has) (?:\w+ )?chest pains?",
)

_COURT = r"(?:aanklagen|aangifte|een rechtszaak|juridische stappen|(?:voor|naar) de rechter|een advocaat(?! van de duivel))"
_EMPLOYER = rf"(?:werkgever|organisatie|school|bedrijf|{_COLLEAGUE})"

LEGAL = (
    rf"(?:mag|kan) (?:mijn|onze) {_EMPLOYER} {_SOME}(?:zomaar|overplaatsen|ontslaan|verplichten|dwingen|schorsen|inhouden|korten|opnemen|filmen|verbieden)",
    rf"(?:kan|moet|zal|mag|wil|hoe) ik {_SOME}{_COURT}|ik (?:wil|ga|overweeg) {_SOME}{_COURT}",
    r"heb ik (?:nog |ook |eigenlijk )?recht op|wat zegt de (?:wet|cao) over mijn",
    rf"ben ik {_FEW}(?:aansprakelijk|strafbaar)|is (?:dit|dat|het) {_FEW}(?:strafbaar|illegaal|onrechtmatig|in strijd met de wet)",
    rf"mag ik {_SOME}(?:stiekem|heimelijk|zonder toestemming) {_FEW}(?:opnemen|filmen|delen)|mijn (?:concurrentiebeding|vaststellingsovereenkomst)",
    r"(?:can|could|should|may) i (?:sue|be sued|press charges|take legal action)|(?:i want to|im going to) sue|do i need a lawyer",
    r"is (?:it|this|that) (?:legal|illegal|lawful|against the law)(?= (?:for|to|if|that|when)\b| [.,]|$)|do i have a case against",
    rf"am i {_FEW}(?:liable|legally|breaking the law|entitled to)|what are my (?:legal )?rights",
    rf"(?:can|may) my (?:employer|{_COLLEAGUE_EN}) {_FEW}(?:legally|fire|force|refuse|withhold|record)",
)

_OTHERS = rf"(?:hem|haar|iemand|(?:mijn|een|die|deze) {_COLLEAGUE}|een personeelslid)"
_OTHERS_EN = (
    rf"(?:him|her|them|someone|somebody|(?:my|an|this|the) {_COLLEAGUE_EN}|one of my (?:people|team))"
)
_NOT_STAFF = r"(?<!mezelf )(?<!mijzelf )(?<!patienten )(?<!patient )(?<!clienten )"

PERSONNEL = (
    rf"hoe werk(?:en)? (?:ik|we) {_FEW}(?:eruit|er uit)|hoe krijg(?:en)? (?:ik|we) {_OTHERS} {_FEW}(?:weg|eruit)|hoe kom(?:en)? (?:ik|we) van {_OTHERS} af",
    rf"ontsla(?:an)? (?:ik|we) {_FEW}{_OTHERS}|(?:ik|we|wie) {_FEW}{_NOT_STAFF}(?:{_OTHERS} )?{_NOT_STAFF}ontslaan(?! (?:van|uit|zonder)\b)",
    r"(?:moet|zal|zou|kan) ik (?:nu |maar |gewoon )?ontslag (?:nemen|indienen|vragen)",
    rf"(?:schrijf|maak) {_FEW}ontslag(?:brief|dossier) {_FEW}{_OTHERS}",
    rf"(?:hoeveel|welk\w*) {_FEW}(?:opslag|loonsverhoging|salarisverhoging|salaris|loon|bonus) {_FEW}(?:vragen|geven|eisen|verdien\w*)|over mijn salaris",
    rf"verdient (?:een |meer )?(?:promotie|opslag|loon|bonus)|(?:promotie|loonsverhoging|salarisverhoging|opslag|bonus) {_FEW}(?:geven|gunnen|verdient|verdien|vragen|weigeren)",
    rf"(?:verdien ik|ik verdien) {_FEW}(?:genoeg|te weinig|meer dan|minder dan)",
    rf"(?:haar|zijn|hun|mijn) (?:tijdelijke )?contract {_FEW}(?:verleng\w*|opzeg\w*|beeindig\w*)",
    rf"(?:schrijf|maak|vul) {_FEW}(?:beoordeling|beoordelingsgesprek|functioneringsverslag) {_FEW}(?:over|voor|van) {_OTHERS}",
    rf"wie {_FEW}geschikt\w* (?:voor|als) {_FEW}(?:functie|baan|rol|teamleider|leidinggevende)",
    rf"(?:wie|wie van \w+(?: \w+)?|welke kandidaat) (?:moet|moeten|zal|zullen|zou) (?:ik|we) {_FEW}(?:aannemen|afwijzen|wegsturen|bevorderen|ontslaan)",
    rf"(?:(?:should|can|how do|how can|when can|must) (?:i|we)|help me) {_FEW}(?:fire|lay off|dismiss|sack|let go of|demote|promote) {_OTHERS_EN}",
    r"who (?:deserves|should get|gets|earned) (?:the |a )?(?:promotion|raise|bonus|job)|(?:who|which candidate) should (?:i|we) (?:fire|hire|promote|lay off|let go)",
    rf"get rid of {_OTHERS_EN}|(?:ask|asking) for a (?:raise|pay rise|promotion)",
    rf"(?:what|how much|how big) {_FEW}(?:raise|salary|pay rise|bonus) (?:should|can|do) (?:i|we)|how much (?:should|do|can) (?:i|we) pay {_OTHERS_EN}",
    r"(?:give|deny|refuse) (?:him|her|them) (?:a |the )?(?:raise|promotion|bonus|pay rise)",
    rf"(?:write|draft) {_FEW}(?:dismissal|termination) letter|(?:write|draft) {_FEW}(?:negative|performance) review|should i (?:quit my job|resign)",
)

_PEOPLE = r"(?:mensen|collegas|medewerkers|deelnemers|teamleden|leraren|leerkrachten|iedereen)"
_DID = r"(?:ingevuld|meegedaan|gereageerd|geantwoord|ingeleverd|overgeslagen|gedeeld|gezet|teruggekeken|meedoen|meededen|meedoet|meegepraat|mee)"
_DID_EN = r"(?:filled|answered|answer|responded|respond|participated|participate|reflected|joined|join|submitted|shared|take part|taken part|set (?:a|their))"

LISTING = (
    rf"wie {_FEW}(?:heeft|hebben|is|zijn|doet|doen|deed|deden) {_SOME}(?:niet|niks|niets|nooit|geen) {_FEW}{_DID}",
    rf"wie (?:er )?{_FEW}(?:niet|niks|niets|nooit|geen) (?:heeft|hebben|is|zijn) {_DID}",
    rf"wie {_SOME}(?:geen|niet) {_FEW}(?:leervraag|reflectie|inzicht)|welke {_PEOPLE} {_FEW}(?:niet|niks|niets|nooit) {_FEW}{_DID}",
    rf"(?:lijst|lijstje|overzicht|namen) {_FEW}(?:van|met) {_FEW}(?:wie|{_PEOPLE}) {_FEW}(?:niet|nooit|niks|{_DID})",
    r"(?:wie|welke \w+) (?:gebruikt|praat|chat) (?:(?:met )?(?:jou|je|vita) (?:het )?(?:meest|minst|vaakst|nooit)|(?:er )?(?:het )?(?:meest|minst|vaakst|nooit) met (?:jou|je|vita))",
    rf"hoe (?:vaak|veel) (?:heeft|gebruikt|praat|chat|sprak) {_FEW}(?:met )?(?:jou|vita)",
    rf"(?:ranglijst|ranking|top \w+) (?:van|per) {_FEW}(?:{_PEOPLE}|team)|wie is (?:het )?(?:meest|minst) actief",
    r"welke? (?:ploeg|team|afdeling) (?:is|werkt|presteert) (?:het )?(?:sneller|beter|slechter|snelst|best|slechtst)(?= [.,]| a | of | dan |$)",
    rf"(?:who|which (?:colleagues|people|members)) {_FEW}(?:hasnt|has not|havent|have not|didnt|did not|never|doesnt) {_FEW}(?:{_DID_EN}|takes part)",
    rf"(?:list|show|name|give) {_FEW}(?:everyone|everybody|people|those|colleagues) {_FEW}(?:(?:did not|didnt|hasnt|havent|never) {_FEW}{_DID_EN}|skipped)",
    r"(?:who|which \w+) (?:uses|talks to|chats with) (?:you|vita) (?:the )?(?:most|least)",
    rf"how (?:often|much) (?:does|did|has|do) (?!i ){_FEW}(?:talk\w*|use|used|chat\w*|spoken) (?:to |with )?(?:you|vita)",
    r"(?:rank|ranking of|leaderboard of) (?:\w+ )?(?:colleagues|people|team members|employees|teachers)|which (?:team|shift) is (?:faster|better|best|worse)",
)

_UNFIT = (
    r"(?:ongeschikt|geschikt|lui|dom|incompetent|onbekwaam|waardeloos|onbetrouwbaar|te vertrouwen|(?:een )?(?:narcist|psychopaat"
    r"|leugenaar)|het probleem|goed genoeg|een (?:goede|slechte) \w+)"
)
_UNFIT_EN = (
    r"(?:incompetent|lazy|stupid|useless|unfit|toxic|crazy|(?:a )?(?:narcissist|psychopath|liar)|the problem|any good|good enough"
    r"|a (?:good|bad) (?:manager|colleague|nurse|teacher|leader))"
)
_BEST = r"(?:best|beste|slechtst|slechtste|zwakst|zwakste|luiste|domste|sterkste)"

JUDGEMENT = (
    rf"is (?:mijn|onze|die|deze) {_COLLEAGUE} {_FEW}{_UNFIT}|is (?:hij|zij|ze) {_FEW}{_UNFIT}",
    rf"wat (?:vind|denk) (?:jij|je) (?:nou |nu |eigenlijk )?van (?:(?:mijn|onze|die|deze) {_COLLEAGUE}|(?:hem|haar){_END})",
    rf"vind (?:jij|je) (?:mijn {_COLLEAGUE}|hem|haar) {_UNFIT}",
    rf"(?:beoordeel|rangschik|vergelijk) {_FEW}(?:mijn|de|onze|deze) (?:{_COLLEAGUE}s?|teamleden|stagiairs)",
    rf"geef (?:(?:mijn|die|deze) {_COLLEAGUE}|hem|haar) een (?:cijfer|score|beoordeling)",
    rf"(?:wie|welke {_COLLEAGUE}|wie van \w+(?: \w+)?) (?:is|presteert|werkt|functioneert) (?:de |het )?{_BEST}(?! (?:persoon|plek|om|keuze|bereikbaar|te)\b)",
    rf"ligt het aan (?:mijn {_COLLEAGUE}|hem|haar)",
    rf"(?:mijn|onze|die) {_COLLEAGUE} is {_FEW}{_UNFIT}[^.!]{{0,20}}(?:vind|denk|toch)",
    rf"is my {_COLLEAGUE_EN} {_FEW}{_UNFIT_EN}|is (?:he|she) {_FEW}{_UNFIT_EN}|is it (?:his|her) fault|think my {_COLLEAGUE_EN} is {_FEW}{_UNFIT_EN}",
    rf"what do you think (?:of|about) (?:my {_COLLEAGUE_EN}|(?:him|her){_END})",
    rf"(?:rate|score|judge|assess|evaluate|compare) {_FEW}my (?:{_COLLEAGUE_EN}s?|team members)",
    r"who (?:is|works|performs) (?:the )?(?:best|worst|weakest|laziest|smartest)(?! (?:person to|place|way|contact|to|choice|one to|placed|suited)\b)",
)

CONFLICT = (
    rf"(?:ruzie|bonje|conflict|in de clinch|overhoop|aanvaring) met (?:hem{_END}|haar{_END}|(?:mijn|een|onze|de) (?:\w+ )?{_COLLEAGUE})",
    rf"{_COLLEAGUE} en ik {_SOME}(?:ruzie|conflict|overhoop|botsen|clinch|(?:praten|spreken) {_FEW}niet meer)",
    rf"we hebben ruzie in (?:het|ons) team|oorlog tussen (?:mij|mijn {_COLLEAGUE}|ons)|wie heeft {_FEW}gelijk {_FEW}(?:ik of (?:mijn|hij|zij)|(?:mijn {_COLLEAGUE}|hij|zij) of ik)",
    rf"(?:fight|fighting|argument|arguing|row|conflict|feud|dispute|falling out|fell out) with (?:my|a|our) (?:\w+ )?{_COLLEAGUE_EN}",
    rf"{_COLLEAGUE_EN} and i {_SOME}(?:fight\w*|argue|arguing|not (?:speaking|talking)|no longer (?:speak\w*|talk\w*)|(?:dont|stopped) (?:speak\w*|talk\w*)|fell out|at odds)",
)
