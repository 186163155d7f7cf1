"""Claim, look, send once, settle: every way in which a send can end, and what a restart does to it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.books import Category, Outgoing, SendState, Verb
from bot.cards.model import Card, Text
from bot.domain.place import Place, PlaceKind, Readers
from bot.ports import Purpose
from scheduler.claiming import LEASE, MOST_CLAIMS, SETTLE
from scheduler.delivery import MOST_TRIES, Delivery
from tests.fakes.house import ANNA, CHANNEL, House, words
from tests.fakes.platform import Fault

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)


@pytest.fixture
async def first(house: House) -> datetime:
    """The moment of the first kickoff, with its row ready."""
    first = await house.adds_team()
    await house.core.catch_up()
    house.clock.move_to(first)
    return first


async def state(house: House) -> tuple[SendState, str]:
    row = (await house.deliveries())[0]
    return row.state, row.reason


async def after(house: House, time: timedelta) -> tuple[SendState, str]:
    """What the row is when so much time has passed and delivery ran."""
    house.clock.pass_(time)
    await house.core.delivery.drain()
    return await state(house)


def reborn(house: House) -> Delivery:
    """Delivery as a new process has it: the same store, no memory."""
    delivery = house.core.delivery
    return Delivery(delivery.store, delivery.clock, delivery.messenger, delivery.claiming)


async def put(house: House, card: Card, **more: Any) -> None:
    """An answer in the channel, with some of it replaced."""
    organisation = await house.reads(lambda books: books.organisations.found("slack", "T1", "T1"))
    key = f"k{next(house.numbers)}"
    usual = Outgoing(organisation.id, key, Category.ANSWER, Verb.POST, CHANNEL, card=card)
    outgoing = replace(usual, **more)
    await house.core.store.transact(
        Purpose.DELIVER, lambda books: books.outbox.put(outgoing, house.clock.now())
    )


# --- every outcome ----------------------------------------------------------------------------------------


async def test_what_goes_well_is_sent(house: House, first: datetime) -> None:
    assert await after(house, timedelta()) == (SendState.SENT, "")
    assert len(house.platform.posted) == 1


async def test_before_its_moment_nothing_is_sent(house: House, first: datetime) -> None:
    house.clock.move_to(first - SECOND)

    assert await after(house, timedelta()) == (SendState.PENDING, "")


async def test_a_network_that_asks_for_patience_gets_it(house: House, first: datetime) -> None:
    house.platform.breaks(Fault.BUSY)

    at_once = await after(house, timedelta())
    too_soon = await after(house, timedelta(seconds=29))
    in_time = await after(house, SECOND)

    assert (at_once[0], too_soon[0], in_time[0]) == (SendState.PENDING, SendState.PENDING, SendState.SENT)
    assert len(house.platform.posted) == 1


async def test_a_network_that_never_has_time_ends_it_as_failed(house: House, first: datetime) -> None:
    house.platform.breaks(*[Fault.BUSY] * MOST_TRIES)

    for _ in range(MOST_TRIES):
        ended = await after(house, timedelta(seconds=30))

    assert ended == (SendState.FAILED, "429")


async def test_an_answer_that_got_lost_is_read_back_and_not_posted_again(
    house: House, first: datetime
) -> None:
    house.platform.breaks(Fault.LOST)

    held = await after(house, timedelta())
    found = await after(house, SETTLE)

    assert (held[0], found[0]) == (SendState.SENDING, SendState.SENT)
    assert len(house.platform.posted) == 1


async def test_what_never_arrived_is_posted_after_looking(house: House, first: datetime) -> None:
    house.platform.breaks(Fault.NEVER_ARRIVED)

    await after(house, timedelta())
    ended = await after(house, SETTLE)

    assert ended == (SendState.SENT, "")
    assert len(house.platform.posted) == 1


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.NEVER_ARRIVED])
async def test_on_a_network_without_a_past_uncertainty_ends_as_unknown(
    house: House, first: datetime, fault: Fault
) -> None:
    house.platform.reads_back = False
    house.platform.breaks(fault)

    await after(house, timedelta())
    ended = await after(house, SETTLE)

    assert ended == (SendState.UNKNOWN, "cannot look back")
    assert len(house.platform.posted) == (1 if fault is Fault.LOST else 0)


async def test_uncertainty_without_end_is_a_question_for_a_person(house: House, first: datetime) -> None:
    house.platform.breaks(*[Fault.NEVER_ARRIVED] * MOST_TRIES)

    for _ in range(MOST_TRIES):
        ended = await after(house, SETTLE)

    assert ended == (SendState.UNKNOWN, "uncertain")


async def test_what_may_have_been_posted_is_looked_for_also_after_a_busy_moment(
    house: House, first: datetime
) -> None:
    house.platform.breaks(Fault.NEVER_ARRIVED, Fault.BUSY, Fault.LOST)

    for _ in range(4):
        ended = await after(house, SETTLE)

    assert ended == (SendState.SENT, "")
    assert len(house.platform.posted) == 1


async def test_a_place_that_is_gone_ends_it_as_failed(house: House, first: datetime) -> None:
    house.platform.breaks(Fault.GONE)

    assert await after(house, timedelta()) == (SendState.FAILED, "channel_not_found")


async def test_a_network_that_is_not_configured_is_a_place_that_is_gone(house: House) -> None:
    await put(house, Card("x", (Text("x"),)), place=Place("teams", "T1", "C9", PlaceKind.CHANNEL))

    assert await after(house, timedelta()) == (SendState.FAILED, "teams is not configured")


async def test_a_paused_team_hears_nothing(house: House, first: datetime) -> None:
    team = await house.reads(lambda books: books.teams.of_channel(CHANNEL))
    assert team is not None
    await house.reads(lambda books: books.teams.set_paused(team.organisation_id, team.id, paused=True))

    assert await after(house, timedelta()) == (SendState.SKIPPED, "paused")
    assert house.platform.posted == []


async def test_a_channel_that_others_came_to_read_hears_nothing_of_the_team(
    house: House, first: datetime
) -> None:
    await house.core.use_cases.note_place(CHANNEL, readers=Readers.EXTERNAL)

    assert await after(house, timedelta()) == (SendState.SKIPPED, "external")


# --- late -------------------------------------------------------------------------------------------------


async def test_five_minutes_late_is_on_time(house: House, first: datetime) -> None:
    await after(house, timedelta(minutes=5))

    assert "Goedemorgen. Dit is jullie eerste week met mij." in words(house.platform.posted[0].card)


async def test_a_late_kickoff_says_so(house: House, first: datetime) -> None:
    await after(house, 2 * HOUR)

    assert "de start had er om 9.00 uur moeten staan." in words(house.platform.posted[0].card)


async def test_a_kickoff_still_comes_on_the_second_working_day(house: House, first: datetime) -> None:
    assert await after(house, 32 * HOUR) == (SendState.SENT, "")


async def test_after_the_second_working_day_a_kickoff_comes_no_more(house: House, first: datetime) -> None:
    assert await after(house, 33 * HOUR) == (SendState.SKIPPED, "late")
    assert house.platform.posted == []


async def test_what_was_uncertain_and_never_arrived_is_not_posted_days_later(
    house: House, first: datetime
) -> None:
    house.platform.breaks(Fault.NEVER_ARRIVED)
    await after(house, timedelta())

    ended = await after(house, 72 * HOUR)

    assert (ended, house.platform.posted) == ((SendState.SKIPPED, "late"), [])


async def test_what_was_uncertain_and_did_arrive_is_found_days_later(house: House, first: datetime) -> None:
    house.platform.breaks(Fault.LOST)
    await after(house, timedelta())

    assert await after(house, 72 * HOUR) == (SendState.SENT, "")


# --- restarts ---------------------------------------------------------------------------------------------


async def test_a_process_that_dies_between_claim_and_send_loses_nothing(
    house: House, first: datetime
) -> None:
    row = (await house.deliveries())[0].id
    await house.core.delivery._claim(row)  # and here the process dies

    still_leased = await reborn(house)()
    house.clock.pass_(LEASE)
    await reborn(house).drain()

    assert (still_leased, (await state(house))[0], len(house.platform.posted)) == (0, SendState.SENT, 1)


async def test_a_process_that_dies_between_send_and_settle_doubles_nothing(
    house: House, first: datetime
) -> None:
    row = (await house.deliveries())[0].id
    claimed = await house.core.delivery._claim(row)
    assert claimed is not None
    outgoing = claimed.sending.outgoing
    assert outgoing.card is not None
    await house.platform.post(CHANNEL, outgoing.card, outgoing.key)  # and here the process dies

    house.clock.pass_(LEASE)
    await reborn(house).drain()

    assert ((await state(house))[0], len(house.platform.posted)) == (SendState.SENT, 1)


async def dies(house: House, *, times: int) -> None:
    """So many processes claim the row and die before they send it."""
    row = (await house.deliveries())[0].id
    for _ in range(times):
        await reborn(house)._claim(row)
        house.clock.pass_(LEASE)


async def test_a_process_that_dies_uses_up_no_try(house: House, first: datetime) -> None:
    await dies(house, times=2 * MOST_TRIES)
    house.platform.breaks(Fault.NEVER_ARRIVED)

    held = await after(house, timedelta())
    ended = await after(house, SETTLE)

    assert (held[0], ended, len(house.platform.posted)) == (SendState.CHECKING, (SendState.SENT, ""), 1)


async def test_what_takes_down_every_process_that_holds_it_ends_with_a_person(
    house: House, first: datetime
) -> None:
    await dies(house, times=MOST_CLAIMS - 1)

    assert await after(house, timedelta()) == (SendState.UNKNOWN, "claimed too often")
    assert house.platform.posted == []


async def test_two_processes_at_once_send_it_once(house: House, first: datetime) -> None:
    one, other = reborn(house), reborn(house)

    await one()
    await other()
    await one.drain()
    await other.drain()

    assert len(house.platform.posted) == 1


# --- order, DMs, changes ----------------------------------------------------------------------------------


async def test_within_a_place_messages_keep_their_order(house: House) -> None:
    await house.begins_team()
    for number in range(5):
        await put(house, Card(f"{number}", (Text(f"bericht {number}"),)))

    await house.core.delivery.drain()

    assert [words(posted.card) for posted in house.platform.posted] == [f"bericht {n}" for n in range(5)]


async def test_an_answer_never_goes_before_the_introduction_that_has_to_wait(house: House) -> None:
    house.platform.breaks(Fault.BUSY)
    await house.says(ANNA, "de brieven zijn onduidelijk")

    house.clock.pass_(timedelta(seconds=10))
    await house.core.delivery.drain()
    meanwhile = len(house.platform.posted)
    house.clock.pass_(timedelta(seconds=20))
    await house.core.delivery.drain()

    assert meanwhile == 0
    assert [words(posted.card)[:9] for posted in house.platform.posted] == ["Hoi Anna,", "Antwoord "]


async def test_a_row_that_breaks_our_own_code_rests_and_ends_with_a_person(house: House) -> None:
    await put(house, Card("a", (Text("a"),)), verb=Verb.POST, topic="kickoff", due=house.clock.now() - HOUR)

    for _ in range(MOST_TRIES):
        house.clock.pass_(LEASE)
        await house.core.delivery.drain()

    ended, incident = await state(house)
    assert (ended, incident[:2]) == (SendState.UNKNOWN, "V-")


async def test_a_busy_place_does_not_hold_up_another(house: House) -> None:
    await house.begins_team()
    house.platform.breaks(Fault.BUSY)
    await put(house, Card("a", (Text("a"),)))
    await put(house, Card("b", (Text("b"),)), place=replace(CHANNEL, channel="C2"))

    await house.core.delivery.drain()

    assert len(house.platform.posted) == 1  # whichever of them came first was refused


async def test_a_dm_is_opened_when_it_is_needed(house: House) -> None:
    await put(house, Card("a", (Text("a"),)), verb=Verb.DM, place=None, recipient=ANNA.account)

    await house.core.delivery.drain()

    assert [posted.place.kind for posted in house.platform.posted] == [PlaceKind.DM]
    assert await house.reads(lambda books: books.places.dm_of(ANNA.account)) == house.platform.posted[0].place


async def test_a_change_goes_to_the_message_it_changes(house: House) -> None:
    await put(house, Card("a", (Text("anders"),)), verb=Verb.UPDATE, message="m7")

    await house.core.delivery.drain()

    assert [(ref.message, words(card)) for ref, card in house.platform.updated] == [("m7", "anders")]
    assert await state(house) == (SendState.SENT, "")


async def test_the_same_key_is_said_once(house: House) -> None:
    for _ in range(2):
        await put(house, Card("a", (Text("a"),)), key="answer:1")

    await house.core.delivery.drain()

    assert len(house.platform.posted) == 1
