"""The private week that every journey carries along fills each private field that there is."""

import pytest

from bot.ports import Purpose
from tests.fakes.house import ANNA, BRAM, House
from tests.journeys.private_life import (
    IN_PASSING,
    LAID,
    LIVED,
    NOT_PRIVATE,
    OF_THE_MATRIX,
    TYPED,
    never_filled,
    sealed_columns,
    word,
)
from tests.journeys.sweep import Watch, watch
from tests.operators import file_of
from tests.test_visibility_matrix import OF_THE_TEAM, THINGS

__all__ = ["watch"]


def test_each_sealed_column_is_filled_or_says_why_it_is_nobodys_own() -> None:
    assert set(LIVED) | set(NOT_PRIVATE) == sealed_columns()
    assert set(LIVED) & set(NOT_PRIVATE) == set()


def test_all_that_the_matrix_calls_private_has_its_word() -> None:
    shared = OF_THE_TEAM | {"shared insight"}

    assert set(OF_THE_MATRIX) == set(THINGS) - shared
    assert set(OF_THE_MATRIX.values()) <= {*TYPED, *LAID}


def test_each_word_that_a_field_gets_is_looked_for() -> None:
    assert set(LIVED.values()) <= {*TYPED, *LAID}


async def test_a_field_that_got_no_word_would_be_found(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, word("vraag"))

    lacking = await house.core.store.transact(Purpose.OPERATE, never_filled)

    assert lacking == set(LIVED) - {"learning_question.text"}


async def test_a_word_that_somebody_else_sees_would_be_found(house: House, watch: Watch) -> None:
    said = [IN_PASSING, *map(word, (*TYPED, *LAID))]
    await house.begins_team()

    with pytest.raises(AssertionError) as found:
        await watch.sweeps(house.core, house.clock, file_of(house.file), " ".join(said), BRAM.account)

    assert [one for one in said if f"'{one}'" not in str(found.value)] == []


async def test_a_word_that_is_kept_readable_or_shared_would_be_found(house: House, watch: Watch) -> None:
    await house.begins_team(word("gesprek"))  # the name of a team is no secret

    with pytest.raises(AssertionError) as found:
        await watch.sweeps(house.core, house.clock, file_of(house.file), "niets", BRAM.account)

    assert [surface for surface in ("database", "pages") if surface not in str(found.value)] == []
