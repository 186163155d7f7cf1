"""The week of a team, with a clock that is moved: what comes when, and never twice."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.books import Coming, SendState
from bot.domain.timetable import IsoWeek
from bot.ports import Purpose
from tests.fakes.calendar import SampleHolidays
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, dm_of, words

HOUR = timedelta(hours=1)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


async def pass_until(house: House, end: datetime, step: timedelta = HOUR) -> None:
    while house.clock.now() < end:
        house.clock.pass_(step)
        await house.core.catch_up()


async def occurrences(house: House) -> list[tuple[str, SendState, str]]:
    rows = await house.deliveries()
    return [(row.occurrence, row.state, row.reason) for row in rows if row.occurrence]


def local(moment: datetime) -> str:
    return f"{moment.astimezone(AMSTERDAM):%a %d %b %H:%M}"


async def test_a_row_is_made_ahead_of_its_moment_and_sent_at_it(house: House) -> None:
    await house.adds_team()

    await house.core.catch_up()
    early = await occurrences(house)
    house.clock.pass_(HOUR)
    await house.core.catch_up()

    assert early == [("kickoff:2026-W24", SendState.PENDING, "")]
    assert (await occurrences(house))[0] == ("kickoff:2026-W24", SendState.SENT, "")


async def test_the_words_are_written_ahead_of_time(house: House) -> None:
    await house.adds_team()

    await house.core.rhythm.tick()
    composed = await house.core.rhythm.composer()

    assert composed == 1


async def test_the_tick_opens_the_week_with_its_cycle(house: House) -> None:
    await house.adds_team()

    await house.core.rhythm.tick()

    team = await house.reads(lambda books: books.teams.of_channel(CHANNEL))
    assert team is not None
    week = await house.reads(
        lambda books: books.weeks.of_team(team.organisation_id, team.id, IsoWeek(2026, 24))
    )
    assert week is not None


async def test_ticking_twice_makes_one_row(house: House) -> None:
    await house.adds_team()
    await house.core.rhythm.tick()

    handled = await house.core.rhythm.tick()

    assert (handled, len(await occurrences(house))) == (0, 1)


async def test_two_tickers_at_once_make_one_row(house: House) -> None:
    await house.adds_team()

    handled = await asyncio.gather(*(house.core.rhythm.tick() for _ in range(4)))

    # The kickoff, and what goes to people by themselves at the same moment.
    assert (sum(handled), len(await occurrences(house))) == (2, 1)


async def test_a_schedule_that_is_set_back_makes_no_second_kickoff_of_the_same_week(house: House) -> None:
    first = await house.adds_team()
    house.clock.move_to(first)
    await house.core.catch_up()
    team = await house.reads(lambda books: books.teams.of_channel(CHANNEL))
    assert team is not None

    await house.core.store.transact(
        Purpose.CYCLE,
        lambda books: books.schedules.set((Coming(team, "kickoff", "kickoff:2026-W24", first),)),
    )
    await house.core.catch_up()

    assert len(house.platform.said_in(CHANNEL)) == 1


async def test_six_weeks_over_christmas_come_on_their_days(house: House) -> None:
    house.clock.move_to(datetime(2026, 12, 6, 12, 0, tzinfo=UTC))
    await house.adds_team()

    await pass_until(house, datetime(2027, 1, 16, tzinfo=UTC))

    rows = [row for row in await house.deliveries() if row.occurrence and row.state is SendState.SENT]
    assert [local(row.due) for row in rows] == [
        "Mon 07 Dec 09:00", "Fri 11 Dec 15:00",
        "Mon 14 Dec 09:00", "Fri 18 Dec 15:00",
        "Mon 21 Dec 09:00", "Thu 24 Dec 15:00",
        "Mon 28 Dec 09:00", "Thu 31 Dec 15:00",
        "Mon 04 Jan 09:00", "Fri 08 Jan 15:00",
        "Mon 11 Jan 09:00", "Fri 15 Jan 15:00",
    ]  # fmt: skip


async def test_over_the_clock_change_of_autumn_nine_stays_nine(house: House) -> None:
    house.clock.move_to(datetime(2026, 10, 18, 12, 0, tzinfo=UTC))
    await house.adds_team()

    await pass_until(house, datetime(2026, 10, 31, tzinfo=UTC))

    rows = [row for row in await house.deliveries() if row.occurrence and row.state is SendState.SENT]
    assert [local(row.due) for row in rows] == [
        "Mon 19 Oct 09:00",
        "Fri 23 Oct 15:00",
        "Mon 26 Oct 09:00",
        "Fri 30 Oct 15:00",
    ]


async def test_a_team_in_auckland_begins_on_its_own_monday_morning(house: House) -> None:
    first = await house.adds_team(timezone="Pacific/Auckland")

    assert first == datetime(2026, 6, 14, 21, 0, tzinfo=UTC)


async def test_a_free_week_is_skipped_and_says_nothing(house: House) -> None:
    house.clock.move_to(datetime(2026, 12, 28, 9, 0, tzinfo=UTC))
    await house.adds_team()
    closed = SampleHolidays()
    closed.closes(date(2027, 1, 4), days=5)
    tick = replace(house.core.rhythm.tick, free_days=closed)

    while house.clock.now() < datetime(2027, 1, 11, 9, 0, tzinfo=UTC):
        house.clock.pass_(HOUR)
        await tick()
        await house.core.catch_up()

    assert await occurrences(house) == [
        ("kickoff:2027-W01", SendState.SKIPPED, "free"),
        ("reflection:2027-W01", SendState.SKIPPED, "free"),
        ("kickoff:2027-W02", SendState.SENT, ""),
    ]


async def test_after_weeks_of_standing_still_only_the_running_week_is_begun(house: House) -> None:
    await house.adds_team()
    house.clock.move_to(datetime(2026, 6, 29, 8, 0, tzinfo=UTC))

    await house.core.catch_up()

    assert [row for row in await occurrences(house) if row[0].startswith("kickoff")] == [
        ("kickoff:2026-W24", SendState.SKIPPED, "late"),
        ("kickoff:2026-W25", SendState.SKIPPED, "late"),
        ("kickoff:2026-W26", SendState.SKIPPED, "late"),
        ("kickoff:2026-W27", SendState.SENT, ""),
    ]


async def test_the_first_kickoff_stands_below_what_vita_is(house: House) -> None:
    first = await house.adds_team()
    house.clock.move_to(first)

    await house.core.catch_up()

    said = words(house.platform.said_in(CHANNEL)[0])
    assert said.startswith("Ik ben Vita: een computerprogramma")
    assert "Dit is jullie eerste week met mij." in said


async def test_the_second_kickoff_has_no_introduction_and_tells_what_was_shared(house: House) -> None:
    await house.begins_team(goals="Brieven die je snapt")
    await pass_until(house, datetime(2026, 6, 8, 8, 0, tzinfo=UTC))
    await house.looks_back(BRAM, "De brief is te lang.", who="team")
    await house.proposes(ANNA, "Bel eerst")

    await pass_until(house, datetime(2026, 6, 15, 7, 0, tzinfo=UTC))

    said = words(house.platform.said_in(CHANNEL)[-1])
    assert said.startswith("Goedemorgen. Vandaag, maandag 15 juni, begint week 25.")
    assert "Vorige week deelde Bram: “De brief is te lang.”" in said
    assert "Nieuw op de muur: het voorstel “Bel eerst”" in said
    assert "Doel: “Brieven die je snapt”" in said


async def test_a_proposal_is_new_for_one_week(house: House) -> None:
    await house.begins_team()
    await pass_until(house, datetime(2026, 6, 8, 8, 0, tzinfo=UTC))
    await house.proposes(ANNA, "Bel eerst")

    await pass_until(house, datetime(2026, 6, 22, 7, 0, tzinfo=UTC))

    assert "Bel eerst" not in words(house.platform.said_in(CHANNEL)[-1])


async def test_a_kickoff_never_quotes_what_is_private(house: House) -> None:
    await house.begins_team()
    await pass_until(house, datetime(2026, 6, 8, 8, 0, tzinfo=UTC))
    await house.asks(BRAM, "Hoe gaat de overdracht?")
    await house.looks_back(BRAM, "Die is te lang.")

    await pass_until(house, datetime(2026, 6, 15, 7, 0, tzinfo=UTC))

    said = "\n".join(words(card) for card in house.platform.said_in(CHANNEL))
    assert ("overdracht" in said, "te lang" in said) == (False, False)


async def test_the_reflection_shows_a_question_from_the_wall(house: House) -> None:
    await house.begins_team()
    await pass_until(house, datetime(2026, 6, 8, 8, 0, tzinfo=UTC))
    await house.asks(ANNA, "Hoe gaat de overdracht?", who="team")

    await pass_until(house, datetime(2026, 6, 12, 13, 0, tzinfo=UTC), HOUR)

    assert "Anna vroeg: “Hoe gaat de overdracht?”" in words(house.platform.said_in(CHANNEL)[-1])


async def test_a_running_week_keeps_the_frame_that_it_began_with(house: House) -> None:
    team = await house.begins_team(goals="Brieven die je snapt")
    await pass_until(house, datetime(2026, 6, 8, 8, 0, tzinfo=UTC))

    await house.does("change-frame", ANNA, goals="Rust op dinsdag")

    week = await house.reads(lambda books: books.weeks.latest(team.organisation_id, team.id))
    assert week is not None
    version = week.frame_version_id
    assert version is not None
    pinned = await house.reads(lambda books: books.frames.get(team.organisation_id, version))
    assert [goal.text for goal in pinned.goals] == ["Brieven die je snapt"]


async def looked_back(house: House) -> list[tuple[str, SendState, str]]:
    """When people are asked to look back, in the local time of the team, and how that ended."""
    rows = [row for row in await house.deliveries() if row.topic == "look-back"]
    return [(local(row.due), row.state, row.reason) for row in rows]


async def test_who_works_part_of_the_week_is_asked_to_look_back_on_a_last_day_of_their_own(
    house: House,
) -> None:
    await house.begins_team()
    await house.types("werkdagen", BRAM, "ma di wo")
    await pass_until(house, datetime(2026, 6, 8, 7, tzinfo=UTC))
    for member in (ANNA, BRAM):
        await house.asks(member)

    await pass_until(house, datetime(2026, 6, 10, 13, tzinfo=UTC))
    half_way = [posted.place for posted in house.platform.posted if "look-back" in buttons(posted.card)]
    await house.types("werkdagen", BRAM, "ma di wo do vr")
    await pass_until(house, datetime(2026, 6, 14, tzinfo=UTC))

    assert half_way == [dm_of(BRAM)]
    assert await looked_back(house) == [
        ("Wed 10 Jun 15:00", SendState.SENT, ""),
        ("Fri 12 Jun 15:00", SendState.SENT, ""),
    ]


async def test_a_day_on_which_nobody_works_is_passed_over_for_the_one_before(house: House) -> None:
    """Ascension Day, 14 May 2026, a Thursday."""
    house.clock.move_to(datetime(2026, 5, 11, 4, tzinfo=UTC))
    await house.begins_team()
    await house.types("werkdagen", BRAM, "di do")
    await pass_until(house, datetime(2026, 5, 11, 7, tzinfo=UTC))
    await house.asks(BRAM)

    await pass_until(house, datetime(2026, 5, 17, tzinfo=UTC))

    assert await looked_back(house) == [("Tue 12 May 15:00", SendState.SENT, "")]
