# Looking back: the invitation in the channel, the form and what follows.

reflection-openings =
    Keep it to one thing. Share it, or keep it to yourself.
    Back to the start of the week. Ten minutes is enough.
    That was the week. Look back for ten minutes if you like, now or later today.
    The week is nearly over. Looking back takes ten minutes. Now, or later today.
    Ten minutes for what happened this week. On your own, or with a colleague.
    What you write down now, you'll still know next week. Half an answer is fine.
    One more thing before the week is done. One sentence is enough.
reflection-on-the-table =
    This is what you put on the table this week:
    This is what you looked at this week:
    This is what you shared this week:
    This came on the wall this week:
reflection-shared-question = *{ $name } asked*: “{ $text }”
reflection-shared-insight = *{ $name } saw*: “{ $text }”
reflection-shared-proposal = *{ $name } proposed*: “{ $text }”
reflection-button-together = Look back together
reflection-review =
    What was meant to happen here, and what really happened?
    What is different now from the start of the week, and why?
    What will you keep, and what will you do differently?
    How will you notice next week that this helped?
    What did you expect, and what turned out differently?
    What worked here, and why?
    Who else has to do with this and doesn't know yet?
    Which part of this will you try again next week?
    How did somebody else look at this?
    What would have happened if nobody had written this down?
    What would you tell another team about this?
reflection-button-look-back = Look back
reflection-button-wall = View the wall
reflection-summary = The week is nearly over: what do you know now?
reflection-questions =
    What do you know now that you didn't know at the start of the week?
    What went differently than expected?
    What will you stop next week, or start?
    Which thought from the start of the week no longer holds?
    What would somebody looking over your shoulder have seen?
    What went well without anyone doing anything for it?
    What did you disagree about this week?
    Which moment of this week do you want to look at again?
    What did somebody outside your team say that stayed with you?
    What became easier than last week, and why?
    What would you not have noticed if all had gone to plan?
    What can you do by yourself now, even with the AI off?
    Which question can you let go of without worry?
    How would somebody else describe your week?
    What will you do differently, once, next week?
    What did you leave to the AI on purpose this week?
    What could another team learn from your week?
    What did somebody do this week that helped you?
    Which agreement held, and why?
    What was left undone, and who noticed?
    What would you do the same way again on Monday?
    What took more time than you thought?
    Where would one question have been enough?
    What do you know now about your work that is in no manual?

look-back-title = Looking back
look-back-next = Next
look-back-save = Save
look-back-cancel = Stop here
look-back-announce = At the start of the week I said I'd ask this. Don't scroll back: half an answer is fine.
look-back-announce-new = Half an answer is fine. You may leave it empty.
look-back-recall-insight = What was your insight last week?
look-back-recall-thought = What was your first thought about your question?
look-back-recall-moment = Which moment of this week stayed with you?
look-back-recall-hint = Don't remember? Leave it empty.
look-back-question = Your question was:
look-back-then = This is what you thought then:
look-back-then-insight = This is what you wrote last week:
look-back-just = And this is what you wrote just now:
look-back-not-recalled = You left it empty. That's fine.
look-back-carried = This is what you took from a talk with me:
look-back-open = This question stayed open:
look-back-now = Finish this: now I think …
look-back-now-hint = One sentence is enough. Nobody grades it.
look-back-carry = Which question do you take to next week?
look-back-carry-hint = May stay empty. When the week begins, it is ready for you.
look-back-who = Who sees this?
look-back-who-private = Only me
look-back-saved-private = Saved. Only you see this.
look-back-saved-team = Saved, and shared with { $team }. It is on the wall.
look-back-pair = *First*: “{ $then }”
look-back-pair-now = *Now*: “{ $now }”
look-back-tomorrow = *Check this*: ask one colleague whether they see it that way too.
look-back-summary = Your look back is saved

# The line in the private chat: nothing is shown before it is asked for.
look-back-calls =
    At the start of the week I said I'd ask this. Don't scroll back; half an answer is fine.
    From memory first. Then I'll show what you wrote.
    Ten minutes for your own question. What you forgot, I'll show you later.
    Back to the start of the week for a moment. From memory, that is enough.
    Your question has been there for a while. Without looking, in a few words:
look-back-calls-questions =
    What do you still remember of your question?
    What did you think of it at first?
    Which moment goes with it?
    What do you know now that you didn't then?
look-back-calls-new =
    You thought aloud about your work this week, here in this chat.
    There was something on the table this week. Ten minutes of looking back is fine, and so is half an answer.
    Before you're off: writing down one thing is enough.
look-back-calls-new-questions =
    What stayed with you?
    Which moment of this week do you want to look at again?
    What is different now from when the week began?
    What would you do the same way again?
look-back-call-summary = Looking back on your week
