"""`make bench`: a mention in Teams until its answer, beside botbuilder's bare echo; and the first word in a chat.

The echo thinks of nothing and keeps nothing; Vita answers with a model that takes no time. The stand-ins run in
this process, each bot in one of its own.
"""

import asyncio
import socket
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from itertools import repeat
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.benchmarks.answer import Measured
from tests.benchmarks.bots import Bot, cpu_seconds, prepare, resident_megabytes, running
from tests.benchmarks.stand_ins import ANSWER, ATTEMPT
from tests.benchmarks.table import heading, row, single
from tests.fakes.openai import FakeOpenAI, Says
from tests.fakes.teams import FakeTeams, Posted
from tests.fakes.teams_people import CHANNEL, TENANT, Person

QUESTION = "Drie mensen belden vandaag terug over dezelfde brief. Ik wil snappen hoe dat komt."
ROUNDS = 3
MENTIONS = 15
CHATS = 30
_PATIENCE = 30.0
_LOOKS = 0.0005
_WORD = 0.02
"""Seconds between two words of the model, in a chat."""

_TEAM = ("--platform", "teams", "--workspace", TENANT, "--channel", CHANNEL, "--name", "Sample team")
ECHO = Bot("echo bot", ("-m", "tests.benchmarks.bare_teams_bot"))
VITA = Bot("Vita", ("-m", "bot", "run"), ("-m", "bot", "team", "add", *_TEAM))


class TeamsStandIns:
    """A Teams and a model, and people who use them; `word` are seconds between two words of the model."""

    def __init__(self, word: float) -> None:
        self._people = [Person(f"29:{number}voorbeeld", f"Voorbeeld {number}") for number in range(CHATS)]
        self.teams = FakeTeams(people=self._people, is_strict=False)
        self.model = FakeOpenAI(lambda _asked: ANSWER)
        self.model.script(*repeat(Says(ANSWER, pause=word), 1000))
        self._port = _free_port()
        self._said = 0
        self._open = AsyncExitStack()

    async def __aenter__(self) -> Self:
        await self._open.enter_async_context(self.teams)
        await self._open.enter_async_context(self.model)
        self.teams.bot = f"http://127.0.0.1:{self._port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._open.aclose()

    @property
    def environment(self) -> Mapping[str, str]:
        return {
            "PORT": str(self._port),
            "ECHO": ANSWER,
            "TEAMS_ALLOW_UNAUTHENTICATED": "1",
            "OPENAI_BASE_URL": self.model.base_url,
            "OPENAI_API_KEY": "sample",
            "VITA_MODEL": "sample",
        }

    async def awake(self) -> None:
        """Returns when the bot listens."""
        begun = time.perf_counter()
        while time.perf_counter() < begun + _PATIENCE:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self._port)
            except ConnectionRefusedError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return
        raise TimeoutError("The bot did not start.")

    async def mention(self) -> float:
        """Somebody mentions the bot in a new thread; the seconds until the answer stands there."""
        who, before = self._next(), set(self.teams.posted)
        begun = time.perf_counter()
        await self.teams.mentions(who, QUESTION)
        await _until(lambda: self._shown(before, CHANNEL, ANSWER))
        return time.perf_counter() - begun

    async def first_word(self) -> float:
        """The seconds from the model's first word to the screen, in a private chat.

        It is the second answer: before the person's own first thought, Vita shows whole sentences only.
        """
        who = self._next()
        await self._answer_in_chat(who, QUESTION)
        return await self._answer_in_chat(who, ATTEMPT)

    async def _answer_in_chat(self, who: Person, text: str) -> float:
        before = set(self.teams.posted)
        await self.teams.says(who, text)
        await _until(lambda: self._shown(before, who.chat, ANSWER.split(maxsplit=1)[0]))
        seconds = time.perf_counter() - self.model.began
        await _until(lambda: self._shown(before, who.chat, ANSWER) and not self._grows())
        return seconds

    def _next(self) -> Person:
        self._said += 1
        return self._people[self._said % len(self._people)]

    def _grows(self) -> bool:
        return any(stream.is_open for stream in self.teams.streams.begun.values())

    def _shown(self, before: set[str], conversation: str, words: str) -> bool:
        new = [posted for number, posted in self.teams.posted.items() if number not in before]
        return any(words in _words(one) for one in new if one.conversation.startswith(conversation))


async def main() -> None:
    heading(ECHO.name, VITA.name)
    print("Teams: an echo, and an answer of a model that takes no time")
    measured = (Measured(), Measured())
    async with AsyncExitStack() as stack:
        pairs = [
            (world, await _warm(stack, bot, world))
            for bot, world in ((ECHO, TeamsStandIns(0)), (VITA, TeamsStandIns(0)))
        ]
        for _ in range(ROUNDS):
            for (world, process), into in zip(pairs, measured, strict=True):
                before = cpu_seconds(process)
                into.waits += [await world.mention() for _ in range(MENTIONS)]
                into.cpu += cpu_seconds(process) - before
                into.memory = resident_megabytes(process)
    row("  mention → answer, p50, ms", (one.p50 for one in measured))
    row("  mention → answer, p95, ms", (one.p95 for one in measured))
    row("  processor time a mention, ms", (one.cpu_each for one in measured))
    row("  memory, MB", (one.memory for one in measured))
    chats = Measured()
    async with AsyncExitStack() as stack:
        world = TeamsStandIns(_WORD)
        await _warm(stack, VITA, world)
        chats.waits = [await world.first_word() for _ in range(CHATS)]
    print("A model that says a word each 20 ms: first word → the person's screen, in a private chat")
    single("  p50, ms", chats.p50, "30 ms", about="Teams, the model's first word → the screen:")
    print(f"  p95 {chats.p95:.1f} ms")


async def _warm(stack: AsyncExitStack, bot: Bot, world: TeamsStandIns) -> int:
    """The bot's process, once it answered."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    await stack.enter_async_context(world)
    await prepare(bot, world.environment, folder)
    process = await stack.enter_async_context(running(bot, world.environment, folder))
    await world.awake()
    for _ in range(3):
        await world.mention()
    return process


def _words(posted: Posted) -> str:
    return f"{posted.activity.get('text', '')}\n{posted.text if posted.activity.get('attachments') else ''}"


async def _until(look: Callable[[], bool]) -> None:
    begun = time.perf_counter()
    while not look():
        if time.perf_counter() > begun + _PATIENCE:
            raise TimeoutError("The bot did not answer.")
        await asyncio.sleep(_LOOKS)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    asyncio.run(main())
