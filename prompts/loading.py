"""Reads every prompt file in every language and checks it; an organisation's own file goes before ours."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from importlib.resources.abc import Traversable
from pathlib import Path

from prompts.bank import read_bank
from prompts.folders import source
from prompts.library import COMMON_PHASE, LANGUAGES, Shelf
from prompts.sections import (
    CHECKS,
    GENERAL,
    GUIDED_SLOTS,
    MATERIAL,
    METHOD_STEPS,
    PURPOSES,
    REPAIR,
    SIGNALS,
)
from prompts.template import read_template

PHASES = ("richten", "sparren", "doen", "voorstellen", "reflecteren", "verantwoorden")
METHODS = tuple(METHOD_STEPS)

_NOTHING: frozenset[str] = frozenset()
_BANKS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "guided/general": (GENERAL, GUIDED_SLOTS),
    "guided/signals": (SIGNALS, _NOTHING),
    "material": (MATERIAL, _NOTHING),
    "checks": (CHECKS, _NOTHING),
    "repair": (REPAIR, _NOTHING),
}


def load(
    own: Path | None = None, phases: Iterable[str] = PHASES, *, ours: Traversable | None = None
) -> Shelf:
    """Reads every file in every language; `own` is the organisation's folder with files that go first.

    `phases` are the templates that the cycles in use name; `ours` is the folder of this package unless another
    is given. Raises `PromptFault`.
    """
    text_of = partial(source, own=own, ours=ours)
    every_phase = sorted({COMMON_PHASE, *phases})
    systems, methods, banks = {}, {}, {}
    for language in LANGUAGES:
        ground = read_template(*text_of("ground", language), needs=_NOTHING)
        for phase in every_phase:
            template = read_template(*text_of(phase, language), needs=frozenset({"longest"}))
            systems[phase, language] = template.after(ground)
        for key in METHODS:
            methods[key, language] = read_template(*text_of(f"methods/{key}", language), needs=_NOTHING)
        for name, sections, slots in _bank_names(every_phase):
            banks[name, language] = read_bank(*text_of(name, language), sections=sections, slots=slots)
    return Shelf(systems, methods, banks)


def _bank_names(phases: Iterable[str]) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """Each bank with the sections and the slots that it has."""
    for name, (sections, slots) in _BANKS.items():
        yield name, sections, slots
    for phase in phases:
        yield f"guided/{phase}", PURPOSES, GUIDED_SLOTS
    for key, steps in METHOD_STEPS.items():
        yield f"guided/methods/{key}", frozenset(steps), GUIDED_SLOTS
