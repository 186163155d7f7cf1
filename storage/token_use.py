"""What the model costs, per team, day and purpose, added up as it comes."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import Connection, bindparam, func, select

from bot.domain.ids import OrganisationId, TeamId
from storage.once import Insert, insert_for
from storage.tables import token_use

_SPENT = select(
    func.coalesce(func.sum(token_use.c.prompt_tokens + token_use.c.answer_tokens), 0),
).where(token_use.c.organisation_id == bindparam("organisation"), token_use.c.day == bindparam("day"))
_SPENT_BY_TEAM = _SPENT.where(token_use.c.team_id == bindparam("team"))
_SPENT_BY_NO_TEAM = _SPENT.where(token_use.c.team_id.is_(None))


@dataclass(frozen=True, slots=True)
class SqlTokenUse:
    connection: Connection

    def add(
        self,
        organisation: OrganisationId,
        team: TeamId | None,
        day: date,
        purpose: str,
        *,
        prompt: int,
        answer: int,
    ) -> None:
        used = {
            "organisation_id": organisation, "team_id": team, "day": day.isoformat(), "purpose": purpose,
            "prompt_tokens": prompt, "answer_tokens": answer,
        }  # fmt: skip
        self.connection.execute(_addition(self.connection.dialect.name, of_team=team is not None), used)

    def on(self, organisation: OrganisationId, team: TeamId | None, day: date) -> int:
        """All tokens of a day."""
        of_it = {"organisation": organisation, "team": team, "day": day.isoformat()}
        statement = _SPENT_BY_NO_TEAM if team is None else _SPENT_BY_TEAM
        return int(self.connection.execute(statement, of_it).scalar_one())


@cache
def _addition(dialect: str, *, of_team: bool) -> Insert:
    """Adds to the row of the day; uses without a team have an index of their own."""
    statement = insert_for(dialect, token_use)
    more = {
        "prompt_tokens": token_use.c.prompt_tokens + statement.excluded.prompt_tokens,
        "answer_tokens": token_use.c.answer_tokens + statement.excluded.answer_tokens,
    }
    key = ["organisation_id", "day", "purpose", *(["team_id"] if of_team else [])]
    where = token_use.c.team_id.is_not(None) if of_team else token_use.c.team_id.is_(None)
    return statement.on_conflict_do_update(index_elements=key, index_where=where, set_=more)
