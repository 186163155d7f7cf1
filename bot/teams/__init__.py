"""Vita in Microsoft Teams, whole: what one can do in Slack one can do here, in the way of Teams.

What comes in: `server` reads a request and lets `gate` judge it (`registration`, `credentials`, `keys`), gives it to
botbuilder's `process_activity`, and that to `handlers`, which knock on `doors` and know what was seen `recently`.
`activity` is the wire as Teams writes it, `payloads` and `composing` turn it, with what our cards carry (`fields`),
into our `Message` and `Act`, `invokes` and `replies` answer what must be answered within the request; what follows is
an errand. What goes out: `platform` says it in our verbs, `render`, `forms` and `messages` draw it, `streams` and
`placeholder` are answers that are still being made, `connector` sends it once. Beside the chat: `tab` with `sign_in`
and `drawing` is the page that Teams frames, `manifest` the package to install.

botbuilder-core keeps what comes in: it authenticates, and runs the turn. What goes out goes by a client of our own,
because botbuilder's drops the entities that Teams' AI features are made of, opens a session and fetches a token for
each turn, and leaves it open whether a call was made twice. botbuilder is archived, so only `server`, `gate`, `keys`
and `credentials` know of it.
"""
