"""Every edge with odd material: nothing but the refusals that the edge itself names comes out of it."""

import argparse
from collections.abc import Callable
from contextlib import redirect_stderr, suppress
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cards import wire
from bot.console import words
from bot.console.refused import Refused
from bot.console.team_rows import TeamRows
from bot.cycles import BrokenCycle
from bot.cycles.reading import parse
from bot.domain.errors import Refusal
from bot.teams import payloads
from bot.teams.activity import read
from bot.usecases.add_team import check_zone
from bot.usecases.commands import use_case_for
from bot.usecases.day_words import Speaker
from bot.usecases.when import last_day
from prompts.front_matter import PromptFault, split
from tests.fakes.teams_people import NURSE, activity
from tests.fuzz.odd import WORDS, changed, rewritten

ROOT = Path(__file__).parents[2]
GATE, SOAK = 200, 10_000


@dataclass(frozen=True, slots=True)
class Edge:
    """`refuses` are the exceptions that this edge turns into an answer; any other is a failure."""

    name: str
    material: st.SearchStrategy[Any]
    take: Callable[[Any], object]
    refuses: tuple[type[BaseException], ...] = ()


def _message() -> dict[str, Any]:
    told = activity(NURSE, "1", "https://smba.example", channel="19:a@thread.tacv2;messageid=1")
    mention = {"type": "mention", "text": "<at>Vita</at>", "mentioned": told["recipient"]}
    return told | {
        "type": "message",
        "text": "<at>Vita</at> denk mee",
        "entities": [mention],
        "attachments": [],
    }


def _press() -> dict[str, Any]:
    data = {"action": "propose", "value": "what", "title": "Bel eerst"}
    action = {"action": {"type": "Action.Execute", "verb": "act", "data": data}}
    return activity(NURSE, "2", "https://smba.example") | {
        "type": "invoke", "name": "adaptiveCard/action", "value": action,
    }  # fmt: skip


def take_teams(data: object) -> None:
    """All that the handlers read of an activity, whatever its type says."""
    found = read(data)
    payloads.place_of(found)
    payloads.is_addressed(found)
    payloads.member_of(found)
    payloads.command_of(found)
    payloads.press_of(found)
    payloads.judged_of(found)
    payloads.base_channel_of(found)


def take_rows(content: str) -> None:
    TeamRows({"timezone": check_zone}).read(content.encode("utf-8", "surrogateescape"))


def take_arguments(typed: list[str]) -> argparse.Namespace:
    with redirect_stderr(StringIO()):
        return words.parser().parse_args(typed)


def take_prompt(text: str) -> None:
    split(text, "sparren/nl.md")


_CYCLE = (ROOT / "bot/cycles/standaard.yaml").read_text("utf-8")
_PROMPT = (ROOT / "prompts/sparren/nl.md").read_text("utf-8")
_ROWS = "platform;workspace;channel;name;timezone\nslack;T1;C1;Team Oost;Europe/Amsterdam\nteams;t;19:x;Team West;\n"
_VERBS = (
    "team",
    "add",
    "import",
    "role",
    "grant",
    "export",
    "--format",
    "csv",
    "--quarter",
    "forget",
    "purge",
    "run",
    "--limit",
)

EDGES = (
    Edge("teams message", changed(_message()), take_teams, (ValueError,)),
    Edge("teams press", changed(_press()), take_teams, (ValueError,)),
    Edge("week cycle file", rewritten(_CYCLE), parse, (BrokenCycle,)),
    Edge("prompt file", rewritten(_PROMPT), take_prompt, (PromptFault,)),
    Edge("csv of teams", rewritten(_ROWS), take_rows, (Refused,)),
    Edge("command line", st.lists(st.one_of(st.sampled_from(_VERBS), WORDS), max_size=6), take_arguments, (SystemExit,)),
    Edge("typed command", st.tuples(WORDS, WORDS), lambda one: use_case_for(*one)),
    Edge("day in words", WORDS, lambda one: last_day(one, Speaker(date(2026, 6, 1), "nl", ()))),
    Edge("time zone", WORDS, check_zone, (Refusal,)),
    Edge("stored card", st.one_of(WORDS, rewritten('{"summary": "a", "blocks": [{"kind": "text", "text": "b"}]}')), wire.loads, (ValueError,)),
)  # fmt: skip


def fuzzed(edge: Edge, examples: int) -> None:
    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
    @given(edge.material)
    def takes(material: Any) -> None:
        with suppress(*edge.refuses):
            edge.take(material)

    takes()


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.name)
def test_an_edge_answers_or_refuses_whatever_comes_in(edge: Edge) -> None:
    fuzzed(edge, GATE)


@pytest.mark.soak
@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.name)
def test_an_edge_answers_or_refuses_whatever_comes_in_for_long(edge: Edge) -> None:
    fuzzed(edge, SOAK)
