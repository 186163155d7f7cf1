"""A refusal as a sentence on the command line, in English."""

from bot.cards.model import plain
from bot.domain.errors import Refusal
from bot.texts import texts_in


class Refused(Exception):  # noqa: N818 - named for what is the case
    """What was asked cannot be done; the message says why, and what to do."""


def in_words(refusal: Refusal) -> str:
    return plain(texts_in("en")(f"refusal-{refusal.code}", **refusal.values))
