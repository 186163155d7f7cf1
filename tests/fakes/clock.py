"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

MONDAY_MORNING = datetime(2026, 6, 8, 6, 0, tzinfo=UTC)
"""Monday 8 June 2026, 08:00 in Amsterdam: an ordinary week (2026-W24), an hour before its kickoff."""


class StandingClock:
    def __init__(self, now: datetime = MONDAY_MORNING) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def move_to(self, now: datetime) -> None:
        self._now = now

    def pass_(self, time: timedelta) -> None:
        self._now += time
