"""Two thumbs below an answer that a model wrote, over the wire."""

import pytest

from bot.cards.model import Card, Text
from bot.cards.verdict import remark
from bot.domain.place import Account, MessageRef, Place, PlaceKind
from bot.slack.server import Slack
from bot.texts import texts_in
from tests.fakes.slack import NURSE, STRANGER, FakeSlack, Posted, View
from tests.fakes.slack.workspace import CHANNEL, TEAM
from tests.slack.doors import FakeDoors

TEAM_CHANNEL = Place("slack", TEAM, CHANNEL, PlaceKind.CHANNEL)
ANSWER = Card("Antwoord", (Text("Twee mogelijkheden."),), verdicts=("Goed", "Niet goed"))


@pytest.fixture
async def answer(vita: Slack, fake: FakeSlack) -> Posted:
    ref = await vita.platform.post(TEAM_CHANNEL, ANSWER, "answer:1")
    posted = fake.workspace.message(CHANNEL, ref.message)
    assert posted is not None
    return posted


async def test_a_thumb_up_names_the_answer_and_nothing_opens(
    fake: FakeSlack, doors: FakeDoors, answer: Posted
) -> None:
    clicked = await fake.clicks(NURSE, answer, "Goed")

    ((name, act),) = doors.acts
    assert (name, act.value, act.message) == ("judge-answer", "like", answer.ts)
    assert (clicked.view, clicked.shown) == (None, None)


async def asked(fake: FakeSlack, doors: FakeDoors, answer: Posted) -> View:
    doors.answers = [remark("dislike", texts_in("nl"))]
    view = (await fake.clicks(NURSE, answer, "Niet goed")).view
    assert view is not None
    return view


async def test_a_thumb_down_asks_what_was_missing(fake: FakeSlack, doors: FakeDoors, answer: Posted) -> None:
    view = await asked(fake, doors, answer)
    await fake.submits(view, {"remark": "Te algemeen."})

    name, act = doors.acts[-1]
    assert (name, act.value, act.answers) == ("judge-answer", "dislike", {"remark": "Te algemeen."})
    assert MessageRef(act.place, act.message) == MessageRef(TEAM_CHANNEL, answer.ts)


async def test_a_form_that_is_closed_was_answered_with_nothing(
    fake: FakeSlack, doors: FakeDoors, answer: Posted
) -> None:
    await fake.closes(await asked(fake, doors, answer))

    name, act = doors.acts[-1]
    assert (name, act.value, act.answers, act.message) == ("judge-answer", "dislike", {}, answer.ts)


async def test_a_stranger_in_a_shared_channel_judges_nothing(
    fake: FakeSlack, doors: FakeDoors, answer: Posted
) -> None:
    await fake.clicks(STRANGER, answer, "Goed")

    assert doors.acts == []


async def test_the_thumbs_stay_when_the_answer_changes(vita: Slack, fake: FakeSlack, answer: Posted) -> None:
    ref = MessageRef(TEAM_CHANNEL, answer.ts)
    await vita.platform.update(ref, ANSWER)

    assert set(answer.buttons) == {"Goed", "Niet goed"}


async def test_what_one_person_sees_for_a_while_has_no_thumbs(vita: Slack, fake: FakeSlack) -> None:
    await vita.platform.whisper(TEAM_CHANNEL, Account("slack", TEAM, NURSE.id), ANSWER)

    (seen,) = fake.only_for(NURSE)
    assert seen.buttons == {}
