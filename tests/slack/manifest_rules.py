"""The rules of Slack's schema for manifests (version 2), in our own words: what may stand where, and how long.

Each function yields what is wrong, one sentence each. The schema knows no list of scopes or events.
"""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

_TOP = {"_metadata", "display_information", "features", "oauth_config", "settings"}
_SHOWN = {"name": 35, "description": 140, "long_description": 4000, "background_color": 7}
_COMMAND = {"command": 32, "description": 2000, "usage_hint": 1000, "url": 3000}
_SHORTCUT = {"name": 24, "type": 7, "callback_id": 255, "description": 150}
_SETTINGS = {
    "event_subscriptions",
    "interactivity",
    "org_deploy_enabled",
    "socket_mode_enabled",
    "token_rotation_enabled",
}
_FEATURES = {"app_home", "bot_user", "slash_commands", "shortcuts", "agent_view"}
_HOME = {"home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled"}


def faults(manifest: Json) -> Iterator[str]:
    yield from _unknown(manifest, _TOP, "the manifest")
    yield from _lengths(manifest["display_information"], _SHOWN, {"name"}, "display_information")
    if len(manifest["display_information"].get("long_description", " " * 175)) < 175:
        yield "long_description is shorter than 175 characters"
    yield from _features(manifest["features"])
    yield from _settings(manifest["settings"])
    yield from _unknown(manifest["oauth_config"], {"redirect_urls", "scopes"}, "oauth_config")
    yield from _unknown(manifest["oauth_config"]["scopes"], {"bot", "user", "bot_optional"}, "scopes")
    if len(manifest["oauth_config"].get("redirect_urls", ())) > 1000:
        yield "more than 1000 redirect_urls"


def _features(features: Json) -> Iterator[str]:
    yield from _unknown(features, _FEATURES, "features")
    yield from _unknown(features["app_home"], _HOME, "app_home")
    yield from _lengths(
        features["bot_user"], {"display_name": 80, "always_online": 0}, {"display_name"}, "bot_user"
    )
    yield from _many(features["slash_commands"], 50, "slash_commands")
    for command in features["slash_commands"]:
        yield from _lengths(
            command, {**_COMMAND, "should_escape": 0}, {"command", "description"}, "a command"
        )
        if not command["command"].startswith("/") or not command["command"][1:].isascii():
            yield f"{command['command']} is no name of a command"
    yield from _many(features.get("shortcuts", []), 10, "shortcuts")
    for shortcut in features.get("shortcuts", []):
        yield from _lengths(shortcut, _SHORTCUT, set(_SHORTCUT), "a shortcut")
        if shortcut["type"] not in {"message", "global"}:
            yield f"a shortcut of type {shortcut['type']}"
    if "agent_view" in features:
        yield from _agent(features["agent_view"])


def _agent(agent: Json) -> Iterator[str]:
    yield from _unknown(agent, {"agent_description", "suggested_prompts", "actions"}, "agent_view")
    if len(agent["agent_description"]) > 300:
        yield "agent_description is longer than 300 characters"
    yield from _many(agent["suggested_prompts"], 4, "suggested_prompts")
    for prompt in agent["suggested_prompts"]:
        yield from _lengths(prompt, {"title": 75, "message": 4000}, {"title", "message"}, "a prompt")


def _settings(settings: Json) -> Iterator[str]:
    yield from _unknown(settings, _SETTINGS, "settings")
    events = settings["event_subscriptions"]
    yield from _unknown(events, {"request_url", "bot_events", "user_events"}, "event_subscriptions")
    yield from _many(events["bot_events"], 100, "bot_events")
    if sorted(set(events["bot_events"])) != events["bot_events"]:
        yield "bot_events are not each once and in order"
    yield from _unknown(settings["interactivity"], {"is_enabled", "request_url"}, "interactivity")
    reachable = {"request_url" in events, "request_url" in settings["interactivity"]}
    if reachable != {not settings["socket_mode_enabled"]}:
        yield "an address is needed without Socket Mode, and only then"


def _unknown(part: Json, known: set[str], where: str) -> Iterator[str]:
    yield from (f"{where} knows no {name}" for name in sorted(set(part) - known))


def _lengths(part: Json, longest: dict[str, int], needed: set[str], where: str) -> Iterator[str]:
    yield from _unknown(part, set(longest), where)
    yield from (f"{where} needs {name}" for name in sorted(needed - set(part)))
    for name, value in part.items():
        if isinstance(value, str) and not 0 < len(value) <= longest.get(name, len(value)):
            yield f"{name} of {where} has {len(value)} characters"


def _many(part: list[Any], most: int, where: str) -> Iterator[str]:
    if len(part) > most:
        yield f"{len(part)} {where}"
