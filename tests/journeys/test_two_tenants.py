"""Two organisations on Teams in which all is called the same, channels and accounts too: nothing of the one reaches the
other.
"""

from collections.abc import AsyncIterator
from functools import partial

import pytest
from aiohttp import web

from bot import llm
from bot.app import build_core
from bot.books import Books
from bot.cycles import CycleFiles
from bot.domain.place import Account
from bot.ports import Purpose
from bot.teams.registration import Registration
from bot.teams.server import Teams
from bot.usecases.known_place import LookUpPlace
from bot.usecases.recognise import Defaults
from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.teams import FakeTeams
from tests.fakes.teams_people import TENANT
from tests.journeys.circle_story import at
from tests.journeys.private_life import DOORS
from tests.journeys.test_teams_circle import PEOPLE, Tenant
from tests.journeys.unhurried import unpaced
from tests.teams.conftest import listening
from tests.waiting import SECONDS

pytestmark = pytest.mark.journey

OTHER = "72f988bf-0000-4000-8000-000000000002"
MARKS = {TENANT: "kanarie-een", OTHER: "kanarie-twee"}
Twins = tuple[Tenant, Tenant]


@pytest.fixture
async def twins(store: SqlStore, clock: StandingClock) -> AsyncIterator[Twins]:
    """One Vita, and two Teams; the same six people do the same in both, with another word in all that they write."""
    people = tuple(PEOPLE.values())
    async with FakeTeams(people=people) as one, FakeTeams(people=people, tenant=OTHER) as two:
        vita = Teams(Registration(allow_unauthenticated=True), LookUpPlace(store, Defaults()), "127.0.0.1")
        core = build_core(store, clock, llm.build_mind(), CycleFiles(), Defaults(), {"teams": vita.platform})
        core = unpaced(core)
        application = web.Application()
        vita.serve(application, core.use_cases)
        runner, address = await listening(application)
        twins = (Tenant(one, core, clock), Tenant(two, core, clock))
        for tenant in twins:
            tenant.teams.bot = address
            tenant.teams.after = partial(vita.errands.drain, SECONDS)
            await tenant.begins()
        for tenant in twins:
            await lives(tenant, MARKS[tenant.teams.tenant])
        yield twins
        await core.turns.drain()
        await core.delivery.drain()
        await runner.cleanup()
        await vita.close()

        assert (one.violations, two.violations) == ([], [])


async def lives(tenant: Tenant, mark: str) -> None:
    """Something of each kind, private and shared; then two weeks pass."""
    author = tenant.people.author
    await tenant.commands(author, "leervraag")
    await tenant.fills(author, text=f"{mark}-vraag", thought=f"{mark}-gedachte")
    await tenant.commands(author, "vita", "noteer")
    await tenant.fills(author, tried=f"{mark}-notitie")
    await tenant.says(author, f"Onthoud dat ik {mark}-onthouden wil")
    await tenant.says(author, f"ik zit met {mark}-gesprek en kom er niet uit")
    await tenant.commands(author, "voorstel")
    await tenant.fills(author, title=f"{mark}-voorstel", about="Iets.", kind="improve")
    await tenant.fills(author, together="Samen.", learning="Of het helpt.")
    await tenant.fills(author, expected="Rust.", flags="social")
    await tenant.fills(author, domains="execute")
    await tenant.fills(author)
    await tenant.team_sees(f"{mark}-voorstel")


def shown(tenant: Tenant) -> str:
    return repr((list(tenant.teams.posted.values()), tenant.shown))


async def test_nobody_in_the_one_is_shown_anything_of_the_other(twins: Twins) -> None:
    for tenant in twins:
        for who in (
            tenant.people.author,
            tenant.people.guide,
            tenant.people.manager,
            tenant.people.validator,
        ):
            for word in DOORS:
                await tenant.commands(who, "vita", word)
    await twins[0].moves_to(at(11, 30))

    for tenant in twins:
        seen = shown(tenant)
        assert {mark for mark in MARKS.values() if mark in seen} == {MARKS[tenant.teams.tenant]}


async def test_the_same_account_in_both_is_two_people(twins: Twins) -> None:
    def kept(books: Books, tenant: str) -> str:
        person = books.people.at(Account("teams", tenant, PEOPLE["author"].id))
        assert person is not None
        return repr(books.personal_data.of(books.people.viewer(person, in_private=True)))

    for tenant, mark in MARKS.items():
        told = await twins[0].core.store.transact(Purpose.DATA_RIGHTS, partial(kept, tenant=tenant))
        assert {one for one in MARKS.values() if one in told} == {mark}


async def test_erasing_in_the_one_leaves_the_other_whole(twins: Twins) -> None:
    one, two = twins
    await one.commands(one.people.author, "mijndata")
    await one.presses(one.people.author, "Wis alles")
    await one.presses(one.people.author, "Wis alles")

    await two.commands(two.people.author, "vita", "notities")

    await two.sees(two.people.author, f"{MARKS[OTHER]}-notitie")
    left = await one.core.store.transact(Purpose.OPERATE, _people_erased)
    assert left == [TENANT]


def _people_erased(books: Books) -> list[str]:
    """The tenants in which that account is no person any more."""
    return [
        tenant for tenant in MARKS if books.people.at(Account("teams", tenant, PEOPLE["author"].id)) is None
    ]
