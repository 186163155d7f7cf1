"""What the templates get to see of a wall: the circle, its parts by domain and goal, and the weeks, each with its table."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from statistics import median

from markupsafe import Markup

from bot.cards.model import plain
from bot.cards.proposal import stage_words
from bot.domain.circle import Figures
from bot.domain.timetable import IsoWeek, local_day, moment
from bot.domain.wall import COLUMNS, OUTSIDE, Ended, Ending, Posted, Tally
from bot.pages.charts import bars
from bot.pages.ring import Ring, Stretch, ring_of, share_of
from bot.texts import Texts
from bot.usecases.read_wall import WEEKS, WallView


@dataclass(frozen=True, slots=True)
class Part:
    """The proposals of one domain or goal: how many came in, how many are round, and the small ring of that.

    `days` are the median lead times of the past weeks, in days, by kind of ending; one that nothing ended in has none.
    """

    name: str
    came: int
    round: int
    dashes: tuple[str, str]
    days: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead time over the weeks: the bars, and the table behind them (week, how many, days)."""

    key: str
    chart: Markup
    rows: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """A step and how many came that far; `share` is the part of the longest bar, of a hundred."""

    name: str
    number: int
    share: str


@dataclass(frozen=True, slots=True)
class Circle:
    """`came` counts everything that came in, `outside` what got a no or not now."""

    ring: Ring
    stretches: tuple[Stretch, ...]
    came: int
    round: int
    outside: int
    domains: tuple[Part, ...]
    goals: tuple[Part, ...]


def circle_of(view: WallView, texts: Texts) -> Circle:
    numbers = {column.key: column.number for column in view.wall.columns}
    stretches = tuple(
        Stretch(key, plain(texts(f"page-column-{key}")), numbers[key]) for key in COLUMNS if key != OUTSIDE
    )
    goals = {key: goal.text for key, goal in view.goals.items()}
    return Circle(
        ring_of(stretches),
        stretches,
        sum(numbers.values()),
        numbers["round"],
        numbers[OUTSIDE],
        tuple(_parts(view, lambda one: one.domains, lambda key: texts(f"proposal-domain-{key}"), texts)),
        tuple(_parts(view, lambda one: (one.goal,), lambda key: goals.get(key, ""), texts)),
    )


def funnel_of(figures: Figures, texts: Texts) -> tuple[Reached, ...]:
    """How far proposals came, each step as long as its number; what may not be told is absent."""
    most = max((number for _, number in figures.funnel), default=0)
    return tuple(
        Reached(plain(texts(f"circle-step-{step}")), number, f"{100 * number / most if most else 0:.1f}")
        for step, number in figures.funnel
    )


def leads_of(view: WallView, texts: Texts) -> tuple[Lead, ...]:
    """One a kind of ending; a kind that nothing ended in has no chart."""
    return tuple(_lead(view, what, texts) for what in Ending if any(one.what is what for one in view.ended))


def day_of(item: Posted, zone: str, today: date, texts: Texts) -> str:
    """`vrijdag` within the past week is too near to be told from the coming one, so the date is told."""
    day = local_day(item.at, zone)
    words = texts.day(day)
    return words if day.year == today.year else f"{words} {day.year}"


def stage_of(item: Posted, texts: Texts) -> str:
    return plain(stage_words(item.stage, texts)) if item.stage else ""


def _parts(
    view: WallView,
    keys: Callable[[Tally | Ended], tuple[str, ...]],
    named: Callable[[str], str],
    texts: Texts,
) -> Iterator[Part]:
    """Largest first; what belongs to nothing comes last under its own name."""
    came: dict[str, int] = {}
    closed: dict[str, int] = {}
    for tally in view.wall.tallies:
        for key in keys(tally) or ("",):
            came[key] = came.get(key, 0) + tally.number
            if tally.stage in COLUMNS["round"]:
                closed[key] = closed.get(key, 0) + tally.number
    days = _days(view.ended, keys)
    for key in sorted(came, key=lambda one: (not one or one == "none", -came[one], one)):
        name = plain(named(key)) if key and key != "none" else ""
        yield Part(
            name or plain(texts("page-part-none")),
            came[key],
            closed.get(key, 0),
            share_of(closed.get(key, 0), came[key]),
            days.get(key, {}),
        )


def _days(
    ended: Iterable[Ended], keys: Callable[[Ended], tuple[str, ...]]
) -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, list[int]]] = {}
    for one in ended:
        for key in keys(one) or ("",):
            found.setdefault(key, {}).setdefault(one.what.value, []).append(one.days)
    return {key: {what: round(median(days)) for what, days in kinds.items()} for key, kinds in found.items()}


def _lead(view: WallView, what: Ending, texts: Texts) -> Lead:
    zone = view.scope.team.timezone if view.scope.team else view.scope.visitor.person.timezone
    weeks = [IsoWeek.of(view.today).plus(n - WEEKS + 1) for n in range(WEEKS)]
    begins = [moment(week.monday, time(), zone) for week in weeks]
    days: Mapping[IsoWeek, list[int]] = {week: [] for week in weeks}
    for one in view.ended:
        if one.what is what and one.at >= begins[0]:
            days[weeks[bisect_right(begins, one.at) - 1]].append(one.days)
    middle = {week: round(median(found)) if found else None for week, found in days.items()}
    name = plain(texts(f"page-lead-{what}"))
    labels = [f"{week.week}" for week in weeks]
    rows = tuple(
        (texts.day(week.monday), len(days[week]), value)
        for week, value in middle.items()
        if value is not None
    )
    return Lead(what, bars(name, labels, [middle[week] for week in weeks], unit=name), rows)
