# The learning path: small steps in one's own work, for one person.

path-title = Learning path
path-lay = Lay the path
path-save = Save
path-cancel = Not now
path-form-what = A learning path is a few small steps in your own work, one a week. You can change all of it.
path-about = What do you want to learn?
path-about-hint = Your learning question, or another question from your work.
path-own = What could you try first?
path-own-hint = Your own first step, however small. You can leave it empty.
path-company = With whom?
path-company-hint = A colleague, your team or on your own. You can leave it empty.
path-weeks = How many weeks?
path-weeks-item = { $count ->
    [2] Two weeks
    [3] Three weeks
    [4] Four weeks
    [5] Five weeks
   *[other] Six weeks
}
path-goal = Which goal does this belong to?
path-goal-none = None of these
path-goal-hint = Doesn't it fit any? Then the path can go on too.
path-serves-none = This path belongs to none of the goals. That's allowed.
path-serves = *Goal*: “{ $goal }”
path-summary = Your learning path
path-writing = I'm laying a path for your question. It comes in the private chat with me.
path-about-line = *Your learning path*: “{ $about }”
path-step = *Step { $number }*: { $act }
path-step-now = *Step { $number }, now*: { $act }
path-step-tried = *Step { $number }, tried*: { $act }
path-step-company = *With whom*: { $company }
path-step-notice = *You'll notice*: { $notice }
path-step-saw = *Seen*: “{ $saw }”
path-label-guided = Fixed steps, without AI
path-readers = Only you see this path. There is no date on it.
path-laid-said = Here is your path. Change what isn't right, and begin when you like.
path-begun-said = The path is running. One step at a time.
path-edited-said = Changed.
path-on-said = Saved. This is the next step.
path-again-said = Saved. You'll do this step once more.
path-smaller-said = Saved. The next step is smaller.
path-other-said = Saved. There is another step now.
path-walked-said = Saved. This was the last step.
path-walked = You've walked the path. Could something in your team's work be different because of what you saw?
path-stopped = The path has stopped. What you saw is still here. Nobody is told.

path-edit-title = Step
path-edit-act = What will you try?
path-edit-act-hint = Something in your ordinary work, an hour at most. Leave it empty to take the step out.
path-edit-company = With whom?
path-edit-company-hint = On your own is fine too.
path-edit-notice = How will you notice?
path-edit-notice-hint = Something you can see, hear or tell again.
path-edit-empty = Write down what you'll try.

path-back-title = Look back
path-back-step = This was the step:
path-saw = What did you see?
path-saw-hint = What happened, also if it didn't work or didn't come about.
path-turn = Where does the path go?
path-turn-on = On to the next step
path-turn-again = This step once more
path-turn-smaller = The next step can be smaller
path-turn-other = A different step, please
path-need = Is there something the work doesn't teach you?
path-need-hint = Name one thing you want to be able to do. If there is nothing, leave this empty.
path-training = You miss: “{ $need }”. First ask who in your team can do this already and has an hour for you.
path-training-desk = If there is nobody, a short training fits here. Ask { $desk } about it. The path goes on.
path-training-manager = If there is nobody, a short training fits here. Ask your manager about it. The path goes on.

path-button-make = Make a path
path-button-open = Open your path
path-button-begin = Begin
path-button-look-back = Look at your step
path-button-edit = Change
path-button-edit-step = Change step { $number }
path-button-add = Add a step
path-button-stop = Stop the path
path-button-propose = Make a proposal
path-button-new = Make a new path

path-calls =
    This week on your learning path: “{ $act }”.
    Your step of this week: “{ $act }”.
    This was there for this week: “{ $act }”.
path-call-questions =
    What has come of it so far, however small?
    When does it still fit this week?
    What have you seen until now?
path-call-summary = Your step of this week

my-data-paths = *Learning paths, only for you*

refusal-path-gone = This path has stopped or was walked to its end. /vita path makes a new one.
refusal-path-step-gone = This step is no longer as it was. Open your learning path to see what is there now.
