"""The set itself: large enough, from all sorts of work, and about everything that Vita is asked to hold."""

from bot.domain.boundary import Boundary
from bot.domain.cycle import AiMode
from bot.llm.evaluation import Kind, Where, situations


def test_there_are_at_least_forty_dutch_situations() -> None:
    dutch = situations("nl")

    assert len(dutch) >= 40


def test_english_is_judged_too() -> None:
    english = situations("en")

    assert len(english) >= 5
    assert {situation.language for situation in english} == {"en"}


def test_no_two_situations_have_the_same_name() -> None:
    names = [situation.id for situation in situations()]

    assert len(set(names)) == len(names)


def test_care_town_hall_school_workshop_and_office_each_have_their_share() -> None:
    names = [situation.id.partition("-")[0] for situation in situations("nl")]

    shares = {name: names.count(name) for name in ("zorg", "gemeente", "school", "werkplaats", "kantoor")}
    assert min(shares.values()) >= 8
    assert sum(shares.values()) == len(names)


def test_every_kind_of_answer_place_and_mode_is_in_it() -> None:
    found = situations()

    assert {situation.answer for situation in found} == set(Kind)
    assert {situation.where for situation in found} == set(Where)
    assert {AiMode.ASK_FIRST, AiMode.OPTIONS, AiMode.CRITIQUE} <= {situation.mode for situation in found}


def test_the_gravest_boundaries_and_the_refusals_are_in_it() -> None:
    found = {situation.boundary for situation in situations()}

    assert {
        Boundary.DISTRESS, Boundary.UNSAFE, Boundary.MEDICAL, Boundary.LEGAL, Boundary.PERSONNEL,
        Boundary.LISTING, Boundary.JUDGEMENT,
    } <= found  # fmt: skip


def test_no_two_situations_are_the_same_words() -> None:
    said = [
        situation.says for situation in situations() if len(situation.says) > 1 or situation.says[0][0] != "["
    ]

    assert len(set(said)) == len(said)
