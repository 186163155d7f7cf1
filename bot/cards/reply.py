"""A reply to Vita from a form: the form, what was typed as the others read it, and what its typist hears."""

from bot.cards.model import Card, Form, Note, Quote, Text, TextField
from bot.texts import Texts

LONGEST = 4000
"""Characters; what Vita reads of one message is twice as much."""


def form(texts: Texts, *, in_private: bool, errors: dict[str, str] | None = None) -> Form:
    readers = texts("reply-readers-private" if in_private else "reply-readers")
    field = TextField("text", texts("reply-text"), multiline=True, longest=LONGEST)
    return Form(
        "reply",
        texts("reply-title"),
        texts("reply-send"),
        (field, Note(readers)),
        cancel=texts("reply-cancel"),
        errors=errors or {},
    )


def said(name: str, words: str, texts: Texts) -> Card:
    """In the thread, for those who read what Vita answers to it."""
    return Card(texts("reply-said", name=name), (Text(texts("reply-said", name=name)), Quote(words)))


def taken(texts: Texts) -> Card:
    return Card(texts("reply-summary"), (Text(texts("reply-taken")),))
