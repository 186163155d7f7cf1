"""An insight as a pair: first I thought, now I think. Compared by the person, never graded.

Seed: "AI sterker als co-intelligentie", section 3: in the exchange with AI the learner redefines own
knowledge, and only who learns still knows what he knows.
"""

from dataclasses import dataclass

from bot.domain.ids import InsightId, QuestionId, WeekId
from bot.domain.visibility import Envelope


@dataclass(frozen=True, slots=True)
class Insight:
    """`recalled` is what the person still knew before anything was shown; it stays private when `now` is shared."""

    id: InsightId
    envelope: Envelope
    week_id: WeekId | None
    question_id: QuestionId | None
    recalled: str
    now: str
    next_question: str = ""
