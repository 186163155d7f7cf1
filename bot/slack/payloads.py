"""What was said in a workspace, read from Slack's events; what is not for us to read gives None.

Most of what Slack sends is nothing to us: other bots, edits, people who join. A list of what is welcome decides,
so that a new kind of event changes nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from bot.domain.hearing import Member, Message
from bot.domain.place import Account, MessageRef, Place, PlaceKind
from bot.slack.mrkdwn import mentions, words
from bot.slack.reading import reads

NETWORK = "slack"
_WELCOME = frozenset({"", "file_share", "thread_broadcast"})
_KINDS = {"im": PlaceKind.DM, "mpim": PlaceKind.GROUP}


class Payload(BaseModel):
    # What people wrote stays out of the errors too.
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class _Spoken(Payload):
    """A message, as the events `message` and `app_mention` carry it."""

    channel: str
    ts: str
    user: str | None = None
    text: str | None = None
    subtype: str | None = None
    channel_type: str | None = None
    thread_ts: str | None = None
    client_msg_id: str | None = None
    bot_id: str | None = None
    hidden: bool = False
    user_team: str | None = None
    files: list[Any] | None = None
    blocks: list[dict[str, Any]] | None = None


class Body(Payload):
    """What stands around an event."""

    event_id: str
    api_app_id: str
    team_id: str
    event: dict[str, Any]
    authorizations: list[dict[str, Any]] = Field(default_factory=list)

    @property
    def workspace(self) -> str:
        """The workspace that Vita is installed in; in a shared channel `team_id` can be the other one."""
        return (
            str(self.authorizations[0].get("team_id") or self.team_id)
            if self.authorizations
            else self.team_id
        )


@reads
def workspace(body: Mapping[str, Any]) -> str:
    """The workspace that this event is for."""
    return Body.model_validate(body).workspace


@dataclass(frozen=True, slots=True)
class Said:
    """A message of a person, of which only the person is still to be looked up."""

    place: Place
    account: Account
    text: str
    message: str
    sent_at: datetime
    event_key: str
    alt_key: str
    mentions_vita: bool
    mentions_others: bool
    wordless: bool

    @property
    def may_be_for_vita(self) -> bool:
        """In a channel it takes a mention or a thread; which thread, the use case knows."""
        return self.place.is_dm or self.mentions_vita or self.place.thread != self.message

    def by(self, author: Member) -> Message:
        return Message(
            place=self.place,
            author=author,
            text=self.text,
            message=self.message,
            event_key=self.event_key,
            sent_at=self.sent_at,
            alt_key=self.alt_key,
            mentions_vita=self.mentions_vita,
            mentions_others=self.mentions_others,
            wordless=self.wordless,
        )


@reads
def said(body: Mapping[str, Any], us: str) -> Said | None:
    """The message in this event, or None when no person of this workspace said anything new.

    `us` is the id of our bot user.
    """
    around = Body.model_validate(body)
    spoken = _Spoken.model_validate(around.event)
    if spoken.bot_id or spoken.hidden or (spoken.subtype or "") not in _WELCOME:
        return None
    if spoken.user in {None, "", "USLACKBOT", us} or spoken.user_team not in {None, "", around.workspace}:
        return None
    mentioned = mentions(spoken.text or "")
    text = words(spoken.text or "", us, spoken.blocks or ())
    return Said(
        place=_place(around.workspace, spoken),
        account=Account(NETWORK, around.workspace, spoken.user or ""),
        text=text,
        message=spoken.ts,
        sent_at=moment(spoken.ts),
        event_key=f"{NETWORK}:{around.api_app_id}:{around.event_id}",
        alt_key=f"{NETWORK}:{spoken.channel}:{_gesture(spoken, us in mentioned)}",
        mentions_vita=us in mentioned,
        mentions_others=bool(mentioned - {us}),
        wordless=not text and (bool(spoken.files) or us not in mentioned),
    )


@reads
def stranger(body: Mapping[str, Any], us: str) -> tuple[Place, Account] | None:
    """Somebody of another organisation who speaks to Vita; nothing of what they said is read further."""
    around = Body.model_validate(body)
    spoken = _Spoken.model_validate(around.event)
    if spoken.user_team in {None, "", around.workspace} or spoken.bot_id or spoken.subtype or not spoken.user:
        return None
    place = _place(around.workspace, spoken)
    if not place.is_dm and us not in mentions(spoken.text or ""):
        return None
    return place, Account(NETWORK, around.workspace, spoken.user)


def _gesture(spoken: _Spoken, mentions_vita: bool) -> str:  # noqa: FBT001 - a fact about the message, no switch
    """What is the same however often one message arrives.

    A mention comes as two events. They share their time for certain, but only one of them is documented to
    have a `client_msg_id`; anything else may come with two times and one `client_msg_id`.
    """
    return spoken.ts if mentions_vita else spoken.client_msg_id or spoken.ts


def _place(workspace: str, spoken: _Spoken) -> Place:
    """The thread that an answer belongs in: the one it was said in, or the one that it begins."""
    kind = kind_of(spoken.channel, spoken.channel_type or "")
    return Place(NETWORK, workspace, spoken.channel, kind, thread=spoken.thread_ts or spoken.ts)


def kind_of(channel: str, channel_type: str = "") -> PlaceKind:
    """A mention comes without the type of its channel; the id of a DM begins with a D."""
    if not channel_type:
        return PlaceKind.DM if channel.startswith("D") else PlaceKind.CHANNEL
    return _KINDS.get(channel_type, PlaceKind.CHANNEL)


def moment(ts: str) -> datetime:
    """Slack's id of a message is the second at which it was sent, with six digits to tell them apart."""
    return datetime.fromtimestamp(float(ts), UTC)


@reads
def deleted(body: Mapping[str, Any]) -> MessageRef | None:
    """The message of a person that its writer deleted, if this event says so.

    A message that has answers leaves a tombstone: Slack then speaks of a change.
    """
    around = Body.model_validate(body)
    event = around.event
    is_tombstone = (event.get("message") or {}).get("subtype") == "tombstone"
    if event.get("subtype") != "message_deleted" and not (
        event.get("subtype") == "message_changed" and is_tombstone
    ):
        return None
    before = {"channel": event.get("channel"), "channel_type": event.get("channel_type")}
    previous = _Spoken.model_validate({**(event.get("previous_message") or {}), **before})
    if previous.bot_id:
        return None
    return MessageRef(_place(around.workspace, previous), previous.ts)


@reads
def edited(body: Mapping[str, Any], us: str) -> tuple[MessageRef, str] | None:
    """The message of a person that its writer changed, and its words now, if this event says so.

    Slack speaks of a change too when a link grew into a preview: then the words are the same.
    """
    around = Body.model_validate(body)
    event = around.event
    if event.get("subtype") != "message_changed":
        return None
    before = {"channel": event.get("channel"), "channel_type": event.get("channel_type")}
    now = _Spoken.model_validate({**event["message"], **before})
    was = (event.get("previous_message") or {}).get("text")
    if now.bot_id or not now.user or now.user == us or was == now.text:
        return None
    return MessageRef(_place(around.workspace, now), now.ts), words(now.text or "", us, now.blocks or ())
