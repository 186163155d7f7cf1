# What the code itself says around a conversation: the label, the model that is away or back, and where it stops.

dialogue-title = Conversation of { $day }
dialogue-status = is thinking along …
dialogue-thinking =
    I'm reading what you wrote …
    I'm looking for a question that helps you on …
    I'm putting it in order …

dialogue-label-model = Made with AI ({ $model })
dialogue-label-guided = Fixed question, without AI
dialogue-model-away = The AI model isn't answering now. Your text is kept. I'll go on with fixed questions, without AI.
dialogue-model-back = The AI model is back. You can go on where you were.

# Numbers: to be looked up again at each release.
dialogue-boundary =
    I stop thinking along here. I'm a computer program; this needs a person.
    *Thinking of suicide*: in the Netherlands call 113 or chat at 113.nl. Free, no name needed, day and night.
    *Danger*: call 112.
    *Someone to talk to*: your GP, or the confidential adviser at work.
    *Law, pay, dismissal or a treatment*: ask somebody trained for that.
    I pass this on to nobody. So nobody will call you by themselves.
dialogue-beside = Laid beside this, from the wall: { $whose }
dialogue-source-goal = Goal of the organisation
