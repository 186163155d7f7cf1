"""What happened to proposals, one row a happening: rows are added and never changed."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from bot.domain.course import Happening
from bot.domain.ids import OrganisationId, ProposalId
from bot.domain.proposal import Proposal
from storage.moments import from_ms, to_ms
from storage.tables import proposal_happening as happenings


def note(
    connection: Connection, organisation: OrganisationId, proposal: ProposalId, happening: Happening
) -> None:
    words = {"reason": happening.reason, **happening.details}
    statement = insert(happenings).values(
        organisation_id=organisation, proposal_id=proposal, what=happening.what, by_id=happening.by,
        words=json.dumps(words, ensure_ascii=False), at_ms=to_ms(happening.at),
    )  # fmt: skip
    connection.execute(statement)


def of(connection: Connection, proposal: Proposal) -> Sequence[Happening]:
    """Oldest first."""
    statement = (
        select(happenings)
        .where(happenings.c.organisation_id == proposal.envelope.organisation_id)
        .where(happenings.c.proposal_id == proposal.id)
        .order_by(happenings.c.id)
    )
    found = []
    for row in connection.execute(statement):
        details = json.loads(row.words)
        reason = details.pop("reason")
        found.append(Happening(row.what, row.by_id, from_ms(row.at_ms), reason, details))
    return found
