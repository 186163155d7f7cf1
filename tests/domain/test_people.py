"""Roles, pauses, places, ids and goals: the small rules."""

from datetime import date

import pytest

from bot.domain.frame import Frame, Goal
from bot.domain.ids import FrameVersionId, OrganisationId, PersonId
from bot.domain.place import Account, Place, PlaceKind
from bot.domain.roles import Role, may_change_frame, may_grant_roles
from bot.domain.team import Person

ACCOUNT = Account("slack", "T1", "U1")
CHANNEL = Place("slack", "T1", "C1", PlaceKind.CHANNEL)


def person(paused_until: date | None = None, name: str = "Anna Voorbeeld") -> Person:
    return Person(PersonId(1), OrganisationId(1), ACCOUNT, name, "nl", "Europe/Amsterdam", paused_until)


@pytest.mark.parametrize("role", Role)
def test_the_frame_is_changed_by_administrators_and_process_guides(role: Role) -> None:
    allowed = role in {Role.ADMINISTRATOR, Role.PROCESS_GUIDE}

    assert may_change_frame(frozenset({role})) is allowed


@pytest.mark.parametrize("role", Role)
def test_roles_are_granted_by_administrators(role: Role) -> None:
    assert may_grant_roles(frozenset({role})) is (role is Role.ADMINISTRATOR)


def test_somebody_without_a_role_changes_nothing() -> None:
    assert not may_change_frame(frozenset())


def test_a_pause_holds_on_its_last_day() -> None:
    assert person(date(2026, 6, 12)).is_paused(date(2026, 6, 12))


def test_a_pause_is_over_the_day_after() -> None:
    assert not person(date(2026, 6, 12)).is_paused(date(2026, 6, 13))


def test_without_a_pause_nobody_is_paused() -> None:
    assert not person().is_paused(date(2026, 6, 12))


def test_a_first_name_is_the_first_word() -> None:
    assert person().first_name == "Anna"


def test_a_thread_is_another_place_with_the_same_channel() -> None:
    thread = CHANNEL.in_thread("12.3")

    assert (thread.key, thread.outside_threads()) == ("slack:T1:C1:12.3", CHANNEL)


def test_a_goal_is_found_by_its_key_or_not_at_all() -> None:
    goal = Goal("g1", "Brieven die je snapt")
    frame = Frame(FrameVersionId(1), OrganisationId(1), 1, (goal,))

    assert (frame.goal("g1"), frame.goal("g2")) == (goal, None)
