"""The Innovatiecirkel drawn as a circle: where proposals wait along it, and how many are round. Pure geometry.

A proposal is a dot on the stretch where it waits; past a handful of them a number says the rest, and past a hundred it
says all. The circle stays open at the top until the first one is round.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin

SIZE = 520
_CENTRE = SIZE / 2
_RADIUS = 176.0
_BAND = 44.0
_GAP = 5.0
_MOUTH = 16.0
"""Degrees that the circle stands open at the top."""

_MOST_DOTS = 7
_COUNTLESS = 99
"""Past so many, dots say nothing beside the number."""

_STEP = 16.5
"""Pixels from one dot to the next."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the way: its name, and how many proposals wait there."""

    key: str
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Dot:
    x: str
    y: str


@dataclass(frozen=True, slots=True)
class Arc:
    """A stretch as it is drawn: the band, the line that its name runs along, the dots, and what they leave out."""

    key: str
    name: str
    number: int
    band: str
    label: str
    dots: tuple[Dot, ...]
    more: int
    more_at: Dot


@dataclass(frozen=True, slots=True)
class Ring:
    """`mouth` is the arc that closes the circle once something is round."""

    arcs: tuple[Arc, ...]
    mouth: str
    is_closed: bool


def ring_of(stretches: Sequence[Stretch]) -> Ring:
    """The last stretch is what is round."""
    each = (360 - _MOUTH) / len(stretches)
    start = _MOUTH / 2
    arcs = tuple(
        _arc(stretch, start + n * each + _GAP / 2, start + (n + 1) * each - _GAP / 2)
        for n, stretch in enumerate(stretches)
    )
    mouth = _path(_RADIUS, -_MOUTH / 2 + _GAP / 2, _MOUTH / 2 - _GAP / 2)
    return Ring(arcs, mouth, is_closed=stretches[-1].number > 0)


def share_of(part: int, whole: int, radius: float = 30.0) -> tuple[str, str]:
    """The dashes of a small ring of which this share is drawn."""
    length = 2 * pi * radius
    drawn = length * part / whole if whole else 0.0
    return f"{drawn:.1f}", f"{length - drawn:.1f}"


def _arc(stretch: Stretch, begin: float, end: float) -> Arc:
    shown = stretch.number if stretch.number <= _MOST_DOTS else _MOST_DOTS - 2
    shown = 0 if stretch.number > _COUNTLESS else shown
    more = stretch.number - shown
    middle = (begin + end) / 2
    step = _STEP / _RADIUS * 180 / pi
    places = list(_spread(middle, step, shown + (2 if more else 0)))
    below = 90 < middle < 270  # noqa: PLR2004 - the lower half, where words would stand on their head
    out = _RADIUS + _BAND / 2 + (29 if below else 15)
    return Arc(
        stretch.key,
        stretch.name,
        stretch.number,
        _path(_RADIUS, begin, end),
        _path(out, end, begin) if below else _path(out, begin, end),
        tuple(_at(_RADIUS, angle) for angle in places[:shown]),
        more,
        _at(_RADIUS, (places[-1] + places[-2]) / 2 if more and shown else middle),
    )


def _spread(middle: float, step: float, number: int) -> Iterator[float]:
    first = middle - step * (number - 1) / 2
    return (first + step * n for n in range(number))


def _path(radius: float, begin: float, end: float) -> str:
    a, b = _at(radius, begin), _at(radius, end)
    sweep, large = (1, end - begin > 180) if end > begin else (0, begin - end > 180)  # noqa: PLR2004 - half a circle
    return f"M{a.x} {a.y}A{radius:g} {radius:g} 0 {int(large)} {sweep} {b.x} {b.y}"


def _at(radius: float, angle: float) -> Dot:
    """Degrees from the top, clockwise."""
    turn = radians(angle)
    return Dot(f"{_CENTRE + radius * sin(turn):.1f}", f"{_CENTRE - radius * cos(turn):.1f}")
