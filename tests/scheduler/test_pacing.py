"""A network takes so many messages a second, from all processes together; nobody else waits for that."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.books import Books, Category, Outgoing, Pace, Sending, SendState, Verb
from bot.cards.model import Card, Text
from bot.domain.place import Place
from bot.ports import Purpose
from scheduler.delivery import Delivery
from scheduler.express import Express
from scheduler.pacing import NoRoomYetError, Pacing
from tests.fakes.house import CHANNEL, House
from tests.fakes.platform import Fault
from tests.killing.replica import ShiftedClock
from tests.waiting import until

SECOND = timedelta(seconds=1)
TENTH = Pace(per_second=0.1)
"""A message in ten seconds: the second is further off than a claim may be ahead."""


@pytest.fixture
def slow(house: House) -> Delivery:
    """Delivery to a network that takes one message in ten seconds."""
    house.platform.pace = TENTH
    return another(house)


def another(house: House) -> Delivery:
    """Delivery in another process."""
    pacing = Pacing({"slack": house.platform.paces()})
    claiming = replace(house.core.delivery.claiming, pacing=pacing)
    return replace(house.core.delivery, claiming=claiming, lanes={}, resting={}, full={}, queued={})


def channel(number: int, workspace: str = "T1") -> Place:
    return Place("slack", workspace, f"C{number}", CHANNEL.kind)


def outgoing(books: Books, place: Place) -> Outgoing:
    organisation = books.organisations.found("slack", place.workspace, place.workspace)
    card = Card("x", (Text("x"),))
    return Outgoing(organisation.id, place.key, Category.ANNOUNCEMENT, Verb.POST, place, card=card)


async def put(
    house: House, *places: Place, key: str = "", category: Category = Category.ANNOUNCEMENT
) -> None:
    def work(books: Books) -> None:
        for place in places:
            said = replace(outgoing(books, place), category=category)
            books.outbox.put(replace(said, key=f"{said.key}{key}"), house.clock.now())

    await house.core.store.transact(Purpose.DELIVER, work)


async def kept(house: House, express: Express, place: Place, key: str = "") -> Sending | None:
    def work(books: Books) -> Sending | None:
        said = replace(outgoing(books, place), category=Category.ANSWER)
        return express.put(books, replace(said, key=f"{said.key}{key}"))

    return await house.core.store.transact(Purpose.CONVERSE, work)


async def answers(house: House, express: Express, place: Place) -> None:
    sending = await kept(house, express, place)
    assert sending is not None
    await express.send([sending], introduced=True)


def said(house: House) -> list[str]:
    return [f"{posted.place.workspace}:{posted.place.channel}" for posted in house.platform.posted]


def in_turn(house: House, *channels: str) -> bool:
    """Whether these were served in this order; the engine on PostgreSQL looks at several rows at once, in any order."""
    if house.file.startswith("postgresql"):
        return len(said(house)) == len(set(said(house))) == len(channels)
    return said(house) == list(channels)


async def test_what_a_workspace_has_no_room_for_waits_unclaimed(house: House, slow: Delivery) -> None:
    await put(house, channel(1), channel(2))

    await slow.drain()

    states = {(row.state, row.attempts) for row in await house.deliveries()}
    assert in_turn(house, "T1:C1")
    assert states == {(SendState.SENT, 1), (SendState.PENDING, 0)}


async def test_when_there_is_room_the_next_one_goes(house: House, slow: Delivery) -> None:
    await put(house, channel(1), channel(2))
    await slow.drain()
    house.clock.pass_(10 * SECOND)

    await slow.drain()

    assert in_turn(house, "T1:C1", "T1:C2")


async def test_two_processes_keep_to_one_pace(house: House, slow: Delivery) -> None:
    await put(house, channel(1), channel(2))

    await slow.drain()
    await another(house).drain()

    assert len(said(house)) == 1


async def test_a_busy_workspace_keeps_nobody_else_waiting(house: House, slow: Delivery) -> None:
    await put(house, *(channel(number) for number in range(60)), channel(1, "T2"))

    await slow.drain()

    assert sorted(one.partition(":")[0] for one in said(house)) == ["T1", "T2"]


@pytest.fixture
def busy(house: House) -> House:
    """A network that has room, and refuses whatever it refuses for half a minute."""
    house.platform.pace = Pace(per_second=100)
    return house


async def test_a_channel_that_was_refused_waits_in_every_process(busy: House) -> None:
    busy.platform.breaks(Fault.BUSY)
    await put(busy, channel(1))
    await another(busy).drain()
    await put(busy, channel(1), key="second")

    await another(busy).drain()
    meanwhile = said(busy)
    busy.clock.pass_(30 * SECOND)
    await another(busy).drain()

    assert (meanwhile, said(busy)) == ([], ["T1:C1", "T1:C1"])


async def test_a_channel_that_was_refused_keeps_no_other_waiting(busy: House) -> None:
    busy.platform.breaks(Fault.BUSY)
    await put(busy, channel(1))
    await another(busy).drain()
    await put(busy, channel(2), channel(1, "T2"))

    await another(busy).drain()

    assert sorted(said(busy)) == ["T1:C2", "T2:C1"]


async def test_two_channels_that_were_refused_are_the_workspace_and_nobody_else(busy: House) -> None:
    busy.platform.breaks(Fault.BUSY, Fault.BUSY)
    await put(busy, channel(1), channel(2))
    await another(busy).drain()
    await put(busy, channel(3), channel(1, "T2"))

    await another(busy).drain()
    meanwhile = said(busy)
    busy.clock.pass_(30 * SECOND)
    await another(busy).drain()

    assert (meanwhile, sorted(said(busy))) == (["T2:C1"], ["T1:C1", "T1:C2", "T1:C3", "T2:C1"])


async def test_channels_that_were_refused_long_after_each_other_are_not_the_workspace(busy: House) -> None:
    for number in (1, 2):
        busy.platform.breaks(Fault.BUSY)
        await put(busy, channel(number))
        await another(busy).drain()
        busy.clock.pass_(31 * SECOND)
        await another(busy).drain()

    assert said(busy) == ["T1:C1", "T1:C2"]


async def test_what_found_no_room_looks_again_one_after_the_other(house: House, slow: Delivery) -> None:
    now = house.clock.now()
    full = NoRoomYetError(now + SECOND, "slack:T1")

    looks = [
        await house.reads(lambda books: slow.claiming.pacing.line_up(books, full)) - now for _ in range(3)
    ]

    assert looks == [SECOND, 11 * SECOND, 21 * SECOND]


async def test_an_answer_does_not_wait_for_room_and_takes_it(house: House, slow: Delivery) -> None:
    for place in (channel(1), channel(2)):
        await answers(house, Express(slow), place)
    await put(house, channel(3))

    await slow.drain()

    assert said(house) == ["T1:C1", "T1:C2"]


async def test_an_answer_that_had_to_wait_for_its_place_does_not_wait_for_room_as_well(
    house: House, slow: Delivery
) -> None:
    one, other = Express(another(house)), Express(slow)
    sending = await kept(house, one, channel(1))
    behind = await kept(house, other, channel(1), key="behind")
    for number in (2, 3):
        await answers(house, other, channel(number))
    assert sending is not None
    await one.send([sending], introduced=True)

    await slow.drain()

    assert behind is None
    assert said(house) == ["T1:C2", "T1:C3", "T1:C1", "T1:C1"]


async def test_an_answer_goes_before_all_that_waits_for_room(house: House, slow: Delivery) -> None:
    await put(house, *(channel(number) for number in range(60)))
    await put(house, channel(99), category=Category.ANSWER)

    await slow.drain()

    assert "T1:C99" in said(house)


async def test_an_answer_too_waits_where_the_network_asks_for_patience(busy: House) -> None:
    busy.platform.breaks(Fault.BUSY, Fault.BUSY)
    await put(busy, channel(1), channel(2), category=Category.ANSWER)
    await another(busy).drain()
    await put(busy, channel(3), category=Category.ANSWER)

    await another(busy).drain()
    meanwhile = said(busy)
    busy.clock.pass_(30 * SECOND)
    await another(busy).drain()

    assert (meanwhile, sorted(said(busy))) == ([], ["T1:C1", "T1:C2", "T1:C3"])


async def test_the_next_of_a_workspace_follows_without_another_look_at_the_outbox(house: House) -> None:
    house.platform.pace = Pace(per_second=10)
    behind = datetime.now(UTC) - house.clock.now()
    delivery = replace(another(house), clock=ShiftedClock(behind.total_seconds()))
    await put(house, *(channel(number) for number in range(16)))

    at_once = await delivery()
    await until(lambda: not delivery.lanes and not any(delivery.queued.values()))

    assert (at_once, len(said(house))) == (11, 16)


async def test_whoever_stops_begins_nothing_more(house: House) -> None:
    house.platform.pace = Pace(per_second=20)
    delivery = another(house)
    await put(house, *(channel(number) for number in range(40)))

    await delivery()
    await delivery.finish()

    assert 0 < len(said(house)) < 40


async def test_a_network_without_a_pace_takes_all_at_once(house: House) -> None:
    await put(house, *(channel(number) for number in range(20)))

    await house.core.delivery.drain()

    assert len(said(house)) == 20


async def test_a_claim_waits_for_its_slot(house: House) -> None:
    house.platform.pace = Pace(per_second=50)
    await put(house, *(channel(number) for number in range(3)))

    await another(house).drain()

    assert len(said(house)) == 3
