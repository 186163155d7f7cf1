"""What the model costs, per team, day and purpose, added up as it comes."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, func, select

from bot.domain.ids import OrganisationId, TeamId
from storage.once import insert_into
from storage.tables import token_use


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
        statement = insert_into(self.connection, token_use).values(
            organisation_id=organisation, team_id=team, day=day.isoformat(), purpose=purpose,
            prompt_tokens=prompt, answer_tokens=answer,
        )  # fmt: skip
        more = {
            "prompt_tokens": token_use.c.prompt_tokens + statement.excluded.prompt_tokens,
            "answer_tokens": token_use.c.answer_tokens + statement.excluded.answer_tokens,
        }
        key = ["organisation_id", "day", "purpose"]
        if team is None:
            where = token_use.c.team_id.is_(None)
        else:
            key, where = [*key, "team_id"], token_use.c.team_id.is_not(None)
        self.connection.execute(
            statement.on_conflict_do_update(index_elements=key, index_where=where, set_=more),
        )

    def on(self, organisation: OrganisationId, team: TeamId | None, day: date) -> int:
        """All tokens of a day."""
        spent = func.coalesce(func.sum(token_use.c.prompt_tokens + token_use.c.answer_tokens), 0)
        return int(self.connection.execute(select(spent).where(_of(organisation, team, day))).scalar_one())


def _of(organisation: OrganisationId, team: TeamId | None, day: date) -> ColumnElement[bool]:
    return and_(
        token_use.c.organisation_id == organisation,
        token_use.c.team_id.is_(None) if team is None else token_use.c.team_id == team,
        token_use.c.day == day.isoformat(),
    )
