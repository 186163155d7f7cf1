"""The sections of a proposal with their provenance as JSON, and back."""

import json
from typing import Any

from bot.domain.proposal import Origin, Section, Span
from storage.generated import as_data, from_data


def dumps(sections: tuple[Section, ...]) -> str:
    data = [
        {
            "key": section.key,
            "text": section.text,
            "spans": [[span.length, span.origin] for span in section.spans],
            "generated": as_data(section.generated),
        }
        for section in sections
    ]
    return json.dumps(data, ensure_ascii=False)


def loads(text: str) -> tuple[Section, ...]:
    return tuple(_section(data) for data in json.loads(text))


def _section(data: dict[str, Any]) -> Section:
    spans = tuple(Span(length, Origin(origin)) for length, origin in data["spans"])
    return Section(data["key"], data["text"], spans, from_data(data.get("generated")))
