"""`FakeSlack`: what people do in the sample workspace, and what they see."""

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from tests.fakes.slack import payloads
from tests.fakes.slack.delivery import Delivery, Outcome, Requests, Sockets
from tests.fakes.slack.faults import Faults
from tests.fakes.slack.filling import Typed, filled
from tests.fakes.slack.web_api import SCOPES, Trigger, WebApi
from tests.fakes.slack.wire import APP_TOKEN, BOT_TOKEN, Wire
from tests.fakes.slack.workspace import (
    APP,
    CHANNEL,
    OURSELVES,
    VITA,
    Channel,
    Json,
    Person,
    Posted,
    View,
    Workspace,
)
from tests.waiting import SECONDS, until

T = TypeVar("T")
_RIGHTS = {
    *SCOPES.values(), "app_mentions:read", "assistant:write", "channels:history", "channels:read", "commands",
    "groups:history", "groups:read", "im:history",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of a command or click: whether Slack got its ack, the form that opened, the words shown."""

    outcome: Outcome
    view: View | None
    shown: Posted | None


class FakeSlack:
    """`within` is how many seconds an ack may take, `trigger_lives` how long a form may wait; three at Slack's.

    Here both wait as long as a crowded machine takes, but where a test is about an ack or a form that comes too late.
    """

    app_token = APP_TOKEN
    bot_token = BOT_TOKEN
    signing_secret = "fake-signing-secret"

    def __init__(self, *, within: float = SECONDS, retries: int = 3, trigger_lives: float = SECONDS) -> None:
        self._within = within
        self._retries = retries
        self._trigger_lives = trigger_lives
        self.workspace = Workspace(time.time())
        self.violations: list[str] = []
        self.faults = Faults()
        self.sockets = Sockets(within, retries)
        self.api = WebApi(self.workspace, set(_RIGHTS), self.violations)
        self.wire = Wire(self.api, self.sockets, self.faults, self._responded)
        self.events: list[Json] = []
        self.typed: list[str] = []
        """All that people wrote: messages, words behind a command, and fields."""
        self._delivery: Delivery = self.sockets
        self._shown: dict[str, tuple[Channel, str, Posted | None]] = {}

    async def __aenter__(self) -> Self:
        await self.wire.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.wire.stop()

    @property
    def api_url(self) -> str:
        return f"http://{self.wire.address}/api/"

    def deliver_to(self, url: str) -> None:
        """From now on by signed requests."""
        self._delivery = Requests(url, self.signing_secret, self._within, self._retries)

    # --- what people do ---------------------------------------------------------------------------------

    async def says(
        self, who: Person, text: str, channel: str = CHANNEL, *, thread: str = "", files: tuple[str, ...] = ()
    ) -> Posted:
        """Slack tells it once, and a mention twice; it returns when the last delivery is over."""
        self.typed.append(text)
        place = self.workspace.channels[channel]
        number = self.workspace.number()
        posted = Posted(
            channel, self.workspace.next_ts(), who.id, text, thread_ts=thread, client_msg_id=f"m{number}"
        )
        self.workspace.posted.append(posted)
        if VITA not in place.members:
            return posted
        event = payloads.message_event(posted, who, place, files)
        bodies = [payloads.event_body(event, number, place)]
        if f"<@{VITA}>" in text and place.kind != "im":
            bodies.append(payloads.event_body(payloads.mention_event(event), self.workspace.number(), place))
        await asyncio.gather(*(self.deliver(body) for body in bodies))
        return posted

    async def mentions(self, who: Person, text: str, channel: str = CHANNEL, *, thread: str = "") -> Posted:
        return await self.says(who, f"<@{VITA}> {text}".strip(), channel, thread=thread)

    async def writes(
        self, who: Person, text: str, *, thread: str = "", files: tuple[str, ...] = ()
    ) -> Posted:
        """In the DM with Vita."""
        return await self.says(who, text, self.workspace.dm_of(who.id).id, thread=thread, files=files)

    async def stops(self, who: Person, posted: Posted) -> None:
        """Presses the stop button that Slack shows under a message that streams."""
        posted.is_streaming = False
        place = self.workspace.channels[posted.channel]
        await self._happens(payloads.stopped_event(posted, who, self.workspace.next_ts()), place)

    async def edits(self, posted: Posted, text: str) -> None:
        place = self.workspace.channels[posted.channel]
        before, posted.text = posted.text, text
        await self._happens(payloads.edited_event(posted, place, before, self.workspace.next_ts()), place)

    async def deletes(self, posted: Posted) -> None:
        place = self.workspace.channels[posted.channel]
        self.workspace.posted.remove(posted)
        answers = [one for one in self.workspace.in_channel(place.id) if one.thread_ts == posted.ts]
        event = payloads.deleted_event(posted, place, self.workspace.next_ts(), has_answers=bool(answers))
        await self._happens(event, place)

    async def invites(self, who: Person, channel: str = CHANNEL, *, by: Person | None = None) -> None:
        """Puts somebody in a channel; Vita is `OURSELVES`."""
        place = self.workspace.channels[channel]
        place.members.add(who.id)
        ts = self.workspace.next_ts()
        await self._happens(payloads.moved_event("member_joined_channel", who, place, ts, by), place)

    async def invites_vita(self, by: Person, channel: str = CHANNEL) -> None:
        await self.invites(OURSELVES, channel, by=by)

    async def leaves(self, who: Person, channel: str = CHANNEL) -> None:
        place = self.workspace.channels[channel]
        place.members.discard(who.id)
        ts = self.workspace.next_ts()
        await self._happens(payloads.moved_event("member_left_channel", who, place, ts), place)

    async def removes_vita(self, by: Person, channel: str = CHANNEL) -> None:
        place = self.workspace.channels[channel]
        place.members.discard(VITA)
        event = {
            "type": "channel_left",
            "channel": channel,
            "actor_id": by.id,
            "event_ts": self.workspace.next_ts(),
        }
        await self._happens(event, place)

    async def types(self, who: Person, word: str, text: str = "", channel: str = CHANNEL) -> Answered:
        """A slash command, in a channel or in any DM."""
        self.typed.append(text)
        place = self.workspace.channels[channel]
        key, trigger = self._address(place, who.id, None), self._trigger(who.id)
        body = payloads.command_body(who, word, text, place, trigger, self._url(key))
        return await self._answered(who, self._delivery.command(body), place)

    async def clicks(self, who: Person, posted: Posted, label: str) -> Answered:
        """A button, by its label."""
        button = posted.buttons[label]
        place = self.workspace.channels[posted.channel]
        key, trigger = self._address(place, who.id, posted), self._trigger(who.id)
        ts = self.workspace.next_ts()
        body = payloads.click_body(who, posted, button, place, trigger, self._url(key), ts)
        return await self._answered(who, self._delivery.interaction(body), place)

    async def uses_shortcut(self, who: Person, name: str, posted: Posted) -> Answered:
        """From the menu of a message."""
        place = self.workspace.channels[posted.channel]
        key, trigger = self._address(place, who.id, None), self._trigger(who.id)
        body = payloads.shortcut_body(who, name, posted, place, trigger, self._url(key))
        return await self._answered(who, self._delivery.interaction(body), place)

    async def changes(self, who: Person, **now: Any) -> None:
        """Somebody's account, as it is from now on."""
        event = {
            "type": "user_change",
            "user": who.on_the_wire | now,
            "event_ts": self.workspace.next_ts(),
        }
        await self._happens(event, self.workspace.channels[CHANNEL])

    async def tells(self, kind: str, channel: str = CHANNEL, **more: Any) -> None:
        """Something that happened to a channel as a whole."""
        event = {"type": kind, "channel": channel, "event_ts": self.workspace.next_ts(), **more}
        await self._happens(event, self.workspace.channels[channel])

    def allows(self, who: Person, *, whole_grid: bool = False) -> str:
        """Somebody says yes to what the app asks for: the code that Slack sends them back with."""
        code = f"code-{self.workspace.number()}"
        self.wire.codes[code] = {
            "access_token": f"{BOT_TOKEN}-{code}",
            "token_type": "bot",
            "scope": ",".join(sorted(self.api.scopes)),
            "bot_user_id": VITA,
            "app_id": APP,
            "team": None if whole_grid else {"id": who.workspace, "name": "Voorbeeld"},
            "enterprise": {"id": "E0", "name": "Concern"} if whole_grid else None,
            "authed_user": {"id": who.id},
            "is_enterprise_install": whole_grid,
        }
        return code

    async def uninstalls(self) -> None:
        """The app is taken out; Slack tells it twice, in any order."""
        self.wire.tokens.clear()
        place, ts = self.workspace.channels[CHANNEL], self.workspace.next_ts()
        revoked = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [VITA]}, "event_ts": ts}
        await self._happens(revoked, place)
        await self._happens({"type": "app_uninstalled", "event_ts": ts}, place)

    async def opens_home(self, who: Person) -> None:
        """The Home tab of the app."""
        await self._opens(who, "home")

    async def opens_talk(self, who: Person) -> None:
        """The Messages tab of the app."""
        await self._opens(who, "messages")

    async def _opens(self, who: Person, tab: str) -> None:
        dm = self.workspace.dm_of(who.id)
        await self._happens(payloads.opened_event(who, dm, tab, self.workspace.next_ts()), dm)

    async def clicks_in(self, who: Person, view: View, label: str) -> Answered:
        """A button in a home or in what opened over it."""
        trigger, ts = self._trigger(who.id), self.workspace.next_ts()
        body = payloads.view_click_body(who, view, view.buttons[label], trigger, ts)
        return await self._answered(who, self._delivery.interaction(body), self.workspace.dm_of(who.id))

    async def submits(self, view: View, answers: Mapping[str, Typed] | None = None) -> Outcome:
        """The form closes, shows its errors, or becomes its next step."""
        assert view.is_open, "the form is closed"
        self.typed += [one for one in (answers or {}).values() if isinstance(one, str)]
        who = self.workspace.people[view.user]
        body = payloads.submission_body(who, view, filled(view, answers or {}), self._trigger(view.user))
        outcome = await self._delivery.interaction(body)
        if outcome.acked:
            self._take(outcome.body, view)
        return outcome

    async def closes(self, view: View) -> None:
        """Slack tells it only of a form that asks for that."""
        view.is_open = False
        if view.body.get("notify_on_close"):
            who = self.workspace.people[view.user]
            await self._delivery.interaction(payloads.closed_body(who, view))

    def _take(self, answer: Json, view: View) -> None:
        view.errors = {}
        match answer.get("response_action"):
            case "errors":
                view.errors = answer["errors"]
                unknown = set(view.errors) - set(view.inputs)
                self.violations.extend(f"an error at no field: {key}" for key in unknown)
            case "update":
                self.api.check_view(answer["view"])
                view.body, view.hash = self.api.dressed(answer["view"]), f"{view.hash}+"
            case "clear" | None:
                view.is_open = False
            case other:
                self.violations.append(f"an unknown response_action: {other}")

    async def _answered(self, who: Person, delivery: object, place: Channel) -> Answered:
        views = set(self.workspace.views)
        assert asyncio.iscoroutine(delivery)
        outcome: Outcome = await delivery
        opened = [view for key, view in self.workspace.views.items() if key not in views]
        shown = self._show(outcome.body, place, who.id) if outcome.body.get("blocks") else None
        return Answered(outcome, opened[0] if opened else None, shown)

    # --- what Slack does ---------------------------------------------------------------------------------

    async def deliver(self, body: Json) -> Outcome:
        """An event, or once more one that was delivered before."""
        self.events.append(body)
        return await self._delivery.event(body)

    async def _happens(self, event: Json, place: Channel) -> None:
        await self.deliver(payloads.event_body(event, self.workspace.number(), place))

    def _trigger(self, user: str) -> str:
        key = f"trigger.{self.workspace.number()}"
        self.api.triggers[key] = Trigger(user, time.monotonic() + self._trigger_lives)
        return key

    def _address(self, place: Channel, user: str, posted: Posted | None) -> str:
        key = f"r{self.workspace.number()}"
        self._shown[key] = (place, user, posted)
        return key

    def _url(self, key: str) -> str:
        return f"http://{self.wire.address}/response/{key}"

    def _responded(self, key: str, body: Json) -> None:
        place, user, posted = self._shown[key]
        if posted is not None and body.get("replace_original"):
            self.api.check_message(body)
            posted.text, posted.blocks = body["text"], self.api.dressed(body)["blocks"]
            posted.edits += 1
        else:
            self._show(body, place, user)

    def _show(self, body: Json, place: Channel, user: str) -> Posted:
        self.api.check_message(body)
        blocks = self.api.dressed(body)["blocks"]
        shown = Posted(place.id, self.workspace.next_ts(), VITA, body["text"], blocks, only_for=user)
        self.workspace.posted.append(shown)
        return shown

    # --- what people see ---------------------------------------------------------------------------------

    def add_channel(self, channel: Channel) -> None:
        self.workspace.channels[channel.id] = channel

    def messages(self, channel: str = CHANNEL) -> Sequence[Posted]:
        """What Vita said there for all to see, oldest first."""
        return [one for one in self.workspace.in_channel(channel) if one.user == VITA]

    def dm(self, who: Person) -> Sequence[Posted]:
        """What Vita said in the DM."""
        return self.messages(self.workspace.dm_of(who.id).id)

    def home(self, who: Person) -> View | None:
        """The Home tab of somebody, once it was made."""
        return self.workspace.homes.get(who.id)

    def prompts(self, who: Person) -> list[str]:
        """The titles of what is suggested above the conversation with Vita."""
        return self.workspace.prompts.get(self.workspace.dm_of(who.id).id, [])

    def only_for(self, who: Person) -> Sequence[Posted]:
        """What nobody else sees in a channel."""
        return [one for one in self.workspace.posted if one.only_for == who.id]

    async def eventually(self, look: Callable[[], T]) -> T:
        """What `look` sees once it sees something."""
        return await until(look)
