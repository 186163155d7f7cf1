"""Prof-cirkels: the list of themes, one's own, how one begins, joins and leaves, and what stands in their own place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Form,
    Note,
    Option,
    SelectField,
    Style,
    Text,
    TextField,
)
from bot.domain.frame import Goal
from bot.domain.prof_circle import FEWEST, MOST, CircleStage, ProfCircle, Rhythm
from bot.domain.timetable import IsoWeek
from bot.texts import Texts

NO_GOAL = "none"
OPEN, INVITED = "open", "invited"
SHOWN = 5
"""So many of each kind are shown; the open list is longer than one message is read."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A circle as somebody sees it. `holds` says that a peer consultation runs, `mine` that it is this person's own.

    `next` is the day of the next meeting, in its zone; None where none is planned.
    """

    circle: ProfCircle
    names: tuple[str, ...]
    guide: str = ""
    goal: str = ""
    is_in: bool = False
    is_invited: bool = False
    guides: bool = False
    holds: str = ""
    next: date | None = None


def overview(
    own: Sequence[Shown], listed: Sequence[Shown], here: Sequence[Shown], place: str, texts: Texts
) -> Card:
    """`here` are the circles that this place, spelled as `place`, can become the own place of.

    The place goes along with its button: on Teams this card is read in the private chat.
    """
    blocks: list[Block] = [Text(texts("prof-circle-what", fewest=FEWEST, most=MOST))]
    for one in own[:SHOWN]:
        blocks += _own(one, texts)
    blocks.append(Text(texts("prof-circle-listed" if listed else "prof-circle-listed-none")))
    for one in listed[:SHOWN]:
        blocks += _listed(one, texts)
    for one in here:
        words = texts("prof-circle-adopt-here", theme=one.circle.theme)
        adopt = Button(
            texts("prof-circle-button-adopt"), "adopt-prof-circle", f"{one.circle.id}:{place}", Style.PRIMARY
        )
        blocks += [Text(words), Buttons((adopt,))]
    start = Button(texts("prof-circle-button-start"), "start-prof-circle")
    mine = (
        (Button(texts("prof-circle-button-mine"), "show-contributions"),)
        if any(one.is_in for one in own)
        else ()
    )
    return Card(texts("prof-circle-summary"), (*blocks, Buttons((start, *mine))))


def _own(one: Shown, texts: Texts) -> tuple[Block, ...]:
    circle, number = one.circle, str(one.circle.id)
    lines = [texts("prof-circle-own", theme=circle.theme, stage=texts(f"prof-circle-stage-{circle.stage}"))]
    lines += [texts("prof-circle-goal", goal=one.goal)] if one.goal else []
    lines.append(texts("prof-circle-members", names=", ".join(one.names)))
    if one.is_invited:
        lines.append(texts("prof-circle-invited-line"))
        return (Text("\n".join(lines)), Buttons(_invitation(number, texts)))
    lines.append(_where_it_stands(one, texts))
    return (Text("\n".join(lines)), Buttons(_ways_on(one, texts)))


def _where_it_stands(one: Shown, texts: Texts) -> str:
    circle = one.circle
    if circle.stage is CircleStage.GATHERING:
        return (
            texts("prof-circle-make-place")
            if len(circle.members) >= FEWEST
            else texts("prof-circle-more-people", fewest=FEWEST)
        )
    if circle.stage is CircleStage.HARVEST:
        return texts("prof-circle-harvesting")
    rhythm = texts(f"prof-circle-rhythm-{circle.rhythm}")
    if one.next is None:
        return texts("prof-circle-runs", rhythm=rhythm, guide=one.guide or "—")
    return texts("prof-circle-runs-next", rhythm=rhythm, guide=one.guide or "—", day=texts.day(one.next))


def _ways_on(one: Shown, texts: Texts) -> tuple[Button, ...]:
    circle, number = one.circle, str(one.circle.id)
    runs = circle.stage is CircleStage.RUNNING
    buttons: list[Button] = []
    if one.holds:
        buttons.append(Button(texts("consultation-button-show"), "show-consultation", one.holds))
    elif runs:
        buttons.append(Button(texts("consultation-button-bring"), "bring-case", number))
    if circle.takes_people:
        buttons.append(Button(texts("prof-circle-button-invite"), "invite-to-prof-circle", number))
    if circle.stage is CircleStage.HARVEST:
        buttons.append(Button(texts("prof-circle-button-harvest"), "bring-harvest", number))
    if one.guides and runs:
        buttons.append(Button(texts("prof-circle-button-end"), "end-prof-circle", number))
    buttons.append(Button(texts("prof-circle-button-leave"), "leave-prof-circle", number))
    return tuple(buttons)


def _listed(one: Shown, texts: Texts) -> tuple[Block, ...]:
    words = texts("prof-circle-theme", theme=one.circle.theme, count=len(one.circle.members))
    lines = [words, *([texts("prof-circle-goal", goal=one.goal)] if one.goal else [])]
    if not one.circle.takes_people:
        return (Text("\n".join((*lines, texts("prof-circle-full")))),)
    join = Button(texts("prof-circle-button-join"), "join-prof-circle", str(one.circle.id))
    return (Text("\n".join(lines)), Buttons((join,)))


def _invitation(number: str, texts: Texts) -> tuple[Button, ...]:
    return (
        Button(texts("prof-circle-button-join"), "join-prof-circle", number, Style.PRIMARY),
        Button(texts("prof-circle-button-decline"), "leave-prof-circle", number),
    )


def start_form(goals: Sequence[Goal], texts: Texts) -> Form:
    options = (*(Option(goal.key, goal.text) for goal in goals), Option(NO_GOAL, texts("question-goal-none")))
    goal = (SelectField("goal", texts("prof-circle-field-goal"), options, initial=NO_GOAL),) if goals else ()
    rhythms = tuple(Option(one, texts(f"prof-circle-rhythm-{one}")) for one in Rhythm)
    ways = tuple(Option(one, texts(f"prof-circle-way-{one}")) for one in (OPEN, INVITED))
    return Form(
        "start-prof-circle",
        texts("prof-circle-start-title"),
        texts("prof-circle-start-submit"),
        (
            Text(texts("prof-circle-start-what", fewest=FEWEST, most=MOST)),
            TextField(
                "theme",
                texts("prof-circle-field-theme"),
                texts("prof-circle-field-theme-hint"),
                longest=150,
            ),
            *goal,
            SelectField("rhythm", texts("prof-circle-field-rhythm"), rhythms, initial=Rhythm.FORTNIGHTLY),
            SelectField("way", texts("prof-circle-field-way"), ways, initial=OPEN),
            Note(texts("prof-circle-start-readers")),
        ),
    )


def started(circle: ProfCircle, texts: Texts) -> Card:
    words = texts("prof-circle-started", theme=circle.theme, fewest=FEWEST, most=MOST)
    invite = Button(
        texts("prof-circle-button-invite"), "invite-to-prof-circle", str(circle.id), Style.PRIMARY
    )
    return Card(words, (Text(words), Text(texts("prof-circle-place-how")), Buttons((invite,))))


def invite_form(circle: ProfCircle, typed: str, texts: Texts) -> Form:
    room = MOST - len(circle.members)
    return Form(
        "invite-to-prof-circle",
        texts("prof-circle-invite-title"),
        texts("prof-circle-invite-submit"),
        (
            Text(texts("prof-circle-invite-what", theme=circle.theme, room=room)),
            TextField(
                "names",
                texts("prof-circle-field-names"),
                texts("prof-circle-field-names-hint"),
                initial=typed,
                multiline=True,
                longest=600,
            ),
        ),
        value=str(circle.id),
    )


def invited(circle: ProfCircle, by: str, goal: str, texts: Texts) -> Card:
    """What somebody gets who is asked."""
    words = texts("prof-circle-invitation", name=by, theme=circle.theme)
    rhythm = texts(f"prof-circle-rhythm-{circle.rhythm}")
    about = texts("prof-circle-invitation-what", fewest=FEWEST, most=MOST, rhythm=rhythm)
    goal_line = (Text(texts("prof-circle-goal", goal=goal)),) if goal else ()
    note = Note(texts("prof-circle-stays"))
    return Card(
        words, (Text(words), *goal_line, Text(about), note, Buttons(_invitation(str(circle.id), texts)))
    )


def asked(names: Sequence[str], texts: Texts) -> Card:
    return _line("prof-circle-asked", texts, names=", ".join(names))


def joined(circle: ProfCircle, texts: Texts) -> Card:
    words = texts("prof-circle-joined", theme=circle.theme)
    later = texts("prof-circle-joined-place" if circle.place else "prof-circle-joined-later")
    leave = Button(texts("prof-circle-button-leave"), "leave-prof-circle", str(circle.id))
    return Card(words, (Text(words), Text(later), Note(texts("prof-circle-stays")), Buttons((leave,))))


def left(circle: ProfCircle, texts: Texts) -> Card:
    key = "prof-circle-left-place" if circle.place else "prof-circle-left"
    return _line(key, texts, theme=circle.theme)


def declined(texts: Texts) -> Card:
    return _line("prof-circle-declined", texts)


def somebody_joined(circle: ProfCircle, name: str, texts: Texts) -> Card:
    """For whoever guides, while people gather."""
    words = texts("prof-circle-somebody-joined", name=name, theme=circle.theme, count=len(circle.members))
    if len(circle.members) < FEWEST:
        return Card(words, (Text(words),))
    return Card(words, (Text(words), Text(texts("prof-circle-place-how"))))


def few_left(circle: ProfCircle, texts: Texts) -> Card:
    words = texts("prof-circle-few-left", theme=circle.theme, count=len(circle.members))
    number = str(circle.id)
    buttons = (
        Button(texts("prof-circle-button-invite"), "invite-to-prof-circle", number),
        Button(texts("prof-circle-button-end"), "end-prof-circle", number),
    )
    return Card(words, (Text(words), Buttons(buttons)))


def adopted(circle: ProfCircle, names: Sequence[str], first: date, texts: Texts) -> Card:
    """The first card in a circle's own place."""
    words = texts("prof-circle-adopted", theme=circle.theme)
    rhythm = texts(f"prof-circle-rhythm-{circle.rhythm}")
    lines = (
        texts("prof-circle-members", names=", ".join(names)),
        texts("prof-circle-first", rhythm=rhythm, day=texts.day(first)),
    )
    return Card(
        words,
        (
            Text(words),
            Text("\n".join(lines)),
            Text(texts("prof-circle-reads")),
            Note(texts("prof-circle-stays")),
            Buttons((bring(circle, texts, is_first=True), how(texts))),
        ),
    )


def taken(texts: Texts) -> Card:
    return _line("prof-circle-taken", texts)


def meeting(circle: ProfCircle, guide: str, week: IsoWeek, texts: Texts, *, is_first: bool = False) -> Card:
    """At each moment of its rhythm; what it asks rotates."""
    words = texts("prof-circle-meeting-first" if is_first else "prof-circle-meeting", theme=circle.theme)
    asks = texts.lines("prof-circle-meeting-asks")
    turn = week.ordinal // circle.rhythm.weeks
    guiding = texts("prof-circle-meeting-guide", name=guide)
    return Card(
        words,
        (
            Text(words),
            Text(guiding),
            Text(asks[turn % len(asks)]),
            Buttons((bring(circle, texts),)),
        ),
    )


def bring(circle: ProfCircle, texts: Texts, *, is_first: bool = False) -> Button:
    style = Style.PLAIN if is_first else Style.PRIMARY
    return Button(texts("consultation-button-bring"), "bring-case", str(circle.id), style)


def how(texts: Texts) -> Button:
    return Button(texts("consultation-button-how"), "explain-consultation")


def _line(key: str, texts: Texts, **values: str | int) -> Card:
    words = texts(key, **values)
    return Card(words, (Text(words),))
