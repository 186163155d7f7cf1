"""The kickoff: the collective invitation at the start of the week.

Its words rotate from week to week, each list at its own pace, so that no question comes back within eight weeks
and no opening within five weeks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.cards.fresh import Fresh, label
from bot.cards.model import Block, Button, Buttons, Card, Choice, Choices, Style, Text
from bot.domain.proposal import Act
from bot.domain.timetable import IsoWeek, local_day
from bot.texts import Texts
from bot.texts.dates import weekday

_REMIND_OF_NO_GOAL = 4
"""Once in so many weeks a team without a goal reads how to get one."""


@dataclass(frozen=True, slots=True)
class Kickoff:
    """What a kickoff is about. Days are local; `late_since` is the moment at which it should have come (UTC).

    `shared`, `proposal` and `news` come from the last week that the team had, so many `weeks_ago`: (name, text) of
    what somebody shared, the title of a new proposal, and what came of an older one (act, title). `owes_look_back`
    says that last week's look back could not be sent. `fresh` are words for this week alone; a first kickoff, a short
    week and a late one keep what they have to say.
    """

    today: date
    last_day: date
    week: int
    working_days: int
    zone: str
    lost: tuple[str, ...] = ()
    goal: str = ""
    shared: tuple[str, str] | None = None
    proposal: str = ""
    news: tuple[str, str] | None = None
    weeks_ago: int = 1
    is_first: bool = False
    late_since: datetime | None = None
    owes_look_back: bool = False
    fresh: Fresh | None = None

    @property
    def has_one_day(self) -> bool:
        return self.today == self.last_day

    def turn_of(self, lines: Sequence[str]) -> str:
        """This week's line of a list that rotates."""
        return lines[IsoWeek.of(self.today).ordinal % len(lines)]


def card(kickoff: Kickoff, texts: Texts) -> Card:
    buttons = (
        Button(texts("kickoff-button-question"), "set-question", style=Style.PRIMARY),
        Button(texts("reflection-button-look-back"), "look-back")
        if kickoff.owes_look_back
        else _second(kickoff, texts),
    )
    body = _first_time(kickoff, texts) if kickoff.is_first else _body(kickoff, texts)
    fresh = _fresh(kickoff)
    asked = (Text(fresh.question), label(fresh, texts)) if fresh else (Text(_question(kickoff, texts)),)
    return Card(texts("kickoff-summary"), (*body, *asked, Buttons(buttons)))


def _fresh(kickoff: Kickoff) -> Fresh | None:
    has_its_own = kickoff.is_first or kickoff.lost or kickoff.late_since is not None
    return None if has_its_own else kickoff.fresh


def _second(kickoff: Kickoff, texts: Texts) -> Button:
    """When a circle is round, the way to see it."""
    if kickoff.news is not None and kickoff.news[0] == Act.CLOSE:
        return Button(texts("circle-button"), "show-circle")
    return Button(texts("kickoff-button-spar"), "spar")


def _first_time(kickoff: Kickoff, texts: Texts) -> Iterator[Block]:
    greeting = _late(kickoff, texts) or texts("kickoff-greeting")
    steps = (
        Choice(texts("kickoff-first-one-title"), texts("kickoff-first-one")),
        Choice(texts("kickoff-first-two-title"), texts("kickoff-first-two")),
        Choice(_capital(_last_day(kickoff, texts)), texts("kickoff-first-three")),
    )
    yield Text(f"{greeting} {texts('kickoff-first')}")
    yield Choices(steps)
    yield Text(texts("kickoff-first-example"))
    yield Text(texts("kickoff-goal", goal=kickoff.goal) if kickoff.goal else texts("kickoff-no-goal"))


def _body(kickoff: Kickoff, texts: Texts) -> Iterator[Block]:
    fresh = _fresh(kickoff)
    yield Text(fresh.opening if fresh else _late(kickoff, texts) or _opening(kickoff, texts))
    if kickoff.goal:
        yield Text(texts("kickoff-goal", goal=kickoff.goal))
    elif IsoWeek.of(kickoff.today).ordinal % _REMIND_OF_NO_GOAL == 0:
        yield Text(texts("kickoff-no-goal"))
    if kickoff.shared is not None:
        name, insight = kickoff.shared
        key = "kickoff-last-insight" if kickoff.weeks_ago == 1 else "kickoff-last-insight-earlier"
        yield Text(texts(key, name=name, insight=insight))
    if kickoff.news is not None:
        act, title = kickoff.news
        yield Text(texts(f"kickoff-news-{act}", title=title))
    elif kickoff.proposal:
        yield Text(texts("kickoff-last-proposal", title=kickoff.proposal))
    if kickoff.owes_look_back:
        yield Text(texts("kickoff-owes-look-back"))
        return
    announced = texts.lines("kickoff-recall", last=_last_day(kickoff, texts))
    yield Text(_capital(kickoff.turn_of(announced)))


def _late(kickoff: Kickoff, texts: Texts) -> str:
    """Empty when it comes in time."""
    due = kickoff.late_since
    if due is None:
        return ""
    day, clock = local_day(due, kickoff.zone), texts.clock(due, kickoff.zone)
    if day == kickoff.today:
        return texts("kickoff-late-today", clock=clock)
    return texts("kickoff-late", weekday=weekday(day, texts.language), clock=clock)


def _opening(kickoff: Kickoff, texts: Texts) -> str:
    if not kickoff.lost:
        lines = texts.lines("kickoff-openings", day=texts.day(kickoff.today), week=str(kickoff.week))
        return kickoff.turn_of(lines)
    lines = texts.lines(
        "kickoff-openings-short",
        weekday=weekday(kickoff.today, texts.language),
        lost=kickoff.lost[0],
        days=texts("kickoff-days", days=kickoff.working_days),
    )
    return kickoff.turn_of(lines)


def _last_day(kickoff: Kickoff, texts: Texts) -> str:
    return day_in_a_sentence(kickoff.last_day, kickoff.today, texts)


def day_in_a_sentence(day: date, today: date, texts: Texts) -> str:
    """The day of looking back: "vrijdag", "on Friday"; on the day itself "vanmiddag"."""
    if day == today:
        return texts("kickoff-last-day-today")
    return texts("kickoff-last-day", weekday=weekday(day, texts.language))


def _question(kickoff: Kickoff, texts: Texts) -> str:
    if kickoff.is_first:
        return texts("kickoff-questions-first")
    if kickoff.lost and not kickoff.has_one_day:
        last = weekday(kickoff.last_day, texts.language)
        return kickoff.turn_of(texts.lines("kickoff-questions-short", weekday=last))
    if kickoff.weeks_ago > 1:  # after free weeks nobody is asked about the week before
        return kickoff.turn_of(texts.lines("kickoff-questions-after"))
    return kickoff.turn_of(texts.lines("kickoff-questions"))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
