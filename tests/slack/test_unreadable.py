"""Payloads that Slack does not send: whatever the shape, it is acked in time, and a good one still gets through."""

import asyncio
import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.slack.server import Slack
from bot.slack.web import Access
from tests.fakes.slack import NURSE, FakeSlack, Posted, payloads
from tests.fakes.slack.delivery import Outcome
from tests.fakes.slack.workspace import CHANNEL, VITA, Json
from tests.slack.conftest import StillClock
from tests.slack.doors import FakeDoors

EXAMPLES = 100
_MISSING = object()

odd = st.one_of(
    st.just(_MISSING), st.none(), st.booleans(), st.integers(-5, 5), st.text(max_size=8),
    st.lists(st.none(), max_size=2), st.dictionaries(st.text(max_size=3), st.none(), max_size=2),
)  # fmt: skip


def _samples(fake: FakeSlack) -> dict[str, tuple[str, Json]]:
    """One of each kind, as Slack would send it."""
    place = fake.workspace.channels[CHANNEL]
    said = Posted(CHANNEL, "1790000000.000100", NURSE.id, "<@U0VITA> Waarom belt iedereen?")
    message = payloads.message_event(said, NURSE, place, ())
    events = {
        "message": message,
        "mention": payloads.mention_event(message),
        "edited": payloads.edited_event(said, place, "Waarom?", "1790000000.000200"),
        "deleted": payloads.deleted_event(said, place, "1790000000.000300", has_answers=False),
        "joined": payloads.moved_event("member_joined_channel", NURSE, place, "1790000000.000400"),
        "left": payloads.moved_event("member_left_channel", NURSE, place, "1790000000.000500"),
        "stopped": payloads.stopped_event(said, NURSE, "1790000000.000700"),
        "opened": payloads.opened_event(NURSE, fake.workspace.dm_of(NURSE.id), "home", "1790000000.000800"),
        "person": {"type": "user_change", "user": NURSE.on_the_wire, "event_ts": "1790000000.000900"},
        "revoked": {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [VITA]}, "event_ts": "1"},
    } | {
        kind: {"type": kind, "channel": CHANNEL, "is_ext_shared": False, "event_ts": "1790000000.001000"}
        for kind in ("channel_archive", "channel_unarchive", "channel_shared", "channel_unshared")
    }
    button = {"action_id": "show-wall", "block_id": "b", "value": "", "action_ts": "1790000000.000600",
              "type": "button"}  # fmt: skip
    person = {"id": NURSE.id, "team_id": NURSE.workspace}
    team = {"id": NURSE.workspace}
    click = {
        "type": "block_actions", "user": person, "team": team, "trigger_id": "t.1", "actions": [button],
        "container": {"type": "message", "channel_id": CHANNEL, "message_ts": said.ts, "is_ephemeral": False},
        "channel": {"id": CHANNEL}, "message": {"ts": said.ts}, "response_url": "",
    }  # fmt: skip
    view = {"id": "V1", "type": "modal", "callback_id": "propose", "private_metadata": "", "blocks": [],
            "state": {"values": {}}, "hash": "h"}  # fmt: skip
    submission = {"type": "view_submission", "user": person, "team": team, "trigger_id": "t.2", "view": view}
    command = {"command": "/kader", "text": "", "user_id": NURSE.id, "team_id": NURSE.workspace,
               "channel_id": CHANNEL, "trigger_id": "t.3", "response_url": ""}  # fmt: skip
    numbered = {
        kind: ("event", payloads.event_body(event, 70 + number, place))
        for number, (kind, event) in enumerate(events.items())
    }
    return numbered | {
        "click": ("interaction", click), "submission": ("interaction", submission),
        "command": ("command", command),
        "closed": ("interaction", {**submission, "type": "view_closed", "is_cleared": False}),
        "shortcut": ("interaction", payloads.shortcut_body(NURSE, "propose", said, place, "t.4", "")),
    }  # fmt: skip


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in inner:
        yield (*path, key)
        yield from _paths(below, (*path, key))


def _changed(body: Json, path: tuple[str | int, ...], put: object) -> Json:
    made = copy.deepcopy(body)
    holder: Any = made
    for key in path[:-1]:
        holder = holder[key]
    if put is _MISSING:
        del holder[path[-1]]
    else:
        holder[path[-1]] = put
    return made


@pytest.mark.parametrize(
    "kind",
    [
        "message",
        "mention",
        "edited",
        "deleted",
        "joined",
        "left",
        "stopped",
        "opened",
        "person",
        "revoked",
        "channel_archive",
        "channel_unarchive",
        "channel_shared",
        "channel_unshared",
        "click",
        "submission",
        "command",
        "closed",
        "shortcut",
    ],
)
def test_whatever_its_shape_a_payload_is_acked_in_time(kind: str) -> None:
    with asyncio.Runner() as runner:
        fake, slack = runner.run(_started())
        way, sample = _samples(fake)[kind]
        paths = sorted(_paths(sample), key=str)

        @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
        @given(st.data())
        def fuzzed(data: st.DataObject) -> None:
            body = _changed(sample, data.draw(st.sampled_from(paths)), data.draw(odd))
            outcome = runner.run(_sent(fake, way, body))
            assert (outcome.acked, outcome.attempts) == (True, 1)

        try:
            fuzzed()
            assert runner.run(_sent(fake, way, sample)).acked
        finally:
            runner.run(_stopped(fake, slack))


async def _started() -> tuple[FakeSlack, Slack]:
    fake = await FakeSlack().__aenter__()
    slack = Slack(Access(fake.bot_token, fake.app_token, api_url=fake.api_url), StillClock())
    await slack.start(FakeDoors())
    return fake, slack


async def _sent(fake: FakeSlack, way: str, body: Json) -> Outcome:
    match way:
        case "event":
            return await fake.sockets.event(body)
        case "command":
            return await fake.sockets.command(body)
    return await fake.sockets.interaction(body)


async def _stopped(fake: FakeSlack, slack: Slack) -> None:
    await slack.close()
    await fake.__aexit__(None, None, None)
