"""Vita's words for summarising: `summary/<language>.md` is what a model is told, in every language."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from prompts.bank import Bank, read_bank
from prompts.folders import source
from prompts.library import LANGUAGES, known
from prompts.sections import MATERIAL
from prompts.template import Template, read_template


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """Read and checked. `labels` are those that stand around the material of a turn as well."""

    systems: Mapping[str, Template]
    labels: Mapping[str, Bank]

    def system(self, language: str) -> Template:
        return self.systems[known(language)]

    def around(self, language: str) -> Bank:
        return self.labels[known(language)]


def load_summary(own: Path | None = None) -> SummaryWords:
    """Reads the files in every language; those in the organisation's folder go first. Raises `PromptFault`."""
    needs = frozenset({"longest"})
    return SummaryWords(
        {name: read_template(*source("summary", name, own), needs=needs) for name in LANGUAGES},
        {
            name: read_bank(*source("material", name, own), sections=MATERIAL, slots=frozenset())
            for name in LANGUAGES
        },
    )
