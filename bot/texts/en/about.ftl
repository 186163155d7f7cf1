# Questions about Vita itself: a fixed and honest answer, with AI or without.

about-readers-channel = In this channel, everybody who is in it reads along.
about-readers = A private chat with me I show to nobody: no colleague, no manager, no administrator. You share things yourself, one at a time.
about-readers-employer = { $network } belongs to your employer, who can request messages there in special cases.
about-readers-playground = This is a playground: everything stays on this computer. Slack and Teams belong to your employer, who can request messages there in special cases.
about-readers-model = Your text also goes to the AI model { $model }.
about-names = No. I don't need a name, an address or a number. “A resident” or “a client” is enough.
about-missed = There is nothing to catch up on. Start with what is going on today.
about-twice = No, once is enough. Your learning question and your look back are yours, not a team's.
about-others = What somebody tells me stays with that person. I don't say whether anything was said either. The same goes for what you tell me.
