"""Answers what is in the inbox: conversations side by side, within a conversation one turn at a time."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot import failures
from bot.books import Overtaken
from bot.domain.place import Place
from bot.ports import Bell, Purpose, Store, StoreUnavailable
from bot.usecases.answer_message import AnswerMessage
from bot.usecases.apologise import Apologise
from bot.usecases.making import Making

_LOG = logging.getLogger("vita.turns")


@dataclass(frozen=True, slots=True)
class Turns:
    """`TurnTaking`. By conversation: the tasks that run, those that were woken, the answers in the making."""

    store: Store
    bell: Bell
    answer: AnswerMessage
    apologise: Apologise
    are_handed_out: bool = False
    """By the distributed engine: then nobody here has to be woken."""
    running: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    woken: set[str] = field(default_factory=set)
    making: dict[str, Making] = field(default_factory=dict)

    async def __call__(self) -> int:
        """Starts whatever waits, also what another process left; gives the number that was started."""
        return self._start(await self.store.transact(Purpose.CONVERSE, lambda books: books.inbox.waiting()))

    async def attend(self) -> int:
        """Starts what was woken: nobody has to look for it."""
        return self._start(tuple(self.woken))

    def wake(self, conversation: str) -> None:
        if self.are_handed_out:
            return
        self.woken.add(conversation)
        self.bell.ring()

    def is_answering(self, place: Place) -> bool:
        return any(making.is_open for making in self._made_in(place))

    def stop(self, place: Place) -> None:
        for making in self._made_in(place):
            making.stop()

    def _made_in(self, place: Place) -> list[Making]:
        """In a DM a stop means whatever thread Vita is answering in."""
        if place.is_dm:
            dm = place.outside_threads().key
            return [making for key, making in self.making.items() if key.startswith(dm)]
        return [self.making[place.key]] if place.key in self.making else []

    async def drain(self) -> None:
        """Waits for the turns that are under way."""
        while self.running:
            await asyncio.gather(*self.running.values())

    def _start(self, waiting: Sequence[str]) -> int:
        fresh = [conversation for conversation in waiting if conversation not in self.running]
        for conversation in fresh:
            self.running[conversation] = asyncio.create_task(self._converse(conversation))
        return len(fresh)

    async def converse(self, conversation: str) -> None:
        """Takes the turns that wait in a conversation of which nobody else has the lock."""
        while await self._take(conversation):
            pass

    async def _converse(self, conversation: str) -> None:
        """Until nothing waits and nothing has come in while that was found out."""
        try:
            self.woken.discard(conversation)
            while await self._take(conversation) or conversation in self.woken:
                self.woken.discard(conversation)
        except Exception as error:  # noqa: BLE001 - the turn runner is one of the five places
            failures.record(error, doing="conversation")  # the sweep takes it up again
        finally:
            del self.running[conversation]

    async def _take(self, conversation: str) -> bool:
        """Takes one turn, if there is one; gives whether more may wait."""
        making = self.making[conversation] = Making()
        try:
            return await self.answer(conversation, making)
        except Overtaken:
            _LOG.info("turn overtaken")
        except StoreUnavailable:
            raise  # an apology could not be kept either, and the turn is not lost
        except Exception as error:  # noqa: BLE001 - the turn runner is one of the five places
            await self._apologise(conversation, failures.record(error, doing="turn"))
        finally:
            del self.making[conversation]
        return True

    async def _apologise(self, conversation: str, incident: str) -> None:
        turn = await self.store.transact(Purpose.CONVERSE, lambda books: books.inbox.next_of(conversation))
        if turn is not None:
            await self.apologise(turn, incident)
