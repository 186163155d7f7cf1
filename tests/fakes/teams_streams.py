"""Messages that grow, as Teams takes them: the whole text each time, in order, for one reader, until the last part."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


class Refused(Exception):  # noqa: N818 - named for what is the case
    """403: the stream takes no more; the words say why."""


@dataclass
class Stream:
    """`refuses` is what Teams says to the next part, and to all after that."""

    id: str
    text: str
    last: int = 1
    is_open: bool = True
    refuses: str = ""


@dataclass
class Streams:
    """By id. `refuses` is what Teams says to whoever wants to begin one, `refuses_after_first` to the next part."""

    refuses: str = ""
    refuses_after_first: str = ""
    begun: dict[str, Stream] = field(default_factory=dict)

    def take(self, activity: Json, conversation: str, number: str) -> tuple[str, list[str]]:
        """The id of the message and what is wrong with the activity; raises `Refused`."""
        info = _info(activity)
        known = self.begun.get(info.get("streamId", ""))
        if known is None:
            if self.refuses:
                raise Refused(self.refuses)
            self.begun[number] = Stream(number, activity.get("text", ""), refuses=self.refuses_after_first)
            return number, list(_faults_of_first(activity, info, conversation))
        if known.refuses or not known.is_open:
            raise Refused(known.refuses or "Content stream is already completed")
        faults = list(_faults_of_next(activity, info, known))
        known.text = activity.get("text", "")
        known.last = info.get("streamSequence", known.last)
        known.is_open = info.get("streamType") != "final"
        return known.id, faults


def is_part(activity: Json) -> bool:
    return bool(_info(activity))


def _info(activity: Json) -> Json:
    found = [entity for entity in activity.get("entities", []) if entity.get("type") == "streaminfo"]
    return dict(found[0]) if found else {}


def _faults_of_first(activity: Json, info: Json, conversation: str) -> Iterator[str]:
    if not conversation.startswith("a:"):
        yield "a stream outside a private chat"
    if info.get("streamType") != "streaming" or info.get("streamSequence") != 1 or "streamId" in info:
        yield f"a stream that begins wrongly: {info}"
    if activity.get("type") != "typing" or not activity.get("text"):
        yield "a part of a stream that is no typing with words"


def _faults_of_next(activity: Json, info: Json, known: Stream) -> Iterator[str]:
    is_last = info.get("streamType") == "final"
    if activity.get("type") != ("message" if is_last else "typing"):
        yield "a part of a stream of the wrong type"
    if is_last and "streamSequence" in info:
        yield "a last part with a number"
    if not is_last and info.get("streamSequence", 0) <= known.last:
        yield "a part of a stream out of order"
    if not activity.get("text", "").startswith(known.text):
        yield "a part of a stream that takes words back"
