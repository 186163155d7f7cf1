"""Somebody left a team, or was taken out of it: roles end.

Of who left, proposals pass on, and after the last team 30 days begin. What is private stays theirs for those days,
so that who comes back finds it; then `purge` erases it. Who was taken out is still there: all of it stays theirs.
"""

from datetime import datetime, timedelta

from bot.books import Books
from bot.cards import leaving as cards
from bot.domain.ids import PersonId
from bot.domain.roles import GRANTED, Role
from bot.domain.team import Person, Team
from bot.domain.timetable import local_day
from bot.texts import texts_in
from bot.usecases.notices import notify

STAYS = timedelta(days=30)
"""So long what somebody kept is there after they left their last team."""


LEFT_LAST = "left-last"


def leaves_team(books: Books, person: Person, team: Team, at: datetime, *, is_reachable: bool = True) -> None:
    """The administrators hear which roles became empty; who left their last team and ever talked with Vita, what goes
    when and how to take it along. Nobody hears anything else. `is_reachable` is False for an account that is no more.
    """
    held = _held(books, person, team)
    is_last = books.people.leave(team.organisation_id, person.id, team.id, at)
    books.proposals.pass_on(team.organisation_id, person.id, team.id)
    _roles_ended(books, person, team, held, at)
    if is_last and is_reachable and books.places.dm_of(person.account) is not None:
        texts = texts_in(person.language)
        card = cards.take_along(local_day(at + STAYS, person.timezone), texts)
        notify(books, person, f"left-last:{at.timestamp():.0f}", card, at, topic=LEFT_LAST)


def is_taken_out(books: Books, person: Person, team: Team, at: datetime, by: PersonId) -> None:
    """For a member of the team; `by` whom is kept with each role that ends by it."""
    held = _held(books, person, team)
    books.people.exclude(team.organisation_id, person.id, team.id)
    _roles_ended(books, person, team, held, at, by)


def _roles_ended(
    books: Books, person: Person, team: Team, held: list[Role], at: datetime, by: PersonId | None = None
) -> None:
    organisation = team.organisation_id
    ended = [role for role in held if role not in _held(books, person, team)]
    for role in ended:
        books.audit.note(organisation, by, "revoke-role", f"person:{person.id}", at, role.value)
    empty = [role for role in ended if not books.people.with_role(organisation, role, team.id)]
    if empty:
        for administrator in books.people.with_role(organisation, Role.ADMINISTRATOR):
            card = cards.roles_empty(team.name, empty, texts_in(administrator.language))
            notify(books, administrator, f"left:{team.id}:{person.id}:{at.timestamp():.0f}", card, at)


def ending_with(books: Books, person: Person, team: Team) -> list[Role]:
    """The roles that would end if this member were in the team no more."""
    viewer = books.people.viewer(person, in_private=False)
    if viewer.teams == {team.id}:
        return [role for role in GRANTED if role in viewer.roles]
    in_team = {Role.MANAGER: viewer.manages, Role.DECIDER: viewer.decides_for}
    everywhere = {role: books.people.with_role(team.organisation_id, role) for role in in_team}
    return [role for role, teams in in_team.items() if team.id in teams and person not in everywhere[role]]


def _held(books: Books, person: Person, team: Team) -> list[Role]:
    """The roles that this person holds in the team or everywhere."""
    return [
        role
        for role in Role
        if person.id in {one.id for one in books.people.with_role(team.organisation_id, role, team.id)}
    ]
