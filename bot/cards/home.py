"""What `/vita` opens: what one can do and what is still open; and the card "How Vita works"."""

from bot.cards.model import Button, Buttons, Card, Style, Text
from bot.texts import Texts

_LINES = (
    "home-learn", "home-note", "home-path", "home-think", "home-change", "home-look-back", "home-frame", "home-rest", "home-own",
)  # fmt: skip


def home(question: str, texts: Texts, *, has_draft: bool) -> Card:
    """`question` is the person's own of this week, empty when there is none; never shown in the open."""
    open_things = [texts("home-open-question", question=question)] if question else []
    open_things += [texts("home-open-draft")] if has_draft else []
    buttons = (
        Button(texts("home-button-question"), "set-question", style=Style.PRIMARY),
        Button(texts("home-button-continue" if has_draft else "home-button-propose"), "propose"),
        Button(texts("home-button-how"), "explain"),
    )
    lines = "\n".join(texts(key) for key in _LINES)
    return Card(
        texts("home-summary"),
        (
            Text(texts("home-title")),
            Text(lines),
            Text(texts("home-plain")),
            Text("\n".join(open_things) or texts("home-open-nothing")),
            Buttons(buttons),
        ),
    )


def how_i_work(model: str, texts: Texts) -> Card:
    """Who Vita is, who sees what, which model where, how to pause, leave and delete."""
    who = texts("how-who-model", model=model) if model else texts("how-who-guided")
    rest = ("how-do", "how-not", "how-wrong", "how-read", "how-see", "how-long", "how-pause", "how-leave")
    lines = (who, *(texts(key) for key in rest))
    buttons = Buttons(
        (Button(texts("how-button-pause"), "pause"), Button(texts("how-button-data"), "my-data"))
    )
    return Card(texts("how-summary"), (Text(texts("how-title")), *map(Text, lines), buttons))
