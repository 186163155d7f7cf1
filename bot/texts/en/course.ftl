# The course of a proposal: buttons, forms, whose turn it is, and what people hear of it.

course-save = Save
course-cancel = Later
course-about = About “{ $title }”
course-button-look-at-proposal = Look at it now
course-button-pass-proposal = Ready to decide
course-button-return-proposal = Send back
course-button-resubmit-proposal = Submit again
course-button-decide-proposal = Decide
course-button-escalate-proposal = Take it one step up
course-button-implement-proposal = Plan the work
course-button-effectuate-proposal = Say: in place
course-button-confirm-proposal = This is how we work
course-button-not-yet-proposal = Not yet
course-button-ask-proposal = Ask about it
course-button-gather-proposal = Call a circle
course-button-merge-proposal = Merge

course-criteria =
    It is about the own work.
    It is clear what you will do differently together.
    One can see whether it works.
    Whoever is burdened by it has been heard.
course-criteria-label = What holds
course-questions = Ask first, judge after. Who is worse off when this works? What kept it from working before? What shows in three months that it works?
course-reason-pass = Anything to add
course-reason-return = What is your question
course-reason-resubmit = What is your answer
course-reason-decide = Why
course-reason-consent = Why, with an objection
course-reason-escalate = Why do you take it up
course-reason-confirm = What do you do differently now
course-reason-not-yet = What is not different yet
course-reason-ask = What do you want to ask
course-reason-gather = When, where, and about what
course-reason-merge = Why do they belong together
course-reason-hint = Write it as you would say it across a table.
course-answer = Your decision
course-answer-yes = Yes
course-answer-no = No
course-answer-not-now = Not now
course-answer-objection = Paramount objection
course-consent-rule = Whoever says nothing before the date says yes. Until then you can change your answer.
course-by-consent = Nobody had a paramount objection.
course-date = When does it come back (with not now)
course-date-hint = Like 7 September or 7-9-2027
course-date-unclear = Write a day that is still to come, like 7 September.
course-date-needed = Name the day on which it comes back.
course-owner = Who puts it in place
course-steps = Which steps
course-steps-hint = Each step on a line of its own, the first on top.
course-due = When is it done
course-expected = Expected: “{ $expected }”
course-evidence = What do you see of it
course-evidence-hint = Lay it beside what you expected. Without names of clients or customers.
course-into = Which proposal does it belong to

course-history = What happened
course-line = { $day } · { $name }: { $what }.
course-by-itself = by itself
course-did-submit = submitted again
course-did-start_validation = is looking at it
course-did-validate = ready for a decision
course-did-return = asks a question
course-did-accept = yes
course-did-decline = no
course-did-postpone = not now
course-did-revisit = is back
course-did-implement = planned the work
course-did-effectuate = it is in place
course-did-not_yet = not different yet
course-did-close = the circle is closed
course-did-withdraw = withdrawn
course-did-merge = merged
course-did-ask = asked about it
course-did-gather = called a circle
course-did-voice = answered
course-did-escalate = took it one step up
course-did-confirm = this is how we work now
course-plan-owner = Puts it in place
course-plan-steps = Steps
course-plan-due = Done on
course-plan-date = Comes back on
course-plan-evidence = Seen

course-role-validator = looks at proposals
course-role-decider = decides
course-missing = *Waiting*: there is nobody yet who { $role }. The administrator knows.
course-waits = *Next*: { $names }
course-waits-until = *Next*: { $names }, by { $day }
course-waits-late = *Next*: { $names }. The agreed day was { $day }.

course-turn-submitted = “{ $title }” is submitted and is with you. Please look at it by { $day }: does it hold, or do you have a question?
course-turn-in_validation = You are looking at “{ $title }”. The proposers hear by { $day }.
course-turn-validated = “{ $title }” is with you. Please decide by { $day }: yes, no or not now. Write the reason as you would say it across a table.
course-turn-validated-consent = “{ $title }” is with your team. If you have a paramount objection, say so by { $day }, with a reason. Whoever says nothing says yes.
course-turn-returned = There is a question about “{ $title }”. You are next.
course-turn-accepted = “{ $title }” got a yes. Agree who puts it in place, and when the first step is done.
course-turn-in_implementation = You put “{ $title }” in place. When it is there, say so with what you see of it.
course-turn-effectuated = “{ $title }” is in place. Is the work done differently now? You and a colleague say so.
course-reminder = “{ $title }” waits for you. The agreed day is { $day }.
course-late-validation = “{ $title }” was to be looked at by { $day }. It has not been yet.
course-late-decision = A decision on “{ $title }” was due { $day }. It isn't there yet. You can take it one step up, with a reason.
course-role-missing = A proposal waits in { $team }. There is nobody yet who { $role }. Give somebody that role.

course-told-submit = “{ $title }” is submitted again by { $name }.
course-told-start_validation = { $name } is looking at “{ $title }”. You'll hear by { $due }.
course-told-validate = “{ $title }” is ready for a decision. It comes by { $due }, with a reason.
course-told-return = { $name } has a question about “{ $title }”: “{ $reason }”. Change it, or explain why it is right as it is. Everything is kept.
course-told-accept = Decision on “{ $title }”: yes. { $name } writes: “{ $reason }”
course-told-decline = Decision on “{ $title }”: no. { $name } writes: “{ $reason }” Proposal and reason stay readable. If the reason isn't clear, ask.
course-told-postpone = Decision on “{ $title }”: not now. { $name } writes: “{ $reason }” On { $day } it comes back by itself.
course-told-revisit = “{ $title }” is back, as agreed. A decision comes by { $due }.
course-told-implement = { $owner } puts “{ $title }” in place. First step: { $step }. Done on { $day }.
course-told-effectuate = “{ $title }” is in place, says { $name }. Expected: “{ $expected }”. Seen: “{ $evidence }”. The team has the last word. Is the work done differently now?
course-told-not_yet = About “{ $title }” { $name } says: the work is not different yet. “{ $reason }” The circle stays open. Whoever puts it in place is next.
course-told-close = The circle is closed. “{ $title }” began on { $began } with { $team }. This is different now: “{ $reason }” From proposal to different work: { $weeks } { $weeks ->
        [1] week
       *[other] weeks
    }.
course-told-merge = “{ $title }” continues in “{ $into }”. { $name } writes: “{ $reason }” The proposers stay co-authors and hear what follows.
course-told-escalate = { $name } takes “{ $title }” one step up. Reason: “{ $reason }” The decision was due { $due }. Whoever was to decide reads this too.
course-told-ask = { $name } asks about “{ $title }”: “{ $reason }”
course-told-gather = { $name } calls a circle about “{ $title }”: “{ $reason }”
course-told-withdraw = { $name } withdrew “{ $title }”. Nothing to do.

course-queue-title = *What waits*
course-queue-empty = Nothing waits.
course-queue-line = “{ $title }” · { $stage }, since { $day }
course-queue-stuck = *What did not reach a team*
course-queue-nothing-stuck = Everything came through.
course-queue-summary = What waits

deciding-title = How you decide
deciding-mode = Who decides on a proposal
deciding-mode-individual = One person who decides
deciding-mode-several = Everybody who decides says yes
deciding-mode-consent = The team, unless somebody has a paramount objection
deciding-own-label = A team of fewer than four people
deciding-own = May look at and decide on its own proposals
deciding-criteria = What does whoever looks at a proposal look for
deciding-criteria-hint = Each line is one point.
deciding-criteria-all = These points hold for the whole organisation.
deciding-saved = Saved. In { $team } this holds: { $mode }.
deciding-button = How we decide

friend-button = Questions first
friend-title = Three questions to ask about “{ $title }”. The judgement is yours.
friend-writing = I'm preparing questions. They come in your private message.
friend-summary = Questions about a proposal
