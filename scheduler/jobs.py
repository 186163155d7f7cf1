"""The fixed jobs, one line each: what runs, and how often."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Job:
    """`first` is how long after the start it runs for the first time."""

    name: str
    every: timedelta
    work: Callable[[], Awaitable[object]]
    first: timedelta = timedelta()


_NOBODY_WAITS = timedelta(seconds=20)
"""What nobody waits for begins when whoever was waiting for this start has an answer."""


def fixed(
    tick: Callable[[], Awaitable[object]],
    compose: Callable[[], Awaitable[object]],
    purge: Callable[[], Awaitable[object]],
    summaries: Callable[[], Awaitable[object]],
    lapsed: Callable[[], Awaitable[object]],
    follow: Callable[[], Awaitable[object]],
    close_rounds: Callable[[], Awaitable[object]],
    follow_prof_circles: Callable[[], Awaitable[object]],
    newcomers: Callable[[], Awaitable[object]],
    members: Callable[[], Awaitable[object]],
) -> tuple[Job, ...]:
    """What every process does, whatever the database."""
    return (
        Job("tick", timedelta(seconds=15), tick),
        Job("compose", timedelta(seconds=15), compose),
        Job("follow proposals", timedelta(seconds=15), follow),
        Job("close rounds", timedelta(seconds=15), close_rounds),
        Job("follow prof circles", timedelta(seconds=15), follow_prof_circles),
        Job("people of new teams", timedelta(seconds=3), newcomers),
        Job("people of teams", timedelta(minutes=30), members, _NOBODY_WAITS),
        # Also in a process that never lives a day.
        Job("purge", timedelta(days=1), purge, _NOBODY_WAITS),
        Job("summaries", timedelta(seconds=60), summaries, _NOBODY_WAITS),
        Job("end lapsed sessions", timedelta(minutes=10), lapsed, _NOBODY_WAITS),
    )


def embedded(
    deliver: Callable[[], Awaitable[object]], turns: Callable[[], Awaitable[object]]
) -> tuple[Job, ...]:
    """On SQLite one process does everything, and looks itself."""
    return (
        Job("deliver", timedelta(seconds=2), deliver),
        Job("sweep turns", timedelta(seconds=60), turns),
    )


def scaled(sweep: Callable[[], Awaitable[object]], every: timedelta) -> tuple[Job, ...]:
    """On PostgreSQL the engine hands out sends and turns; the sweep finds what it lost."""
    return (Job("sweep jobs", every, sweep),)
