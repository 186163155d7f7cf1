# What Vita remembers because somebody asked for it, and the temporary chat of which nothing stays.

memory-title = *What I remember*
memory-nothing = I don't remember anything for you yet.
memory-item = “{ $text }”
memory-how = Type “remember that …” and I'll keep it. Only you see this. I use it when you talk to me.
memory-remembered = I'll remember: “{ $text }”
memory-readers = Only you see this. You can always change it or have it forgotten.
memory-changed = Changed.
memory-forgotten = Forgotten.
memory-not-here = Others read along here. Ask me in a private message and I'll remember it.
memory-not-in-session = This chat is temporary, so I remember nothing of it.
memory-summary = What I remember
memory-button-edit = Edit
memory-button-forget = Forget this
memory-button-show = Show all
memory-form-title = What I remember
memory-form-text = Remember this
memory-form-hint = One or two sentences about you and your work. Leave out other people's names.
memory-form-save = Save
memory-form-cancel = Leave it

session-begun = From here on this chat is temporary. All of it goes when you stop it, or a day after your last message. I remember nothing of it and make no summary.
session-network = Your messages stay in { $network } itself. You delete them there.
session-ended = Deleted. What you say now I keep for eight weeks again.
session-summary = Temporary chat
session-button-begin = Talk temporarily
session-button-end = Stop and delete

my-data-memory = *What I remember*
my-data-button-memory = Show my memory
my-data-button-seen = Show what AI saw

refusal-memory-full = I already remember { $most } things for you. Remove one first, with /mydata.
refusal-memory-too-long = This is too long to remember. Keep it under { $longest } characters.
refusal-memory-gone = I don't remember this any more.
refusal-only-in-dm = This only works in a private chat with me.
