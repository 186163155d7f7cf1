"""Who and where: organisations, teams, people, the places they talk in."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.domain.contacts import Contacts
from bot.domain.course import DecisionMode
from bot.domain.going_live import GoingLive
from bot.domain.hearing import Member
from bot.domain.ids import (
    OrganisationId,
    PersonId,
    TeamId,
)
from bot.domain.place import Account, Place, Readers
from bot.domain.reach import Nudges
from bot.domain.roles import Role
from bot.domain.team import Organisation, Person, Team
from bot.domain.timetable import WorkPattern
from bot.domain.visibility import Viewer


class Organisations(Protocol):
    def at(self, network: str, workspace: str) -> Organisation | None: ...
    def has_left(self, network: str, workspace: str) -> bool:
        """Whether Vita was taken out of this workspace: then what is kept is locked."""
        ...

    def come_back(self, network: str, workspace: str) -> None:
        """Vita is in this workspace again: what was locked is as it was."""
        ...

    def found(self, network: str, workspace: str, name: str) -> Organisation:
        """The organisation of this workspace, made if it is not there yet."""
        ...

    def get(self, organisation: OrganisationId) -> Organisation: ...
    def set_live(self, organisation: OrganisationId, *, live: bool) -> None:
        """From its pilot to living with it, and back (L21)."""
        ...

    def live(self) -> Sequence[Organisation]:
        """Those that are no pilot any more."""
        ...

    def go_live(self, organisation: OrganisationId, stated: GoingLive, by: PersonId, at: datetime) -> None:
        """Switches, and keeps what that rests on."""
        ...

    def going_live(self, organisation: OrganisationId) -> GoingLive | None:
        """What the newest switch rested on, also when it was undone since; None when there never was one."""
        ...

    def contacts(self, organisation: OrganisationId) -> Contacts: ...
    def set_contacts(self, organisation: OrganisationId, contacts: Contacts) -> None: ...
    def criteria(self, organisation: OrganisationId) -> Sequence[str]:
        """What whoever validates looks for; empty while the house's own criteria hold."""
        ...

    def set_criteria(self, organisation: OrganisationId, criteria: Sequence[str]) -> None: ...


class Teams(Protocol):
    def add(
        self,
        organisation: OrganisationId,
        name: str,
        language: str,
        timezone: str,
        region: str,
        cycle: str,
        pattern: WorkPattern,
        channel: Place,
    ) -> Team:
        """A new team; refuses (`team-exists`) a channel that already has one."""
        ...  # fmt: skip

    def of_channel(self, channel: Place) -> Team | None: ...
    def get(self, organisation: OrganisationId, team: TeamId) -> Team: ...
    def several(self, of: Sequence[tuple[OrganisationId, TeamId]]) -> Mapping[TeamId, Team]: ...
    def of_person(self, organisation: OrganisationId, person: PersonId) -> Sequence[Team]: ...
    def all(self, organisation: OrganisationId | None = None) -> Sequence[Team]:
        """The teams of one organisation; without one, of all (for the command line)."""
        ...

    def names(self, organisation: OrganisationId, channels: Collection[str]) -> Mapping[tuple[str, str], str]:
        """What the teams of these channels are called, by network and channel."""
        ...

    def set_paused(self, organisation: OrganisationId, team: TeamId, *, paused: bool) -> None: ...
    def set_daily_tokens(self, organisation: OrganisationId, team: TeamId, tokens: int | None) -> None: ...
    def set_draws_on_shared(self, organisation: OrganisationId, team: TeamId, *, draws: bool) -> None: ...
    def set_deciding(
        self, organisation: OrganisationId, team: TeamId, mode: DecisionMode, *, own_allowed: bool
    ) -> None: ...
    def members(self, organisation: OrganisationId, team: TeamId) -> Sequence[Person]: ...
    def with_own_days(self, of: Sequence[tuple[OrganisationId, TeamId]]) -> Mapping[TeamId, Sequence[Person]]:
        """The members of these teams who have working days of their own; a team without any is not there."""
        ...


class People(Protocol):
    def meet(self, organisation: OrganisationId, member: Member, *, language: str, timezone: str) -> Person:
        """The person behind this account, made or brought up to date; language and zone are the fall-back."""
        ...

    def at(self, account: Account) -> Person | None: ...
    def of_directory(self, network: str, workspace: str, directory: str) -> Person | None:
        """Whoever the directory of this workspace's organisation knows by this id."""
        ...

    def get(self, organisation: OrganisationId, person: PersonId) -> Person: ...
    def known(self, organisation: OrganisationId) -> Sequence[Person]:
        """Everybody of the organisation who ever met Vita, by name; nobody who was erased."""
        ...

    def join(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> bool:
        """False for somebody who was taken out of the team: that person stays out."""
        ...

    def exclude(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> bool:
        """Takes a member out of the team for as long as nobody takes them in again; roles end as by leaving.

        False for whoever is no member. They have not left: what they keep stays kept.
        """
        ...

    def include(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> bool:
        """Takes somebody in again who was taken out; False for anybody else."""
        ...

    def is_excluded(self, organisation: OrganisationId, person: PersonId, team: TeamId) -> bool: ...
    def excluded(self, organisation: OrganisationId, team: TeamId) -> Sequence[Person]:
        """Who was taken out of this team, by name."""
        ...

    def in_teams(self, organisation: OrganisationId, most: int) -> int:
        """How many people are in a team of this organisation; counting ends at `most`."""
        ...

    def leave(self, organisation: OrganisationId, person: PersonId, team: TeamId, at: datetime) -> bool:
        """Takes them out of the team, with the roles held in it. True when it was their last: roles end with it.

        From then on it is known when they left, until they are in a team again. Whoever was taken out of the team
        stays taken out of it.
        """
        ...

    def left(self, before: datetime, limit: int) -> Sequence[Person]:
        """Who left at that moment or earlier and did not come back, longest ago first."""
        ...

    def viewer(self, person: Person, *, in_private: bool) -> Viewer: ...
    def grant(
        self, organisation: OrganisationId, person: PersonId, role: Role, team: TeamId | None = None
    ) -> None:
        """Gives a role, in one team or, without a team, in the whole organisation."""
        ...

    def revoke(
        self, organisation: OrganisationId, person: PersonId, role: Role, team: TeamId | None = None
    ) -> None:
        """Takes back what was given in exactly this team, or in the whole organisation."""
        ...

    def with_role(
        self, organisation: OrganisationId, role: Role, team: TeamId | None = None
    ) -> Sequence[Person]:
        """Who holds it in the whole organisation; with a team also who holds it there. Each once, by name."""
        ...

    def pause(self, organisation: OrganisationId, person: PersonId, until: date | None) -> None: ...
    def set_reach(
        self, organisation: OrganisationId, person: PersonId, nudges: Nudges, work_days: frozenset[int] | None
    ) -> None:
        """How much Vita may ask of them by itself, and on which weekdays; None for those of their teams."""
        ...


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """Who reads along in a place, whether Vita was taken out of it, and whether it has said there what it is (L1)."""

    readers: Readers
    is_removed: bool
    is_introduced: bool


class Places(Protocol):
    def is_introduced(self, organisation: OrganisationId, place: Place) -> bool:
        """Whether Vita has said in this place what it is (L1)."""
        ...

    def introduce(self, organisation: OrganisationId, place: Place, at: datetime) -> bool:
        """Keeps that it was said here now; False when it was said before, or is being said by another process."""
        ...

    def note(
        self,
        organisation: OrganisationId,
        place: Place,
        *,
        readers: Readers | None = None,
        service_url: str = "",
        base_channel: str = "",
    ) -> None:
        """Keeps what the network told of a place; None and empty values leave what is there."""
        ...  # fmt: skip

    def readers(self, organisation: OrganisationId, place: Place) -> Readers: ...
    def known(self, organisation: OrganisationId, place: Place) -> KnownPlace:
        """All of it that decides whether and how something is said there, in one look."""
        ...

    def service_url(self, organisation: OrganisationId, place: Place) -> str: ...
    def remove(self, organisation: OrganisationId, place: Place, at: datetime) -> None:
        """Vita was taken out of this place; what was still to be sent there is skipped at delivery."""
        ...

    def is_removed(self, organisation: OrganisationId, place: Place) -> bool: ...
    def dm_of(self, account: Account) -> Place | None:
        """The DM with this account, once something was said in it."""
        ...

    def note_dm(self, organisation: OrganisationId, account: Account, place: Place) -> None: ...
