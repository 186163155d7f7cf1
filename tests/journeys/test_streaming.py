"""An answer of a model in a Slack DM, from the first token on the wire to the finished card, and stopped half-way."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import repeat

import pytest

from bot import llm
from bot.app import build_core
from bot.cycles import CycleFiles
from bot.llm import Mind
from bot.usecases.recognise import Defaults
from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.openai import FakeOpenAI, Says
from tests.fakes.slack import NURSE, FakeSlack, Posted
from tests.fakes.slack.faults import RateLimited, Refused
from tests.journeys.sweep import Watch, told_nowhere
from tests.journeys.unhurried import unhurried_edge
from tests.operators import file_of

pytestmark = pytest.mark.journey

OPENING = "Drie keer op een dag is vaak. Wat vroegen die mensen als eerste?"
HINT = "Die brief begint met de regels. Wie leest hem van boven naar beneden?"
MADE_WITH_AI = "Gemaakt met AI (sample-model)"


@dataclass(frozen=True, slots=True)
class ModelHouse:
    slack: FakeSlack
    model: FakeOpenAI

    async def answer(self, words: str) -> Posted:
        """The message of Vita's in the DM with these words."""
        found = await self.slack.eventually(
            lambda: next((one for one in self.slack.dm(NURSE) if words in one.words), None)
        )
        assert found is not None
        return found


@pytest.fixture
def lacks() -> frozenset[str]:
    """What the app lacks: nothing."""
    return frozenset()


@pytest.fixture
async def house(
    store: SqlStore, clock: StandingClock, lacks: frozenset[str], watch: Watch, sqlite_url: str
) -> AsyncIterator[ModelHouse]:
    async with FakeSlack() as slack, FakeOpenAI() as model:
        slack.api.scopes -= lacks
        sparring = llm.build(llm.ModelSettings("sample-model", model.base_url, "sample-key", retries=0))
        edge = unhurried_edge(slack, clock)
        core = build_core(
            store, clock, Mind.around(sparring), CycleFiles(), Defaults(), {"slack": edge.platform}
        )
        await core.runner.start()
        await edge.start(core.use_cases)
        yield ModelHouse(slack, model)
        await edge.stop()
        await core.runner.stop()
        await core.turns.drain()
        await core.delivery.drain()
        await edge.close()
        await sparring.aclose()

        assert slack.violations == []
        told_nowhere(watch, slack.typed, file_of(sqlite_url))


def methods(house: ModelHouse) -> list[str]:
    return [method for method, _ in house.slack.wire.calls if method.startswith("chat.")]


async def test_an_answer_streams_and_becomes_its_card(house: ModelHouse) -> None:
    house.model.script(Says(OPENING), Says(HINT))
    first = await house.slack.writes(NURSE, "drie mensen belden over dezelfde brief")
    await house.answer(MADE_WITH_AI)
    await house.slack.writes(NURSE, "wat er van hen verwacht werd", thread=first.ts)

    card = await house.answer(HINT)
    await house.slack.eventually(lambda: MADE_WITH_AI in card.words)
    assert methods(house) == [
        "chat.postMessage",  # what Vita is
        *("chat.startStream", "chat.stopStream", "chat.update") * 2,
    ]
    assert "Geef opties" in card.buttons


async def test_a_stop_half_way_hangs_up_on_the_model(house: ModelHouse) -> None:
    house.model.script(Says(OPENING), Says(" ".join(["woord"] * 400), pause=0.02))
    first = await house.slack.writes(NURSE, "drie mensen belden over dezelfde brief")
    await house.answer(MADE_WITH_AI)
    await house.slack.writes(NURSE, "wat er van hen verwacht werd", thread=first.ts)
    live = await house.slack.eventually(lambda: [one for one in house.slack.dm(NURSE) if one.is_streaming])

    await house.slack.writes(NURSE, "stop", thread=first.ts)

    await house.slack.eventually(lambda: "Hier gestopt." in live[0].words)
    await house.slack.eventually(lambda: house.model.hung_up)
    assert (len(house.model.asked), live[0].is_streaming) == (2, False)


async def test_slacks_stop_button_hangs_up_on_the_model(house: ModelHouse) -> None:
    house.model.script(Says(OPENING), Says(" ".join(["woord"] * 400), pause=0.02))
    first = await house.slack.writes(NURSE, "drie mensen belden over dezelfde brief")
    await house.answer(MADE_WITH_AI)
    await house.slack.writes(NURSE, "wat er van hen verwacht werd", thread=first.ts)
    live = await house.slack.eventually(lambda: [one for one in house.slack.dm(NURSE) if one.is_streaming])

    await house.slack.stops(NURSE, live[0])

    await house.slack.eventually(lambda: "Hier gestopt." in live[0].words)
    await house.slack.eventually(lambda: house.model.hung_up)
    assert len(house.model.asked) == 2


async def test_a_mention_in_the_channel_does_not_stream(house: ModelHouse) -> None:
    house.model.script(Says(OPENING))
    await house.slack.invites_vita(by=NURSE)

    await house.slack.mentions(NURSE, "drie mensen belden over dezelfde brief")

    await house.slack.eventually(lambda: [one for one in house.slack.messages() if OPENING in one.words])
    assert house.model.asked[0].body["stream"] is False
    assert "chat.startStream" not in methods(house)


async def test_where_every_stream_is_taken_the_answer_comes_whole(house: ModelHouse) -> None:
    house.model.script(Says(OPENING), Says(HINT))
    house.slack.faults.plan("chat.startStream", RateLimited(after=60))
    await house.slack.writes(NURSE, "drie mensen belden over dezelfde brief")

    whole = await house.answer(MADE_WITH_AI)
    assert OPENING in whole.words
    assert "chat.update" not in methods(house)


@pytest.mark.parametrize("lacks", [frozenset({"assistant:write"})], ids=["without agents"])
async def test_an_app_without_agent_features_has_the_same_conversation(house: ModelHouse) -> None:
    """As `vita manifest slack --plain` makes it; Slack streams to no such app."""
    house.model.script(Says(OPENING), Says(HINT))
    house.slack.faults.go_on("chat.startStream", repeat(Refused("not_authorized")))
    first = await house.slack.writes(NURSE, "drie mensen belden over dezelfde brief")
    await house.answer(OPENING)
    await house.slack.writes(NURSE, "wat er van hen verwacht werd", thread=first.ts)

    card = await house.answer(HINT)
    assert MADE_WITH_AI in card.words
    assert "Geef opties" in card.buttons
    assert methods(house) == ["chat.postMessage", "chat.startStream", "chat.postMessage", "chat.postMessage"]
