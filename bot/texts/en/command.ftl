# Help with a command: what it does and what may stand behind it.

command-help-set-question = *Learning question*: one question from your own work for this week. Type it right behind the command, or leave it empty. Only you see it, until you share it.
command-help-propose = *Proposal*: what will you do differently together? Five short steps. I keep each step, so you can stop. Type words behind it to begin with.
command-help-take-note = *Note*: what you tried and what you saw. Only you read it. It comes back when you look back.
command-help-look-back = *Looking back*: first what you still know, then what you wrote. Ten minutes are enough.
command-help-make-path = *Learning path*: small steps for one question. You change them as you like.
command-help-show-assignments = *Finding out together*: an assignment for a few people of your team.
command-help-pause = *Pause*: I then send you nothing by myself. Type a day behind it, for example: until 6 January. Nobody is told.
command-help-show-frame = *Frame*: the goals that your work contributes to, and what you want to learn about them.
command-help-show-wall = *Wall*: what your team shared, and how the proposals are going.
command-help-my-data = *My data*: what I keep about you. You can take it along and delete it.
