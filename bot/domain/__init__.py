"""The rules of Vita: frozen dataclasses and pure functions, standard library only.

No transport, no clock and no words are known here. Time comes in as an argument, a rule that says no raises
`Refusal` with a code, and the words for that code live in `bot/texts`.

- `place` addresses on a network · `team` people and their teams · `roles` who may do what
- `visibility` who sees what, the one place where that is decided
- `timetable` working days and moments · `cycle` the phases of a week
- `frame` goals of the organisation · `question` · `insight` · `proposal` what people make
- `circle` the way of proposals in figures, and what may not be told of few people
- `hearing` who is being answered · `dialogue` thinking first, the ladder of hints
- `promises` what Vita promises to the people who use it
"""
