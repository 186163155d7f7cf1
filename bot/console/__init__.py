"""The verbs of the `vita` command, a file each; `bot.__main__` reads the words and calls them.

A verb takes settings and plain values, prints to standard output, and gives the exit code.

- `run` `playground` `talk` serve; `serving` until the process is told to stop, `terminal` a card in lines
- `doctor` finds what is wrong · `manifest` `pack` `export` make a file · `evaluate` judges a model, in a `rehearsal`
- `team` `role` `import_teams` (its rows: `team_rows`) set up without a click · `cycle` checks a week, `coming_weeks`
  its table
- `deliveries` what was sent and what was not · `migrate` `care` look after the database
- `chosen` and `networks` are the settings as the parts take them · `ready` the database, and a Core for one errand
- `words` what can be typed · `known` whom a verb is about · `output` where it writes · `refused` why it does not
"""
