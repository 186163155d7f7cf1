"""All words in one place: what a conversation asks for, by phase, method and language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from prompts.bank import Bank
from prompts.template import Template

LANGUAGES = ("nl", "en")
COMMON_PHASE = "sparren"
"""A conversation in a phase that has no files of its own is an ordinary sparring conversation."""


class Library(Protocol):
    """The words as they are now. Unknown languages get Dutch, the house language."""

    def system(self, phase: str, language: str, method: str = "") -> Template:
        """The whole system message: the ground, the phase, and the method when there is one."""
        ...

    def method(self, key: str, language: str) -> Template | None:
        """The method's own part of a system message; None for a key that is none."""
        ...

    def questions(self, phase: str, language: str) -> Bank:
        """The hand-written questions of a phase, by purpose."""
        ...

    def steps(self, method: str, language: str) -> Bank | None:
        """The hand-written questions of a method, by step; None for a key that is none."""
        ...

    def words(self, name: str, language: str) -> Bank:
        """One of the banks that are of no phase or method: `guided/general`, `material`, `checks`…"""
        ...


@dataclass(frozen=True, slots=True)
class Shelf:
    """All words, read once and checked."""

    systems: Mapping[tuple[str, str], Template]
    methods: Mapping[tuple[str, str], Template]
    banks: Mapping[tuple[str, str], Bank]

    def system(self, phase: str, language: str, method: str = "") -> Template:
        language = known(language)
        template = self.systems.get((phase, language)) or self.systems[COMMON_PHASE, language]
        own = self.method(method, language)
        if own is None:
            return template
        return replace(own.after(template), version=f"{template.version}+{method}.{own.version}")

    def method(self, key: str, language: str) -> Template | None:
        return self.methods.get((key, known(language)))

    def questions(self, phase: str, language: str) -> Bank:
        language = known(language)
        return self.banks.get((f"guided/{phase}", language)) or self.banks[f"guided/{COMMON_PHASE}", language]

    def steps(self, method: str, language: str) -> Bank | None:
        return self.banks.get((f"guided/methods/{method}", known(language)))

    def words(self, name: str, language: str) -> Bank:
        return self.banks[name, known(language)]


def known(language: str) -> str:
    return language if language in LANGUAGES else LANGUAGES[0]
