"""The course of a proposal: what the answers come to, when it is round, and who may press what."""

from datetime import UTC, datetime

import pytest

from bot.domain.course import (
    DecisionMode,
    Happening,
    Mark,
    Moment,
    Press,
    Standing,
    check,
    confirmed_by,
    decided,
    is_round,
    may,
    presses,
    voices,
)
from bot.domain.errors import Refusal
from bot.domain.ids import PersonId
from bot.domain.proposal import Act, Stage
from bot.domain.roles import Role

ONE, TWO, THREE = PersonId(1), PersonId(2), PersonId(3)
NOW = datetime(2026, 6, 8, 6, 0, tzinfo=UTC)
EVERY_ROLE = frozenset(Role)


def voice(by: PersonId, answer: Act) -> Happening:
    return Happening(Mark.VOICE, by, NOW, "Omdat het kan.", {"answer": answer.value})


def said(*answers: tuple[PersonId, Act]) -> dict[PersonId, Happening]:
    return {person: voice(person, answer) for person, answer in answers}


@pytest.mark.parametrize("stage", Stage)
def test_an_author_with_every_role_judges_nothing_of_the_own(stage: Stage) -> None:
    own = Standing(ONE, EVERY_ROLE, is_author=True, is_member=True)

    offered = presses(Moment(stage), own)

    assert {Press.LOOK, Press.PASS, Press.RETURN, Press.DECIDE}.isdisjoint(offered)


@pytest.mark.parametrize("press", Press)
def test_somebody_without_a_role_who_is_not_in_the_team_presses_nothing(press: Press) -> None:
    assert not may(press, Moment(Stage.VALIDATED, is_late=True), Standing(ONE))


def test_a_press_in_a_stage_that_has_passed_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        check(Press.LOOK, Moment(Stage.VALIDATED), Standing(ONE, EVERY_ROLE))

    assert refused.value.code == "proposal-stage"


def test_several_decide_with_the_last_yes() -> None:
    halfway = decided(DecisionMode.SEVERAL, said((ONE, Act.ACCEPT)), (ONE, TWO))
    whole = decided(DecisionMode.SEVERAL, said((ONE, Act.ACCEPT), (TWO, Act.ACCEPT)), (ONE, TWO))

    assert (halfway, whole) == (None, Act.ACCEPT)


def test_one_no_among_several_is_a_no() -> None:
    assert decided(DecisionMode.SEVERAL, said((TWO, Act.DECLINE)), (ONE, TWO)) is Act.DECLINE


def test_in_consent_silence_is_yes_once_the_term_is_over() -> None:
    before = decided(DecisionMode.CONSENT, said((ONE, Act.ACCEPT)), (ONE, TWO))
    after = decided(DecisionMode.CONSENT, said((ONE, Act.ACCEPT)), (ONE, TWO), term_is_over=True)

    assert (before, after) == (None, Act.ACCEPT)


def test_an_objection_that_was_met_no_longer_counts() -> None:
    course = (voice(ONE, Act.DECLINE), voice(ONE, Act.ACCEPT))

    assert decided(DecisionMode.CONSENT, voices(course), (ONE,)) is Act.ACCEPT


def test_an_answer_of_an_earlier_decision_does_not_count_again() -> None:
    course = (voice(ONE, Act.ACCEPT), Happening(Act.REVISIT, None, NOW))

    assert voices(course) == {}


@pytest.mark.parametrize(
    ("confirmed", "closed"),
    [
        (frozenset({ONE}), False),
        (frozenset({TWO, THREE}), False),
        (frozenset({ONE, TWO}), True),
    ],
)
def test_it_is_round_with_an_author_and_one_other(confirmed: frozenset[PersonId], *, closed: bool) -> None:
    assert is_round(confirmed, (ONE,)) is closed


def test_what_was_confirmed_before_it_went_back_does_not_count() -> None:
    course = (
        Happening(Mark.CONFIRM, ONE, NOW),
        Happening(Act.NOT_YET, TWO, NOW),
        Happening(Act.EFFECTUATE, ONE, NOW),
    )

    assert confirmed_by(course) == frozenset()
