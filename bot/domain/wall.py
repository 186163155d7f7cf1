"""What colleagues shared, as the store knows it without its words."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import PersonId
from bot.domain.visibility import Visibility


@dataclass(frozen=True, slots=True)
class SharedKey:
    """What names a shared thing: `question`, `insight` or `proposal`, and its number."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Shared:
    """One shared thing. `team` is the name of the team that it came from, empty when it has none."""

    key: SharedKey
    version: int
    owner: PersonId
    visibility: Visibility
    team: str
    at: datetime
