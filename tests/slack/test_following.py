"""What happens to people and channels while Vita is there, over the wire."""

from typing import Any

import pytest

from bot.cards.model import Button, Buttons, Card, Text
from bot.domain.place import Account, Place, PlaceKind, Readers
from bot.slack.server import Slack
from tests.fakes.slack import NURSE, FakeSlack
from tests.fakes.slack.workspace import CHANNEL, TEAM
from tests.slack.doors import FakeDoors

TEAM_CHANNEL = Place("slack", TEAM, CHANNEL, PlaceKind.CHANNEL)
OFFER = Card("Aanbod", (Text("Bewaar als jouw leervraag?"), Buttons((Button("Bewaar", "set-question", "Hoe?"),))))  # fmt: skip


async def test_another_name_is_followed(vita: Slack, fake: FakeSlack, doors: FakeDoors) -> None:
    await fake.changes(NURSE, profile={"display_name": "Andere naam (voorbeeld)"})

    (member,) = doors.update_person.updated
    assert (member.account, member.name) == (Account("slack", TEAM, NURSE.id), "Andere naam (voorbeeld)")


@pytest.mark.parametrize("now", [{"deleted": True}, {"is_restricted": True}])
async def test_whoever_left_the_organisation_or_became_a_guest_is_in_no_team_any_more(
    vita: Slack, fake: FakeSlack, doors: FakeDoors, now: dict[str, bool]
) -> None:
    await fake.changes(NURSE, **now)

    assert [member.account.account for member in doors.update_person.gone] == [NURSE.id]
    assert doors.update_person.updated == []


async def test_what_was_known_of_somebody_is_asked_anew_after_a_change(
    vita: Slack, fake: FakeSlack, doors: FakeDoors
) -> None:
    await fake.types(NURSE, "/kader")
    await fake.changes(NURSE)
    await fake.types(NURSE, "/kader")

    assert [method for method, _ in fake.wire.calls].count("users.info") == 2


@pytest.mark.parametrize("kind", ["channel_archive", "group_archive"])
async def test_in_a_channel_that_was_archived_vita_is_no_more(
    vita: Slack, fake: FakeSlack, doors: FakeDoors, kind: str
) -> None:
    await fake.tells(kind)

    assert doors.note_place.gone == [TEAM_CHANNEL]


@pytest.mark.parametrize(
    ("kind", "more", "readers"),
    [
        ("channel_unarchive", {}, None),
        ("channel_shared", {"connected_team_id": "T0OTHER"}, Readers.EXTERNAL),
        ("channel_unshared", {"is_ext_shared": True}, Readers.EXTERNAL),
        ("channel_unshared", {"is_ext_shared": False}, Readers.OPEN),
    ],
)
async def test_who_reads_a_channel_is_followed(
    vita: Slack, fake: FakeSlack, doors: FakeDoors, kind: str, more: dict[str, Any], readers: Readers
) -> None:
    await fake.tells(kind, **more)

    assert doors.note_place.noted[TEAM_CHANNEL] is readers


async def test_an_offer_for_a_reply_is_seen_by_its_writer_alone(
    vita: Slack, fake: FakeSlack, doors: FakeDoors
) -> None:
    kickoff = await vita.platform.post(TEAM_CHANNEL, Card("Maandag", (Text("Goedemorgen."),)), "kickoff")
    doors.overhears, doors.offer = True, OFFER

    await fake.says(NURSE, "hoe krijgen we minder belletjes", thread=kickoff.message)

    (seen,) = await fake.eventually(lambda: fake.only_for(NURSE))
    assert (seen.thread_ts, list(seen.buttons)) == (kickoff.message, ["Bewaar"])


async def test_nothing_is_offered_for_what_was_said_to_vita(
    vita: Slack, fake: FakeSlack, doors: FakeDoors
) -> None:
    doors.offer = OFFER
    await fake.mentions(NURSE, "denk mee")

    assert fake.only_for(NURSE) == []


async def test_what_somebody_edits_is_read_anew_and_not_answered(
    vita: Slack, fake: FakeSlack, doors: FakeDoors
) -> None:
    posted = await fake.writes(NURSE, "mevrouw Jansen belde")
    heard = len(doors.heard)
    await fake.edits(posted, "een cliënt &amp; haar dochter belden")

    ((message, text),) = doors.corrected
    assert (message.message, text) == (posted.ts, "een cliënt & haar dochter belden")
    assert len(doors.heard) == heard


async def test_a_link_that_grew_into_a_preview_is_no_edit(
    vita: Slack, fake: FakeSlack, doors: FakeDoors
) -> None:
    posted = await fake.writes(NURSE, "https://vita.example")
    await fake.edits(posted, posted.text)

    assert doors.corrected == []
