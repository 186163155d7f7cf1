"""Has the sparring partner make one answer, and lets it be seen growing where a place can show that.

The partner is heard out in a task of its own: a slow network does not hold it up, and a stop ends it at once.
"""

import asyncio
from contextlib import aclosing
from dataclasses import dataclass
from datetime import timedelta

from bot.ports import (
    Clock,
    LiveMessage,
    Messenger,
    Purpose,
    Sparring,
    SparringReply,
    SparringTurn,
    StoppedByPerson,
    Store,
    Thinking,
    Thought,
)
from bot.texts import texts_in
from bot.texts.dates import day_and_month
from bot.usecases.making import Making
from bot.usecases.reading import Reading

LONGEST = timedelta(minutes=3)
"""No answer takes longer; what a process that died left behind ends nothing after this."""

LOOKS_EVERY_S = 0.5


@dataclass(frozen=True, slots=True)
class Spoken:
    """What came of it. Without a reply somebody stopped it, and `text` is what could be read until then.

    `message` is the one that grew, empty when none did.
    """

    reply: SparringReply | None
    text: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Speak:
    store: Store
    messenger: Messenger
    sparring: Sparring
    clock: Clock
    is_shared: bool = False
    """Whether other processes answer too: then a stop may reach one that is not making the answer."""

    async def __call__(self, reading: Reading, turn: SparringTurn, making: Making, *, grows: bool) -> Spoken:
        """`grows` asks for an answer that can be seen growing; without a model there is nothing to see.

        Where it does not grow, the network may let a line stand in for it while the model thinks.
        """
        growing = _Growing(self.store, self.messenger, reading)
        thinks = bool(self.sparring.uses_model) and not turn.without_model
        if thinks and not (grows or reading.open_stream):
            await growing.begin("")
        thought = self._think(reading) if thinks else None
        grows = grows and bool(self.sparring.uses_model)
        listening = asyncio.create_task(_listen(self.sparring, turn, making, grows=grows))
        listening.add_done_callback(making.note)
        making.is_open = True
        heeding = asyncio.create_task(self._heed(reading, making)) if self.is_shared else None
        try:
            while not (making.is_stopped or listening.done()):
                await making.change()
                await growing.show(making.text)
        except StoppedByPerson:
            making.is_stopped = True
        finally:
            making.is_open = False
            tasks = [task for task in (listening, heeding) if task is not None]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await growing.close()
            if thought is not None:
                thought.end()
        reply = None if making.is_stopped else listening.result()
        return Spoken(reply, making.text, growing.message)

    def _think(self, reading: Reading) -> Thought | None:
        """The title names the day only: what was said is nothing for a list that stays in view."""
        said, texts = reading.turn.message, texts_in(reading.present.language)
        title = texts("dialogue-title", day=day_and_month(said.sent_at.date(), texts.language))
        thinking = Thinking(title, texts("dialogue-status"), texts.lines("dialogue-thinking"))
        return self.messenger.think(said.place, said.author.account, thinking)

    async def _heed(self, reading: Reading, making: Making) -> None:
        """Ends the answer when another process was told to stop it."""
        conversation, until = reading.conversation, self.clock.now() + LONGEST
        await self.store.transact(
            Purpose.CONVERSE, lambda books: books.conversations.begin_making(conversation, until)
        )
        is_wanted = True
        while is_wanted:
            await asyncio.sleep(LOOKS_EVERY_S)
            is_wanted = await self.store.transact(
                Purpose.CONVERSE, lambda books: books.conversations.is_being_made(conversation, until)
            )
        making.stop()


async def _listen(sparring: Sparring, turn: SparringTurn, making: Making, *, grows: bool) -> SparringReply:
    if not grows:
        return await sparring.respond(turn)
    async with aclosing(sparring.stream(turn)) as said:
        async for piece in said:
            if isinstance(piece, SparringReply):
                return piece
            making.add(piece)
    raise RuntimeError("The sparring partner ended without a reply.")


@dataclass(slots=True)
class _Growing:
    """The message in which an answer grows, begun with its first words."""

    store: Store
    messenger: Messenger
    reading: Reading
    live: LiveMessage | None = None
    is_asked: bool = False

    @property
    def message(self) -> str:
        return self.live.ref.message if self.live else ""

    async def show(self, text: str) -> None:
        if self.live is not None:
            await self.live.grow(text)
        elif text and not self.is_asked:
            await self.begin(text)

    async def begin(self, text: str) -> None:
        """Its id is kept before anything else, so that whoever takes the turn up after a crash finishes it."""
        self.is_asked = True
        said, conversation = self.reading.turn.message, self.reading.conversation
        key = f"answer:{self.reading.turn.id}"
        live = self.live = await self.messenger.begin(said.place, said.author.account, text, key)
        if live is not None:
            await self.store.transact(
                Purpose.CONVERSE,
                lambda books: books.conversations.note_stream(conversation, live.ref.message),
            )

    async def close(self) -> None:
        if self.live is not None:
            await self.live.close()
