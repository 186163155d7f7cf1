"""An answer that grows in a DM: by Slack's own streaming, and by edits of the message once that has ended.

Slack streams to one reader, so nothing grows in a channel. A stream lives some five minutes, used or not; what
is left after that, or when it breaks, is an ordinary message of ours.
"""

import logging
from collections import defaultdict, deque
from collections.abc import Callable

from bot.cards.model import Card, Text
from bot.domain.place import Account, MessageRef, Place
from bot.ports import NotPosted, PlaceGone, Uncertain
from bot.slack import render
from bot.slack.calls import called
from bot.slack.mrkdwn import escaped
from bot.slack.web import Web

LIVES = 240.0
"""Seconds after which a stream is ended by us: well before Slack ends it."""

LONGEST = 2_400
"""Characters in one call: escaping makes one at most five times as long, and Slack takes 12,000."""

MOST = 20
"""Streams that begin in one workspace within a minute; past it answers are posted whole, until there is room."""

_MINUTE = 60.0
_APPENDING = 0.7  # seconds between two calls; Slack allows some hundred a minute
_EDITING = 1.5  # and some fifty edits
_UNABLE = frozenset({
    "not_authorized", "missing_scope", "not_allowed_token_type", "unknown_method", "feature_not_enabled",
    "method_not_supported_for_channel_type", "restricted_plan_level", "team_access_not_granted",
})  # fmt: skip
"""What a workspace answers that will not stream to us, today or tomorrow."""

log = logging.getLogger(__name__)
Seconds = Callable[[], float]


class Streams:
    """Begins growing messages; `seconds` is a stopwatch. A workspace that cannot stream is asked once.

    The room for streams is counted here, a process at a time: when Slack counts differently it says so, and is
    left alone for as long as it asks.
    """

    def __init__(self, web: Web, seconds: Seconds) -> None:
        self._web = web
        self._seconds = seconds
        self._unable: set[str] = set()
        self._begun: defaultdict[str, deque[float]] = defaultdict(deque)
        self._closed_until: dict[str, float] = {}

    async def begin(self, place: Place, account: Account, text: str) -> "SlackLive | None":
        if not place.is_dm or not self._has_room(place.workspace):
            return None
        first, rest = text[:LONGEST], text[LONGEST:]
        start = self._web.sending(place.workspace).chat_startStream(
            channel=place.channel,
            thread_ts=place.thread,
            markdown_text=escaped(first),
            recipient_team_id=account.workspace,
            recipient_user_id=account.account,
        )
        try:
            response = await called(start)
        except (NotPosted, PlaceGone, Uncertain) as error:
            self._note(place.workspace, error)
            log.warning("Slack does not stream: %s", error, extra={"workspace": place.workspace})
            return None
        live = SlackLive(self._web, MessageRef(place, response["ts"]), first, self._seconds)
        if rest:
            await live.grow(text)
        return live

    def _has_room(self, workspace: str) -> bool:
        """Takes the room too."""
        now, begun = self._seconds(), self._begun[workspace]
        while begun and begun[0] <= now - _MINUTE:
            begun.popleft()
        is_closed = self._closed_until.get(workspace, now) > now
        if workspace in self._unable or is_closed or len(begun) >= MOST:
            return False
        begun.append(now)
        return True

    def _note(self, workspace: str, error: NotPosted | PlaceGone | Uncertain) -> None:
        if str(error) in _UNABLE:
            self._unable.add(workspace)
        if isinstance(error, NotPosted):
            self._closed_until[workspace] = self._seconds() + error.after


class SlackLive:
    """A message that grows. `shown` is what Slack has of it."""

    def __init__(self, web: Web, ref: MessageRef, shown: str, seconds: Seconds) -> None:
        self.ref = ref
        self._web = web
        self._shown = shown
        self._seconds = seconds
        self._is_streaming = True
        self._ends = seconds() + LIVES
        self._next = seconds() + _APPENDING

    async def grow(self, text: str) -> None:
        if self._seconds() < self._next:
            return
        if self._is_streaming and self._seconds() > self._ends:
            await self._end()
        try:
            await (self._append(text) if self._is_streaming else self._edit(text))
        except NotPosted as wait:
            self._next = self._seconds() + wait.after
        except Uncertain:
            await self._end()  # what it may hold twice is set right by an edit
        except PlaceGone as error:
            log.info("A stream broke: %s", error, extra={"workspace": self.ref.place.workspace})
            self._is_streaming = False

    async def close(self) -> None:
        if self._is_streaming:
            await self._end()

    async def _append(self, text: str) -> None:
        while more := text[len(self._shown) :][:LONGEST]:
            await called(
                self._web.sending(self.ref.place.workspace).chat_appendStream(
                    channel=self.ref.place.channel, ts=self.ref.message, markdown_text=escaped(more)
                )
            )
            self._shown += more
        self._next = self._seconds() + _APPENDING

    async def _edit(self, text: str) -> None:
        self._next = self._seconds() + _EDITING
        words = render.message(Card(text, (Text(text),))).as_arguments()
        await called(
            self._web.sending(self.ref.place.workspace).chat_update(
                channel=self.ref.place.channel, ts=self.ref.message, **words
            )
        )

    async def _end(self) -> None:
        self._is_streaming = False
        await end(self._web, self.ref)


async def end(web: Web, message: MessageRef) -> None:
    """Makes a message that streams an ordinary one; one that does not is that already."""
    try:
        await called(
            web.sending(message.place.workspace).chat_stopStream(
                channel=message.place.channel, ts=message.message
            )
        )
    except (NotPosted, PlaceGone, Uncertain) as error:
        log.info("Slack did not end a stream: %s", error, extra={"workspace": message.place.workspace})
