"""That Vita thinks about an answer, as Slack shows it: a session with its stop button, and lines while one waits.

Slack's newer way (`agents.sessions`) names the conversation and shows the button; it takes an app that is an agent.
The lines work for any app, and go by themselves when a message comes or after two minutes.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.domain.place import Account, Place
from bot.errands import Errands
from bot.ports import NotPosted, PlaceGone, Thinking, Uncertain
from bot.slack.calls import called
from bot.slack.web import Web

log = logging.getLogger(__name__)
SOON = 0.4
"""Seconds: an answer that is there by then needs no line, which would only flicker, and three calls less."""

_TITLE = 200
_LINE = 50  # Slack gives no figure; on a phone more is cut off
_LINES = 10
_UNABLE = frozenset({
    "not_authorized", "missing_scope", "not_allowed_token_type", "unknown_method", "feature_not_enabled",
    "restricted_plan_level", "team_access_not_granted", "method_not_supported_for_channel_type",
})  # fmt: skip
"""What a workspace answers that will not show this to us, today or tomorrow."""


class Sessions:
    """Everything here is an errand: nobody waits for it. A workspace that cannot show it is asked once."""

    def __init__(self, web: Web, errands: Errands) -> None:
        self._web = web
        self._errands = errands
        self._unable: set[tuple[str, str]] = set()

    def begin(self, place: Place, account: Account, thinking: Thinking) -> "Shown":
        shown = Shown(self, self._errands, place)
        self._errands.start(lambda: shown.begin(account, thinking))
        return shown

    async def processing(self, place: Place, account: Account, thinking: Thinking) -> bool:
        """Whether there is a session now, which must be ended."""

        def call() -> Awaitable[AsyncSlackResponse]:
            return self._web.sending(place.workspace).agents_sessions_setStatus(
                channel_id=place.channel,
                thread_ts=place.thread,
                status="processing",
                title=thinking.title[:_TITLE],
                initiator_user_id=account.account,
            )

        return await self._tried("sessions", place, call)

    async def lines(self, place: Place, status: str, lines: tuple[str, ...] = ()) -> None:
        """`status` stands after the name of the app; an empty one takes it all away."""

        def call() -> Awaitable[AsyncSlackResponse]:
            return self._web.sending(place.workspace).assistant_threads_setStatus(
                channel_id=place.channel,
                thread_ts=place.thread,
                status=status,
                loading_messages=[line[:_LINE] for line in lines[:_LINES]] or None,
            )

        await self._tried("lines", place, call)

    async def active(self, place: Place) -> None:
        """Unlike the lines a session stays as it is until it is told otherwise; raises `NotPosted`, to be tried again."""
        await called(
            self._web.sending(place.workspace).agents_sessions_setStatus(
                channel_id=place.channel, thread_ts=place.thread, status="active"
            )
        )

    async def _tried(
        self, what: str, place: Place, call: Callable[[], Awaitable[AsyncSlackResponse]]
    ) -> bool:
        if (what, place.workspace) in self._unable:
            return False
        try:
            await called(call())
        except PlaceGone as error:
            if str(error) in _UNABLE:
                self._unable.add((what, place.workspace))
            log.info("Slack does not show that Vita thinks: %s", error)
            return False
        except NotPosted as error:
            log.info("Slack does not show that Vita thinks: %s", error)
            return False
        except Uncertain as error:
            log.info("Slack may not show that Vita thinks: %s", error)
        return True


class Shown:
    """`Thought`."""

    def __init__(self, sessions: Sessions, errands: Errands, place: Place) -> None:
        self._sessions = sessions
        self._errands = errands
        self._place = place
        self._begun = asyncio.Event()
        self._over = asyncio.Event()
        self._is_shown = False
        self._is_session = False

    async def begin(self, account: Account, thinking: Thinking) -> None:
        try:
            if await self._is_over_soon():
                return
            self._is_shown = True
            self._is_session = await self._sessions.processing(self._place, account, thinking)
            await self._sessions.lines(self._place, thinking.status, thinking.lines)
        finally:
            self._begun.set()

    async def _is_over_soon(self) -> bool:
        try:
            async with asyncio.timeout(SOON):
                return await self._over.wait()
        except TimeoutError:
            return False

    def end(self) -> None:
        self._over.set()
        self._errands.start(self._ended)

    async def _ended(self) -> None:
        """What began is ended, in that order; lines that no message follows would stand there for two minutes."""
        await self._begun.wait()
        if not self._is_shown:
            return
        if self._is_session:
            await self._sessions.active(self._place)
        else:
            await self._sessions.lines(self._place, "")
