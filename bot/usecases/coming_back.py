"""One line when a long pause is over: there is nothing to catch up on. It is planned when the pause begins."""

from datetime import date, datetime, time, timedelta

from bot.books import Books, Category, Outgoing, Verb
from bot.domain.team import Person
from bot.domain.timetable import local_day
from bot.ports import FreeDays
from bot.usecases.reaching import reach_of

BACK = "back"
"""The topic of the line; its occurrence holds the last day of the pause that it belongs to."""

LONG = timedelta(days=5)
"""A shorter pause just ends."""

MORNING = time(9)


def plan_coming_back(books: Books, person: Person, free_days: FreeDays, now: datetime) -> None:
    """On the first working day after the pause of this person, once for each last day."""
    until = person.paused_until
    if until is None or until - local_day(now, person.timezone) < LONG:
        return
    due = reach_of(books, person, free_days, now).next_day(now, MORNING)
    outgoing = Outgoing(
        person.organisation_id,
        f"{BACK}:{until}:{person.id}",
        Category.NOTICE,
        Verb.DM,
        recipient=person.account,
        topic=BACK,
        due=due,
        until=due + timedelta(days=1),
        occurrence=f"{BACK}:{until}",
    )
    books.outbox.put(outgoing, now)


def is_back(outgoing: Outgoing, until: date | None) -> bool:
    """Whether the pause that this line belongs to is the one that the person had: not lifted, not made longer."""
    return outgoing.topic != BACK or outgoing.occurrence == f"{BACK}:{until}"
