"""A learning question (leervraag): somebody's own question from the work of this week.

Seed: "AI sterker als co-intelligentie", section 3: the learning question is where working and learning start.
"""

from dataclasses import dataclass

from bot.domain.generated import Generated
from bot.domain.ids import QuestionId, WeekId
from bot.domain.visibility import Envelope


@dataclass(frozen=True, slots=True)
class LearningQuestion:
    """`first_thought` is what the person thinks before any help; Friday it is laid beside what is known then.

    `generated` says what made the text, when the person took a question that was made for them.
    """

    id: QuestionId
    envelope: Envelope
    week_id: WeekId | None
    text: str
    first_thought: str
    goal_key: str = ""
    expected_yield: str = ""
    generated: Generated | None = None
