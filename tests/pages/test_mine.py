"""All that is kept about somebody, on a page and as a file, for that person alone (L13)."""

import json

from bot.domain.roles import Role
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, words
from tests.pages.served import PEOPLE, Served
from tests.test_visibility_matrix import DIRK, SOUTH


async def test_somebody_reads_and_takes_along_what_is_kept(pages: Served) -> None:
    await pages.house.does("take-note", ANNA, tried="Ik belde <b>eerst</b>")
    await pages.lets_in(ANNA)

    page = await pages.gets("/wall/mine")
    kept = json.loads(await pages.gets("/wall/mine.json"))

    assert "Ik belde &lt;b&gt;eerst&lt;/b&gt;" in page
    assert kept["note"][0]["tried"] == "Ik belde <b>eerst</b>"
    assert kept["person"][0]["name"] == "Anna"


async def test_nobody_reads_what_is_kept_about_another_whatever_their_role(pages: Served) -> None:
    await pages.house.does("take-note", BRAM, tried="geheim van Bram")
    await pages.lets_in(ANNA)  # the administrator

    assert "geheim van Bram" not in await pages.gets("/wall/mine") + await pages.gets("/wall/mine.json")


async def test_nothing_is_given_to_whoever_is_not_in(pages: Served) -> None:
    for path in ("/wall/mine", "/wall/mine.json"):
        await pages.gets(path, status=401)


async def test_a_link_can_lead_to_it_and_nowhere_else_of_anybody_s_choosing(pages: Served) -> None:
    places = []
    for to in ("mine", "https://elders.example", "//elders.example"):
        link = (await pages.link_of(ANNA)).rpartition("/")[2]
        answer = await pages.client.post("/wall/enter", data={"link": link, "to": to}, allow_redirects=False)
        places.append(answer.headers["Location"])

    assert places == ["/wall/mine", "/wall", "/wall"]


async def test_who_opened_a_proposal_because_of_a_role_is_told_to_its_author(house: House) -> None:
    await house.begins_team()
    await house.core.use_cases.perform("start-team", house.act(DIRK, SOUTH))
    dirk = await house.reads(lambda books: books.people.at(DIRK.account))
    assert dirk is not None
    await house.reads(lambda books: books.people.grant(dirk.organisation_id, dirk.id, Role.VALIDATOR))
    await house.proposes(ANNA, "Bel eerst")
    before = words(await house.clicks("my-data", ANNA))

    await house.clicks("read-proposal", BRAM, "1", CHANNEL)
    await house.clicks("read-proposal", DIRK, "1", SOUTH)

    after = words(await house.clicks("my-data", ANNA))
    assert "Niemand. Wie niet in je team zit" in before
    assert [line for line in after.splitlines() if "Dirk" in line or "Bram," in line] == [
        "Dirk, maandag 8 juni, 8.00 uur: “Bel eerst”"
    ]
    assert "Dirk, " not in words(await house.clicks("my-data", BRAM))


async def test_what_was_done_with_a_proposal_reads_as_words_and_not_as_it_is_kept(full: Served) -> None:
    await full.lets_in(PEOPLE["wijkverpleegkundige"])

    page = await full.gets("/wall/mine")

    assert "Dit past bij wat we willen leren." in page
    assert [raw for raw in ("reason", "&#34;", ">person", "{") if raw in page] == []
