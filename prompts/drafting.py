"""Vita's words for drafting: a system message for each kind of draft, and the words that the rules work with.

`drafting/<kind>/<language>.md` is what a model is told; `drafting/words/<language>.md` holds the labels around
the material, the signals by which a sentence finds its field, and the smaller questions without a model.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from prompts.bank import Bank, read_bank
from prompts.folders import source
from prompts.library import LANGUAGES, known
from prompts.template import Template, read_template

KINDS = (
    "proposal",
    "sharper",
    "pair",
    "hand-over",
    "themes",
    "friend",
    "case",
    "path",
    "step",
    "assignment",
    "check",
    "kickoff",
    "reflection",
)
WORDS = frozenset(
    {
        "goals", "development", "question", "thought", "talk", "person", "vita", "first", "now", "cut", "again",
        "together", "learning", "expected", "not-mine", "own-day", "one-talk", "check",
        "proposal", "shared", "weeks", "own-step", "steps", "saw", "aim", "case-facts", "case-others", "case-self", "friend-others", "friend-stuck", "friend-seen", "verdict",
    }
)  # fmt: skip
_SLOTS = frozenset({"question", "thought"})


@dataclass(frozen=True, slots=True)
class DraftingWords:
    """All of them, read and checked. Unknown languages get Dutch, the house language."""

    systems: Mapping[tuple[str, str], Template]
    banks: Mapping[str, Bank]

    def system(self, kind: str, language: str) -> Template:
        return self.systems[kind, known(language)]

    def words(self, language: str) -> Bank:
        return self.banks[known(language)]


def load_drafting(own: Path | None = None) -> DraftingWords:
    """Reads the files in every language; those in the organisation's folder go first. Raises `PromptFault`."""
    systems = {
        (kind, language): read_template(*source(f"drafting/{kind}", language, own), needs=frozenset())
        for kind in KINDS
        for language in LANGUAGES
    }
    banks = {
        language: read_bank(*source("drafting/words", language, own), sections=WORDS, slots=_SLOTS)
        for language in LANGUAGES
    }
    return DraftingWords(systems, banks)
