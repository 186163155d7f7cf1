"""Sample people, places and the activities that Teams makes of what they do."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

TENANT = "72f988bf-0000-4000-8000-000000000001"
CHANNEL = "19:voorbeeldkanaal@thread.tacv2"
APP_ID = "5f2d9c1e-0000-4000-8000-00000000feed"
VITA = {"id": f"28:{APP_ID}", "name": "Vita"}


@dataclass(frozen=True, slots=True)
class Person:
    """A sample person; `tenant` empty is the organisation's own."""

    id: str
    name: str
    role: str = "user"
    tenant: str = TENANT

    @property
    def chat(self) -> str:
        """The private chat with Vita, as Teams gives it."""
        return f"a:{self.id}"

    @property
    def on_the_wire(self) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "objectId": f"oid-{self.id}",
            "userRole": self.role,
            "tenantId": self.tenant,
        }


NURSE = Person("29:1nurse", "Wijkverpleegkundige (voorbeeld)")
PLANNER = Person("29:2planner", "Planner (voorbeeld)")
GUEST = Person("29:3guest", "Gast (voorbeeld)", role="guest")
STRANGER = Person("29:4stranger", "Ander bedrijf (voorbeeld)", tenant="another-tenant")
ROBOT = Person("28:other-bot", "Andere bot (voorbeeld)")
PEOPLE = (NURSE, PLANNER, GUEST, STRANGER, ROBOT)


def activity(person: Person, number: str, service_url: str, *, channel: str = "") -> Json:
    """What every activity has: in a channel's thread, or in the private chat."""
    where = {"id": channel, "conversationType": "channel", "isGroup": True} if channel else _private(person)
    if channel.endswith("@thread.v2"):
        where["conversationType"] = "groupChat"
    base = channel.partition(";")[0]
    data = (
        {"channel": {"id": base}, "teamsChannelId": base, "team": {"id": base}}
        if channel and "@thread.v2" not in channel
        else {}
    )
    return {
        "id": number,
        "timestamp": "2026-11-23T08:00:00.1234567Z",
        "localTimestamp": "2026-11-23T09:00:00.1234567+01:00",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": {"id": person.id, "name": person.name, "aadObjectId": f"oid-{person.id}"},
        "recipient": VITA,
        "conversation": {**where, "tenantId": TENANT},
        "channelData": {**data, "tenant": {"id": TENANT}},
        "locale": "nl-NL",
        "entities": [
            {"type": "clientInfo", "locale": "nl-NL", "platform": "iOS", "timezone": "Europe/Amsterdam"}
        ],
    }


def said(person: Person, text: str, number: str, service_url: str, *, channel: str = "", **more: Any) -> Json:
    made = {
        **activity(person, number, service_url, channel=channel),
        "type": "message",
        "textFormat": "plain",
    }
    attachments = [{"contentType": "text/html", "content": f"<p>{text}</p>"}]
    if not channel:
        return {**made, "text": text, "attachments": attachments, **more}
    mention = {"type": "mention", "mentioned": VITA, "text": "<at>Vita</at>"}
    entities = [*made["entities"], mention]
    return {**made, "text": f"<at>Vita</at> {text}", "entities": entities, "attachments": attachments, **more}


def press(
    person: Person, button: Json, conversation: str, number: str, service_url: str, answers: dict[str, str]
) -> Json:
    """What the client sends for a button: its data, with what was typed into the inputs of the card."""
    channel = "" if conversation.startswith("a:") else conversation
    made = {**activity(person, f"f:{number}", service_url, channel=channel), "type": "invoke"}
    data = {**button.get("data", {}), **{f"answer.{key}": value for key, value in answers.items()}}
    if button["type"] == "Action.Execute":
        action = {"type": "Action.Execute", "verb": button["verb"], "data": data}
        return {**made, "name": "adaptiveCard/action", "value": {"action": action, "trigger": "manual"}}
    return {**made, "name": "task/fetch", "value": {"data": data, "context": {"theme": "default"}}}


def _private(person: Person) -> Json:
    return {"id": person.chat, "conversationType": "personal"}
