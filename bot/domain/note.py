"""A note of learning by doing: what somebody tried and what came of it, in a few words of their own.

Seed: "AI sterker als co-intelligentie", section 3: learning by doing, in the daily work. A note is its writer's
alone: it has no envelope, because it is never shared.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.ids import NoteId, PersonId, QuestionId, WeekId

LONGEST = 500
"""Characters in each of its two halves: a few lines on a phone."""


@dataclass(frozen=True, slots=True)
class Note:
    """One of `tried` and `saw` may be empty, never both."""

    id: NoteId
    owner: PersonId
    week_id: WeekId | None
    question_id: QuestionId | None
    tried: str
    saw: str
    at: datetime

    @property
    def halves(self) -> tuple[str, ...]:
        return tuple(half for half in (self.tried, self.saw) if half)
