"""Requests to think along, and who does."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.help_request import HelpRequest
from bot.domain.ids import HelpRequestId, OrganisationId, PersonId
from bot.domain.visibility import Viewer
from bot.domain.wall import SharedKey


class HelpRequests(Protocol):
    def add(self, request: HelpRequest, at: datetime) -> HelpRequestId: ...
    def get(self, viewer: Viewer, request: HelpRequestId) -> HelpRequest | None:
        """None also when the viewer may not see it: the two are not told apart."""
        ...

    def open_about(self, viewer: Viewer, about: SharedKey) -> HelpRequest | None:
        """The viewer's own request about this thing that still stands."""
        ...

    def open(self, viewer: Viewer, limit: int = 20) -> Sequence[HelpRequest]:
        """What is shared with the viewer and still asked, newest first."""
        ...

    def own_open(self, viewer: Viewer, limit: int = 20) -> Sequence[HelpRequest]: ...
    def close(self, organisation: OrganisationId, request: HelpRequestId, at: datetime) -> bool:
        """False when it was closed or taken back already."""
        ...

    def revoke(self, organisation: OrganisationId, request: HelpRequestId, at: datetime) -> bool:
        """Takes it back (L12); False when that was done already."""
        ...

    def add_helper(
        self, organisation: OrganisationId, request: HelpRequestId, person: PersonId, at: datetime
    ) -> bool:
        """False when this person thinks along already."""
        ...
