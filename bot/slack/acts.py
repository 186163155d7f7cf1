"""What somebody did, read from Slack's payloads: a command, a click on a button, a finished form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.hearing import Member
from bot.domain.place import Account, Place, PlaceKind
from bot.slack.modals import Origin, answers, read_back
from bot.slack.mrkdwn import words
from bot.slack.payloads import NETWORK, kind_of
from bot.slack.reading import reads
from bot.slack.render import use_case_of
from bot.usecases.act import Act


@dataclass(frozen=True, slots=True)
class Command:
    """`place` is where it was typed, which need not be a place that Vita is in."""

    word: str
    text: str
    account: Account
    place: Place
    trigger: str

    def act(self, by: Member, place: Place) -> Act:
        return Act(by, place, f"{NETWORK}:command:{self.trigger}", text=self.text)


@dataclass(frozen=True, slots=True)
class Click:
    """A click on a button of a message; what only one person sees is answered at `response_url`.

    In a view there is no message and no place: `view` is its id, and `is_home` tells the Home from what opened
    over it. Whoever handles it says the place: the DM.
    """

    name: str
    value: str
    account: Account
    place: Place
    message: str
    key: str
    trigger: str
    is_ephemeral: bool
    response_url: str
    view: str = ""
    is_home: bool = False
    text: str = ""

    @property
    def opens(self) -> bool:
        """Whether a view can open for it: over another one it changes that instead."""
        return self.is_home or not self.view

    @property
    def origin(self) -> Origin:
        return Origin(self.place.channel, self.place.kind, self.place.thread, self.message)

    def act(self, by: Member) -> Act:
        return Act(by, self.place, self.key, self.text, self.value, message=self.message)


@dataclass(frozen=True, slots=True)
class Submission:
    """A finished form. `origin` is where it was opened, `fields` are the fields that it showed."""

    name: str
    account: Account
    origin: Origin
    value: str
    answers: Mapping[str, str]
    fields: frozenset[str]
    view: str

    def act(self, by: Member, place: Place) -> Act:
        """The id of the view stays the same over its steps and however often it is sent."""
        key = f"{NETWORK}:view:{self.view}"
        return Act(by, place, key, value=self.value, answers=self.answers, message=self.origin.message)


@reads
def account_of(body: Mapping[str, Any]) -> Account:
    """Who did it, in any of the three payloads."""
    if "user_id" in body:
        return Account(NETWORK, body["team_id"], body["user_id"])
    user = body["user"]
    return Account(NETWORK, user.get("team_id") or body["team"]["id"], user["id"])


@reads
def command(body: Mapping[str, Any], us: str) -> Command:
    channel = body["channel_id"]
    account = account_of(body)
    place = Place(NETWORK, account.workspace, channel, kind_of(channel))
    text = words(body.get("text") or "", us)
    return Command(body["command"].lstrip("/"), text, account, place, body["trigger_id"])


@reads
def click(body: Mapping[str, Any]) -> Click:
    action = body["actions"][0]
    container = body["container"]
    account = account_of(body)
    if container["type"] == "view":
        return _in_view(body, action, account)
    channel, message = container["channel_id"], container["message_ts"]
    thread = container.get("thread_ts") or (body.get("message") or {}).get("thread_ts") or ""
    is_ephemeral = bool(container.get("is_ephemeral"))
    return Click(
        name=use_case_of(action["action_id"]),
        value=action.get("value") or "",
        account=account,
        place=Place(NETWORK, account.workspace, channel, kind_of(channel), thread),
        message="" if is_ephemeral else message,
        key=f"{NETWORK}:click:{channel}:{message}:{action['action_ts']}",
        trigger=body["trigger_id"],
        is_ephemeral=is_ephemeral,
        response_url=body.get("response_url") or "",
    )


def _in_view(body: Mapping[str, Any], action: Mapping[str, Any], account: Account) -> Click:
    view = body["view"]
    return Click(
        name=use_case_of(action["action_id"]),
        value=action.get("value") or "",
        account=account,
        place=Place(NETWORK, account.workspace, "", PlaceKind.DM),
        message="",
        key=f"{NETWORK}:click:{view['id']}:{action['action_ts']}",
        trigger=body["trigger_id"],
        is_ephemeral=False,
        response_url="",
        view=view["id"],
        is_home=view["type"] == "home",
    )


@reads
def shortcut(body: Mapping[str, Any], us: str) -> Click:
    """A message from whose menu something was opened: `value` is empty, its words are `text`."""
    message, channel = body["message"], body["channel"]["id"]
    account = account_of(body)
    thread = message.get("thread_ts") or ""
    return Click(
        name=body["callback_id"],
        value="",
        account=account,
        place=Place(NETWORK, account.workspace, channel, kind_of(channel), thread),
        message="",
        key=f"{NETWORK}:shortcut:{body['trigger_id']}",
        trigger=body["trigger_id"],
        is_ephemeral=True,
        response_url=body.get("response_url") or "",
        text=words(message.get("text") or "", us, message.get("blocks") or ()),
    )


@reads
def view_of(body: Mapping[str, Any]) -> str:
    """The id of the view that was sent."""
    return str(body["view"]["id"])


@reads
def submission(body: Mapping[str, Any]) -> Submission:
    view = body["view"]
    origin, value = read_back(view["private_metadata"])
    return Submission(
        name=view["callback_id"],
        account=account_of(body),
        origin=origin,
        value=value,
        answers=answers(view["state"]["values"]),
        fields=frozenset(block["block_id"] for block in view["blocks"] if block["type"] == "input"),
        view=view.get("root_view_id") or view["id"],
    )
