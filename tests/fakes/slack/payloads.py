"""The payloads that Slack sends, as its reference shows them."""

from collections.abc import Mapping
from typing import Any

from tests.fakes.slack.workspace import APP, BOT, TEAM, Channel, Json, Person, Posted, View

TYPES = {"channel": "channel", "group": "group", "im": "im"}


def event_body(event: Json, number: int, channel: Channel) -> Json:
    return {
        "token": "unused",
        "team_id": TEAM,
        "context_team_id": TEAM,
        "api_app_id": APP,
        "event": event,
        "type": "event_callback",
        "event_id": f"Ev{number:08d}",
        "event_time": int(float(event.get("event_ts", "0"))),
        "authorizations": [
            {"team_id": TEAM, "user_id": "U0VITA", "is_bot": True, "is_enterprise_install": False}
        ],
        "is_ext_shared_channel": channel.is_shared,
    }


def message_event(posted: Posted, author: Person, channel: Channel, files: tuple[str, ...]) -> Json:
    made: Json = {
        "type": "message",
        "user": author.id,
        "ts": posted.ts,
        "text": posted.text,
        "team": author.workspace,
        "channel": channel.id,
        "channel_type": TYPES[channel.kind],
        "event_ts": posted.ts,
    }
    if posted.client_msg_id:
        made["client_msg_id"] = posted.client_msg_id
    if posted.thread_ts:
        made["thread_ts"] = posted.thread_ts
    if author.workspace != TEAM:
        made["user_team"] = author.workspace
    if author.is_bot:
        made |= {"bot_id": f"B{author.id[1:]}", "bot_profile": {"name": author.name}}
    if files:
        made |= {"subtype": "file_share", "files": [{"id": f"F{name}", "name": name} for name in files]}
    return made


def mention_event(message: Json) -> Json:
    """As documented: without the type of the channel, and without `client_msg_id`."""
    kept = {"user", "ts", "text", "team", "channel", "event_ts", "thread_ts", "bot_id", "user_team"}
    return {"type": "app_mention", **{key: value for key, value in message.items() if key in kept}}


def stopped_event(posted: Posted, who: Person, ts: str) -> Json:
    """Slack has ended the message by then."""
    return {
        "type": "agent_session_stopped",
        "channel": posted.channel,
        "thread_ts": posted.thread_ts,
        "user": who.id,
        "streaming_message_ts": [posted.ts],
        "event_ts": ts,
    }


def edited_event(posted: Posted, channel: Channel, before: str, ts: str) -> Json:
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "channel": channel.id,
        "channel_type": TYPES[channel.kind],
        "ts": ts,
        "event_ts": ts,
        "message": posted.on_the_wire | {"edited": {"user": posted.user, "ts": ts}},
        "previous_message": posted.on_the_wire | {"text": before},
    }


def deleted_event(posted: Posted, channel: Channel, ts: str, *, has_answers: bool) -> Json:
    """A message with answers leaves a tombstone: for Slack that is a change."""
    made: Json = {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "channel": channel.id,
        "channel_type": TYPES[channel.kind],
        "ts": ts,
        "event_ts": ts,
        "deleted_ts": posted.ts,
        "previous_message": posted.on_the_wire,
    }
    if has_answers:
        del made["deleted_ts"]
        tombstone = {
            "type": "message",
            "subtype": "tombstone",
            "user": "USLACKBOT",
            "ts": posted.ts,
            "hidden": True,
        }
        made |= {"subtype": "message_changed", "message": tombstone | {"text": "This message was deleted."}}
    return made


def moved_event(kind: str, who: Person, channel: Channel, ts: str, inviter: Person | None = None) -> Json:
    made: Json = {
        "type": kind,
        "user": who.id,
        "channel": channel.id,
        "channel_type": "G" if channel.kind == "group" else "C",
        "team": who.workspace,
        "event_ts": ts,
    }
    return made | {"inviter": inviter.id} if inviter else made


def command_body(
    person: Person, word: str, text: str, channel: Channel, trigger: str, url: str
) -> dict[str, str]:
    return {
        "token": "unused",
        "team_id": person.workspace,
        "team_domain": "voorbeeld",
        "channel_id": channel.id,
        "channel_name": channel.name,
        "user_id": person.id,
        "user_name": person.name,
        "command": word,
        "text": text,
        "api_app_id": APP,
        "is_enterprise_install": "false",
        "response_url": url,
        "trigger_id": trigger,
    }


def click_body(
    person: Person, posted: Posted, button: Json, channel: Channel, trigger: str, url: str, ts: str
) -> Json:
    container: Json = {
        "type": "message",
        "message_ts": posted.ts,
        "channel_id": channel.id,
        "is_ephemeral": bool(posted.only_for),
    }
    if posted.thread_ts:
        container["thread_ts"] = posted.thread_ts
    made: Json = {
        **_interaction(person, trigger),
        "type": "block_actions",
        "container": container,
        "channel": {"id": channel.id, "name": channel.name},
        "state": {"values": {}},
        "response_url": url,
        "actions": [{**button, "action_ts": ts}],
    }
    return made if posted.only_for else {**made, "message": posted.on_the_wire}


def shortcut_body(
    person: Person, name: str, posted: Posted, channel: Channel, trigger: str, url: str
) -> Json:
    return {
        **_interaction(person, trigger),
        "type": "message_action",
        "callback_id": name,
        "message_ts": posted.ts,
        "channel": {"id": channel.id, "name": channel.name},
        "message": posted.on_the_wire,
        "response_url": url,
        "action_ts": posted.ts,
    }


def opened_event(who: Person, dm: Channel, tab: str, ts: str) -> Json:
    """Both tabs send the same event."""
    return {"type": "app_home_opened", "user": who.id, "channel": dm.id, "tab": tab, "event_ts": ts}


def view_click_body(person: Person, view: View, button: Json, trigger: str, ts: str) -> Json:
    """A click in a home or a modal: there is no channel and no message."""
    shown = {
        "id": view.id,
        "team_id": TEAM,
        "hash": view.hash,
        "root_view_id": view.id,
        "state": {"values": {}},
    }
    return {
        **_interaction(person, trigger),
        "type": "block_actions",
        "container": {"type": "view", "view_id": view.id},
        "view": {**view.body, **shown},
        "actions": [{**button, "action_ts": ts}],
    }


def submission_body(person: Person, view: View, values: Mapping[str, Any], trigger: str) -> Json:
    shown = {
        "id": view.id,
        "team_id": TEAM,
        "app_id": APP,
        "bot_id": BOT,
        "hash": view.hash,
        "root_view_id": view.id,
        "previous_view_id": None,
        "state": {"values": values},
        "external_id": "",
        "clear_on_close": False,
        "notify_on_close": False,
    }
    return {
        **_interaction(person, trigger),
        "type": "view_submission",
        "view": {**view.body, **shown},
        "response_urls": [],
    }


def closed_body(person: Person, view: View) -> Json:
    """There is no trigger in it, and nothing of what was typed."""
    body = submission_body(person, view, {}, "")
    del body["trigger_id"], body["response_urls"]
    return {**body, "type": "view_closed", "is_cleared": False}


def _interaction(person: Person, trigger: str) -> Json:
    return {
        "user": {"id": person.id, "username": person.name, "name": person.name, "team_id": person.workspace},
        "team": {"id": TEAM, "domain": "voorbeeld"},
        "api_app_id": APP,
        "token": "unused",
        "trigger_id": trigger,
        "enterprise": None,
        "is_enterprise_install": False,
    }
