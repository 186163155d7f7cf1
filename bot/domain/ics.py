"""A team's coming moments as a calendar file (RFC 5545), to be put into anybody's own calendar.

Single events at their UTC instants, and no weekly rule: a rule would know nothing of holidays, and an instant
needs no zone that a calendar program may not have. Reading a newer file in moves the events: their ids stay.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.domain.team import Team
from bot.domain.timetable import Calendar, Occurrence, Rule, first_from, following

AHEAD = timedelta(weeks=12)
_LONGEST = 75
"""Octets in a line, without its end; the rest goes on in the next line, behind a space."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Event:
    """A moment that comes back, in the words of whoever reads it; it lasts some minutes."""

    rule: Rule
    title: str
    about: str
    minutes: int


def ics(team: Team, events: Sequence[Event], calendar: Calendar, now: datetime) -> str:
    """The moments of the coming twelve weeks; those of a free week are left out."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vita//Weekcyclus//NL", "CALSCALE:GREGORIAN"]
    for event in events:
        for one in coming(team, event.rule, calendar, now):
            lines += _event(team, event, one, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def coming(team: Team, rule: Rule, calendar: Calendar, now: datetime) -> Iterator[Occurrence]:
    """The occurrences that are in the file, the soonest first."""
    one = first_from(rule, now, team.pattern, calendar, team.timezone)
    while one.due < now + AHEAD:
        if not one.skipped:
            yield one
        one = following(rule, one.week, team.pattern, calendar, team.timezone)


def _event(team: Team, event: Event, one: Occurrence, now: datetime) -> Iterator[str]:
    kind, _, week = one.key.partition(":")
    yield "BEGIN:VEVENT"
    yield f"UID:{kind}-{week}-{team.organisation_id}-{team.id}@vita"
    yield f"DTSTAMP:{_instant(now)}"
    yield f"DTSTART:{_instant(one.due)}"
    yield f"DTEND:{_instant(one.due + timedelta(minutes=event.minutes))}"
    yield f"SUMMARY:{_escaped(event.title)}"
    yield f"DESCRIPTION:{_escaped(event.about)}"
    yield "END:VEVENT"


def _instant(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(words: str) -> str:
    return _CONTROL.sub("", words.replace("\r\n", "\n").replace("\r", "\n")).translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """Never in the middle of a character."""
    part, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _LONGEST:
            yield part
            part, size = " ", 1
        part, size = part + character, size + octets
    yield part
