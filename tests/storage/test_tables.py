"""What holds for every table."""

from collections.abc import Iterable
from typing import Any

import pytest
from sqlalchemy import Connection, Index, Table, UniqueConstraint, event, text
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.schema import CreateIndex, CreateTable, DDLElement

from storage.encrypted import EncryptedText
from storage.schedules import SqlSchedules
from storage.tables import metadata
from tests.storage.conftest import NOW

ENCRYPTED = {
    "organisation": {"criteria"},
    "proposal_happening": {"words"},
    "audit_event": {"reason"},
    "commitment": {"text"},
    "consultation": {"title"},
    "contribution": {"text"},
    "prof_circle": {"theme"},
    "form_draft": {"answers"},
    "going_live": {"reference", "assessment"},
    "group_assignment": {"words", "given", "result", "learned"},
    "help_request": {"text"},
    "inbox": {"payload"},
    "install": {"token"},
    "insight": {"recalled", "first", "now", "next_question"},
    "learning_question": {"text", "first_thought", "expected_yield"},
    "learning_path": {"about", "steps"},
    "memory": {"text"},
    "message": {"text"},
    "note": {"tried", "saw"},
    "organisation_contact": {"words"},
    "outbox": {"card"},
    "proposal": {"prof_circle"},
    "proposal_version": {"title", "sections"},
    "self_check": {"about", "items"},
    "statement": {"answers", "items"},
    "summary": {"text"},
    "team_question": {"questions"},
    "verdict": {"remark"},
}
"""Every text that people wrote or read. Whoever adds one adds it here."""

WITHOUT_AN_ORGANISATION = {
    "erasure",  # a mark of an account, which says nothing of where it was
    "organisation",  # it is one
    "purge",  # one purge is of the whole database
    "install_state",  # of nobody yet
    "rate",  # keyed by the workspace that a network limits
}

NOT_FIRST = {
    "install_state": ("hash",),  # of nobody yet
    "network": ("network", "workspace"),  # where the organisation of a message is looked up
    "outbox": ("schedule_id", "occurrence"),  # a schedule is of one organisation
}

ABOUT_PEOPLE_AND_FORBIDDEN = (
    "score",
    "rank",
    "streak",
    "mood",
    "count",
    "duration",
    "skipped",
    "seen",
    "usage",
)

tables = pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)


def test_every_text_of_people_is_encrypted() -> None:
    found = {table.name: _encrypted(table) for table in metadata.sorted_tables}

    assert {name: columns for name, columns in found.items() if columns} == ENCRYPTED


@tables
def test_every_row_belongs_to_an_organisation(table: Table) -> None:
    assert ("organisation_id" in table.c) == (table.name not in WITHOUT_AN_ORGANISATION)


@tables
def test_the_organisation_comes_first_in_every_unique_key(table: Table) -> None:
    others = [key for key in _unique_keys(table) if key[0] != "organisation_id"]

    assert others == ([NOT_FIRST[table.name]] if table.name in NOT_FIRST else [])


@tables
def test_every_name_is_short_enough_for_postgresql(table: Table) -> None:
    """It takes 63 characters; without a server nobody else would notice."""
    made: list[DDLElement] = [CreateTable(table), *(CreateIndex(index) for index in table.indexes)]

    dialect = PGDialect()  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it out
    assert all(str(one.compile(dialect=dialect)) for one in made)


@tables
def test_no_table_has_a_column_that_can_be_used_against_a_person(table: Table) -> None:
    words = {word for column in table.c for word in column.name.split("_")}

    assert words.isdisjoint(ABOUT_PEOPLE_AND_FORBIDDEN)


QUESTIONS_OF_THE_TICK = {
    "ix_outbox_open": "SELECT id FROM outbox WHERE settled_ms IS NULL ORDER BY due_ms",
    "ix_inbox_waiting": "SELECT id FROM inbox WHERE conversation = 'c' AND done_ms IS NULL ORDER BY id",
}


@pytest.mark.parametrize("index", QUESTIONS_OF_THE_TICK)
def test_what_the_tick_asks_is_answered_by_an_index(connection: Connection, index: str) -> None:
    if connection.dialect.name == "postgresql":
        # Empty tables are read in one go unless that is ruled out.
        connection.execute(text("SET LOCAL enable_seqscan = off"))
        explain = "EXPLAIN "
    else:
        explain = "EXPLAIN QUERY PLAN "

    plan = connection.execute(text(explain + QUESTIONS_OF_THE_TICK[index])).all()

    assert index in str(plan)


def test_what_is_due_is_found_by_an_index_in_the_very_words_of_the_tick(connection: Connection) -> None:
    """SQLite takes a partial index for the words of its condition only, whatever else they mean."""
    sent: list[tuple[str, Any]] = []
    event.listen(
        connection,
        "before_cursor_execute",
        lambda _connection, _cursor, words, values, *_: sent.append((words, values)),
    )
    if is_on_server := connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL enable_seqscan = off"))

    SqlSchedules(connection).due(NOW, 50)

    words, values = sent[-1]
    explain = "EXPLAIN " if is_on_server else "EXPLAIN QUERY PLAN "
    assert "ix_schedule_next_run" in str(connection.exec_driver_sql(explain + words, values).all())


def _encrypted(table: Table) -> set[str]:
    return {column.name for column in table.c if isinstance(column.type, EncryptedText)}


def _unique_keys(table: Table) -> Iterable[tuple[str, ...]]:
    for part in (*table.constraints, *table.indexes):
        if isinstance(part, UniqueConstraint) or (isinstance(part, Index) and part.unique):
            yield tuple(column.name for column in part.columns)
