"""An insight as a pair: first I thought, now I think. Compared by the person, never graded.

Seed: "AI sterker als co-intelligentie", section 3: in the exchange with AI the learner redefines own
knowledge, and only who learns still knows what he knows.
"""

import re
from dataclasses import dataclass

from bot.domain.generated import Generated
from bot.domain.ids import InsightId, QuestionId, WeekId
from bot.domain.visibility import Envelope

SHORT_WORDS = 20
"""What fits in one breath, and on one line of a phone or two."""

_ENDED = re.compile(r"[.?!…\n]+(?=\s*\S)")


@dataclass(frozen=True, slots=True)
class Insight:
    """`first` is what was thought before and `now` what is thought since; `recalled` is what the person still knew
    before anything was shown. `first` and `recalled` stay private when `now` is shared.

    `generated` says what put the pair in fewer words, when the person took it so.
    """

    id: InsightId
    envelope: Envelope
    week_id: WeekId | None
    question_id: QuestionId | None
    recalled: str
    now: str
    next_question: str = ""
    first: str = ""
    generated: Generated | None = None

    @property
    def can_be_shorter(self) -> bool:
        """Whether it is a pair of which a half holds more than one short sentence."""
        return bool(self.first and self.now) and (_is_long(self.first) or _is_long(self.now))


def _is_long(text: str) -> bool:
    return len(text.split()) > SHORT_WORDS or _ENDED.search(text) is not None
