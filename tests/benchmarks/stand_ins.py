"""A Slack and a model that take as long as they are told to, and a person who mentions a bot."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from itertools import cycle, repeat
from types import TracebackType
from typing import Self

from tests.fakes.openai import FakeOpenAI, Says
from tests.fakes.slack import COLLEAGUE, NURSE, PLANNER, FakeSlack, Posted, payloads
from tests.fakes.slack.faults import Slow
from tests.fakes.slack.web_api import ARGUMENTS
from tests.fakes.slack.workspace import CHANNEL, VITA, Json, Person

QUESTION = f"<@{VITA}> Drie mensen belden vandaag terug over dezelfde brief. Ik wil snappen hoe dat komt."
ANSWER = "Drie keer op één dag is vaak. Wat vroegen die mensen als eerste?"
_ENOUGH = 2000
_PATIENCE = 30.0


class StandIns:
    """`model_takes` and `slack_takes` are seconds a call; `hears_channel` says that the bot also asked Slack for
    the messages of its channels, so that a mention reaches it twice.
    """

    def __init__(self, *, model_takes: float, slack_takes: float, hears_channel: bool) -> None:
        self.slack = FakeSlack()
        self.slack.workspace.channels[CHANNEL].members.add(VITA)
        self.model = FakeOpenAI()
        self.model.script(*repeat(Says(ANSWER, after=model_takes), _ENOUGH))
        for method in ARGUMENTS if slack_takes else ():
            self.slack.faults.plan(method, *repeat(Slow(slack_takes), _ENOUGH))
        self._hears_channel = hears_channel
        # In turn: whoever asks thirty things within ten minutes is asked to wait.
        self._people = cycle((NURSE, PLANNER, COLLEAGUE))
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
        await self.slack.eventually(lambda: self.slack.sockets.open, _PATIENCE)

    async def mention(self) -> float:
        """Somebody mentions the bot, in a new thread; the seconds until the model's answer stands there."""
        workspace, who = self.slack.workspace, next(self._people)
        said = Posted(CHANNEL, workspace.next_ts(), who.id, QUESTION, client_msg_id=f"m{workspace.number()}")
        workspace.posted.append(said)
        begun = time.perf_counter()
        deliveries = [asyncio.create_task(self.slack.deliver(body)) for body in self._bodies(said, who)]
        while not self._answered(said):
            if time.perf_counter() > begun + _PATIENCE:
                raise TimeoutError("The bot did not answer.")
            await asyncio.sleep(0.0005)
        seconds = time.perf_counter() - begun
        await asyncio.gather(*deliveries)
        return seconds

    def _bodies(self, said: Posted, who: Person) -> Iterator[Json]:
        workspace = self.slack.workspace
        place = workspace.channels[CHANNEL]
        message = payloads.message_event(said, who, place, ())
        events = [payloads.mention_event(message), *([message] if self._hears_channel else [])]
        return (payloads.event_body(event, workspace.number(), place) for event in events)

    def _answered(self, said: Posted) -> bool:
        latest = self.slack.workspace.posted[-4:]
        return any(one.user == VITA and one.thread_ts == said.ts and ANSWER in one.words for one in latest)
