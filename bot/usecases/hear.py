"""Takes in a message that is for Vita; everything else is dropped, and no byte of it is kept (L17)."""

from dataclasses import dataclass, field
from enum import Enum, auto

from bot.books import Books
from bot.domain.dialogue import Wish
from bot.domain.hearing import Message, is_addressed
from bot.ports import Clock, Purpose, Store, TurnTaking
from bot.usecases.twins import Twins
from bot.usecases.understand import wish_in


@dataclass(frozen=True, slots=True)
class Hear:
    store: Store
    clock: Clock
    turns: TurnTaking
    twins: Twins = field(default_factory=Twins)

    async def __call__(self, message: Message) -> bool:
        """True when the message was for Vita and is now in the inbox (or was there already).

        Returns after the commit, so that the network can be told that it arrived. A stop while an answer is
        being made ends that answer, whichever process makes it, and the line under it is the answer to the stop too.
        """
        twin = f"{message.place.workspace}:{message.alt_key}" if message.alt_key else ""
        return await self.twins.once(twin, lambda: self._hear(message))

    async def _hear(self, message: Message) -> bool:
        ends = _is_stop(message) and self.turns.is_answering(message.place)
        heard = await self.store.transact(
            Purpose.CONVERSE, lambda books: self._take_in(books, message, ends=ends)
        )
        match heard:
            case _Heard.NEW if ends:
                self.turns.stop(message.place)
            case _Heard.NEW:
                self.turns.wake(message.place.key)
            case _Heard.ENDED_ELSEWHERE | _Heard.BEFORE | _Heard.NOT_FOR_VITA:
                pass
        return heard is not _Heard.NOT_FOR_VITA

    def _take_in(self, books: Books, message: Message, *, ends: bool) -> "_Heard":
        place, account, now = message.place, message.author.account, self.clock.now()
        organisation = books.organisations.at(place.network, place.workspace)
        engagement = author = None
        if organisation is not None and place.thread and not place.is_dm and not message.mentions_vita:
            engagement = books.conversations.engagement(organisation.id, place)
            person = books.people.at(account) if engagement else None
            author = person.id if person else None
        if not is_addressed(
            place.kind,
            in_thread=bool(place.thread),
            mentions_vita=message.mentions_vita,
            mentions_others=message.mentions_others,
            author=author,
            engagement=engagement,
        ):
            return _Heard.NOT_FOR_VITA
        if organisation is None:
            organisation = books.organisations.found(place.network, place.workspace, place.workspace)
        taken = books.inbox.take_in(organisation.id, message, now)
        if taken is None:
            return _Heard.BEFORE
        elsewhere = (
            not ends and _is_stop(message) and books.conversations.end_making(organisation.id, place, now)
        )
        if ends or elsewhere:
            books.inbox.done(taken, now)
        return _Heard.ENDED_ELSEWHERE if elsewhere else _Heard.NEW


class _Heard(Enum):
    """What a delivery of a message turned out to be; the same message may be delivered again."""

    NEW = auto()
    ENDED_ELSEWHERE = auto()
    BEFORE = auto()
    NOT_FOR_VITA = auto()


def _is_stop(message: Message) -> bool:
    return (message.wish or wish_in(message.text)) is Wish.STOP
