"""What a model is asked for one person holds nothing of another's private week, over the wire of Slack and of Teams."""

import json
from collections.abc import AsyncIterator

import pytest

from bot import llm
from bot.llm import Mind
from tests.fakes.openai import FakeOpenAI
from tests.journeys.circle_story import at
from tests.journeys.private_life import IN_PASSING, TYPED, asks_and_notes, looks_back_and_talks, word
from tests.journeys.test_slack_circle import Workspace, quick_house
from tests.journeys.test_teams_circle import Tenant, quick_tenant

__all__ = ["quick_house", "quick_tenant"]

pytestmark = pytest.mark.journey

ANSWER = "Drie keer op een dag is vaak. Wat vroegen die mensen als eerste?"
Ground = Workspace | Tenant


@pytest.fixture
async def model() -> AsyncIterator[FakeOpenAI]:
    async with FakeOpenAI(otherwise=lambda _: ANSWER) as model:
        yield model


@pytest.fixture
async def mind(model: FakeOpenAI) -> AsyncIterator[Mind]:
    """One that asks a model for everything it can."""
    mind = llm.build_mind(llm.ModelSettings("sample-model", model.base_url, "sample-key", retries=0))
    yield mind
    await mind.aclose()


@pytest.fixture(params=["slack", "teams"])
def ground(request: pytest.FixtureRequest) -> Ground:
    if request.param == "slack":
        return Workspace(request.getfixturevalue("quick_house"))
    tenant: Tenant = request.getfixturevalue("quick_tenant")
    return tenant


async def test_what_a_model_is_asked_for_a_colleague_holds_nothing_of_anybody_s_own_week(
    ground: Ground, model: FakeOpenAI
) -> None:
    people = ground.people
    await ground.begins()
    await asks_and_notes(ground)
    await ground.says_in_passing(people.guide, f"en dan zei ik {IN_PASSING}")
    await looks_back_and_talks(ground)
    own = json.dumps([one.body for one in model.asked])
    before = len(model.asked)

    for who in (people.author, people.guide, people.manager):
        await ground.says(who, "drie mensen belden over dezelfde brief, ik weet niet waarom")
    await ground.commands(people.author, "leervraag")
    await ground.fills(people.author, text="Waarom belden zij?", thought="De brief is lang.")
    await ground.says(people.author, "denk mee over mijn vraag")
    await ground.moves_to(at(11, 24))

    later = [one.body for one in model.asked[before:]]
    assert word("gesprek") in own  # of one's own it does hold it
    assert len(later) >= 4  # three who talk, and a question
    assert [one for one in (IN_PASSING, *map(word, TYPED)) if one in json.dumps(later)] == []
    assert IN_PASSING not in own
