"""Vita came to a place: it says what it is, once; a channel is offered to begin a team."""

from dataclasses import dataclass, replace

from bot.books import Books, Category, Outgoing, Verb
from bot.cards import introduction
from bot.domain.hearing import Member
from bot.domain.place import Place, PlaceKind, Readers
from bot.ports import Bell, Clock, Purpose, Sparring, Store
from bot.texts import texts_in
from bot.usecases.phase import PhaseNow
from bot.usecases.recognise import Defaults, recognised
from bot.usecases.suggest import fitting


@dataclass(frozen=True, slots=True)
class Welcome:
    store: Store
    clock: Clock
    sparring: Sparring
    bell: Bell
    phase_now: PhaseNow
    defaults: Defaults

    async def __call__(self, place: Place, by: Member | None, workspace_name: str) -> None:
        """`by` is who invited Vita, if the network says; `workspace_name` may be empty."""

        def work(books: Books) -> None:
            self._greet(books, place, by, workspace_name)

        await self.store.transact(Purpose.SET_UP, work)
        self.bell.ring()

    async def person(self, place: Place, by: Member) -> None:
        """Somebody added Vita for themselves: the first words of their DM, with sentences to begin with."""

        def work(books: Books) -> None:
            present = recognised(books, by, place, self.defaults)
            organisation = present.organisation.id
            if books.places.is_introduced(organisation, place):
                return
            now, texts = self.clock.now(), texts_in(present.person.language)
            card = introduction.dm(present.person.first_name, place.network, self.sparring.uses_model, texts)
            card = replace(card, prompts=fitting(books, present, self.phase_now, now))
            key = f"welcome:{place.network}:{place.workspace}:{place.channel}"
            books.outbox.put(
                Outgoing(organisation, key, Category.ANSWER, Verb.POST, place, card=card, topic="welcome"),
                now,
            )
            books.places.introduce(organisation, place, now)
            books.places.note_dm(organisation, by.account, place)

        await self.store.transact(Purpose.SET_UP, work)
        self.bell.ring()

    def _greet(self, books: Books, place: Place, by: Member | None, workspace_name: str) -> None:
        organisation = books.organisations.found(
            place.network, place.workspace, workspace_name or place.workspace
        )
        if books.places.is_introduced(organisation.id, place):
            return
        language = self.defaults.language
        if by is not None:
            language = recognised(books, by, place, self.defaults).language
        texts = texts_in(language)
        now = self.clock.now()
        readers = books.places.readers(organisation.id, place)
        if readers is Readers.EXTERNAL:
            card = introduction.external(texts)
        else:
            has_team = books.teams.of_channel(place) is not None
            card = introduction.channel(
                self.sparring.uses_model,
                texts,
                has_team=has_team,
                is_group=place.kind is PlaceKind.GROUP,
                is_private=readers is Readers.PRIVATE,
            )
        key = f"welcome:{place.network}:{place.workspace}:{place.channel}:{now:%Y-%m-%d}"
        outgoing = Outgoing(
            organisation.id, key, Category.ANNOUNCEMENT, Verb.POST, place, card=card, topic="welcome"
        )
        books.outbox.put(outgoing, now)
        books.places.introduce(organisation.id, place, now)
