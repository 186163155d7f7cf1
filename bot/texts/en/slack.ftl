# What there is in Slack only: a form that comes too late, and how the app introduces itself in Slack.

slack-too-late = Slack did not wait long enough for me. Do it once more, then the form will open.
slack-too-late-summary = The form did not open

slack-app-description = Thinks along with your team: learn from the work each week, and make it better.
slack-app-long = Vita thinks along with a team. At the start of the week Vita asks what you want to learn, at the end what came of it. In between you can spar: first you think yourself, then come questions and options. What you learn can become a proposal. Vita judges nobody and reads only what is addressed to Vita.
slack-app-agent = A sparring partner for your work. Vita first asks what you think, argues against it and sets options side by side. Vita makes mistakes: check what you read. You decide.

slack-command-vita = All that you can do with Vita, and what is open
slack-command-leervraag = Set your learning question of this week
slack-command-voorstel = Make a proposal to improve or renew the work (Dutch word)
slack-command-proposal = Make a proposal to improve or renew the work
slack-command-reflectie = Look back on your week
slack-command-pauze = Take a rest from Vita, only for you
slack-command-kader = The goals that your work contributes to
slack-command-muur = What your team shared
slack-command-mijndata = See, take along or delete what Vita has about you

slack-shortcut-propose = Make a proposal
slack-shortcut-propose-description = Begin a proposal with the words of this message

slack-stranger = I only talk with people of the organisation that I belong to. Of what you write to me I keep nothing.
slack-busy = I'm looking it up …
slack-done = Done.
slack-busy-summary = One moment

slack-prompt-think = Think along
slack-prompt-think-message = I want to think something over.
slack-prompt-question = Set a learning question
slack-prompt-question-message = I want to set a learning question.
slack-prompt-propose = Make a proposal
slack-prompt-propose-message = I want to make a proposal.
slack-prompt-note = Note what you saw
slack-prompt-note-message = I want to note something.
slack-prompt-look-back = Look back
slack-prompt-look-back-message = I want to look back.
slack-home-refresh = Refresh
slack-home-updated = Updated { $at }
