# Asking to think along: the card in the channel, the thread below it, and what the asker hears.

helping-button-ask = Ask for help
helping-button-think = I'll think along
helping-button-close = Close my question
helping-button-withdraw = Withdraw
helping-button-sure = Not a name
helping-summary = { $name } asks to think along
helping-readers-first = *Who sees your question if you ask for help*: { $readers }. What you think yourself stays yours.
helping-readers = *Who sees this*: { $readers }.
helping-asked-question = { $name } asks to think along about a learning question: “{ $text }”
helping-asked-proposal = { $name } asks to think along about a proposal: “{ $text }”
helping-asked = Your question is in the channel of { $team }: “{ $text }”. Whoever thinks along opens a thread below it.
helping-names-seen = This may be a name: { $names }. I may be wrong. Take it out if it points to somebody. Nothing is shared yet.
helping-thread = { $helper } thinks along with { $asker }. Go on here. Vita does not read along, except in messages that mention it.
helping-thread-too = { $helper } thinks along too.
helping-told = { $helper } thinks along about “{ $text }”. The conversation is in the thread below your question.
helping-you-help = You think along with { $asker }. The thread is below the question in the channel.
helping-closed-card = { $name }'s question is answered: “{ $text }”
helping-withdrawn-card = A withdrawn question.
helping-closed = Your question “{ $text }” is closed. The card in the channel says so too.
helping-withdrawn = Your question “{ $text }” is withdrawn. Whoever read it, has read it.
helping-told-closed = { $name } closed the question “{ $text }”. Nothing to do.
helping-open = *Your open questions to the team*
helping-open-item = “{ $text }”

refusal-help-gone = This question isn't there any more. The wall shows what your team asks now.
refusal-help-own = This is your own question. Wait for a colleague, or close it.
refusal-help-not-yours = Only whoever asked closes it.
refusal-help-not-yet = The question is about to appear in the channel. Try again in a minute.
refusal-help-nothing = There is no learning question to ask about yet. Set one first with /leervraag.
