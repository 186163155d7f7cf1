"""The frame as a message, and the form that changes it."""

from collections.abc import Mapping

from bot.cards.model import Button, Buttons, Card, Choice, Choices, Form, Note, Text, TextField
from bot.domain.frame import Frame
from bot.texts import Texts


def card(
    organisation: str, frame: Frame | None, texts: Texts, *, may_change: bool, may_set_contacts: bool = False
) -> Card:
    """`may_set_contacts` also offers to name the people who help where Vita stops."""
    blocks: list[Text | Choices | Note | Buttons] = [Text(texts("frame-title", organisation=organisation))]
    if frame is None or not frame.goals:
        blocks.append(Text(texts("frame-empty-yours" if may_change else "frame-empty")))
    else:
        blocks.append(Choices(tuple(Choice("", goal.text) for goal in frame.goals)))
        blocks.append(Note(f"{texts('frame-why')} {texts('frame-version', version=str(frame.version))}"))
    buttons = (
        *((Button(texts("frame-button-change"), "change-frame"),) if may_change else ()),
        *(
            (
                Button(texts("frame-button-contacts"), "set-contacts"),
                Button(texts("roles-button"), "set-roles"),
            )
            if may_set_contacts
            else ()
        ),
    )
    if buttons:
        blocks.append(Buttons(buttons))
    return Card(texts("frame-summary"), tuple(blocks))


def form(frame: Frame | None, texts: Texts, *, answers: Mapping[str, str] | None = None) -> Form:
    """`answers` is what was typed before an error."""
    kept = "\n".join(goal.text for goal in frame.goals) if frame else ""
    goals = (answers or {}).get("goals", kept)
    parts = (
        TextField("goals", texts("frame-form-goals"), texts("frame-form-hint"), goals, multiline=True),
        Note(texts("frame-form-touches")),
    )
    return Form("change-frame", texts("frame-form-title"), texts("frame-form-save"), parts)


def saved(version: int, texts: Texts) -> Card:
    return Card(texts("frame-summary"), (Text(texts("frame-saved", version=str(version))),))
