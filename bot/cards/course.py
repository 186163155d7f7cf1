"""The course of a proposal: where it stands and what was said of it, on its card, in a DM and in the channel."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.cards import proposal as proposal_cards
from bot.cards.model import Button, Buttons, Card, Style, Text
from bot.cards.overview import Sent, sent_blocks
from bot.domain.course import Mark, Moment, Press
from bot.domain.proposal import Act, Proposal, Stage
from bot.domain.roles import Role
from bot.texts import Texts

_FIRST = frozenset({Press.LOOK, Press.PASS, Press.DECIDE, Press.IMPLEMENT, Press.EFFECTUATE, Press.CONFIRM})
LOOKS = frozenset({Press.LOOK, Press.PASS})
"""Whoever can press one of these looks at it; questions can be prepared for them."""

_ANSWERED_BY_TEAM = frozenset({Press.CONFIRM, Press.NOT_YET})


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened: what, by whom (empty when a term ran out), on which day, in which words."""

    what: str
    name: str
    day: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """What a reader sees of it. `waits_for` are the names of whose turn it is; `missing` the role that nobody has."""

    moment: Moment
    presses: tuple[Press, ...] = ()
    waits_for: tuple[str, ...] = ()
    due: date | None = None
    missing: Role | None = None
    plan: tuple[tuple[str, str], ...] = ()
    lines: tuple[Line, ...] = ()


def beside(card: Card, proposal: Proposal, view: View, texts: Texts) -> Card:
    """The card of a proposal with its course below it, and the buttons of this reader."""
    said = [texts.strong("course-history")] + [line_words(line, texts) for line in view.lines]
    blocks = [Text(words) for words in (waits(view, texts),) if words]
    if view.plan:
        plan = [f"{texts.strong(f'course-plan-{key}')}: {value}" for key, value in view.plan]
        blocks.append(Text("\n".join(plan)))
    if view.lines:
        blocks.append(Text("\n".join(said)))
    pressed = [button for button in _buttons(card) if button.action not in set(Press)]
    prepare = Button(texts("friend-button"), "prepare-questions", str(proposal.id))
    helps = (prepare,) if LOOKS & set(view.presses) else ()
    buttons = (*buttons_of(view.presses, proposal, texts), *helps, *pressed)
    kept = tuple(block for block in card.blocks if not isinstance(block, Buttons))
    return replace(card, blocks=(*kept, *blocks, *((Buttons(buttons),) if buttons else ())))


def _buttons(card: Card) -> list[Button]:
    return [button for block in card.blocks if isinstance(block, Buttons) for button in block.items]


def buttons_of(presses: Sequence[Press], proposal: Proposal, texts: Texts) -> tuple[Button, ...]:
    return tuple(
        Button(
            texts(f"course-button-{press}"),
            press,
            str(proposal.id),
            Style.PRIMARY if press in _FIRST else Style.PLAIN,
        )
        for press in presses
    )


def waits(view: View, texts: Texts) -> str:
    """Who is next and until when; empty when nobody is."""
    if view.missing is not None and not view.waits_for:
        return texts("course-missing", role=texts(f"course-role-{view.missing}"))
    if not view.waits_for:
        return ""
    names = ", ".join(view.waits_for)
    if view.due is None:
        return texts("course-waits", names=names)
    key = "course-waits-late" if view.moment.is_late else "course-waits-until"
    return texts(key, names=names, day=texts.day(view.due))


def line_words(line: Line, texts: Texts) -> str:
    """One thing that happened, in a line."""
    who = line.name or texts("course-by-itself")
    words = texts("course-line", day=texts.day(line.day), name=who, what=texts(f"course-did-{line.what}"))
    return f"{words} “{line.reason}”" if line.reason else words


def for_team(proposal: Proposal, authors: str, goal: str, texts: Texts, *, edited: str = "") -> Card:
    """The card in the channel as it stands now; the team's own answer hangs on it once it is in place."""
    card = proposal_cards.for_team(proposal, authors, goal, texts, edited=edited)
    status = Text(texts("proposal-status", stage=proposal_cards.stage_words(proposal.stage, texts)))
    asked = tuple(press for press in Press if press in _ANSWERED_BY_TEAM)
    presses = asked if proposal.stage is Stage.EFFECTUATED else ()
    buttons = (*_buttons(card), *buttons_of(presses, proposal, texts))
    kept = tuple(block for block in card.blocks if not isinstance(block, Buttons))
    return replace(card, blocks=(*kept, status, Buttons(buttons)))


def told(what: str, values: Mapping[str, str | int], proposal: Proposal, texts: Texts) -> Card:
    """The news of one happening, in words that a person would use."""
    words = texts(f"course-told-{what}", **values)
    asks = what in {Act.EFFECTUATE, Mark.CONFIRM}
    answers = buttons_of((Press.CONFIRM, Press.NOT_YET), proposal, texts) if asks else ()
    return Card(words.splitlines()[0], (Text(words), Buttons((*answers, _read(proposal, texts)))))


def your_turn(proposal: Proposal, moment: Moment, due: date | None, when: str, texts: Texts) -> Card:
    """What somebody hears whose turn it is: at the beginning, half-way, at the end, or on the day itself."""
    day = texts.day(due) if due else ""
    key = f"course-turn-{_turn(moment)}"
    words = texts(key, title=proposal.title, day=day) if when == "begin" or due is None else texts(
        "course-reminder", title=proposal.title, day=day
    )  # fmt: skip
    return Card(words.splitlines()[0], (Text(words), Buttons((_read(proposal, texts),))))


def _turn(moment: Moment) -> str:
    return (
        f"{moment.stage}-consent"
        if moment.stage is Stage.VALIDATED and moment.mode == "consent"
        else moment.stage
    )


def still_waits(proposal: Proposal, moment: Moment, due: date | None, texts: Texts) -> Card:
    """What the authors hear when a term is over: that it waits, not why."""
    deciding = moment.stage is Stage.VALIDATED
    key = "course-late-decision" if deciding else "course-late-validation"
    words = texts(key, title=proposal.title, day=texts.day(due) if due else "")
    up = buttons_of((Press.ESCALATE,), proposal, texts) if deciding else ()
    return Card(words.splitlines()[0], (Text(words), Buttons((*up, _read(proposal, texts)))))


def role_missing(role: Role, team: str, texts: Texts) -> Card:
    words = texts("course-role-missing", role=texts(f"course-role-{role}"), team=team)
    return Card(words, (Text(words), Buttons((Button(texts("roles-button"), "set-roles"),))))


@dataclass(frozen=True, slots=True)
class Waiting:
    """One proposal in a queue: its number and title, and where it stands."""

    proposal: Proposal
    view: View
    since: date


def queue(waiting: Sequence[Waiting], texts: Texts, stuck: Sequence[Sent] | None = None) -> Card:
    """What waits for whom and since when; `stuck` are messages to teams that did not come, None for who need not know."""
    blocks: list[Text | Buttons] = [Text(texts("course-queue-title"))]
    if not waiting:
        blocks.append(Text(texts("course-queue-empty")))
    for each in waiting:
        stage = proposal_cards.stage_words(each.proposal.stage, texts)
        line = texts("course-queue-line", title=each.proposal.title, stage=stage, day=texts.day(each.since))
        blocks.append(Text("\n".join(words for words in (line, waits(each.view, texts)) if words)))
        blocks.append(Buttons((_read(each.proposal, texts),)))
    if stuck is not None:
        nothing = texts("course-queue-nothing-stuck")
        blocks += sent_blocks(texts("course-queue-stuck"), stuck, nothing, texts)
    return Card(texts("course-queue-summary"), tuple(blocks))


def _read(proposal: Proposal, texts: Texts) -> Button:
    return Button(texts("proposal-button-read"), "read-proposal", str(proposal.id))
