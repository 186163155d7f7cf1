"""All that Slack sends, changed at random, and all that Vita reads of it."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from hypothesis import strategies as st

from bot.slack import acts, changes, payloads
from bot.slack.reading import Unreadable
from tests.fakes.slack import NURSE
from tests.fakes.slack import payloads as sent
from tests.fakes.slack.workspace import VITA, Channel, Json, Posted, View
from tests.fuzz.odd import changed

PLACE = Channel("C0KANAAL", "team", "channel", {NURSE.id, VITA})
DM = Channel("D0NURSE", "dm", "im", {NURSE.id, VITA})
SAID = Posted(PLACE.id, "1700000000.000100", NURSE.id, f"<@{VITA}> denk mee", thread_ts="1700000000.000001")
OURS = Posted(PLACE.id, "1700000000.000200", VITA, "Zet een leervraag")
BUTTON = {
    "type": "button",
    "action_id": "set-question",
    "value": "1",
    "text": {"type": "plain_text", "text": "Zet"},
}
FIELD = {
    "type": "input", "block_id": "text", "label": {"type": "plain_text", "text": "Vraag"},
    "element": {"type": "plain_text_input", "action_id": "text"},
}  # fmt: skip
FORM = View(
    "V1", NURSE.id,
    {"type": "modal", "callback_id": "set-question", "private_metadata": '{"channel":"C0KANAAL","kind":"channel"}', "blocks": [FIELD]},
)  # fmt: skip
HOME = View("V2", NURSE.id, {"type": "home", "blocks": []})
VALUES = {"text": {"text": {"type": "plain_text_input", "value": "Hoe draag ik over?"}}}


def _event(event: Json) -> Json:
    return sent.event_body(event, 1, PLACE)


_MESSAGE = sent.message_event(SAID, NURSE, PLACE, ("foto",))
_ACCOUNT = {"type": "user_change", "user": NURSE.on_the_wire, "event_ts": "1.1"}
EVENTS = tuple(
    _event(one)
    for one in (
        _MESSAGE,
        sent.mention_event(_MESSAGE),
        sent.edited_event(SAID, PLACE, "eerst", "1.1"),
        sent.deleted_event(SAID, PLACE, "1.1", has_answers=False),
        sent.deleted_event(SAID, PLACE, "1.1", has_answers=True),
        sent.moved_event("member_joined_channel", NURSE, PLACE, "1.1", NURSE),
        sent.opened_event(NURSE, DM, "messages", "1.1"),
        sent.stopped_event(OURS, NURSE, "1.1"),
        _ACCOUNT,
        {"type": "channel_shared", "channel": PLACE.id, "event_ts": "1.1"},
        {"type": "tokens_revoked", "tokens": {"bot": ["B1"]}, "event_ts": "1.1"},
        {"type": "app_uninstalled", "event_ts": "1.1"},
    )
)
COMMAND: Json = dict(
    sent.command_body(NURSE, "/voorstel", "bel eerst", PLACE, "t1", "https://slack.example/r")
)
CLICK = sent.click_body(NURSE, OURS, BUTTON, PLACE, "t1", "https://slack.example/r", "1.1")
IN_HOME = sent.view_click_body(NURSE, HOME, BUTTON, "t1", "1.1")
SHORTCUT = sent.shortcut_body(NURSE, "propose", SAID, PLACE, "t1", "https://slack.example/r")
SUBMITTED = sent.submission_body(NURSE, FORM, VALUES, "t1")
CLOSED = sent.closed_body(NURSE, FORM)

READERS: tuple[Callable[[Any], object], ...] = (
    payloads.workspace,
    changes.lost_its_token,
    lambda body: payloads.said(body, VITA),
    lambda body: payloads.stranger(body, VITA),
    payloads.deleted,
    changes.moved,
    changes.left,
    changes.changed,
    changes.account_changed,
    changes.stopped,
    changes.opened,
)


def events() -> st.SearchStrategy[Json]:
    return st.one_of([changed(body) for body in EVENTS])


def interactions() -> st.SearchStrategy[Json]:
    return st.one_of([changed(body) for body in (CLICK, IN_HOME, SHORTCUT, SUBMITTED, CLOSED)])


def take_event(body: Json) -> None:
    """Everything that a handler reads of an event, whatever its type says."""
    for reader in READERS:
        with suppress(Unreadable):
            reader(body)


def take_command(body: Json) -> None:
    acts.command(body, VITA)


def take_interaction(body: Json) -> None:
    for reader in (acts.click, lambda one: acts.shortcut(one, VITA), acts.submission):
        with suppress(Unreadable):
            reader(body)
