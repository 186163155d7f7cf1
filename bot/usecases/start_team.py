"""Begins a team in the channel where the button was clicked, with the defaults."""

from dataclasses import dataclass

from bot.books import Books
from bot.cards import team as cards
from bot.domain.errors import Refusal
from bot.domain.place import PlaceKind, Readers
from bot.domain.roles import Role
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement
from bot.usecases.add_team import AddTeam, NewTeam
from bot.usecases.recognise import Defaults, recognised


@dataclass(frozen=True, slots=True)
class StartTeam:
    store: Store
    clock: Clock
    add_team: AddTeam
    defaults: Defaults

    async def __call__(self, act: Act) -> Answer:
        """Whoever begins the first team of an organisation without an administrator becomes that."""
        return await self.store.transact(Purpose.SET_UP, lambda books: self._start(books, act))

    def _start(self, books: Books, act: Act) -> Answer:
        if act.place.kind is not PlaceKind.CHANNEL:
            raise Refusal("place-not-channel")
        present = recognised(books, act.by, act.place, self.defaults)
        texts = texts_in(present.language)
        organisation = present.organisation
        channel = act.place.outside_threads()
        if books.places.readers(organisation.id, channel) is Readers.EXTERNAL:
            raise Refusal("external")
        new = NewTeam(channel, act.text or texts("team-name-default"), language=present.person.language)
        team, first = self.add_team.add(books, new)
        books.people.join(organisation.id, present.person.id, team.id)
        becomes_administrator = not books.people.with_role(organisation.id, Role.ADMINISTRATOR)
        if becomes_administrator:
            books.people.grant(organisation.id, present.person.id, Role.ADMINISTRATOR)
        now = self.clock.now()
        books.audit.note(organisation.id, present.person.id, "start-team", f"team:{team.id}", now)
        books.places.introduce(organisation.id, channel, now)
        card = cards.started(
            team.name, first, team.timezone, organisation.name, texts, administrator=becomes_administrator
        )
        return Replacement(card)
