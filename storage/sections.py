"""The sections of a proposal with their provenance as JSON, and back."""

import json

from bot.domain.portable import section_data, section_from_data
from bot.domain.proposal import Section


def dumps(sections: tuple[Section, ...]) -> str:
    return json.dumps([section_data(section) for section in sections], ensure_ascii=False)


def loads(text: str) -> tuple[Section, ...]:
    return tuple(section_from_data(data) for data in json.loads(text))
