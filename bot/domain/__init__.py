"""The rules of Vita: frozen dataclasses and pure functions, standard library only.

No transport, no clock and no words are known here. Time comes in as an argument, a rule that says no raises
`Refusal` with a code, and the words for that code live in `bot/texts`.

- `place` addresses on a network · `ids` · `install` · `team` people and their teams · `roles` who may do what
- `visibility` who sees what, the one place where that is decided · `errors` a rule said no
- `timetable` working days and moments · `cycle` the phases of a week, `cycle_faults` what can be wrong with one
- `breaks` free days with a name · `agenda` what somebody keeps time for · `quarter` · `reach` when Vita comes by itself
- `frame` goals of the organisation · `question` `note` `insight` `theme` what people make and share · `wall` where it stands
- `proposal` with its `provenance`, `course` what may happen to it, `portable` its words as data · `help_request`
- `accountability` over en weer · `learning_path` `assignment` `self_check` learning made to measure
- `prof_circle` `consultation` thinking along about each other's work · `likeness` how alike two texts are
- `circle` the way of proposals in figures, and what may not be told of few people
- `hearing` who is being answered · `dialogue` thinking first, the ladder of hints · `memory` what was asked to be kept
- `methods` of thinking along, `offering` when one is offered · `generated` what made a text that no person wrote
- `boundary` where Vita stops, by `signs`; `contacts` to whom it points then · `names` of clients, in a text
- `going_live` from a pilot to living with it · `trail` what is told of administrative acts · `visit` to the pages
- `promises` what Vita promises to the people who use it
"""
