"""What somebody keeps time for, on a page and as a calendar file, for that person alone."""

import icalendar

from storage import SqlStore
from tests.fakes.circle_of_six import THEME, gathers
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, CHANNEL, CHRIS, House, sample, words
from tests.houses import house_over
from tests.pages.served import Served, served


async def test_the_page_tells_and_the_file_holds_the_same_moments(pages: Served) -> None:
    await pages.lets_in(ANNA)

    page, answer = await pages.gets("/wall/agenda"), await pages.client.get("/wall/agenda.ics")

    events = icalendar.Calendar.from_ical(await answer.read()).events
    assert page.count("De week begint · Team Noord") == 12
    assert len([one for one in events if one["SUMMARY"] == "De week begint · Team Noord"]) == 12
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="vita.ics"'


async def test_nobody_finds_a_circle_in_it_that_they_are_not_in(house: House) -> None:
    await gathers(house)
    outside = sample("Gijs")
    await house.core.use_cases.meet(CHANNEL, outside, joined=True)
    async with served(house) as pages:
        seen = {}
        for member in (CHRIS, outside):
            await pages.lets_in(member)
            seen[member.name] = await pages.gets("/wall/agenda") + await pages.gets("/wall/agenda.ics")

    assert {name: THEME in text for name, text in seen.items()} == {"Chris": True, "Gijs": False}


async def test_it_is_given_to_nobody_who_is_not_in(pages: Served) -> None:
    for path in ("/wall/agenda", "/wall/agenda.ics"):
        await pages.gets(path, status=401)


async def test_where_a_file_cannot_be_given_a_link_of_ones_own_leads_there_once(
    store: SqlStore, clock: StandingClock, sqlite_url: str
) -> None:
    house = house_over(store, clock, sqlite_url, public_url="https://vita.example.org/")
    await house.begins_team()
    house.platform.gives_files = False

    told = words(await house.types("vita", BRAM, "agenda"))

    link = told.partition("https://vita.example.org/wall/enter/")[2].partition("?to=agenda")[0]
    async with served(house) as pages:
        shown = await pages.gets(f"/wall/enter/{link}?to=agenda")
        form = {"link": link, "to": "agenda"}
        first = await pages.client.post("/wall/enter", data=form, allow_redirects=False)
        again = await pages.client.post("/wall/enter", data=form, allow_redirects=False)
    assert "De week begint · Team Noord" in told
    assert "Jouw momenten" in shown
    assert (first.status, first.headers["Location"], again.status) == (303, "/wall/agenda", 410)
