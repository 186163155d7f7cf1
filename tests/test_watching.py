"""Nobody is watched: no voice, camera, typing or presence is asked for, listened to or kept (L8)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.slack.manifest import EVENTS, SCOPES
from bot.slack.manifest import manifest as of_slack
from bot.teams.manifest import manifest as of_teams
from storage.tables import metadata

ROOT = Path(__file__).parent.parent
WATCHES = re.compile(
    r"presence|is_?typing|user_typing|dnd_|\bcalls:|camera|microphone|mediaDevices|keystroke|geolocation|last_?active|"
    r"status_(?:text|emoji)|audioVideo|OnlineMeeting|CallRecord|ChatMessage\.Read|ChannelMessage\.Read"
)
NAMES_IT = {"bot/domain/promises.py", "bot/pages/guard.py"}
"""Where it is named so that it cannot be: the promise itself, and what a page may not do to whoever opens it."""


def test_slack_is_asked_for_nothing_that_watches() -> None:
    assert [one for one in (*SCOPES, *EVENTS) if WATCHES.search(one)] == []
    assert WATCHES.findall(json.dumps(of_slack(url=""))) == []


def test_teams_is_asked_for_nothing_that_watches_and_for_no_right_to_read_along() -> None:
    made = of_teams("00000000-0000-4000-8000-000000000001", "https://vita.example.org")

    assert WATCHES.findall(json.dumps(made)) == []
    assert "authorization" not in made
    assert set(made.get("permissions", ())) <= {"identity", "messageTeamMembers"}
    assert made.get("devicePermissions", []) == []


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: str(table.name))
def test_no_column_keeps_when_somebody_typed_or_was_there(table: object) -> None:
    columns = next(found for found in metadata.sorted_tables if found is table).columns.keys()

    assert [name for name in columns if WATCHES.search(name)] == []


def test_no_code_reads_it() -> None:
    assert {name for name, text in _code() if WATCHES.search(text)} == NAMES_IT


def test_it_would_be_found() -> None:
    said = ("users:read.presence", "user_typing", "calls:read", "OnlineMeeting.Read.Chat", "last_active_ms")

    assert [one for one in said if not WATCHES.search(one)] == []


def _code() -> Iterator[tuple[str, str]]:
    for folder in ("bot", "storage", "scheduler", "prompts"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
