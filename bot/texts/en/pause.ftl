# Pause: always about whoever chooses it, and only that person sees the answer.

pause-title = Pause
pause-save = Take a pause
pause-until = Until when?
pause-until-hint = I'll send nothing of my own accord. If you write to me, I simply answer.
pause-monday = Until { $day }
pause-week = A week, until { $day }
pause-weeks = Three weeks, until { $day }
pause-quarter = Three months, until { $day }
pause-day = Or write the day yourself
pause-day-hint = For example: 6 January, next Monday or two weeks.
pause-day-unclear = Which day is that? It has to be a day that is still to come. Write a date, like 6 January. Or clear this and choose above.
pause-set = Paused up to and including { $day }. Until then I send nothing and nobody is told. If you write to me, I simply answer.
pause-lifted = The pause is lifted. There is nothing to catch up on.
pause-button-lift = Lift the pause
pause-button-other = Choose another day
pause-summary = Your pause
pause-back = Your pause is over
pause-welcome = Welcome back, { $name }. There is nothing to catch up on.
pause-back-question = Your last question was: “{ $question }”
pause-button-on = Continue with it
pause-button-new = Set a new one
