"""The app as Slack gets it described: made of the code's own lists, and no more rights than the code uses."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.slack.manifest import EVENTS, SCOPES, manifest
from bot.slack.oauth import REDIRECT
from bot.usecases.commands import SLASH_COMMANDS
from tests.fakes.slack.web_api import ARGUMENTS, HISTORY, READ
from tests.fakes.slack.web_api import SCOPES as NEEDED
from tests.slack.manifest_rules import faults

KEPT = Path(__file__).parents[2] / "manifest" / "slack" / "manifest.json"
CODE = Path(__file__).parents[2] / "bot" / "slack"
METHOD = re.compile(
    r"\.((?:agents|apps|assistant|auth|chat|conversations|files|users|views)_[a-z]+(?:_[a-z]+)?(?:[A-Z][A-Za-z]*)?)\("
)
WITHOUT_A_RIGHT = {"auth.test", "apps.connections.open"}
_OF_EVENTS = {
    "agent_session_stopped": "assistant:write",
    "app_home_opened": "",
    "app_mention": "app_mentions:read",
    "app_uninstalled": "",
    "tokens_revoked": "",
    "channel_archive": "channels:read",
    "channel_left": "channels:read",
    "channel_shared": "channels:read",
    "channel_unarchive": "channels:read",
    "channel_unshared": "channels:read",
    "group_archive": "groups:read",
    "group_unarchive": "groups:read",
    "group_left": "groups:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "groups:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "team_join": "users:read",
    "user_change": "users:read",
}
_OF_FEATURES = {"commands", "assistant:write"}


def test_the_kept_manifest_is_the_one_that_the_code_makes() -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))

    assert kept == manifest()


def test_the_rights_are_those_of_the_methods_events_and_features_in_use() -> None:
    of_methods = set(NEEDED.values()) | set(HISTORY.values()) | {READ["channel"], READ["group"]}
    of_events = {_OF_EVENTS[event] for event in EVENTS} - {""}

    assert set(NEEDED) <= set(ARGUMENTS)
    assert set(SCOPES) == of_methods | of_events | _OF_FEATURES


def test_every_slash_command_is_registered() -> None:
    commands = manifest()["features"]["slash_commands"]

    assert [command["command"] for command in commands] == [f"/{word}" for word in SLASH_COMMANDS]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("url", ["", "https://vita.example/slack/events"])
def test_every_manifest_keeps_to_the_rules_of_slacks_schema(language: str, url: str, *, plain: bool) -> None:
    assert list(faults(manifest(language, url=url, plain=plain))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("features", "shortcuts", 0, "name"), "Maak een heel lang voorstel"),
        (("display_information", "description"), "x" * 141),
        (("display_information", "long_description"), "kort"),
        (("features", "slash_commands", 0, "command"), "vita"),
        (("settings", "socket_mode_enabled"), False),
        (("settings", "unknown"), True),
    ],
)
def test_the_rules_see_what_is_wrong(path: tuple[str | int, ...], value: object) -> None:
    made: Any = manifest()
    part = made
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value

    assert len(list(faults(made))) == 1


def test_every_method_that_the_code_calls_is_one_of_which_the_right_is_known() -> None:
    called = {
        name.replace("_", ".")
        for file in CODE.glob("*.py")
        for name in METHOD.findall(file.read_text(encoding="utf-8"))
    }

    assert called == {name for name in ARGUMENTS if name not in WITHOUT_A_RIGHT} | WITHOUT_A_RIGHT


def test_an_app_without_agent_features_asks_for_nothing_of_them() -> None:
    made = manifest(plain=True)

    assert "agent_view" not in made["features"]
    assert set(SCOPES) - set(made["oauth_config"]["scopes"]["bot"]) == {"assistant:write"}
    assert set(EVENTS) - set(made["settings"]["event_subscriptions"]["bot_events"]) == {
        "agent_session_stopped"
    }


def test_with_an_address_of_its_own_slack_sends_everything_there() -> None:
    made = manifest(url="https://vita.example/slack/events")
    settings = made["settings"]

    assert made["oauth_config"]["redirect_urls"] == ["https://vita.example" + REDIRECT]
    assert not settings["socket_mode_enabled"]
    assert settings["event_subscriptions"]["request_url"] == "https://vita.example/slack/events"
    assert settings["interactivity"]["request_url"] == "https://vita.example/slack/events"
    assert {command["url"] for command in made["features"]["slash_commands"]} == {
        "https://vita.example/slack/events"
    }
