"""The short memory."""

import pytest

from bot.teams.recently import Recently


def is_new(memory: Recently, thing: str) -> bool:
    with memory.first_time(thing) as first:
        return first


def test_the_second_time_is_not_the_first() -> None:
    memory = Recently()

    assert [is_new(memory, "a"), is_new(memory, "a"), is_new(memory, "b")] == [True, False, True]


def test_the_oldest_is_forgotten() -> None:
    memory = Recently(limit=2)

    seen = [is_new(memory, thing) for thing in ("a", "b", "c", "a")]

    assert seen == [True, True, True, True]


def test_what_failed_did_not_happen() -> None:
    memory = Recently()

    with pytest.raises(RuntimeError), memory.first_time("a"):
        raise RuntimeError

    assert is_new(memory, "a")
