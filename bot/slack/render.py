"""Cards as Slack messages, within Block Kit's limits. Pure: the same card is the same message."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from bot.books import Verdict
from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Choices,
    Facts,
    Link,
    Note,
    Quote,
    Style,
    Text,
    plain,
)
from bot.cards.verdict import JUDGE
from bot.slack.mrkdwn import escaped, first_piece, pieces
from bot.texts import STRONG_OFF, STRONG_ON

Json = dict[str, Any]

MESSAGE_BLOCKS = 50
MESSAGE_TEXT = 12_000
"""Each block may be legal and the message still too long; from some 13,000 characters on Slack refuses it."""

_SECTION = 3000
_QUOTED_LINES = 500
_CONTEXT = 2000
_SUMMARY = 3000
_LABEL = 75
_VALUE = 2000
_ACTIONS = 25
_AGAIN = "#"


@dataclass(frozen=True, slots=True)
class SlackMessage:
    """`text` is for notifications and screen readers, `blocks` is what people see."""

    text: str
    blocks: tuple[Json, ...]

    def as_arguments(self) -> Json:
        """As arguments of the methods that post; no link of anybody's grows into a preview."""
        return {"text": self.text, "blocks": list(self.blocks)}


def message(card: Card, *, may_be_judged: bool = False) -> SlackMessage:
    """What does not fit is left out from the end of the text, and marked so; buttons and notes stay.

    `may_be_judged` is for a message that stays: of what only one person sees for a while there is no record.
    """
    text = first_piece(plain(card.summary), _SUMMARY) or "Vita"
    blocks = [*blocks_of(card), *(_verdicts(card) if may_be_judged else ())]
    return SlackMessage(text, tuple(fitted(blocks, MESSAGE_BLOCKS, MESSAGE_TEXT)))


def _verdicts(card: Card) -> Iterator[Json]:
    """Slack's own thumbs, of which it shows which one was pressed."""
    if card.verdicts:
        like, dislike = (label(words, _LABEL) for words in card.verdicts)
        thumbs = {
            "type": "feedback_buttons",
            "action_id": JUDGE,
            "positive_button": {"text": like, "value": Verdict.LIKE.value},
            "negative_button": {"text": dislike, "value": Verdict.DISLIKE.value},
        }
        yield {"type": "context_actions", "elements": [thumbs]}


def blocks_of(card: Card) -> list[Json]:
    """All of its blocks, each within its own limits."""
    numbers: dict[str, int] = {}
    return [made for block in card.blocks for made in _blocks(block, numbers)]


def _blocks(block: Block, numbers: dict[str, int]) -> Iterator[Json]:
    match block:
        case Text() | Quote() | Note():
            yield from worded(block)
        case Choices():
            lines = (_choice(number, item.title, item.text) for number, item in enumerate(block.items, 1))
            yield from _sections("\n".join(lines))
        case Facts():
            yield from _sections("\n".join(f"{_strong(name)}: {value}" for name, value in block.items))
        case Buttons():
            made = [_button(button, numbers) for button in block.items]
            for at in range(0, len(made), _ACTIONS):
                yield {"type": "actions", "elements": made[at : at + _ACTIONS]}
        case Link():
            yield section(f"<{escaped(block.address)}|{escaped(block.label)}>")
        case _:
            assert_never(block)


def worded(block: Text | Quote | Note) -> Iterator[Json]:
    """The blocks that are the same in a message and in a form."""
    match block:
        case Text():
            yield from _sections(block.text)
        case Quote():
            yield from _quoted(block.text)
        case Note():
            note = first_piece(block.text, _CONTEXT)
            if note:
                yield {"type": "context", "elements": [_mrkdwn(note)]}


def _sections(text: str) -> Iterator[Json]:
    for piece in pieces(text, _SECTION):
        yield section(piece)


def section(piece: str) -> Json:
    return {"type": "section", "text": _mrkdwn(piece)}


def _mrkdwn(piece: str) -> Json:
    # Verbatim: an `@channel` or `#name` in somebody's words stays words.
    return {"type": "mrkdwn", "text": piece, "verbatim": True}


def _quoted(text: str) -> Iterator[Json]:
    """Each line of a quotation has a mark of its own, two characters that count in the limit."""
    for piece in pieces(text, _SECTION - 2 * _QUOTED_LINES):
        lines = piece.split("\n")
        for at in range(0, len(lines), _QUOTED_LINES):
            yield section("\n".join(f"> {line}" for line in lines[at : at + _QUOTED_LINES]))


def _choice(number: int, title: str, text: str) -> str:
    return f"{number}. {_strong(title)} {text}" if title else f"{number}. {text}"


def _strong(text: str) -> str:
    return f"{STRONG_ON}{plain(text)}{STRONG_OFF}"


def _button(button: Button, numbers: dict[str, int]) -> Json:
    """Slack wants every action id once in a message, so a second button of a use case gets a number."""
    if len(button.value) > _VALUE:
        raise ValueError(f"the value of button '{button.action}' is longer than {_VALUE} characters")
    numbers[button.action] = numbers.get(button.action, 0) + 1
    again = f"{_AGAIN}{numbers[button.action]}" if numbers[button.action] > 1 else ""
    made: Json = {"type": "button", "text": label(button.label, _LABEL), "action_id": button.action + again}
    if button.value:
        made["value"] = button.value
    if button.style is not Style.PLAIN:
        made["style"] = button.style.value
    return made


def use_case_of(action_id: str) -> str:
    """The name of the use case behind an action id."""
    return action_id.partition(_AGAIN)[0]


def label(text: str, longest: int) -> Json:
    """Plain words for a label, a title or an option; Slack refuses an empty one."""
    return {"type": "plain_text", "text": shortened(plain(text).strip(), longest) or "…", "emoji": True}


def shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def fitted(
    blocks: Sequence[Json], most: int, longest: int, size: Callable[[Json], int] | None = None
) -> list[Json]:
    """The blocks that fit: what people can use first, then the notes, then the text from its beginning.

    `size` measures a block in the unit of `longest`: characters that are read, unless it says otherwise.
    """
    size = size or _size
    kept: set[int] = set()
    for rank in range(2):
        for at, block in enumerate(blocks):
            if _rank(block) == rank and len(kept) < most and size(block) <= longest:
                kept.add(at)
                longest -= size(block)
    texts = [at for at, block in enumerate(blocks) if _rank(block) > 1]
    for at in texts:
        last = at == texts[-1]
        if len(kept) + (not last) < most and size(blocks[at]) + (not last) <= longest:
            kept.add(at)
            longest -= size(blocks[at])
            continue
        cut = [section("…")] if len(kept) < most and longest > 0 else []
        return [blocks[i] for i in sorted(kept) if i < at] + cut + [blocks[i] for i in sorted(kept) if i > at]
    return [blocks[at] for at in sorted(kept)]


def _rank(block: Json) -> int:
    match block["type"]:
        case "actions" | "context_actions" | "input":
            return 0
        case "context":
            return 1
    return 2


def _size(block: Json) -> int:
    match block["type"]:
        case "section":
            return len(block["text"]["text"])
        case "context":
            return sum(len(element["text"]) for element in block["elements"])
    return 0
