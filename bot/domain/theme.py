"""Themes in what colleagues shared: things that are about the same, by the bits of words that they have in common.

Without a model a theme is two or more things that bear on each other, called by a word that they share.
"""

from collections import Counter
from collections.abc import Sequence

from bot.domain.likeness import BEARS_ON, likeness, print_of, words_of

MOST = 5
FEWEST = 2
"""Things that make a theme: one thing is no theme."""

_SHORTEST = 5
"""Letters of a word that can name something: shorter ones are mostly numbers and verbs."""


def groups(texts: Sequence[str]) -> Sequence[tuple[int, ...]]:
    """The numbers of what belongs together, the largest group first; what belongs to nothing is in none."""
    prints = [print_of(text) for text in texts]
    found: list[list[int]] = []
    for number, one in enumerate(prints):
        near = [group for group in found if any(likeness(one, prints[other]) >= BEARS_ON for other in group)]
        joined = sorted({number, *(other for group in near for other in group)})
        found = [group for group in found if group not in near] + [joined]
    large = [tuple(group) for group in found if len(group) >= FEWEST]
    return sorted(large, key=lambda group: (-len(group), group))[:MOST]


def word_for(texts: Sequence[str]) -> str:
    """The word that most of them have, the longest of those; empty when no two share one that says something."""
    counted = Counter(word for text in texts for word in words_of(text))
    shared = [word for word, times in counted.items() if times >= FEWEST and len(word) >= _SHORTEST]
    return max(shared, key=lambda word: (counted[word], len(word), word), default="")
