"""What somebody thought of an answer: the two words below it, and what was missing."""

from bot.cards.model import Card, Form, Note, Text, TextField
from bot.texts import Texts

JUDGE = "judge-answer"
LONGEST = 1000
"""Characters of a remark."""


def words(texts: Texts) -> tuple[str, str]:
    return texts("verdict-like"), texts("verdict-dislike")


def remark(verdict: str, texts: Texts) -> Form:
    """Whoever closes it has said that the answer did not help, and nothing more."""
    field = TextField(
        "remark",
        texts("verdict-remark"),
        texts("verdict-remark-hint"),
        multiline=True,
        required=False,
        longest=LONGEST,
    )
    return Form(
        JUDGE,
        texts("verdict-title"),
        texts("verdict-submit"),
        (Note(texts("verdict-who-sees")), field),
        texts("verdict-close"),
        verdict,
        counts_closed=True,
    )


def kept(texts: Texts) -> Card:
    return Card(texts("verdict-title"), (Text(texts("verdict-kept")),))
