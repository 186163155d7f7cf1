"""Which words a kickoff and the invitation to look back choose, from week to week."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards import kickoff, reflection
from bot.cards.kickoff import Kickoff
from bot.cards.model import Card, Choices, Text, plain
from bot.domain.timetable import IsoWeek
from bot.texts import LANGUAGES, texts_in

WEEK = Kickoff(date(2026, 6, 8), date(2026, 6, 12), 24, 5, "Europe/Amsterdam")
IN_BOTH = pytest.mark.parametrize("language", LANGUAGES)
YEARS = st.lists(st.booleans(), min_size=60, max_size=60)
"""Sixty weeks, some of them short."""


def paragraphs(card: Card) -> list[str]:
    return [plain(block.text) for block in card.blocks if isinstance(block, Text)]


def of_week(week: IsoWeek, language: str, *, is_short: bool) -> list[str]:
    lost = ("Koningsdag",) if is_short else ()
    days = week.days
    return paragraphs(
        kickoff.card(Kickoff(days[0], days[4], week.week, 5 - is_short, "UTC", lost=lost), texts_in(language))
    )


def again_within(weeks: int, said: list[str]) -> list[str]:
    """What is said again, that many weeks later or sooner."""
    return [words for n, words in enumerate(said) if words in said[max(n - weeks, 0) : n]]


# --- from week to week ------------------------------------------------------------------------------------


@IN_BOTH
@given(start=st.dates(date(2026, 1, 1), date(2036, 12, 31)), shorts=YEARS)
def test_no_question_comes_back_within_eight_weeks(language: str, start: date, shorts: list[bool]) -> None:
    first = IsoWeek.of(start)

    asked = [of_week(first.plus(n), language, is_short=short)[-1] for n, short in enumerate(shorts)]

    assert again_within(8, asked) == []


@IN_BOTH
@given(start=st.dates(date(2026, 1, 1), date(2036, 12, 31)), shorts=YEARS)
def test_no_kickoff_begins_as_one_of_the_five_weeks_before(
    language: str, start: date, shorts: list[bool]
) -> None:
    first = IsoWeek.of(start)

    began = [of_week(first.plus(n), language, is_short=short)[0] for n, short in enumerate(shorts)]

    assert again_within(5, [" ".join(words.split()[:3]) for words in began]) == []


@IN_BOTH
def test_no_invitation_to_look_back_repeats_one_of_the_five_weeks_before(language: str) -> None:
    weeks = [IsoWeek(2026, 1).plus(n) for n in range(120)]

    said = [paragraphs(reflection.invitation(week, (), texts_in(language))) for week in weeks]

    assert again_within(5, [opening for opening, _ in said]) == []
    assert again_within(8, [question for _, question in said]) == []


# --- one week ---------------------------------------------------------------------------------------------


def test_a_late_kickoff_in_auckland_names_its_own_day_and_time() -> None:
    due = datetime(2026, 6, 7, 21, 0, tzinfo=UTC)
    week = Kickoff(date(2026, 6, 9), date(2026, 6, 12), 24, 5, "Pacific/Auckland", late_since=due)

    card = kickoff.card(week, texts_in("nl"))

    assert "er maandag om 9.00 uur moeten staan" in paragraphs(card)[0]


def test_a_kickoff_that_is_late_on_its_own_day_names_the_time_alone() -> None:
    due = datetime(2026, 6, 8, 7, 0, tzinfo=UTC)
    week = Kickoff(date(2026, 6, 8), date(2026, 6, 12), 24, 5, "Europe/Amsterdam", late_since=due)

    card = kickoff.card(week, texts_in("nl"))

    assert "de start had er om 9.00 uur moeten staan" in paragraphs(card)[0]


@IN_BOTH
def test_after_free_weeks_nobody_is_asked_about_last_week(language: str) -> None:
    weeks = [IsoWeek(2026, 1).plus(n) for n in range(60)]
    asked = {
        paragraphs(
            kickoff.card(
                Kickoff(week.monday, week.days[4], week.week, 5, "UTC", weeks_ago=3), texts_in(language)
            )
        )[-1]
        for week in weeks
    }

    assert len(asked) == 4
    assert [words for words in asked if "vorige week" in words or "last week" in words] == []


@pytest.mark.parametrize(("language", "friday"), [("nl", "vrijdag"), ("en", "on friday")])
def test_every_kickoff_announces_that_friday_comes_back_to_it(language: str, friday: str) -> None:
    weeks = [IsoWeek(2026, 24).plus(n) for n in range(20)]

    announced = [of_week(week, language, is_short=False)[-2] for week in weeks]

    assert [words for words in announced if friday not in words.lower()] == []
    assert again_within(8, announced) == []


def test_a_week_of_one_day_asks_in_the_afternoon_and_names_no_day_to_be_ready_by() -> None:
    day = date(2026, 6, 8)
    week = Kickoff(day, day, 24, 1, "Europe/Amsterdam", lost=("gesloten",))

    words = paragraphs(kickoff.card(week, texts_in("nl")))

    assert "vanmiddag" in words[1].lower()
    assert words[2] == "Waar komt het werk binnen, en wat ontbreekt er dan vaak?"


def test_the_first_week_of_one_day_looks_back_in_the_afternoon() -> None:
    day = date(2026, 6, 8)

    card = kickoff.card(Kickoff(day, day, 24, 1, "UTC", is_first=True), texts_in("en"))

    steps = next(block for block in card.blocks if isinstance(block, Choices))
    assert steps.items[2].title == "This afternoon"


@pytest.mark.parametrize(("weeks_ago", "label"), [(1, "Vorige week"), (3, "De laatste keer")])
def test_what_was_shared_before_free_weeks_is_not_of_last_week(weeks_ago: int, label: str) -> None:
    week = Kickoff(
        WEEK.today, WEEK.last_day, 24, 5, "UTC", shared=("Anna", "Kort is goed."), weeks_ago=weeks_ago
    )

    assert f"{label} deelde Anna: “Kort is goed.”" in paragraphs(kickoff.card(week, texts_in("nl")))


def test_a_team_without_a_goal_reads_once_in_four_weeks_how_to_get_one() -> None:
    weeks = [IsoWeek(2026, 24).plus(n) for n in range(8)]

    told = [any("/kader" in words for words in of_week(week, "nl", is_short=False)) for week in weeks]

    assert sum(told[:4]) == sum(told[4:]) == 1
