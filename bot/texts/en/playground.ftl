# The playground: the page's own words. What Vita says stands in the other files.

playground-title = Vita, the playground
playground-brand = Vita
playground-subtitle = playground
playground-sample = sample
playground-sample-explained = Everything here is a sample. These people do not exist.
playground-noscript = Switch on JavaScript to try Vita here.
playground-you-are = You are
playground-places = Conversations
playground-place-private = Vita, private
playground-place-new = new
playground-more = More
playground-other-language = Nederlands
playground-model-guided = Fixed questions, without AI
playground-model-named = With AI: { $model }

playground-messages = Messages
playground-about-channel = Five people read this. Vita answers when you mention @Vita.
playground-about-private = Only you and Vita see this.
playground-empty-channel = Nothing has been said here yet. Move the clock forward: the week starts then.
playground-empty-private = Write what is on your mind. Vita first asks what you think.
playground-whisper = Only you see this
playground-edited = updated
playground-thinking = Vita is thinking…
playground-reply = Reply
playground-replies-one = 1 reply
playground-replies-many = { $count } replies
playground-message-below = New message
playground-thread = Thread
playground-thread-close = Close the thread

playground-composer-channel = Write to the team or @Vita
playground-composer-private = Write to Vita
playground-composer-thread = Write in this thread
playground-send = Send
playground-suggestions = Suggestions

playground-clock-label = Clock: { $when }. Choose another moment.
playground-clock-title = Move the clock forward
playground-clock-go = Go to { $day } { $clock }
playground-clock-tomorrow = Go one day forward
playground-clock-own = Own moment
playground-clock-own-go = Go
playground-clock-note = On the way, everything happens at its own time. You can't go back, but you can start again.
playground-clock-moving = The clock is running…

playground-guide = First time here?
playground-guide-hide = Hide these steps
playground-guide-step = Step { $step } of 3
playground-guide-question = Set a learning question
playground-guide-question-how = Pick one question from work that you want to look into this week.
playground-guide-spar = Think with Vita
playground-guide-spar-how = Write to Vita in private what is on your mind. Vita first asks what you think.
playground-guide-look-back = Look back on Friday
playground-guide-look-back-how = Move the clock to Friday 15:00. You lay what you thought beside what you think now.
playground-guide-done = You went round the week. Also try /proposal, or be somebody else.

playground-form-close = Close
playground-form-step = Step { $step }
playground-form-optional = may stay empty
playground-form-left = { $count } characters left
playground-form-discard = Throw away what you wrote?
playground-form-discard-yes = Throw away
playground-form-discard-no = Keep writing

playground-reset = Start again
playground-reset-title = Do you want to start again?
playground-reset-explained = All conversations, learning questions and proposals in this playground go away. The clock goes back to now. This can't be undone.
playground-reset-yes = Delete everything
playground-reset-no = Keep everything

playground-command-vita = What you can do
playground-command-leervraag = Set a learning question
playground-command-voorstel = Make a proposal
playground-command-proposal = Make a proposal
playground-command-reflectie = Look back on the week
playground-command-pauze = Take a break from Vita
playground-command-kader = See the goals
playground-command-muur = See the wall
playground-command-mijndata = See what Vita keeps
playground-mention-vita = Ask Vita to think along

playground-offline = No connection with Vita. Is the program still running? Your text stays here.
playground-dismiss = Got it
playground-error-empty = There is nothing yet. Write something first.
playground-error-long = That is too long. Keep it under { $longest } characters. Your text is still there.
playground-error-large = That is too large to send. Make it shorter and try again.
playground-error-unreadable = Vita could not read that. Reload the page and try again.
playground-error-person = This person is not part of the sample. Choose somebody from the list.
playground-error-place = This person can't write here. Choose a conversation from the list.
playground-error-message = This message is gone, or you can't see it.
playground-error-button = This button is from an older version. Reload the page.
playground-error-form = This form was sent already or has expired. Open it again; you can copy your text first.
playground-error-clock-past = The clock only goes forward. Choose a later moment.
playground-error-clock-far = That is too far in one go. Stay within half a year.
playground-error-host = The playground only answers on this computer itself.
playground-error-type = This request does not come from this page.
