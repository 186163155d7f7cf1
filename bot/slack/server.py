"""Slack, both ways: `platform` speaks, `start` and `serve` let Slack in."""

import asyncio

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from bot import failures
from bot.errands import Errands
from bot.ports import Clock
from bot.slack.answering import Answering
from bot.slack.apologies import Apologies
from bot.slack.doors import Doors
from bot.slack.handlers import Handlers
from bot.slack.installed import Identities, Installed, TheOne
from bot.slack.oauth import INSTALL, REDIRECT, OAuth, States, Stores
from bot.slack.pages import Pages
from bot.slack.payloads import NETWORK
from bot.slack.people import People
from bot.slack.platform import SlackPlatform
from bot.slack.preflight import Identity, SlackNotReady, identify, ticket
from bot.slack.quiet import without_our_settings
from bot.slack.socket_mode import PING, SocketMode
from bot.slack.waiting import PATIENCE, Waiting
from bot.slack.web import Access, connected, library_log

PATH = "/slack/events"
_GRACE = 10.0
_DIGITS = 12
_UNUSED = "xoxb-unused"


class Slack:
    """One workspace, or many. Made inside the event loop; `platform` works from then on, `start` lets Slack in.

    `ping` is the number of seconds between two signs of life on the connection, `patience` how long something may
    take before a view says that it is being looked up.
    """

    def __init__(
        self, access: Access, clock: Clock, *, ping: float = PING, patience: float = PATIENCE
    ) -> None:
        self._ping = ping
        self._patience = patience
        self._access = access
        self._clock = clock
        self._installed = Installed(clock)
        self._web = connected(access, self._installed.token if access.for_many else None)
        self._people = People(self._web, clock)
        self._errands = Errands()
        self._app: AsyncApp | None = None
        self._socket: SocketMode | None = None
        self._oauth: OAuth | None = None
        self._knocked: asyncio.Task[tuple[Identity | None, str]] | None = None
        self.platform = SlackPlatform(self._web, self._people, self._errands)

    def serve(self, application: web.Application) -> None:
        """Adds the route for Slack's requests; with an app token Slack makes none."""
        if not self._access.app_token:
            application.router.add_post(PATH, self.receive)
        if self._access.for_many:
            application.router.add_get(INSTALL, self._install)
            application.router.add_get(REDIRECT, self._redirected)

    def knock(self) -> None:
        """Asks Slack already what `start` will want to know, so that it need not wait."""
        self._knocked = asyncio.create_task(self._asked())

    async def start(self, doors: Doors) -> None:
        """Raises `SlackNotReady` when Slack cannot be used as it is set up."""
        us, first = await (self._knocked or self._asked())
        self._knocked = None
        identities = self._many(doors) if us is None else await self._one(us, doors)
        self._app = self._bolt(identities, doors)
        if first:
            self._socket = SocketMode(self._app, self._web, self._access.app_token, first, self._ping)
            await self._socket.start()

    async def _asked(self) -> tuple[Identity | None, str]:
        """Who we are, in one workspace, and the address of a first connection, for whom Slack cannot reach."""
        access = self._access
        if not (access.app_token or access.signing_secret):
            raise SlackNotReady(
                "Slack needs SLACK_APP_TOKEN (no address of your own) or SLACK_SIGNING_SECRET."
            )
        if access.for_many:
            if not access.public_url:
                raise SlackNotReady(
                    "For many workspaces Slack needs VITA_PUBLIC_URL: people install Vita there."
                )
            return None, await ticket(self._web, access) if access.app_token else ""
        if not access.app_token:
            return await identify(self._web, access), ""
        return await asyncio.gather(identify(self._web, access), ticket(self._web, access))

    async def _one(self, us: Identity, doors: Doors) -> Identities:
        await doors.installs.come_back(NETWORK, us.workspace)
        return TheOne(us)

    def _many(self, doors: Doors) -> Identities:
        self._installed.ask(doors.installs)
        stores = Stores(doors.installs, self._installed)
        self._oauth = OAuth(self._access, self._web, stores, States(doors.installs))
        return self._installed

    async def _install(self, request: web.Request) -> web.Response:
        return await self._oauth.begin(request) if self._oauth else web.Response(status=503)

    async def _redirected(self, request: web.Request) -> web.Response:
        return await self._oauth.end(request) if self._oauth else web.Response(status=503)

    async def is_ready(self) -> bool:
        """Whether Slack can reach us now."""
        return self._app is not None and (self._socket is None or await self._socket.is_connected())

    async def stop(self, seconds: float = _GRACE) -> None:
        """Lets nothing in any more and finishes what is under way; `platform` still works."""
        if self._knocked is not None:
            self._knocked.cancel()
            await asyncio.gather(self._knocked, return_exceptions=True)
        if self._socket is not None:
            await self._socket.stop(seconds)
        self._app = self._socket = None
        await self._errands.drain(seconds)

    async def close(self) -> None:
        """After this `platform` does not work any more."""
        await self.stop()
        await self._web.session.close()

    async def receive(self, request: web.Request) -> web.Response:
        """Bolt checks the signature first; what even Bolt cannot read is a bad request."""
        if self._app is None:
            return web.Response(status=503)
        stamp = request.headers.get("X-Slack-Request-Timestamp", "")
        if not (stamp.isdecimal() and len(stamp) <= _DIGITS):
            # Bolt would stumble over what is no number, or too long a one; Slack always sends seconds.
            return web.Response(status=401)
        try:
            answer = await self._app.async_dispatch(await to_bolt_request(request))
        except Exception as error:  # noqa: BLE001 - the Slack edge is one of the places where this is allowed
            failures.record(error, doing="slack payload")
            return web.Response(status=400)
        return await to_aiohttp_response(answer)

    def _bolt(self, identities: Identities, doors: Doors) -> AsyncApp:
        async def authorize(team_id: str | None) -> AuthorizeResult:
            """Where we are not installed nobody is: each handler looks, and drops what is not for us."""
            us = await identities.of(team_id or "")
            return AuthorizeResult(
                enterprise_id=None,
                team_id=team_id,
                bot_user_id=us.user if us else "",
                bot_id=us.bot if us else "",
                # Nothing speaks with it: what we say goes by clients of our own.
                bot_token=_UNUSED,
            )

        with without_our_settings():
            app = AsyncApp(
                name="Vita",
                logger=library_log(),
                client=self._web.nobodys,
                authorize=authorize,
                signing_secret=self._access.signing_secret,
                request_verification_enabled=not self._access.app_token,
                # The ack waits until what was said is stored; a failure leaves it out, and Slack delivers again.
                process_before_response=True,
                attaching_conversation_kwargs_enabled=False,
                # What nobody listens to comes to our apologies, which ack it; Bolt would leave it to be sent again.
                raise_error_for_unhandled_request=True,
            )
        answering = Answering(self._web, self.platform, self._errands)
        pages = Pages(self._web, doors, self._people, self._errands, self._clock)
        waiting = Waiting(self._web, self._errands, self._patience)
        Handlers(doors, identities, self._people, self.platform, answering, pages, waiting).register(app)
        app.error(Apologies(self._people, answering).on_error)
        return app
