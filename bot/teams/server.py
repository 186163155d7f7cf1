"""`POST /api/messages`: the edge to which Teams delivers.

Our own edge over botbuilder's `process_activity`, because its `process` answers 500 to every press of a button,
to bad JSON and to most bad tokens.
"""

import json
import logging
from types import SimpleNamespace
from typing import Any

from aiohttp import web
from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication

from bot import failures
from bot.cards.model import Note, Text
from bot.errands import Errands
from bot.teams import replies
from bot.teams.activity import Activity, read
from bot.teams.connector import Connector
from bot.teams.credentials import Credentials
from bot.teams.doors import Doors
from bot.teams.gate import Gate, Unauthorized, shell
from bot.teams.handlers import Handlers
from bot.teams.keys import KeysUnavailable, SigningKeys
from bot.teams.platform import LookUp, TeamsPlatform
from bot.teams.registration import Registration, check
from bot.teams.replies import Reply
from bot.teams.sign_in import SignIn, directory_keys
from bot.teams.tab import Tab, Visits

PATH = "/api/messages"
_PATIENCE_SECONDS = 10.0
_log = logging.getLogger(__name__)


class Teams:
    """The network, both ways: `platform` speaks, `serve` lets Teams in.

    Raises `UnsafeRegistration` when it would not know who is talking. `host` is where the server listens.
    """

    def __init__(self, registration: Registration, look_up: LookUp, host: str) -> None:
        check(registration, host)
        self._registration = registration
        self._credentials = Credentials(registration)
        self.errands = Errands()
        self.platform = TeamsPlatform(registration, Connector(self._credentials.token), look_up)

    def serve(
        self,
        application: web.Application,
        doors: Doors,
        *,
        visits: Visits | None = None,
        public_url: str = "",
        model: str = "",
    ) -> None:
        """Adds the routes to the one server that there is.

        `public_url` is where people reach it, and `visits` opens the pages for them: without these two there is
        no tab. `model` names what thinks along.
        """
        authentication = ConfigurationBotFrameworkAuthentication(
            SimpleNamespace(), credentials_factory=self._credentials
        )
        gate = Gate(self._registration, authentication, SigningKeys())
        edge = Edge(gate, CloudAdapter(authentication), Handlers(doors, self.platform, self.errands))
        application.router.add_post(PATH, edge.receive)
        if public_url and visits is not None:
            sign_in = SignIn(self._registration, public_url, SigningKeys(fetch=directory_keys))
            Tab(doors, sign_in, visits, model).serve(application)

    async def close(self) -> None:
        """Says first what is still to be said."""
        await self.errands.drain(_PATIENCE_SECONDS)
        await self.platform.close()


class Edge:
    """`adapter` is botbuilder's CloudAdapter."""

    def __init__(self, gate: Gate, adapter: Any, handlers: Handlers) -> None:  # noqa: ANN401 - botbuilder carries no types
        self._gate = gate
        self._adapter = adapter
        self._handlers = handlers

    async def receive(self, request: web.Request) -> web.Response:
        header = request.headers.get("Authorization", "")
        if not header and self._gate.asks_for_a_token:
            return web.Response(status=401)
        try:
            activity = read(json.loads(await request.read()))
        except (ValueError, RecursionError):
            return web.Response(status=400)
        try:
            admitted = await self._gate.admit(header, activity)
        except Unauthorized as refused:
            _log.warning("A call to Teams' address was refused: %s", refused)
            return web.Response(status=401)
        except KeysUnavailable:
            return web.Response(status=503)  # Teams delivers again
        return _response(activity, await self._turn(admitted, activity))

    async def _turn(self, admitted: Any, activity: Activity) -> Reply:  # noqa: ANN401 - botbuilder carries no types
        """The turn goes through botbuilder; the answer goes past it, for it cannot write one with a body."""
        given: list[Reply] = []

        async def turn(_context: Any) -> None:  # noqa: ANN401 - botbuilder carries no types
            given.append(await self._handlers.receive(activity))

        try:
            await self._adapter.process_activity(admitted, shell(activity), turn)
        except Exception as error:  # noqa: BLE001 - the Teams edge is one of the places where this is allowed
            return _failed(activity, error)
        return given[0]


def _failed(activity: Activity, error: Exception) -> Reply:
    """A press gets a friendly line; a message gets a 500, so that Teams delivers it again."""
    card = failures.card_for(error, activity.language)
    if activity.type != "invoke":
        return Reply(500)
    words = "\n".join(block.text for block in card.blocks if isinstance(block, Text | Note))
    is_dialog = activity.name.startswith(("task/", "composeExtension/"))
    return replies.closing(words) if is_dialog else replies.saying(words)


def _response(activity: Activity, reply: Reply) -> web.Response:
    if activity.type == "invoke":
        return web.json_response(reply.body, status=reply.status)
    return web.Response(status=reply.status)
