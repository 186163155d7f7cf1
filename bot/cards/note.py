"""The note of learning by doing: its form of two short fields, and what follows when it is kept."""

from collections.abc import Mapping, Sequence

from bot.cards.model import Block, Button, Buttons, Card, Form, Quote, Style, Text, TextField
from bot.cards.model import Note as SmallPrint
from bot.domain.note import LONGEST, Note
from bot.texts import Texts


def form(question: str, texts: Texts, *, answers: Mapping[str, str] | None = None,
         errors: dict[str, str] | None = None, number: str = "") -> Form:  # fmt: skip
    """`question` is the person's own of this week, empty without one; `answers` is what stands in the fields.

    `number` is that of the note that is changed, empty for a new one.
    """
    typed = answers or {}
    fields = tuple(
        TextField(
            key,
            texts(f"note-{key}"),
            texts(f"note-{key}-hint"),
            typed.get(key, ""),
            multiline=True,
            required=False,
            longest=LONGEST,
        )
        for key in ("tried", "saw")
    )
    about = (Text(texts("note-question")), Quote(question)) if question else ()
    action = "edit-note" if number else "take-note"
    return Form(action, texts("note-title"), texts("note-save"), (*about, *fields),
                cancel=texts("note-cancel"), value=number, errors=errors or {})  # fmt: skip


def saved(note: Note, last: str, texts: Texts) -> Card:
    """`last` is the day of looking back as it stands in a sentence, empty without a team."""
    blocks = [Text(line) for line in lines(note, texts)]
    blocks.append(Text(texts("note-comes-back", last=last) if last else texts("note-comes-back-later")))
    buttons = (
        Button(texts("note-button-spar"), "spar"),
        Button(texts("note-button-more"), "take-note"),
        Button(texts("note-button-own"), "show-notes"),
        *(_changes(note, texts) if note.id else ()),
    )
    return Card(texts("note-summary"), (*blocks, SmallPrint(texts("note-readers")), Buttons(buttons)))


def own(notes: Sequence[Note], texts: Texts) -> Card:
    """Somebody's notes of late, newest first, each to be changed or deleted."""
    blocks: list[Block] = [Text(texts("note-own" if notes else "note-own-none"))]
    for note in notes:
        blocks += [Text("\n".join(lines(note, texts))), Buttons(_changes(note, texts))]
    new = Buttons((Button(texts("note-button-write"), "take-note"),))
    return Card(texts("note-own-summary"), (*blocks, SmallPrint(texts("note-readers")), new))


def deleted(texts: Texts) -> Card:
    return Card(texts("note-own-summary"), (Text(texts("note-deleted")),))


def _changes(note: Note, texts: Texts) -> tuple[Button, ...]:
    return (
        Button(texts("note-button-edit"), "edit-note", str(note.id)),
        Button(texts("note-button-delete"), "delete-note", str(note.id), Style.DANGER),
    )


def lines(note: Note, texts: Texts) -> tuple[str, ...]:
    """The note as it is read back: what was tried, what was seen."""
    tried = (texts("note-line-tried", text=note.tried),) if note.tried else ()
    return (*tried, texts("note-line-saw", text=note.saw)) if note.saw else tried


def call(question: str, thought: str, turn: int, texts: Texts) -> Card:
    """Half-way the week, to somebody with a question: one line, a button, and a way out.

    Its words rotate; a first thought takes the place of the last of them, so that there are as many in every week.
    """
    wordings = texts.lines("note-calls", question=question.rstrip(" ."))
    if thought:
        own = texts.lines("note-calls-thought", thought=thought.rstrip(" ."))
        wordings = (*wordings[: -len(own)], *own)
    asked = texts.lines("note-call-questions")
    buttons = (
        Button(texts("note-button-write"), "take-note"),
        Button(texts("note-button-spar"), "spar"),
        Button(texts("note-button-not-now"), "not-this-week", "note"),
    )
    words = (wordings[turn % len(wordings)], asked[turn % len(asked)])
    return Card(texts("note-call-summary"), (*map(Text, words), Buttons(buttons)))


def left_alone(texts: Texts) -> Card:
    """The same message after "not this week": nothing to click any more."""
    return Card(texts("note-call-summary"), (SmallPrint(texts("note-left-alone")),))
