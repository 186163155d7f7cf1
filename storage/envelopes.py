"""An envelope as the columns of a row, and back."""

from typing import Any

from sqlalchemy import Row

from bot.domain.visibility import Envelope, Visibility
from storage.moments import maybe_from_ms, maybe_ms


def columns_of(envelope: Envelope) -> dict[str, Any]:
    return {
        "organisation_id": envelope.organisation_id,
        "owner_id": envelope.owner,
        "visibility": envelope.visibility,
        "team_id": envelope.team_id,
        "version": envelope.version,
        "shared_at_ms": maybe_ms(envelope.shared_at),
        "revoked_at_ms": maybe_ms(envelope.revoked_at),
    }


def envelope_in(row: Row[Any]) -> Envelope:
    return Envelope(
        organisation_id=row.organisation_id,
        owner=row.owner_id,
        visibility=Visibility(row.visibility),
        team_id=row.team_id,
        version=row.version,
        shared_at=maybe_from_ms(row.shared_at_ms),
        revoked_at=maybe_from_ms(row.revoked_at_ms),
    )
