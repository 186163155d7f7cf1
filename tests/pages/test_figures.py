"""The figures on the wall: by domain and goal, with the table behind each drawing, and the same wall in chat."""

import re

from tests.fakes.house import CHANNEL, words
from tests.pages.served import PEOPLE, Served


async def test_each_domain_and_goal_has_its_lead_times_in_a_table(full: Served) -> None:
    await full.lets_in(PEOPLE["planner"])

    page = await full.gets("/wall/team/1")

    assert '<th scope="row">Uitvoeren</th><td>4</td><td>1</td><td>12</td><td>44</td>' in page
    assert '<th scope="row">Besturen</th><td>1</td><td>0</td><td>–</td><td>–</td>' in page


async def test_behind_each_drawing_stands_a_table(full: Served) -> None:
    await full.lets_in(PEOPLE["planner"])

    page = await full.gets("/wall/team/1")

    figures = re.findall(r"<figure.*?</figure>", page, re.DOTALL)
    drawn = [figure for figure in figures if "<svg" in figure]
    assert len(drawn) == len(figures) >= 4
    assert [figure[:60] for figure in drawn if "<table>" not in figure] == []


async def test_the_wall_in_chat_tells_what_stands_on_the_page(full: Served) -> None:
    await full.lets_in(PEOPLE["planner"])
    page = await full.gets("/wall/team/1")

    said = words(await full.house.clicks("show-wall", PEOPLE["planner"], place=CHANNEL))

    told = re.findall(r"“([^”]+)”", said)
    assert len(told) >= 15
    assert [text for text in told if text not in page] == []
    assert "De cirkel: wordt bekeken 2, wacht op besluit 1, wordt ingevoerd 2, ingevoerd 1, rond 2" in said


async def test_a_proposal_tells_what_happened_to_it_and_why(full: Served) -> None:
    await full.lets_in(PEOPLE["planner"])

    page = await full.gets("/wall/item/proposal/1")

    told = re.findall(r'<li dir="auto">(.*?)</li>', page)
    assert len(told) == 6
    assert told[2] == "zondag 29 maart · Bestuurder: ja. “Dit past bij wat we willen leren.”"


async def test_the_circle_of_the_organisation_is_drawn_with_its_numbers(full: Served) -> None:
    await full.lets_in(PEOPLE["planner"])

    page = await full.gets("/wall/organisation")

    assert re.findall(r'class="came" width="([\d.]+)"', page) == [
        "100.0",
        "77.8",
        "66.7",
        "55.6",
        "33.3",
        "22.2",
    ]
    assert '<th scope="row">Ingediend</th><td>9</td>' in page
