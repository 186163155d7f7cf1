"""When somebody can be written to by Vita itself: their own days, the hours and free days of their teams."""

from dataclasses import replace
from datetime import datetime

from bot.books import Books
from bot.domain.reach import Reach
from bot.domain.team import Person
from bot.domain.timetable import Calendar, WorkPattern
from bot.ports import FreeDays
from bot.usecases.calendar import calendar_for

_REGION = "NL"
"""Whose holidays hold for somebody without a team."""


def reach_of(books: Books, person: Person, free_days: FreeDays, now: datetime) -> Reach:
    """In the person's own zone; with more teams, the days of all of them and the hours of the first."""
    teams = books.teams.of_person(person.organisation_id, person.id)
    if teams:
        calendar, pattern = calendar_for(free_days, teams[0], now), teams[0].pattern
        pattern = replace(pattern, days=frozenset().union(*(team.pattern.days for team in teams)))
    else:
        years = (now.year - 1, now.year, now.year + 1)
        calendar, pattern = Calendar(free_days.free(_REGION, years)), WorkPattern()
    if person.work_days:
        pattern = replace(pattern, days=person.work_days)
    return Reach(pattern, calendar, person.timezone, person.paused_until)
