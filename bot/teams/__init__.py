"""Vita in Microsoft Teams: the thinnest slice through the whole house.

What comes in: `server` reads a request and lets `gate` judge it (`registration`, `credentials`, `keys`), gives
it to botbuilder's `process_activity`, and that to `handlers`. `activity` is the wire as Teams writes it,
`payloads` turns it into our `Message` and `Act`, `invokes` and `replies` answer what must be answered within
the request. What goes out: `platform` says it in our verbs, `render`, `forms` draw it, `connector` sends it
once.

botbuilder is archived, so only `server`, `gate`, `keys` and `credentials` know of it.
"""
