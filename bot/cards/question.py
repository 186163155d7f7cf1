"""The learning question: its form, and what follows when it is saved."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.cards import help_request as help_cards
from bot.cards.model import (
    Button,
    Buttons,
    Card,
    Form,
    FormPart,
    Note,
    Option,
    Quote,
    SelectField,
    Style,
    Text,
    TextField,
)
from bot.cards.reflection import who_sees_this
from bot.domain.frame import Goal
from bot.domain.timetable import IsoWeek
from bot.texts import Texts

NO_GOAL = "none"
LONGEST = 300
"""Characters of a learning question."""


@dataclass(frozen=True, slots=True)
class Start:
    """The question that the form begins with: of last week, or left open in a talk with Vita.

    `model` wrote down that last one; empty when no model did.
    """

    question: str = ""
    is_from_talk: bool = False
    model: str = ""


NOWHERE = Start()


def form(goals: tuple[Goal, ...], readers: str, texts: Texts, *, start: Start = NOWHERE,
         answers: Mapping[str, str] | None = None, errors: dict[str, str] | None = None) -> Form:  # fmt: skip
    """`answers` is what was typed before an error."""
    typed = answers or {}
    parts: tuple[FormPart, ...] = (
        TextField("text", texts("question-text"), texts("question-text-hint"), typed.get("text", start.question), longest=LONGEST),
        *_where_from(start, texts),
        TextField("thought", texts("question-thought"), texts("question-thought-hint"), typed.get("thought", ""), multiline=True),
        *goal_field("question", goals, typed.get("goal", ""), texts),
        TextField("yield", texts("question-yield"), texts("question-yield-hint"), typed.get("yield", ""), required=False, longest=500),
        who_sees_this("question", readers, texts),
    )  # fmt: skip
    return Form(
        "set-question",
        texts("question-title"),
        texts("question-save"),
        parts,
        cancel=texts("question-cancel"),
        errors=errors or {},
    )


def _where_from(start: Start, texts: Texts) -> tuple[Note, ...]:
    if not start.is_from_talk:
        return ()
    label = (Note(texts("dialogue-label-model", model=start.model)),) if start.model else ()
    return (Note(texts("question-from-talk")), *label)


def offer_to_keep(words: str, texts: Texts) -> Card:
    """To whoever wrote these words under the kickoff; they come along with the button, and are kept nowhere else."""
    question = " ".join(words.split())[:LONGEST]
    keep = Button(texts("question-keep"), "set-question", question, Style.PRIMARY)
    return Card(
        texts("question-offer"),
        (Text(texts("question-offer")), Quote(question), Note(texts("question-offer-who")), Buttons((keep,))),
    )


def goal_field(topic: str, goals: tuple[Goal, ...], chosen: str, texts: Texts) -> tuple[SelectField, ...]:
    """The choice of a goal of the frame, with "none of these"; nothing when the frame holds no goal."""
    if not goals:
        return ()
    options = (*(Option(goal.key, goal.text) for goal in goals), Option(NO_GOAL, texts(f"{topic}-goal-none")))
    hint = texts(f"{topic}-goal-hint") if texts.has(f"{topic}-goal-hint") else ""
    # The frame may have changed since it was chosen.
    initial = chosen if chosen in {goal.key for goal in goals} else NO_GOAL
    return (SelectField("goal", texts(f"{topic}-goal"), options, hint, initial),)


def saved(question: str, team: str, texts: Texts, *, number: int = 0, would_read: str = "") -> Card:
    """`team` names whom it was shared with, empty when it stays private.

    `would_read` are those who see it once the team is asked to think along; empty where there is no team to ask.
    """
    words = texts("question-saved-team", team=team) if team else texts("question-saved-private")
    buttons = (
        Button(texts("question-button-spar"), "spar"),
        Button(texts("drafting-button-sharpen"), "sharpen-question"),
        help_cards.button("question", number, texts)
        if would_read
        else Button(texts("question-button-propose"), "propose"),
    )
    return Card(
        texts("question-summary"),
        (
            Text(texts("question-saved", question=question)),
            Text(texts("question-next")),
            Note(words),
            *((help_cards.readers_note(would_read, texts),) if would_read else ()),
            Buttons(buttons),
        ),
    )


def left_open(question: str, week: IsoWeek, texts: Texts, *, weeks_ago: int = 1) -> Card:
    """What somebody took along so many weeks ago, to be taken up with one click; its words rotate."""
    if weeks_ago > 1:
        lines = texts.lines("carry-lines-earlier", question=question)
    else:
        lines = texts.lines("carry-lines", question=question)
    asked = texts.lines("carry-questions")
    buttons = (
        Button(texts("carry-button-take"), "take-carried", style=Style.PRIMARY),
        Button(texts("carry-button-other"), "set-question"),
        Button(texts("note-button-not-now"), "not-this-week", "carry"),
    )
    words = (lines[week.ordinal % len(lines)], asked[week.ordinal % len(asked)])
    return Card(texts("carry-summary"), (*map(Text, words), Buttons(buttons)))


def taken_up(question: str, texts: Texts) -> Card:
    """It is this week's question now; what the person thinks of it is still to come, and may be left out."""
    buttons = (
        Button(texts("carry-button-thought"), "set-question", question),
        Button(texts("question-button-spar"), "spar"),
    )
    said = (Text(texts("question-saved", question=question)), Text(texts("carry-thought")))
    return Card(texts("question-summary"), (*said, Note(texts("question-saved-private")), Buttons(buttons)))


def readers(team: str, count: int, texts: Texts) -> str:
    """The real readers of a team, by number and name."""
    return texts("readers-team", team=team, count=count)
