"""Where prompt files are looked for: the organisation's own folder goes before ours, file by file."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from prompts.front_matter import PromptFault


def source(
    name: str, language: str, own: Path | None = None, ours: Traversable | None = None
) -> tuple[str, str]:
    """The text of a file and the name that errors give it; `ours` is this package unless another is given."""
    path = f"{name}/{language}.md"
    if own is not None and (own / path).is_file():
        return _read(own / path, str(own / path)), str(own / path)
    file = (ours or files("prompts")).joinpath(path)
    if not file.is_file():
        raise PromptFault(f"prompts/{path}", language, "expected a file for this language")
    return _read(file, f"prompts/{path}"), f"prompts/{path}"


def _read(file: Traversable, name: str) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise PromptFault(name, "body", "expected text in UTF-8") from error
