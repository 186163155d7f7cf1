"""Vita in Slack: events, commands, buttons and forms come in; messages and forms go out.

- `server` starts and stops it; `preflight` checks the tokens first, `socket_mode` holds the connection, `quiet` keeps
  the library from our settings
- `installed` who Vita is in each workspace, `oauth` how people install it · `doors` what it asks of the use cases
- `handlers` translate, call a use case, and `answering` delivers what it returns
- `payloads` read what was said, `changes` what changed around it, `acts` what somebody did; `reading` says what is no
  payload, `mrkdwn` is Slack's way of writing
- `render` makes messages, `modals` makes forms, `views` pages; all are pure and know Slack's limits
- `apologies` what people see when something failed
- `waiting` opens a view for what takes longer than Slack waits
- `platform` is the outbound port, over `web` and `calls`, where Slack's errors get their meaning
- `pages` are the App Home (`homes`, drawn by `views`) and what is suggested above a conversation (`prompts`)
- `sessions` show that Vita thinks
- `streams` are answers that grow in a DM
- `people` knows who somebody is; `errands` finish what need not hold up an answer to Slack
- `manifest` is the list of rights, events and commands from which the app is made

An event is acked only when it is stored: Bolt runs with `process_before_response`, so a failure leaves it
unacked and Slack delivers it again; the inbox makes that harmless.
"""
