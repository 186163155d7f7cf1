"""What takes longer than Slack waits: a view says so, and becomes what was asked for."""

import asyncio

import pytest

from bot.cards.model import Card, Form, Text, TextField
from bot.ports import StoreUnavailable
from bot.slack.server import Slack
from bot.slack.waiting import PATIENCE
from bot.usecases.act import Replacement
from tests.fakes.slack import NURSE, FakeSlack, Posted, View
from tests.slack.doors import FakeDoors

FORM = Form("propose", "Nieuw voorstel", "Verder", (TextField("title", "Hoe heet het"),), "Sluit", "1")
ANSWER = Card("Antwoord", (Text("Alleen voor jou."),))


@pytest.fixture
def patience() -> float:
    return 0.02


@pytest.fixture
async def said(fake: FakeSlack, vita: Slack) -> Posted:
    """Something that one colleague said to the others."""
    return await fake.says(NURSE, "we bellen altijd dubbel")


@pytest.fixture
def slow(doors: FakeDoors, vita: Slack) -> FakeDoors:
    """Doors behind which an act takes as long as the test likes."""
    doors.gate = asyncio.Event()
    return doors


async def busy(fake: FakeSlack, slow: FakeDoors) -> View:
    """The view that says so; after this the act goes on."""
    assert slow.gate is not None

    def opened() -> View | None:
        return next(
            (view for view in fake.workspace.views.values() if view.words == "Ik kijk het na …"), None
        )

    found = await fake.eventually(opened)
    assert found is not None
    slow.gate.set()
    return found


def test_opening_a_view_leaves_slack_time_enough() -> None:
    assert PATIENCE < 3 / 2


async def test_a_view_says_that_it_is_looked_up_and_becomes_the_form(
    fake: FakeSlack, said: Posted, slow: FakeDoors
) -> None:
    slow.answers = [FORM]
    await fake.uses_shortcut(NURSE, "propose", said)
    view = await busy(fake, slow)

    await fake.eventually(lambda: view.title == "Nieuw voorstel")
    await fake.submits(view, {"title": "Overdracht"})
    assert slow.acts[-1][1].answers == {"title": "Overdracht"}


async def test_a_slow_command_does_so_too(fake: FakeSlack, vita: Slack, slow: FakeDoors) -> None:
    slow.answers = [ANSWER]
    await fake.types(NURSE, "/kader")
    view = await busy(fake, slow)

    await fake.eventually(lambda: view.words == "Alleen voor jou.")


async def test_a_view_that_was_closed_meanwhile_is_no_loss(
    fake: FakeSlack, said: Posted, slow: FakeDoors
) -> None:
    slow.answers = [ANSWER]
    await fake.uses_shortcut(NURSE, "propose", said)
    (view,) = fake.workspace.views.values()
    view.is_open = False
    await busy(fake, slow)

    (seen,) = await fake.eventually(lambda: fake.only_for(NURSE))
    assert seen.words == "Alleen voor jou."


async def test_a_slow_failure_is_told_in_the_view(fake: FakeSlack, said: Posted, slow: FakeDoors) -> None:
    slow.slow_faults = [StoreUnavailable("the database is away")]
    await fake.uses_shortcut(NURSE, "propose", said)
    view = await busy(fake, slow)

    await fake.eventually(lambda: view.words != "Ik kijk het na …")
    assert "database" not in view.words


async def test_a_slow_replacement_changes_the_message_and_the_view(
    fake: FakeSlack, vita: Slack, said: Posted, slow: FakeDoors
) -> None:
    slow.answers = [Replacement(ANSWER)]
    await fake.uses_shortcut(NURSE, "propose", said)
    view = await busy(fake, slow)

    await fake.eventually(lambda: view.words == "Alleen voor jou.")


async def sent(fake: FakeSlack, said: Posted, slow: FakeDoors) -> tuple[View, asyncio.Task[object]]:
    """A form that was opened at once, and is sent while what it asks takes long."""
    assert slow.gate is not None
    slow.gate.set()
    slow.answers = [FORM]
    view = (await fake.uses_shortcut(NURSE, "propose", said)).view
    assert view is not None
    slow.gate.clear()
    return view, asyncio.create_task(fake.submits(view, {"Hoe heet het": "Bel eerst"}))


async def test_a_form_that_takes_long_says_so_and_becomes_its_next_step(
    fake: FakeSlack, said: Posted, slow: FakeDoors
) -> None:
    view, sending = await sent(fake, said, slow)
    slow.answers = [Form("propose", "Stap twee", "Verder", (TextField("how", "Hoe dan"),), "Sluit", "2")]
    await sending
    assert view.words == "Ik kijk het na …"
    assert slow.gate is not None
    slow.gate.set()

    assert await fake.eventually(lambda: view.title == "Stap twee")


async def test_a_form_that_takes_long_becomes_what_is_said_about_it(
    fake: FakeSlack, said: Posted, slow: FakeDoors
) -> None:
    view, sending = await sent(fake, said, slow)
    slow.answers = [ANSWER]
    await sending
    assert slow.gate is not None
    slow.gate.set()

    assert await fake.eventually(lambda: view.words == "Alleen voor jou.")
