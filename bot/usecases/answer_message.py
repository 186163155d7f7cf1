"""Answers one message from the inbox: reads what is needed, has the answer made, and commits it.

No transaction is open while a model thinks. The answer, the new state and the end of the turn are one
transaction, which claims the answer too, so that it goes out at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.books import Sending
from bot.domain.dialogue import Wish
from bot.ports import Purpose, Sender, Store
from bot.usecases.keeping import KeepTurn
from bot.usecases.making import Making
from bot.usecases.reading import Reading, ReadTurn
from bot.usecases.speaking import Speak, Spoken
from bot.usecases.wished import Writes


@dataclass(frozen=True, slots=True)
class AnswerMessage:
    store: Store
    sender: Sender
    read: ReadTurn
    speak: Speak
    keep: KeepTurn
    writers: Mapping[Wish, Writes]

    async def __call__(self, conversation: str, making: Making) -> bool:
        """Answers the oldest message that waits there, once: the key of the answer is the turn's.

        False when none waits. `writers` take the turns by which a button asks for something to be written;
        `making` is how the answer can be stopped while it is being made.
        """
        # Read anew when it is lost: the message itself is in the inbox for good.
        reading = await self.store.transact(
            Purpose.CONVERSE, lambda books: self.read(books, conversation), lasting=False
        )
        if reading is None:
            return False
        await self._introduce(reading)
        wish = reading.turn.message.wish
        if wish is not None and wish in self.writers:
            await self.writers[wish](reading.turn)
            return True
        spoken = await self._spoken(reading, making)
        kept = await self.store.transact(Purpose.CONVERSE, lambda books: self.keep(books, reading, spoken))
        await self._send(reading, kept.sendings)
        return kept.more

    async def _spoken(self, reading: Reading, making: Making) -> Spoken | None:
        """A turn that was broken off does not grow a second time: it becomes the message that it began."""
        if reading.sparring is None:
            return None
        grows = reading.turn.message.place.is_dm and not reading.open_stream
        return await self.speak(reading, reading.sparring, making, grows=grows)

    async def _introduce(self, reading: Reading) -> None:
        """In a DM, before anything else; what is sent next is in the outbox for good."""
        if reading.is_introduced or not reading.turn.message.place.is_dm:
            return
        sendings = await self.store.transact(
            Purpose.CONVERSE, lambda books: self.read.introduce(books, reading.turn, reading.present)
        )
        await self._send(reading, sendings)

    async def _send(self, reading: Reading, sendings: Sequence[Sending]) -> None:
        if sendings:
            is_dm = reading.turn.message.place.is_dm
            await self.sender.send(sendings, introduced=reading.is_introduced or is_dm)
