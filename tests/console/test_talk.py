"""`vita talk`: a conversation in the terminal, typed or from a file, with and without a model."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import llm
from bot.console.talk import Talk, lines
from bot.console.words import PHASES, parser
from bot.cycles import CycleFiles
from bot.domain.dialogue import DialogueState
from bot.llm import ModelSettings
from bot.texts import texts_in
from tests.fakes.openai import Cuts, Fails, FakeOpenAI, Says, Script, Sends
from tests.journeys.sweep import Watch, watch
from tests.waiting import SECONDS

__all__ = ["watch"]

CANARY = "kanarie-2b9d"
QUESTION = "Drie keer op één dag. Wat vroegen die mensen als eerste?"


@pytest.fixture
def talk() -> Talk:
    return Talk(llm.build(), texts_in("nl"), DialogueState())


@pytest.fixture
async def server() -> AsyncIterator[FakeOpenAI]:
    async with FakeOpenAI() as listening:
        yield listening


async def test_it_begins_with_an_open_door(talk: Talk) -> None:
    opening = await talk.opening()

    assert opening == "Waar zit je mee? Typ het zoals je het aan een collega zou vertellen."


async def test_it_asks_before_it_tells_and_says_what_to_type_for_a_button(talk: Talk) -> None:
    shown = await talk.answer("de koffie is koud")

    assert shown.splitlines() == [
        "Wat is hier volgens jou aan de hand?",
        "  (Vaste vraag, zonder AI)",
        "  [Sla over: typ s]  [Geef opties: typ o]  [Stop hier: typ stop]",
    ]


async def test_a_letter_is_the_button(talk: Talk) -> None:
    shown = await talk.answer("o")

    assert "  1. *Kleiner.* Kies een stuk" in shown
    assert "  3. *Omgekeerd.*" in shown


async def test_stop_ends_it_with_a_word(talk: Talk) -> None:
    await talk.answer("de overdracht duurt te lang")

    shown = await talk.answer("stop")

    assert shown.startswith("Goed, dan stopt het hier.")
    assert talk.is_over


async def test_a_method_begins_with_its_own_question_and_takes_its_own_steps(talk: Talk) -> None:
    opening = await talk.opening("grow")
    shown = await talk.answer("ik wil weten wat ik maandag anders doe")

    assert "Waar wil je staan als dit gesprek klaar is?" in opening
    assert "Hoe staat het er nu voor, in feiten?" in shown


async def test_distress_gets_the_fixed_words_without_a_label_or_a_question(talk: Talk) -> None:
    shown = await talk.answer("ik wil er soms niet meer zijn")

    assert "bel 113" in shown
    assert "?" not in shown
    assert "zonder AI" not in shown


async def test_it_says_what_it_is(talk: Talk) -> None:
    shown = await talk.answer("ben jij een mens?")

    assert shown.startswith("Nee. Ik ben een computerprogramma, nu zonder AI.")


async def test_a_model_gets_the_earlier_turns_and_is_named_in_the_label(server: FakeOpenAI) -> None:
    server.script(Says(QUESTION), Says("Je noemt de datum. Waaraan zie je dat het die is?"))
    sparring = llm.build(ModelSettings("sample-model", server.base_url, retries=0))
    talk = Talk(sparring, texts_in("nl"), DialogueState())

    first = await talk.answer("mensen bellen over de brief")
    await talk.answer("ze zoeken de datum")
    await sparring.aclose()

    assert first.splitlines()[:2] == [QUESTION, "  (Gemaakt met AI (sample-model))"]
    assert QUESTION in server.asked[1].people[0]


@pytest.mark.parametrize("script", [Says(QUESTION), Fails(500), Sends("<html>"), Cuts("Drie keer")], ids=repr)
async def test_what_is_typed_is_told_to_no_log_whatever_the_model_does(
    server: FakeOpenAI, watch: Watch, script: Script
) -> None:
    server.otherwise = lambda asked: asked.people[-1]
    server.script(script)
    sparring = llm.build(ModelSettings("sample-model", server.base_url, retries=0))
    talk = Talk(sparring, texts_in("nl"), DialogueState())

    for said in (
        f"ik zit met {CANARY}",
        f"niemand weet van {CANARY}",
        f"{CANARY} maakt dat ik er niet meer wil zijn",
        "o",
    ):
        await talk.answer(said)
    await sparring.aclose()

    assert CANARY in repr(server.asked)
    assert [line for line in watch.log.lines if CANARY in line] == []


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_every_phase_has_its_first_words_and_a_first_question(language: str) -> None:
    for phase in PHASES:
        talk = Talk(llm.build(), texts_in(language), DialogueState(phase=phase))

        shown = [await talk.opening(), await talk.answer("the letter is too long, or so they say")]

        assert all("?" in words for words in shown)


def test_the_phases_are_those_of_the_standard_week() -> None:
    cycles = CycleFiles()

    phases = cycles.parse(cycles.source("standaard")).phases

    assert [phase.key for phase in phases] == list(PHASES)


def test_a_file_is_shown_as_if_it_were_typed(capsys: pytest.CaptureFixture[str]) -> None:
    said = list(lines(io.StringIO("een\n\n twee \n")))

    assert said == ["een", "twee"]
    assert capsys.readouterr().out == "> een\n> \n> twee\n> \n"


def test_an_unknown_method_is_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(["talk", "--method", "toveren"])

    assert left.value.code == 2
    assert "korthagen" in capsys.readouterr().err


def test_ctrl_c_ends_it_at_once(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "bot", "talk")
    environment = {name: value for name, value in os.environ.items() if name != "VITA_MODEL"}
    with subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=tmp_path, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        shown = b""
        while not shown.endswith(b"> "):
            shown += process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        code = process.wait(timeout=SECONDS)
        assert process.stderr is not None
        complaint = process.stderr.read()

    assert code == 0
    assert complaint == b""
