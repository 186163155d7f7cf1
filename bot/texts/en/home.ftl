# Help, the overview of /vita and the card "How Vita works".

home-title = *What would you like to do?*
home-learn = *Learn*: set a learning question
home-note = *Note*: /vita note
home-path = *Learning path*: /vita path
home-think = *Think*: type what is on your mind
home-change = *Change*: make a proposal
home-look-back = *Look back*: /vita reflect
home-frame = *Goals and wall*: /vita frame and /vita wall
home-rest = *Rest*: /vita pause
home-own = *Yours*: /vita mydata
home-plain = Plain sentences work too: “I want to propose something”.
home-open-question = *Your learning question*: “{ $question }”
home-open-nothing = Nothing is open. There is nothing to catch up on either.
home-open-draft = You started a proposal. It is waiting where you were.
home-summary = What you can do with Vita

home-button-question = Set a question
home-button-propose = Make a proposal
home-button-how = How Vita works
home-button-continue = Continue with it

how-title = *How Vita works*
how-who-model = *Who I am*: an AI. The model is called { $model }. I'm not a person and I don't know your work.
how-who-guided = *Who I am*: a computer program, without AI now. I ask fixed questions. No text goes to an AI model.
how-do = *What I do*: ask, disagree, set choices side by side. You decide.
how-not = *What I don't*: judge people, or send anything without your click.
how-wrong = *Where I go wrong*: figures, rules, names, how things really work where you are. Ask a colleague or look it up.
how-read = *What I read*: what you address to me, what is shared, and your goals. I don't read the rest of the channel.
how-see = *Who sees what*: a private chat only you. A learning question or insight you share yourself, one at a time. Your team sees a submitted proposal.
how-long = *How long*: conversations eight weeks. The rest until you delete it.
how-pause = *Pausing*: choose below. Nobody is told.
how-leave = *Leaving*: remove Vita from the channel, or type stop. You can always delete.
how-button-pause = Take a pause
how-button-data = Show my data
how-summary = How Vita works
