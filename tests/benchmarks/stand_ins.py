"""A Slack and a model that take as long as they are told to, and a person who mentions a bot."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from itertools import cycle, repeat
from types import TracebackType
from typing import Self

from tests.fakes.openai import FakeOpenAI, Says
from tests.fakes.slack import FakeSlack, Posted, payloads
from tests.fakes.slack.faults import Slow
from tests.fakes.slack.web_api import ARGUMENTS
from tests.fakes.slack.workspace import CHANNEL, VITA, Json, Person

QUESTION = f"<@{VITA}> Drie mensen belden vandaag terug over dezelfde brief. Ik wil snappen hoe dat komt."
ATTEMPT = "Ik denk dat ze alleen de eerste zin lezen, en de datum staat onderaan."
ANSWER = "Drie keer op één dag is vaak. Wat vroegen die mensen als eerste?"
_ENOUGH = 4000
_PATIENCE = 30.0
_LOOKS = 0.0005
"""Seconds between two looks at whether the answer is there, for each that waits."""

PEOPLE = 64
"""Whoever asks thirty things within ten minutes is asked to wait, so many people take turns."""


class StandIns:
    """`model_takes` and `slack_takes` are seconds a call, `pause` those between two words of a stream; `hears_channel`
    says that the bot also asked Slack for the messages of its channels, so that a mention reaches it twice.
    """

    def __init__(self, *, model_takes: float, slack_takes: float, hears_channel: bool,
                 pause: float = 0.0, people: int = PEOPLE) -> None:  # fmt: skip
        self.slack = FakeSlack(within=3.0, trigger_lives=3.0)
        self.slack.workspace.channels[CHANNEL].members.add(VITA)
        self.model = FakeOpenAI()
        self.model.script(*repeat(Says(ANSWER, after=model_takes, pause=pause), _ENOUGH))
        self.model.otherwise = lambda _asked: ANSWER
        for method in ARGUMENTS if slack_takes else ():
            self.slack.faults.plan(method, *repeat(Slow(slack_takes), _ENOUGH))
        self._hears_channel = hears_channel
        known = [Person(f"U0SAMPLE{number}", f"Voorbeeld {number}") for number in range(people)]
        self.slack.workspace.people |= {person.id: person for person in known}
        self.slack.workspace.channels[CHANNEL].members |= {person.id for person in known}
        self._people = cycle(known)
        self._open = AsyncExitStack()

    async def __aenter__(self) -> Self:
        await self._open.enter_async_context(self.slack)
        await self._open.enter_async_context(self.model)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._open.aclose()

    @property
    def environment(self) -> dict[str, str]:
        return {
            "SLACK_API_URL": self.slack.api_url,
            "SLACK_BOT_TOKEN": self.slack.bot_token,
            "SLACK_APP_TOKEN": self.slack.app_token,
            "OPENAI_BASE_URL": self.model.base_url,
            "OPENAI_API_KEY": "sample",
            "VITA_MODEL": "sample",
        }

    async def connected(self) -> None:
        """Returns when the bot has its socket open."""
        await self.slack.eventually(lambda: self.slack.sockets.open)

    async def mention(self, at_once: int = 1) -> float:
        """Somebody mentions the bot, in a new thread; the seconds until the model's answer stands there.

        `at_once` is how many do so together.
        """
        workspace, who = self.slack.workspace, next(self._people)
        said = self._said(CHANNEL, who)
        begun, seen = time.perf_counter(), len(workspace.posted)
        deliveries = [asyncio.create_task(self.slack.deliver(body)) for body in self._bodies(said, who)]
        await self._until(lambda: self._answered(said, seen), _LOOKS * at_once)
        seconds = time.perf_counter() - begun
        await asyncio.gather(*deliveries)
        return seconds

    async def chatter(self) -> None:
        """Somebody says something in the channel that is not for the bot; returns when it took that in."""
        said = self._said(CHANNEL, who := next(self._people), "Wie neemt er vandaag de post mee?")
        place = self.slack.workspace.channels[CHANNEL]
        event = payloads.message_event(said, who, place, ())
        await self.slack.deliver(payloads.event_body(event, self.slack.workspace.number(), place))

    def forget(self) -> None:
        """What was posted and asked so far, and is no longer looked at."""
        self.slack.workspace.posted.clear()
        self.model.asked.clear()

    async def first_word(self) -> float:
        """The seconds from the model's first word to the person's screen, in a talk with the bot alone.

        It is the second answer of the talk: before the person's own first thought, Vita shows whole sentences only.
        """
        who = next(self._people)
        first = self._said(self.slack.workspace.dm_of(who.id).id, who)
        await self._answer_in_talk(first, who, ANSWER)
        second = self._said(first.channel, who, ATTEMPT, thread=first.ts)
        return await self._answer_in_talk(second, who, ANSWER.split(maxsplit=1)[0])

    async def _answer_in_talk(self, said: Posted, who: Person, words: str) -> float:
        """The seconds from the model's first word until these words are shown; returns when all of them are."""
        dm, seen = self.slack.workspace.channels[said.channel], len(self.slack.workspace.posted)
        event = payloads.message_event(said, who, dm, ())
        body = payloads.event_body(event, self.slack.workspace.number(), dm)
        delivery = asyncio.create_task(self.slack.deliver(body))
        await self._until(lambda: self._answered(said, seen, words), _LOOKS)
        seconds = time.perf_counter() - self.model.began
        await self._until(lambda: self._answered(said, seen) and not self._is_streaming(said, seen), _LOOKS)
        await delivery
        return seconds

    def _said(self, channel: str, who: Person, text: str = QUESTION, thread: str = "") -> Posted:
        workspace = self.slack.workspace
        number = workspace.number()
        said = Posted(
            channel, workspace.next_ts(), who.id, text, thread_ts=thread, client_msg_id=f"m{number}"
        )
        workspace.posted.append(said)
        return said

    async def _until(self, look: Callable[[], bool], pause: float) -> None:
        begun = time.perf_counter()
        while not look():
            if time.perf_counter() > begun + _PATIENCE:
                raise TimeoutError("The bot did not answer.")
            await asyncio.sleep(pause)

    def _bodies(self, said: Posted, who: Person) -> Iterator[Json]:
        workspace = self.slack.workspace
        place = workspace.channels[CHANNEL]
        message = payloads.message_event(said, who, place, ())
        events = [payloads.mention_event(message), *([message] if self._hears_channel else [])]
        return (payloads.event_body(event, workspace.number(), place) for event in events)

    def _answered(self, said: Posted, seen: int, words: str = ANSWER) -> bool:
        return any(words in one.words for one in self._under(said, seen))

    def _is_streaming(self, said: Posted, seen: int) -> bool:
        return any(one.is_streaming for one in self._under(said, seen))

    def _under(self, said: Posted, seen: int) -> Iterator[Posted]:
        """What the bot said in answer, among what was posted after the first `seen`."""
        newer = self.slack.workspace.posted[seen:]
        return (one for one in newer if one.user == VITA and one.thread_ts == (said.thread_ts or said.ts))
