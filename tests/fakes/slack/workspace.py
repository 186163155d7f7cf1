"""What there is in the sample workspace: people, channels, messages, forms."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

Json = dict[str, Any]

TEAM = "T0VOORBEELD"
APP = "A0VITA"
VITA = "U0VITA"
BOT = "B0VITA"
CHANNEL = "C0TEAM"


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    locale: str = "nl-NL"
    tz: str = "Europe/Amsterdam"
    workspace: str = TEAM
    is_bot: bool = False
    is_guest: bool = False

    @property
    def on_the_wire(self) -> Json:
        return {
            "id": self.id,
            "team_id": self.workspace,
            "name": self.name.lower().replace(" ", "."),
            "deleted": False,
            "is_bot": self.is_bot,
            "is_restricted": self.is_guest,
            "is_ultra_restricted": False,
            "is_stranger": self.workspace != TEAM,
            "tz": self.tz,
            "profile": {"real_name": self.name, "display_name": ""},
        }


NURSE = Person("U0NURSE", "Wijkverpleegkundige (voorbeeld)")
PLANNER = Person("U0PLANNER", "Planner (voorbeeld)")
COLLEAGUE = Person("U0COLLEAGUE", "Colleague (sample)", locale="en-GB", tz="Europe/London")
GUEST = Person("U0GUEST", "Gast (voorbeeld)", is_guest=True)
STRANGER = Person("U0STRANGER", "Ander bedrijf (voorbeeld)", workspace="T0OTHER")
OTHER_BOT = Person("U0OTHERBOT", "Andere bot (voorbeeld)", is_bot=True)
OURSELVES = Person(VITA, "Vita", is_bot=True)
PEOPLE = (NURSE, PLANNER, COLLEAGUE, GUEST, STRANGER, OTHER_BOT, OURSELVES)


@dataclass(slots=True)
class Channel:
    """`kind` is `channel`, `group` (a private channel) or `im`; `is_shared` with another organisation."""

    id: str
    name: str
    kind: str
    members: set[str]
    is_shared: bool = False
    is_archived: bool = False


@dataclass(slots=True)
class Posted:
    """A message as it stands; `only_for` somebody when nobody else sees it."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str = ""
    metadata: Json | None = None
    client_msg_id: str = ""
    only_for: str = ""
    edits: int = 0
    is_streaming: bool = False
    files: list[tuple[str, bytes]] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All that can be read in it, buttons too, a line each."""
        return "\n".join(readable(self.blocks)) or self.text

    @property
    def buttons(self) -> dict[str, Json]:
        """The buttons by their label."""
        return buttons_in(self.blocks)

    @property
    def on_the_wire(self) -> Json:
        made: Json = {
            "type": "message",
            "user": self.user,
            "ts": self.ts,
            "text": self.text,
            "blocks": self.blocks,
        }
        if self.user == VITA:
            made |= {"bot_id": BOT, "app_id": APP}
        if self.thread_ts:
            made["thread_ts"] = self.thread_ts
        if self.metadata:
            made["metadata"] = self.metadata
        return made


@dataclass(slots=True)
class View:
    """An open form, or one that was open; `errors` stand at its fields."""

    id: str
    user: str
    body: Json
    hash: str = "1"
    is_open: bool = True
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        return "\n".join(readable(self.body["blocks"]))

    @property
    def title(self) -> str:
        return str(self.body["title"]["text"])

    @property
    def buttons(self) -> dict[str, Json]:
        """The buttons by their label."""
        return buttons_in(self.body["blocks"])

    @property
    def inputs(self) -> dict[str, Json]:
        """The fields by their block id."""
        return {block["block_id"]: block for block in self.body["blocks"] if block["type"] == "input"}


@dataclass(slots=True)
class Session:
    """A conversation with an agent, as its list shows it."""

    title: str
    status: str = ""


def buttons_in(blocks: list[Json]) -> dict[str, Json]:
    found = [element for block in blocks for element in block.get("elements", ())]
    thumbs = [element for element in found if element["type"] == "feedback_buttons"]
    return {element["text"]["text"]: element for element in found if element["type"] == "button"} | {
        side["text"]["text"]: {
            "type": "feedback_buttons",
            "action_id": thumb["action_id"],
            "value": side["value"],
        }
        for thumb in thumbs
        for side in (thumb["positive_button"], thumb["negative_button"])
    }


def readable(part: Any) -> Iterator[str]:
    """Every text in blocks, in the order in which it is seen."""
    if isinstance(part, list):
        for one in part:
            yield from readable(one)
    elif isinstance(part, dict):
        if isinstance(part.get("text"), str):
            yield part["text"]
        for key in ("text", "label", "hint", "fields", "elements", "element", "options", "option_groups"):
            if isinstance(part.get(key), dict | list):
                yield from readable(part[key])


class Workspace:
    """Times are seconds of the wall clock; each message has one of its own."""

    def __init__(self, now: float) -> None:
        self.people = {person.id: person for person in PEOPLE}
        members = {NURSE.id, PLANNER.id, COLLEAGUE.id, GUEST.id, STRANGER.id, OTHER_BOT.id}
        self.channels = {CHANNEL: Channel(CHANNEL, "team-voorbeeld", "channel", members)}
        self.posted: list[Posted] = []
        self.views: dict[str, View] = {}
        self.homes: dict[str, View] = {}
        self.sessions: dict[tuple[str, str], Session] = {}
        self.statuses: dict[tuple[str, str], str] = {}
        self.prompts: dict[str, list[str]] = {}
        self._last = int(now * 1_000_000)
        self._numbers = count(1)

    def number(self) -> int:
        return next(self._numbers)

    def next_ts(self) -> str:
        self._last += 1000
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06d}"

    def dm_of(self, user: str) -> Channel:
        """The DM with Vita, made if need be."""
        channel = f"D0{user[2:]}"
        return self.channels.setdefault(channel, Channel(channel, "directmessage", "im", {user, VITA}))

    def message(self, channel: str, ts: str) -> Posted | None:
        return next((one for one in self.posted if (one.channel, one.ts) == (channel, ts)), None)

    def in_channel(self, channel: str) -> list[Posted]:
        """What everybody there sees, oldest first."""
        return [one for one in self.posted if one.channel == channel and not one.only_for]
