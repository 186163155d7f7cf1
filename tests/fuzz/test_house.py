"""The whole house with odd forms, clicks, words and addresses of pages: an answer each, and nothing that was kept is
lost.
"""

import asyncio
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.usecases import Act
from storage import Cipher, migrate, new_key, open_store
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, dm_of
from tests.fuzz.odd import WORDS
from tests.houses import house_over
from tests.pages.served import served

GATE, SOAK = 40, 400
_FIELDS = (
    "text", "thought", "goal", "who", "title", "about", "kind", "together", "learning", "flags", "domains", "coauthors",
    "tried", "saw", "recalled", "now", "day", "until", "role", "change", "mode", "criteria", "goals", "council", "on",
)  # fmt: skip
_MAY_BE_LOST = frozenset({"erase-my-data", "delete-note", "edit-note"})
_PATHS = st.sampled_from(
    ("", "team/", "everything/", "item/question/", "export/", "enter/", "mine", "static/", "team/1/")
)


def house_in(folder: Path) -> House:
    url = f"sqlite:///{folder / 'vita.db'}"
    migrate(url)
    return house_over(open_store(url, Cipher(new_key())), StandingClock(), url, has_own_key=True)


def acts(house: House) -> st.SearchStrategy[tuple[str, Act]]:
    names = st.sampled_from(sorted(house.core.use_cases.acts))
    answers = st.none() | st.dictionaries(st.sampled_from(_FIELDS), WORDS, max_size=6)
    where = st.sampled_from([dm_of(ANNA), CHANNEL, CHANNEL.in_thread("1.1")])
    values = st.one_of(
        st.sampled_from(["", "1", "1:1", "yes", "what", "submit", "question:1", "proposal:1"]), WORDS
    )
    keys = st.integers(0, 10**9).map(str)
    return st.tuples(
        names,
        st.builds(Act, st.sampled_from([ANNA, BRAM]), where, keys, WORDS, values, answers, st.just("m1")),
    )


def fuzzed(folder: Path, examples: int, counted: Counter[str]) -> None:
    with asyncio.Runner() as runner:
        house = house_in(folder)
        runner.run(house.begins_team())
        runner.run(house.does("take-note", BRAM, tried="dit blijft staan"))

        @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
        @given(acts(house), WORDS, st.booleans())
        def does(act: tuple[str, Act], words: str, mentions: bool) -> None:  # noqa: FBT001 - drawn
            counted["forms, clicks and messages through the whole house"] += 1
            name, made = act
            if name in _MAY_BE_LOST:  # what Bram keeps he may take away himself, and nobody else
                made = replace(made, by=ANNA)
            runner.run(house.core.use_cases.perform(name, made))
            runner.run(house.hears(ANNA, words, made.place, mentions=mentions))
            runner.run(house.settles())

        does()
        notes: Any = runner.run(house.reads(lambda books: books.personal_data.of(_eyes(books))))
        house.core.store.close()
    assert "dit blijft staan" in repr(notes)


def _eyes(books: Any) -> Any:
    return books.people.viewer(books.people.at(BRAM.account), in_private=True)


def pages_fuzzed(folder: Path, examples: int, counted: Counter[str]) -> None:
    with asyncio.Runner() as runner:
        house = house_in(folder)
        runner.run(house.begins_team())
        context = served(house)
        pages = runner.run(context.__aenter__())
        runner.run(pages.lets_in(ANNA))

        @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
        @given(
            _PATHS,
            WORDS,
            st.dictionaries(st.sampled_from(["before", "column", "quarter", "to"]), WORDS, max_size=2),
        )
        def opens(path: str, rest: str, query: dict[str, str]) -> None:
            counted["addresses of pages"] += 1
            answer = runner.run(pages.client.get(f"/wall/{path}{_in_a_path(rest)}", params=query))
            body = runner.run(answer.text(errors="replace"))
            assert answer.status < 500
            assert "Traceback" not in body

        opens()
        runner.run(context.__aexit__(None, None, None))
        house.core.store.close()


def _in_a_path(rest: str) -> str:
    return "".join(char for char in rest if char.isprintable() and char not in "?#\\")[:200]


def test_odd_forms_and_words_get_an_answer_and_lose_nothing(tmp_path: Path, counted: Counter[str]) -> None:
    fuzzed(tmp_path, GATE, counted)


def test_odd_addresses_of_pages_get_a_page(tmp_path: Path, counted: Counter[str]) -> None:
    pages_fuzzed(tmp_path, GATE, counted)


@pytest.mark.soak
def test_odd_forms_and_words_get_an_answer_for_long(tmp_path: Path, counted: Counter[str]) -> None:
    fuzzed(tmp_path, SOAK, counted)


@pytest.mark.soak
def test_odd_addresses_of_pages_get_a_page_for_long(tmp_path: Path, counted: Counter[str]) -> None:
    pages_fuzzed(tmp_path, SOAK * 3, counted)
