"""What every chat platform does with what Vita says: Slack, Teams and the playground, each over its own wire."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cards.model import Button, Buttons, Card, Choice, Choices, Facts, Label, Link, Note, Quote, Text
from bot.domain.place import Place, PlaceKind
from bot.ports import CannotLookBack, File, PlaceGone
from tests.contracts.parity import parity
from tests.contracts.stages import (
    Stage,
    on_slack,
    on_teams,
    on_the_fake,
    on_the_playground,
    on_the_switchboard,
)

CARD = Card("Vraag", (Text("Wat wil je leren?"),))
CHANGED = Card("Ingetrokken", (Text("Ingetrokken."),))
EVERYTHING = Card(
    "Maandag",
    (
        Text("Goedemorgen."),
        Quote("Dit kan korter."),
        Choices((Choice("Bel", "vandaag"), Choice("Mail", "morgen"))),
        Facts((("Tot", "vrijdag"),)),
        Note("Gemaakt met AI"),
        Buttons((Button("Noteer", "take-note"),)),
    ),
    Label.MODEL,
)
ADDRESS = "https://vita.example.org/wall/enter/voorbeeld"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
Setting = Callable[[Path], AbstractAsyncContextManager[Stage]]


@pytest.fixture(params=[on_slack, on_teams, on_the_playground, on_the_switchboard, on_the_fake])
async def stage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    setting: Setting = request.param
    async with setting(tmp_path) as made:
        yield made


@pytest.fixture(params=[on_slack, on_teams, on_the_playground])
async def network(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    """The networks that people see."""
    setting: Setting = request.param
    async with setting(tmp_path) as made:
        yield made


@parity(
    "speaks in the team's channel",
    slack="a message",
    teams="a thread of its own",
    playground="a message",
)
async def test_what_is_said_in_a_channel_stands_there(stage: Stage) -> None:
    ref = await stage.messenger.post(stage.channel, CARD, "k")

    assert stage.in_channel() == ["Wat wil je leren?"]
    assert ref.place.outside_threads() == stage.channel


@parity(
    "changes what it said (a card that goes on, what was taken back)",
    slack="in its place",
    teams="in its place",
    playground="in its place",
)
async def test_what_was_said_can_be_changed(stage: Stage) -> None:
    ref = await stage.messenger.post(stage.channel, CARD, "k")

    await stage.messenger.update(ref, CHANGED)

    assert stage.in_channel() == ["Ingetrokken."]


@parity(
    "answers in the thread where it was asked",
    slack="replies go on without a mention",
    teams="replies by a mention or the button “Antwoord”",
    playground="replies go on without a mention",
)
async def test_an_answer_stays_in_its_thread(stage: Stage) -> None:
    root = await stage.messenger.post(stage.channel, CARD, "k")
    thread = stage.channel.in_thread(root.message)

    ref = await stage.messenger.post(thread, CARD, "k2")

    assert ref.place == thread


@parity(
    "speaks with one person in private",
    slack="direct message",
    teams="private chat",
    playground="private chat",
)
async def test_a_private_chat_can_be_opened_and_spoken_in(network: Stage) -> None:
    place = await network.messenger.open_dm(network.reader)

    await network.messenger.post(place, CARD, "k")

    assert (place.is_dm, place.channel) == (True, network.dm.channel)
    assert network.seen() == ["Wat wil je leren?"]


@parity(
    "says something to one person of a channel only",
    slack="there, for their eyes, until a reload",
    teams="in the private chat; from a button in a dialog",
    playground="there, for their eyes",
)
async def test_what_is_whispered_is_not_for_the_channel(network: Stage) -> None:
    await network.messenger.whisper(network.channel, network.reader, CARD)

    assert network.in_channel() == []


@parity(
    "gives one person a file",
    slack="in the direct message",
    teams="not possible: a link to their page, or words",
    playground="a download in the private chat",
)
async def test_a_file_is_for_one_person_or_it_is_certain_that_it_cannot_be(network: Stage) -> None:
    file = File("vita.ics", b"BEGIN:VCALENDAR\r\n")

    given = await network.messenger.file(network.reader, file, "De week.")

    assert network.files() == ([(file.name, file.data)] if given else [])
    assert network.in_channel() == []
    assert given == (network.reader.network != "teams")


@parity(
    "looks whether it said something already",
    slack="reads back",
    teams="not possible: it ends `unknown`, a person decides",
    playground="reads back",
)
async def test_what_was_said_is_found_again_or_it_is_certain_that_it_cannot_be(stage: Stage) -> None:
    ref = await stage.messenger.post(stage.channel, CARD, "k")

    try:
        found = await stage.messenger.find(stage.channel, "k", LONG_AGO)
    except CannotLookBack:
        found = ref

    assert found is not None
    assert found.message == ref.message


@parity(
    "knows who is in the channel",
    slack="without bots and guests",
    teams="without bots and guests",
    playground="the sample people",
)
async def test_the_people_of_a_channel_are_known(network: Stage) -> None:
    members = await network.messenger.members(network.channel)

    assert network.reader in {member.account for member in members}
    assert len({member.account for member in members}) == len(members)


@parity(
    "tells who can read a place before a Prof-cirkel takes it",
    slack="a private channel without guests",
    teams="a group chat without guests",
    playground="the private group",
)
async def test_a_place_says_who_reads_it_and_nobody_of_outside_is_overlooked(network: Stage) -> None:
    assert await network.messenger.readers(network.channel) is network.read_by


@parity(
    "shows words, quotes, choices, facts, small print and buttons",
    slack="Block Kit",
    teams="Adaptive Card 1.5",
    playground="its own page",
)
async def test_every_block_can_be_read(network: Stage) -> None:
    await network.messenger.post(network.dm, EVERYTHING, "k")

    (shown,) = network.read()
    words = ("Goedemorgen.", "Dit kan korter.", "Bel", "vandaag", "Tot", "vrijdag", "Gemaakt met AI")
    assert [word for word in words if word not in shown] == []


@parity(
    "shows a link to a page, which only whoever presses it follows",
    slack="a link, without a preview",
    teams="a button that opens it",
    playground="a link",
)
async def test_a_link_leads_where_it_says(network: Stage) -> None:
    await network.messenger.post(network.dm, Card("De muur", (Link("Open de muur", ADDRESS),)), "k")

    (shown,) = network.read()
    assert [word for word in ("Open de muur", ADDRESS) if word not in shown] == []


async def test_a_place_that_does_not_exist_is_gone(network: Stage) -> None:
    nowhere = Place(network.channel.network, network.channel.workspace, "CNOWHERE", PlaceKind.CHANNEL, "1")

    with pytest.raises(PlaceGone):
        await network.messenger.post(nowhere, CARD, "k")
