"""What made a text that no person wrote, as JSON beside the text, and back (L2)."""

import json
from datetime import datetime
from typing import Any

from bot.domain.generated import Generated


def as_data(made: Generated | None) -> dict[str, str] | None:
    if made is None:
        return None
    return {
        "generated_by": made.generated_by,
        "model": made.model,
        "prompt_version": made.prompt_version,
        "at": made.at.isoformat(),
    }


def from_data(data: dict[str, Any] | None) -> Generated | None:
    if data is None:
        return None
    return Generated(
        data["generated_by"], data["model"], data["prompt_version"], datetime.fromisoformat(data["at"])
    )


def dumps(made: Generated | None) -> str | None:
    return None if made is None else json.dumps(as_data(made))


def loads(text: str | None) -> Generated | None:
    return None if text is None else from_data(json.loads(text))
