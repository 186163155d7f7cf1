"""The audit trail."""

from sqlalchemy import Connection, select

from bot.books import Books
from storage.tables import audit_event
from tests.storage.conftest import NOW, Sample


def test_an_act_is_noted_with_its_actor_and_reason(
    books: Books, connection: Connection, sample: Sample
) -> None:
    books.audit.note(sample.organisation.id, sample.one.id, "grant", "person:2", NOW, "nieuwe rol")
    books.audit.note(sample.organisation.id, None, "purge", "message", NOW)

    rows = connection.execute(select(audit_event).order_by(audit_event.c.id)).all()

    assert [(row.actor_id, row.act, row.subject, row.reason) for row in rows] == [
        (sample.one.id, "grant", "person:2", "nieuwe rol"),
        (None, "purge", "message", ""),
    ]
