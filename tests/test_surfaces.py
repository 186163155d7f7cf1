"""The same things on the surfaces that are no chat: metrics and log, export, the pack, one's own page of data."""

import logging

import pytest

from bot import metrics
from bot.books import Books
from bot.console.pack import Standing, pack
from bot.domain.roles import Role
from bot.metrics import Measured
from bot.pages.export import lines, report
from bot.pages.export.proposals import exported
from bot.settings import Settings
from bot.texts import texts_in
from tests.fakes.house import ANNA, BRAM, CHANNEL, House
from tests.operators import told_by
from tests.pages.served import served
from tests.test_visibility_matrix import (
    FINDS,
    OWN,
    THINGS,
    _gets_role,
    everything_seen_by,
    filled,
    found,
)

__all__ = ["filled"]

EXPORTED = {"submitted proposal"}


async def test_an_operator_finds_nothing_of_anybody(
    filled: House, measured: Measured, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        await everything_seen_by(filled, ANNA, CHANNEL)
        await filled.settles()

    told = await told_by(filled.core, filled.clock, measured, caplog)
    assert "vita_deliveries" in told
    assert found(told) == set()


async def test_what_is_exported_are_proposals_that_were_submitted(filled: House) -> None:
    def work(books: Books) -> str:
        team = books.teams.of_channel(CHANNEL)
        assert team is not None
        all_of_it = [exported(books, team.organisation_id)]
        page = report.page(all_of_it, filled.clock.now().date(), texts_in("nl"))
        return lines.as_json(all_of_it) + lines.as_csv(all_of_it) + page

    told = await filled.reads(work)

    assert found(told) == EXPORTED
    assert [name for name in ("Anna", "U-Anna") if name in told] == []


async def test_the_pack_tells_nothing_that_anybody_made(filled: House) -> None:
    team = await filled.reads(lambda books: books.teams.of_channel(CHANNEL))
    assert team is not None

    page = pack(Settings(), (Standing("Voorbeeld", is_live=False, teams=(team,)),), texts_in("nl"))

    assert found(page) == set()


@pytest.mark.parametrize("role", [None, *Role])
async def test_on_the_page_of_one_s_own_data_stands_nothing_of_anna_whatever_the_role(
    filled: House, role: Role | None
) -> None:
    who = f"a colleague who is {role}" if role else "a colleague"
    await _gets_role(filled, BRAM, who)

    async with served(filled) as pages:
        await pages.lets_in(BRAM)
        paths = ("/wall/mine", "/wall/mine.json", "/wall/agenda", "/wall/agenda.ics")
        seen = "".join([await pages.gets(path) for path in paths])

    assert found(seen) <= FINDS[who] - EXPORTED


async def test_on_her_own_page_anna_finds_all_that_is_hers(filled: House) -> None:
    async with served(filled) as pages:
        await pages.lets_in(ANNA)
        seen = await pages.gets("/wall/mine.json")

    assert found(seen) >= OWN & set(THINGS) - {"commitment of a manager"}


def test_the_database_that_does_not_answer_tells_nothing_either() -> None:
    assert found(metrics.page(None, Measured())) == set()
