"""A reply under the kickoff: its writer is offered to keep it as this week's learning question, and nobody else sees
that.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from bot.books import Books
from bot.cards import question as cards
from bot.cards.model import Card
from bot.domain.hearing import Message
from bot.domain.place import MessageRef
from bot.domain.timetable import IsoWeek, local_day
from bot.ports import Clock, Purpose, Store
from bot.texts import texts_in
from bot.usecases.recognise import Present
from bot.usecases.this_week import question_of_this_week

_REMEMBERED = 10_000
"""Offers of which is known, in this process, that they were made."""


@dataclass(frozen=True, slots=True)
class OfferToKeep:
    """What was said is read here and kept nowhere: it goes back to its writer, in the button (L17)."""

    store: Store
    clock: Clock
    offered: OrderedDict[tuple[str, str], None] = field(default_factory=OrderedDict)

    async def __call__(self, message: Message) -> Card | None:
        """Once a person and kickoff; None for whoever has a question this week, is unknown, or rests."""
        place, account = message.place, message.author.account
        if place.is_dm or place.thread in {"", message.message} or not message.text.strip():
            return None
        once = (place.key, account.account)
        if message.mentions_others or once in self.offered:
            return None
        card = await self.store.transact(Purpose.CYCLE, lambda books: self._offer(books, message))
        if card is not None:
            self.offered[once] = None
            if len(self.offered) > _REMEMBERED:
                self.offered.popitem(last=False)
        return card

    def _offer(self, books: Books, message: Message) -> Card | None:
        channel, now = message.place.outside_threads(), self.clock.now()
        team = books.teams.of_channel(channel)
        person = books.people.at(message.author.account)
        if team is None or person is None:
            return None
        today = local_day(now, team.timezone)
        asked = books.outbox.key_of(team.organisation_id, MessageRef(channel, message.place.thread))
        if asked != f"{team.id}:kickoff:{IsoWeek.of(today).key}" or person.is_paused(today):
            return None
        organisation = books.organisations.get(team.organisation_id)
        viewer = books.people.viewer(person, in_private=False)
        present = Present(organisation, person, team, viewer, person.language)
        if question_of_this_week(books, present, now) is not None:
            return None
        return cards.offer_to_keep(message.text.strip(), texts_in(person.language))
