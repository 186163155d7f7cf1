# Answers to a message outside sparring, and the buttons under a sparring turn.

answer-wordless = I read text only. Type your question in your own words. A few words are enough.
answer-empty = There was no text in your message. Type what is on your mind, or choose below.
answer-too-long = This message is too long for me: more than { $limit } characters. Send the part that matters most.
answer-open-form = This is how:
answer-spar-start = What is on your mind? Type it as you would tell a colleague.
answer-spar-question =
    Your question was: “{ $question }”
    What is your first thought, even half a one?
answer-summary = Vita answers
answer-button-options = Give options
answer-button-skip = Skip
answer-button-stop = Stop here
answer-button-propose = Make a proposal
answer-button-question = Set a question
answer-button-note = Take a note
answer-button-spar = Think along
answer-button-pause = Take a pause
answer-button-look-back = Look back
answer-button-frame = Show the frame
answer-button-wall = View the wall
answer-button-data = Show my data
answer-chosen-skip = Skip
answer-chosen-options = Give options
answer-chosen-stop = Stop here
answer-in-dm = I sent you a private message. I'll think along there.
answer-hello = Hi. What is on your mind? Type it as it comes, or choose below.
answer-light = Go on typing whenever you like.
answer-who-model = I'm Vita, an AI that thinks along about your work.
answer-who-guided = I'm Vita, a computer program with fixed questions about your work.
answer-what-it-does =
    I ask first what you think. If you want options, I lay a few side by side. You decide.
    Type what is on your mind, or choose below. With “help” you see all that there is.
answer-not-a-person = No. I'm an AI: a computer program.
answer-not-a-person-guided = No. I'm a computer program, without AI now.
answer-button-intent = Choose an aim
