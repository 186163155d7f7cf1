"""The corpus of attacks, each with a mark by which it is found again wherever it ends up."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

CALM = {"nl": "De brieven zijn onduidelijk.", "en": "The letters are unclear."}
"""What stands in the place of an attack when there is none."""


class Slot(StrEnum):
    """Where an attack stands before Vita reads it."""

    MESSAGE = "message"
    EARLIER = "earlier"
    GOAL = "goal"
    QUESTION = "question"
    THOUGHT = "thought"
    MEMORY = "memory"
    SUMMARY = "summary"
    SHARED = "shared"
    PROPOSAL = "proposal"
    DISPLAY_NAME = "display name"
    TEAM_NAME = "team name"


@dataclass(frozen=True, slots=True)
class Attack:
    """`turns` are the texts in order; only an attack over several messages has more than one."""

    name: str
    kind: str
    language: str
    slot: Slot
    turns: tuple[str, ...]
    number: int
    is_calm: bool = False

    @property
    def mark(self) -> str:
        return f"merkje{self.number:03}"

    @property
    def text(self) -> str:
        return self.turns[0]

    def in_slot(self, slot: Slot) -> str:
        """What stands in this slot: the attack if that is its place, else calm words."""
        return self.text if slot is self.slot else CALM[self.language]

    def calmed(self) -> "Attack":
        """The same scene without the attack."""
        return replace(self, turns=tuple(CALM[self.language] for _ in self.turns), is_calm=True)


def _attack(number: int, entry: dict[str, Any]) -> Attack:
    texts = entry["turns"] if "turns" in entry else [entry["text"]]
    plain = Attack(entry["name"], entry["kind"], entry["language"], Slot(entry["in"]), tuple(texts), number)
    return replace(plain, turns=tuple(f"{text} {plain.mark}" for text in texts))


def corpus() -> tuple[Attack, ...]:
    entries = yaml.safe_load(Path(__file__).with_name("corpus.yaml").read_text(encoding="utf-8"))
    return tuple(_attack(number, entry) for number, entry in enumerate(entries, start=1))
