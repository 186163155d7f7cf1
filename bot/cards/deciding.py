"""How a team decides on proposals, as an administrator sets it."""

from collections.abc import Mapping, Sequence

from bot.cards.model import Card, ChecksField, Form, Note, Option, SelectField, Text, TextField
from bot.domain.course import DecisionMode
from bot.domain.team import Team
from bot.texts import Texts


def form(team: Team, criteria: Sequence[str], answers: Mapping[str, str], texts: Texts) -> Form:
    """`answers` is what was filled in before an error."""
    modes = tuple(Option(mode.value, texts(f"deciding-mode-{mode}")) for mode in DecisionMode)
    own = (Option("own", texts("deciding-own")),)
    return Form(
        "set-deciding",
        texts("deciding-title"),
        texts("course-save"),
        (
            SelectField("mode", texts("deciding-mode"), modes, initial=answers.get("mode", team.decides_by)),
            ChecksField(
                "own", texts("deciding-own-label"), own, initial=("own",) if team.own_allowed else ()
            ),
            TextField(
                "criteria",
                texts("deciding-criteria"),
                texts("deciding-criteria-hint"),
                answers.get("criteria", "\n".join(criteria)),
                multiline=True,
            ),
            Note(texts("deciding-criteria-all")),
        ),
        texts("course-cancel"),
    )


def saved(team: str, mode: DecisionMode, texts: Texts) -> Card:
    words = texts("deciding-saved", team=team, mode=texts(f"deciding-mode-{mode}"))
    return Card(texts("deciding-title"), (Text(words),))
