"""A Prof-cirkel: four to eight professionals of different teams around a theme of the frame, in a place of their own.

Seed: "AI sterker als co-intelligentie", section 3, names the Prof-cirkel beside the week and says no more of it: size,
rhythm, who guides, how one joins and how it ends are our design choice. Leaving leaves nothing behind but what
somebody chose to leave.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from bot.domain.errors import Refusal
from bot.domain.ids import OrganisationId, PersonId, ProfCircleId
from bot.domain.place import Place, PlaceKind, Readers
from bot.domain.timetable import Anchor, Rule, WorkPattern

FEWEST, MOST = 4, 8
"""So many people it takes to begin, and so many fit."""


class Rhythm(StrEnum):
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"

    @property
    def weeks(self) -> int:
        return {Rhythm.WEEKLY: 1, Rhythm.FORTNIGHTLY: 2, Rhythm.MONTHLY: 4}[self]

    @property
    def rule(self) -> Rule:
        """The second working day, so that it does not come with the kickoff of a team."""
        return Rule("prof-circle", Anchor.FIRST, time(10), offset=1, every_n_weeks=self.weeks, grace_days=2)


class CircleStage(StrEnum):
    GATHERING = "gathering"  # people join, and a place is made for it
    RUNNING = "running"
    HARVEST = "harvest"  # it looks back once more
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class ProfCircle:
    """`theme` is in its starter's words, `goal_key` the goal of the frame that it belongs to.

    `listed` puts it on the open list of themes; else one joins by invitation only. `members` stand in the order in
    which they joined, by which the guiding goes round; `guide` is whose turn that is, None when nobody is left.
    `place` is None until its own place is adopted. `timezone` is an IANA name, `region` whose holidays count.
    """

    id: ProfCircleId
    organisation_id: OrganisationId
    theme: str
    goal_key: str
    language: str
    timezone: str
    region: str
    rhythm: Rhythm
    stage: CircleStage = CircleStage.GATHERING
    listed: bool = True
    guide: PersonId | None = None
    place: Place | None = None
    members: tuple[PersonId, ...] = ()
    invited: tuple[PersonId, ...] = ()

    @property
    def pattern(self) -> WorkPattern:
        return WorkPattern()

    @property
    def is_full(self) -> bool:
        return len(self.members) >= MOST

    @property
    def takes_people(self) -> bool:
        return self.stage in {CircleStage.GATHERING, CircleStage.RUNNING} and not self.is_full

    @property
    def subject(self) -> str:
        return f"prof_circle:{self.id}"


def next_guide(members: Sequence[PersonId], guide: PersonId | None) -> PersonId | None:
    """Whoever joined after the one who guides now, and after the last the first again; None in an empty circle."""
    if not members:
        return None
    if guide not in members:
        return members[0]
    return members[(members.index(guide) + 1) % len(members)]


def check_place(place: Place, readers: Readers) -> None:
    """Refuses, with the reason, a place in which others could read along.

    `prof-circle-place-dm` a private chat, `prof-circle-place-channel` a channel on Teams (whoever is in the team of
    Teams reads it), `prof-circle-place-open` an open channel, `prof-circle-place-external` one that somebody of
    another organisation is in.
    """
    if place.kind not in {PlaceKind.CHANNEL, PlaceKind.GROUP}:
        raise Refusal("prof-circle-place-dm")
    if readers is Readers.EXTERNAL:
        raise Refusal("prof-circle-place-external")
    if place.network == "teams" and place.kind is PlaceKind.CHANNEL:
        raise Refusal("prof-circle-place-channel")
    if readers is Readers.OPEN:
        raise Refusal("prof-circle-place-open")


def check_size(count: int) -> None:
    """Refuses (`prof-circle-few`, `prof-circle-many`) what is no circle."""
    if count < FEWEST:
        raise Refusal("prof-circle-few", count=count, fewest=FEWEST)
    if count > MOST:
        raise Refusal("prof-circle-many", count=count, most=MOST)
