"""Questions about Vita itself: who reads along, whether names may be typed. A model is not asked about these.

These are lists of what people type, in both languages; the answers stand in `bot/texts`.
"""

import re

from bot.cards.about import Topic

_LONGEST = 120
"""Characters: a longer message tells a story of which this is one part."""

_HERE = r"met (?:jou|je|vita)|dit gesprek|wat ik (?:hier|jou|je|aan jou)|mijn leervraag|mijn terugblik"
_HERE_EN = r"with you|this (?:chat|conversation)|what i (?:write|type|say|tell you)|my learning question"

_ASKED = (
    (Topic.READERS, rf"\bwie (?:kan|kunnen|mag|mogen|leest|lezen|ziet|zien)\b.*\b(?:{_HERE})\b"),
    (Topic.READERS, rf"\b(?:kan|mag|leest|ziet|kunnen|lezen|zien) (?:mijn|de|een) \w+\b.*\b(?:{_HERE})\b"),
    (Topic.READERS, rf"\bwho (?:can |may |will |gets to )?(?:reads?|sees?)\b.*\b(?:{_HERE_EN})\b"),
    (Topic.READERS, rf"\b(?:can|may|does|do|will) my \w+ (?:read|see)\b.*\b(?:{_HERE_EN})\b"),
    (Topic.NAMES, r"\b(?:mag|kan|mogen|kunnen) (?:ik|we|wij) (?:hier |je |jou |bij jou )?(?:de )?na(?:am|men)\b"),
    (Topic.NAMES, r"\b(?:may|can|should) (?:i|we) (?:use|type|put|enter|write|give you) (?:\w+ )?names?\b"),
    (Topic.MISSED, r"^wat heb ik (?:allemaal )?gemist$|^what (?:did i miss|have i missed)$"),
    (Topic.TWICE, r"\bmoet ik (?:dit|het|dat|alles) (?:nu )?(?:dubbel|twee keer|in allebei)\b"),
    (Topic.TWICE, r"\b(?:do i|must i|should i) (?:have to )?do (?:this|it|everything) twice\b"),
    (Topic.OTHERS, r"^wat (?:heeft|hebben|zei|zeiden|zegt|zeggen|schreef|schrijft) .+ over (?:mij|me)\b"),
    (Topic.OTHERS, r"^what (?:did|does|has|have) .+ (?:say|said|write|written|ask|asked) about me\b"),
)  # fmt: skip
_PATTERNS = tuple((topic, re.compile(pattern)) for topic, pattern in _ASKED)


def asked_about(text: str) -> Topic | None:
    """What about Vita is asked here; None for a message about something else."""
    words = " ".join(text.lower().replace("?", " ").replace(",", " ").split()).strip(" .!")
    if len(words) > _LONGEST:
        return None
    return next((topic for topic, pattern in _PATTERNS if pattern.search(words)), None)
