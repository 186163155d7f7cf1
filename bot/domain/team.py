"""An organisation, its teams and its people."""

from dataclasses import dataclass
from datetime import date

from bot.domain.course import DecisionMode
from bot.domain.ids import OrganisationId, PersonId, TeamId
from bot.domain.place import Account, Place
from bot.domain.reach import Nudges
from bot.domain.timetable import WorkPattern


@dataclass(frozen=True, slots=True)
class Organisation:
    """One Slack workspace or one Teams tenant, or several that were joined; `live` after its pilot (L21)."""

    id: OrganisationId
    name: str
    live: bool = False


@dataclass(frozen=True, slots=True)
class Team:
    """One channel per network; its members are that channel's people.

    `timezone` is an IANA name, `region` the part of the country whose holidays count (`NL`), `cycle` the key
    of its week cycle, `language` `nl` or `en` (for the channel; a DM is in the person's own language).
    `daily_tokens` is what a model may cost the team a day, None for the house's own limit; `draws_on_shared`
    says whether answers take up what colleagues shared. `decides_by` is how its proposals are decided on,
    `own_allowed` whether its people may judge their own while they are fewer than four.
    """

    id: TeamId
    organisation_id: OrganisationId
    name: str
    language: str
    timezone: str
    region: str
    cycle: str
    pattern: WorkPattern
    channel: Place
    paused: bool = False
    daily_tokens: int | None = None
    draws_on_shared: bool = True
    decides_by: DecisionMode = DecisionMode.INDIVIDUAL
    own_allowed: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """An account on one network. `paused_until` is the last day of a pause, inclusive; nobody else sees it.

    `nudges` is how much they let Vita ask of them by itself, `work_days` the weekdays on which they work (1 is
    Monday); None where those of their teams hold.
    """

    id: PersonId
    organisation_id: OrganisationId
    account: Account
    name: str
    language: str
    timezone: str
    paused_until: date | None = None
    nudges: Nudges = Nudges.NORMAL
    work_days: frozenset[int] | None = None

    @property
    def first_name(self) -> str:
        return self.name.split(" ")[0]

    def is_paused(self, today: date) -> bool:
        return self.paused_until is not None and today <= self.paused_until
