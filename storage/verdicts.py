"""What people thought of answers: a template's version, good or not, a remark and the day; nobody's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from bot.books.talking import Verdict
from bot.domain.ids import OrganisationId
from storage.once import insert_into
from storage.tables import verdict as verdicts


@dataclass(frozen=True, slots=True)
class SqlVerdicts:
    connection: Connection

    def add(
        self, organisation: OrganisationId, version: str, verdict: Verdict, remark: str, day: date
    ) -> None:
        self.connection.execute(
            insert_into(self.connection, verdicts).values(
                organisation_id=organisation,
                prompt_version=version,
                verdict=verdict,
                remark=remark,
                day=day.isoformat(),
            )
        )

    def tally(self, organisation: OrganisationId) -> Sequence[tuple[str, Verdict, int]]:
        count = (
            select(verdicts.c.prompt_version, verdicts.c.verdict, func.count())
            .where(verdicts.c.organisation_id == organisation)
            .group_by(verdicts.c.prompt_version, verdicts.c.verdict)
            .order_by(verdicts.c.prompt_version, verdicts.c.verdict)
        )
        return [
            (version, Verdict(verdict), number) for version, verdict, number in self.connection.execute(count)
        ]
