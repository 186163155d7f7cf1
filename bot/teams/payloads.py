"""From what Teams sends to what the use cases understand: pure functions."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.books import Verdict
from bot.domain.hearing import Member, Message
from bot.domain.place import Account, MessageRef, Place, PlaceKind
from bot.teams.activity import Activity, Attachment, Entity, Party
from bot.teams.fields import ANSWER
from bot.usecases.act import Act

NETWORK = "teams"
_KINDS = {"personal": PlaceKind.DM, "channel": PlaceKind.CHANNEL, "groupChat": PlaceKind.GROUP}
_THREAD = ";messageid="


def place_of(activity: Activity) -> Place:
    """Where it happened. Teams writes a thread as `<channel>;messageid=<first message>`."""
    kind = _KINDS.get(activity.conversation.conversation_type, PlaceKind.CHANNEL)
    channel, _, thread = activity.conversation.id.partition(_THREAD)
    return Place(NETWORK, activity.tenant, channel, kind, thread)


def conversation_of(place: Place) -> str:
    """The other way round: the conversation that this place is to Teams."""
    return f"{place.channel}{_THREAD}{place.thread}" if place.thread else place.channel


def base_channel_of(activity: Activity) -> str:
    """The channel that the conversation belongs to; empty outside channels."""
    data = activity.channel_data
    if data is None:
        return ""
    return (data.channel.id if data.channel else "") or data.teams_channel_id


def channel_of(activity: Activity) -> Place:
    """The place that news is about: of a channel Teams tells in the conversation of its team."""
    place, base = place_of(activity).outside_threads(), base_channel_of(activity)
    return replace(place, channel=base, kind=PlaceKind.CHANNEL) if base and not place.is_dm else place


def account_of(activity: Activity, party: Party) -> Account:
    return Account(NETWORK, activity.tenant, party.id)


def member_of(activity: Activity) -> Member:
    """Whoever did it."""
    sender = activity.sender
    account, directory = account_of(activity, sender), sender.aad_object_id
    return Member(account, sender.name, activity.language, activity.timezone, directory)


def is_addressed(activity: Activity) -> bool:
    """Teams hands over a channel message only when it mentions Vita; with wider rights it hands over all."""
    return place_of(activity).is_dm or any(_is_vita(entity, activity) for entity in activity.mentions)


def message_of(activity: Activity, sent_at: datetime) -> Message:
    text = _text(activity)
    return Message(
        place=place_of(activity),
        author=member_of(activity),
        text=text,
        message=activity.id,
        event_key=key_of(activity),
        sent_at=sent_at,
        mentions_vita=any(_is_vita(entity, activity) for entity in activity.mentions),
        mentions_others=any(not _is_vita(entity, activity) for entity in activity.mentions),
        wordless=not text and any(_shows_something(attachment) for attachment in activity.attachments or ()),
    )


def key_of(activity: Activity) -> str:
    """Nobody says that what Teams calls things is called so in one tenant only."""
    return f"teams:{activity.tenant}:{activity.conversation.id}:{activity.id}"


def act_key_of(activity: Activity) -> str:
    """Who did it is part of the key, so that nobody can send a form under somebody else's."""
    return f"{_own(activity)}{activity.conversation.id}:{activity.id}"


def deleted_of(activity: Activity) -> MessageRef:
    return MessageRef(place_of(activity), activity.id)


def edited_of(activity: Activity) -> tuple[MessageRef, str]:
    """The message that its writer changed, and its words now."""
    return MessageRef(place_of(activity), activity.id), _text(activity)


def command_of(activity: Activity) -> tuple[str, Act] | None:
    """The word and the rest of `/voorstel …`; None for an ordinary message."""
    word, _, rest = _text(activity).partition(" ")
    if not word.startswith("/") or not word[1:].isalpha():
        return None
    return word, Act(member_of(activity), place_of(activity), act_key_of(activity), text=rest.strip())


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed, or a form that was sent: the use case and what it gets to know."""

    name: str
    act: Act

    @property
    def is_form(self) -> bool:
        return self.act.answers is not None


def press_of(activity: Activity, place: Place | None = None) -> Press | None:
    """None for a payload that no card of ours can have made. `place` when that is not where it was pressed.

    What a card carries has been in the client's hands: who pressed comes from the activity alone.
    """
    carried = activity.value
    if isinstance(carried, dict) and isinstance(carried.get("action"), dict):
        carried = carried["action"]
    data = carried.get("data") if isinstance(carried, dict) else None
    if not isinstance(data, dict):
        return None
    name = _word(carried, "verb") or _word(data, "action")
    answers = _answers(data) if data.get("form") is True else None
    key = _word(data, "key") if answers is not None else ""
    return Press(
        name,
        Act(
            by=member_of(activity),
            place=place or place_of(activity),
            key=key if key.startswith(_own(activity)) else act_key_of(activity),
            value=_word(data, "value"),
            answers=answers,
            message=activity.reply_to_id or _word(data, "message"),
        ),
    )


def older_press_of(activity: Activity) -> Press | None:
    """From a client that sends a press as a message without words; None for an ordinary message."""
    value = activity.value
    if activity.text.strip() or not isinstance(value, dict) or not isinstance(value.get("action"), str):
        return None
    return press_of(activity.model_copy(update={"value": {"data": value}}))


def judged_of(activity: Activity) -> tuple[MessageRef, Verdict, str] | None:
    """The answer, what was thought of it and the remark; None for what is no thumb of Teams' own.

    Teams writes the remark as JSON in a string, its Playground as it was typed.
    """
    value = activity.value
    judged = (
        value.get("actionValue")
        if isinstance(value, dict) and value.get("actionName") == "feedback"
        else None
    )
    if not isinstance(judged, dict) or judged.get("reaction") not in set(Verdict):
        return None
    remark = _word(judged, "feedback")
    try:
        told = json.loads(remark)
    except ValueError:
        told = None
    if isinstance(told, dict):
        remark = _word(told, "feedbackText")
    message = activity.reply_to_id or _word(value, "replyToId")
    return MessageRef(place_of(activity), message), Verdict(judged["reaction"]), remark


def _own(activity: Activity) -> str:
    return f"teams:{activity.tenant}:{activity.sender.id}:"


def _answers(data: Mapping[str, Any]) -> dict[str, str]:
    """A field left empty is left out by some clients and sent empty by others."""
    typed = {name.removeprefix(ANSWER): data[name] for name in data if name.startswith(ANSWER)}
    return {name: value for name, value in typed.items() if isinstance(value, str)}


def _word(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _is_vita(mention: Entity, activity: Activity) -> bool:
    return mention.mentioned is not None and mention.mentioned.id == activity.recipient.id


def _text(activity: Activity) -> str:
    """The words without the mention of Vita; another's mention stays as a name.

    By the text of the mention itself: whoever writes about "Vita" keeps the word.
    """
    text = activity.text.replace("&nbsp;", " ")
    for mention in activity.mentions:
        if mention.text and mention.mentioned:
            name = "" if _is_vita(mention, activity) else mention.mentioned.name
            text = text.replace(mention.text, name)
    return text.strip()


def _shows_something(attachment: Attachment) -> bool:
    """Every message comes with itself as HTML; only when that shows a picture is it one."""
    if attachment.content_type != "text/html":
        return True
    return isinstance(attachment.content, str) and "<img" in attachment.content
