"""What can be wrong with a week cycle as a whole, beyond the form of its file."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.cycle import Audience, Cycle, DayMoment, Part, Phase, Product
from bot.domain.timetable import Anchor, WorkPattern

MOST_NUDGES = 3
"""A phase holds at most as many as a person gets in a week, over everything."""

_WEEK = 5
"""Working days in the week that moments are compared in; in a shorter one they move closer together."""

_HOURS = WorkPattern()

_PERSONAL = frozenset({Product.NOTE, Product.DIALOGUE, Product.STATEMENT})
"""What somebody writes for themselves, or to one side: that is asked for in private."""


@dataclass(frozen=True, slots=True)
class CycleFault:
    """Where in the cycle (`("phases", 2, "closes")`), and one English sentence."""

    path: tuple[str | int, ...]
    what: str


def faults(cycle: Cycle) -> tuple[CycleFault, ...]:
    """All that is wrong, in the order of the file as far as there is one; empty when the cycle is sound."""
    return (*_as_a_whole(cycle), *(fault for n, phase in enumerate(cycle.phases) for fault in _in(phase, n)))


def _as_a_whole(cycle: Cycle) -> Iterator[CycleFault]:
    path = ("phases",)
    for part in (Part.START, Part.REFLECT):
        count = sum(phase.part is part for phase in cycle.phases)
        if count != 1:
            yield CycleFault(path, f"expected exactly one phase with part '{part}', found {count}")
    if not any(phase.produces is Product.PROPOSAL for phase in cycle.phases):
        yield CycleFault(path, "expected at least one phase that produces 'proposal'")
    keys = [phase.key for phase in cycle.phases]
    for n, phase in enumerate(cycle.phases):
        if phase.part is not Part.BETWEEN and phase.audience is not Audience.CHANNEL:
            yield CycleFault(
                ("phases", n, "audience"), "expected 'channel': a week starts and ends in the team channel"
            )
        if phase.produces in _PERSONAL and phase.audience is not Audience.DM:
            yield CycleFault(
                ("phases", n, "audience"), f"expected 'dm': '{phase.produces}' is asked for in private"
            )
    yield from _in_rhythm(cycle)
    for n, key in enumerate(keys):
        if key in keys[:n]:
            yield CycleFault(("phases", n, "key"), f"the key '{key}' is used twice")


def _in_rhythm(cycle: Cycle) -> Iterator[CycleFault]:
    """A week ends as often as it starts, and what comes less often comes in a week that starts."""
    rhythm = next((phase.every_n_weeks for phase in cycle.phases if phase.part is Part.START), 1)
    for n, phase in enumerate(cycle.phases):
        where = ("phases", n, "every_n_weeks")
        if phase.part is Part.REFLECT and phase.every_n_weeks != rhythm:
            yield CycleFault(where, f"expected {rhythm}, as often as the week starts")
        elif phase.every_n_weeks % rhythm:
            yield CycleFault(where, f"expected a multiple of {rhythm}: in other weeks nothing starts")


def _in(phase: Phase, n: int) -> Iterator[CycleFault]:
    for name, moment in (("opens", phase.opens), ("closes", phase.closes)):
        if not _is_in_hours(moment):
            yield CycleFault(("phases", n, name, "at"), _outside(moment))
    if _place(phase.closes) <= _place(phase.opens):
        yield CycleFault(("phases", n, "closes"), "expected a moment after the one at which it opens")
    for at, nudge in enumerate(phase.nudges):
        where = ("phases", n, "nudges", at)
        if not _is_in_hours(nudge):
            yield CycleFault((*where, "at"), _outside(nudge))
        elif not _place(phase.opens) < _place(nudge) < _place(phase.closes):
            yield CycleFault(where, "expected a moment while the phase is open")


def _is_in_hours(moment: DayMoment) -> bool:
    return _HOURS.starts <= moment.at <= _HOURS.ends


def _outside(moment: DayMoment) -> str:
    return f"{moment.at:%H:%M} is outside working hours ({_HOURS.starts:%H:%M} to {_HOURS.ends:%H:%M})"


def _place(moment: DayMoment) -> tuple[int, int, int]:
    """Where it stands in a week of five working days: the day, and the time on it."""
    base = 0 if moment.anchor is Anchor.FIRST else _WEEK - 1
    return min(max(base + moment.offset, 0), _WEEK - 1), moment.at.hour, moment.at.minute
