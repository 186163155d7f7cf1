"""Starting, staying connected and stopping; the tokens first."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.cards.model import Form, TextField
from bot.domain.place import Account
from bot.ports import StoreUnavailable
from bot.slack.manifest import SCOPES
from bot.slack.preflight import SlackNotReady
from bot.slack.server import PATH, Slack
from bot.slack.web import Access
from tests.fakes.slack import NURSE, FakeSlack
from tests.fakes.slack.workspace import TEAM
from tests.slack.conftest import StillClock
from tests.slack.doors import FakeDoors


@pytest.mark.parametrize(
    ("bot_token", "app_token", "sentence"),
    [
        ("xoxb-wrong", "xapp-fake", "Slack does not accept SLACK_BOT_TOKEN (invalid_auth)"),
        ("xapp-fake", "xoxb-fake", "SLACK_BOT_TOKEN should begin with xoxb-"),
        ("xoxb-fake", "xapp-wrong", "Slack does not accept SLACK_APP_TOKEN (invalid_auth)"),
        ("xoxb-fake", "xoxb-fake", "SLACK_APP_TOKEN should begin with xapp-"),
        ("xoxb-fake", "", "Slack needs SLACK_APP_TOKEN"),
    ],
)
async def test_a_wrong_token_is_named(
    fake: FakeSlack, clock: StillClock, doors: FakeDoors, bot_token: str, app_token: str, sentence: str
) -> None:
    slack = Slack(Access(bot_token, app_token, api_url=fake.api_url), clock)

    with pytest.raises(SlackNotReady) as raised:
        await slack.start(doors)

    assert str(raised.value).startswith(sentence)
    await slack.close()


async def test_a_slack_that_cannot_be_reached_is_named(clock: StillClock, doors: FakeDoors) -> None:
    slack = Slack(Access("xoxb-fake", "xapp-fake", api_url="http://127.0.0.1:9/api/"), clock)

    with pytest.raises(SlackNotReady, match="cannot be reached"):
        await slack.start(doors)

    await slack.close()


async def test_what_was_asked_by_knocking_is_not_asked_again(
    fake: FakeSlack, slack: Slack, doors: FakeDoors
) -> None:
    slack.knock()
    await slack.start(doors)

    assert sorted(method for method, _ in fake.wire.calls) == ["apps.connections.open", "auth.test"]
    assert await slack.is_ready()


async def test_a_wrong_token_is_named_by_the_start_and_not_by_the_knock(
    fake: FakeSlack, clock: StillClock, doors: FakeDoors
) -> None:
    slack = Slack(Access("xoxb-wrong", fake.app_token, api_url=fake.api_url), clock)
    slack.knock()

    with pytest.raises(SlackNotReady, match="SLACK_BOT_TOKEN"):
        await slack.start(doors)

    await slack.close()


async def test_a_missing_right_is_named_in_the_log(
    fake: FakeSlack, slack: Slack, doors: FakeDoors, caplog: pytest.LogCaptureFixture
) -> None:
    fake.api.scopes.discard("users:read")
    await slack.start(doors)

    assert "users:read" in caplog.text
    assert set(SCOPES) - fake.api.scopes == {"users:read"}


async def test_nobody_asks_slack_who_we_are_for_every_event(fake: FakeSlack, vita: Slack) -> None:
    for number in range(3):
        await fake.writes(NURSE, f"bericht {number}")

    called = [method for method, _ in fake.wire.calls]
    assert (called.count("auth.test"), called.count("apps.connections.open")) == (1, 1)


async def test_a_connection_that_slack_renews_goes_on_hearing(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    before = list(fake.sockets.open)
    await fake.sockets.disconnect()
    await fake.eventually(lambda: set(fake.sockets.open) - set(before))
    await fake.writes(NURSE, "na de wissel")

    assert [message.text for message in doors.heard] == ["na de wissel"]


async def test_a_refused_handshake_leads_to_a_new_address(
    fake: FakeSlack, access: Access, clock: StillClock, doors: FakeDoors
) -> None:
    slack = Slack(access, clock, ping=0.02)
    await slack.start(doors)
    fake.sockets.refuse_next = 1
    await fake.sockets.disconnect()
    await fake.eventually(lambda: fake.sockets.refused_handshakes and fake.sockets.open)
    await fake.writes(NURSE, "na het herstel")
    await slack.close()

    assert [message.text for message in doors.heard] == ["na het herstel"]


async def test_stopping_finishes_and_acks_what_is_under_way(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    await fake.writes(NURSE, "vooraf")
    doors.seconds = 0.1
    delivery = asyncio.create_task(fake.deliver({**fake.events[-1], "event_id": "Ev-last"}))
    await fake.eventually(lambda: doors.arrivals > 1)
    await vita.stop()
    outcome = await delivery

    assert (outcome.acked, outcome.attempts) == (True, 1)


async def test_after_a_stop_vita_still_speaks_but_hears_nothing(
    fake: FakeSlack, vita: Slack, doors: FakeDoors
) -> None:
    await vita.stop()
    await vita.platform.open_dm(Account("slack", TEAM, NURSE.id))

    assert not await vita.is_ready()
    assert fake.sockets.open == []


async def test_settings_in_the_environment_are_nothing_to_slacks_library(
    slack: Slack, doors: FakeDoors, fake: FakeSlack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """With these it would warn of a second token, and keep installs in files."""
    names = ("SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET")
    for name in names:
        monkeypatch.setenv(name, "xoxb-from-the-environment")
    monkeypatch.chdir(tmp_path)
    await slack.start(doors)
    await fake.writes(NURSE, "hoor je mij")

    assert [message.text for message in doors.heard] == ["hoor je mij"]
    assert [record.getMessage() for record in caplog.records] == []
    assert (os.listdir(tmp_path), os.environ["SLACK_BOT_TOKEN"]) == ([], "xoxb-from-the-environment")  # noqa: PTH208 - a test may wait


# --- over HTTP ----------------------------------------------------------------------------------------------


@pytest.fixture
async def address(fake: FakeSlack, clock: StillClock, doors: FakeDoors) -> AsyncIterator[str]:
    """Where Vita listens for Slack's signed requests."""
    slack = Slack(Access(fake.bot_token, signing_secret=fake.signing_secret, api_url=fake.api_url), clock)
    application = web.Application()
    slack.serve(application)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await slack.start(doors)
    url = f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}"
    fake.deliver_to(url)
    await fake.invites_vita(by=NURSE)
    yield url
    await slack.close()
    await runner.cleanup()


async def test_signed_requests_are_heard_once(fake: FakeSlack, address: str, doors: FakeDoors) -> None:
    await fake.mentions(NURSE, "denk mee")

    assert [message.text for message in doors.heard] == ["denk mee"]


async def test_a_request_that_was_not_stored_comes_again(
    fake: FakeSlack, address: str, doors: FakeDoors
) -> None:
    doors.broken = [StoreUnavailable("the database is away")]
    await fake.writes(NURSE, "blijft bewaard")

    assert doors.arrivals == 2
    assert [message.text for message in doors.heard] == ["blijft bewaard"]


async def test_a_form_works_over_requests_too(fake: FakeSlack, address: str, doors: FakeDoors) -> None:
    doors.answers = [Form("propose", "Nieuw voorstel", "Verder", (TextField("title", "Hoe heet het"),))]
    view = (await fake.types(NURSE, "/voorstel")).view
    assert view is not None
    await fake.submits(view, {"title": "Overdracht"})

    assert doors.acts[-1][1].answers == {"title": "Overdracht"}
    assert not view.is_open


async def test_an_unsigned_request_is_refused(fake: FakeSlack, address: str, doors: FakeDoors) -> None:
    async with aiohttp.ClientSession() as session, session.post(address, json=fake.events[-1]) as response:
        status = response.status

    assert (status, doors.heard) == (401, [])
