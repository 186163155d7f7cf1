"""Somebody left a team: roles end, proposals pass on, and after the last team 30 days begin.

What is private stays theirs for those days, so that who comes back finds it; then `purge` erases it.
"""

from datetime import datetime, timedelta

from bot.books import Books
from bot.cards import leaving as cards
from bot.domain.roles import Role
from bot.domain.team import Person, Team
from bot.texts import texts_in
from bot.usecases.notices import notify

STAYS = timedelta(days=30)
"""So long what somebody kept is there after they left their last team."""


def leaves_team(books: Books, person: Person, team: Team, at: datetime) -> None:
    """The administrators hear which roles became empty; nobody hears anything else."""
    organisation = team.organisation_id
    held = _held(books, person, team)
    books.people.leave(organisation, person.id, team.id, at)
    books.proposals.pass_on(organisation, person.id, team.id)
    ended = [role for role in held if role not in _held(books, person, team)]
    for role in ended:
        books.audit.note(organisation, None, "revoke-role", f"person:{person.id}", at, role.value)
    empty = [role for role in ended if not books.people.with_role(organisation, role, team.id)]
    if empty:
        for administrator in books.people.with_role(organisation, Role.ADMINISTRATOR):
            card = cards.roles_empty(team.name, empty, texts_in(administrator.language))
            notify(books, administrator, f"left:{team.id}:{person.id}:{at.timestamp():.0f}", card, at)


def _held(books: Books, person: Person, team: Team) -> list[Role]:
    """The roles that this person holds in the team or everywhere."""
    return [
        role
        for role in Role
        if person.id in {one.id for one in books.people.with_role(team.organisation_id, role, team.id)}
    ]
