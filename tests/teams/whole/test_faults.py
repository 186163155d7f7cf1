"""What can go wrong between Vita and Teams, a row each: nothing is said twice, and nothing is lost without a word.

Teams offers no way to read back, so what may have been said ends `unknown`, and a person decides.
"""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

import aiohttp
import pytest

from bot.app import Core
from bot.books import Delivery, SendState
from bot.domain.place import Account
from bot.ports import Purpose
from bot.teams.connector import Connector
from bot.teams.server import Teams
from bot.teams.streams import LIVES
from scheduler.delivery import MOST_TRIES
from tests.fakes.clock import StandingClock
from tests.fakes.sparring import ScriptedSparring
from tests.fakes.teams import FakeTeams, Fault, Posted
from tests.fakes.teams_people import CHANNEL, NURSE, PLANNER, TENANT, said
from tests.teams.whole.conftest import settle

ENDS = {SendState.SENT, SendState.FAILED, SendState.SKIPPED, SendState.UNKNOWN}
LANDED = {SendState.SENT, SendState.UNKNOWN}


async def rows(core: Core) -> list[Delivery]:
    return list(await core.store.transact(Purpose.OPERATE, lambda books: books.outbox.deliveries(None, 500)))


async def endings(core: Core) -> Counter[SendState]:
    return Counter(row.state for row in await rows(core))


async def goes_on(core: Core, clock: StandingClock, *, times: int = MOST_TRIES + 1) -> None:
    """Time passes, and all that has become due happens."""
    for _ in range(times):
        clock.pass_(timedelta(minutes=2))
        await settle(core)


def doubles(messages: Sequence[Posted]) -> int:
    """How often something stands there a second time."""
    return sum(count - 1 for count in Counter(message.text for message in messages).values())


async def no_token() -> str:
    return ""


@pytest.fixture
async def acquainted(teams: FakeTeams, core: Core) -> None:
    """The nurse talked with Vita before, so that no introduction goes first."""
    await teams.says(NURSE, "hallo")
    await settle(core)
    teams.posted.clear()


# --- what comes in twice ------------------------------------------------------------------------------------


@pytest.mark.usefixtures("acquainted")
async def test_a_message_that_is_delivered_three_times_is_answered_once(teams: FakeTeams, core: Core) -> None:
    message = said(NURSE, "Ik wil beter overdragen.", "11", teams.service_url)

    for _ in range(3):
        await teams.delivers(message)
        await settle(core)

    assert len(teams.messages(NURSE.chat)) == 1


@pytest.mark.usefixtures("acquainted")
async def test_twins_that_arrive_in_the_same_moment_are_answered_once(teams: FakeTeams, core: Core) -> None:
    message = said(NURSE, "Ik wil beter overdragen.", "11", teams.service_url)

    statuses = await asyncio.gather(*(teams.delivers(message) for _ in range(8)))
    await settle(core)

    assert {status for status, _ in statuses} == {200}
    assert len(teams.messages(NURSE.chat)) == 1


@pytest.mark.usefixtures("kickoff")
async def test_a_form_that_is_sent_twice_is_one_question(teams: FakeTeams, core: Core) -> None:
    message = teams.messages(CHANNEL)[-1]
    dialog = await teams.presses(NURSE, message, "Zet een leervraag")
    answers = {"text": "Hoe draag ik korter over?", "thought": "Vaste punten.", "goal": "none", "who": "team"}

    for _ in range(2):
        await teams.presses_in_dialog(NURSE, dialog, message.conversation, **answers)
    await settle(core)

    asked = await core.store.transact(
        Purpose.OPERATE, lambda books: books.people.at(Account("teams", TENANT, NURSE.id))
    )
    assert asked is not None
    viewer = await core.store.transact(
        Purpose.OPERATE, lambda books: books.people.viewer(asked, in_private=False)
    )
    shared = await core.store.transact(
        Purpose.OPERATE, lambda books: books.questions.shared(viewer, limit=10)
    )
    assert [question.text for question in shared] == ["Hoe draag ik korter over?"]


@pytest.mark.usefixtures("kickoff")
async def test_a_reply_by_form_that_is_sent_twice_stands_there_once(teams: FakeTeams, core: Core) -> None:
    message = teams.messages(CHANNEL)[-1]
    dialog = await teams.presses(NURSE, message, "Antwoord")
    before = len(teams.posted)

    for _ in range(2):
        await teams.presses_in_dialog(NURSE, dialog, message.conversation, text="We mailen te veel.")
        await settle(core)

    assert len(teams.posted) == before + 2  # what was said, and what Vita says to it


# --- what goes wrong on the way out ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "ending", "stands"),
    [
        (Fault(429, retry_after="7"), SendState.SENT, 1),
        (Fault(401), SendState.SENT, 1),
        (Fault(403), SendState.FAILED, 0),
        (Fault(404), SendState.FAILED, 0),
        (Fault(412), SendState.UNKNOWN, 0),
        (Fault(412, posts=True), SendState.UNKNOWN, 1),
        (Fault(500), SendState.UNKNOWN, 0),
        (Fault(502, posts=True), SendState.UNKNOWN, 1),
        (Fault(503), SendState.UNKNOWN, 0),
        (Fault(cuts=True), SendState.UNKNOWN, 1),
    ],
    ids=repr,
)
@pytest.mark.usefixtures("acquainted")
async def test_an_answer_ends_as_what_is_certain_and_stands_there_once_at_most(
    teams: FakeTeams, core: Core, clock: StandingClock, fault: Fault, ending: SendState, stands: int
) -> None:
    await teams.says(NURSE, "Ik wil beter overdragen.")
    teams.breaks(fault)

    await settle(core)
    await goes_on(core, clock)

    assert (await rows(core))[0].state is ending
    assert len(teams.messages(NURSE.chat)) == stands


@pytest.mark.usefixtures("acquainted")
async def test_an_answer_too_slow_to_be_waited_for_is_not_said_again(
    teams: FakeTeams, core: Core, clock: StandingClock, vita: Teams
) -> None:
    await vita.platform._connector.close()
    vita.platform._connector = Connector(no_token, aiohttp.ClientTimeout(total=0.2))
    await teams.says(NURSE, "Ik wil beter overdragen.")
    teams.breaks(Fault(posts=True, seconds=0.6))

    await settle(core)
    await goes_on(core, clock)

    assert (await rows(core))[0].state is SendState.UNKNOWN
    assert len(teams.messages(NURSE.chat)) == 1


@pytest.mark.parametrize("fault", [Fault(429, retry_after="3"), Fault(401)], ids=repr)
async def test_a_storm_in_which_nothing_lands_loses_nothing(
    teams: FakeTeams, core: Core, clock: StandingClock, fault: Fault
) -> None:
    people = (NURSE, PLANNER)
    for number in range(6):
        await teams.says(people[number % 2], f"Ik wil over {number} nadenken.")
    teams.breaks(*[fault] * 16)

    await settle(core)
    await goes_on(core, clock, times=40)

    assert await endings(core) == {SendState.SENT: 8}  # an introduction each, and three answers
    assert [doubles(teams.messages(person.chat)) for person in people] == [0, 0]


@pytest.mark.parametrize("fault", [Fault(500), Fault(502, posts=True), Fault(cuts=True)], ids=repr)
async def test_a_storm_in_which_nobody_knows_what_landed_doubles_nothing(
    teams: FakeTeams, core: Core, clock: StandingClock, fault: Fault
) -> None:
    people = (NURSE, PLANNER)
    for number in range(6):
        await teams.says(people[number % 2], f"Ik wil over {number} nadenken.")
    teams.breaks(*[fault] * 5)

    await settle(core)
    await goes_on(core, clock, times=20)

    ended = await endings(core)
    assert set(ended) <= LANDED
    assert ended[SendState.UNKNOWN] == 5
    assert [doubles(teams.messages(person.chat)) for person in people] == [0, 0]


@pytest.mark.usefixtures("acquainted")
async def test_a_token_that_stays_refused_ends_as_failed(
    teams: FakeTeams, core: Core, clock: StandingClock
) -> None:
    await teams.says(NURSE, "Ik wil beter overdragen.")
    teams.breaks(*[Fault(401)] * (MOST_TRIES + 1))

    await settle(core)
    await goes_on(core, clock)

    newest = (await rows(core))[0]
    assert (newest.state, newest.reason) == (SendState.FAILED, "token-refused")
    assert teams.messages(NURSE.chat) == []


@pytest.mark.usefixtures("kickoff")
async def test_a_channel_that_vita_was_put_out_of_is_tried_once(
    teams: FakeTeams, core: Core, clock: StandingClock
) -> None:
    before = len(teams.messages(CHANNEL))
    clock.pass_(timedelta(days=4, hours=6))  # Friday, three o'clock: the look back
    teams.breaks(Fault(403))
    await core.catch_up()
    clock.pass_(timedelta(days=2, hours=18, minutes=5))  # Monday again
    calls = len(teams.tokens)
    await core.catch_up()

    reasons = [row.reason for row in await rows(core) if row.state is not SendState.SENT]
    assert (len(teams.messages(CHANNEL)), len(teams.tokens)) == (before, calls)
    assert reasons == ["removed", "teams-403"]


@pytest.mark.usefixtures("kickoff")
async def test_a_channel_that_is_heard_of_again_is_spoken_in_again(
    teams: FakeTeams, core: Core, clock: StandingClock
) -> None:
    clock.pass_(timedelta(days=4, hours=6))
    teams.breaks(Fault(403))
    await core.catch_up()
    await teams.mentions(NURSE, "ben je er nog?")
    await settle(core)
    clock.pass_(timedelta(days=2, hours=18, minutes=5))
    await core.catch_up()

    assert (await endings(core))[SendState.SKIPPED] == 0


# --- what has passed ------------------------------------------------------------------------------------------


async def test_a_stream_that_teams_ends_becomes_one_whole_answer(
    teams: FakeTeams, core: Core, sparring: ScriptedSparring
) -> None:
    sparring.uses_model = "voorbeeldmodel"
    sparring.pieces = ("Twee ", "Twee roosters ")
    await teams.says(NURSE, "Ik wil beter overdragen.")
    teams.streams.refuses_after_first = "Content stream finished due to exceeded streaming time."

    await settle(core)

    introduction, answer = teams.messages(NURSE.chat)
    assert "AI" in introduction.text
    assert answer.text.startswith("Antwoord 1.")
    assert LIVES < 120
    assert set(await endings(core)) == {SendState.SENT}


@pytest.mark.usefixtures("kickoff")
async def test_a_button_whose_use_has_passed_gets_a_friendly_line(teams: FakeTeams, core: Core) -> None:
    message = teams.messages(CHANNEL)[-1]
    button = next(button for button in message.buttons if button["title"] == "Zet een leervraag")
    button["data"]["action"] = "a-use-case-of-long-ago"

    dialog = await teams.presses(NURSE, message, "Zet een leervraag")

    assert dialog["task"]["type"] == "continue"
    assert "knop" in str(dialog["task"]["value"]["card"]["content"]["body"])


async def test_every_row_comes_to_an_end(teams: FakeTeams, core: Core, clock: StandingClock) -> None:
    """A weather of everything at once."""
    faults = [
        Fault(429, retry_after="1"),
        Fault(502, posts=True),
        Fault(),
        Fault(401),
        Fault(cuts=True),
        Fault(412),
    ]
    for number in range(12):
        await teams.says((NURSE, PLANNER)[number % 2], f"Ik wil over {number} nadenken.")
    teams.breaks(*faults * 4)

    await settle(core)
    await goes_on(core, clock, times=40)

    ended = await endings(core)
    assert set(ended) <= ENDS
    assert sum(ended.values()) == 14
    assert [doubles(teams.messages(person.chat)) for person in (NURSE, PLANNER)] == [0, 0]
