"""People of another organisation, in a channel that is shared with them: refused politely, and once."""

import pytest

from bot.cards.model import Button, Buttons, Card, Text
from bot.domain.place import Place, PlaceKind
from bot.slack.server import Slack
from tests.fakes.slack import STRANGER, FakeSlack
from tests.fakes.slack.workspace import CHANNEL, TEAM
from tests.slack.doors import FakeDoors
from tests.waiting import SECONDS

TEAM_CHANNEL = Place("slack", TEAM, CHANNEL, PlaceKind.CHANNEL)
OFFER = Card("Aanbod", (Text("Zin?"), Buttons((Button("Ja", "take-up"),))))
REFUSAL = "Ik praat alleen met mensen van de organisatie waar ik bij hoor. Van wat jij mij schrijft, bewaar ik niets."


@pytest.fixture
def shared(vita: Slack, fake: FakeSlack) -> Slack:
    fake.workspace.channels[CHANNEL].is_shared = True
    return vita


async def test_a_mention_is_refused_for_their_eyes_and_kept_nowhere(
    fake: FakeSlack, shared: Slack, doors: FakeDoors
) -> None:
    await fake.mentions(STRANGER, "denk mee")
    await fake.mentions(STRANGER, "hallo?", thread=fake.workspace.posted[-1].ts)

    (refused, *more) = await fake.eventually(lambda: fake.only_for(STRANGER))
    assert (refused.words, doors.heard, fake.messages()) == (REFUSAL, [], [])
    assert len(more) <= 1  # another thread is another place


async def test_in_a_dm_it_is_said_there(fake: FakeSlack, shared: Slack, doors: FakeDoors) -> None:
    await fake.writes(STRANGER, "hallo")

    (refused,) = await fake.eventually(lambda: fake.dm(STRANGER))
    assert (refused.words, doors.heard) == (REFUSAL, [])


async def test_what_they_say_to_others_is_not_read(fake: FakeSlack, shared: Slack, doors: FakeDoors) -> None:
    await fake.says(STRANGER, "goedemorgen")
    await shared._errands.drain(SECONDS)

    assert (fake.only_for(STRANGER), doors.heard) == ([], [])


async def test_a_button_tells_them_and_does_nothing(fake: FakeSlack, shared: Slack, doors: FakeDoors) -> None:
    ref = await shared.platform.post(TEAM_CHANNEL, OFFER, "offer")
    posted = fake.workspace.message(CHANNEL, ref.message)
    assert posted is not None
    await fake.clicks(STRANGER, posted, "Ja")

    (refused,) = await fake.eventually(lambda: fake.only_for(STRANGER))
    assert (refused.words, doors.acts) == (REFUSAL, [])
