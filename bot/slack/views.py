"""Cards as views: somebody's App Home, and a card that opens over it. Pure; forms are in `modals`."""

from bot.cards.model import Card
from bot.slack.modals import VIEW_BLOCKS, VIEW_WEIGHT, weight
from bot.slack.render import Json, blocks_of, fitted, label, section

_TITLE = "Vita"
SHEET = "sheet"
"""The callback id of a view that only shows: Slack wants one, and nothing comes back under it."""


def home(card: Card) -> Json:
    """The whole of the Home tab."""
    return {"type": "home", "blocks": _blocks(card)}


def sheet(card: Card) -> Json:
    """A card over the page on which something was clicked."""
    return {"type": "modal", "callback_id": SHEET, "title": label(_TITLE, 24), "blocks": _blocks(card)}


def _blocks(card: Card) -> list[Json]:
    return fitted(blocks_of(card), VIEW_BLOCKS, VIEW_WEIGHT, weight) or [section("…")]
