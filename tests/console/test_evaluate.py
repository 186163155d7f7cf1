"""`vita evaluate`: says honestly what is judged, prints a row for each situation, and counts."""

from collections.abc import AsyncIterator

import pytest

from bot.console.evaluate import HONESTLY, run
from bot.console.words import parser
from bot.llm.evaluation import situations
from tests.acceptance.models import badly_behaved, well_behaved
from tests.console.conftest import Install
from tests.fakes.openai import FakeOpenAI

ENGLISH = ("evaluate", "--language", "en")
"""The shorter part of the set."""


@pytest.fixture
async def server() -> AsyncIterator[FakeOpenAI]:
    async with FakeOpenAI() as listening:
        yield listening


def rows(printed: str) -> list[list[str]]:
    """Name of the situation and who answered, row by row."""
    names = {situation.id for situation in situations()}
    return [
        line.split()[:2] for line in printed.splitlines() if line.split()[:1] and line.split()[0] in names
    ]


async def test_the_first_line_says_that_no_capable_model_was_judged_and_what_is_judged_now(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    await run(install(), parser().parse_args(ENGLISH))

    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("No capable Dutch model was judged on the machine where this version was made")
    assert first == f"{HONESTLY} Judged now: the fixed questions, without a model."


async def test_without_a_model_the_fixed_questions_are_judged(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    await run(install(), parser().parse_args(ENGLISH))

    printed = capsys.readouterr().out
    assert [name for name, _ in rows(printed)] == [situation.id for situation in situations("en")]
    assert "guided" in {by for _, by in rows(printed)}
    assert "model" not in {by for _, by in rows(printed)}


async def test_a_model_is_judged_by_its_name_and_address(
    install: Install, server: FakeOpenAI, capsys: pytest.CaptureFixture[str]
) -> None:
    server.otherwise = well_behaved
    asked = parser().parse_args([*ENGLISH, "--model", "openai:sample-model", "--base-url", server.base_url])

    await run(install(), asked)

    printed = capsys.readouterr().out
    assert f"Judged now: sample-model at {server.base_url}." in printed.splitlines()[0]
    assert ["workshop-ladder", "model"] in rows(printed)
    assert server.asked[0].body["model"] == "sample-model"


async def test_a_model_that_is_away_is_not_taken_for_one_that_was_judged(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = ("--model", "sample-model", "--base-url", "http://127.0.0.1:9/v1")

    code = await run(install(), parser().parse_args([*ENGLISH, *nowhere]))

    assert code == 1
    assert "sample-model answered nothing itself, so it was not judged." in capsys.readouterr().out


async def test_a_model_that_never_keeps_to_its_instructions_answers_nothing_itself(
    install: Install, server: FakeOpenAI, capsys: pytest.CaptureFixture[str]
) -> None:
    server.otherwise = badly_behaved
    asked = parser().parse_args([*ENGLISH, "--model", "sample-model", "--base-url", server.base_url])

    code = await run(install(), asked)

    assert code == 1
    assert "model" not in {by for _, by in rows(capsys.readouterr().out)}


async def test_the_totals_say_how_often_each_check_held(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    await run(install(), parser().parse_args(ENGLISH))

    printed = capsys.readouterr().out
    count = len(situations("en"))
    assert f"a silence        {count:>3} of {count}" in printed
    assert "e goal            not asked" in printed
    assert f"of {count} situations without a fault. Answered by: " in printed
