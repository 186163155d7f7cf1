"""What every chat platform does with an answer that is seen growing."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from bot.cards.model import Card, Text
from bot.domain.place import Place, PlaceKind
from bot.ports import LiveMessage, Thinking
from bot.switchboard import Switchboard
from tests.contracts.parity import parity
from tests.contracts.stages import (
    Stage,
    on_slack,
    on_teams,
    on_the_fake,
    on_the_playground,
    on_the_switchboard,
)
from tests.fakes.house import ANNA
from tests.fakes.platform import FakePlatform

CARD = Card("Antwoord", (Text("Het hele antwoord."),))
Setting = Callable[[Path], AbstractAsyncContextManager[Stage]]


@pytest.fixture(params=[on_slack, on_teams, on_the_playground, on_the_switchboard, on_the_fake])
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    setting: Setting = request.param
    async with setting(tmp_path) as made:
        yield made


@pytest.fixture
async def live(stage: Stage) -> LiveMessage:
    begun = await stage.messenger.begin(stage.dm, stage.reader, "Het", "answer:1")
    assert begun is not None
    return begun


async def test_the_first_words_are_there_at_once(stage: Stage, live: LiveMessage) -> None:
    assert (stage.seen(), live.ref.place) == (["Het"], stage.dm)


@parity(
    "lets an answer be seen growing, in private",
    slack="by Slack's streaming",
    teams="by Teams' streaming: once a second, two minutes",
    playground="on the page",
)
async def test_what_grows_is_seen_growing_in_one_message(stage: Stage, live: LiveMessage) -> None:
    seen = []
    for text in ("Het hele", "Het hele antwoord."):
        stage.seconds.now += 5
        await live.grow(text)
        seen.append(stage.seen())

    assert seen == [["Het hele"], ["Het hele antwoord."]]


async def test_after_the_end_the_message_takes_its_card(stage: Stage, live: LiveMessage) -> None:
    await live.close()
    await stage.messenger.update(live.ref, CARD)

    assert stage.seen() == ["Het hele antwoord."]


async def test_a_message_whose_writer_died_takes_its_card_too(stage: Stage, live: LiveMessage) -> None:
    await stage.messenger.update(live.ref, CARD)

    assert stage.seen() == ["Het hele antwoord."]


async def test_ending_it_twice_is_ending_it(stage: Stage, live: LiveMessage) -> None:
    await live.close()
    await live.close()

    assert stage.seen() == ["Het"]


async def test_where_others_read_along_no_unfinished_word_is_seen(stage: Stage) -> None:
    live = await stage.messenger.begin(stage.channel, stage.reader, "", "answer:1")
    stands_in = stage.in_channel()
    if live is not None:
        await live.grow("Het hele")
        await live.close()

    assert stage.in_channel() == stands_in
    assert "Het" not in "".join(stands_in)


@parity(
    "shows in a channel that it thinks",
    slack="Slack's own line, then the answer whole",
    teams="a line that becomes the answer",
    playground="the answer comes whole",
)
async def test_what_stood_in_for_an_answer_becomes_it(stage: Stage) -> None:
    live = await stage.messenger.begin(stage.channel, stage.reader, "", "answer:1")
    if live is None:
        await stage.messenger.post(stage.channel, CARD, "answer:1")
    else:
        await stage.messenger.update(live.ref, CARD)

    assert stage.in_channel() == ["Het hele antwoord."]


@pytest.mark.parametrize("where", ["dm", "channel"])
async def test_that_vita_thinks_leaves_no_message_behind(stage: Stage, where: str) -> None:
    place = stage.dm if where == "dm" else stage.channel
    thought = stage.messenger.think(place, stage.reader, Thinking("Gesprek", "denkt mee", ("Een regel",)))
    if thought is not None:
        thought.end()

    assert (stage.seen(), stage.in_channel()) == ([], [])


async def test_on_a_network_that_is_not_configured_nothing_grows() -> None:
    elsewhere = Place("elsewhere", "W1", "D1", PlaceKind.DM)

    assert await Switchboard({"slack": FakePlatform()}).begin(elsewhere, ANNA.account, "Het", "k") is None
