"""The head of a prompt file: YAML between two lines of `---`, and the text that follows it."""

from dataclasses import dataclass

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's reads our hundred heads ten times faster; a wheel may lack it."""


class PromptFault(ValueError):  # noqa: N818 - it names what is wrong
    """A prompt file is not as it should be; the message names the file, the key and what was expected."""

    def __init__(self, file: str, key: str, expected: str) -> None:
        super().__init__(f"{file}: {key}: {expected}")
        self.file = file
        self.key = key


@dataclass(frozen=True, slots=True)
class Head:
    """What a file says about itself. `inputs` are the values that its text may use."""

    purpose: str
    intent: str
    source: str
    version: int
    inputs: tuple[str, ...]


def split(text: str, file: str) -> tuple[Head, str]:
    """The head and the body of a prompt file; raises `PromptFault`."""
    opening, _, rest = text.partition("---\n")
    yaml_text, closing, body = rest.partition("\n---\n")
    if opening or not closing:
        raise PromptFault(file, "front matter", "expected YAML between two lines of '---' at the start")
    if not body.strip():
        raise PromptFault(file, "body", "expected a text after the front matter")
    return _head(_mapping(yaml_text, file), file), body.strip()


def _mapping(text: str, file: str) -> dict[str, object]:
    try:
        found = yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, whichever of the two
    except yaml.YAMLError as error:
        raise PromptFault(file, "front matter", "expected valid YAML") from error
    if not isinstance(found, dict):
        raise PromptFault(file, "front matter", "expected keys with values")
    return {str(key): value for key, value in found.items()}


def _head(found: dict[str, object], file: str) -> Head:
    version = found.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise PromptFault(file, "version", "expected a whole number from 1 on")
    inputs = found.get("inputs", [])
    if not isinstance(inputs, list) or not all(isinstance(name, str) for name in inputs):
        raise PromptFault(file, "inputs", "expected a list of names")
    known = {"purpose", "intent", "source", "version", "inputs"}
    for key in sorted(found.keys() - known):
        raise PromptFault(file, key, f"expected none but {', '.join(sorted(known))}")
    return Head(
        purpose=_words(found, "purpose", file),
        intent=_words(found, "intent", file),
        source=_words(found, "source", file),
        version=version,
        inputs=tuple(inputs),
    )


def _words(found: dict[str, object], key: str, file: str) -> str:
    value = found.get(key)
    if not isinstance(value, str) or not value.strip():
        raise PromptFault(file, key, "expected a sentence")
    return value.strip()
