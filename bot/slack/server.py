"""Slack, both ways: `platform` speaks, `start` and `serve` let Slack in."""

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
from bot.slack.pages import Pages
from bot.slack.people import People
from bot.slack.platform import SlackPlatform
from bot.slack.preflight import Identity, SlackNotReady, identify, ticket
from bot.slack.socket_mode import PING, SocketMode
from bot.slack.waiting import PATIENCE, Waiting
from bot.slack.web import Access, connected, library_log

PATH = "/slack/events"
_GRACE = 10.0


class Slack:
    """One workspace. Made inside the event loop; `platform` works from then on, `start` lets Slack in.

    `ping` is the number of seconds between two signs of life on the connection, `patience` how long something may
    take before a view says that it is being looked up.
    """

    def __init__(
        self, access: Access, clock: Clock, *, ping: float = PING, patience: float = PATIENCE
    ) -> None:
        self._ping = ping
        self._patience = patience
        self._access = access
        self._web = connected(access)
        self._people = People(self._web, clock)
        self._errands = Errands()
        self._app: AsyncApp | None = None
        self._socket: SocketMode | None = None
        self.platform = SlackPlatform(self._web, self._people, self._errands)

    def serve(self, application: web.Application) -> None:
        """Adds the route for Slack's requests; with an app token Slack makes none."""
        if not self._access.app_token:
            application.router.add_post(PATH, self.receive)

    async def start(self, doors: Doors) -> Identity:
        """Raises `SlackNotReady` when Slack cannot be used as it is set up."""
        if not (self._access.app_token or self._access.signing_secret):
            raise SlackNotReady(
                "Slack needs SLACK_APP_TOKEN (no address of your own) or SLACK_SIGNING_SECRET."
            )
        us = await identify(self._web, self._access)
        self._app = self._bolt(us, doors)
        if self._access.app_token:
            first = await ticket(self._web, self._access)
            self._socket = SocketMode(self._app, self._web, self._access.app_token, first, self._ping)
            await self._socket.start()
        return us

    async def is_ready(self) -> bool:
        """Whether Slack can reach us now."""
        return self._app is not None and (self._socket is None or await self._socket.is_connected())

    async def stop(self, seconds: float = _GRACE) -> None:
        """Lets nothing in any more and finishes what is under way; `platform` still works."""
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
        try:
            answer = await self._app.async_dispatch(await to_bolt_request(request))
        except Exception as error:  # noqa: BLE001 - the Slack edge is one of the places where this is allowed
            failures.record(error, doing="slack payload")
            return web.Response(status=400)
        return await to_aiohttp_response(answer)

    def _bolt(self, us: Identity, doors: Doors) -> AsyncApp:
        async def authorize() -> AuthorizeResult:
            return AuthorizeResult(
                enterprise_id=None,
                team_id=us.workspace,
                bot_user_id=us.user,
                bot_id=us.bot,
                bot_token=self._access.bot_token,
            )

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
        pages = Pages(self._web, doors, self._people, self._errands)
        waiting = Waiting(self._web, self._errands, self._patience)
        Handlers(doors, us, self._people, self.platform, answering, pages, waiting).register(app)
        app.error(Apologies(self._people, answering).on_error)
        return app
