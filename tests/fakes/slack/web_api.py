"""The methods of Slack's Web API that Vita uses; any other is an error."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from tests.fakes.slack.limits import faults_in_message, faults_in_prompts, faults_in_stream, faults_in_view
from tests.fakes.slack.workspace import APP, BOT, TEAM, VITA, Channel, Json, Posted, Session, View, Workspace

HISTORY = {"channel": "channels:history", "group": "groups:history", "im": "im:history"}
READ = {"channel": "channels:read", "group": "groups:read", "im": "im:read"}

ARGUMENTS: dict[str, set[str]] = {
    "auth.test": set(),
    "apps.connections.open": set(),
    "chat.postMessage": {
        "channel", "text", "blocks", "thread_ts", "metadata", "client_msg_id", "unfurl_links", "unfurl_media",
    },
    "chat.postEphemeral": {"channel", "user", "text", "blocks", "thread_ts"},
    "chat.update": {"channel", "ts", "text", "blocks"},
    "chat.startStream": {"channel", "thread_ts", "markdown_text", "recipient_team_id", "recipient_user_id"},
    "chat.appendStream": {"channel", "ts", "markdown_text"},
    "chat.stopStream": {"channel", "ts"},
    "conversations.open": {"users", "return_im"},
    "conversations.history": {"channel", "oldest", "limit", "cursor", "include_all_metadata"},
    "conversations.replies": {"channel", "ts", "oldest", "limit", "cursor", "include_all_metadata"},
    "conversations.members": {"channel", "limit", "cursor"},
    "conversations.info": {"channel"},
    "users.info": {"user", "include_locale"},
    "files.getUploadURLExternal": {"filename", "length"},
    "files.completeUploadExternal": {"files", "channel_id", "initial_comment"},
    "views.open": {"trigger_id", "view"},
    "views.push": {"trigger_id", "view"},
    "views.update": {"view_id", "view"},
    "views.publish": {"user_id", "view"},
    "assistant.threads.setSuggestedPrompts": {"channel_id", "prompts"},
    "assistant.threads.setStatus": {"channel_id", "thread_ts", "status", "loading_messages"},
    "agents.sessions.setStatus": {"channel_id", "thread_ts", "status", "title", "initiator_user_id"},
}  # fmt: skip

SCOPES: dict[str, str] = {
    "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write",
    "chat.update": "chat:write",
    "chat.startStream": "chat:write",
    "chat.appendStream": "chat:write",
    "chat.stopStream": "chat:write",
    "conversations.open": "im:write",
    "assistant.threads.setSuggestedPrompts": "assistant:write",
    "assistant.threads.setStatus": "chat:write",
    "agents.sessions.setStatus": "chat:write",
    "users.info": "users:read",
    "files.getUploadURLExternal": "files:write",
    "files.completeUploadExternal": "files:write",
}
"""Besides these, reading a conversation takes the right of its kind."""


class SlackError(Exception):
    """`ok: false` with this error."""


@dataclass(slots=True)
class Trigger:
    """A click or command may open one form, within three seconds."""

    user: str
    until: float
    used: bool = False


@dataclass(slots=True)
class Upload:
    """A file on its way: what was said of it, and its bytes once they came."""

    name: str
    length: int
    data: bytes | None = None


@dataclass(slots=True)
class WebApi:
    """`lag` is how many seconds a message takes to appear in the history."""

    workspace: Workspace
    scopes: set[str]
    violations: list[str]
    triggers: dict[str, Trigger] = field(default_factory=dict)
    lag: float = 0.0
    page: int = 100
    address: str = ""
    uploads: dict[str, Upload] = field(default_factory=dict)
    _appears: dict[str, float] = field(default_factory=dict)

    def call(self, method: str, arguments: Json) -> Json:
        """Raises `SlackError`; what the real Slack would refuse for its form is a violation too."""
        if method not in ARGUMENTS:
            self.violations.append(f"unknown method {method}")
            raise SlackError("unknown_method")
        for name in set(arguments) - ARGUMENTS[method]:
            self.violations.append(f"{method} knows no {name}")
        self._need(SCOPES.get(method, ""), method)
        handler: Callable[[Json], Json] = getattr(self, f"_{method.replace('.', '_')}")
        return handler(arguments)

    def _need(self, scope: str, method: str) -> None:
        if scope and scope not in self.scopes:
            self.violations.append(f"{method} needs {scope}")
            raise SlackError("missing_scope")

    def _refuse(self, faults: Iterator[str], error: str) -> None:
        found = list(faults)
        self.violations.extend(found)
        if found:
            raise SlackError(error)

    def _channel(self, arguments: Json) -> Channel:
        channel = self.workspace.channels.get(arguments["channel"])
        if channel is None:
            raise SlackError("channel_not_found")
        return channel

    def _writable(self, arguments: Json) -> Channel:
        channel = self._channel(arguments)
        if channel.is_archived:
            raise SlackError("is_archived")
        if VITA not in channel.members:
            raise SlackError("not_in_channel")
        return channel

    def _auth_test(self, _: Json) -> Json:
        return {"url": "https://voorbeeld.slack.com/", "team": "Voorbeeld", "user": "vita", "team_id": TEAM,
                "user_id": VITA, "bot_id": BOT, "is_enterprise_install": False}  # fmt: skip

    def _chat_postMessage(self, arguments: Json) -> Json:  # noqa: N802 - Slack's spelling
        channel = self._writable(arguments)
        posted = self._made(channel, arguments)
        posted.metadata = arguments.get("metadata")
        posted.client_msg_id = arguments.get("client_msg_id", "")
        self.workspace.posted.append(posted)
        return {"channel": channel.id, "ts": posted.ts, "message": posted.on_the_wire}

    def _chat_postEphemeral(self, arguments: Json) -> Json:  # noqa: N802 - Slack's spelling
        channel = self._writable(arguments)
        if arguments["user"] not in channel.members:
            raise SlackError("user_not_in_channel")
        posted = self._made(channel, arguments)
        posted.only_for = arguments["user"]
        self.workspace.posted.append(posted)
        return {"message_ts": posted.ts}

    def _made(self, channel: Channel, arguments: Json) -> Posted:
        text, blocks = arguments.get("text", ""), arguments.get("blocks", [])
        self._refuse(faults_in_message(text, blocks), "invalid_blocks")
        thread = arguments.get("thread_ts", "")
        if thread and self.workspace.message(channel.id, thread) is None:
            raise SlackError("thread_not_found")
        ts = self.workspace.next_ts()
        self._appears[ts] = time.monotonic() + self.lag
        return Posted(channel.id, ts, VITA, text, self._with_ids(blocks), thread)

    def _with_ids(self, blocks: list[Json]) -> list[Json]:
        return [{"block_id": f"b{self.workspace.number()}", **block} for block in blocks]

    def _chat_update(self, arguments: Json) -> Json:
        channel = self._writable(arguments)
        posted = self.workspace.message(channel.id, arguments["ts"])
        if posted is None or posted.only_for:
            raise SlackError("message_not_found")
        if posted.user != VITA:
            raise SlackError("cant_update_message")
        if posted.is_streaming:
            raise SlackError("streaming_state_conflict")
        self._refuse(faults_in_message(arguments["text"], arguments["blocks"]), "invalid_blocks")
        posted.text, posted.blocks = arguments["text"], self._with_ids(arguments["blocks"])
        posted.edits += 1
        return {"channel": channel.id, "ts": posted.ts, "text": posted.text}

    def _chat_startStream(self, arguments: Json) -> Json:  # noqa: N802 - Slack's spelling
        channel = self._writable(arguments)
        if not {"recipient_team_id", "recipient_user_id"} <= set(arguments) and channel.kind != "im":
            raise SlackError("missing_recipient_user_id")
        if self.workspace.message(channel.id, arguments["thread_ts"]) is None:
            raise SlackError("thread_not_found")
        self._refuse(faults_in_stream(arguments), "msg_too_long")
        words = unescape(arguments["markdown_text"])
        posted = Posted(channel.id, self.workspace.next_ts(), VITA, words, thread_ts=arguments["thread_ts"])
        posted.is_streaming = True
        self.workspace.posted.append(posted)
        return {"channel": channel.id, "ts": posted.ts}

    def _chat_appendStream(self, arguments: Json) -> Json:  # noqa: N802 - Slack's spelling
        posted = self._streaming(arguments)
        self._refuse(faults_in_stream(arguments), "msg_too_long")
        posted.text += unescape(arguments["markdown_text"])
        return {"channel": posted.channel, "ts": posted.ts}

    def _chat_stopStream(self, arguments: Json) -> Json:  # noqa: N802 - Slack's spelling
        posted = self._streaming(arguments)
        posted.is_streaming = False
        return {"channel": posted.channel, "ts": posted.ts}

    def _streaming(self, arguments: Json) -> Posted:
        channel = self._writable(arguments)
        posted = self.workspace.message(channel.id, arguments["ts"])
        if posted is None:
            raise SlackError("message_not_found")
        if not posted.is_streaming:
            raise SlackError("message_not_in_streaming_state")
        return posted

    def _conversations_open(self, arguments: Json) -> Json:
        user = self.workspace.people.get(arguments["users"])
        if user is None or user.is_bot:
            raise SlackError("user_not_found")
        return {"channel": {"id": self.workspace.dm_of(user.id).id}}

    def _conversations_history(self, arguments: Json) -> Json:
        found = [one for one in self._read(arguments) if not one.thread_ts or one.thread_ts == one.ts]
        return self._paged(list(reversed(found)), arguments, "messages", lambda one: one.on_the_wire)

    def _conversations_replies(self, arguments: Json) -> Json:
        found = [one for one in self._read(arguments) if arguments["ts"] in {one.thread_ts, one.ts}]
        if not found:
            raise SlackError("thread_not_found")
        return self._paged(found, arguments, "messages", lambda one: one.on_the_wire)

    def _read(self, arguments: Json) -> list[Posted]:
        channel = self._channel(arguments)
        self._need(HISTORY[channel.kind], "reading a history")
        if VITA not in channel.members:
            raise SlackError("not_in_channel")
        oldest = float(arguments.get("oldest", 0))
        now = time.monotonic()
        return [
            one
            for one in self.workspace.in_channel(channel.id)
            if self._appears.get(one.ts, 0) <= now
            and (float(one.ts) > oldest or one.ts == arguments.get("ts"))
        ]

    def _conversations_members(self, arguments: Json) -> Json:
        channel = self._channel(arguments)
        self._need(READ[channel.kind], "listing members")
        return self._paged(sorted(channel.members), arguments, "members", lambda one: one)

    def _conversations_info(self, arguments: Json) -> Json:
        channel = self._channel(arguments)
        self._need(READ[channel.kind], "looking at a channel")
        private = {"is_private": channel.kind == "group", "is_im": channel.kind == "im"}
        return {"channel": {"id": channel.id, "is_ext_shared": channel.is_shared, **private}}

    def _paged(self, found: list[Any], arguments: Json, name: str, shown: Callable[[Any], Any]) -> Json:
        start = int(arguments.get("cursor") or 0)
        end = start + min(int(arguments.get("limit", self.page)), self.page)
        cursor = str(end) if end < len(found) else ""
        return {name: [shown(one) for one in found[start:end]], "response_metadata": {"next_cursor": cursor}}

    def _users_info(self, arguments: Json) -> Json:
        person = self.workspace.people.get(arguments["user"])
        if person is None:
            raise SlackError("user_not_found")
        locale = {"locale": person.locale} if arguments.get("include_locale") in {"1", "true", True} else {}
        return {"user": person.on_the_wire | locale}

    def _files_getUploadURLExternal(self, arguments: Json) -> Json:  # noqa: N802 - Slack's spelling
        number = f"F{self.workspace.number():09d}"
        self.uploads[number] = Upload(arguments["filename"], int(arguments["length"]))
        return {"upload_url": f"http://{self.address}/upload/{number}", "file_id": number}

    def take_upload(self, number: str, data: bytes) -> bool:
        """Once, and as long as was said."""
        upload = self.uploads.get(number)
        if upload is None or upload.data is not None or len(data) != upload.length:
            self.violations.append(f"{len(data)} bytes for {number}")
            return False
        upload.data = data
        return True

    def _files_completeUploadExternal(self, arguments: Json) -> Json:  # noqa: N802 - Slack's spelling
        channel = self._writable({"channel": arguments["channel_id"]})
        ts, files = self.workspace.next_ts(), []
        for asked in arguments["files"]:
            upload = self.uploads.pop(asked["id"], None)
            if upload is None or upload.data is None:
                raise SlackError("file_not_found")
            files.append((upload.name, upload.data))
        posted = Posted(channel.id, ts, VITA, unescape(arguments.get("initial_comment", "")), files=files)
        self.workspace.posted.append(posted)
        return {"files": [{"id": asked["id"]} for asked in arguments["files"]]}

    def _views_open(self, arguments: Json) -> Json:
        return self._opened(arguments)

    def _views_push(self, arguments: Json) -> Json:
        """Over the form or card that is open; at most three deep."""
        user = self.triggers[arguments["trigger_id"]].user
        if len([view for view in self.workspace.views.values() if view.is_open and view.user == user]) > 2:
            raise SlackError("push_limit_reached")
        return self._opened(arguments)

    def _views_update(self, arguments: Json) -> Json:
        view = self.workspace.views.get(arguments["view_id"])
        if view is None or not view.is_open:
            raise SlackError("not_found")
        self._refuse(faults_in_view(arguments["view"]), "invalid_arguments")
        view.body = self.dressed(arguments["view"])
        return {"view": {"id": view.id}}

    def _views_publish(self, arguments: Json) -> Json:
        if arguments["user_id"] not in self.workspace.people:
            raise SlackError("invalid_user_id")
        self._refuse(faults_in_view(arguments["view"]), "invalid_arguments")
        number = self.workspace.number()
        home = View(f"V{number:09d}", arguments["user_id"], self.dressed(arguments["view"]))
        self.workspace.homes[arguments["user_id"]] = home
        return {"view": {"id": home.id}}

    def _assistant_threads_setSuggestedPrompts(self, arguments: Json) -> Json:  # noqa: N802 - Slack's spelling
        self._writable({"channel": arguments["channel_id"]})
        self._refuse(faults_in_prompts(arguments["prompts"]), "invalid_arguments")
        self.workspace.prompts[arguments["channel_id"]] = [one["title"] for one in arguments["prompts"]]
        return {}

    def _assistant_threads_setStatus(self, arguments: Json) -> Json:  # noqa: N802 - Slack's spelling
        self._writable({"channel": arguments["channel_id"]})
        lines = arguments.get("loading_messages", [])
        if len(lines) > 10 or (lines and not arguments["status"]):
            self.violations.append(f"{len(lines)} loading messages")
        self.workspace.statuses[arguments["channel_id"], arguments["thread_ts"]] = arguments["status"]
        return {}

    def _agents_sessions_setStatus(self, arguments: Json) -> Json:  # noqa: N802 - Slack's spelling
        """Only an app that was declared an agent has sessions."""
        if "assistant:write" not in self.scopes:
            raise SlackError("not_authorized")
        self._writable({"channel": arguments["channel_id"]})
        if arguments["status"] not in {"active", "processing", "suspended", "closed"}:
            raise SlackError("invalid_status")
        key = arguments["channel_id"], arguments["thread_ts"]
        session = self.workspace.sessions.setdefault(key, Session(arguments.get("title", "")))
        session.status = arguments["status"]
        if session.status == "active":
            self.workspace.statuses.pop(key, None)
        return {}

    def _opened(self, arguments: Json) -> Json:
        trigger = self.triggers.get(arguments["trigger_id"])
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if time.monotonic() > trigger.until:
            raise SlackError("expired_trigger_id")
        self._refuse(faults_in_view(arguments["view"]), "invalid_arguments")
        trigger.used = True
        view = View(f"V{self.workspace.number():09d}", trigger.user, self.dressed(arguments["view"]))
        self.workspace.views[view.id] = view
        return {"view": {"id": view.id, "hash": view.hash, "app_id": APP}}

    def dressed(self, view: Json) -> Json:
        """As Slack keeps it: every block with an id."""
        return {**view, "blocks": self._with_ids(view["blocks"])}

    def check_view(self, view: Json) -> None:
        self._refuse(faults_in_view(view), "invalid_view")

    def check_message(self, message: Json) -> None:
        self._refuse(faults_in_message(message.get("text", ""), message.get("blocks", [])), "invalid_blocks")
