# Werkwijzen: kiezen uit een paar, wat je ervan wilt, en waarom er een wordt aangeboden.

methods-summary = Kies een werkwijze
methods-menu = Een werkwijze zet de vragen in een volgorde. Elke stap mag je overslaan.
methods-intents = Wat wil je met dit gesprek?
methods-without = Goed, zonder werkwijze. Schrijf maar verder.
methods-without-intent = Goed. Schrijf maar verder, dan zie je vanzelf waar het heen gaat.
methods-step = { $title }: stap { $step } van { $steps }

methods-button-none = Zonder werkwijze
methods-button-skip = Sla over
methods-button-options = Geef opties
methods-button-stop = Stop hier
methods-button-socratisch = Vraag door
methods-button-grow = Van wens naar stap
methods-button-starr = Vertel het na
methods-button-korthagen = Kijk naar één moment
methods-button-gibbs = Loop het na
methods-button-aar = Kijk samen terug
methods-button-dubbelslag = Zoek de regel
methods-button-waarderend = Zoek wat werkt
methods-button-premortem = Stel: het mislukt
methods-button-tegenspraak = Spreek me tegen
methods-button-perspectieven = Kijk als een ander

methods-intent-button-analyse = Iets snappen
methods-intent-button-decide = Iets kiezen
methods-intent-button-produce = Iets maken
methods-intent-button-innovate = Iets vernieuwen
methods-intent-button-none = Weet ik nog niet
methods-intent-named-analyse = Je wilt iets snappen.
methods-intent-named-decide = Je wilt iets kiezen.
methods-intent-named-produce = Je wilt iets maken.
methods-intent-named-innovate = Je wilt iets vernieuwen.
methods-intent-button-menu = Kies een werkwijze

methods-about-socratisch = zes vragen over wat je bedoelt en waar je van uitgaat (socratisch)
methods-about-grow = zeven vragen, tot je weet wat je doet en wanneer (GROW)
methods-about-starr = vijf vragen over één gebeurtenis (STARR)
methods-about-korthagen = zes vragen, van wat er gebeurde naar wat je wilt proberen (Korthagen)
methods-about-gibbs = zes vragen, van wat er gebeurde naar een plan (Gibbs)
methods-about-aar = vijf vragen voor jullie als team (after-action review)
methods-about-dubbelslag = vijf vragen over de regel achter wat steeds terugkomt (dubbelslag)
methods-about-waarderend = vijf vragen die beginnen bij wat al lukte (waarderend)
methods-about-premortem = vijf vragen alsof het plan al mislukt is (pre-mortem)
methods-about-tegenspraak = vijf vragen over het beste argument tegen je idee
methods-about-perspectieven = zes vragen over wat een ander ziet en weet

methods-reason-plan = Hier ligt een plan. Doe alsof het al mislukt is, dan zie je de zwakke plek.
methods-reason-choice = Hier valt iets te kiezen. Zeven korte vragen brengen je bij een stap.
methods-reason-sure = Dit klinkt als een vast punt. Kijk of het een tegenargument overleeft.
methods-reason-returns = Dit komt vaker terug. Dan zit er soms een regel achter.
methods-reason-otherwise = Dit liep anders dan bedoeld. Stap voor stap zie je waar het draaide.
methods-reason-works = Hier ging iets goed. Daar kun je op verder bouwen.
methods-reason-always = Er staat een woord als “altijd” of “niemand” in. Doorvragen laat zien of dat klopt.
methods-reason-others = Anderen merken dit ook. Kijken met hun ogen kan iets laten zien.
methods-reason-event = Dit is één gebeurtenis. Die kun je in vijf stappen navertellen.
methods-reason-together = Dit deden jullie samen. Dan kun je er ook samen op terugkijken.
