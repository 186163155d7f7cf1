"""The words of a week with a model: fresh and labelled, within the budget, and in time without it."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.books import Books, SendState
from bot.cards.model import Card
from bot.domain.cycle import AiMode, Cycle
from bot.domain.timetable import local_day
from bot.llm.filling import Filling
from bot.llm.model import ModelSettings
from bot.llm.model_announcing import ModelAnnouncing
from bot.llm.structured import StructuredModel
from bot.ports import Cycles
from bot.usecases.budget import Budget
from bot.usecases.fresh_words import FreshWords
from bot.wiring import Later
from prompts import load
from prompts.drafting import load_drafting
from scheduler.composer import SPARE
from scheduler.tick import HORIZON
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, words
from tests.fakes.openai import Fails, FakeOpenAI, Says
from tests.waiting import SECONDS

MONDAY_NINE = datetime(2026, 6, 8, 7, tzinfo=UTC)
FRIDAY_THREE = MONDAY_NINE + timedelta(days=4, hours=6)
NEXT_MONDAY = MONDAY_NINE + timedelta(days=7)
GOOD = {
    "opening": "Deze week gaat het over de brief en wie hem leest.",
    "question": "Bij welke brief zag je iemand twee keer lezen?",
}
LABEL = "Gemaakt met AI (sample-model)"
BAD = Says(json.dumps(GOOD | {"question": "Wat een brief!"}))


def good() -> Says:
    return Says(json.dumps(GOOD, ensure_ascii=False))


@pytest.fixture
async def server() -> AsyncIterator[FakeOpenAI]:
    async with FakeOpenAI() as listening:
        yield listening


@dataclass
class Week:
    house: House
    server: FakeOpenAI

    async def goes_to(self, moment: datetime, ahead: timedelta = HORIZON) -> Card:
        """The last message in the channel, after what was to be said at that moment."""
        house = self.house
        house.clock.move_to(moment - ahead)
        await house.core.catch_up()
        house.clock.move_to(moment)
        await house.core.catch_up()
        return house.platform.said_in(CHANNEL)[-1]

    async def spent(self) -> int:
        def work(books: Books) -> int:
            team = books.teams.of_channel(CHANNEL)
            assert team is not None
            today = local_day(self.house.clock.now(), team.timezone)
            return books.token_use.on(team.organisation_id, team.id, today)

        return await self.house.reads(work)


def compose_with(fresh: FreshWords, house: House) -> None:
    rhythm = house.core.rhythm
    rhythm = replace(rhythm, composer=replace(rhythm.composer, fresh=fresh))
    house.core = replace(house.core, later_rhythm=Later(lambda: rhythm))


@pytest.fixture
async def week(house: House, server: FakeOpenAI) -> AsyncIterator[Week]:
    """A team with a goal that is in its second week, where something was shared in the first and something was not."""
    model = StructuredModel(ModelSettings("sample-model", server.base_url, timeout=SECONDS, retries=0))
    drafting = load_drafting()
    announcing = ModelAnnouncing(Filling([model], drafting), drafting, load())
    fresh = house.core.rhythm.composer.fresh
    compose_with(replace(fresh, announcing=announcing, budget=Budget(daily=5000)), house)
    await house.begins_team(goals="Inwoners begrijpen een brief")
    began = Week(house, server)
    await began.goes_to(MONDAY_NINE)
    await house.asks(ANNA, "Wie leest de tweede bladzijde?", who="team")
    await house.asks(BRAM, "Wat doe ik met mijn eigen geheim?")
    yield began
    await announcing.aclose()


async def test_a_first_kickoff_says_what_it_has_to_say_and_asks_no_model(week: Week) -> None:
    assert week.server.asked == []


async def test_fresh_words_say_that_a_model_wrote_them_and_are_paid_by_the_team(week: Week) -> None:
    week.server.script(good())

    card = await week.goes_to(FRIDAY_THREE)

    assert GOOD["opening"] in words(card)
    assert f"{GOOD['question']}\n{LABEL}" in words(card)
    assert await week.spent() > 0


async def test_only_the_frame_and_what_was_shared_goes_to_the_model(week: Week) -> None:
    week.server.script(good(), good())

    await week.goes_to(FRIDAY_THREE)
    await week.goes_to(NEXT_MONDAY)

    sent = [asked.people[0] for asked in week.server.asked]
    assert len(sent) == 2
    assert all("Wie leest de tweede bladzijde?" in one and "Inwoners begrijpen" in one for one in sent)
    assert "geheim" not in repr(week.server.asked)
    assert "Anna" not in repr(week.server.asked)


async def test_two_processes_ask_a_model_once_for_the_same_words(week: Week) -> None:
    week.server.script(good(), good())
    core = week.house.core
    week.house.clock.move_to(FRIDAY_THREE - HORIZON)
    await core.rhythm.tick()

    await asyncio.gather(core.rhythm.composer(), core.rhythm.composer())

    assert len(week.server.asked) == 1


async def test_after_a_repair_they_are_fresh_still(week: Week) -> None:
    week.server.script(BAD, good())

    assert GOOD["question"] in words(await week.goes_to(FRIDAY_THREE))


@pytest.mark.parametrize("script", [(BAD, BAD), (Fails(500),)], ids=["bad twice", "away"])
async def test_without_anything_usable_the_words_rotate_and_come_in_time(
    week: Week, script: tuple[Says | Fails, ...]
) -> None:
    week.server.script(*script)

    card = await week.goes_to(FRIDAY_THREE)

    row = next(row for row in await week.house.deliveries() if row.topic == "reflection")
    assert (row.state, row.due) == (SendState.SENT, FRIDAY_THREE)
    assert "AI" not in words(card)
    assert words(card).count("?") >= 1


async def test_just_before_its_moment_no_model_is_waited_for(week: Week) -> None:
    week.server.script(good())

    card = await week.goes_to(FRIDAY_THREE, ahead=SPARE)

    assert GOOD["question"] not in words(card)
    assert week.server.asked == []


@dataclass(frozen=True)
class WithoutAi:
    """The cycles of an organisation that wants no AI in any phase."""

    ours: Cycles

    def source(self, key: str) -> str:
        return self.ours.source(key)

    def parse(self, source: str) -> Cycle:
        cycle = self.ours.parse(source)
        return replace(cycle, phases=tuple(replace(phase, ai_mode=AiMode.OFF) for phase in cycle.phases))


@pytest.mark.parametrize("why", ["no room today", "a phase without AI"])
async def test_a_team_that_may_not_ask_a_model_gets_the_words_that_rotate(week: Week, why: str) -> None:
    fresh: FreshWords = week.house.core.rhythm.composer.fresh
    if why == "no room today":
        fresh = replace(fresh, budget=Budget(daily=0))
    else:
        fresh = replace(fresh, cycles=WithoutAi(fresh.cycles))
    compose_with(fresh, week.house)

    card = await week.goes_to(FRIDAY_THREE)

    assert week.server.asked == []
    assert words(card).count("?") >= 1
