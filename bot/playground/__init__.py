"""The playground: the bot in a browser page, for newcomers and demos; the third `ChatPlatform`.

It is a small chat network of its own, with a sample team and a clock that can be moved. Nothing of it touches
Slack, Teams or a configured database, and it answers on loopback only.

- `samples` the sample organisation · `history` its weeks before · `chat` the network: messages, whispers, open forms
  · `journal` its file · `posting` a message
- `growing` answers that are seen growing
- `platform` the network as Vita's `ChatPlatform` · `clock` the clock that moves · `jumps` where it can go
- `authoring` says what is wrong with a prompt file
- `server` the routes · `guard` who may call them · `handlers` translate, call, deliver · `payloads` what comes in
- `state` what a page starts from · `feed` what open pages hear at once, by `stream` · `render` cards and forms as
  JSON · `words` the page's own words
- `static/` the page itself: plain HTML, CSS and modules; what people wrote becomes text nodes, never markup
"""
