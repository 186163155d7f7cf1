"""A bad day at Slack: a planned number of calls that go wrong, and a pace that is held to."""

import time
from collections.abc import Callable, Iterator
from random import Random

from tests.fakes.slack.faults import AnswerLost, Fault, RateLimited, ServerError, Slow
from tests.fakes.slack.workspace import Json

_TOLERANCE = 0.5
"""Seconds that a message may come early."""


def bad_weather(seed: int) -> Iterator[Fault]:
    """For ever: 8 % 429, 3 % accepted with a lost answer, 2 % 500 of which half accepted; the rest takes 50 ms."""
    random = Random(seed)  # noqa: S311 - the same bad day on every run
    while True:
        drawn = random.random()
        if drawn < 0.08:
            yield RateLimited(1)
        elif drawn < 0.11:
            yield AnswerLost()
        elif drawn < 0.13:
            yield ServerError(500, accepted=drawn < 0.12)
        else:
            yield Slow(0.05)


class Pace:
    """One message a second in a channel and one in a workspace; `workspace_of` gives the latter by channel."""

    def __init__(self, workspace_of: Callable[[str], str]) -> None:
        self._workspace_of = workspace_of
        self._next: dict[str, float] = {}
        self.refused = 0

    def wait(self, method: str, arguments: Json) -> int:
        """Seconds to wait; 0 when the call is let through."""
        if method != "chat.postMessage":
            return 0
        channel = arguments["channel"]
        keys, now = (channel, self._workspace_of(channel)), time.monotonic()
        if any(self._next.get(key, 0) - _TOLERANCE > now for key in keys):
            self.refused += 1
            return 1
        for key in keys:
            self._next[key] = max(now, self._next.get(key, 0)) + 1
        return 0
