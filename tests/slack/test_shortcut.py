"""“Maak voorstel” from the menu of a message."""

import pytest

from bot.cards.model import Card, Form, Text, TextField
from bot.ports import StoreUnavailable
from bot.slack.server import Slack
from tests.fakes.slack import NURSE, STRANGER, FakeSlack, Posted
from tests.fakes.slack.workspace import CHANNEL
from tests.slack.doors import FakeDoors

FORM = Form("propose", "Nieuw voorstel", "Verder", (TextField("title", "Hoe heet het"),), "Sluit", "1")
ANSWER = Card("Antwoord", (Text("Alleen voor jou."),))


@pytest.fixture
async def said(fake: FakeSlack, vita: Slack) -> Posted:
    """Something that one colleague said to the others."""
    return await fake.says(NURSE, "we bellen &lt;altijd&gt; dubbel")


async def test_the_words_of_the_message_come_along(fake: FakeSlack, doors: FakeDoors, said: Posted) -> None:
    doors.answers = [FORM]
    used = await fake.uses_shortcut(NURSE, "propose", said)

    ((name, act),) = doors.acts
    assert (name, act.text, act.place.channel) == ("propose", "we bellen <altijd> dubbel", CHANNEL)
    assert used.view is not None
    assert used.view.title == "Nieuw voorstel"


async def test_a_card_instead_is_seen_by_whoever_asked(
    fake: FakeSlack, doors: FakeDoors, said: Posted
) -> None:
    doors.answers = [ANSWER]
    await fake.uses_shortcut(NURSE, "propose", said)

    (seen,) = await fake.eventually(lambda: fake.only_for(NURSE))
    assert seen.words == "Alleen voor jou."


async def test_a_stranger_opens_nothing(fake: FakeSlack, doors: FakeDoors, said: Posted) -> None:
    used = await fake.uses_shortcut(STRANGER, "propose", said)

    assert (doors.acts, used.view, used.outcome.acked) == ([], None, True)


async def test_a_failure_is_told_in_words(fake: FakeSlack, doors: FakeDoors, said: Posted) -> None:
    doors.broken = [StoreUnavailable("the database is away")]
    used = await fake.uses_shortcut(NURSE, "propose", said)

    (seen,) = await fake.eventually(lambda: fake.only_for(NURSE))
    assert used.outcome.acked
    assert "database" not in seen.words
