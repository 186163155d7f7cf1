"""The sections of a proposal with their provenance as JSON, and its tags, and back."""

import json
from dataclasses import asdict

from bot.domain.portable import section_data, section_from_data
from bot.domain.proposal import Challenge, Domain, Kind, Section, Tags


def dumps(sections: tuple[Section, ...]) -> str:
    return json.dumps([section_data(section) for section in sections], ensure_ascii=False)


def loads(text: str) -> tuple[Section, ...]:
    return tuple(section_from_data(data) for data in json.loads(text))


def dump_tags(tags: Tags) -> str:
    return json.dumps(asdict(tags))


def load_tags(text: str) -> Tags:
    data = json.loads(text)
    return Tags(
        Kind(data["kind"]),
        data["technical"],
        data["social"],
        tuple(map(Domain, data["domains"])),
        tuple(map(Challenge, data["challenges"])),
        data["goal_key"],
    )
