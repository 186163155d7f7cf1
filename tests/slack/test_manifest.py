"""The app as Slack gets it described: made of the code's own lists, and no more rights than the code uses."""

import json
from pathlib import Path

from bot.slack.manifest import EVENTS, SCOPES, manifest
from bot.slack.oauth import REDIRECT
from bot.usecases.commands import SLASH_COMMANDS
from tests.fakes.slack.web_api import ARGUMENTS, HISTORY, READ
from tests.fakes.slack.web_api import SCOPES as NEEDED

KEPT = Path(__file__).parents[2] / "manifest" / "slack" / "manifest.json"
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


def test_slacks_lengths_are_kept_in_both_languages() -> None:
    for made in (manifest("nl"), manifest("en")):
        shown = made["display_information"]
        agent = made["features"]["agent_view"]

        assert len(shown["description"]) <= 140
        assert 175 <= len(shown["long_description"]) <= 4000
        assert len(agent["agent_description"]) <= 300
        assert len(agent["suggested_prompts"]) <= 4


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
