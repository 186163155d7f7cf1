"""Vita's own learning steps for whoever works without a model: written by hand, in both languages.

`tailoring/path/<language>.md` holds the steps by what a question is about, each line as *what · with whom · notice*
with bars between them, and the words by which a question tells what it is about.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from prompts.bank import Bank, read_bank
from prompts.folders import source
from prompts.front_matter import PromptFault
from prompts.library import LANGUAGES, known

TOPICS = ("contact", "together", "time", "renew", "craft")
"""What a question is about. A question that tells nothing is about somebody's craft."""

SMALL = "small"
"""Steps of ten minutes, for any question."""

BAR = " | "
_STEPS = (*TOPICS, SMALL)
_SIGNALS = tuple(f"{topic}-signals" for topic in TOPICS[:-1])
PATH = frozenset({*_STEPS, *_SIGNALS, "own-notice", "own-company", "courses"})
_PARTS = 3


@dataclass(frozen=True, slots=True)
class TailoringWords:
    """All of them, read and checked. Unknown languages get Dutch, the house language."""

    paths: Mapping[str, Bank]

    def path(self, language: str) -> Bank:
        return self.paths[known(language)]


def load_tailoring(own: Path | None = None) -> TailoringWords:
    """Reads the files in every language; those in the organisation's folder go first. Raises `PromptFault`."""
    return TailoringWords({language: _path(language, own) for language in LANGUAGES})


def parts_of(line: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split(BAR))


def _path(language: str, own: Path | None) -> Bank:
    text, file = source("tailoring/path", language, own)
    bank = read_bank(text, file, sections=PATH, slots=frozenset())
    for section in _STEPS:
        for line in bank[section]:
            if len(parts_of(line)) != _PARTS or not all(parts_of(line)):
                raise PromptFault(file, section, "expected what to try | with whom | how one notices")
    return bank
