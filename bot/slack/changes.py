"""What changed around the talk, read from Slack's events: who came or went, which channel, whose account, what was opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.place import Account, Place, PlaceKind, Readers
from bot.slack.payloads import NETWORK, Body, Payload, kind_of
from bot.slack.reading import reads


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody came into a channel or left it."""

    place: Place
    account: Account
    inviter: Account | None


class _Moved(Payload):
    channel: str
    user: str
    inviter: str | None = None
    team: str | None = None


@reads
def moved(body: Mapping[str, Any]) -> Moved | None:
    """Who came or went; None for somebody of another organisation."""
    around = Body.model_validate(body)
    event = _Moved.model_validate(around.event)
    if event.team not in {None, "", around.workspace}:
        return None
    inviter = Account(NETWORK, around.workspace, event.inviter) if event.inviter else None
    place = Place(NETWORK, around.workspace, event.channel, PlaceKind.CHANNEL)
    return Moved(place, Account(NETWORK, around.workspace, event.user), inviter)


@reads
def left(body: Mapping[str, Any]) -> Place:
    """The channel that Vita was taken out of."""
    around = Body.model_validate(body)
    return Place(NETWORK, around.workspace, str(around.event["channel"]), PlaceKind.CHANNEL)


@reads
def changed(body: Mapping[str, Any]) -> tuple[Place, Readers | None]:
    """A channel that came back, or one that others read along in, or no more. None: its readers did not change."""
    around = Body.model_validate(body)
    event = around.event
    place = Place(NETWORK, around.workspace, str(event["channel"]), PlaceKind.CHANNEL)
    if not event["type"].endswith("shared"):
        return place, None
    is_shared = event["type"] == "channel_shared" or bool(event.get("is_ext_shared"))
    # Whether it is private is not told; that it is open promises the least.
    return place, Readers.EXTERNAL if is_shared else Readers.OPEN


@reads
def account_changed(body: Mapping[str, Any]) -> tuple[Account, dict[str, Any]]:
    """Whose account changed, and the account as it is now."""
    around = Body.model_validate(body)
    user = dict(around.event["user"])
    return Account(NETWORK, around.workspace, str(user["id"])), user


class _Stopped(Payload):
    channel: str
    thread_ts: str | None = None


@reads
def stopped(body: Mapping[str, Any]) -> Place:
    """Where somebody stopped what Vita was saying."""
    around = Body.model_validate(body)
    event = _Stopped.model_validate(around.event)
    place = Place(NETWORK, around.workspace, event.channel, kind_of(event.channel))
    return place.in_thread(event.thread_ts or "")


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody opened the app's own space in Slack: its Home, or (`dm`) the conversation with Vita."""

    account: Account
    dm: Place | None


class _Opened(Payload):
    user: str
    channel: str = ""
    tab: str = "home"


@reads
def opened(body: Mapping[str, Any]) -> Opened:
    around = Body.model_validate(body)
    event = _Opened.model_validate(around.event)
    account = Account(NETWORK, around.workspace, event.user)
    is_talk = event.tab == "messages"
    return Opened(account, Place(NETWORK, around.workspace, event.channel, PlaceKind.DM) if is_talk else None)


@reads
def readers(body: Mapping[str, Any]) -> Readers:
    """Who can read the channel of this event, as far as Slack tells."""
    if body.get("is_ext_shared_channel"):
        return Readers.EXTERNAL
    return Readers.PRIVATE if body["event"].get("channel_type") == "G" else Readers.OPEN


@reads
def lost_its_token(body: Mapping[str, Any]) -> bool:
    """Whether the bot's token is among those that were withdrawn."""
    return bool((Body.model_validate(body).event.get("tokens") or {}).get("bot"))
