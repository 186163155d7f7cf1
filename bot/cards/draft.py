"""A draft proposal that was made from a conversation: what it says, whose words it is made of, what to check."""

from dataclasses import dataclass

from bot.cards.model import Button, Buttons, Card, Label, Note, Text
from bot.cards.provenance import of_draft
from bot.domain.provenance import Wording
from bot.texts import Texts

SHOWN = 280
"""Characters of a field on the card; the form holds the whole of it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """`fields` are (key, text, whose words); `goal` is the goal's own text; `has_goals` says there are any."""

    fields: tuple[tuple[str, str, Wording], ...]
    goal: str = ""
    has_goals: bool = False
    check: str = ""
    model: str = ""


def card(draft: Draft, texts: Texts) -> Card:
    """For the person alone; the button opens the form with all of it filled in."""
    label = (
        texts("dialogue-label-model", model=draft.model) if draft.model else texts("drafting-label-guided")
    )
    return Card(
        texts("drafting-summary"),
        (
            Text("\n".join(_lines(draft, texts))),
            Text(texts("drafting-check", check=draft.check)),
            Note(texts("drafting-next")),
            Note(label),
            Buttons((Button(texts("drafting-button-edit"), "propose"),)),
        ),
        Label.MODEL if draft.model else Label.GUIDED,
    )


def nothing(texts: Texts) -> Card:
    """The conversation holds no proposal yet; the empty form does as well."""
    button = Button(texts("answer-button-propose"), "propose")
    return Card(texts("answer-summary"), (Text(texts("drafting-nothing")), Buttons((button,))))


def writing(texts: Texts) -> Card:
    """What is said at once, while a model writes."""
    return Card(texts("answer-summary"), (Note(texts("drafting-writing")),))


def _lines(draft: Draft, texts: Texts) -> list[str]:
    filled = [(key, _shortened(text), wording) for key, text, wording in draft.fields if text]
    lines = [texts("drafting-heading")]
    lines += [
        f"{texts.strong(f'proposal-label-{key}')}: {of_draft(text, wording, texts)}"
        for key, text, wording in filled
    ]
    empty = [texts(f"proposal-label-{key}") for key, text, _ in draft.fields if not text]
    if empty:
        lines.append(texts("drafting-empty", fields=", ".join(empty)))
    if draft.goal:
        lines.append(texts("kickoff-goal", goal=draft.goal))
    elif draft.has_goals:
        lines.append(texts("drafting-no-goal"))
    return lines


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
