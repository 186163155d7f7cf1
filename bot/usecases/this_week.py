"""The running week of whoever acts, the question that this person set in it, and the week that is looked back on."""

from datetime import datetime

from bot.books import Books, SendState
from bot.domain.cycle import Week
from bot.domain.question import LearningQuestion
from bot.domain.team import Team
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
    viewer = present.own_eyes
    return books.questions.own_latest(viewer, week.id if week else None)


def week_looked_back_on(
    books: Books, present: Present, question: LearningQuestion | None, now: datetime
) -> Week | None:
    """The running week; a late answer to last week's question belongs to that week, until this one looks back."""
    week, team = week_of(books, present, now), present.team
    if team is None or question is None or question.week_id is None:
        return week
    iso = IsoWeek.of(local_day(now, team.timezone))
    before = books.weeks.of_team(team.organisation_id, team.id, iso.plus(-1))
    if before is None or question.week_id != before.id or has_come(books, team, "reflection", iso):
        return week
    viewer = present.own_eyes
    done = any(insight.week_id == before.id for insight in books.insights.own(viewer))
    return week if done else before


def has_come(books: Books, team: Team, kind: str, iso: IsoWeek) -> bool:
    """Whether this moment of the week was announced in the team's channel."""
    ended = books.outbox.ended(team.organisation_id, f"{team.id}:{kind}:{iso.key}")
    return ended is not None and ended[0] is SendState.SENT
