"""A fake Microsoft Teams: its connector on 127.0.0.1, strict about what it is sent, and people who use it.

Wire formats as the service writes them. What Teams would refuse is answered as Teams answers it, and kept in
`violations`, which a test's fixture finds empty at the end. All people are samples.
"""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientSession, web

from tests.fakes.teams_cards import activity_faults
from tests.fakes.teams_people import CHANNEL, TENANT, Person, activity, press, said
from tests.fakes.teams_streams import Refused, Streams, is_part

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """What the connector does to one call. `posts` says whether the message lands nevertheless.

    It answers after so many `seconds`, and not before `until` is set.
    """

    status: int = 200
    posts: bool = False
    retry_after: str = ""
    seconds: float = 0.0
    cuts: bool = False
    until: asyncio.Event | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """A message of Vita's as it stands now."""

    id: str
    conversation: str
    activity: Json

    @property
    def card(self) -> Json:
        return dict(self.activity["attachments"][0]["content"])

    @property
    def text(self) -> str:
        """The words on the card, a line an element; those of a message that has no card."""
        if "attachments" not in self.activity:
            return str(self.activity["text"])
        return "\n".join(_words(self.card["body"]))

    @property
    def buttons(self) -> list[Json]:
        sets = [element["actions"] for element in self.card["body"] if element["type"] == "ActionSet"]
        return [*(action for actions in sets for action in actions), *self.card.get("actions", [])]


@dataclass
class FakeTeams:
    """Use as an async context manager. `bot` is the address that Vita listens on, set once it is known.

    `tenant` takes the place of the sample one in all that is said and heard. `after` waits for what Vita still does
    once Teams has its answer.
    """

    people: Sequence[Person] = ()
    bot: str = ""
    tenant: str = TENANT
    authorization: str = ""
    after: Callable[[], Awaitable[None]] | None = None
    page: int = 2
    posted: dict[str, Posted] = field(default_factory=dict)
    violations: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    """All that people wrote: messages, and what they filled in."""

    service_url: str = ""
    is_strict: bool = True
    """False takes also what Vita would never send, from another bot."""

    streams: Streams = field(default_factory=Streams)
    _faults: deque[Fault] = field(default_factory=deque)
    _count: int = 1000

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_post("/v3/conversations", self._create)
        application.router.add_post("/v3/conversations/{conversation}/activities", self._send)
        application.router.add_post(
            "/v3/conversations/{conversation}/activities/{message}", self._send
        )  # as botbuilder's own client answers
        application.router.add_put("/v3/conversations/{conversation}/activities/{message}", self._change)
        application.router.add_get("/v3/conversations/{conversation}/pagedmembers", self._members)
        application.router.add_get("/v3/conversations/{conversation}/members/{account}", self._member)
        application.router.add_route("*", "/{path:.*}", self._unknown)
        self._runner = web.AppRunner(application)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.service_url = f"http://{host}:{port}/"
        self._http = ClientSession()
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        await self._http.close()
        await self._runner.cleanup()

    # --- what people do ---------------------------------------------------------------------------------

    async def says(self, person: Person, text: str, **more: Any) -> int:
        """In the private chat with Vita. Gives the status of Vita's answer to Teams."""
        return (await self.delivers(said(person, text, self._next(), self.service_url, **more)))[0]

    async def mentions(self, person: Person, text: str, *, thread: str = "", **more: Any) -> int:
        """In the team channel, with Vita's name before it; a new thread unless one is named."""
        number = self._next()
        where = f"{CHANNEL};messageid={thread or number}"
        activity = said(person, text, number, self.service_url, channel=where, **more)
        return (await self.delivers(activity))[0]

    async def presses(self, person: Person, message: Posted, label: str, **answers: str) -> Json:
        """A button on a message of Vita's, with what was typed into the card. Gives what Teams would show."""
        button = next(button for button in message.buttons if button["title"] == label)
        activity = press(person, button, message.conversation, self._next(), self.service_url, answers)
        status, body = await self.delivers({**activity, "replyToId": message.id})
        return body if status == 200 else {"status": status}

    async def presses_in_dialog(
        self, person: Person, dialog: Json, conversation: str, *, command: str = "", **answers: str
    ) -> Json:
        """The button of the dialog that Vita opened; `command` when a command opened it."""
        card = dialog["task"]["value"]["card"]["content"]
        activity = press(person, card["actions"][0], conversation, self._next(), self.service_url, answers)
        if command:
            activity["value"] |= {"commandId": command, "commandContext": "compose"}
        name = "composeExtension/submitAction" if command else "task/submit"
        return (await self.delivers({**activity, "name": name}))[1]

    async def commands(self, person: Person, command: str, conversation: str, *, about: str = "") -> Json:
        """A command from the box in which people type; `about` is the message that it was opened from."""
        context = "message" if about else "compose"
        payload = (
            {"messagePayload": {"id": "1", "body": {"contentType": "html", "content": about}}}
            if about
            else {}
        )
        channel = conversation if "@thread" in conversation else ""
        made = activity(person, f"f:{self._next()}", self.service_url, channel=channel)
        value = {"commandId": command, "commandContext": context, **payload}
        made |= {"type": "invoke", "name": "composeExtension/fetchTask", "value": value}
        if not channel:
            made["conversation"] = {**made["conversation"], "id": conversation}
        return (await self.delivers(made))[1]

    async def delivers(self, activity: Json) -> tuple[int, Json]:
        """Any activity at all, as Teams posts it."""
        headers = {"Authorization": self.authorization} if self.authorization else {}
        headers["Content-Type"] = "application/json"
        self.typed += [str(activity.get("text", "")), *_filled_in(activity.get("value"))]
        told = json.dumps(activity).replace(TENANT, self.tenant)
        async with self._http.post(f"{self.bot}/api/messages", data=told, headers=headers) as response:
            content = await response.read()
        if self.after is not None:
            await self.after()
        return response.status, json.loads(content) if content else {}

    # --- what can be seen and arranged ------------------------------------------------------------------

    def messages(self, conversation: str) -> list[Posted]:
        """What Vita said in a conversation, or in any thread of a channel, in order."""
        return [posted for posted in self.posted.values() if posted.conversation.startswith(conversation)]

    def breaks(self, *faults: Fault) -> None:
        """The next calls to the connector go wrong, one fault a call."""
        self._faults.extend(faults)

    def _next(self) -> str:
        self._count += 1
        return str(self._count)

    # --- the connector ----------------------------------------------------------------------------------

    async def _create(self, request: web.Request) -> web.Response:
        body = await request.json()
        if self.is_strict and (
            body.get("tenantId") != self.tenant
            or body.get("channelData", {}).get("tenant", {}).get("id") != self.tenant
        ):
            return self._refuses("a conversation without its tenant")
        if not body.get("bot", {}).get("id", "").startswith("28:"):
            return self._refuses("a conversation without the bot")
        if not body.get("isGroup"):
            people = [person["id"] for person in body.get("members", [])]
            return await self._answer(request, {"id": f"a:{people[0]}"} if len(people) == 1 else None)
        number = self._next()
        thread = f"{body['channelData']['channel']['id']};messageid={number}"
        return await self._land(
            request, number, thread, body["activity"], {"id": thread, "activityId": number}
        )

    async def _send(self, request: web.Request) -> web.Response:
        number, activity = self._next(), await request.json()
        conversation = request.match_info["conversation"]
        if not conversation.startswith(("a:", "19:")):
            return web.json_response({"error": {"code": "ConversationNotFound"}}, status=404)
        if is_part(activity):
            return await self._grow(request, number, conversation, activity)
        return await self._land(request, number, conversation, activity, {"id": number})

    async def _grow(
        self, request: web.Request, number: str, conversation: str, activity: Json
    ) -> web.Response:
        try:
            message, faults = self.streams.take(activity, conversation, number)
        except Refused as refused:
            error = {"code": "ContentStreamNotAllowed", "message": str(refused)}
            return web.json_response({"error": error}, status=403)
        if faults:
            return self._refuses(*faults)
        self.posted[message] = Posted(message, conversation, activity)
        return await self._answer(request, {"id": message})

    async def _change(self, request: web.Request) -> web.Response:
        number, conversation = request.match_info["message"], request.match_info["conversation"]
        if number not in self.posted or self.posted[number].conversation != conversation:
            return web.json_response({"error": {"code": "ConversationNotFound"}}, status=404)
        return await self._land(request, number, conversation, await request.json(), {"id": number})

    async def _members(self, request: web.Request) -> web.Response:
        start = int(request.query.get("continuationToken", "0"))
        found = [self._on_the_wire(person) for person in self.people[start : start + self.page]]
        more = {"continuationToken": str(start + self.page)} if start + self.page < len(self.people) else {}
        return await self._answer(request, {"members": found, **more})

    async def _member(self, request: web.Request) -> web.Response:
        found = [person for person in self.people if person.id == request.match_info["account"]]
        return await self._answer(request, self._on_the_wire(found[0]) if found else None)

    def _on_the_wire(self, person: Person) -> Json:
        tenant = self.tenant if person.tenant == TENANT else person.tenant
        return {**person.on_the_wire, "tenantId": tenant}

    async def _unknown(self, request: web.Request) -> web.Response:
        return self._refuses(f"no such call: {request.method} {request.path}")

    async def _land(
        self, request: web.Request, number: str, conversation: str, activity: Json, answer: Json
    ) -> web.Response:
        faults = activity_faults(activity) if self.is_strict else ()
        if faults:
            return self._refuses(*faults)
        lands = not self._faults or self._faults[0].posts or self._faults[0].status in {200, 201}
        if lands:
            self.posted[number] = Posted(number, conversation, activity)
        return await self._answer(request, answer)

    async def _answer(self, request: web.Request, body: Json | None) -> web.Response:
        self.tokens.append(request.headers.get("Authorization", ""))
        fault = self._faults.popleft() if self._faults else Fault()
        await asyncio.sleep(fault.seconds)
        if fault.until is not None:
            await fault.until.wait()
        if fault.cuts and request.transport is not None:
            request.transport.abort()
        if body is None:
            return web.json_response({"error": {"code": "NotFound"}}, status=404)
        if fault.status not in {200, 201}:
            headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
            return web.json_response({"error": {"code": "Scripted"}}, status=fault.status, headers=headers)
        return web.json_response(body, status=201 if request.method == "POST" else 200)

    def _refuses(self, *faults: str) -> web.Response:
        self.violations.extend(faults)
        return web.json_response({"error": {"code": "BadSyntax", "message": faults[0]}}, status=400)


def _filled_in(value: Any) -> list[str]:
    """What stands in the fields of a card."""
    if not isinstance(value, dict):
        return []
    own = [str(one) for key, one in value.items() if str(key).startswith("answer.")]
    return own + [one for part in value.values() for one in _filled_in(part)]


def _words(elements: Sequence[Json]) -> list[str]:
    lines: list[str] = []
    for element in elements:
        if element["type"] == "RichTextBlock":
            lines.append("".join(run["text"] for run in element["inlines"]))
        lines.extend(_words(element.get("items", [])))
    return lines
