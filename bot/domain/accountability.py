"""Accountability both ways (over en weer vertellen): professional and manager answer the same form.

Seed: "AI sterker als co-intelligentie", section 3: the professional gives an account of own development, the
manager one of own contribution. The rhythm, the questions and the moment at which the texts are shown together
are our design choice. Nothing here is added up, and who gives none is nowhere named (L4, L11).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bot.domain.ids import CommitmentId, OrganisationId, PersonId, RoundId, StatementId, TeamId
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Envelope

QUESTIONS = ("wanted", "changed", "failed", "commits", "asks")
"""What I wanted, what is different, what failed, what I commit to, what I ask of the other."""

MOST_ITEMS = 3
"""So many own insights and proposals can be laid beside the answers."""


class Side(StrEnum):
    PROFESSIONAL = "professional"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a team. `due` is the last moment (UTC) at which a text is taken; `shown_at` when all were shown."""

    id: RoundId
    organisation_id: OrganisationId
    team_id: TeamId
    iso: IsoWeek
    due: datetime
    shown_at: datetime | None = None

    def takes_texts(self, now: datetime) -> bool:
        return self.shown_at is None and now < self.due


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody tells. `items` are the words of own things that were chosen to stand beside it.

    Its envelope is private until the round is shown, then the team's; its managers read it too.
    """

    id: StatementId
    envelope: Envelope
    round_id: RoundId
    side: Side
    answers: Mapping[str, str] = field(default_factory=dict)
    items: tuple[str, ...] = ()

    @property
    def committed(self) -> tuple[str, ...]:
        """Each line of what is committed to is one thing."""
        return tuple(line.strip() for line in self.answers.get("commits", "").splitlines() if line.strip())


class Outcome(StrEnum):
    """How something that was committed to came out, in the word of whoever committed to it."""

    OPEN = "open"
    DONE = "done"
    OTHERWISE = "otherwise"


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something that somebody said to do before a day; asked after once, by whom it concerns."""

    id: CommitmentId
    envelope: Envelope
    statement_id: StatementId
    side: Side
    text: str
    until: date
    outcome: Outcome = Outcome.OPEN


def all_are_in(invited: Sequence[PersonId], given: Sequence[PersonId]) -> bool:
    """Both sides are complete, so that nobody writes after having read the other."""
    return bool(invited) and set(invited) <= set(given)
