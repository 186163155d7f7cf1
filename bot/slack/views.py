"""Cards as views: somebody's App Home, and a card that opens over it. Pure; forms are in `modals`."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.cards.model import Card
from bot.domain.timetable import local_day
from bot.slack.modals import VIEW_BLOCKS, VIEW_WEIGHT, weight
from bot.slack.mrkdwn import escaped
from bot.slack.render import Json, blocks_of, fitted, label, section
from bot.texts import Texts

_TITLE = "Vita"
SHEET = "sheet"
"""The callback id of a view that only shows: Slack wants one, and nothing comes back under it."""


PAGE = "show-overview"
"""The use case behind the Home, and the action id of the button that has it made anew."""


def home(card: Card, made: Sequence[Json] = ()) -> Json:
    """The whole of the Home tab, with a line before each new part; `made` stands below it, whatever its length."""
    parts = list(_parted(blocks_of(card)))
    room = VIEW_WEIGHT - sum(map(weight, made))
    shown = fitted(parts, VIEW_BLOCKS - len(made), room, weight) or [section("…")]
    return {"type": "home", "blocks": [*shown, *made]}


def made_at(at: datetime, zone: str, texts: Texts) -> list[Json]:
    """When the page was made, and the button that has it made anew: what others do changes it at nobody's asking."""
    day = f"{texts.day(local_day(at, zone))}, {texts.clock(at, zone)}"
    words = texts("slack-home-updated", at=day)
    fresh = {"type": "button", "text": label(texts("slack-home-refresh"), 75), "action_id": PAGE}
    return [
        {"type": "context", "elements": [{"type": "mrkdwn", "text": escaped(words), "verbatim": True}]},
        {"type": "actions", "elements": [fresh]},
    ]


def _parted(blocks: Sequence[Json]) -> Iterator[Json]:
    """A part ends with its buttons, and the next one begins with words in bold."""
    for before, block in zip(({}, *blocks), blocks, strict=False):
        if before.get("type") == "actions" and block["type"] == "section" and _is_title(block):
            yield {"type": "divider"}
        yield block


def _is_title(block: Json) -> bool:
    return str(block["text"]["text"]).startswith("*")


def sheet(card: Card) -> Json:
    """A card over the page on which something was clicked."""
    return {"type": "modal", "callback_id": SHEET, "title": label(_TITLE, 24), "blocks": _blocks(card)}


def _blocks(card: Card) -> list[Json]:
    return fitted(blocks_of(card), VIEW_BLOCKS, VIEW_WEIGHT, weight) or [section("…")]
