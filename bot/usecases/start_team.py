"""Begins a team in the channel where the button was clicked, with the defaults."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import team as cards
from bot.cards.model import Card
from bot.domain.errors import Refusal
from bot.domain.place import PlaceKind, Readers
from bot.domain.roles import Role
from bot.domain.team import Team
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.add_team import AddTeam, NewTeam
from bot.usecases.keep_members import KeepMembers
from bot.usecases.recognise import Defaults, Present, recognised
from bot.usecases.submitting import channel_readers


@dataclass(frozen=True, slots=True)
class StartTeam:
    store: Store
    clock: Clock
    add_team: AddTeam
    members: KeepMembers
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Whoever begins the first team of an organisation without an administrator becomes that."""
        team, card = await self.store.transact(Purpose.SET_UP, lambda books: self._start(books, act))
        self.members.soon(team)
        return Replacement(card)

    def _start(self, books: Books, act: Act) -> tuple[Team, Card]:
        present = self.may_begin(books, act)
        name = act.text or texts_in(present.language)("team-name-default")
        new = NewTeam(act.place.outside_threads(), name, language=present.person.language)
        return self.begin(books, present, new)

    def recognised(self, books: Books, act: Act) -> Present:
        return recognised(books, act.by, act.place, self.defaults)

    def may_begin(self, books: Books, act: Act) -> Present:
        """Refuses what is no channel (`place-not-channel`), and one that another organisation reads (`external`)."""
        if act.place.kind is not PlaceKind.CHANNEL:
            raise Refusal("place-not-channel")
        present = self.recognised(books, act)
        channel = act.place.outside_threads()
        if books.places.readers(present.organisation.id, channel) is Readers.EXTERNAL:
            raise Refusal("external")
        return present

    def begin(self, books: Books, present: Present, new: NewTeam) -> tuple[Team, Card]:
        """The team, and what everybody in the channel reads of it."""
        organisation, now = present.organisation, self.clock.now()
        team, first = self.add_team.add(books, new)
        books.people.join(organisation.id, present.person.id, team.id)
        becomes_administrator = not books.people.with_role(organisation.id, Role.ADMINISTRATOR)
        if becomes_administrator:
            books.people.grant(organisation.id, present.person.id, Role.ADMINISTRATOR)
        books.audit.note(organisation.id, present.person.id, "start-team", f"team:{team.id}", now)
        books.places.introduce(organisation.id, new.channel, now)
        texts = texts_in(present.language)
        card = cards.started(
            team.name, first, team.timezone, organisation.name, texts,
            administrator=becomes_administrator,
            readers=channel_readers(books, organisation.id, new.channel, texts),
        )  # fmt: skip
        return team, card
