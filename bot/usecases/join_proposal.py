"""Joins a proposal that is there already: its authors hear who wants to, and take that person in with one click."""

from dataclasses import dataclass
from datetime import datetime

from bot.books import Books
from bot.cards import proposal as cards
from bot.cards.model import Card
from bot.domain.errors import Refusal
from bot.domain.ids import PersonId
from bot.domain.proposal import EDITABLE, Proposal
from bot.domain.team import Person
from bot.ports import Bell, Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.matter import may_read
from bot.usecases.notices import notify
from bot.usecases.read_proposal import own, readable
from bot.usecases.recognise import Defaults, Present, recognised


@dataclass(frozen=True, slots=True)
class JoinProposal:
    """`value` is the number of the proposal."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Refuses (`proposal-gone`, `proposal-stage`); asking twice asks once."""

        def work(books: Books) -> Card:
            present = recognised(books, act.by, act.place, self.defaults)
            return ask_to_join(books, present, act.value, self.clock.now())

        answer = await self.store.transact(Purpose.PROPOSE, work)
        self.bell.ring()
        return answer


@dataclass(frozen=True, slots=True)
class AcceptAuthor:
    """`value` is the number of the proposal and that of whoever asked (`12:3`)."""

    store: Store
    clock: Clock
    bell: Bell
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Only an author can, and only somebody who asked and may read it comes in."""
        answer = await self.store.transact(Purpose.PROPOSE, lambda books: self._answer(books, act))
        self.bell.ring()
        return answer

    def _answer(self, books: Books, act: Act) -> Answer:
        present = recognised(books, act.by, act.place, self.defaults)
        number, _, wanted = act.value.partition(":")
        proposal = _open(own(books, present, number))
        person = _member(books, proposal, wanted)
        now, organisation = self.clock.now(), present.organisation.id
        if books.proposals.add_author(organisation, proposal.id, person.id):
            subject = f"proposal:{proposal.id}"
            books.audit.note(organisation, present.person.id, "accept_author", subject, now)
            card = cards.are_author(proposal, present.person.name, texts_in(person.language))
            notify(books, person, f"proposal-author:{proposal.id}", card, now, proposal=proposal.id)
        return Replacement(cards.joined(proposal.title, person.name, texts_in(present.person.language)))


def ask_to_join(books: Books, present: Present, number: str, at: datetime) -> Card:
    """Tells the authors, each once, and gives what whoever asked hears."""
    proposal, me = _open(readable(books, present, number)), present.person
    texts = texts_in(me.language)
    if me.id in proposal.authors:
        return cards.joined(proposal.title, me.name, texts)
    for author in proposal.authors:
        person = books.people.get(present.organisation.id, author)
        if not may_read(books, proposal, person):
            continue
        card = cards.wants_to_join(proposal, me.name, me.id, texts_in(person.language))
        notify(books, person, f"proposal-join:{proposal.id}:{me.id}", card, at, proposal=proposal.id)
    return cards.join_asked(proposal.title, texts)


def _open(proposal: Proposal) -> Proposal:
    if proposal.stage not in EDITABLE:
        raise Refusal("proposal-stage", stage=proposal.stage.value, act="join")
    return proposal


def _member(books: Books, proposal: Proposal, wanted: str) -> Person:
    """Whoever asked, as long as they are in the team that reads it."""
    team = proposal.envelope.team_id
    number = PersonId(int(wanted)) if wanted.isdecimal() else None
    members = books.teams.members(proposal.envelope.organisation_id, team) if team else ()
    found = next((person for person in members if person.id == number), None)
    if found is None:
        raise Refusal("proposal-gone")
    return found
