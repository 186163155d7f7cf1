"""Slack and Vita's edge with time enough: on a slow machine a form is a form, and not yet "I am looking it up"."""

from bot.ports import Clock
from bot.slack.server import Slack
from bot.slack.web import Access
from tests.fakes.slack import FakeSlack

_SECONDS = 20.0


def unhurried_slack() -> FakeSlack:
    return FakeSlack(within=_SECONDS, trigger_lives=_SECONDS)


def unhurried_edge(fake: FakeSlack, clock: Clock) -> Slack:
    """What a slow act looks like has tests of its own, with acts that are slow because the test says so."""
    return Slack(Access(fake.bot_token, fake.app_token, api_url=fake.api_url), clock, patience=_SECONDS)
