"""A calendar file: the coming twelve weeks, in a form that every calendar program reads."""

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ics import Event, ics
from bot.domain.ids import OrganisationId, TeamId
from bot.domain.place import Place, PlaceKind
from bot.domain.team import Team
from bot.domain.timetable import Anchor, Calendar, Rule, WorkPattern
from scheduler.calendar import PublicHolidays
from tests.goldens import GoldenText

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DUTCH = Calendar(PublicHolidays().free("NL", (2026, 2027)))
TEAM = Team(
    TeamId(7), OrganisationId(1), "Team Voorbeeld", "nl", "Europe/Amsterdam", "NL", "standaard", WorkPattern(),
    Place("slack", "T1", "C1", PlaceKind.CHANNEL),
)  # fmt: skip
KICKOFF = Event(
    Rule("kickoff", Anchor.FIRST, time(9, 0)), "De week begint", "Kies een vraag uit je werk.", 15
)
REFLECTION = Event(Rule("reflection", Anchor.LAST, time(15, 0)), "Terugkijken", "Tien minuten is genoeg.", 10)


def values(text: str, name: str) -> list[str]:
    """The values of a property, its folded lines put together again."""
    unfolded = text.replace("\r\n ", "")
    return [line.removeprefix(f"{name}:") for line in unfolded.split("\r\n") if line.startswith(f"{name}:")]


def starts(text: str) -> list[str]:
    zone = ZoneInfo(TEAM.timezone)
    moments = [datetime.strptime(value, "%Y%m%dT%H%M%S%z") for value in values(text, "DTSTART")]
    return [f"{moment.astimezone(zone):%a %d %b %H:%M}" for moment in moments]


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)


def test_the_file_reads_as_agreed(golden_text: GoldenText) -> None:
    text = ics(TEAM, [KICKOFF, REFLECTION], DUTCH, NOW)

    golden_text("ics", text.replace("\r\n", "\n"))


def test_twelve_weeks_of_kickoffs_come_and_one_moves_out_of_the_way_of_easter() -> None:
    found = starts(ics(TEAM, [KICKOFF], DUTCH, datetime(2027, 2, 1, 12, 0, tzinfo=UTC)))

    assert (len(found), found[7]) == (12, "Tue 30 Mar 09:00")


def test_nine_oclock_stays_nine_oclock_over_the_change_of_the_clock() -> None:
    found = starts(ics(TEAM, [KICKOFF], DUTCH, datetime(2027, 3, 7, tzinfo=UTC)))

    assert {moment[-5:] for moment in found} == {"09:00"}


def test_a_free_week_has_no_event() -> None:
    closed = Calendar(dict.fromkeys((date(2026, 11, day) for day in range(23, 28)), "gesloten"))

    found = starts(ics(TEAM, [KICKOFF], closed, NOW))

    assert (len(found), found[0]) == (11, "Mon 30 Nov 09:00")


def test_what_is_past_this_week_is_left_out() -> None:
    found = starts(ics(TEAM, [KICKOFF, REFLECTION], DUTCH, datetime(2026, 11, 25, 9, 0, tzinfo=UTC)))

    assert (found[0], found[12]) == ("Mon 30 Nov 09:00", "Fri 27 Nov 15:00")


def test_an_event_keeps_its_id_in_a_newer_file() -> None:
    monday, tuesday = (
        values(ics(TEAM, [REFLECTION], DUTCH, NOW.replace(day=day)), "UID") for day in (23, 24)
    )

    assert (monday, len(set(monday))) == (tuesday, 12)


def test_an_event_lasts_as_long_as_it_says() -> None:
    text = ics(TEAM, [REFLECTION], DUTCH, NOW)

    assert (values(text, "DTSTART")[0], values(text, "DTEND")[0]) == ("20261127T140000Z", "20261127T141000Z")


@given(st.text(), st.text(max_size=200))
def test_whatever_the_words_are_the_file_keeps_its_form(title: str, about: str) -> None:
    text = ics(TEAM, [Event(KICKOFF.rule, title, about, 15)], DUTCH, NOW)

    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    assert (lines.count("BEGIN:VEVENT"), lines[-1], "\n" in "".join(lines)) == (12, "", False)
    assert len(values(text, "SUMMARY")) == 12


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_the_words_come_back_as_they_were(title: str) -> None:
    text = ics(TEAM, [Event(KICKOFF.rule, f"{title}\nen meer", "", 15)], DUTCH, NOW)

    assert unescaped(values(text, "SUMMARY")[0]) == f"{title}\nen meer"
