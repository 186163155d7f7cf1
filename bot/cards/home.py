"""What `/vita` opens: what one can do and what is still open; and the card "How Vita works"."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.model import Block, Button, Buttons, Card, Style, Text
from bot.domain.proposal import Stage
from bot.texts import Texts

_LINES = (
    "home-learn", "home-note", "home-path", "home-assignment", "home-think", "home-change", "home-look-back", "home-check", "home-frame", "home-agenda", "home-rest", "home-own",
)  # fmt: skip


_QUOTED = 90
"""Characters of an open thing: what fits on a phone; the whole of it is behind its button."""


_ASKED = {
    Stage.SUBMITTED: "look",
    Stage.IN_VALIDATION: "look",
    Stage.VALIDATED: "decide",
    Stage.ACCEPTED: "plan",
    Stage.IN_IMPLEMENTATION: "carry",
    Stage.EFFECTUATED: "confirm",
}
"""What a proposal on this stage asks of whose turn it is."""


@dataclass(frozen=True, slots=True)
class OpenThing:
    """Something that is still open: what kind of thing, its own words, and the use case that takes it up."""

    kind: str
    words: str
    action: str
    value: str = ""
    stage: Stage | None = None  # of a proposal: it says what is asked


def home(opens: Sequence[OpenThing], texts: Texts) -> Card:
    """`opens` is the person's own; never shown in the open."""
    has_draft = any(one.kind == "draft" for one in opens)
    buttons = (
        Button(texts("home-button-question"), "set-question", style=Style.PRIMARY),
        *(() if has_draft else (Button(texts("home-button-propose"), "propose"),)),
        Button(texts("home-button-how"), "explain"),
    )
    lines = "\n".join(texts(key) for key in _LINES)
    title = Text(texts("home-open" if opens else "home-open-nothing"))
    return Card(
        texts("home-summary"),
        (
            title,
            *open_things(opens, texts),
            Text(texts("home-title")),
            Text(lines),
            Text(texts("home-plain")),
            Buttons(buttons),
        ),
    )


def open_things(opens: Sequence[OpenThing], texts: Texts) -> tuple[Block, ...]:
    """Each with its own button below it."""
    return tuple(block for one in opens for block in _open(one, texts))


def _open(one: OpenThing, texts: Texts) -> tuple[Block, ...]:
    words = one.words if len(one.words) <= _QUOTED else f"{one.words[:_QUOTED].rstrip()}…"
    button = Button(texts(f"home-take-{one.kind}"), one.action, one.value)
    asked = _ASKED.get(one.stage, "") if one.stage else ""
    line = f"home-open-{one.kind}-{asked}" if asked else f"home-open-{one.kind}"
    return Text(texts(line, words=words)), Buttons((button,))


def how_i_work(model: str, texts: Texts) -> Card:
    """Who Vita is, who sees what, which model where, how to pause, leave and delete."""
    who = texts("how-who-model", model=model) if model else texts("how-who-guided")
    rest = ("how-do", "how-not", "how-wrong", "how-read", "how-see", "how-long", "how-pause", "how-leave")
    lines = (who, *(texts(key) for key in rest))
    buttons = Buttons(
        (
            Button(texts("home-button-overview"), "show-overview"),
            Button(texts("how-button-pause"), "pause"),
            Button(texts("how-button-data"), "my-data"),
        )
    )
    return Card(texts("how-summary"), (Text(texts("how-title")), *map(Text, lines), buttons))
