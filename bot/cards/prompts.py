"""First sentences that a person can say with one click, fitting the phase that the week is at."""

from bot.cards.model import Prompt
from bot.domain.cycle import Product
from bot.texts import Texts

_USUAL = ("think", "question", "propose")
_FIRST: dict[Product, str] = {
    Product.QUESTION: "question",
    Product.NOTE: "note",
    Product.PROPOSAL: "propose",
    Product.INSIGHT: "look-back",
}
_MOST = 4


def prompts(product: Product | None, texts: Texts) -> tuple[Prompt, ...]:
    """What the phase asks for first, then what always can; None between weeks."""
    first = _FIRST.get(product) if product else None
    names = (first, *_USUAL) if first else _USUAL
    unique = list(dict.fromkeys(names))[:_MOST]
    return tuple(
        Prompt(texts(f"slack-prompt-{name}"), texts(f"slack-prompt-{name}-message")) for name in unique
    )
