# What the AI model saw of a chat, and how something that a colleague shared is named.

seen-title = *What the AI model saw*
seen-nothing = There is no answer in this chat yet.
seen-turn = *{ $at }*
seen-guided = Fixed question, without AI. Nothing went to a model.
seen-model = Model
seen-template = Template
seen-along = Went along
seen-perhaps = May have gone along
seen-readers = Only you see this. The model also gets fixed instructions from Vita, but no name.
seen-summary = What the AI model saw
seen-button-memory = Show my memory

seen-item-message = your message
seen-item-goals = your organisation's goals
seen-item-development = the development questions under your goal
seen-item-question = your learning question
seen-item-thought = your first thought
seen-item-summary = a summary of earlier
seen-item-memory =
    { $count ->
        [one] one thing you had me remember
       *[other] { $count } things you had me remember
    }
seen-item-notes =
    { $count ->
        [one] one note of yours
       *[other] { $count } notes of yours
    }
seen-item-earlier =
    { $count ->
        [one] the message before it
       *[other] the { $count } messages before it
    }
seen-item-shared = shared: { $label }
seen-item-gone = something that is no longer shared

seen-label = { $who }, { $month }
seen-credit = { $name }, { $label }
seen-somebody = A colleague
