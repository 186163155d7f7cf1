"""From pilot to living with it: what an administrator states first, and how large a pilot may be (L21)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.ids import PersonId
from bot.domain.roles import Role

PILOT_PEOPLE = 30
"""So many people at most are in the teams of an organisation that is in its pilot."""


class Council(StrEnum):
    """What the works council said; `NOT_APPLICABLE` takes a reason in its place."""

    CONSENT = "consent"
    ADVICE = "advice"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class GoingLive:
    """Who switched an organisation live, when (UTC), and what that rests on.

    `reference` is where the council's answer of that day is found, or why there is none to ask; `assessment` is
    where the privacy assessment (DPIA) is found. Without `by` and `at` it is not kept yet.
    """

    council: Council
    on: date
    reference: str
    assessment: str
    by: PersonId | None = None
    at: datetime | None = None


def may_go_live(roles: frozenset[Role]) -> bool:
    return Role.ADMINISTRATOR in roles
