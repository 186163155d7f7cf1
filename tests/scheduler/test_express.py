"""An answer goes out as soon as it is kept, in the order of its lane, and exactly once whatever goes wrong."""

import asyncio
from datetime import timedelta

import pytest

from bot.books import Books, Category, Outgoing, Sending, SendState, Verb
from bot.cards.model import Card, Text
from bot.domain.place import Place
from bot.ports import Purpose
from scheduler.claiming import LEASE
from scheduler.express import Express
from tests.fakes.house import CHANNEL, House, words
from tests.fakes.platform import Fault
from tests.houses import another_process
from tests.waiting import until

OTHER = Place("slack", "T1", "C2", CHANNEL.kind)


@pytest.fixture
def express(house: House) -> Express:
    return Express(house.core.delivery)


async def put(house: House, express: Express, text: str, place: Place = CHANNEL) -> Sending:
    """An answer, kept and claimed."""
    sending = await kept(house, express, text, place)
    assert sending is not None
    return sending


async def kept(house: House, express: Express, text: str, place: Place = CHANNEL) -> Sending | None:
    """An answer, kept; claimed as well unless something before it waits to be tried again."""

    def work(books: Books) -> Sending | None:
        organisation = books.organisations.found("slack", "T1", "T1")
        outgoing = Outgoing(
            organisation.id, text, Category.ANSWER, Verb.POST, place, card=Card(text, (Text(text),))
        )
        return express.put(books, outgoing)

    return await house.core.store.transact(Purpose.CONVERSE, work)


async def states(house: House) -> list[SendState]:
    return [row.state for row in await house.deliveries()]


def said(house: House) -> list[str]:
    return [words(posted.card) for posted in house.platform.posted]


async def test_what_was_put_is_sent_at_once(house: House, express: Express) -> None:
    sending = await put(house, express, "een")

    await express.send([sending], introduced=True)

    assert (said(house), await states(house)) == (["een"], [SendState.SENT])


async def test_what_was_put_is_nobody_elses_to_send(house: House, express: Express) -> None:
    await put(house, express, "een")

    await house.core.delivery.drain()

    assert (said(house), await states(house)) == ([], [SendState.SENDING])


async def test_the_same_key_is_put_once(house: House, express: Express) -> None:
    first = await put(house, express, "een")

    again = await house.core.store.transact(
        Purpose.CONVERSE, lambda books: express.put(books, first.outgoing)
    )

    assert again is None


async def test_in_a_place_that_does_not_know_vita_it_says_what_it_is(house: House, express: Express) -> None:
    sending = await put(house, express, "een")

    await express.send([sending], introduced=False)

    assert said(house)[0].startswith("Ik ben Vita")


async def test_a_process_that_dies_before_it_sends_leaves_it_to_the_next(
    house: House, express: Express
) -> None:
    await put(house, express, "een")
    house.clock.pass_(LEASE)

    await house.core.delivery.drain()

    assert (len(said(house)), await states(house)) == (1, [SendState.SENT])


async def test_a_busy_network_gets_it_later(house: House, express: Express) -> None:
    house.platform.breaks(Fault.BUSY)
    await express.send([await put(house, express, "een")], introduced=True)
    at_once = await states(house)

    house.clock.pass_(timedelta(seconds=30))
    await house.core.delivery.drain()

    assert (at_once, await states(house), len(said(house))) == ([SendState.PENDING], [SendState.SENT], 1)


async def test_what_follows_in_a_lane_that_rests_waits_too(house: House, express: Express) -> None:
    house.platform.breaks(Fault.BUSY)
    both = [await put(house, express, "een"), await put(house, express, "twee")]
    await express.send(both, introduced=True)
    third = await kept(house, express, "drie")
    meanwhile = said(house)

    house.clock.pass_(timedelta(seconds=30))
    await house.core.delivery.drain()

    assert (third, meanwhile) == (None, [])
    assert [text.splitlines()[-1] for text in said(house)] == ["een", "twee", "drie"]


async def test_another_lane_does_not_wait(house: House, express: Express) -> None:
    house.platform.breaks(Fault.BUSY)
    await express.send([await put(house, express, "een")], introduced=True)

    await express.send([await put(house, express, "elders", OTHER)], introduced=True)

    assert said(house) == ["elders"]


async def test_a_lane_keeps_its_order_while_it_is_busy(house: House, express: Express) -> None:
    house.platform.gate = asyncio.Event()
    first, second = await put(house, express, "een"), await put(house, express, "twee")

    sends = [asyncio.create_task(express.send([one], introduced=True)) for one in (first, second)]
    await until(lambda: house.platform.calls)
    house.platform.gate.set()
    await asyncio.gather(*sends)

    assert (said(house), express.delivery.lanes) == (["een", "twee"], {})


async def test_the_lane_of_an_answer_is_the_one_that_delivery_knows(house: House, express: Express) -> None:
    sending = await put(house, express, "een")
    house.clock.pass_(LEASE)

    due = await house.reads(lambda books: books.outbox.due(house.clock.now(), 10))

    assert due == [(sending.id, sending.outgoing.lane)]


async def test_behind_what_another_process_is_sending_it_waits(house: House, express: Express) -> None:
    other = Express(another_process(house).delivery)
    sending = await put(house, other, "een")

    behind = await kept(house, express, "twee")
    await other.send([sending], introduced=True)
    await house.core.delivery.drain()

    assert (behind, said(house)) == (None, ["een", "twee"])
