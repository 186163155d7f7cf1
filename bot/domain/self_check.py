"""A self-check (toetsing): questions about what somebody learned, answered from memory, compared by that person alone.

Seed: "De innovatiecirkel", on AI as support of learning, names testing; it stays with whoever learns (L7). Nothing in
it says how well it went, and it goes when the cycle ends unless its owner keeps it.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.generated import Generated
from bot.domain.ids import PersonId, SelfCheckId

QUESTIONS = ("first", "second", "third")
"""The names of the questions, in their order."""


@dataclass(frozen=True, slots=True)
class CheckItem:
    """A question, what its owner wrote before (empty without), and the answer from memory."""

    question: str
    earlier: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """`expires_at` is the end of the cycle, in UTC; None once its owner keeps it."""

    id: SelfCheckId
    owner: PersonId
    about: str
    items: tuple[CheckItem, ...]
    expires_at: datetime | None
    generated: Generated | None = None

    @property
    def is_answered(self) -> bool:
        return any(item.answer for item in self.items)

    @property
    def is_kept(self) -> bool:
        return self.expires_at is None


def answered(check: SelfCheck, answers: tuple[str, ...]) -> SelfCheck:
    items = tuple(replace(item, answer=text) for item, text in zip(check.items, answers, strict=True))
    return replace(check, items=items)
