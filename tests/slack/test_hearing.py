"""Which of what is said reaches Vita, over Socket Mode: once, or not at all."""

import logging

import pytest

from bot.domain.hearing import Member
from bot.domain.place import Account, MessageRef, Place, PlaceKind, Readers
from bot.ports import StoreUnavailable
from bot.slack.server import Slack
from tests.fakes.slack import COLLEAGUE, GUEST, NURSE, OTHER_BOT, PLANNER, STRANGER, FakeSlack
from tests.fakes.slack.faults import RateLimited
from tests.fakes.slack.workspace import CHANNEL, TEAM, Channel, Person
from tests.slack.doors import FakeDoors

VITA = "<@U0VITA>"


def dm(thread: str) -> Place:
    return Place("slack", TEAM, "D0NURSE", PlaceKind.DM, thread)


def channel(thread: str = "") -> Place:
    return Place("slack", TEAM, CHANNEL, PlaceKind.CHANNEL, thread)


async def test_a_dm_is_heard_with_its_writer_and_answered_in_its_own_thread(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    posted = await fake.writes(NURSE, "overdracht weer laat")

    (message,) = doors.heard
    assert message.place == dm(posted.ts)
    assert message.author == Member(Account("slack", TEAM, NURSE.id), NURSE.name, "nl", "Europe/Amsterdam")
    assert (message.text, message.message) == ("overdracht weer laat", posted.ts)


async def test_a_reply_in_a_dm_thread_belongs_to_that_thread(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    first = await fake.writes(NURSE, "eerst dit")
    await fake.writes(NURSE, "dan dat", thread=first.ts)

    assert [message.place for message in doors.heard] == [dm(first.ts), dm(first.ts)]


async def test_a_mention_arrives_as_two_events_and_is_taken_in_once(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    posted = await fake.mentions(NURSE, "denk mee")

    (message,) = doors.heard
    assert doors.arrivals == 2
    assert (message.text, message.mentions_vita, message.mentions_others) == ("denk mee", True, False)
    assert message.place == channel(posted.ts)


async def test_three_deliveries_of_one_event_are_taken_in_once(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    await fake.writes(NURSE, "eenmaal")
    for _ in range(3):
        await fake.deliver(fake.events[-1])

    assert (doors.arrivals, len(doors.heard)) == (4, 1)


async def test_an_event_is_acked_only_once_it_is_stored(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    doors.broken = [StoreUnavailable("the database is away"), StoreUnavailable("still away")]
    fake.sockets.impatient = 2
    await fake.writes(NURSE, "blijft bewaard")
    outcome = await fake.deliver(fake.events[-1])

    assert doors.arrivals == 4
    assert outcome.attempts == 1
    assert [message.text for message in doors.heard] == ["blijft bewaard"]


async def test_an_event_that_is_never_stored_is_never_acked(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    await fake.writes(NURSE, "vooraf")
    doors.broken = [StoreUnavailable("the database is away")] * 4
    fake.sockets.impatient = 4

    outcome = await fake.deliver({**fake.events[-1], "event_id": "Ev-broken"})

    assert (outcome.acked, outcome.attempts) == (False, 4)


async def test_talk_between_colleagues_is_dropped(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> None:
    await fake.says(NURSE, f"zullen we lunchen <@{PLANNER.id}>")

    assert doors.arrivals == 0


async def test_a_reply_in_a_thread_is_handed_on_with_whom_it_mentions(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    first = await fake.mentions(NURSE, "denk mee")
    await fake.says(NURSE, "en dit?", thread=first.ts)
    await fake.says(NURSE, f"wat vind jij <@{PLANNER.id}>", thread=first.ts)

    assert [message.mentions_others for message in doors.heard] == [False, False, True]
    assert {message.place for message in doors.heard} == {channel(first.ts)}


@pytest.mark.parametrize("author", [OTHER_BOT, STRANGER])
async def test_bots_and_other_organisations_are_not_heard(
    fake: FakeSlack, vita: Slack, doors: FakeDoors, author: Person
) -> None:
    await fake.mentions(author, "hallo")

    assert doors.arrivals == 0


async def test_an_edit_is_not_heard_again(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> None:
    posted = await fake.mentions(NURSE, "eerste versie")
    await fake.edits(posted, f"{VITA} tweede versie")

    assert [message.text for message in doors.heard] == ["eerste versie"]


async def test_a_deleted_message_is_forgotten(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> None:
    posted = await fake.writes(NURSE, "toch liever niet")
    await fake.deletes(posted)

    assert doors.forgotten == [MessageRef(dm(posted.ts), posted.ts)]


async def test_a_deleted_message_that_was_answered_is_forgotten_too(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    posted = await fake.mentions(NURSE, "toch liever niet")
    await fake.says(PLANNER, "wat?", thread=posted.ts)
    await fake.deletes(posted)

    assert doors.forgotten == [MessageRef(channel(posted.ts), posted.ts)]


async def test_a_picture_without_words_is_heard_as_wordless(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    await fake.writes(NURSE, "", files=("foto.jpg",))
    await fake.writes(NURSE, "kijk hier", files=("foto.jpg",))

    assert [message.wordless for message in doors.heard] == [True, False]


async def test_a_mention_without_words_is_no_picture(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> None:
    await fake.mentions(NURSE, "")

    assert [(message.text, message.wordless) for message in doors.heard] == [("", False)]


async def test_forty_thousand_characters_of_any_script_arrive_whole(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    text = "שלום 👩🏽‍⚕️ überaus " * 2300
    await fake.writes(NURSE, text)

    assert doors.heard[0].text == text.strip()


async def test_vita_greets_whoever_invites_it_and_knows_who_reads_along(
    fake: FakeSlack, slack: Slack, doors: FakeDoors
) -> None:
    fake.add_channel(Channel("C0SHARED", "samen", "channel", {COLLEAGUE.id}, is_shared=True))
    await slack.start(doors)
    await fake.invites_vita(by=COLLEAGUE, channel="C0SHARED")

    place = Place("slack", TEAM, "C0SHARED", PlaceKind.CHANNEL)
    by = Member(Account("slack", TEAM, COLLEAGUE.id), COLLEAGUE.name, "en", "Europe/London")
    assert doors.welcomed == [(place, by, "Voorbeeld")]
    assert doors.note_place.noted == {place: Readers.EXTERNAL}


async def test_people_who_come_and_go_are_followed(fake: FakeSlack, vita: Slack, doors: FakeDoors) -> None:
    await fake.invites(PLANNER)
    await fake.leaves(PLANNER)

    assert [(member.account.account, joined) for _, member, joined in doors.met] == [
        (PLANNER.id, True),
        (PLANNER.id, False),
    ]


@pytest.mark.parametrize("newcomer", [GUEST, OTHER_BOT, STRANGER])
async def test_bots_and_guests_are_no_members(
    fake: FakeSlack, vita: Slack, doors: FakeDoors, newcomer: Person
) -> None:
    await fake.invites(newcomer)

    assert doors.met == []


async def test_a_place_that_vita_was_taken_out_of_is_noted(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    await fake.removes_vita(by=PLANNER)

    assert doors.note_place.gone == [channel()]


async def test_an_event_that_we_have_no_use_for_is_acked(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    await fake.writes(NURSE, "vooraf")
    body = {**fake.events[-1], "event": {"type": "reaction_added", "user": NURSE.id}, "event_id": "Ev-other"}

    outcome = await fake.deliver(body)

    assert (outcome.acked, outcome.attempts) == (True, 1)


async def test_nobody_waits_for_slack_to_say_who_they_are(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    fake.faults.plan("users.info", RateLimited(after=30))
    await fake.writes(PLANNER, "ik ben er")

    assert doors.heard[0].author == Member(Account("slack", TEAM, PLANNER.id), "")


async def test_no_log_record_at_any_level_quotes_what_people_wrote(
    fake: FakeSlack, vita: Slack, doors: FakeDoors, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    doors.broken = [StoreUnavailable("the database is away")]
    fake.sockets.impatient = 2
    await fake.says(NURSE, "geheim-onderling")
    await fake.writes(NURSE, "geheim-aan-vita")

    assert doors.heard
    assert "geheim" not in caplog.text
