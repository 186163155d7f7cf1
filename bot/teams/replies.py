"""What Teams wants to hear within the request when somebody presses a button or sends a form."""

from dataclasses import dataclass, field

from bot.teams.render import CONTENT_TYPE, Json, attachment, shortened

_LONGEST_TITLE = 64
_MESSAGE = "application/vnd.microsoft.activity.message"


@dataclass(frozen=True, slots=True)
class Reply:
    """The status and body of the answer. An invoke wants an object, never null."""

    status: int = 200
    body: Json = field(default_factory=dict)


UNREADABLE = Reply(400)
UNKNOWN = Reply(501)


def replacing(card: Json) -> Reply:
    """The message that was pressed becomes this card."""
    return Reply(200, {"statusCode": 200, "type": CONTENT_TYPE, "value": card})


def saying(text: str) -> Reply:
    """One line for whoever pressed; the message stays as it is."""
    return Reply(200, {"statusCode": 200, "type": _MESSAGE, "value": text})


def dialog(title: str, card: Json) -> Reply:
    task = {
        "title": shortened(title, _LONGEST_TITLE),
        "height": "medium",
        "width": "medium",
        "card": attachment(card),
    }
    return Reply(200, {"task": {"type": "continue", "value": task}})


def closing(text: str) -> Reply:
    """The dialog says one line, and is over."""
    return Reply(200, {"task": {"type": "message", "value": text}})
