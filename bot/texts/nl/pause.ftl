# Pauze: altijd over wie het zelf kiest, en alleen die ziet het antwoord.

pause-title = Pauze
pause-save = Neem pauze
pause-until = Tot wanneer?
pause-until-hint = Ik stuur dan niets uit mezelf. Schrijf je mij, dan antwoord ik gewoon.
pause-monday = Tot { $day }
pause-week = Een week, tot { $day }
pause-weeks = Drie weken, tot { $day }
pause-quarter = Drie maanden, tot { $day }
pause-day = Of schrijf de dag zelf
pause-day-hint = Bijvoorbeeld: 6 januari, volgende maandag of twee weken.
pause-day-unclear = Welke dag is dat? Het moet een dag zijn die nog komt. Schrijf een datum, zoals 6 januari. Of maak dit leeg en kies hierboven.
pause-set = Pauze tot en met { $day }. Tot dan stuur ik niets en krijgt niemand bericht. Schrijf je mij zelf, dan antwoord ik gewoon.
pause-lifted = De pauze is opgeheven. Er is niets in te halen.
pause-button-lift = Hef pauze op
pause-button-other = Kies andere dag
pause-summary = Je pauze
pause-back = Je pauze is voorbij
pause-welcome = Welkom terug, { $name }. Er is niets in te halen.
pause-back-question = Je laatste vraag was: “{ $question }”
pause-button-on = Ga ermee verder
pause-button-new = Zet een nieuwe
