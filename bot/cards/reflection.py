"""Looking back: the invitation in the team channel, the two steps of the form, and what follows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.cards import pair as pair_cards
from bot.cards import self_check
from bot.cards.fresh import Fresh, label
from bot.cards.model import (
    Block,
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
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Visibility
from bot.texts import Texts

_SHOWN = 3
"""More than this nobody looks back on in ten minutes."""

_QUOTED = 80
"""Characters of each thing: what fits on a phone; the whole of it is on the wall."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Something that somebody put on the wall: `kind` is `question`, `insight` or `proposal`."""

    kind: str
    name: str
    text: str


def invitation(week: IsoWeek, shared: Sequence[Shared], texts: Texts, fresh: Fresh | None = None) -> Card:
    """The collective invitation; its words rotate from week to week.

    `shared` is what the team put on the wall this week: then it is looked back on together, with the questions of
    an after-action review. Nobody is named who did not share something. `fresh` are words for this week alone.
    """
    topic = "reflection-review" if shared else "reflection-questions"
    openings, questions = texts.lines("reflection-openings"), texts.lines(topic)
    opening = fresh.opening if fresh else openings[week.ordinal % len(openings)]
    blocks: list[Block] = [Text(opening)] if fresh or not shared else []
    above = texts.lines("reflection-on-the-table")
    blocks += [Text(above[week.ordinal % len(above)])] if shared else []
    blocks += [Text(_shared(thing, texts)) for thing in shared[:_SHOWN]]
    blocks.append(Text(fresh.question if fresh else questions[week.ordinal % len(questions)]))
    blocks += [label(fresh, texts)] if fresh else []
    together = Button(texts("reflection-button-together"), "pick-method", "aar")
    buttons = (
        Button(texts("reflection-button-look-back"), "look-back", style=Style.PRIMARY),
        together if shared else Button(texts("reflection-button-wall"), "show-wall"),
    )
    return Card(texts("reflection-summary"), (*blocks, Buttons(buttons)))


def _shared(thing: Shared, texts: Texts) -> str:
    words = thing.text if len(thing.text) <= _QUOTED else f"{thing.text[:_QUOTED].rstrip()}…"
    return texts(f"reflection-shared-{thing.kind}", name=thing.name, text=words)


def call(week: IsoWeek, texts: Texts, *, has_question: bool) -> Card:
    """To somebody who set a question or talked with Vita: nothing of it is shown before it is asked for."""
    topic = "look-back-calls" if has_question else "look-back-calls-new"
    lines, asked = texts.lines(topic), texts.lines(f"{topic}-questions")
    buttons = (
        Button(texts("reflection-button-look-back"), "look-back", style=Style.PRIMARY),
        Button(texts("note-button-not-now"), "not-this-week", "look-back"),
    )
    words = (lines[week.ordinal % len(lines)], asked[week.ordinal % len(asked)])
    return Card(texts("look-back-call-summary"), (*map(Text, words), Buttons(buttons)))


@dataclass(frozen=True, slots=True)
class LookBack:
    """What looking back has to go on; all of it is the person's own, empty where there is nothing.

    `carried` and `open_question` are what a conversation of the week handed over, `handed_over_by` the model that
    wrote these down.
    """

    question: str = ""
    first_thought: str = ""
    last_insight: str = ""
    recalled: str = ""
    readers: str = ""
    notes: tuple[str, ...] = ()
    carried: str = ""
    open_question: str = ""
    handed_over_by: str = ""


def recall_form(look_back: LookBack, texts: Texts) -> Form:
    """The first step: own words first, before anything is shown."""
    announced = look_back.last_insight or look_back.question
    field = TextField(
        "recalled", _recall(look_back, texts), texts("look-back-recall-hint"), multiline=True, required=False
    )
    announce = Text(texts("look-back-announce") if announced else texts("look-back-announce-new"))
    return Form("look-back", texts("look-back-title"), texts("look-back-next"), (announce, field),
                cancel=texts("look-back-cancel"), value="recall")  # fmt: skip


def _recall(look_back: LookBack, texts: Texts) -> str:
    if look_back.last_insight:
        return texts("look-back-recall-insight")
    if look_back.question:
        return texts("look-back-recall-thought")
    return texts("look-back-recall-moment")


def pair_form(look_back: LookBack, texts: Texts) -> Form:
    """The last step: what was written then, beside what was written now; compared by the person alone."""
    parts = [
        *_compared(look_back, texts),
        TextField("now", texts("look-back-now"), texts("look-back-now-hint"), multiline=True),
        TextField("carry", texts("look-back-carry"), texts("look-back-carry-hint"), required=False),
        who_sees_this("look-back", look_back.readers, texts),
    ]
    return Form("look-back", texts("look-back-title"), texts("look-back-save"), tuple(parts),
                cancel=texts("look-back-cancel"), value="pair")  # fmt: skip


def _compared(look_back: LookBack, texts: Texts) -> Iterator[FormPart]:
    """What was asked for and what was recalled of it, one below the other, and what was thought on Monday."""
    if look_back.last_insight:
        yield from (Text(texts("look-back-then-insight")), Quote(look_back.last_insight))
        yield from _recalled(look_back, texts)
    if look_back.question:
        yield from (Text(texts("look-back-question")), Quote(look_back.question))
    if look_back.first_thought:
        yield from (Text(texts("look-back-then")), Quote(look_back.first_thought))
    if not look_back.last_insight:
        yield from _recalled(look_back, texts)
    if look_back.notes:
        yield from (Text(texts("note-then")), Quote("\n".join(look_back.notes)))
    yield from _handed_over(look_back, texts)


def _handed_over(look_back: LookBack, texts: Texts) -> Iterator[FormPart]:
    """What a conversation of this week left: last, so that the own thought is laid beside the own thought."""
    if look_back.carried:
        yield from (Text(texts("look-back-carried")), Quote(look_back.carried))
    if look_back.open_question:
        yield from (Text(texts("look-back-open")), Quote(look_back.open_question))
    if look_back.handed_over_by and (look_back.carried or look_back.open_question):
        yield Note(texts("dialogue-label-model", model=look_back.handed_over_by))


def _recalled(look_back: LookBack, texts: Texts) -> Iterator[FormPart]:
    if look_back.recalled:
        yield from (Text(texts("look-back-just")), Quote(look_back.recalled))
    elif look_back.last_insight or look_back.first_thought:
        yield Text(texts("look-back-not-recalled"))


def who_sees_this(topic: str, readers: str, texts: Texts) -> SelectField:
    """The choice between private and the real readers of the team; without a team only private."""
    options = [Option(Visibility.PRIVATE, texts(f"{topic}-who-private"))]
    if readers:
        options.append(Option(Visibility.TEAM, readers))
    return SelectField("who", texts(f"{topic}-who"), tuple(options), initial=Visibility.PRIVATE)


def saved(
    then: str,
    now: str,
    team: str,
    texts: Texts,
    *,
    shortens: str = "",
    has_path: bool = False,
    can_check: bool = False,
) -> Card:
    """`team` names whom it was shared with, empty when it stays private.

    `shortens` is the number of the insight when it is long enough to be put in fewer words; `has_path` says that a
    learning path runs, `can_check` that there is a question to check oneself on.
    """
    words = texts("look-back-saved-team", team=team) if team else texts("look-back-saved-private")
    pair = [texts("look-back-pair", then=then)] if then else []
    pair.append(texts("look-back-pair-now", now=now))
    buttons: tuple[Button, ...] = (pair_cards.button(shortens, texts),) if shortens else ()
    buttons += (Button(texts("path-button-look-back"), "look-back-on-step"),) if has_path else ()
    buttons += (self_check.button(texts),) if can_check else ()
    ways = (Buttons(buttons),) if buttons else ()
    return Card(
        texts("look-back-summary"),
        (Text("\n".join(pair)), Text(texts("look-back-tomorrow")), Note(words), *ways),
    )
