"""Slack as a `ChatPlatform`."""

import time
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from bot.books import Pace
from bot.cards.model import Card
from bot.domain.hearing import Member
from bot.domain.place import Account, MessageRef, Place, PlaceKind, Readers
from bot.errands import Errands
from bot.ports import (
    CannotLookBack,
    File,
    NotPosted,
    Paces,
    PlaceGone,
    ShutOut,
    Thinking,
    Thought,
    Uncertain,
)
from bot.slack import render
from bot.slack.calls import called, uploaded
from bot.slack.mrkdwn import first_piece
from bot.slack.payloads import NETWORK
from bot.slack.people import People, Profile
from bot.slack.sessions import Sessions
from bot.slack.streams import Seconds, SlackLive, Streams, end
from bot.slack.web import Web

_EVENT_TYPE = "vita"
_SKEW = timedelta(seconds=5)
_PAGE = 200
_PACE = Pace(per_second=1)
"""Slack promises one message a second in a channel; of a workspace as a whole it gives no figure, so no more."""

_LONGEST_COMMENT = 1000
_NO_RIGHT = "missing_scope"
_STREAMS_STILL = "streaming_state_conflict"


class SlackPlatform:
    def __init__(self, web: Web, people: People, errands: Errands, seconds: Seconds = time.monotonic) -> None:
        self._web = web
        self._sessions = Sessions(web, errands)
        self._people = people
        self._streams = Streams(web, seconds)
        self._dms: dict[Account, Place] = {}

    def paces(self) -> Paces:
        return Paces(in_workspace=_PACE, in_channel=_PACE)

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:
        """The key goes along twice: Slack may know a message again by the one, and we do by the other.

        Everybody in the workspace can read a message's metadata, so it says nothing to anybody else.
        """
        mark = _mark(key)
        response = await called(
            self._web.sending(place.workspace).chat_postMessage(
                **_addressed(place),
                **render.message(card, may_be_judged=True).as_arguments(),
                unfurl_links=False,
                unfurl_media=False,
                client_msg_id=mark,
                metadata={"event_type": _EVENT_TYPE, "event_payload": {"k": mark}},
            )
        )
        return MessageRef(place, response["ts"])

    async def update(self, message: MessageRef, card: Card) -> None:
        """A message that still streams, because whoever wrote it is gone, is ended first."""
        try:
            await self._change(message, card)
        except PlaceGone as error:
            if str(error) != _STREAMS_STILL:
                raise
            await end(self._web, message)
            await self._change(message, card)

    async def _change(self, message: MessageRef, card: Card) -> None:
        words = render.message(card, may_be_judged=True).as_arguments()
        await called(
            self._web.sending(message.place.workspace).chat_update(
                channel=message.place.channel, ts=message.message, **words
            )
        )

    async def begin(self, place: Place, account: Account, text: str, key: str) -> SlackLive | None:  # noqa: ARG002 - a stream carries no key
        return await self._streams.begin(place, account, text)

    def think(self, place: Place, account: Account, thinking: Thinking) -> Thought | None:
        """Slack shows it in a thread, and every answer of ours is in one."""
        return self._sessions.begin(place, account, thinking) if place.thread else None

    async def whisper(self, place: Place, account: Account, card: Card) -> None:
        """In a DM everything is for one person already, and there it stays readable."""
        if place.is_dm:
            await called(
                self._web.sending(place.workspace).chat_postMessage(
                    **_addressed(place), **render.message(card).as_arguments()
                )
            )
            return
        await called(
            self._web.sending(place.workspace).chat_postEphemeral(
                **_addressed(place), user=account.account, **render.message(card).as_arguments()
            )
        )

    async def open_dm(self, account: Account) -> Place:
        """A DM keeps its address for ever, so each is opened once."""
        if account not in self._dms:
            response = await called(
                self._web.sending(account.workspace).conversations_open(users=account.account)
            )
            self._dms[account] = Place(NETWORK, account.workspace, response["channel"]["id"], PlaceKind.DM)
        return self._dms[account]

    async def file(self, account: Account, file: File, words: str) -> bool:
        """Nothing is shown before the last of the three calls. A workspace that gave no right to files takes none."""
        dm = await self.open_dm(account)
        web = self._web.sending(account.workspace)
        try:
            asked = await called(web.files_getUploadURLExternal(filename=file.name, length=len(file.data)))
        except PlaceGone as error:
            if str(error) != _NO_RIGHT:
                raise
            return False
        await uploaded(self._web.session, asked["upload_url"], file.data)
        given = {"id": asked["file_id"], "title": file.name}
        shown = first_piece(words, _LONGEST_COMMENT)
        await called(
            web.files_completeUploadExternal(files=[given], channel_id=dm.channel, initial_comment=shown)
        )
        return True

    async def find(self, place: Place, key: str, since: datetime) -> MessageRef | None:
        """Raises `Uncertain` when Slack does not answer now, `CannotLookBack` when it never will."""
        mark = _mark(key)
        try:
            async for found in self._history(place, since - _SKEW):
                metadata = found.get("metadata") or {}
                payload = metadata.get("event_payload") or {}
                if metadata.get("event_type") == _EVENT_TYPE and payload.get("k") == mark:
                    return MessageRef(place, found["ts"])
        except ShutOut:
            raise
        except PlaceGone as error:
            raise CannotLookBack(str(error)) from error
        except NotPosted as error:  # that holds for the question, not for the message that is looked for
            raise Uncertain(error.reason) from error
        return None

    async def _history(self, place: Place, since: datetime) -> AsyncIterator[dict[str, Any]]:
        asked: dict[str, Any] = {
            "channel": place.channel,
            "oldest": f"{since.timestamp():.6f}",
            "include_all_metadata": True,
            "limit": _PAGE,
        }
        cursor = ""
        while True:
            if place.thread:
                call = self._web.sending(place.workspace).conversations_replies(
                    ts=place.thread, cursor=cursor or None, **asked
                )
            else:
                call = self._web.sending(place.workspace).conversations_history(
                    cursor=cursor or None, **asked
                )
            response = await called(call)
            for found in response["messages"]:
                yield found
            cursor = (response.get("response_metadata") or {}).get("next_cursor", "")
            if not cursor:
                return

    async def is_let_in(self, workspace: str) -> bool:
        """Whether Slack takes our token there; an answer that does not come is a no."""
        try:
            await called(self._web.sending(workspace).auth_test())
        except (NotPosted, PlaceGone, Uncertain):
            return False
        return True

    async def members(self, place: Place) -> Sequence[Member]:
        return tuple([profile.member async for profile in self._inside(place) if profile.belongs])

    async def readers(self, place: Place) -> Readers:
        """Asked each time: a private channel can be opened, and shared with another organisation."""
        response = await called(self._web.reading(place.workspace).conversations_info(channel=place.channel))
        found = response["channel"]
        if found.get("is_ext_shared") or found.get("is_pending_ext_shared"):
            return Readers.EXTERNAL
        if not (found.get("is_private") or found.get("is_im")):
            return Readers.OPEN
        outsiders = [profile async for profile in self._inside(place) if profile.is_outsider]
        return Readers.EXTERNAL if outsiders else Readers.PRIVATE

    async def _inside(self, place: Place) -> AsyncIterator[Profile]:
        cursor = ""
        while True:
            response = await called(
                self._web.reading(place.workspace).conversations_members(
                    channel=place.channel, cursor=cursor or None, limit=_PAGE
                )
            )
            for user in response["members"]:
                yield await self._people.profile(Account(NETWORK, place.workspace, user))
            cursor = (response.get("response_metadata") or {}).get("next_cursor", "")
            if not cursor:
                return


def _addressed(place: Place) -> dict[str, Any]:
    return (
        {"channel": place.channel, "thread_ts": place.thread} if place.thread else {"channel": place.channel}
    )


def _mark(key: str) -> str:
    """The same for the same key, and telling nothing about it."""
    return str(uuid5(NAMESPACE_URL, f"vita:{key}"))
