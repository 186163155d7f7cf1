"""Who may see what: the one place where that is decided.

Everything that can be shared carries an `Envelope`. `Sight` is what a viewer's eyes reach; the store turns
the same value into a SQL condition, so that nobody reads first and filters afterwards.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import OrganisationId, PersonId, ProfCircleId, TeamId
from bot.domain.roles import Role


class Visibility(StrEnum):
    PRIVATE = "private"
    TEAM = "team"
    PROF_CIRCLE = "prof_circle"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Envelope:
    """What every shareable thing carries. Times are aware, in UTC.

    `revoked_at` set means: its owner took it back, so only the owner sees it (L12).
    """

    organisation_id: OrganisationId
    owner: PersonId
    visibility: Visibility = Visibility.PRIVATE
    team_id: TeamId | None = None
    version: int = 1
    shared_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks: a person with teams and roles, in a DM or in the open.

    `in_private` is False where others read along (a channel, a thread): there a viewer's own private things stay out
    as well. `prof_circles` are those whose words may be read here: in private those that the person is in, in a
    Prof-cirkel's own place that one, and in any other place none. `decides_for` are the teams whose proposals this
    person decides on, `manages` those that this person is a manager of.
    """

    organisation_id: OrganisationId
    person_id: PersonId
    teams: frozenset[TeamId] = field(default_factory=frozenset)
    roles: frozenset[Role] = field(default_factory=frozenset)
    in_private: bool = True
    decides_for: frozenset[TeamId] = field(default_factory=frozenset)
    manages: frozenset[TeamId] = field(default_factory=frozenset)
    prof_circles: frozenset[ProfCircleId] = field(default_factory=frozenset)


LOOKS_AFTER_PROPOSALS = frozenset({Role.VALIDATOR, Role.DECISION_FACILITATOR, Role.PROCESS_GUIDE})
"""Who reads the submitted proposals of every team, because the role asks it; no other thing, and no draft."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What a viewer's eyes reach: own things (None where others read along) and those of these teams."""

    organisation_id: OrganisationId
    own: PersonId | None
    teams: frozenset[TeamId]


def sight_of(viewer: Viewer) -> Sight:
    """No role widens it: managers and administrators see what members see (L5)."""
    own = viewer.person_id if viewer.in_private else None
    return Sight(viewer.organisation_id, own, viewer.teams)


def may_see(viewer: Viewer, thing: Envelope) -> bool:
    """The rule itself; `storage/sight.py` says the same in SQL, and a test holds the two side by side."""
    sight = sight_of(viewer)
    if thing.organisation_id != sight.organisation_id:
        return False
    if sight.own is not None and thing.owner == sight.own:
        return True
    if thing.revoked_at is not None:
        return False
    match thing.visibility:
        case Visibility.ORGANISATION:
            return True
        case Visibility.TEAM:
            return thing.team_id in sight.teams
        case Visibility.PRIVATE | Visibility.PROF_CIRCLE:
            return False


def may_see_proposal(viewer: Viewer, proposal: Envelope) -> bool:
    """A submitted proposal is read by the team and by the people in its roles."""
    if may_see(viewer, proposal):
        return True
    handed_in = proposal.visibility is Visibility.TEAM and proposal.shared_at is not None
    if proposal.organisation_id != viewer.organisation_id or not handed_in or proposal.revoked_at is not None:
        return False
    return bool(viewer.roles & LOOKS_AFTER_PROPOSALS) or proposal.team_id in viewer.decides_for


def may_see_statement(viewer: Viewer, statement: Envelope) -> bool:
    """What somebody told in a round is read by the team and its managers, once all of it is shown: not before.

    In the open nobody's own statement is shown either, so a manager reads it in private.
    """
    if may_see(viewer, statement):
        return True
    shown = statement.visibility is Visibility.TEAM and statement.shared_at is not None
    if statement.organisation_id != viewer.organisation_id or not shown or statement.revoked_at is not None:
        return False
    return viewer.in_private and statement.team_id in viewer.manages


def may_see_in_prof_circle(viewer: Viewer, thing: Envelope, prof_circle: ProfCircleId) -> bool:
    """What is said in a Prof-cirkel is read by those who are in it, and in no other place; no role opens it."""
    if may_see(viewer, thing):
        return True
    shared = thing.visibility is Visibility.PROF_CIRCLE and thing.shared_at is not None
    if thing.organisation_id != viewer.organisation_id or not shared or thing.revoked_at is not None:
        return False
    return prof_circle in viewer.prof_circles
