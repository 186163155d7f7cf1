"""How far each proposal came stands on its row, so that figures are counted; filled from the audit trail."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_FIRST = {"submit": "submitted_ms", "validate": "validated_ms", "accept": "accepted_ms"}
_LAST = {
    "accept": "answered_ms",
    "decline": "answered_ms",
    "postpone": "answered_ms",
    "effectuate": "effectuated_ms",
    "close": "closed_ms",
}
_MOMENTS = ("submitted_ms", "validated_ms", "answered_ms", "accepted_ms", "effectuated_ms", "closed_ms")


def upgrade() -> None:
    for name in _MOMENTS:
        op.add_column("proposal", sa.Column(name, sa.BigInteger(), nullable=True))
    _fill(op.get_bind())
    op.drop_index("ix_proposal_board", "proposal")
    op.create_index(
        "ix_proposal_board",
        "proposal",
        ["organisation_id", "team_id", "stage", "id", "visibility", "shared_at_ms", "revoked_at_ms", "domains",
         "challenges", "goal_key", *_MOMENTS],
    )  # fmt: skip


def _fill(connection: sa.Connection) -> None:
    event = sa.table("audit_event", *map(sa.column, ("organisation_id", "act", "subject", "at_ms")))
    first, last = sa.func.min(event.c.at_ms), sa.func.max(event.c.at_ms)
    trail = (
        sa.select(event.c.organisation_id, event.c.subject, event.c.act, first, last)
        .where(event.c.act.in_({*_FIRST, *_LAST}), event.c.subject.like("proposal:%"))
        .group_by(event.c.organisation_id, event.c.subject, event.c.act)
    )
    found: dict[tuple[int, int], dict[str, int | None]] = {}
    for organisation, subject, act, began, ended in connection.execute(trail):
        number = subject.removeprefix("proposal:")
        if not number.isdecimal():
            continue
        moments = found.setdefault((organisation, int(number)), dict.fromkeys(_MOMENTS))
        if act in _FIRST:
            moments[_FIRST[act]] = began
        if act in _LAST:
            moments[_LAST[act]] = max(moments[_LAST[act]] or 0, ended)
    proposal = sa.table("proposal", *map(sa.column, ("id", "organisation_id", *_MOMENTS)))
    mine = (proposal.c.organisation_id == sa.bindparam("whose"), proposal.c.id == sa.bindparam("which"))
    statement = sa.update(proposal).where(*mine).values({name: sa.bindparam(name) for name in _MOMENTS})
    rows = [{"whose": whose, "which": which, **moments} for (whose, which), moments in found.items()]
    if rows:
        connection.execute(statement, rows)
