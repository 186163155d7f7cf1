"""What a model may cost a team on one day; after that the guided questions go on, and people are told so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.books import Author, Books, Said
from bot.domain.ids import OrganisationId
from bot.domain.team import Team
from bot.domain.timetable import local_day
from bot.ports import Usage

NOTICE = "budget"
"""The notice that goes before the guided question (`SparringReply.notice`)."""

DAILY_TOKENS = 200_000
"""Without a limit of its own: some hundred turns of sparring."""

_WITHOUT_TEAM = "UTC"


@dataclass(frozen=True, slots=True)
class Budget:
    """Counted per team and purpose, never per person; people without a team share one purse."""

    daily: int = DAILY_TOKENS

    def has_room(self, books: Books, organisation: OrganisationId, team: Team | None, now: datetime) -> bool:
        """Whether the model may be asked once more today, by the team's own clock."""
        most = self.daily if team is None or team.daily_tokens is None else team.daily_tokens
        return books.token_use.on(organisation, team.id if team else None, _today(team, now)) < most

    def spent(
        self, books: Books, organisation: OrganisationId, team: Team | None, now: datetime, purpose: str,
        usage: Usage,
    ) -> None:  # fmt: skip
        """Adds what one answer took; nothing for an answer without a model."""
        if usage.prompt or usage.answer:
            books.token_use.add(
                organisation, team.id if team else None, _today(team, now), purpose,
                prompt=usage.prompt, answer=usage.answer,
            )  # fmt: skip


def is_news(earlier: Sequence[Said]) -> bool:
    """Whether it is worth saying that the model is left out: its last words in this conversation were its own.

    Where Vita has said nothing yet it is news too.
    """
    last = next((said for said in reversed(earlier) if said.author is Author.VITA), None)
    return last is None or last.generated_by == "model"


def _today(team: Team | None, now: datetime) -> date:
    return local_day(now, team.timezone if team else _WITHOUT_TEAM)
