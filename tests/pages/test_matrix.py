"""Who finds what on the pages, role by role: the same as by every other door."""

import pytest

from tests.fakes.house import House
from tests.pages.served import served
from tests.test_visibility_matrix import FINDS, OF_THE_TEAM, THINGS, _gets_role, _looks, filled

__all__ = ["filled"]

PATHS = ("/wall/everything", "/wall/team/1", "/wall/team/2", "/wall/everything/question", "/wall/everything/insight",
         "/wall/everything/proposal", "/wall/everything/themes", "/wall/organisation", "/wall/export/wall.json",
         "/wall/export/wall.csv", "/wall/export/report.html",
         *(f"/wall/item/{kind}/{n}" for kind in ("question", "insight", "proposal") for n in range(1, 5)))  # fmt: skip


@pytest.mark.parametrize("who", [who for who in FINDS if "without a team" not in who])
async def test_nobody_finds_more_on_the_pages_than_by_other_doors(filled: House, who: str) -> None:
    member, _ = _looks(who)
    await _gets_role(filled, member, who)
    async with served(filled) as pages:
        await pages.lets_in(member)
        seen = "".join([await (await pages.client.get(path)).text() for path in PATHS])

    found = {thing for thing, word in THINGS.items() if word in seen}
    assert found <= FINDS[who] & OF_THE_TEAM


async def test_a_colleague_finds_what_the_team_shared(filled: House) -> None:
    member, _ = _looks("a colleague")
    async with served(filled) as pages:
        await pages.lets_in(member)
        seen = await pages.gets("/wall/team/1")

    shared = {
        "shared question", "shared insight", "submitted proposal", "request to think along", "commitment of a manager",
    }  # fmt: skip
    assert {thing for thing, word in THINGS.items() if word in seen} == shared
