"""Whatever the models do, there is an answer, and people hear once that the AI is away and once that it is back."""

import asyncio
from dataclasses import dataclass, field

from bot.domain.dialogue import Move
from bot.llm.chat import ModelSparring
from bot.llm.guided import GuidedSparring
from bot.llm.model import ModelSettings
from bot.llm.steady import PATIENCE, SteadySparring
from prompts import Library
from tests.fakes.openai import Fails, FakeOpenAI, Says
from tests.llm.turns import turn
from tests.waiting import SECONDS

QUESTION = "Twee roosters liggen naast elkaar. Wat was deze keer het eerste teken?"


@dataclass(slots=True)
class Seconds:
    """A stopwatch that stands still until it is moved."""

    now: float = field(default=0.0)

    def __call__(self) -> float:
        return self.now


async def test_a_working_model_answers_without_a_notice(
    server: FakeOpenAI, model: ModelSparring, guided: GuidedSparring
) -> None:
    server.script(Says(QUESTION))

    reply = await SteadySparring([model], guided).respond(turn())

    assert (reply.origin.generated_by, reply.notice) == ("model", "")


async def test_the_first_guided_answer_in_an_outage_says_that_the_model_is_away_and_the_next_does_not(
    server: FakeOpenAI, model: ModelSparring, guided: GuidedSparring
) -> None:
    server.script(Fails(500))
    steady = SteadySparring([model], guided)

    replies = [await steady.respond(turn()), await steady.respond(turn())]

    assert [reply.notice for reply in replies] == ["model-away", ""]
    assert {reply.origin.generated_by for reply in replies} == {"guided"}


async def test_a_model_that_failed_rests_and_is_then_tried_again_and_said_to_be_back(
    server: FakeOpenAI, model: ModelSparring, guided: GuidedSparring
) -> None:
    server.script(Fails(429), Says(QUESTION), Says(QUESTION))
    seconds = Seconds()
    steady = SteadySparring([model], guided, rest=30, seconds=seconds)
    await steady.respond(turn())
    await steady.respond(turn())
    asked_while_resting = len(server.asked)
    seconds.now = 31

    replies = [await steady.respond(turn()), await steady.respond(turn())]

    assert asked_while_resting == 1
    assert [reply.notice for reply in replies] == ["model-back", ""]


async def test_the_second_model_takes_over_without_a_notice(
    model: ModelSparring, server: FakeOpenAI, library: Library, guided: GuidedSparring
) -> None:
    async with FakeOpenAI() as other:
        second = ModelSparring(ModelSettings("sample-second", other.base_url, retries=0), library, guided)
        server.script(Fails(401))
        other.script(Says(QUESTION))

        reply = await SteadySparring([model, second], guided).respond(turn())
        await second.aclose()

    assert (reply.origin.model, reply.notice) == ("sample-second", "")


async def test_a_server_that_is_down_means_a_guided_answer_within_seconds(
    library: Library, guided: GuidedSparring
) -> None:
    async with FakeOpenAI() as gone:
        settings = ModelSettings("sample-model", gone.base_url)
    model = ModelSparring(settings, library, guided)
    steady = SteadySparring([model], guided)

    async with asyncio.timeout(PATIENCE / 2):
        reply = await steady.respond(turn(move=Move.OPTIONS))

    assert (reply.notice, len(reply.options)) == ("model-away", 3)
    await steady.aclose()


async def test_nobody_waits_longer_than_our_patience(
    server: FakeOpenAI, model: ModelSparring, guided: GuidedSparring
) -> None:
    server.script(Says(QUESTION, after=3600))

    async with asyncio.timeout(SECONDS):
        reply = await SteadySparring([model], guided, patience=0.3).respond(turn())

    assert (reply.origin.generated_by, reply.notice) == ("guided", "model-away")


async def test_a_model_whose_answers_fail_the_checks_is_not_away(
    server: FakeOpenAI, model: ModelSparring, guided: GuidedSparring
) -> None:
    reply = await SteadySparring([model], guided).respond(turn())

    assert (reply.origin.generated_by, reply.notice) == ("guided", "")


async def test_people_hear_the_name_of_the_first_model(model: ModelSparring, guided: GuidedSparring) -> None:
    assert SteadySparring([model], guided).uses_model == "sample-model"
