"""The manifest keeps to the limits of its schema (1.30), and its commands are ones that Vita knows."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.usecases.commands import SLASH_COMMANDS

ROOT = Path(__file__).parents[2]
REQUIRED = {"manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor"}


@pytest.fixture
def manifest() -> dict[str, Any]:
    return dict(json.loads((ROOT / "manifest/teams/manifest.json").read_text(encoding="utf-8")))


def test_it_has_what_the_schema_requires(manifest: dict[str, Any]) -> None:
    version = manifest["manifestVersion"]

    assert set(manifest) >= REQUIRED
    assert (version, f"/v{version}/" in manifest["$schema"]) == ("1.30", True)


def test_its_words_fit(manifest: dict[str, Any]) -> None:
    lengths = [
        (len(manifest["name"]["short"]), 30),
        (len(manifest["name"]["full"]), 100),
        (len(manifest["description"]["short"]), 80),
        (len(manifest["description"]["full"]), 4000),
        (len(manifest["developer"]["name"]), 32),
    ]

    assert [pair for pair in lengths if pair[0] > pair[1]] == []


def test_one_bot_under_one_id_in_every_scope(manifest: dict[str, Any]) -> None:
    bots = manifest["bots"]

    assert [bot["botId"] for bot in bots] == [manifest["id"]]
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", manifest["id"])
    assert bots[0]["scopes"] == ["personal", "team", "groupChat"]


def test_its_commands_are_slash_commands_that_vita_knows(manifest: dict[str, Any]) -> None:
    commands = [command for offered in manifest["bots"][0]["commandLists"] for command in offered["commands"]]

    assert len(commands) <= 12
    assert [c["title"] for c in commands if c["title"].removeprefix("/") not in SLASH_COMMANDS] == []


def test_it_asks_for_no_right_to_read_along(manifest: dict[str, Any]) -> None:
    assert "authorization" not in manifest
