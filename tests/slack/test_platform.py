"""`SlackPlatform` over the wire: what is posted, what is found again, and what an error means."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.cards.model import Card, Note, Text
from bot.domain.place import Account, MessageRef, Place, PlaceKind, Readers
from bot.ports import CannotLookBack, NotPosted, PlaceGone, Uncertain
from bot.slack.server import Slack
from bot.slack.web import Access
from tests.fakes.slack import COLLEAGUE, NURSE, PLANNER, FakeSlack
from tests.fakes.slack.faults import AnswerLost, Fault, RateLimited, Refused, ServerError
from tests.fakes.slack.workspace import CHANNEL, GUEST, OTHER_BOT, TEAM, VITA
from tests.slack.conftest import StillClock

PLACE = Place("slack", TEAM, CHANNEL, PlaceKind.CHANNEL)
CARD = Card("Kort", (Text("Een bericht."),))
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_the_channel(fake: FakeSlack) -> None:
    fake.workspace.channels[CHANNEL].members.add(VITA)


def account(person: str) -> Account:
    return Account("slack", TEAM, person)


async def test_a_posted_card_stands_in_the_channel(fake: FakeSlack, slack: Slack) -> None:
    ref = await slack.platform.post(PLACE, CARD, "kickoff:1")

    (posted,) = fake.messages()
    assert ref == MessageRef(PLACE, posted.ts)
    assert (posted.text, posted.words) == ("Kort", "Een bericht.")


async def test_a_place_in_a_thread_is_posted_in_that_thread(fake: FakeSlack, slack: Slack) -> None:
    first = await slack.platform.post(PLACE, CARD, "kickoff:1")
    await slack.platform.post(PLACE.in_thread(first.message), CARD, "kickoff:2")

    assert [one.thread_ts for one in fake.messages()] == ["", first.message]


async def test_the_key_goes_along_unreadably(fake: FakeSlack, slack: Slack) -> None:
    await slack.platform.post(PLACE, CARD, "answer:secret-subject")

    (posted,) = fake.messages()
    assert posted.metadata == {"event_type": "vita", "event_payload": {"k": posted.client_msg_id}}
    assert "secret" not in posted.client_msg_id


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (RateLimited(after=7), NotPosted),
        (Refused("fatal_error"), Uncertain),
        (Refused("internal_error"), Uncertain),
        (Refused("duplicate_message_not_found"), Uncertain),
        (ServerError(503), Uncertain),
        (ServerError(500, accepted=True), Uncertain),
        (AnswerLost(), Uncertain),
        (Refused("channel_not_found"), PlaceGone),
        (Refused("is_archived"), PlaceGone),
        (Refused("not_in_channel"), PlaceGone),
        (Refused("account_inactive"), PlaceGone),
        (Refused("token_revoked"), PlaceGone),
        (Refused("invalid_blocks"), PlaceGone),
    ],
)
async def test_each_error_has_one_meaning(
    fake: FakeSlack, slack: Slack, fault: Fault, raised: type[Exception]
) -> None:
    fake.faults.plan("chat.postMessage", fault)

    with pytest.raises(raised):
        await slack.platform.post(PLACE, CARD, "kickoff:1")

    assert [method for method, _ in fake.wire.calls] == ["chat.postMessage"]


async def test_a_rate_limit_says_how_long_to_wait(fake: FakeSlack, slack: Slack) -> None:
    fake.faults.plan("chat.postMessage", RateLimited(after=7))

    with pytest.raises(NotPosted) as raised:
        await slack.platform.post(PLACE, CARD, "kickoff:1")

    assert raised.value.after == 7


async def test_a_refused_connection_posted_nothing_for_certain(fake: FakeSlack, clock: StillClock) -> None:
    slack = Slack(Access("xoxb-fake", api_url="http://127.0.0.1:9/api/"), clock)

    with pytest.raises(NotPosted):
        await slack.platform.post(PLACE, CARD, "kickoff:1")

    await slack.close()


@pytest.mark.parametrize("fault", [AnswerLost(), ServerError(accepted=True)])
async def test_what_was_posted_without_an_answer_is_found_again(
    fake: FakeSlack, slack: Slack, fault: Fault
) -> None:
    fake.faults.plan("chat.postMessage", fault)
    with pytest.raises(Uncertain):
        await slack.platform.post(PLACE, CARD, "kickoff:1")

    found = await slack.platform.find(PLACE, "kickoff:1", LONG_AGO)

    assert found == MessageRef(PLACE, fake.messages()[0].ts)


async def test_what_was_posted_in_a_thread_is_found_there(fake: FakeSlack, slack: Slack) -> None:
    thread = PLACE.in_thread((await slack.platform.post(PLACE, CARD, "kickoff:1")).message)
    posted = await slack.platform.post(thread, CARD, "answer:2")

    assert await slack.platform.find(thread, "answer:2", LONG_AGO) == posted


async def test_what_was_not_posted_is_not_found(fake: FakeSlack, slack: Slack) -> None:
    await slack.platform.post(PLACE, CARD, "kickoff:1")

    assert await slack.platform.find(PLACE, "kickoff:2", LONG_AGO) is None


async def test_looking_back_reads_on_over_pages(fake: FakeSlack, slack: Slack) -> None:
    fake.api.page = 2
    refs = [await slack.platform.post(PLACE, CARD, f"kickoff:{number}") for number in range(5)]

    assert await slack.platform.find(PLACE, "kickoff:0", LONG_AGO) == refs[0]


async def test_looking_back_goes_no_further_than_asked(fake: FakeSlack, slack: Slack) -> None:
    await slack.platform.post(PLACE, CARD, "kickoff:1")
    later = datetime.now(UTC) + timedelta(hours=1)

    assert await slack.platform.find(PLACE, "kickoff:1", later) is None


async def test_a_place_that_cannot_be_read_cannot_be_looked_back_in(fake: FakeSlack, slack: Slack) -> None:
    fake.faults.plan("conversations.history", Refused("missing_scope"))

    with pytest.raises(CannotLookBack):
        await slack.platform.find(PLACE, "kickoff:1", LONG_AGO)


@pytest.mark.parametrize("fault", [ServerError(), RateLimited(after=1)])
async def test_a_history_that_is_away_for_now_leaves_it_uncertain(
    fake: FakeSlack, slack: Slack, fault: Fault
) -> None:
    fake.faults.plan("conversations.history", fault)

    with pytest.raises(Uncertain):
        await slack.platform.find(PLACE, "kickoff:1", LONG_AGO)


async def test_an_update_changes_the_message(fake: FakeSlack, slack: Slack) -> None:
    ref = await slack.platform.post(PLACE, CARD, "kickoff:1")
    await slack.platform.update(ref, Card("Ingetrokken", (Note("Ingetrokken."),)))

    assert [one.words for one in fake.messages()] == ["Ingetrokken."]


async def test_a_whisper_in_a_channel_is_seen_by_one_person(fake: FakeSlack, slack: Slack) -> None:
    await slack.platform.whisper(PLACE, account(NURSE.id), CARD)

    assert [one.words for one in fake.only_for(NURSE)] == ["Een bericht."]
    assert fake.messages() == []


async def test_a_whisper_in_a_dm_is_an_ordinary_message(fake: FakeSlack, slack: Slack) -> None:
    dm = await slack.platform.open_dm(account(NURSE.id))
    await slack.platform.whisper(dm, account(NURSE.id), CARD)

    assert [one.words for one in fake.dm(NURSE)] == ["Een bericht."]


async def test_a_dm_is_opened_once(fake: FakeSlack, slack: Slack) -> None:
    first = await slack.platform.open_dm(account(NURSE.id))
    second = await slack.platform.open_dm(account(NURSE.id))

    assert first == second == Place("slack", TEAM, "D0NURSE", PlaceKind.DM)
    assert [method for method, _ in fake.wire.calls] == ["conversations.open"]


async def test_members_are_the_people_of_the_channel(fake: FakeSlack, slack: Slack) -> None:
    fake.api.page = 2
    members = await slack.platform.members(PLACE)

    assert {member.account.account for member in members} == {NURSE.id, PLANNER.id, COLLEAGUE.id}
    assert {member.language for member in members} == {"nl", "en"}


@pytest.mark.parametrize(
    ("kind", "is_shared", "outsiders", "readers"),
    [
        ("channel", False, set(), Readers.OPEN),
        ("group", False, set(), Readers.PRIVATE),
        ("group", False, {GUEST.id}, Readers.EXTERNAL),
        ("group", True, set(), Readers.EXTERNAL),
    ],
)
async def test_who_reads_a_channel_is_asked_of_slack(
    fake: FakeSlack, slack: Slack, kind: str, *, is_shared: bool, outsiders: set[str], readers: Readers
) -> None:
    channel = fake.workspace.channels[CHANNEL]
    channel.kind, channel.is_shared = kind, is_shared
    channel.members = {NURSE.id, PLANNER.id, VITA, OTHER_BOT.id} | outsiders

    assert await slack.platform.readers(PLACE) is readers


async def test_somebody_whom_the_workspace_does_not_know_is_no_member(fake: FakeSlack, slack: Slack) -> None:
    del fake.workspace.people[PLANNER.id]
    members = await slack.platform.members(PLACE)

    assert {member.account.account for member in members} == {NURSE.id, COLLEAGUE.id}


async def test_members_are_not_guessed_at_when_slack_does_not_say(fake: FakeSlack, slack: Slack) -> None:
    fake.faults.plan("users.info", ServerError())

    with pytest.raises(Uncertain):
        await slack.platform.members(PLACE)


async def test_who_somebody_is_is_asked_once_a_day(fake: FakeSlack, slack: Slack, clock: StillClock) -> None:
    await slack.platform.members(PLACE)
    await slack.platform.members(PLACE)
    clock.moment += timedelta(days=2)
    await slack.platform.members(PLACE)

    asked = [arguments["user"] for method, arguments in fake.wire.calls if method == "users.info"]
    assert asked.count(NURSE.id) == 2
