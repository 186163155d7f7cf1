# Prof-cirkels: four to eight professionals around a theme, with a place of their own.

prof-circle-summary = Prof-cirkels
prof-circle-what = In a Prof-cirkel { $fewest } to { $most } professionals of different teams think along about each other's work. What is said there stays there.
prof-circle-listed = *Themes with room*
prof-circle-listed-none = There is no open theme now that you are not in yet.
prof-circle-theme = “{ $theme }” · { $count ->
    [one] one person
   *[other] { $count } people
}
prof-circle-own = *{ $theme }* · { $stage }
prof-circle-stage-gathering = looks for people
prof-circle-stage-running = is running
prof-circle-stage-harvest = is rounding off
prof-circle-goal = Goal: “{ $goal }”
prof-circle-members = In it: { $names }
prof-circle-invited-line = You are invited.
prof-circle-more-people = With { $fewest } people it can begin.
prof-circle-make-place = There are enough people. Now make a place of its own: a private channel in Slack, or a group chat in Teams. Add the people and invite Vita. Open Vita there, and choose *Take this place*.
prof-circle-place-how = *Its own place*: make a private channel in Slack, or a group chat in Teams. Add the people and invite Vita. Type profcircle there, and choose *Take this place*.
prof-circle-harvesting = The circle looks back once more.
prof-circle-runs = { $rhythm }. { $guide } guides.
prof-circle-runs-next = { $rhythm }, next time { $day }. { $guide } guides.
prof-circle-rhythm-weekly = Every week
prof-circle-rhythm-fortnightly = Every two weeks
prof-circle-rhythm-monthly = Every four weeks
prof-circle-full = This circle is full.
prof-circle-adopt-here = Is this the place of “{ $theme }”? Whoever is here is then in it.

prof-circle-button-start = Start a circle
prof-circle-button-mine = What I brought
prof-circle-button-join = Join
prof-circle-button-decline = Not now
prof-circle-button-invite = Invite
prof-circle-button-leave = Leave the circle
prof-circle-button-adopt = Take this place
prof-circle-button-end = Round it off
prof-circle-button-harvest = Write my harvest

prof-circle-start-title = Prof-cirkel
prof-circle-start-submit = Start
prof-circle-start-what = With { $fewest } to { $most } people, of different teams. You guide the first time, after that it goes round.
prof-circle-start-readers = *Who sees this*: on the open list, everybody in the organisation reads the theme. By invitation, only those who are invited see it.
prof-circle-field-theme = Around which theme?
prof-circle-field-theme-hint = In your own words. For example: Talking with relatives who are angry.
prof-circle-field-goal = Which goal does it belong to?
prof-circle-field-rhythm = How often?
prof-circle-field-way = How does somebody join?
prof-circle-way-open = From the open list, and by invitation
prof-circle-way-invited = By invitation only
prof-circle-started = The Prof-cirkel “{ $theme }” is there. It can begin with { $fewest } to { $most } people.

prof-circle-invite-title = Invite
prof-circle-invite-submit = Invite
prof-circle-invite-what = “{ $theme }” has room for { $room }. Each gets a private message and chooses.
prof-circle-field-names = Whom do you invite?
prof-circle-field-names-hint = Names as they are here, with commas between them.
prof-circle-names-unknown = I don't know these names, or there are more of them: { $names }. Write the whole name.
prof-circle-names-many = A circle has { $most } people at most.
prof-circle-invitation = { $name } invites you to a Prof-cirkel about “{ $theme }”.
prof-circle-invitation-what = With { $fewest } to { $most } people of different teams you think along about each other's work. { $rhythm }, in writing. You can step out at any time, without explaining.
prof-circle-stays = *Who sees this*: only those in the circle. What you bring you can take out. What somebody else brought you can't.
prof-circle-asked = Invited: { $names }.
prof-circle-joined = You are in “{ $theme }”.
prof-circle-joined-place = Ask whoever guides to add you to the place of the circle.
prof-circle-joined-later = As soon as it has its own place, you will see that.
prof-circle-left = You are no longer in “{ $theme }”. Nobody is told.
prof-circle-left-place = You are no longer in “{ $theme }”. Nobody is told. Leave the place itself too, then you no longer read along.
prof-circle-declined = Fine. Nobody is told.
prof-circle-somebody-joined = { $name } joins “{ $theme }”. There are { $count } of you now.
prof-circle-few-left = The Prof-cirkel “{ $theme }” has { $count } people left. Invite somebody, or round it off.

prof-circle-taken = This is now the place of the circle.
prof-circle-adopted = From now on the Prof-cirkel about “{ $theme }” is here.
prof-circle-first = { $rhythm }, for the first time { $day }.
prof-circle-reads = What you say among each other Vita does not read. Vita only reads what you bring with a button, or address to Vita.
prof-circle-meeting = The Prof-cirkel “{ $theme }” meets again.
prof-circle-meeting-first = The Prof-cirkel “{ $theme }” meets for the first time today.
prof-circle-meeting-guide = This time { $name } guides.
prof-circle-meeting-asks =
    Who brings something from their own work? Half a question is enough.
    What did you run into lately? Bring it, and the others think along.
    Is there something in your work that you cannot work out? You need not know yet what your question is.
    Which situation would you like to handle differently next time? One example is enough to begin with.

playground-private-place = Private group (sample)

refusal-prof-circle-gone = This circle is no longer there, or is not for you to see.
refusal-prof-circle-not-in = This is for those in the circle.
refusal-prof-circle-full = This circle is full, or takes nobody in now. At most { $most } people.
refusal-prof-circle-guide = This is for whoever guides the circle now.
refusal-prof-circle-has-place = This circle has its own place already.
refusal-prof-circle-place-dm = A circle needs a place with others. Make a private channel or a group chat.
refusal-prof-circle-place-channel = In Teams the whole team reads this channel. Make a group chat and invite Vita there.
refusal-prof-circle-place-open = This channel is open: anybody can read along. Make it private, or choose another.
refusal-prof-circle-place-external = Somebody from outside the organisation reads along here. Choose a place with colleagues only.
refusal-prof-circle-place-team = This is the channel of a team. Make a place of its own for the circle.
refusal-prof-circle-place-taken = Another circle is here already. Make a place of its own for this one.
refusal-prof-circle-place-not-in = You can only take a place that you are in yourself.
refusal-prof-circle-place-unknown = I can't see now who reads along here. Nothing has changed. Try again in a moment.
refusal-prof-circle-few = There are { $count } people here now. A circle begins with { $fewest }.
refusal-prof-circle-many = There are { $count } people here now. A circle holds { $most }.
