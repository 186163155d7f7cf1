"""Who may see what: the rule as a table. The matrix over the store stands in `tests/test_visibility_matrix.py`."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.ids import OrganisationId, PersonId, TeamId
from bot.domain.roles import Role
from bot.domain.visibility import Envelope, Viewer, Visibility, may_see

OURS, OTHERS = OrganisationId(1), OrganisationId(2)
NORTH, SOUTH = TeamId(1), TeamId(2)
OWNER, COLLEAGUE = PersonId(1), PersonId(2)

NOTE = Envelope(OURS, OWNER, Visibility.PRIVATE, NORTH)
TEAM_NOTE = replace(NOTE, visibility=Visibility.TEAM)
OPEN_NOTE = replace(NOTE, visibility=Visibility.ORGANISATION)
TAKEN_BACK = replace(OPEN_NOTE, revoked_at=datetime(2026, 6, 8, tzinfo=UTC))

BY_OWNER = Viewer(OURS, OWNER, frozenset({NORTH}))
BY_TEAMMATE = Viewer(OURS, COLLEAGUE, frozenset({NORTH}))
BY_OTHER_TEAM = Viewer(OURS, COLLEAGUE, frozenset({SOUTH}))
BY_OUTSIDER = Viewer(OTHERS, COLLEAGUE, frozenset({NORTH}))


@pytest.mark.parametrize(
    ("viewer", "thing", "sees"),
    [
        (BY_OWNER, NOTE, True),
        (BY_OWNER, TEAM_NOTE, True),
        (BY_OWNER, OPEN_NOTE, True),
        (BY_OWNER, TAKEN_BACK, True),
        (BY_TEAMMATE, NOTE, False),
        (BY_TEAMMATE, TEAM_NOTE, True),
        (BY_TEAMMATE, OPEN_NOTE, True),
        (BY_TEAMMATE, TAKEN_BACK, False),
        (BY_OTHER_TEAM, NOTE, False),
        (BY_OTHER_TEAM, TEAM_NOTE, False),
        (BY_OTHER_TEAM, OPEN_NOTE, True),
        (BY_OTHER_TEAM, TAKEN_BACK, False),
        (BY_OUTSIDER, NOTE, False),
        (BY_OUTSIDER, TEAM_NOTE, False),
        (BY_OUTSIDER, OPEN_NOTE, False),
        (BY_OUTSIDER, TAKEN_BACK, False),
    ],
)
def test_who_sees_what(viewer: Viewer, thing: Envelope, *, sees: bool) -> None:
    assert may_see(viewer, thing) is sees


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("thing", [NOTE, TEAM_NOTE, OPEN_NOTE, TAKEN_BACK])
@pytest.mark.parametrize("viewer", [BY_TEAMMATE, BY_OTHER_TEAM])
def test_no_role_sees_more_than_a_colleague(viewer: Viewer, thing: Envelope, role: Role) -> None:
    assert may_see(replace(viewer, roles=frozenset({role})), thing) is may_see(viewer, thing)


def test_where_others_read_along_even_own_private_things_stay_out() -> None:
    assert not may_see(replace(BY_OWNER, in_private=False), NOTE)


def test_where_others_read_along_what_was_taken_back_stays_out() -> None:
    assert not may_see(replace(BY_OWNER, in_private=False), TAKEN_BACK)


def test_where_others_read_along_what_is_shared_with_the_team_is_seen() -> None:
    assert may_see(replace(BY_OWNER, in_private=False), TEAM_NOTE)


def test_somebody_who_left_the_team_no_longer_sees_its_things() -> None:
    assert not may_see(replace(BY_TEAMMATE, teams=frozenset()), TEAM_NOTE)


def test_what_is_of_a_prof_circle_is_not_the_teams() -> None:
    assert not may_see(BY_TEAMMATE, replace(NOTE, visibility=Visibility.PROF_CIRCLE))
