"""The clock that can be moved: real time plus an offset, kept in a file. It only goes forward."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

FURTHEST = timedelta(weeks=26)
"""How far one move may reach: half a year holds two changes of daylight saving and every holiday worth trying."""

NextDue = Callable[[], Awaitable[datetime | None]]
OnMove = Callable[[datetime], Awaitable[None]]


class CannotMove(ValueError):  # noqa: N818 - named for what is the case
    """`reason` is `past` or `far`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class MovableClock:
    """A `Clock` for the playground. Without a follower a move is a plain jump."""

    def __init__(self, file: Path, real: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._file = file
        self._real = real
        self._offset = _read(file)
        self._moving = asyncio.Lock()
        self._next_due: NextDue = _nothing_due
        self._on_move: OnMove = _nobody_cares

    def now(self) -> datetime:
        return self._real() + self._offset

    def follow(self, next_due: NextDue, on_move: OnMove) -> None:
        """Has `on_move` awaited after each step of a move, the steps being what `next_due` says is due on the way."""
        self._next_due = next_due
        self._on_move = on_move

    async def move_to(self, moment: datetime) -> None:
        """Goes there past every due moment in turn, so that what falls on the way happens at its own time.

        Raises `CannotMove` for a moment that is past or more than `FURTHEST` away.
        """
        async with self._moving:
            if moment <= self.now():
                raise CannotMove("past")
            if moment > self.now() + FURTHEST:
                raise CannotMove("far")
            if (due := await self._next_due()) and due <= self.now():
                await self._on_move(self.now())  # what people just did may be due at this very moment
            # A due moment that is past after its turn did not move along with it; we do not wait for it.
            while (due := await self._next_due()) and self.now() < due < moment:
                await self._step(due)
            if moment > self.now():
                self._set(moment - self._real())
            await self._on_move(self.now())

    def reset(self) -> None:
        """Back to real time."""
        self._set(timedelta())

    async def _step(self, due: datetime) -> None:
        self._set(due - self._real())
        await self._on_move(self.now())

    def _set(self, offset: timedelta) -> None:
        self._offset = offset
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps({"offset_s": offset.total_seconds()}), encoding="utf-8")


def _read(file: Path) -> timedelta:
    """The kept offset; none when there is no file or it is damaged."""
    try:
        return timedelta(seconds=float(json.loads(file.read_text(encoding="utf-8"))["offset_s"]))
    except (FileNotFoundError, ValueError, KeyError, TypeError, OverflowError):
        return timedelta()


async def _nothing_due() -> datetime | None:
    return None


async def _nobody_cares(_now: datetime) -> None:
    return None
