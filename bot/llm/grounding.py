"""Whether a drafted text is carried by what was said, and fit to be read: rules, not the model's own claim."""

import re
from collections.abc import Iterable, Sequence

from bot.domain.provenance import overlap
from bot.llm.wording import phrase_in, words_of
from prompts import Bank

CARRIED = 0.3
"""So much of the meaning of a drafted text has to come from the material."""

ENOUGH_WORDS = 8
STOPWORD_SHARE = 0.1
_POLICED = ("flattery", "feeling", "score")
_NUMBER = re.compile(r"\d+")


class Unfit(ValueError):  # noqa: N818 - named for what is the case
    """The text is not fit to be read; the model may try once more."""


def is_carried(text: str, material: Sequence[str]) -> bool:
    """Whether its words come from the material for a good part, and its numbers all do."""
    known = {number for one in material for number in _NUMBER.findall(one)}
    return known.issuperset(_NUMBER.findall(text)) and overlap(text, material) >= CARRIED


def is_made_of(text: str, source: str) -> bool:
    """Whether it uses no word that the source does not have."""
    return set(words_of(text)) <= set(words_of(source)) and set(_NUMBER.findall(text)) <= set(
        _NUMBER.findall(source)
    )


def check_fit(texts: Iterable[str], material: Sequence[str], checks: Bank) -> None:
    """Raises `Unfit` for shouting, flattery or a judgement that is not the person's own, or another language."""
    written, own = "\n".join(texts), "\n".join(material)
    if "!" in written and "!" not in own:
        raise Unfit("exclamation")
    for name in _POLICED:
        found = phrase_in(written, checks[name])
        if found and not phrase_in(own, [found]):
            raise Unfit(name)
    spoken = words_of(written)
    known = sum(word in checks["stopwords"] for word in spoken)
    if len(spoken) >= ENOUGH_WORDS and known < STOPWORD_SHARE * len(spoken):
        raise Unfit("language")
