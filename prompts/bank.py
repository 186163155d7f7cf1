"""Lists of hand-written words in a file: each heading is a section, each list item one of its lines."""

from collections.abc import Mapping
from dataclasses import dataclass

from prompts.front_matter import PromptFault, split
from prompts.template import slots_of


@dataclass(frozen=True, slots=True)
class Bank:
    """The sections of one file. A line may hold the slots that its reader fills (`{quote}`, `{number}`)."""

    file: str
    version: str
    sections: Mapping[str, tuple[str, ...]]

    def __getitem__(self, section: str) -> tuple[str, ...]:
        return self.sections[section]

    def one(self, section: str) -> str:
        """The first line of a section: for sections that hold just one."""
        return self.sections[section][0]


def read_bank(text: str, file: str, *, sections: frozenset[str], slots: frozenset[str]) -> Bank:
    """The bank in this text; raises `PromptFault` for a missing, empty or unknown section or slot."""
    head, body = split(text, file)
    found = _sections(body, file)
    for name in sorted(sections - found.keys()):
        raise PromptFault(file, name, "expected a heading '## " + name + "' with at least one list item")
    for name in sorted(found.keys() - sections):
        raise PromptFault(file, name, f"expected no other headings than {', '.join(sorted(sections))}")
    for name, lines in found.items():
        if not lines:
            raise PromptFault(file, name, "expected at least one list item")
        for slot in sorted(slots_of("\n".join(lines), file) - slots):
            raise PromptFault(file, f"{name}: {slot}", "expected only values that Vita gives")
    return Bank(file, str(head.version), found)


def _sections(body: str, file: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    lines: list[str] | None = None
    for raw in body.splitlines():
        line = raw.strip()
        if line.startswith("## "):
            lines = found.setdefault(line[3:].strip(), [])
        elif line.startswith("- ") and lines is not None:
            lines.append(line[2:].strip())
        elif line:
            raise PromptFault(
                file, f"line '{line[:30]}'", "expected a heading ('## …') or a list item ('- …')"
            )
    return {name: tuple(items) for name, items in found.items()}
