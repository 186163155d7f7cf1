# The start of the week, in the team channel. The lists rotate: each week the next line.

kickoff-greeting = Good morning.
kickoff-openings =
    A new week: { $day }, week { $week }.
    Week { $week } begins today, { $day }.
    Here is week { $week }. It's { $day }.
    Today week { $week } begins. It's { $day }.
    Good morning. Week { $week } starts today, { $day }.
    It's { $day }. Week { $week } lies ahead.
    Good morning on { $day }, the start of week { $week }.
kickoff-openings-short =
    A short week: { $days }, because of { $lost }. On this { $weekday } a small question is enough.
    Because of { $lost }, this week has { $days }. On this { $weekday } the question can be smaller.
    Here is a short week: { $days }, because of { $lost }. Keep the question small this { $weekday }.
    Today, { $weekday }, starts a week of { $days }, because of { $lost }. A small start is enough.
    Good morning, on { $weekday }. Because of { $lost }, this week has { $days }. The question can be smaller too.
    It's { $weekday }. This week has { $days }, because of { $lost }. Pick something that fits.
    Good morning on a { $weekday } in a short week: { $days }, because of { $lost }.
kickoff-days = { $days ->
    [one] one working day
    [2] two working days
    [3] three working days
    [4] four working days
   *[other] { $days } working days
}
kickoff-late = Here is the week, later than promised: it was due { $weekday } at { $clock }. That was my fault, not yours. Nothing is lost.
kickoff-late-today = Here is the week, later than promised: it was due at { $clock }. That was my fault, not yours. Nothing is lost.
kickoff-first = This is your first week with me. It goes like this:
kickoff-first-one-title = Today
kickoff-first-one = you pick a question from your own work.
kickoff-first-two-title = During the week
kickoff-first-two = you try something. To think aloud, message me.
kickoff-first-three = you look back for ten minutes.
kickoff-first-example = A learning question is something you want to understand. For example: “Why do people call after every letter?”
kickoff-goal = *Goal*: “{ $goal }”
kickoff-no-goal = The frame holds no goal of the organisation yet. With /kader you put one in.
kickoff-last-insight = *Last week* { $name } shared: “{ $insight }”
kickoff-last-insight-earlier = *The last time* { $name } shared: “{ $insight }”
kickoff-last-proposal = New on the wall: the proposal “{ $title }”
kickoff-news-close = *The circle is closed*: “{ $title }” is how you work now.
kickoff-news-effectuate = *In place*: “{ $title }”.
kickoff-news-accept = *Decided*: the proposal “{ $title }” got a yes.
kickoff-news-decline = *Decided*: the proposal “{ $title }” got a no. The reason stands with it.
kickoff-news-postpone = *Decided*: the proposal “{ $title }” got “not now”. It comes back.
kickoff-owes-look-back = Last week's look back didn't come through. That was my fault. You can still look back now, if you like.
kickoff-last-day = on { $weekday }
kickoff-last-day-today = this afternoon
kickoff-recall =
    Remember your question: { $last } I'll ask about it before I show it.
    What you write down stays closed. I'll ask { $last } what you still know.
    { $last } I'll first ask what you still know. Only then I'll show what you wrote.
    Write your question down and let it go. I'll come back to it { $last }.
    Looking back starts from memory { $last }. Then I'll show what you wrote.
    What you think now, you can compare { $last } with what you know by then.
    Your question can be half done. I'll ask { $last } what is left of it.
    Put your question down, even a small one. I'll ask { $last } how it went.
    One line now is enough for looking back { $last }.
kickoff-button-question = Set a question
kickoff-button-spar = Think along
kickoff-summary = The week begins: which question do you want to look into?
kickoff-questions =
    Which question from your work do you want to look into this week?
    Which moment of last week stayed in your head?
    What do people keep asking you?
    What would a new colleague find odd here?
    Which step in the work would nobody miss?
    What don't you understand yet about your own work?
    Where do people wait for you, and for what exactly?
    Which habit deserves a second look this week?
    What do you do twice, without anyone asking for it?
    What do you often explain that still isn't clear?
    Who notices first when something is left undone here?
    What do you hope nobody asks about?
    What nearly goes wrong each time, and what prevents it?
    Which agreement does nobody keep, and why is that?
    What went better last week than you thought?
    What did you do differently in the past, and why was that?
    Which problem may also be good for something?
    What does one person here know that more people could know?
    Where does work come in, and what is often missing by then?
    Which question does nobody ask aloud here?
    What would you see if you followed somebody else for a day?
    Which mistake has come back three times?
    What takes more time than it gives back?
    What would an outsider change first?
    Which work is always at the bottom of the pile?
    What do you want to be able to do in a month, even without AI?
kickoff-questions-first = Where in your work do you often think: there must be another way?
kickoff-questions-after =
    What did you notice when you started again?
    What simply went on without you?
    What do you want to start with, and what not yet?
    What is new since the last time?
kickoff-questions-short =
    Which small question fits in this week?
    What can you ask one colleague before { $weekday }?
    What do you want to know on { $weekday } that you don't know now?
    Which quarter of an hour this week is for your own question?
    What can you leave undone this week, and what not?
    What will you look at one more time this week?
    What is the smallest thing you can try before { $weekday }?
    What will you do differently, once, before { $weekday }?
    What can wait until next week, and what can't?
