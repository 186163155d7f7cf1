"""What somebody keeps time for: twelve weeks ahead, as it falls for this person."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.agenda import Event, Moment, of_circle, of_team
from bot.domain.ids import OrganisationId, PersonId, ProfCircleId, TeamId
from bot.domain.place import Account, Place, PlaceKind
from bot.domain.prof_circle import ProfCircle, Rhythm
from bot.domain.team import Person, Team
from bot.domain.timetable import Anchor, Calendar, IsoWeek, Rule, WorkPattern
from scheduler.calendar import PublicHolidays

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DUTCH = Calendar(PublicHolidays().free("NL", (2026, 2027)))
TEAM = Team(
    TeamId(7), OrganisationId(1), "Team Voorbeeld", "nl", "Europe/Amsterdam", "NL", "standaard", WorkPattern(),
    Place("slack", "T1", "C1", PlaceKind.CHANNEL),
)  # fmt: skip
ANNA = Person(PersonId(3), OrganisationId(1), Account("slack", "T1", "U1"), "Anna", "nl", "Europe/Amsterdam")
KICKOFF = Event(
    Rule("kickoff", Anchor.FIRST, time(9, 0)), "De week begint", "Kies een vraag uit je werk.", 15
)
REFLECTION = Event(Rule("reflection", Anchor.LAST, time(15, 0)), "Terugkijken", "Tien minuten is genoeg.", 10)
CIRCLE = ProfCircle(
    ProfCircleId(2), OrganisationId(1), "Boze familie", "", "nl", "Europe/Amsterdam", "NL", Rhythm.FORTNIGHTLY
)
MEETING = Event(Rhythm.FORTNIGHTLY.rule, "Prof-cirkel: Boze familie", "Jullie begin.", 15)


def told(moments: tuple[Moment, ...]) -> list[str]:
    return [f"{one.begins.astimezone(ZoneInfo(one.zone)):%a %d %b %H:%M}" for one in moments]


def found(
    *events: Event, person: Person = ANNA, calendar: Calendar = DUTCH, now: datetime = NOW
) -> list[str]:
    return told(of_team(TEAM, person, events, calendar, now))


def test_twelve_weeks_of_kickoffs_come_and_one_moves_out_of_the_way_of_easter() -> None:
    kickoffs = found(KICKOFF, now=datetime(2027, 2, 1, 12, 0, tzinfo=UTC))

    assert (len(kickoffs), kickoffs[7]) == (12, "Tue 30 Mar 09:00")


def test_nine_oclock_stays_nine_oclock_over_the_change_of_the_clock() -> None:
    assert {moment[-5:] for moment in found(KICKOFF, now=datetime(2027, 3, 7, tzinfo=UTC))} == {"09:00"}


def test_a_free_or_quiet_week_has_no_moment() -> None:
    closed = Calendar(dict.fromkeys((date(2026, 11, day) for day in range(23, 28)), "gesloten"))

    kickoffs = found(KICKOFF, calendar=closed)

    assert (len(kickoffs), kickoffs[0]) == (11, "Mon 30 Nov 09:00")


def test_what_is_past_this_week_is_left_out() -> None:
    both = found(KICKOFF, REFLECTION, now=datetime(2026, 11, 25, 9, 0, tzinfo=UTC))

    assert (both[0], both[12]) == ("Mon 30 Nov 09:00", "Fri 27 Nov 15:00")


def test_a_team_that_is_paused_has_none() -> None:
    assert of_team(replace(TEAM, paused=True), ANNA, [KICKOFF], DUTCH, NOW) == ()


def test_whoever_works_part_of_the_week_has_their_own_first_and_last_day() -> None:
    tuesday_to_thursday = replace(ANNA, work_days=frozenset({2, 3, 4}))

    both = found(KICKOFF, REFLECTION, person=tuesday_to_thursday)

    assert (both[0], both[12]) == ("Tue 24 Nov 09:00", "Thu 26 Nov 15:00")


def test_a_start_that_is_past_for_the_team_can_be_still_to_come_for_somebody() -> None:
    thursdays = replace(ANNA, work_days=frozenset({4}))

    assert (
        found(KICKOFF, person=thursdays, now=datetime(2026, 11, 25, 9, 0, tzinfo=UTC))[0]
        == "Thu 26 Nov 09:00"
    )


def test_a_week_in_which_somebody_does_not_work_at_all_has_none_for_them() -> None:
    fridays = replace(ANNA, work_days=frozenset({5}))

    kickoffs = found(KICKOFF, person=fridays)

    assert kickoffs[4:6] == [
        "Fri 08 Jan 09:00",
        "Fri 15 Jan 09:00",
    ]  # both feasts of the year's end are Fridays


def test_a_pause_is_left_out_and_on_coming_back_the_week_begins_that_day() -> None:
    away = replace(ANNA, paused_until=date(2026, 12, 8))

    both = found(KICKOFF, REFLECTION, person=away)

    assert (both[0], both[10]) == ("Wed 09 Dec 09:00", "Fri 11 Dec 15:00")


def test_a_circle_meets_in_its_own_rhythm_from_the_day_that_is_set() -> None:
    first = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    meetings = told(of_circle(CIRCLE, ANNA, MEETING, DUTCH, first, NOW))

    assert meetings == [
        "Tue 24 Nov 10:00", "Tue 08 Dec 10:00", "Tue 22 Dec 10:00", "Tue 05 Jan 10:00", "Tue 19 Jan 10:00",
        "Tue 02 Feb 10:00",
    ]  # fmt: skip


def test_a_meeting_keeps_its_key_when_it_moves() -> None:
    first = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    wednesdays = replace(ANNA, work_days=frozenset({3}))

    keys = [
        {one.key for one in of_circle(CIRCLE, person, MEETING, DUTCH, first, NOW)}
        for person in (ANNA, wednesdays)
    ]

    assert (keys[0] == keys[1], len(keys[0])) == (True, 6)


@given(
    days=st.frozensets(st.integers(1, 7), min_size=1),
    away=st.none() | st.dates(date(2026, 11, 1), date(2027, 3, 1)),
    free=st.frozensets(st.dates(date(2026, 11, 22), date(2027, 2, 20)), max_size=30),
    now=st.datetimes(datetime(2026, 11, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
)
def test_a_moment_is_never_on_a_day_off_and_stays_in_its_week(
    days: frozenset[int], away: date | None, free: frozenset[date], now: datetime
) -> None:
    person = replace(ANNA, work_days=days, paused_until=away)
    calendar = Calendar(dict.fromkeys(free, "vrij"))

    moments = of_team(TEAM, person, [KICKOFF, REFLECTION], calendar, now)

    assert len({one.key for one in moments}) == len(moments)
    for one in moments:
        local = one.begins.astimezone(ZoneInfo(one.zone))
        kind, week, *_ = one.key.split(":")
        assert local.date().isoweekday() in days
        assert local.date() not in free
        assert away is None or local.date() > away
        assert (IsoWeek.of(local.date()).key, local.hour) == (week, {"kickoff": 9, "reflection": 15}[kind])
        assert one.begins >= now
