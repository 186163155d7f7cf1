# The first words in a channel or private chat: what Vita is, before anything else (L1).

introduction-channel-model = I'm Vita. I'm an AI that thinks along about your work.
introduction-channel-guided = I'm Vita: a computer program with fixed questions about your work. No AI is thinking along now.
introduction-channel-week = At the start of the week I ask what you want to learn. At the end I ask what came of it. Join in or skip, both are fine.
introduction-channel-reading = Here I only read what you address to me. A private chat with me I show to nobody. There is no list of who takes part.
introduction-check = I make mistakes. Check what I say before you use it.
introduction-start = One more thing: which team starts here? With *Start with standard* the week begins on its first working day, at 09:00.
introduction-circle = This is a place for a group. A Prof-cirkel can have its own place here: a few professionals who think along about each other's work.
introduction-external = People from another organisation can read this channel. That is why I don't talk here. Invite me to a channel of your own.

introduction-hello = Hi { $name },
introduction-hello-nameless = Hi,
introduction-dm-model = { $hello } I'm Vita. I'm an AI: a computer program that thinks along about your work. First I ask what you think. Then I think along. You decide.
introduction-dm-guided = { $hello } I'm Vita: a computer program with fixed questions about your work. No AI is involved now. If that changes, I'll say so here first.
introduction-dm-readers = *Who sees this*: you. I don't show it to colleagues, your manager or the administrator. You share things yourself, one at a time.
introduction-dm-employer-model = *Good to know*: { $network } belongs to your employer, who can request messages there in special cases. Your text also goes to the AI model { $model }.
introduction-dm-employer-guided = *Good to know*: { $network } belongs to your employer, who can request messages there in special cases.
introduction-dm-playground = *Good to know*: this is a playground. The people and the organisation are samples, and everything stays on this computer.
introduction-dm-stop = *Stopping*: type stop, or choose pause. Nobody is told.

introduction-button-how = How Vita works
introduction-button-talk = Think along
introduction-button-start = Start with standard
introduction-button-circle = Prof-cirkels
introduction-button-set-up = Set it up
introduction-summary = This is Vita

network-slack = Slack
network-teams = Teams
network-playground = the playground
