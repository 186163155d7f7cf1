"""That Vita thinks, as Slack shows it: a session with its stop button, and lines while one waits."""

import pytest

from bot.domain.place import Account, Place, PlaceKind
from bot.ports import Thinking
from bot.slack.server import Slack
from tests.fakes.slack import NURSE, FakeSlack, Posted
from tests.fakes.slack.faults import AnswerLost, Fault, RateLimited, Refused, ServerError, Slow
from tests.fakes.slack.workspace import CHANNEL, TEAM
from tests.waiting import SECONDS

NURSES = Account("slack", TEAM, NURSE.id)
THINKING = Thinking("Gesprek van 23 november", "denkt mee …", ("Ik lees …", "Ik zoek …"))
SESSIONS, LINES = "agents.sessions.setStatus", "assistant.threads.setStatus"


@pytest.fixture
def place(vita: Slack, fake: FakeSlack) -> Place:
    """The thread in the team's channel in which somebody asked something."""
    asked = Posted(CHANNEL, fake.workspace.next_ts(), NURSE.id, "denk mee")
    fake.workspace.posted.append(asked)
    return Place("slack", TEAM, CHANNEL, PlaceKind.CHANNEL, asked.ts)


def status(fake: FakeSlack, place: Place) -> str:
    session = fake.workspace.sessions.get((place.channel, place.thread))
    return session.status if session else ""


def calls(fake: FakeSlack) -> list[str]:
    return [method for method, _ in fake.wire.calls if method in {SESSIONS, LINES}]


async def thought(vita: Slack, place: Place) -> None:
    shown = vita.platform.think(place, NURSES, THINKING)
    assert shown is not None
    await vita._errands.drain(SECONDS)
    shown.end()
    await vita._errands.drain(SECONDS)


async def test_a_session_has_a_title_and_lines_until_the_end(
    vita: Slack, fake: FakeSlack, place: Place
) -> None:
    shown = vita.platform.think(place, NURSES, THINKING)
    assert shown is not None
    await vita._errands.drain(SECONDS)
    key = (place.channel, place.thread)
    seen = (status(fake, place), fake.workspace.statuses[key], fake.workspace.sessions[key].title)
    shown.end()
    await vita._errands.drain(SECONDS)

    assert seen == ("processing", "denkt mee …", "Gesprek van 23 november")
    assert (status(fake, place), key in fake.workspace.statuses) == ("active", False)


async def test_the_end_comes_after_the_beginning_however_slow_that_is(
    vita: Slack, fake: FakeSlack, place: Place
) -> None:
    fake.faults.plan(SESSIONS, Slow(0.3))
    shown = vita.platform.think(place, NURSES, THINKING)
    assert shown is not None
    await fake.eventually(lambda: calls(fake))
    shown.end()
    await vita._errands.drain(SECONDS)

    assert status(fake, place) == "active"


async def test_an_answer_that_is_there_at_once_needs_no_line(
    vita: Slack, fake: FakeSlack, place: Place
) -> None:
    shown = vita.platform.think(place, NURSES, THINKING)
    assert shown is not None
    shown.end()
    await vita._errands.drain(SECONDS)

    assert calls(fake) == []


async def test_without_agents_there_are_lines_and_they_are_taken_away(
    vita: Slack, fake: FakeSlack, place: Place
) -> None:
    fake.api.scopes.discard("assistant:write")
    await thought(vita, place)
    await thought(vita, place)

    assert fake.workspace.statuses[place.channel, place.thread] == ""
    assert calls(fake) == [SESSIONS, LINES, LINES, LINES, LINES]


async def test_where_slack_shows_nothing_it_is_asked_once(vita: Slack, fake: FakeSlack, place: Place) -> None:
    fake.faults.plan(SESSIONS, Refused("not_authorized"))
    fake.faults.plan(LINES, Refused("missing_scope"))
    await thought(vita, place)
    await thought(vita, place)

    assert calls(fake) == [SESSIONS, LINES]


@pytest.mark.parametrize("fault", [ServerError(), AnswerLost()], ids=repr)
async def test_a_session_that_may_have_begun_is_ended(
    vita: Slack, fake: FakeSlack, place: Place, fault: Fault
) -> None:
    fake.faults.plan(SESSIONS, fault)
    await thought(vita, place)

    assert status(fake, place) == "active"


async def test_an_end_that_slack_does_not_take_now_is_said_again(
    vita: Slack, fake: FakeSlack, place: Place
) -> None:
    shown = vita.platform.think(place, NURSES, THINKING)
    assert shown is not None
    await vita._errands.drain(SECONDS)
    fake.faults.plan(SESSIONS, RateLimited(after=0))
    shown.end()
    await vita._errands.drain(SECONDS)

    assert status(fake, place) == "active"


async def test_outside_a_thread_there_is_nothing_to_show(vita: Slack, fake: FakeSlack, place: Place) -> None:
    assert vita.platform.think(place.outside_threads(), NURSES, THINKING) is None
