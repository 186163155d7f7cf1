# The learning question: the form and what follows.

question-title = Learning question
question-save = Save
question-cancel = Not now
question-text = What do you want to learn this week?
question-text-hint = One sentence from your own work is enough.
question-from-talk = This question stayed open in a talk with me. Put it in your own words.
question-thought = What do you think now?
question-thought-hint = Your first thought, even half a one. At the end of the week you lay it beside what you know then.
question-goal = Which goal does this belong to?
question-goal-hint = Does it fit none? That is useful to know too.
question-goal-none = None of these
question-yield = How will you notice it works?
question-yield-hint = Something you can see, hear or count. May stay empty.
question-who = Who sees this?
question-who-private = Only me
question-saved = Saved: “{ $question }”
question-saved-private = Only you see this. At the end of the week I'll ask about it.
question-saved-team = Shared with { $team }: it is on the wall. At the end of the week I'll ask about it.
question-next = Want to think it through now? I'll ask for your view first.
question-button-spar = Think along
question-button-propose = Make a proposal
question-summary = Your learning question is saved

readers-team = { $count ->
    [one] The one person of { $team }
   *[other] The { $count } people of { $team }
}
readers-open = { $readers }, and whoever opens the channel in your workspace

# The question that somebody took along from last week, at the start of the new one.
carry-lines =
    From last week this question is still open: “{ $question }”
    There is still a question from last week: “{ $question }”
    You know this question from last week: “{ $question }”
    A new week, and this question was waiting: “{ $question }”
    Last week you still wanted to know this: “{ $question }”
    Last week ended for you with “{ $question }”
    You took this question along from last week: “{ $question }”
carry-lines-earlier =
    This question of yours is still open: “{ $question }”
    There is still a question from the last time: “{ $question }”
    The last time ended for you with “{ $question }”
carry-questions =
    Will you take it along, or choose another one?
    Is this still your question?
    Do you want to go on with it this week?
    Does it fit this week?
    Do you keep it, or can it go?
carry-button-take = Take this question
carry-button-other = Choose another
carry-button-thought = Write it down
carry-thought = What do you think yourself now? One sentence is enough. At the end of the week you lay it beside what you know then.
carry-summary = Your question that is still open

refusal-carried-gone = You already have a question for this week. You find it at /vita.

question-offer = Keep this as your learning question?
question-offer-who = Only you see this. If you don't save it, I keep nothing of it.
question-keep = Save
