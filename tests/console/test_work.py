"""`vita doctor` finds that nobody takes up what waits; `vita deliveries` shows it and sends again what failed."""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import psycopg
import pytest

from bot.books import Books, Category, Outgoing, SendState, Verb
from bot.cards.model import Card, Text
from bot.console import deliveries
from bot.console.doctor import work
from bot.console.refused import Refused
from bot.domain.ids import OutboxId
from bot.domain.place import Place, PlaceKind
from bot.ports import Purpose
from bot.settings import Settings
from storage import Cipher, SqlStore, backlog, new_key, open_store
from tests.console.conftest import Install

NOW = datetime.now(UTC)
HOUR = timedelta(hours=1)
CHANNEL = Place("slack", "T1", "C1", PlaceKind.CHANNEL)


@pytest.fixture
def key() -> str:
    return new_key()


@pytest.fixture
def settings(install: Install, database_url: str, key: str) -> Settings:
    return install(DATABASE_URL=database_url, VITA_ENCRYPTION_KEY=key)


@pytest.fixture
def shelf(database_url: str, key: str) -> Iterator[SqlStore]:
    store = open_store(database_url, Cipher.from_text(key))
    yield store
    store.close()


async def put(store: SqlStore, key: str = "a", *, due: datetime = NOW - HOUR) -> OutboxId:
    def work(books: Books) -> OutboxId:
        organisation = books.organisations.found("slack", "T1", "T1").id
        card = Card("geheim-kanarie", (Text("geheim-kanarie"),))
        said = Outgoing(organisation, key, Category.ANNOUNCEMENT, Verb.POST, CHANNEL, card=card, due=due)
        row = books.outbox.put(said, NOW)
        assert row is not None
        return row

    return await store.transact(Purpose.DELIVER, work)


async def ends(store: SqlStore, row: OutboxId, state: SendState, reason: str) -> None:
    await store.transact(Purpose.DELIVER, lambda books: books.outbox.settle(row, state, NOW, reason=reason))


async def told(settings: Settings) -> str:
    return "\n".join(map(str, await work.waiting(settings.house)))


def asked(**words: object) -> argparse.Namespace:
    return argparse.Namespace(**({"limit": 50, "state": "", "again": 0} | words))


async def test_an_hour_in_which_nobody_sent_is_told(settings: Settings, shelf: SqlStore) -> None:
    await put(shelf)
    await put(shelf, "b", due=datetime.now(UTC))

    found = await told(settings)

    assert found.startswith("warn")
    assert "wait 1 messages to be sent and 0 to be answered" in found
    assert "vita run" in found


async def test_where_nothing_waits_there_is_nothing_to_say(settings: Settings, shelf: SqlStore) -> None:
    await put(shelf, due=datetime.now(UTC) - timedelta(minutes=5))

    assert (await told(settings)).startswith("ok     Work: nothing waits too long.")


async def test_what_somebody_holds_waits_for_nobody(settings: Settings, shelf: SqlStore) -> None:
    row = await put(shelf)
    await shelf.transact(Purpose.DELIVER, lambda books: books.outbox.claim(row, NOW, NOW + HOUR))

    assert (await told(settings)).startswith("ok")


@pytest.mark.postgresql
async def test_a_worker_that_gave_no_sign_of_life_for_an_hour_is_no_worker(postgresql_url: str) -> None:
    store = open_store(postgresql_url, Cipher.from_text(new_key()))
    with psycopg.connect(store.engine_address, autocommit=True) as connection:
        for ago in ("1 hour", "1 second"):
            connection.execute(
                "INSERT INTO procrastinate.procrastinate_workers (last_heartbeat) VALUES (now() - %s::interval)",
                (ago,),
            )
    store.close()

    assert backlog(postgresql_url, NOW).workers == 1


async def test_the_list_tells_state_and_reason_and_nothing_of_what_was_said(
    settings: Settings, shelf: SqlStore, capsys: pytest.CaptureFixture[str]
) -> None:
    await ends(shelf, await put(shelf), SendState.UNKNOWN, "cannot look back")
    await put(shelf, "b")

    await deliveries.run(settings, asked(state="unknown"))

    shown = capsys.readouterr().out
    assert "unknown  announcement" in shown
    assert "cannot look back" in shown
    assert ("pending" in shown, "geheim" in shown) == (False, False)


async def test_what_failed_goes_out_again_and_only_that(settings: Settings, shelf: SqlStore) -> None:
    failed, waits = await put(shelf), await put(shelf, "b")
    await ends(shelf, failed, SendState.FAILED, "channel_not_found")

    await deliveries.run(settings, asked(again=failed))

    with pytest.raises(Refused, match="on its way already"):
        await deliveries.run(settings, asked(again=failed))
    with pytest.raises(Refused, match="on its way already"):
        await deliveries.run(settings, asked(again=waits))
    rows = await shelf.transact(Purpose.DELIVER, lambda books: books.outbox.deliveries(None, 5))
    assert {row.state for row in rows} == {SendState.PENDING}
