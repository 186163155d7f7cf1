"""Who comes in, by what, and what ends it."""

from datetime import timedelta

import pytest

from bot.books import Books
from bot.domain.place import Account
from bot.domain.roles import Role
from bot.domain.visibility import Viewer
from bot.pages.entrance import HEADER
from bot.ports import Purpose
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, words
from tests.pages.served import COOKIE, Served, served
from tests.test_visibility_matrix import DIRK, SOUTH

FROM_ELSEWHERE = ({"Origin": "https://elders.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"})


async def test_nobody_is_in_without_a_session(pages: Served) -> None:
    assert "Je bent nog niet binnen" in await pages.gets("/wall", status=401)


async def test_looking_at_a_link_spends_nothing(pages: Served) -> None:
    link = await pages.link_of(ANNA)
    for _ in range(3):
        shown = await pages.gets(link)

    assert "Open de muur" in shown
    assert COOKIE not in str(pages.client.session.cookie_jar.filter_cookies(pages.client.make_url("/")))


async def test_the_button_lets_in_once(pages: Served) -> None:
    link = (await pages.link_of(ANNA)).rpartition("/")[2]
    first = await pages.client.post("/wall/enter", data={"link": link}, allow_redirects=False)
    again = await pages.client.post("/wall/enter", data={"link": link}, allow_redirects=False)

    assert (first.status, again.status) == (303, 410)
    assert "Anna" in await pages.gets("/wall")


async def test_a_link_works_for_ten_minutes(pages: Served) -> None:
    link = (await pages.link_of(ANNA)).rpartition("/")[2]
    pages.house.clock.pass_(timedelta(minutes=10))

    late = await pages.client.post("/wall/enter", data={"link": link})

    assert late.status == 410


async def test_a_new_link_makes_the_earlier_one_worthless(pages: Served) -> None:
    earlier = (await pages.link_of(ANNA)).rpartition("/")[2]
    await pages.link_of(ANNA)

    answer = await pages.client.post("/wall/enter", data={"link": earlier})

    assert answer.status == 410


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(pages: Served) -> None:
    link = (await pages.link_of(ANNA)).rpartition("/")[2]

    answer = await pages.client.post("/wall/enter", data={"link": link}, allow_redirects=False)

    cookie = answer.headers["Set-Cookie"]
    assert all(part in cookie for part in ("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=28800"))
    assert "Secure" not in cookie


async def test_by_https_the_cookie_goes_no_other_way(house: House) -> None:
    await house.begins_team()
    async with served(house, "https://vita.example.org") as pages:
        link = (await pages.link_of(ANNA)).rpartition("/")[2]
        answer = await pages.client.post("/wall/enter", data={"link": link}, allow_redirects=False)

    assert answer.headers["Set-Cookie"].startswith("__Host-vita=")
    assert "Secure" in answer.headers["Set-Cookie"]
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


async def test_a_session_lasts_eight_hours(pages: Served) -> None:
    await pages.lets_in(ANNA)
    pages.house.clock.pass_(timedelta(hours=7, minutes=59))
    await pages.gets("/wall")
    pages.house.clock.pass_(timedelta(minutes=1))

    await pages.gets("/wall", status=401)


async def test_leaving_ends_the_session(pages: Served) -> None:
    await pages.lets_in(ANNA)
    mark = (await pages.gets("/wall")).partition('name="mark" value="')[2].partition('"')[0]
    jar = pages.client.session.cookie_jar.filter_cookies(pages.client.make_url("/"))
    kept = jar[COOKIE].value

    left = await pages.client.post("/wall/leave", data={"mark": mark})
    pages.client.session.cookie_jar.update_cookies({COOKIE: kept})

    assert "Je bent uitgelogd" in await left.text()
    await pages.gets("/wall", status=401)


async def test_leaving_where_a_session_comes_in_a_header_ends_that_one(pages: Served) -> None:
    headers = {HEADER: await pages.session_of(ANNA)}
    page = await (await pages.client.get("/wall/mine", headers=headers)).text()
    mark = page.partition('name="mark" value="')[2].partition('"')[0]

    await pages.client.post("/wall/leave", data={"mark": mark}, headers=headers)

    assert (await pages.client.get("/wall/mine", headers=headers)).status == 401


async def test_coming_in_anew_ends_the_session_that_one_had(pages: Served) -> None:
    await pages.lets_in(ANNA)
    kept = pages.client.session.cookie_jar.filter_cookies(pages.client.make_url("/"))[COOKIE].value
    link = (await pages.link_of(ANNA)).rpartition("/")[2]

    await pages.client.post("/wall/enter", data={"link": link})

    await pages.gets("/wall")
    assert (await pages.client.get("/wall/mine", headers={HEADER: kept})).status == 401


async def test_losing_a_role_ends_the_session(pages: Served) -> None:
    await pages.lets_in(ANNA)

    def loses(books: Books) -> None:
        anna = books.people.at(ANNA.account)
        assert anna is not None
        books.people.revoke(anna.organisation_id, anna.id, Role.ADMINISTRATOR)

    await pages.house.core.store.transact(Purpose.SET_UP, loses)

    await pages.gets("/wall", status=401)


async def test_leaving_the_team_ends_the_session(pages: Served) -> None:
    await pages.lets_in(BRAM)
    await pages.house.core.use_cases.meet(CHANNEL, BRAM, joined=False)

    await pages.gets("/wall", status=401)


async def test_getting_a_role_does_not_end_it(pages: Served) -> None:
    await pages.lets_in(BRAM)

    def gains(books: Books) -> None:
        bram = books.people.at(BRAM.account)
        assert bram is not None
        books.people.grant(bram.organisation_id, bram.id, Role.VALIDATOR)

    await pages.house.core.store.transact(Purpose.SET_UP, gains)

    await pages.gets("/wall")


async def test_erasing_oneself_ends_every_session(pages: Served) -> None:
    await pages.lets_in(BRAM)
    await pages.house.clicks("erase-my-data", BRAM, "yes")
    await pages.house.does("erase-my-data", BRAM)

    await pages.gets("/wall", status=401)


async def test_nobody_gets_a_session_whom_vita_never_met(pages: Served) -> None:
    assert await pages.house.core.visits.open_for(Account("slack", "T1", "U-onbekend")) is None


@pytest.mark.parametrize("headers", FROM_ELSEWHERE, ids=str)
async def test_a_form_of_another_site_does_nothing(pages: Served, headers: dict[str, str]) -> None:
    link = (await pages.link_of(ANNA)).rpartition("/")[2]

    refused = await pages.client.post("/wall/enter", data={"link": link}, headers=headers)
    accepted = await pages.client.post("/wall/enter", data={"link": link}, allow_redirects=False)

    assert (refused.status, accepted.status) == (403, 303)


async def test_leaving_without_the_mark_of_the_session_does_nothing(pages: Served) -> None:
    await pages.lets_in(ANNA)

    refused = await pages.client.post("/wall/leave", data={"mark": "geraden"})

    assert refused.status == 403
    await pages.gets("/wall")


async def test_no_secret_stands_in_the_database(pages: Served) -> None:
    session = await pages.session_of(ANNA)
    link = (await pages.link_of(ANNA)).rpartition("/")[2]

    kept = await pages.house.reads(lambda books: str(books.personal_data.of(_viewer(books))))

    assert session not in kept
    assert link not in kept


@pytest.mark.parametrize("path", ["/wall", "/wall/enter/x", "/wall/item/question/1", "/wall/niets"])
async def test_every_page_says_what_a_browser_may_do_with_it(pages: Served, path: str) -> None:
    answer = await pages.client.get(path)

    if answer.status != 404 or path != "/wall/niets":
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"


async def test_somebody_of_another_team_does_not_open_this_wall(pages: Served) -> None:
    await pages.house.core.use_cases.perform("start-team", pages.house.act(DIRK, SOUTH))
    await pages.house.asks(ANNA, "kanarie-deelvraag", who="team")
    await pages.lets_in(DIRK)

    refused = await pages.gets("/wall/team/1", status=404)
    item = await pages.gets("/wall/item/question/1", status=404)
    everything = await pages.gets("/wall/everything")

    assert "Deze pagina is er niet, of je kunt hem niet zien." in refused
    assert "kanarie" not in refused + item + everything


@pytest.mark.parametrize("path", ["/wall/team/9999999999999999999999", "/wall/team/x", f"/wall/team/{'0' * 5000}1", "/wall/item/note/1", "/wall/team/1/note",
                                  "/wall/team/1/question?before=-1", "/wall/team/1/proposal?column=x", "/wall/static/x.py"])  # fmt: skip
async def test_an_address_that_leads_nowhere_gets_a_sentence(pages: Served, path: str) -> None:
    await pages.lets_in(ANNA)

    assert "Deze pagina is er niet" in await pages.gets(path, status=404)


async def test_the_wall_in_chat_offers_the_page_where_there_is_an_address(house: House) -> None:
    await house.begins_team()

    answer = await house.clicks("open-pages", ANNA)

    assert "Een pagina in de browser is er bij jullie niet." in words(answer)


def _viewer(books: Books) -> Viewer:
    anna = books.people.at(ANNA.account)
    assert anna is not None
    return books.people.viewer(anna, in_private=True)
