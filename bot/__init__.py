"""Vita: a bot in Slack and Microsoft Teams that makes generative AI a co-intelligence of a team.

The map, from the inside out. Imports point inward; `pyproject.toml` holds the contracts.

- `domain` the rules: week, timetable, dialogue, proposals, who may see what · `texts` the words for people
- `cards` what we say, before any platform's way of saying it
- `books`, `ports` what use cases ask of the world · `usecases` one verb a file
- `slack` `teams` `playground` the chat networks, with the same file names for the same jobs
- `pages` the Learning Wall in a browser
- `llm` the sparring partner, with a model or with guided questions
- `cycles` week cycles as files · `consultations` methods of peer consultation as files
- `switchboard` picks the network of a place · `failures` an exception becomes a friendly card · `errands` what
  follows
- `http` one server · `slow_clients` who takes too long for it is let go · `logs` `metrics` what an operator reads
- `wiring` what people can do, an area a file, and what happens of itself · `app` builds everything
- `console` the verbs of the `vita` command, called by `__main__`; `settings` what they read · `garbage` how often
  Python looks for it · `sparing` what a start does not read

Beside it: `prompts` (words for the model), `storage` (what is remembered), `scheduler` (what happens of itself).
"""
