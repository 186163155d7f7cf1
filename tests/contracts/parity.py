"""What holds on every network, and how: each row hangs on the test that shows it, and the README's table is made of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

Test = TypeVar("Test", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Row:
    """What Vita does, and how it looks on each network."""

    what: str
    slack: str
    teams: str
    playground: str
    shown_by: str


ROWS: list[Row] = []


def parity(what: str, *, slack: str, teams: str, playground: str) -> Callable[[Test], Test]:
    """Marks a contract test as the one that shows this row, on all three networks."""

    def mark(test: Test) -> Test:
        ROWS.append(Row(what, slack, teams, playground, getattr(test, "__name__", "")))
        return test

    return mark


@dataclass(frozen=True, slots=True)
class WayIn:
    """What people do, in the way of each network, with the test of that network that shows it (`file:name`)."""

    what: str
    slack: str
    teams: str
    playground: str
    shown_by: tuple[str, str, str]


_SLACK, _TEAMS, _PLAY = "slack/test_acting.py", "teams/test_handlers.py", "playground/test_handlers.py"
WAYS_IN = (
    WayIn(
        "a word opens what it names",
        "slash command",
        "`/voorstel`, typed or chosen",
        "slash command",
        (
            f"{_SLACK}:test_a_command_hands_over_its_words_and_where_it_was_typed",
            f"{_TEAMS}:test_a_typed_command_opens_its_form_in_the_chat",
            f"{_PLAY}:test_a_command_reaches_its_door_with_the_rest_of_the_line",
        ),
    ),
    WayIn(
        "a form, with errors at the field",
        "modal",
        "dialog in a channel, card in private, from the box and from a message",
        "form on the page",
        (
            f"{_SLACK}:test_an_error_stands_at_its_field_and_keeps_the_form_open",
            f"{_TEAMS}:test_a_form_with_an_error_comes_back_with_what_was_typed",
            "playground/test_page.py:test_an_error_stands_at_its_field_and_keeps_what_was_typed",
        ),
    ),
    WayIn(
        "a button changes the message that it stands under",
        "in its place",
        "in its place",
        "in its place",
        (
            f"{_SLACK}:test_a_replacement_changes_the_message_that_was_clicked",
            f"{_TEAMS}:test_a_replacement_changes_the_message_in_the_channel",
            f"{_PLAY}:test_a_replacement_changes_the_message_that_was_clicked",
        ),
    ),
    WayIn(
        "stop an answer half-way",
        "Slack's stop button, or “stop”",
        "Teams' stop button, or “stop”",
        "“stop”",
        (
            "slack/test_streams.py:test_slacks_own_stop_button_is_heard",
            "teams/test_streams.py:test_a_reader_who_presses_stop_is_heard",
            "usecases/test_growing_answers.py:",
        ),
    ),
    WayIn(
        "what is not for Vita is dropped unread",
        "at the edge",
        "Teams does not hand it over",
        "at the edge",
        (
            "slack/test_hearing.py:test_talk_between_colleagues_is_dropped",
            f"{_TEAMS}:test_talk_between_colleagues_is_dropped",
            f"{_PLAY}:test_without_a_mention_no_thread_begins",
        ),
    ),
    WayIn(
        "a page of one's own",
        "the Home tab",
        "the tab “De muur”",
        "messages",
        (
            "slack/test_home.py:test_the_home_is_made_when_somebody_opens_it",
            "teams/test_tab.py:test_whoever_teams_says_is_looking_gets_a_session",
            "journeys/test_playground_week.py:",
        ),
    ),
)


def table() -> list[str]:
    said = [(row.what, row.slack, row.teams, row.playground) for row in ROWS]
    done = [(way.what, way.slack, way.teams, way.playground) for way in WAYS_IN]
    lines = [f"| {' | '.join(cells)} |" for cells in (*said, *done)]
    return ["| what Vita and people do | Slack | Teams | playground |", "|---|---|---|---|", *lines]
