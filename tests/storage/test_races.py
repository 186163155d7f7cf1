"""Two processes at work on one database, as threads with a store each."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier
from typing import TypeVar

import pytest
from sqlalchemy import Engine

from bot.books import Books, Category, Coming, Moved, Outgoing, Verb
from bot.cards.model import Card
from bot.domain.ids import OutboxId
from bot.domain.place import Place, PlaceKind
from bot.domain.team import Team
from bot.domain.timetable import WorkPattern
from storage import Cipher
from storage.books import SqlBooks
from storage.encrypted import entrust
from storage.engine import checked, connect_to
from tests.storage.conftest import CHANNEL, NOW, made_in
from tests.storage.test_inbox import MESSAGE
from tests.waiting import SECONDS

T = TypeVar("T")

LEASE = NOW + timedelta(minutes=1)


class Race:
    """Two engines on one database; `run` lets both begin at the same moment."""

    def __init__(self, engines: tuple[Engine, Engine]) -> None:
        self._engines = engines

    def prepare(self, work: Callable[[Books], T]) -> T:
        with self._engines[0].begin() as connection:
            return work(SqlBooks(connection))

    def run(self, work: Callable[[Books], T], *, times: int = 1) -> list[T]:
        start = Barrier(2)

        def racer(engine: Engine) -> list[T]:
            found = []
            for _ in range(times):
                start.wait(timeout=SECONDS)
                with engine.begin() as connection:
                    found.append(work(SqlBooks(connection)))
            return found

        with ThreadPoolExecutor(2) as threads:
            return [result for results in threads.map(racer, self._engines) for result in results]


@pytest.fixture
def race(database_url: str, cipher: Cipher) -> Iterator[Race]:
    engines = (connect_to(checked(database_url)), connect_to(checked(database_url)))
    for engine in engines:
        entrust(engine.dialect, cipher)
    yield Race(engines)
    for engine in engines:
        engine.dispose()


def test_a_row_is_claimed_by_one_of_two(race: Race) -> None:
    rows = race.prepare(_twenty_rows)

    claimed = race.run(lambda books: _claim_first(books, rows), times=20)

    assert sorted(row for row in claimed if row is not None) == rows


def test_a_message_is_taken_in_by_one_of_two(race: Race) -> None:
    organisation = race.prepare(made_in).organisation.id

    taken = race.run(lambda books: books.inbox.take_in(organisation, MESSAGE, NOW))

    assert [found is None for found in sorted(taken, key=lambda found: found is None)] == [False, True]


def test_an_organisation_is_founded_by_one_of_two(race: Race) -> None:
    founded = race.run(lambda books: books.organisations.found("slack", "T9", "Voorbeeld"))

    assert founded[0] == founded[1]


def test_two_tickers_put_every_occurrence_in_the_outbox_once(race: Race) -> None:
    teams = race.prepare(_thirty_due_teams)

    handled = race.run(_tick, times=12)

    put = race.prepare(lambda books: books.outbox.open_rows())
    left = race.prepare(lambda books: books.schedules.due(NOW, 100))
    assert (sorted(key for keys in handled for key in keys), put, left) == (
        sorted(f"{team.id}:kickoff:2026-W48" for team in teams),
        30,
        [],
    )


def test_slots_that_two_reserve_are_as_far_apart_as_those_of_one(race: Race) -> None:
    slots = race.run(lambda books: books.rates.reserve("slack:T1", 10, 1, NOW), times=10)

    assert sorted(slots) == [NOW + n * timedelta(milliseconds=100) for n in range(20)]


def test_two_changes_of_the_frame_get_two_numbers(race: Race) -> None:
    organisation = race.prepare(made_in).organisation.id

    frames = race.run(lambda books: books.frames.add_version(organisation, (), None, NOW), times=3)

    assert sorted(frame.version for frame in frames) == [1, 2, 3, 4, 5, 6]


def _twenty_rows(books: Books) -> list[OutboxId]:
    organisation = made_in(books).organisation.id
    rows = []
    for number in range(20):
        place = replace(CHANNEL, channel=f"C{number}")
        outgoing = Outgoing(
            organisation, f"key-{number}", Category.ANSWER, Verb.POST, place, card=Card("Hallo", ())
        )
        row = books.outbox.put(outgoing, NOW)
        assert row is not None
        rows.append(row)
    return rows


def _claim_first(books: Books, rows: list[OutboxId]) -> OutboxId | None:
    """The first row that can be claimed; both want the same one."""
    due = [row for row, _ in books.outbox.due(NOW, 1)]
    claimed = books.outbox.claim(due[0], NOW, LEASE) if due else None
    return claimed.id if claimed else None


def _thirty_due_teams(books: Books) -> list[Team]:
    organisation = books.organisations.found("slack", "T1", "Voorbeeldorganisatie").id
    teams = []
    for number in range(30):
        channel = Place("slack", "T1", f"C{number}", PlaceKind.CHANNEL)
        team = books.teams.add(
            organisation, f"Team {number}", "nl", "UTC", "NL", "leeg", WorkPattern(), channel
        )
        books.schedules.set((Coming(team, "kickoff", "kickoff:2026-W48", NOW),))
        teams.append(team)
    return teams


def _tick(books: Books) -> list[str]:
    """What the scheduler does in one transaction, in small."""
    handled = []
    for schedule in books.schedules.due(NOW, 5):
        key = f"{schedule.team_id}:{schedule.occurrence}"
        outgoing = Outgoing(
            schedule.organisation_id, key, Category.ANNOUNCEMENT, Verb.POST, CHANNEL,
            schedule_id=schedule.id, occurrence=schedule.occurrence,
        )  # fmt: skip
        if books.outbox.put(outgoing, NOW) is not None:
            handled.append(key)
        books.schedules.advance((Moved(schedule.id, "kickoff:2026-W49", NOW + timedelta(days=7)),))
    return handled
