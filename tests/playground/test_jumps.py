"""Where the clock can go in one click."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.timetable import moment
from bot.playground.jumps import jumps
from bot.playground.samples import ZONE
from bot.texts import texts_in
from tests.playground.doors import NoFreeDays
from tests.playground.ground import SUNDAY


@dataclass(frozen=True, slots=True)
class FreeChristmas:
    def free(self, region: str, years: tuple[int, ...]) -> Mapping[date, str]:
        return {date(year, 12, 25): "Eerste Kerstdag" for year in years}


def at(text: str) -> datetime:
    wall = datetime.fromisoformat(text)
    return moment(wall.date(), wall.time(), ZONE)


def test_on_sunday_they_are_tomorrow_monday_and_friday() -> None:
    found = jumps(SUNDAY, NoFreeDays(), texts_in("nl"))

    assert [(jump.name, jump.to, jump.label) for jump in found] == [
        ("kickoff", at("2026-11-23T09:00"), "Ga naar maandag 9.00"),
        ("tomorrow", at("2026-11-23T13:00"), "Ga een dag vooruit"),
        ("reflection", at("2026-11-27T15:00"), "Ga naar vrijdag 15.00"),
    ]


def test_at_the_kickoff_itself_the_next_one_is_next_week() -> None:
    found = {jump.name: jump.to for jump in jumps(at("2026-11-23T09:00"), NoFreeDays(), texts_in("nl"))}

    assert found["kickoff"] == at("2026-11-30T09:00")


def test_a_free_friday_makes_it_thursday() -> None:
    found = {jump.name: jump for jump in jumps(at("2026-12-21T10:00"), FreeChristmas(), texts_in("nl"))}

    assert found["reflection"].to == at("2026-12-24T15:00")
    assert found["reflection"].label == "Ga naar donderdag 15.00"


def test_a_day_ahead_keeps_the_wall_time_across_daylight_saving() -> None:
    found = {jump.name: jump.to for jump in jumps(at("2027-03-27T10:00"), NoFreeDays(), texts_in("en"))}

    assert found["tomorrow"] == at("2027-03-28T10:00")
