# Peer consultation in a Prof-cirkel: in writing, in rounds, and Vita guards them.

consultation-summary = Peer consultation
consultation-button-bring = Bring something
consultation-button-show = Where it stands
consultation-button-how = How this works
consultation-button-vita = Ask Vita along
consultation-button-close = Close the round
consultation-button-stop = Stop it
consultation-button-choose = Choose what stays

consultation-how = In a peer consultation you think along in writing about one question from somebody's work. It goes in rounds, over a few days.
consultation-how-guard = Whoever brings something chooses the way. I guard the rounds: whose turn it is, and until when. Advice only comes after the questions. Whoever brought it chooses what the circle keeps.
consultation-method = *{ $title }*: { $about } At most { $days } working days.
consultation-method-option = { $title } · { $days } working days

consultation-bring-title = Bring something
consultation-bring-submit = Bring it
consultation-field-method = In which way?
consultation-field-title = What is it about?
consultation-field-title-hint = A few words. No names of clients or colleagues.
consultation-field-story = What do you want to lay before them?
consultation-field-story-hint = With the incident method: what happened, up to the moment you had to act?
consultation-brought = What you brought is in the circle. It is the others' turn now.

consultation-write-submit = Post
consultation-write-tell = Tell
consultation-write-ask = Ask a question
consultation-write-think = Think along here
consultation-write-advise = Give advice
consultation-write-look_back = Look back
consultation-field-tell = What do you want to tell?
consultation-field-ask = Your question or questions
consultation-field-think = What do you think?
consultation-field-advise = What would you do, and why?
consultation-field-look_back = What do you take with you?
consultation-examples = For example: { $examples }
consultation-together = Vita shows everything at once, when the round is over.
consultation-only-questions-told = In this round you only ask questions. End with a question mark.
consultation-only-questions-advice = There is advice in this. That comes later. What do you want to know first?
consultation-names-seen = This looks like a name: { $names }. I may be wrong. Take out what points at somebody, or send it once more.

consultation-round = *Round { $number } of { $of }: { $title }* · “{ $case }”
consultation-round-over = Round { $number }, { $title }, is over. “{ $case }”
consultation-turn-bringer = Whose turn: { $name }, up to { $day }.
consultation-turn-others = Whose turn: everybody but { $name }, up to { $day }.
consultation-turn-all = Whose turn: everybody, up to { $day }.
consultation-nobody-wrote = Nothing came in during the last round. The next one begins.
consultation-said-tell = *{ $name }* tells:
consultation-said-ask = *{ $name }* asks:
consultation-said-think = *{ $name }* thinks along:
consultation-said-advise = *{ $name }* would do this:
consultation-said-look_back = *{ $name }* takes along:
consultation-said-vita = *Vita* thinks along, because { $name } asked:
consultation-label-model = Made with AI. Check whether it is right.
consultation-label-guided = Fixed questions, without AI
consultation-taken-back = { $name } took this back.
consultation-not-kept = This was not kept.
consultation-given = Posted. As long as the round runs you can change it.
consultation-given-later = Kept. After this round the circle reads it. Until then only you see it.
consultation-reminder = Today is the last day of “{ $title }”, about “{ $case }”. It is your turn too.

consultation-standing = *“{ $case }”*, brought by { $name }
consultation-step-done = { $number }. { $title } · done
consultation-step-now = { $number }. *{ $title }* · now
consultation-step-later = { $number }. { $title }
consultation-read-back = *{ $name }* · { $round }
consultation-closed = The round is closed.
consultation-done = The rounds about “{ $case }” are over. { $name } chooses what the circle keeps.
consultation-done-note = Do you want to take something along of what you wrote yourself? You can now. What others wrote stays here.
consultation-choose = The rounds about “{ $case }” are over. Choose what the circle keeps. If you choose nothing, all of it is gone after { $day }.
consultation-choose-title = Choose what stays
consultation-choose-submit = Keep
consultation-choose-what = Of “{ $case }” only what you tick here stays.
consultation-choose-note = *Who sees this*: only the circle. Whoever wrote something can still take it back.
consultation-field-rounds = Which rounds stay?
consultation-chosen = Kept for the circle. The rest is gone.
consultation-chosen-nothing = Nothing was kept. All of it is gone.
consultation-stopped = The peer consultation about “{ $case }” was stopped. What was written is not kept.

consultation-vita-comes = Vita joins. The questions will be in the circle in a moment.

refusal-consultation-no-ai = There is no room for Vita in this round, or Vita was there already.
refusal-consultation-method = This way of peer consultation is not there, or its file is not right.
refusal-consultation-over = This round is closed. The newest card says where you are now.
refusal-consultation-listen = This round is for the others. You only read along now.
refusal-consultation-not-yours = This round is for whoever brought the case.
refusal-consultation-gone = This peer consultation is no longer there, or is not for you.
refusal-consultation-running = A peer consultation runs in this circle already. After it there is room for the next.
refusal-consultation-few = A peer consultation takes { $fewest } people. Invite somebody first.
refusal-consultation-no-place = The circle has no place of its own yet, or is rounding off.
refusal-consultation-not-yours-to-keep = What stays is chosen by whoever brought it.
