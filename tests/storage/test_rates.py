"""How fast a network lets us."""

from datetime import timedelta

from bot.books import Books
from tests.storage.conftest import NOW


def seconds(
    books: Books, times: int, *, key: str = "slack:T1", burst: int = 1, after: float = 0
) -> list[float]:
    now = NOW + timedelta(seconds=after)
    slots = [books.rates.reserve(key, 2, burst, now) for _ in range(times)]
    return [(slot - NOW).total_seconds() for slot in slots]


def test_slots_are_spread_at_the_rate(books: Books) -> None:
    assert seconds(books, 4) == [0.0, 0.5, 1.0, 1.5]


def test_a_burst_goes_at_once_and_the_rest_is_spread(books: Books) -> None:
    assert seconds(books, 5, burst=3) == [0.0, 0.0, 0.0, 0.5, 1.0]


def test_after_a_rest_there_is_room_again(books: Books) -> None:
    seconds(books, 3)

    assert seconds(books, 2, after=60) == [60.0, 60.5]


def test_keys_do_not_slow_each_other_down(books: Books) -> None:
    seconds(books, 3)

    assert seconds(books, 1, key="slack:T2") == [0.0]


def test_a_network_that_asks_for_patience_gets_it_and_the_pace_holds_afterwards(books: Books) -> None:
    books.rates.hold_back("slack:T1", NOW + timedelta(seconds=30))

    assert seconds(books, 3) == [30.0, 30.5, 31.0]


def test_a_shorter_wait_does_not_cut_a_longer_one_short(books: Books) -> None:
    seconds(books, 1)
    for wait in (30, 10):
        books.rates.hold_back("slack:T1", NOW + timedelta(seconds=wait))

    assert seconds(books, 1) == [30.0]
