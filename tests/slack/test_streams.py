"""Answers that grow in a DM on Slack, over the wire: its streaming, and edits when that ends too soon."""

from dataclasses import replace

import pytest

from bot.cards.model import Card, Text
from bot.domain.place import Account, Place, PlaceKind
from bot.slack.platform import SlackPlatform
from bot.slack.server import Slack
from bot.slack.streams import LIVES, LONGEST, MOST, SlackLive
from tests.fakes.slack import NURSE, FakeSlack, Posted
from tests.fakes.slack.faults import AnswerLost, Fault, RateLimited, Refused, ServerError
from tests.fakes.slack.workspace import TEAM
from tests.fakes.stopwatch import Stopwatch
from tests.slack.doors import FakeDoors

NURSES = Account("slack", TEAM, NURSE.id)
CARD = Card("Kort", (Text("Een kaart."),))


@pytest.fixture
def seconds() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
def platform(slack: Slack, seconds: Stopwatch) -> SlackPlatform:
    return SlackPlatform(slack._web, slack._people, slack._errands, seconds)


@pytest.fixture
async def dm(fake: FakeSlack) -> Place:
    """Where the nurse's own message stands, which an answer hangs under."""
    channel = fake.workspace.dm_of(NURSE.id)
    asked = Posted(channel.id, fake.workspace.next_ts(), NURSE.id, "denk mee")
    fake.workspace.posted.append(asked)
    return Place("slack", TEAM, channel.id, PlaceKind.DM, asked.ts)


@pytest.fixture
async def live(platform: SlackPlatform, dm: Place) -> SlackLive:
    begun = await platform.begin(dm, NURSES, "Twee", "answer:1")
    assert begun is not None
    return begun


def calls(fake: FakeSlack) -> list[str]:
    return [method for method, _ in fake.wire.calls]


async def grow(live: SlackLive, seconds: Stopwatch, *states: str) -> None:
    """Each state some two seconds after the one before."""
    for state in states:
        seconds.now += 2
        await live.grow(state)


async def test_the_first_words_are_there_with_the_first_call(fake: FakeSlack, live: SlackLive) -> None:
    (shown,) = fake.dm(NURSE)
    assert (shown.text, shown.is_streaming, shown.ts) == ("Twee", True, live.ref.message)
    assert calls(fake) == ["chat.startStream"]


async def test_only_what_is_new_is_sent(fake: FakeSlack, live: SlackLive, seconds: Stopwatch) -> None:
    await grow(live, seconds, "Twee roosters", "Twee roosters liggen")

    sent = [arguments["markdown_text"] for _, arguments in fake.wire.calls]
    assert (sent, fake.dm(NURSE)[0].text) == (["Twee", " roosters", " liggen"], "Twee roosters liggen")


async def test_what_comes_too_fast_waits_for_the_next_call(
    fake: FakeSlack, live: SlackLive, seconds: Stopwatch
) -> None:
    await live.grow("Twee roosters")
    await grow(live, seconds, "Twee roosters liggen")

    assert calls(fake) == ["chat.startStream", "chat.appendStream"]
    assert fake.dm(NURSE)[0].text == "Twee roosters liggen"


async def test_a_closed_stream_takes_its_card(
    fake: FakeSlack, platform: SlackPlatform, live: SlackLive
) -> None:
    await live.close()
    await platform.update(live.ref, CARD)

    (shown,) = fake.dm(NURSE)
    assert (shown.words, shown.is_streaming) == ("Een kaart.", False)


async def test_nothing_grows_in_a_channel(fake: FakeSlack, platform: SlackPlatform, dm: Place) -> None:
    channel = replace(dm, kind=PlaceKind.CHANNEL)

    assert await platform.begin(channel, NURSES, "Twee", "answer:1") is None
    assert calls(fake) == []


@pytest.mark.parametrize(
    "fault",
    [Refused("channel_not_found"), RateLimited(after=3), ServerError(), AnswerLost(), Refused("fatal_error")],
    ids=repr,
)
async def test_where_a_stream_does_not_begin_there_is_none(
    fake: FakeSlack, platform: SlackPlatform, dm: Place, fault: Fault
) -> None:
    fake.faults.plan("chat.startStream", fault)

    assert await platform.begin(dm, NURSES, "Twee", "answer:1") is None


@pytest.mark.parametrize("error", ["not_authorized", "missing_scope", "unknown_method"])
async def test_a_workspace_that_cannot_stream_is_asked_once(
    fake: FakeSlack, platform: SlackPlatform, dm: Place, error: str
) -> None:
    fake.faults.plan("chat.startStream", Refused(error))
    await platform.begin(dm, NURSES, "Twee", "answer:1")

    assert await platform.begin(dm, NURSES, "Twee", "answer:2") is None
    assert calls(fake) == ["chat.startStream"]


async def test_a_workspace_that_was_busy_is_asked_again_when_it_said(
    fake: FakeSlack, platform: SlackPlatform, dm: Place, seconds: Stopwatch
) -> None:
    fake.faults.plan("chat.startStream", RateLimited(after=3))
    await platform.begin(dm, NURSES, "Twee", "answer:1")
    soon = await platform.begin(dm, NURSES, "Twee", "answer:2")
    seconds.now += 3
    later = await platform.begin(dm, NURSES, "Twee", "answer:3")

    assert (soon, later is not None) == (None, True)
    assert calls(fake) == ["chat.startStream"] * 2


async def test_past_twenty_streams_a_minute_answers_come_whole(
    fake: FakeSlack, platform: SlackPlatform, dm: Place, seconds: Stopwatch
) -> None:
    begun = []
    for number in range(25):
        begun.append(await platform.begin(dm, NURSES, "Twee", f"answer:{number}"))
        seconds.now += 1

    assert [live is not None for live in begun] == [True] * MOST + [False] * 5
    assert calls(fake) == ["chat.startStream"] * MOST


async def test_after_a_minute_there_is_room_again(
    platform: SlackPlatform, dm: Place, seconds: Stopwatch
) -> None:
    for number in range(MOST):
        await platform.begin(dm, NURSES, "Twee", f"answer:{number}")
    seconds.now += 60

    assert await platform.begin(dm, NURSES, "Twee", "answer:next") is not None


async def test_the_room_of_one_workspace_is_not_that_of_another(
    fake: FakeSlack, platform: SlackPlatform, dm: Place
) -> None:
    for number in range(MOST):
        await platform.begin(dm, NURSES, "Twee", f"answer:{number}")

    elsewhere = await platform.begin(replace(dm, workspace="T0OTHER"), NURSES, "Twee", "answer:other")
    assert elsewhere is not None


@pytest.mark.parametrize("first", [1, 3])
async def test_a_long_text_goes_in_pieces_that_slack_takes(
    fake: FakeSlack, platform: SlackPlatform, dm: Place, seconds: Stopwatch, first: int
) -> None:
    live = await platform.begin(dm, NURSES, "&" * LONGEST * first, "answer:1")
    assert live is not None

    await grow(live, seconds, "&" * LONGEST * 4)

    assert fake.dm(NURSE)[0].text == "&" * LONGEST * 4


@pytest.mark.parametrize("words", ["<!channel> let op", "<@U0PLANNER>", "R&D &lt; 5", "a > b"])
async def test_no_words_become_a_mention_or_a_link(fake: FakeSlack, platform: SlackPlatform, dm: Place, words: str) -> None:  # fmt: skip
    await platform.begin(dm, NURSES, words, "answer:1")

    (_, sent) = fake.wire.calls[0]
    assert "<" not in sent["markdown_text"]
    assert fake.dm(NURSE)[0].text == words


# --- a stream that ends too soon --------------------------------------------------------------------------


async def test_when_slack_ends_a_stream_the_message_is_edited(
    fake: FakeSlack, live: SlackLive, seconds: Stopwatch
) -> None:
    fake.dm(NURSE)[0].is_streaming = False

    await grow(live, seconds, "Twee roosters", "Twee roosters liggen")

    assert fake.dm(NURSE)[0].words == "Twee roosters liggen"
    assert calls(fake) == ["chat.startStream", "chat.appendStream", "chat.update"]


async def test_before_slack_would_end_a_stream_we_do(
    fake: FakeSlack, live: SlackLive, seconds: Stopwatch
) -> None:
    seconds.now = LIVES

    await grow(live, seconds, "Twee roosters")
    await live.close()

    assert calls(fake) == ["chat.startStream", "chat.stopStream", "chat.update"]
    assert fake.dm(NURSE)[0].words == "Twee roosters"


async def test_a_part_that_may_have_arrived_is_never_shown_twice(
    fake: FakeSlack, live: SlackLive, seconds: Stopwatch
) -> None:
    fake.faults.plan("chat.appendStream", AnswerLost())

    await grow(live, seconds, "Twee roosters", "Twee roosters liggen")

    assert fake.dm(NURSE)[0].words == "Twee roosters liggen"


async def test_a_slack_that_asks_for_patience_gets_it(
    fake: FakeSlack, live: SlackLive, seconds: Stopwatch
) -> None:
    fake.faults.plan("chat.appendStream", RateLimited(after=5))

    await grow(live, seconds, "Twee roosters", "Twee roosters liggen")
    meanwhile = fake.dm(NURSE)[0].text
    await grow(live, seconds, "Twee roosters liggen", "Twee roosters liggen klaar")

    assert (meanwhile, fake.dm(NURSE)[0].text) == ("Twee", "Twee roosters liggen klaar")


@pytest.mark.parametrize("fault", [Refused("message_not_in_streaming_state"), ServerError()], ids=repr)
async def test_a_stream_that_will_not_close_raises_nothing(
    fake: FakeSlack, live: SlackLive, fault: Fault
) -> None:
    fake.faults.plan("chat.stopStream", fault)

    await live.close()

    assert calls(fake)[-1] == "chat.stopStream"


async def test_a_message_that_streams_still_because_its_writer_died_is_ended_before_it_changes(
    fake: FakeSlack, platform: SlackPlatform, live: SlackLive
) -> None:
    await platform.update(live.ref, CARD)

    (shown,) = fake.dm(NURSE)
    assert (shown.words, shown.is_streaming) == ("Een kaart.", False)


async def test_slacks_own_stop_button_is_heard(vita: Slack, fake: FakeSlack, doors: FakeDoors, dm: Place) -> None:  # fmt: skip
    live = await vita.platform.begin(dm, NURSES, "Twee", "answer:1")
    assert live is not None

    await fake.stops(NURSE, fake.dm(NURSE)[0])

    assert doors.stopped == [dm]
