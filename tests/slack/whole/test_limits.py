"""Slack asks for patience (429 with Retry-After): whom it asked it of waits as long, and nobody else does."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.books import Books, Category, Outgoing, Verb
from bot.cards.model import Card, Text
from bot.domain.place import Account, Place, PlaceKind
from bot.ports import Purpose
from tests.fakes.slack import NURSE, PLANNER
from tests.fakes.slack.workspace import CHANNEL, TEAM, VITA, Channel, Json, Person
from tests.slack.whole.conftest import Whole

ELSEWHERE = "T0ELDERS"
SECOND, THIRD, FAR = "C0TWEE", "C0DRIE", "C0VER"
WAIT = 20
ROOM = timedelta(seconds=2)
"""After so long a workspace has room for another message."""


@pytest.fixture
def limited(whole: Whole) -> set[str]:
    """The channels and DMs of which Slack says that it is too much."""
    found: set[str] = set()
    for name in (SECOND, THIRD, FAR):
        whole.fake.add_channel(Channel(name, name.lower(), "channel", {NURSE.id, VITA}))

    whole.fake.workspace.channels[CHANNEL].members.add(VITA)

    def pace(method: str, arguments: Json) -> int:
        return WAIT if method == "chat.postMessage" and arguments["channel"] in found else 0

    whole.fake.wire.pace = pace
    return found


async def announces(whole: Whole, *channels: str) -> None:
    """Something for each of these channels, in this order."""

    def work(books: Books) -> None:
        for channel in channels:
            _put(books, whole, place=_place(channel), verb=Verb.POST, category=Category.ANNOUNCEMENT)

    await whole.core.store.transact(Purpose.OPERATE, work)


async def notifies(whole: Whole, *people: Person) -> None:
    def work(books: Books) -> None:
        for one in people:
            _put(
                books, whole, recipient=Account("slack", TEAM, one.id), verb=Verb.DM, category=Category.ANSWER
            )

    await whole.core.store.transact(Purpose.OPERATE, work)


def _place(channel: str) -> Place:
    return Place("slack", ELSEWHERE if channel == FAR else TEAM, channel, PlaceKind.CHANNEL)


def _put(books: Books, whole: Whole, *, category: Category, verb: Verb, **to: Place | Account) -> None:
    side = next(iter(to.values()))
    organisation = books.organisations.found("slack", side.workspace, side.workspace)
    said = Card("Hallo", (Text("Hallo"),))
    key = f"said:{whole.fake.workspace.number()}"
    outgoing = Outgoing(organisation.id, key, category, verb, card=said, **to)  # type: ignore[arg-type]  # a place or a person, by name
    books.outbox.put(outgoing, whole.clock.now())


def counted(whole: Whole) -> Callable[[str], int]:
    return lambda channel: len(whole.fake.messages(channel))


def tries(whole: Whole, channel: str) -> int:
    return sum(
        method == "chat.postMessage" and arguments["channel"] == channel
        for method, arguments in whole.fake.wire.calls
    )


async def test_one_channel_waits_as_long_as_slack_asks_and_the_others_go_on(
    whole: Whole, limited: set[str]
) -> None:
    limited.add(SECOND)
    await announces(whole, SECOND, THIRD, FAR)
    for _ in range(3):
        await whole.settles(ROOM)
    before = [counted(whole)(channel) for channel in (SECOND, THIRD, FAR)]
    limited.clear()
    for _ in range(3):
        await whole.settles(timedelta(seconds=WAIT))

    assert before == [0, 1, 1]
    assert counted(whole)(SECOND) == 1
    assert tries(whole, SECOND) == 2


async def test_one_persons_dm_waits_and_the_next_persons_comes(whole: Whole, limited: set[str]) -> None:
    dm = whole.fake.workspace.dm_of(NURSE.id).id
    limited.add(dm)
    await notifies(whole, NURSE, PLANNER)
    await announces(whole, THIRD)
    for _ in range(3):
        await whole.settles(ROOM)
    before = [len(whole.fake.dm(one)) for one in (NURSE, PLANNER)], counted(whole)(THIRD)
    limited.clear()
    await whole.settles(timedelta(seconds=WAIT))

    assert before == ([0, 1], 1)
    assert len(whole.fake.dm(NURSE)) == 1


async def test_a_workspace_of_which_two_channels_are_refused_waits_and_another_workspace_goes_on(
    whole: Whole, limited: set[str]
) -> None:
    limited |= {SECOND, CHANNEL}
    await announces(whole, SECOND)
    await whole.settles()
    await announces(whole, CHANNEL)
    await whole.settles(ROOM)
    await announces(whole, THIRD, FAR)
    await whole.settles(ROOM)
    while_it_waits = [tries(whole, channel) for channel in (SECOND, CHANNEL, THIRD, FAR)]
    limited.clear()
    for _ in range(5):
        await whole.settles(timedelta(seconds=WAIT))

    assert while_it_waits == [1, 1, 0, 1]
    assert [counted(whole)(channel) for channel in (SECOND, CHANNEL, THIRD, FAR)] == [1, 1, 1, 1]


async def test_a_storm_loses_nothing_and_doubles_nothing(whole: Whole, limited: set[str]) -> None:
    limited |= {SECOND, THIRD, CHANNEL, FAR}
    await announces(whole, *[SECOND, THIRD, CHANNEL, FAR] * 5)
    for turn in range(60):
        if turn == 5:
            limited.clear()
        await whole.settles(timedelta(seconds=WAIT if turn < 10 else 2))

    assert [counted(whole)(channel) for channel in (SECOND, THIRD, CHANNEL, FAR)] == [5, 5, 5, 5]


async def test_somebody_who_asks_something_is_answered_while_another_waits(
    whole: Whole, limited: set[str]
) -> None:
    await whole.fake.writes(PLANNER, "hoi")
    await whole.meets()
    limited.add(whole.fake.workspace.dm_of(NURSE.id).id)
    before = len(whole.fake.dm(PLANNER))
    await whole.fake.writes(NURSE, "ons overleg duurt lang")
    await whole.settles()
    await whole.fake.writes(PLANNER, "het rooster klopt niet")
    await whole.settles()

    assert (whole.answers, len(whole.fake.dm(PLANNER)) - before) == ([], 1)
    limited.clear()
    await whole.settles(timedelta(seconds=WAIT + 1))
    assert whole.answers == ["Antwoord 1."]
