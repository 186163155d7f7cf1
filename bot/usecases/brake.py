"""A brake on how fast one person may ask the model; it knows nothing the moment the process ends.

It stands in no table, log or metric, on purpose: how much somebody uses Vita is nobody's business.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.ids import PersonId

NOTICE = "brake"
"""The notice that goes before the guided question (`SparringReply.notice`)."""

TURNS = 30
WINDOW = timedelta(minutes=10)
_SWEEP = 1000


@dataclass(frozen=True, slots=True)
class Brake:
    """A sliding window. Persons whose window has passed are forgotten."""

    turns: int = TURNS
    window: timedelta = WINDOW
    lately: dict[PersonId, deque[datetime]] = field(default_factory=dict, repr=False)

    def lets(self, person: PersonId, now: datetime) -> bool:
        """Whether this person's turn may go to the model now; if so, it counts as one."""
        if len(self.lately) >= _SWEEP:
            self._sweep(now)
        moments = self.lately.setdefault(person, deque())
        self._forget(moments, now)
        if len(moments) >= self.turns:
            return False
        moments.append(now)
        return True

    def _sweep(self, now: datetime) -> None:
        for person, moments in list(self.lately.items()):
            self._forget(moments, now)
            if not moments:
                del self.lately[person]

    def _forget(self, moments: deque[datetime], now: datetime) -> None:
        """What lies outside the window; also what lies ahead, for the playground's clock can be put back."""
        while moments and now - moments[0] >= self.window:
            moments.popleft()
        while moments and moments[-1] > now:
            moments.pop()
