"""Which messages were posted about which thing, so that they can be changed or withdrawn with it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from bot.domain.ids import OrganisationId
from bot.domain.place import MessageRef, Place, PlaceKind
from storage.moments import to_ms
from storage.once import insert_into
from storage.tables import posting


def note(
    connection: Connection, organisation: OrganisationId, subject: str, message: MessageRef, at: datetime
) -> None:
    """Keeps, once, that this message is about this subject (`proposal:12`)."""
    kind, _, identity = subject.partition(":")
    place = message.place
    statement = insert_into(connection, posting).values(
        organisation_id=organisation, subject_kind=kind, subject_id=identity, network=place.network,
        workspace=place.workspace, channel=place.channel, kind=place.kind, thread=place.thread,
        message=message.message, posted_ms=to_ms(at),
    ).on_conflict_do_nothing()  # fmt: skip
    connection.execute(statement)


def about(connection: Connection, organisation: OrganisationId, subject: str) -> Sequence[MessageRef]:
    """The messages about this subject, the first one first."""
    kind, _, identity = subject.partition(":")
    statement = (
        select(posting)
        .where(posting.c.organisation_id == organisation)
        .where(posting.c.subject_kind == kind, posting.c.subject_id == identity)
        .order_by(posting.c.id)
    )
    return [
        MessageRef(
            Place(row.network, row.workspace, row.channel, PlaceKind(row.kind), row.thread), row.message
        )
        for row in connection.execute(statement)
    ]
