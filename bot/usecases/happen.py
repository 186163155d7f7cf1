"""Something happens to a proposal: it is kept, moved on, audited, told, and looked at again by the clock."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import course as cards
from bot.cards.model import Card
from bot.domain.course import Happening, Mark
from bot.domain.errors import Refusal
from bot.domain.ids import PersonId
from bot.domain.proposal import LIFECYCLE, Act, after
from bot.domain.team import Person
from bot.domain.timetable import local_day
from bot.ports import FreeDays
from bot.texts import Texts, texts_in
from bot.usecases.matter import Matter, involved, matter_of, may_read, waits_for
from bot.usecases.notices import COURSE, DECISION, notify
from bot.usecases.redraw import redraw_proposal

TO_THE_TEAM = frozenset({Act.ACCEPT, Act.DECLINE, Act.POSTPONE, Act.EFFECTUATE, Act.CLOSE, Mark.GATHER})
"""What the team's channel hears, beside the submission; the rest shows on the card that stands there."""

DECISIONS = frozenset({Act.ACCEPT, Act.DECLINE, Act.POSTPONE})

HEARD_BY_WHOEVER_WAS_ASKED = DECISIONS | {Mark.ESCALATE, Mark.ASK, Mark.GATHER, Act.WITHDRAW, Act.MERGE}
"""Whose turn it was hears these too: some are for them, after the others nothing is asked of them any more."""

_NO_NEWS = frozenset({Mark.VOICE, Mark.CONFIRM})
"""What each says on the way to an outcome shows on the card; the outcome is told."""

_IN_PASSING = frozenset({Act.START_VALIDATION, Act.VALIDATE, Act.IMPLEMENT, Act.EFFECTUATE})
"""Where it stands for a while; nobody asks anything by it."""

_A_TURN_BEGINS = frozenset({*LIFECYCLE, Mark.ESCALATE})
"""A voice, a confirmation or a question gives nobody a turn that was not there: terms run on as they ran."""


def happen(books: Books, matter: Matter, happening: Happening, free_days: FreeDays) -> Matter:
    """Gives it as it stands then, with the term that runs from here.

    Refuses (`proposal-stage`) when somebody moved it on first; nothing of it is kept then.
    """
    proposal, now = matter.proposal, happening.at
    target = proposal.stage
    if happening.what in LIFECYCLE:
        act = Act(happening.what)
        target = after(proposal.stage, act, happening.reason)
        if not books.proposals.move(matter.organisation, proposal.id, proposal.stage, target):
            raise Refusal("proposal-stage", stage=proposal.stage.value, act=act.value)
    books.proposals.note(matter.organisation, proposal.id, happening)
    books.audit.note(matter.organisation, happening.by, happening.what, matter.subject, now, happening.reason)
    if happening.what in DECISIONS and books.organisations.get(matter.organisation).live:
        books.proposals.open_to_all(matter.organisation, proposal.id)
    later = matter_of(books, replace(proposal, stage=target), now, free_days)
    if happening.what in _A_TURN_BEGINS:
        books.schedules.set_term(matter.organisation, proposal.id, "begin", now)
    asked = waits_for(books, matter) if happening.what in HEARD_BY_WHOEVER_WAS_ASKED else ()
    _tell(books, later, happening, asked)
    return later


def _topic(happening: Happening) -> str:
    if happening.what in _IN_PASSING:
        return COURSE
    return DECISION if happening.what in DECISIONS else "notice"


def _tell(books: Books, matter: Matter, happening: Happening, asked: Sequence[Person]) -> None:
    key = f"proposal-{happening.what}:{matter.proposal.id}:{len(matter.happenings)}"
    if happening.what not in _NO_NEWS:
        for person in dict.fromkeys((*involved(books, matter), *asked)):
            if person.id != happening.by and may_read(books, matter.proposal, person):
                texts = texts_in(person.language)
                card = told(books, matter, happening, texts)
                notify(
                    books, person, key, card, happening.at,
                    topic=_topic(happening), proposal=matter.proposal.id,
                )  # fmt: skip
    team_texts = texts_in(matter.team.language)
    if happening.what in TO_THE_TEAM:
        announced = Outgoing(
            matter.organisation,
            key,
            Category.ANNOUNCEMENT,
            Verb.POST,
            matter.team.channel,
            card=told(books, matter, happening, team_texts),
            topic="proposal-news",
            team_id=matter.team.id,
        )
        books.outbox.put(announced, happening.at)
    redraw_proposal(books, matter.proposal, matter.team, key, happening.at)


def told(books: Books, matter: Matter, happening: Happening, texts: Texts) -> Card:
    """The news in words, with who did it and why."""
    details = happening.details
    day = details.get("date") or details.get("due") or ""
    values: dict[str, str | int] = {
        "title": matter.proposal.title,
        "team": matter.team.name,
        "name": name_of(books, matter, happening.by) if happening.by else matter.team.name,
        "reason": happening.reason or "—",
        "day": texts.day(date.fromisoformat(day)) if day else "",
        "owner": name_of(books, matter, PersonId(int(details["owner"]))) if "owner" in details else "",
        "step": (details.get("steps", "").splitlines() or [""])[0] or "—",
        "evidence": details.get("evidence", ""),
        "expected": matter.proposal.section("expected") or "—",
        "into": details.get("into_title", ""),
        "due": texts.day(matter.due) if matter.due else "",
        "began": texts.day(local_day(_began(matter, happening), matter.team.timezone)),
        "weeks": max(1, round((happening.at - _began(matter, happening)).days / 7)),
    }
    return cards.told(happening.what, values, matter.proposal, texts)


def _began(matter: Matter, happening: Happening) -> datetime:
    return matter.proposal.envelope.shared_at or happening.at


def name_of(books: Books, matter: Matter, person: PersonId) -> str:
    """The name, or a dash for whoever was erased."""
    return books.people.get(matter.organisation, person).name or "—"
