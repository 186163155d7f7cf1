# The group assignment: finding out or trying something together in the own work.

assignment-form = Group assignment
assignment-title = What is it called?
assignment-make = Make an assignment
assignment-offer = Offer it
assignment-save = Save
assignment-cancel = Not now
assignment-what = An assignment to find something out together. The group changes it and says yes before it begins.
assignment-source = A question that somebody shared
assignment-other = Something else, see below
assignment-about = What do you want to find out together?
assignment-about-hint = One sentence from your work. With a shared question this can stay empty.
assignment-about-empty = Choose a question or write one yourself.
assignment-weeks = How long?
assignment-weeks-item = { $count ->
    [1] One week
    [2] Two weeks
    [3] Three weeks
   *[other] Four weeks
}
assignment-goal = Which goal does this belong to?
assignment-goal-none = None of these
assignment-task = What will you do?
assignment-task-hint = In ordinary work, in a few short sentences.
assignment-roles = Who does what?
assignment-roles-hint = One role a line, five at most. Names come later.
assignment-product = What will be there?
assignment-product-hint = Something you can show.
assignment-question = What will you look back on together?
assignment-question-hint = One question for afterwards.
assignment-title-hint = A few words that the group recognises.
assignment-readers = *Who sees this*: { $readers }.
assignment-readers-circle = the { $count } people in the circle “{ $theme }”
assignment-label-guided = Fixed assignment, without AI
assignment-label-group = Changed by the group
assignment-summary = Group assignment
assignment-summary-card = Group assignment: { $title }
assignment-writing = I'm writing an assignment for this question. It comes in the private chat with me.
assignment-offered = “{ $title }” is with { $group } now. It begins when at least two people take part.
assignment-offered-card = { $name } offers an assignment: *{ $title }*
assignment-not-begun = Not begun yet. Whoever takes part says yes to these words. Anybody can change them.
assignment-running = The assignment is running, up to and including { $until }.
assignment-role-free = still free
assignment-label-others = Also taking part
assignment-label-product = What will be there
assignment-label-question = Looking back
assignment-label-weeks = How long
assignment-label-goal = Goal
assignment-label-result = What came of it
assignment-label-people = Who took part
assignment-done-card = The assignment “{ $title }” is done.
assignment-done-next = Will something in your work be different because of this? Then it is a proposal.
assignment-dropped-card = The assignment “{ $title }” is off.
assignment-role = What will you do?
assignment-role-none = I take part, without a role
assignment-role-out = I don't take part after all
assignment-role-readers = Your name will be with the assignment. Who doesn't take part is named nowhere.
assignment-product-was = *What would be there*: { $product }
assignment-finish-title = Finish the assignment
assignment-result = What came of it?
assignment-result-hint = Also if it went differently. Leave out names of clients and others.
assignment-learned-hint = In your own words.
assignment-said-joined = You take part in “{ $title }”.
assignment-said-out = You no longer take part in “{ $title }”.
assignment-said-changed = “{ $title }” was changed. Whoever took part hears it and chooses again.
assignment-said-begun = “{ $title }” is running. The card says until when.
assignment-said-finished = Saved. The card shows what came of it.
assignment-said-dropped = “{ $title }” is off.
assignment-told-changed = { $name } changed the assignment “{ $title }”. Read it again and choose whether you take part.
assignment-ends = Today is the last day of the assignment “{ $title }”.
assignment-overview = *Assignments in your group*
assignment-overview-none = There is no assignment now. You can make one and offer it to your group.
assignment-overview-running = “{ $title }” is running with { $group }.
assignment-overview-offered = “{ $title }” was offered to { $group }.
assignment-behind = *Came out of the group assignment*: “{ $title }”

assignment-button-make = Make an assignment
assignment-button-look = Look at it
assignment-button-join = Take part
assignment-button-change = Change
assignment-button-begin = Begin
assignment-button-finish = Finish
assignment-button-drop = Call it off
assignment-button-propose = Make a proposal

my-data-assignments = *Assignments that you offered your group*

refusal-assignment-gone = This assignment is done, off or not for you. /vita assignment shows what there is.
refusal-assignment-begun = This assignment is running already. It can only be changed before it begins.
refusal-assignment-few = Nobody else takes part yet. An assignment begins with two people at least.
refusal-assignment-role-taken = Somebody else just took that role. Choose another one.
refusal-assignment-not-in = Somebody who takes part does this. First click “Take part”.
