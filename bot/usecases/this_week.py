"""The running week of whoever acts, and the question that this person set in it."""

from dataclasses import replace
from datetime import datetime

from bot.books import Books
from bot.domain.cycle import Week
from bot.domain.question import LearningQuestion
from bot.domain.timetable import IsoWeek, local_day
from bot.usecases.recognise import Present


def week_of(books: Books, present: Present, now: datetime) -> Week | None:
    """None without a team, and in a week that has not begun."""
    team = present.team
    if team is None:
        return None
    return books.weeks.of_team(team.organisation_id, team.id, IsoWeek.of(local_day(now, team.timezone)))


def question_of_this_week(books: Books, present: Present, now: datetime) -> LearningQuestion | None:
    """One's own, read as in private; in a week that has not begun, or without a team, the newest."""
    week = week_of(books, present, now)
    viewer = replace(present.viewer, in_private=True)
    return books.questions.own_latest(viewer, week.id if week else None)
