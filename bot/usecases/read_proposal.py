"""Shows a proposal whole to somebody who may read it, with its course and the buttons that are theirs."""

from dataclasses import dataclass, replace
from datetime import date

from bot.books import Books
from bot.cards import course as course_cards
from bot.cards import proposal as cards
from bot.cards.model import Card, Note
from bot.domain.course import Happening, Mark, latest, presses
from bot.domain.errors import Refusal
from bot.domain.ids import PersonId, ProposalId
from bot.domain.proposal import Act as ProposalAct
from bot.domain.proposal import Proposal, Stage, Version
from bot.domain.timetable import local_day
from bot.domain.trail import OPEN
from bot.domain.visibility import Visibility
from bot.ports import Clock, FreeDays, Purpose, Store
from bot.texts import Texts, texts_in
from bot.texts.dates import long_day
from bot.usecases.act import Act, Answer
from bot.usecases.group import eyes_of
from bot.usecases.happen import name_of
from bot.usecases.matter import Matter, matter_of, standing_of, waits_for
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.submitting import goal_of, names_of

_TOLD = 6
"""The last happenings that fit on the card."""

_PLANNED = ("owner", "steps", "due", "date", "evidence")


@dataclass(frozen=True, slots=True)
class ReadProposal:
    store: Store
    clock: Clock
    free_days: FreeDays
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`proposal-gone`) one that is not there or not for these eyes: the two are not told apart."""
        return await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        proposal, now = readable(books, present, act.value), self.clock.now()
        if _opens_by_role(present, proposal):
            books.audit.note(present.organisation.id, present.person.id, OPEN, f"proposal:{proposal.id}", now)
        return shown(books, present, matter_of(books, proposal, now, self.free_days))


def _opens_by_role(present: Present, proposal: Proposal) -> bool:
    """Only the team reads it, and this person is in another: its authors may know who looked."""
    envelope = proposal.envelope
    is_outside = envelope.team_id not in present.viewer.teams and present.person.id not in proposal.authors
    return is_outside and envelope.visibility is Visibility.TEAM


def _edited(books: Books, present: Present, proposal: Proposal, texts: Texts) -> str:
    """Who changed it last, and when; empty for the first text."""
    if proposal.envelope.version == 1:
        return ""
    viewer = present.own_eyes
    return edited_by(books, present, books.proposals.versions(viewer, proposal.id, 1)[0], texts)


def edited_by(books: Books, present: Present, version: Version, texts: Texts) -> str:
    """Who put the words so, and on which day in the reader's own zone."""
    name = names_of(books, present.organisation.id, (version.editor,))
    day = long_day(local_day(version.at, present.person.timezone), present.person.language)
    return cards.edited_line(name, day, texts)


def readable(books: Books, present: Present, value: str) -> Proposal:
    """The proposal behind a button's value, read as in private: the answer is for this person alone."""
    viewer = present.own_eyes
    proposal = books.proposals.get(viewer, ProposalId(int(value))) if value.isdecimal() else None
    if proposal is None or (proposal.stage is Stage.WITHDRAWN and present.person.id not in proposal.authors):
        raise Refusal("proposal-gone")
    return proposal


def own(books: Books, present: Present, value: str) -> Proposal:
    """The same, for one of its authors; refuses (`not-yours`) everybody else who may read it."""
    proposal = readable(books, present, value)
    if present.person.id not in proposal.authors:
        raise Refusal("not-yours")
    return proposal


def shown(books: Books, present: Present, matter: Matter) -> Card:
    """As it stands now, for this person."""
    proposal, texts = matter.proposal, texts_in(present.person.language)
    is_author, team = present.person.id in proposal.authors, proposal.envelope.team_id
    reader = cards.Reader(is_author, may_join=not is_author and team in present.viewer.teams)
    names = names_of(books, present.organisation.id, proposal.authors)
    edited = _edited(books, present, proposal, texts)
    card = cards.full(proposal, names, goal_of(books, proposal), reader, texts, edited=edited)
    card = course_cards.beside(card, proposal, view_of(books, present, matter), texts)
    behind = books.assignments.behind(eyes_of(books, present), proposal.id)
    if behind is None:
        return card
    note = Note(texts("assignment-behind", title=behind.words.title))
    return replace(card, blocks=(*card.blocks[:2], note, *card.blocks[2:]))


def view_of(books: Books, present: Present, matter: Matter) -> course_cards.View:
    waiting = waits_for(books, matter)
    return course_cards.View(
        matter.moment,
        presses(matter.moment, standing_of(books, matter, present.person)),
        tuple(person.name for person in waiting),
        matter.due,
        None if waiting else matter.missing,
        _plan(books, matter, texts_in(present.person.language)),
        tuple(_line(books, matter, each) for each in matter.happenings[-_TOLD:]),
    )


def _line(books: Books, matter: Matter, happening: Happening) -> course_cards.Line:
    """Whose voice it was is said with the outcome only, so that nobody votes after somebody."""
    name = name_of(books, matter, happening.by) if happening.by else ""
    reason = "" if happening.what == Mark.VOICE else happening.reason
    return course_cards.Line(happening.what, name, local_day(happening.at, matter.team.timezone), reason)


def _plan(books: Books, matter: Matter, texts: Texts) -> tuple[tuple[str, str], ...]:
    """What was filled in last of owner, steps, day and evidence."""
    filled = [latest(matter.happenings, act) for act in (ProposalAct.IMPLEMENT, ProposalAct.EFFECTUATE)]
    if matter.proposal.stage is Stage.NOT_NOW:
        filled.append(latest(matter.happenings, ProposalAct.POSTPONE))
    details = {key: value for each in filled if each for key, value in each.details.items()}
    return tuple(
        (key, _shown(books, matter, key, details[key], texts)) for key in _PLANNED if details.get(key)
    )


def _shown(books: Books, matter: Matter, key: str, value: str, texts: Texts) -> str:
    if key == "owner":
        return name_of(books, matter, PersonId(int(value)))
    return texts.day(date.fromisoformat(value)) if key in {"due", "date"} else value
