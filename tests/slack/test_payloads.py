"""Slack's payloads as values, whatever shape they come in."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.slack.acts import click, command
from bot.slack.payloads import deleted, moment, said
from bot.slack.reading import Unreadable
from tests.fakes.slack import payloads
from tests.fakes.slack.workspace import APP, CHANNEL, NURSE, TEAM, VITA, Channel, Posted

PLACE = Channel(CHANNEL, "team", "channel", {NURSE.id})
POSTED = Posted(CHANNEL, "1795424400.000100", NURSE.id, f"<@{VITA}> hoi", client_msg_id="m-1")


def body(**changed: Any) -> dict[str, Any]:
    event = payloads.message_event(POSTED, NURSE, PLACE, ()) | changed
    return payloads.event_body(event, 7, PLACE)


def test_both_keys_name_the_app_and_the_place() -> None:
    found = said(body(text="hoi", thread_ts="1795424000.000100"), VITA)

    assert found is not None
    assert (found.event_key, found.alt_key) == (f"slack:{APP}:Ev00000007", f"slack:{CHANNEL}:m-1")


def test_a_mention_and_its_twin_share_a_key_with_or_without_a_client_id() -> None:
    first, twin = (
        said(body(), VITA),
        said(body(type="app_mention", client_msg_id=None, channel_type=None), VITA),
    )

    assert first is not None
    assert twin is not None
    assert first.alt_key == twin.alt_key
    assert first.place == twin.place


@pytest.mark.parametrize(
    "subtype", ["channel_join", "message_changed", "bot_message", "reminder_add", "huddle_thread"]
)
def test_what_no_person_said_is_not_read(subtype: str) -> None:
    assert said(body(subtype=subtype), VITA) is None


@pytest.mark.parametrize("subtype", [None, "file_share", "thread_broadcast"])
def test_what_a_person_said_is_read(subtype: str | None) -> None:
    assert said(body(subtype=subtype), VITA) is not None


@pytest.mark.parametrize(
    "changed", [{"bot_id": "B1"}, {"user": VITA}, {"user": "USLACKBOT"}, {"user": None}, {"hidden": True}]
)
def test_bots_and_ourselves_are_not_read(changed: dict[str, Any]) -> None:
    assert said(body(**changed), VITA) is None


def test_a_message_without_words_or_files_and_without_null_safety_is_read() -> None:
    found = said(body(text=None, blocks=None, files=None), VITA)

    assert found is not None
    assert (found.text, found.wordless) == ("", True)


def test_in_a_shared_channel_the_workspace_is_the_one_that_vita_is_in() -> None:
    shared = body() | {"team_id": "T0OTHER"}
    found = said(shared, VITA)

    assert found is not None
    assert found.place.workspace == TEAM


def test_an_error_about_a_payload_does_not_quote_it() -> None:
    with pytest.raises(Unreadable) as raised:
        said(body(ts={"secret": "geheim"}), VITA)

    assert "geheim" not in str(raised.value)


def test_our_own_withdrawn_message_is_not_forgotten() -> None:
    ours = Posted(CHANNEL, "1795424400.000100", VITA, "ingetrokken")
    event = payloads.deleted_event(ours, PLACE, "1795424500.000100", has_answers=False)

    assert deleted(payloads.event_body(event, 8, PLACE)) is None


def test_a_moment_is_aware_and_in_utc() -> None:
    assert moment("1795424400.000100") == datetime(2026, 11, 23, 9, 0, 0, 100, tzinfo=UTC)


def test_the_words_of_a_command_are_read_as_people_read_them() -> None:
    typed = payloads.command_body(NURSE, "/vita", "<@U1|planner> &amp; co", PLACE, "t.1", "")

    assert command(typed, VITA).text == "@planner & co"


def test_a_click_in_a_thread_belongs_to_that_thread() -> None:
    posted = Posted(CHANNEL, "2.0", VITA, "", thread_ts="1.0")
    clicked = click(
        payloads.click_body(NURSE, posted, {"type": "button", "action_id": "stop#2"}, PLACE, "t", "", "3.0")
    )

    assert (clicked.name, clicked.value, clicked.place.thread) == ("stop", "", "1.0")
