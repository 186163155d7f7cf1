"""The moments of a team as a file for somebody's own calendar, and all that is kept about somebody as a file."""

import json

from bot.usecases import Act
from tests.fakes.circle_of_six import THEME, gathers
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, dm_of, sample, words


async def test_the_file_is_given_in_the_dm_wherever_it_was_asked(house: House) -> None:
    await house.begins_team()

    there, here = await house.types("vita", ANNA, "agenda"), await house.types("agenda", ANNA, place=CHANNEL)

    assert there is None
    assert words(here).startswith("Jouw momenten staan in je privégesprek")
    assert [(to, file.name) for to, file, _ in house.platform.given] == [(ANNA.account, "vita.ics")] * 2


async def test_it_holds_the_starts_and_looks_back_of_twelve_weeks(house: House) -> None:
    await house.begins_team("Team Noord")

    await house.types("vita", ANNA, "agenda")

    ((_, file, _),) = house.platform.given
    text = file.data.decode()
    assert text.count("SUMMARY:De week begint · Team Noord") == 12
    assert text.count("SUMMARY:Terugkijken · Team Noord") == 12


async def test_where_no_file_can_be_given_the_first_moments_are_told(house: House) -> None:
    await house.begins_team("Team Noord")
    house.platform.gives_files = False

    answer = await house.types("vita", ANNA, "agenda")

    told = words(answer).splitlines()
    assert told[0].startswith("Een bestand kan ik je hier niet geven.")
    assert len(told) == 5
    assert all("· Team Noord" in line for line in told[1:])


async def test_the_meetings_of_ones_own_circle_are_in_it_and_of_no_other(house: House) -> None:
    await gathers(house)

    for member in (BRAM, sample("Gijs")):
        await house.types("vita", member, "agenda")

    ((to, file, _),) = house.platform.given
    assert to == BRAM.account
    assert file.data.decode().replace("\r\n ", "").count(f"SUMMARY:Prof-cirkel: {THEME}") == 6


async def test_a_pause_is_left_out_and_ones_own_last_day_counts(house: House) -> None:
    await house.begins_team("Team Noord")
    await house.does("set-reach", ANNA, nudges="normal", days="1,2,3")
    await house.types("pauze", ANNA, "twee weken")
    house.platform.gives_files = False

    told = words(await house.types("vita", ANNA, "agenda")).splitlines()

    assert [line.partition(": ")[0] for line in told[1:]] == [
        "maandag 22 juni, 9.00 uur", "woensdag 24 juni, 15.00 uur",
        "maandag 29 juni, 9.00 uur", "woensdag 1 juli, 15.00 uur",
    ]  # fmt: skip


async def test_a_team_that_is_paused_has_nothing_coming(house: House) -> None:
    team = await house.begins_team("Team Noord")
    await house.reads(lambda books: books.teams.set_paused(team.organisation_id, team.id, paused=True))

    answer = await house.types("vita", ANNA, "agenda")

    assert house.platform.given == []
    assert words(answer).startswith("De komende twaalf weken staat er niets voor je klaar.")


async def test_without_a_team_there_are_no_moments(house: House) -> None:
    answer = await house.types("vita", ANNA, "agenda")

    assert house.platform.given == []
    assert "team" in words(answer)


async def test_without_pages_all_that_is_kept_comes_as_two_files(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")
    await house.asks(BRAM, "Wat is van Bram?")

    answer = await house.clicks("take-my-data", ANNA)

    (_, read, _), (to, file, _) = house.platform.given
    assert (answer, to, read.name, file.name) == (None, ANNA.account, "vita.txt", "vita.json")
    assert "Waarom bellen mensen?" in read.data.decode()
    assert "Waarom bellen mensen?" in json.dumps(json.loads(file.data), ensure_ascii=False)
    assert b"Wat is van Bram?" not in file.data
    assert b"Waarom" not in repr(file).encode()


async def test_asked_in_a_channel_it_goes_to_the_dm_all_the_same(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")

    answer = await house.clicks("take-my-data", ANNA, place=CHANNEL)

    assert "Waarom bellen" not in words(answer)
    assert b"Waarom bellen mensen?" in house.platform.given[0][1].data


async def test_without_pages_and_files_it_says_whom_to_ask(house: House) -> None:
    await house.begins_team()
    house.platform.gives_files = False

    answer = await house.clicks("take-my-data", ANNA, place=dm_of(ANNA))

    assert "Vraag wie Vita draait" in words(answer)


async def test_on_a_page_of_ones_own_it_says_where_the_file_is(house: House) -> None:
    await house.begins_team()

    answer = await house.core.use_cases.perform("give-agenda", Act(ANNA, dm_of(ANNA), "p1"))

    assert len(house.platform.given) == 1
    assert "in je privégesprek met mij" in words(answer)
