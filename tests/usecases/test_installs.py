"""Whoever installs Vita is its first administrator; where it was taken out nothing more is sent."""

from datetime import timedelta

import pytest

from bot.books import Books, SendState
from bot.domain.install import Install
from bot.domain.roles import Role
from tests.fakes.house import ANNA, BRAM, House

INSTALL = Install("slack", "T1", "Voorbeeld", "xoxb-sample", "B1", "U0VITA")


async def administrators(house: House) -> list[str]:
    def look(books: Books) -> list[str]:
        organisation = books.organisations.at("slack", "T1")
        assert organisation is not None
        return [one.account.account for one in books.people.with_role(organisation.id, Role.ADMINISTRATOR)]

    return await house.reads(look)


async def test_whoever_installs_first_is_administrator_and_nobody_after(house: House) -> None:
    for member in (ANNA, BRAM):
        await house.core.use_cases.installs.keep(INSTALL, member.account.account)

    assert await administrators(house) == [ANNA.account.account]


async def test_a_secret_of_a_browser_holds_once(house: House) -> None:
    state = await house.core.use_cases.installs.issue()

    held = [await house.core.use_cases.installs.consume(state) for _ in range(2)]
    assert held == [True, False]


@pytest.mark.parametrize("comes_back", [False, True])
async def test_where_vita_was_taken_out_nothing_is_sent_until_it_is_back(
    house: House, *, comes_back: bool
) -> None:
    first = await house.adds_team()
    await house.core.use_cases.installs.keep(INSTALL, "")
    await house.core.use_cases.installs.drop("slack", "T1")
    if comes_back:
        await house.core.use_cases.installs.keep(INSTALL, "")
    house.clock.move_to(first)
    await house.core.catch_up()

    (kickoff,) = await house.deliveries()
    assert (kickoff.state is SendState.SENT, len(house.platform.posted)) == (comes_back, comes_back)
    assert kickoff.reason == ("" if comes_back else "left")


@pytest.mark.parametrize(
    ("away", "state"), [(timedelta(hours=3), SendState.SENT), (timedelta(days=9), SendState.SKIPPED)]
)
async def test_what_waited_while_vita_was_out_comes_when_it_is_back_if_it_is_still_worth_saying(
    house: House, away: timedelta, state: SendState
) -> None:
    first = await house.adds_team()
    await house.core.use_cases.installs.drop("slack", "T1")
    house.clock.move_to(first)
    await house.core.catch_up()
    house.clock.pass_(away)
    await house.core.use_cases.installs.come_back("slack", "T1")
    await house.settles()

    kickoff = (await house.deliveries())[0]
    assert kickoff.state is state
