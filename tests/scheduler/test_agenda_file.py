"""A calendar file, in a form that every calendar program reads: written, and read back."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.agenda import Moment
from scheduler.agenda_file import agenda_file
from tests.goldens import GoldenText

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
KICKOFF = Moment(
    "kickoff:2026-W48:team:1:7", datetime(2026, 11, 23, 8, 0, tzinfo=UTC), 15, "Europe/Amsterdam",
    "De week begint · Team Voorbeeld", "Kies een vraag uit je eigen werk.",
)  # fmt: skip
SUMMER = Moment(
    "kickoff:2027-W13:team:1:7", datetime(2027, 3, 30, 7, 0, tzinfo=UTC), 15, "Europe/Amsterdam", "Terug", ""
)
ELSEWHERE = Moment(
    "reflection:2026-W48:team:1:8",
    datetime(2026, 11, 27, 9, 45, tzinfo=UTC),
    10,
    "Asia/Kathmandu",
    "Terug",
    "",
)


def read(*moments: Moment, now: datetime = NOW) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(agenda_file(moments, now))


def begins(event: icalendar.Event) -> datetime:
    assert isinstance(event.start, datetime)
    return event.start


def test_the_file_reads_as_agreed(golden_text: GoldenText) -> None:
    golden_text("agenda", agenda_file([KICKOFF, SUMMER], NOW).decode().replace("\r\n", "\n"))


def test_a_moment_stands_in_the_wall_time_of_its_zone_and_is_the_moment_that_was_meant() -> None:
    events = read(KICKOFF, SUMMER, ELSEWHERE).events

    assert [(begins(one).astimezone(UTC), f"{begins(one):%H:%M}") for one in events] == [
        (KICKOFF.begins, "09:00"), (SUMMER.begins, "09:00"), (ELSEWHERE.begins, "15:30"),
    ]  # fmt: skip
    assert [one["DTSTART"].params["TZID"] for one in events] == [
        "Europe/Amsterdam", "Europe/Amsterdam", "Asia/Kathmandu",
    ]  # fmt: skip
    assert [one.end - one.start for one in events] == [timedelta(minutes=n) for n in (15, 15, 10)]


@pytest.mark.parametrize("moment", [KICKOFF, SUMMER, ELSEWHERE], ids=lambda one: one.key)
def test_the_zone_is_told_with_it_for_programs_that_do_not_know_it(moment: Moment) -> None:
    calendar = read(moment)
    zone = next(iter(calendar.timezones)).to_tz(lookup_tzid=False)

    wall = begins(calendar.events[0]).replace(tzinfo=None)

    assert wall.replace(tzinfo=zone).astimezone(UTC) == moment.begins


def test_in_a_newer_file_a_moment_keeps_its_id_and_its_number_goes_up() -> None:
    (before,), (after,) = (read(KICKOFF, now=now).events for now in (NOW, NOW + timedelta(minutes=1)))

    assert before.uid == after.uid == "kickoff-2026-W48-team-1-7@vita"
    assert after.sequence > before.sequence
    assert after.sequence < 2**31


@given(st.text(st.characters()), st.text(st.characters(), max_size=200))
def test_whatever_the_words_are_the_file_keeps_its_form(title: str, about: str) -> None:
    moment = Moment(KICKOFF.key, KICKOFF.begins, 15, "UTC", title, about)

    lines = agenda_file([moment], NOW).decode().split("\r\n")

    assert max(len(line.encode()) for line in lines) <= 75
    assert (lines.count("BEGIN:VEVENT"), lines[-1], "\n" in "".join(lines)) == (1, "", False)
    assert len(read(moment).events) == 1


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_the_words_come_back_as_they_were(title: str) -> None:
    (event,) = read(Moment(KICKOFF.key, KICKOFF.begins, 15, "UTC", f"{title}\nen meer", "")).events

    assert event["SUMMARY"] == f"{title}\nen meer"
