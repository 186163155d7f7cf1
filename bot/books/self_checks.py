"""Self-checks: their owners' alone, in private, and gone when they expire."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.ids import OrganisationId, PersonId, SelfCheckId
from bot.domain.self_check import SelfCheck
from bot.domain.visibility import Viewer


class SelfChecks(Protocol):
    def add(self, organisation: OrganisationId, check: SelfCheck, at: datetime) -> SelfCheckId: ...
    def get(self, viewer: Viewer, check: SelfCheckId, now: datetime) -> SelfCheck | None:
        """The viewer's own; None also for one that has expired by now."""
        ...

    def own(self, viewer: Viewer, now: datetime, limit: int = 20) -> Sequence[SelfCheck]:
        """The viewer's own that have not expired, newest first."""
        ...

    def end_expired(self, now: datetime) -> int:
        """Deletes those that have expired, of everybody; gives how many."""
        ...

    def keep(self, organisation: OrganisationId, check: SelfCheck) -> None:
        """As it is now, with its answers and when it expires."""
        ...

    def drop(self, organisation: OrganisationId, person: PersonId, check: SelfCheckId | None = None) -> None:
        """This one, or all that the person does not keep."""
        ...
