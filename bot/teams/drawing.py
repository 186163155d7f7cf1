"""A card as HTML for a page beside the tab: words only, for there is nothing to press there."""

from html import escape
from typing import assert_never

from bot.cards.model import Block, Buttons, Card, Choices, Facts, Link, Note, Quote, Text, plain, spans


def html_of(card: Card) -> str:
    """A section; everything that people wrote is escaped."""
    return f"<section>{''.join(map(_block, card.blocks))}</section>"


def _block(block: Block) -> str:  # noqa: PLR0911 - one a kind of block
    match block:
        case Text():
            return "".join(f"<p>{part}</p>" for part in _paragraphs(block.text))
        case Note():
            return "".join(f'<p class="note">{part}</p>' for part in _paragraphs(block.text))
        case Quote():
            return f"<blockquote>{'<br>'.join(_paragraphs(block.text))}</blockquote>"
        case Choices():
            items = (
                f"<li><strong>{_plain(one.title)}</strong> {_words(one.text)}</li>" for one in block.items
            )
            return f"<ol>{''.join(items)}</ol>"
        case Facts():
            return f"<dl>{''.join(f'<dt>{_plain(name)}</dt><dd>{_words(value)}</dd>' for name, value in block.items)}</dl>"
        case Buttons():
            return ""
        case Link():
            return f'<p><a href="{escape(block.address)}">{escape(block.label)}</a></p>'
        case _:
            assert_never(block)


def _paragraphs(text: str) -> list[str]:
    return [_words(line) for line in text.splitlines() if plain(line).strip()]


def _words(text: str) -> str:
    return "".join(
        f"<strong>{escape(span.text)}</strong>" if span.strong else escape(span.text) for span in spans(text)
    )


def _plain(text: str) -> str:
    return escape(plain(text))
