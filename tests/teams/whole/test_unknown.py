"""What may or may not have arrived in Teams is shown to a person, who decides; it is never sent again by itself."""

from datetime import timedelta

import pytest

from bot.app import Core
from bot.books import SendState
from bot.ports import Purpose
from tests.fakes.clock import StandingClock
from tests.fakes.teams import FakeTeams, Fault
from tests.fakes.teams_people import CHANNEL, NURSE
from tests.teams.whole.conftest import settle
from tests.teams.whole.test_forms import makes_administrator


@pytest.fixture
async def uncertain(teams: FakeTeams, core: Core, clock: StandingClock, kickoff: None) -> None:
    """The look back of Friday may have arrived; the nurse is an administrator."""
    del kickoff
    await makes_administrator(teams, core)
    teams.posted.clear()
    clock.pass_(timedelta(days=4, hours=6))
    teams.breaks(Fault(502))
    await core.catch_up()
    for _ in range(3):
        clock.pass_(timedelta(minutes=2))
        await settle(core)


@pytest.mark.usefixtures("uncertain")
async def test_it_is_not_sent_again_and_stands_on_the_page_of_whoever_looks_after_it(
    teams: FakeTeams,
) -> None:
    assert teams.messages(CHANNEL) == []

    await teams.says(NURSE, "/overzicht")

    page = teams.messages(NURSE.chat)[-1]
    assert "onzeker of het aankwam" in page.text
    assert "Stuur opnieuw" in [button["title"] for button in page.buttons]


@pytest.mark.usefixtures("uncertain")
async def test_a_person_has_it_sent_again_once(teams: FakeTeams, core: Core) -> None:
    await teams.says(NURSE, "/overzicht")
    page = teams.messages(NURSE.chat)[-1]

    for _ in range(2):
        await teams.presses(NURSE, page, "Stuur opnieuw")
        await settle(core)

    assert len(teams.messages(CHANNEL)) == 1


async def test_an_answer_that_is_uncertain_is_named_to_whoever_runs_vita(
    teams: FakeTeams, core: Core, clock: StandingClock
) -> None:
    await teams.says(NURSE, "hallo")
    await settle(core)
    await teams.says(NURSE, "Ik wil beter overdragen.")
    teams.breaks(Fault(502, posts=True))
    await settle(core)
    clock.pass_(timedelta(minutes=5))
    await settle(core)

    rows = await core.store.transact(
        Purpose.OPERATE, lambda books: books.outbox.deliveries(None, 50, states=(SendState.UNKNOWN,))
    )
    assert [(row.channel, row.reason) for row in rows] == [(NURSE.chat, "cannot look back")]
