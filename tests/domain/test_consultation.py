"""The rules of a peer consultation: the methods, whose turn it is, and that questions come before advice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.consultations import OURS, MethodFiles
from bot.domain.consultation import (
    Consultation,
    ConsultationStage,
    Kind,
    Turn,
    check_turn,
    is_complete,
    not_a_question,
    waits_for,
)
from bot.domain.errors import Refusal
from bot.domain.ids import ConsultationId, OrganisationId, PersonId, ProfCircleId

FILES = MethodFiles()
BEGAN = datetime(2026, 11, 23, 9, tzinfo=UTC)
ONE, TWO, THREE = PersonId(1), PersonId(2), PersonId(3)
MEMBERS = {ONE: BEGAN - timedelta(days=9), TWO: BEGAN - timedelta(days=9), THREE: BEGAN + timedelta(hours=1)}


def consultation(position: int = 0, key: str = "incident") -> Consultation:
    method = FILES.parse(FILES.source(key))
    return Consultation(
        ConsultationId(1), OrganisationId(1), ProfCircleId(1), ONE, "Boos", method, position,
        ConsultationStage.RUNNING, BEGAN, BEGAN,
    )  # fmt: skip


@pytest.mark.parametrize("key", OURS)
def test_each_of_our_methods_begins_with_a_story_and_asks_before_it_advises(key: str) -> None:
    kinds = [one.kind for one in FILES.parse(FILES.source(key)).rounds]

    advising = kinds.index(Kind.ADVISE) if Kind.ADVISE in kinds else len(kinds)
    assert kinds[0] is Kind.TELL
    assert Kind.ASK in kinds[:advising]


def test_the_incident_method_takes_nine_working_days() -> None:
    method = FILES.parse(FILES.source("incident"))

    assert (len(method.rounds), method.days) == (8, 9)


def test_a_method_in_which_advice_comes_first_is_refused() -> None:
    source = FILES.source("vijfstappen").replace("kind: ask", "kind: think")

    with pytest.raises(Refusal) as refused:
        FILES.parse(source)

    assert refused.value.code == "consultation-method"


@pytest.mark.parametrize(
    ("position", "turn", "allowed"),
    [(0, Turn.BRINGER, [True, False]), (1, Turn.OTHERS, [False, True]), (6, Turn.ALL, [True, True])],
)
def test_each_round_is_somebodys_turn(position: int, turn: Turn, allowed: list[bool]) -> None:
    running = consultation(position)

    assert running.round.turn is turn
    assert [running.has_turn(person) for person in (ONE, TWO)] == allowed


@pytest.mark.parametrize(
    ("person", "position", "code"),
    [(ONE, 1, "consultation-listen"), (TWO, 0, "consultation-over"), (TWO, 2, "consultation-over")],
)
def test_outside_ones_turn_nothing_is_taken(person: PersonId, position: int, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_turn(consultation(1), person, position)

    assert refused.value.code == code


def test_a_round_of_the_bringer_is_nobody_elses() -> None:
    with pytest.raises(Refusal) as refused:
        check_turn(consultation(2), TWO, 2)

    assert refused.value.code == "consultation-not-yours"


def test_a_round_waits_for_nobody_who_came_after_it_began() -> None:
    running = consultation(1)

    assert waits_for(running, MEMBERS, []) == (TWO,)
    assert [is_complete(running, MEMBERS, written) for written in ([], [TWO], [THREE])] == [
        False,
        True,
        False,
    ]


def test_whoever_left_is_not_waited_for() -> None:
    members = {person: joined for person, joined in MEMBERS.items() if person != TWO}
    running = replace(consultation(1), began=BEGAN + timedelta(days=1))

    assert waits_for(running, members, []) == (THREE,)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Wat gebeurde er daarvoor?", ""),
        ("Ik lees dat ze boos was. Waaraan merkte je dat?", ""),
        ("Dat ken ik ook.", "told"),
        ("Wat een verhaal! Wie was erbij? Succes.", "told"),
        ("Waarom heb je niet eerst gebeld?", "advice"),
        ("Heb je al geprobeerd om te bellen?", "advice"),
        ("Je moet eerst bellen. Snap je?", "advice"),
        ("Have you tried calling first?", "advice"),
        ("What did she say first?", ""),
    ],
)
def test_where_questions_are_asked_nothing_else_is_taken(text: str, fault: str) -> None:
    assert not_a_question(text) == fault
