"""Vita's edge with time enough, and without a pace: on a slow machine a form is a form, and not yet "I am looking it up"."""

from dataclasses import replace

from bot.app import Core
from bot.ports import Clock
from bot.slack.server import Slack
from bot.slack.web import Access
from scheduler.pacing import Pacing
from tests.fakes.slack import FakeSlack
from tests.waiting import SECONDS


def unhurried_edge(fake: FakeSlack, clock: Clock) -> Slack:
    """What a slow act looks like has tests of its own, with acts that are slow because the test says so."""
    return Slack(Access(fake.bot_token, fake.app_token, api_url=fake.api_url), clock, patience=SECONDS)


def unpaced(core: Core) -> Core:
    """Without the pace of the networks, which is held elsewhere: eleven weeks would wait a second for every message."""
    claiming = replace(core.delivery.claiming, pacing=Pacing({}))
    return replace(core, delivery=replace(core.delivery, claiming=claiming))
