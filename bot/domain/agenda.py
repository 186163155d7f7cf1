"""What somebody keeps time for: the coming moments of their teams and Prof-cirkels, as they fall for this person.

On a day on which they do not work (a day off of their own, a pause) a start comes on their next day of that week, and a
look back on the last one before. Where the week has none, there is no moment.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.prof_circle import ProfCircle
from bot.domain.reach import Reach
from bot.domain.team import Person, Team
from bot.domain.timetable import (
    Anchor,
    Calendar,
    IsoWeek,
    Occurrence,
    Rule,
    WorkPattern,
    following,
    local_day,
    local_time,
    moment,
    occurrence,
)

AHEAD = timedelta(weeks=12)


@dataclass(frozen=True, slots=True)
class Moment:
    """`begins` is UTC; it stands in the wall time of `zone` (IANA). `key` stays the same when the moment moves."""

    key: str
    begins: datetime
    minutes: int
    zone: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Event:
    """A moment that comes back, in the words of whoever reads it; it lasts some minutes."""

    rule: Rule
    title: str
    about: str
    minutes: int


def of_team(
    team: Team, person: Person, events: Sequence[Event], calendar: Calendar, now: datetime
) -> tuple[Moment, ...]:
    """Those of the coming twelve weeks; none while the team is paused, and none in a free week."""
    if team.paused:
        return ()
    reach = _reach(person, team.pattern, calendar, team.timezone)
    found = (
        _own(event, one, reach, f"{one.key}:team:{team.organisation_id}:{team.id}")
        for event in events
        for one in _coming(_this_weeks(event.rule, team, calendar, now), event.rule, team, calendar, now)
    )
    return tuple(one for one in found if one is not None and one.begins >= now)


def of_circle(
    circle: ProfCircle, person: Person, event: Event, calendar: Calendar, first: datetime, now: datetime
) -> tuple[Moment, ...]:
    """The meetings of the coming twelve weeks; `first` (UTC) is when the next one was set for."""
    week = IsoWeek.of(local_day(first, circle.timezone))
    set_for = Occurrence(f"{event.rule.kind}:{week.key}", week, first, first)
    meetings = _coming(set_for, event.rule, circle, calendar, now)
    reach = _reach(person, circle.pattern, calendar, circle.timezone)
    key = f"prof_circle:{circle.organisation_id}:{circle.id}"
    found = (_own(event, one, reach, f"{one.key}:{key}") for one in meetings)
    return tuple(one for one in found if one is not None and one.begins >= now)


def _this_weeks(rule: Rule, team: Team, calendar: Calendar, now: datetime) -> Occurrence:
    """Also when it is past for the team: somebody's own day may be still to come."""
    return occurrence(rule, IsoWeek.of(local_day(now, team.timezone)), *_life(team, calendar))


def _life(whose: Team | ProfCircle, calendar: Calendar) -> tuple[WorkPattern, Calendar, str]:
    return whose.pattern, calendar, whose.timezone


def _coming(
    one: Occurrence, rule: Rule, whose: Team | ProfCircle, calendar: Calendar, now: datetime
) -> Iterator[Occurrence]:
    """From this one on, without those of a free week."""
    while one.due < now + AHEAD:
        if not one.skipped:
            yield one
        one = following(rule, one.week, *_life(whose, calendar))


def _reach(person: Person, pattern: WorkPattern, calendar: Calendar, zone: str) -> Reach:
    if person.work_days is not None:
        pattern = replace(pattern, days=person.work_days)
    return Reach(pattern, calendar, zone, person.paused_until)


def _own(event: Event, one: Occurrence, reach: Reach, key: str) -> Moment | None:
    day, at = local_day(one.due, reach.zone), local_time(one.due, reach.zone)
    is_last = event.rule.anchor is Anchor.LAST
    week = [each for each in one.week.days if (each <= day if is_last else each >= day)]
    mine = [each for each in week if reach.works_on(each)]
    if not mine:
        return None
    begins = moment(mine[-1] if is_last else mine[0], at, reach.zone)
    return Moment(key, begins, event.minutes, reach.zone, event.title, event.about)
