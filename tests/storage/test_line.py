"""Which transactions are waited for until the disk has them."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine

from storage.engine import checked, connect_to
from storage.line import Line, begin_on_server
from tests.databases import has_postgresql, running_server

FULL, NORMAL = 2, 1


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[Engine]:
    engine = connect_to(checked(sqlite_url))
    yield engine
    engine.dispose()


def waits(connection: Connection) -> int:
    found: int = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
    return found


def test_only_what_need_not_last_is_not_waited_for(engine: Engine) -> None:
    line, found = Line(engine), []
    for lasting in (True, False, False, True):
        with line.begin(lasting=lasting) as connection:
            found.append(waits(connection))
    line.close()

    assert found == [FULL, NORMAL, NORMAL, FULL]


def test_after_a_failure_the_next_transaction_begins_on_another_connection(engine: Engine) -> None:
    line = Line(engine)
    with line.begin(lasting=False) as first:
        pass
    with pytest.raises(LookupError), line.begin(lasting=False) as same:
        raise LookupError
    with line.begin() as other:
        found = waits(other)
    line.close()

    assert same is first
    assert other is not first
    assert found == FULL


def test_a_connection_that_is_given_back_waits_again(engine: Engine) -> None:
    line = Line(engine)
    with line.begin(lasting=False):
        pass
    line.close()

    with engine.connect() as connection:
        assert waits(connection) == FULL


@pytest.mark.postgresql
@pytest.mark.skipif(not has_postgresql(), reason="needs PostgreSQL's own programs")
def test_on_postgresql_it_holds_for_that_transaction_alone() -> None:
    with running_server() as server:
        waiting = {"options": "-c synchronous_commit=on"}  # which the server of the tests does not
        engine = connect_to(checked(server.empty()).update_query_dict(waiting))
        found = []
        for lasting in (False, True):
            with begin_on_server(engine, lasting=lasting) as connection:
                found.append(connection.exec_driver_sql("SHOW synchronous_commit").scalar_one())
        engine.dispose()

    assert found == ["off", "on"]
