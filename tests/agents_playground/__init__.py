"""Microsoft's own Agents Playground as a client of Vita: a real program, headless, kept on this machine.

`make` installs it beside `.venv`, at the version below and without a lock file. The suites that need it are named at
the end with that command when it is not there, or fail when `VITA_REQUIRE_ALL=1`.
"""

import asyncio
import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession

from tests.waiting import SECONDS

VERSION = "0.2.28"
HERE = Path(__file__).parent
PROGRAM = (
    HERE.parents[1] / ".venv" / "agents-playground" / "node_modules" / "@microsoft" / "m365agentsplayground"
)

ME = "29:1nurse"
CHAT = f"a:{ME}"
GROUP = "19:voorbeeldgroep@thread.v2"
CHANNEL = "19:voorbeeldkanaal@thread.tacv2"
TENANT = "72f988bf-0000-4000-8000-000000000001"
VITA = {"id": "28:vita", "name": "Vita"}

_INSTALL = "The Agents Playground is not here; get it with node and npm, and then: make agents-playground"

Json = dict[str, Any]


@dataclass
class AgentsPlayground:
    """`seen` holds each message as it stands now, by conversation and id, in the order in which they came.

    `hears` is set once nothing is missed any more.
    """

    address: str
    http: ClientSession
    seen: dict[tuple[str, str], Json] = field(default_factory=dict)
    states: dict[str, list[Json]] = field(default_factory=dict)
    hears: asyncio.Event = field(default_factory=asyncio.Event)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    # --- what a person does -------------------------------------------------------------------------------

    async def says(self, conversation: str, text: str) -> str:
        """Gives the conversation that the answer is to come in: in a channel a new thread."""
        mentions: list[Json] = []
        if conversation != CHAT:
            text = f"<at>Vita</at> {text}"
            mentions = [{"mentioned": VITA, "text": "<at>Vita</at>"}]
        body = {"type": "text", "text": text, "textFormat": "plain", "from": {"id": ME}, "mentions": mentions}
        told = await self._post(f"/_conversation/v1/conversations/{conversation}/messages", body)
        return str(told.get("postConversationId") or conversation)

    async def presses(self, conversation: str, message: Json, label: str, **answers: str) -> Json:
        """A button that is answered in place. Gives Vita's answer."""
        button = button_of(message, label)
        data = {**button.get("data", {}), **{f"answer.{key}": value for key, value in answers.items()}}
        action = {"type": "Action.Execute", "verb": button["verb"], "data": data}
        return await self._invoke(
            "adaptiveCard/action",
            conversation,
            {"action": action, "trigger": "manual"},
            replyToId=message["messageId"],
        )

    async def commands(self, conversation: str, command: str) -> Json:
        """A command from the box in which one types."""
        value = {"commandId": command, "commandContext": "compose"}
        return await self._invoke("composeExtension/fetchTask", conversation, value)

    async def sends(self, conversation: str, command: str, dialog: Json, **answers: str) -> Json:
        """The form that a command opened."""
        card = dialog["task"]["value"]["card"]["content"]
        data = {**card["actions"][0]["data"], **{f"answer.{key}": value for key, value in answers.items()}}
        value = {"commandId": command, "commandContext": "compose", "data": data}
        return await self._invoke("composeExtension/submitAction", conversation, value)

    async def judges(self, conversation: str, message: Json, reaction: str, remark: str) -> Json:
        """A thumb below an answer, with a remark."""
        value = {"actionName": "feedback", "actionValue": {"reaction": reaction, "feedback": remark}}
        return await self._invoke("message/submitAction", conversation, value, replyToId=message["messageId"])

    async def happens(self, conversation: str, kind: str) -> None:
        """News of the installation or of members, as the Playground words it."""
        query = {"conversationId": conversation, "type": kind}
        async with self.http.get(
            f"{self.address}/_internal/v1/customActivities/template", params=query
        ) as response:
            template = await response.json()
        await self._post("/_internal/v1/customActivities", template)

    async def _invoke(self, name: str, conversation: str, value: Json, **more: str) -> Json:
        body = {
            "name": name,
            "value": value,
            "from": {"id": ME},
            "conversation": {"id": conversation},
            **more,
        }
        return await self._post("/_conversation/v1/invoke", body)

    async def _post(self, path: str, body: Json) -> Json:
        async with self.http.post(f"{self.address}{path}", json=body) as response:
            content = await response.text()
            assert response.status == 200, f"{path} answered {response.status}: {content}"
            return dict(json.loads(content)) if content.startswith("{") else {}

    # --- what can be seen ---------------------------------------------------------------------------------

    def messages(self, conversation: str) -> list[Json]:
        """What stands there now, in a channel with all its threads."""
        return [message for (where, _), message in self.seen.items() if where.startswith(conversation)]

    async def eventually(self, conversation: str, *words: str) -> Json:
        """The newest message there that holds these words, as soon as there is one."""
        try:
            async with asyncio.timeout(SECONDS):
                while True:
                    self._news.clear()
                    said = (one for one in reversed(self.messages(conversation)) if _holds(one, words))
                    if message := next(said, None):
                        return message
                    await self._news.wait()
        except TimeoutError:
            there = self.messages(conversation)
            raise AssertionError(f"waited for {words} in {conversation}; there stands {there}") from None

    async def listen(self) -> None:
        """Keeps `seen` and `states` up to date for as long as it runs."""
        async with self.http.ws_connect(f"{self.address}/_ws_conversation/v1/conversations/stream") as news:
            self.hears.set()
            async for one in news:
                told = json.loads(one.data)
                message = told.get("message")
                if not isinstance(message, dict) or "messageId" not in message:
                    continue
                self.seen[told["actionConversationId"], message["messageId"]] = message
                self.states.setdefault(message["messageId"], []).append(message)
                self._news.set()


def card_of(message: Json) -> Json:
    attachments = message.get("attachments") or []
    return dict(attachments[0]["content"]) if attachments else {}


def button_of(message: Json, label: str) -> Json:
    sets = [part["actions"] for part in card_of(message).get("body", []) if part["type"] == "ActionSet"]
    actions = [*(action for actions in sets for action in actions), *card_of(message).get("actions", [])]
    return next(action for action in actions if action["title"] == label)


def _holds(message: Json, words: tuple[str, ...]) -> bool:
    written = json.dumps(message, ensure_ascii=False)
    return all(word in written for word in words)


@asynccontextmanager
async def started(bot_port: int, folder: Path) -> AsyncIterator[AgentsPlayground]:
    """The Playground, talking to the bot on this port."""
    port = _free_port()
    environ = {
        **os.environ,
        "APPLICATION_INSIGHTS_NO_STATSBEAT": "1",
        "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(HERE / "config.yml"),
        "NODE_OPTIONS": f"--require {HERE / 'loopback.cjs'}",
        "TEAMSAPPTESTER_BROWSER": "none",
    }
    command = [
        needs_node(),
        str(PROGRAM / "cli.js"),
        "start",
        "-e",
        f"http://127.0.0.1:{bot_port}/api/messages",
    ]
    command += ["-c", "msteams", "-p", str(port), "--disable-telemetry"]
    with _running(command, environ, folder):
        async with ClientSession() as http:
            playground = AgentsPlayground(f"http://127.0.0.1:{port}", http)
            await _answers(playground)
            listening = asyncio.create_task(playground.listen())
            async with asyncio.timeout(SECONDS):
                await playground.hears.wait()
            yield playground
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def needs_node() -> str:
    """The program; the test is skipped, or fails in the gate, where it or the Playground is not."""
    node = shutil.which("node")
    if node is None or not PROGRAM.is_dir():
        if os.environ.get("VITA_REQUIRE_ALL") == "1":
            pytest.fail(_INSTALL)
        pytest.skip(_INSTALL)
    return node


@contextlib.contextmanager
def _running(command: list[str], environ: dict[str, str], folder: Path) -> Iterator[None]:
    with (folder / "playground.log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - node and a program that make installed, with our own flags
            command, cwd=folder, env=environ, stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            process.wait(SECONDS)


async def _answers(playground: AgentsPlayground) -> None:
    async with asyncio.timeout(SECONDS):
        while True:
            with contextlib.suppress(ClientError):
                async with playground.http.get(f"{playground.address}/_debug/ping") as response:
                    if response.status == 200:
                        return
            await asyncio.sleep(0.05)
