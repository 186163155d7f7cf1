"""What happened to proposals, one row a happening: rows are added and never changed."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, insert, select

from bot.domain.course import Happening
from bot.domain.ids import OrganisationId, ProposalId
from bot.domain.proposal import Proposal
from storage.moments import from_ms, to_ms
from storage.tables import proposal as proposals
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


def outcomes(
    connection: Connection, seen: ColumnElement[bool], since: datetime, what: Collection[str]
) -> Sequence[tuple[str, ProposalId]]:
    """What happened since then to proposals that are seen, the newest first; each with its number."""
    statement = (
        select(happenings.c.what, happenings.c.proposal_id)
        .join(proposals, proposals.c.id == happenings.c.proposal_id)
        .where(seen, happenings.c.at_ms >= to_ms(since), happenings.c.what.in_(what))
        .order_by(happenings.c.id.desc())
    )
    return [(row.what, ProposalId(row.proposal_id)) for row in connection.execute(statement)]
