"""Every edge with odd material: nothing but the refusals that the edge itself names comes out of it."""

import argparse
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stderr, suppress
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.cards import wire
from bot.console import words
from bot.console.refused import Refused
from bot.console.team_rows import TeamRows
from bot.consultations import MethodFiles
from bot.cycles import BrokenCycle
from bot.cycles.reading import parse
from bot.domain.errors import Refusal
from bot.domain.portable import section_from_data
from bot.playground.payloads import Click, Command, MoveClock, Press, Say, Submit
from bot.slack.reading import Unreadable
from bot.teams import payloads
from bot.teams.activity import read
from bot.usecases.add_team import check_zone
from bot.usecases.commands import use_case_for
from bot.usecases.day_words import Speaker
from bot.usecases.when import last_day
from prompts.front_matter import PromptFault, split
from scheduler.own_calendar import BrokenCalendar, own_calendar
from tests.fakes.teams_people import NURSE, activity
from tests.fuzz import slack_edge
from tests.fuzz.odd import WORDS, changed, rewritten

ROOT = Path(__file__).parents[2]
GATE, SOAK = 300, 6_000
"""Examples of one edge; all edges of this folder together take 100,000 in the long form."""


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


def take_method(text: str) -> None:
    MethodFiles().parse(text)


def take_calendar(text: str) -> None:
    with TemporaryDirectory() as folder:
        Path(folder, "calendar.yaml").write_text(text, encoding="utf-8")
        own_calendar(Path(folder)).free("NL", (2026,))


def take_from_page(sent: str) -> None:
    for model in (Say, Command, Click, Press, Submit, MoveClock):
        with suppress(ValidationError):
            model.model_validate_json(sent)


def take_prompt(text: str) -> None:
    split(text, "sparren/nl.md")


_CYCLE = (ROOT / "bot/cycles/standaard.yaml").read_text("utf-8")
_PROMPT = (ROOT / "prompts/sparren/nl.md").read_text("utf-8")
_METHOD = (ROOT / "bot/consultations/incident.yaml").read_text("utf-8")
_CALENDAR = "free: {2026-05-15: Brugdag}\nworked: [2026-05-05]\nquiet_weeks: {2026-W31: Zomerstop}\nschool_holidays: NL-Noord\n"
_SENT = '{"person": "planner", "channel": "team-oost", "text": "/vita", "message": "m1", "action": "propose", "answers": {"text": "ja"}}'
_SECTION: dict[str, Any] = {"key": "about", "text": "Een bord.", "spans": [{"length": 9, "origin": "person"}]}
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
    Edge("slack event", slack_edge.events(), slack_edge.take_event),
    Edge("slack command", changed(slack_edge.COMMAND), slack_edge.take_command, (Unreadable,)),
    Edge("slack click, shortcut and form", slack_edge.interactions(), slack_edge.take_interaction),
    Edge("playground page", rewritten(_SENT), take_from_page),
    Edge("method of consultation file", rewritten(_METHOD), take_method, (Refusal,)),
    Edge("calendar file", rewritten(_CALENDAR), take_calendar, (BrokenCalendar,)),
    Edge("section from elsewhere", changed(_SECTION), section_from_data, (Refusal, ValueError, LookupError, TypeError)),
    Edge("week cycle file", rewritten(_CYCLE), parse, (BrokenCycle,)),
    Edge("prompt file", rewritten(_PROMPT), take_prompt, (PromptFault,)),
    Edge("csv of teams", rewritten(_ROWS), take_rows, (Refused,)),
    Edge("command line", st.lists(st.one_of(st.sampled_from(_VERBS), WORDS), max_size=6), take_arguments, (SystemExit,)),
    Edge("typed command", st.tuples(WORDS, WORDS), lambda one: use_case_for(*one)),
    Edge("day in words", WORDS, lambda one: last_day(one, Speaker(date(2026, 6, 1), "nl", ()))),
    Edge("time zone", WORDS, check_zone, (Refusal,)),
    Edge("stored card", st.one_of(WORDS, rewritten('{"summary": "a", "blocks": [{"kind": "text", "text": "b"}]}')), wire.loads, (ValueError,)),
)  # fmt: skip


def fuzzed(edge: Edge, examples: int, counted: Counter[str]) -> None:
    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
    @given(edge.material)
    def takes(material: Any) -> None:
        counted[edge.name] += 1
        with suppress(*edge.refuses):
            edge.take(material)

    takes()


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.name)
def test_an_edge_answers_or_refuses_whatever_comes_in(edge: Edge, counted: Counter[str]) -> None:
    fuzzed(edge, GATE, counted)


@pytest.mark.soak
@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.name)
def test_an_edge_answers_or_refuses_whatever_comes_in_for_long(edge: Edge, counted: Counter[str]) -> None:
    fuzzed(edge, SOAK, counted)

    assert counted[edge.name] >= SOAK


def test_the_long_form_takes_a_hundred_thousand() -> None:
    assert len(EDGES) * SOAK >= 100_000
