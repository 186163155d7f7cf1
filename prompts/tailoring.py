"""Vita's own learning steps and assignments for whoever works without a model: written by hand, in both languages.

`tailoring/assignment/<language>.md` holds assignments for a group, as *title · task · roles · product · question*;
`tailoring/path/<language>.md` holds the steps by what a question is about, each line as *what · with whom · notice*
with bars between them, and the words by which a question tells what it is about.
"""

from collections.abc import Mapping, Sequence
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
CHECKS = ("explain", "apply", "limit")
"""The kinds of question for whoever checks themselves: one of each is asked."""

_STEPS = (*TOPICS, SMALL)
_SIGNALS = tuple(f"{topic}-signals" for topic in TOPICS[:-1])
PATH = frozenset({*_STEPS, *_SIGNALS, "own-notice", "own-company", "courses"})
_PARTS = ("what to try", "with whom", "how one notices")
_ASSIGNED = ("title", "task", "roles; with semicolons", "product", "question")


@dataclass(frozen=True, slots=True)
class TailoringWords:
    """All of them, read and checked. Unknown languages get Dutch, the house language."""

    paths: Mapping[str, Bank]
    assignments_by_language: Mapping[str, Bank]
    checks_by_language: Mapping[str, Bank]

    def path(self, language: str) -> Bank:
        return self.paths[known(language)]

    def checks(self, language: str) -> Bank:
        return self.checks_by_language[known(language)]

    def assignments(self, language: str) -> Bank:
        return self.assignments_by_language[known(language)]


def load_tailoring(own: Path | None = None) -> TailoringWords:
    """Reads the files in every language; those in the organisation's folder go first. Raises `PromptFault`."""
    return TailoringWords(
        {language: _read("path", PATH, _STEPS, _PARTS, language, own) for language in LANGUAGES},
        {
            language: _read("assignment", frozenset(TOPICS), TOPICS, _ASSIGNED, language, own)
            for language in LANGUAGES
        },
        {language: _checks(language, own) for language in LANGUAGES},
    )


def _checks(language: str, own: Path | None) -> Bank:
    text, file = source("tailoring/check", language, own)
    return read_bank(text, file, sections=frozenset(CHECKS), slots=frozenset({"question"}))


def parts_of(line: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split(BAR))


def _read(
    name: str, sections: frozenset[str], lined: Sequence[str], parts: Sequence[str], language: str, own: Path | None
) -> Bank:  # fmt: skip
    """The bank of this name; each line of the `lined` sections has all these parts."""
    text, file = source(f"tailoring/{name}", language, own)
    bank = read_bank(text, file, sections=sections, slots=frozenset())
    for section in lined:
        for line in bank[section]:
            if len(parts_of(line)) != len(parts) or not all(parts_of(line)):
                raise PromptFault(file, section, f"expected {BAR.join(parts)}")
    return bank
