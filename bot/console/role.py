"""`vita role …`: grants, revokes and lists roles."""

import argparse

from bot.books import Books
from bot.cards import roles
from bot.console.ready import SystemClock, errand
from bot.console.refused import Refused
from bot.domain.place import Account
from bot.domain.roles import Role
from bot.domain.team import Person
from bot.ports import Purpose
from bot.settings import Settings
from bot.texts import texts_in
from bot.usecases.notices import notify


async def grant(settings: Settings, asked: argparse.Namespace) -> int:
    person, role = await _changed(settings, asked, granted=True)
    print(f"{person.name} is {role} now.")
    return 0


async def revoke(settings: Settings, asked: argparse.Namespace) -> int:
    person, role = await _changed(settings, asked, granted=False)
    print(f"{person.name} is no longer {role}.")
    return 0


async def listing(settings: Settings, _asked: argparse.Namespace) -> int:
    async with errand(settings) as core:
        lines = await core.store.transact(Purpose.OPERATE, held)
    print("\n".join(lines) or "Nobody holds a role yet.")
    return 0


def held(books: Books) -> list[str]:
    """Who holds which role, a line each: in the whole organisation, and then in one team by its name."""
    lines = []
    for organisation in sorted({team.organisation_id for team in books.teams.all()}):
        for role in Role:
            everywhere = books.people.with_role(organisation, role)
            lines += [f"{role:<22} {person.name}" for person in everywhere]
            for team in books.teams.all(organisation):
                there = books.people.with_role(organisation, role, team.id)
                lines += [
                    f"{role:<22} {person.name} ({team.name})" for person in there if person not in everywhere
                ]
    return lines


async def _changed(settings: Settings, asked: argparse.Namespace, *, granted: bool) -> tuple[Person, Role]:
    try:
        role = Role(asked.role)
    except ValueError as error:
        raise Refused(f"'{asked.role}' is no role. Roles: {', '.join(Role)}.") from error
    account = Account(asked.platform, asked.workspace, asked.account)

    def work(books: Books) -> Person:
        person = books.people.at(account)
        if person is None:
            raise Refused("Vita has not met this account yet. Let them send Vita a message first.")
        act = books.people.grant if granted else books.people.revoke
        act(person.organisation_id, person.id, role)
        deed, now = "grant-role" if granted else "revoke-role", SystemClock().now()
        books.audit.note(person.organisation_id, None, deed, f"person:{person.id}", now, role.value)
        told = roles.told_by_hand(role, texts_in(person.language), granted=granted)
        notify(books, person, f"{deed}:{role}:{now.timestamp():.0f}", told, now)
        return person

    async with errand(settings) as core:
        return await core.store.transact(Purpose.SET_UP, work), role
