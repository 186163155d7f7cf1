"""The Slack app as Slack wants it described; `manifest/slack/manifest.json` is made of this.

The rights are those of the methods and events that the code uses, and a test holds the two together.
"""

from typing import Any

from bot.texts import Texts, texts_in
from bot.usecases.commands import SLASH_COMMANDS

SCOPES = (
    "app_mentions:read",
    "assistant:write",
    "channels:history",
    "channels:read",
    "chat:write",
    "commands",
    "files:write",
    "groups:history",
    "groups:read",
    "im:history",
    "im:write",
    "users:read",
)
"""`assistant:write` declares an agent; history is for follow-ups without a mention and for reading back."""

OF_AGENTS = frozenset({"assistant:write", "agent_session_stopped"})
"""What only an agent asks for: a workspace can have chosen, or lack the plan, for an app without it."""

EVENTS = (
    "agent_session_stopped",
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_archive",
    "channel_left",
    "channel_shared",
    "channel_unarchive",
    "channel_unshared",
    "group_archive",
    "group_left",
    "group_unarchive",
    "member_joined_channel",
    "member_left_channel",
    "message.channels",
    "message.groups",
    "message.im",
    "team_join",
    "tokens_revoked",
    "user_change",
)
SHORTCUTS = ("propose",)
"""Use cases that are opened from somebody's message."""

_PROMPTS = ("think", "question", "propose")


def manifest(language: str = "nl", *, url: str = "", plain: bool = False) -> dict[str, Any]:
    """For Socket Mode, or with `url` (the public address of `POST /slack/events`) for HTTP.

    `plain` leaves out the agent features, for a workspace that does not have them or does not want them: the
    conversation is the same, an answer then comes whole. Slack knows one language for all of it.
    """
    texts = texts_in(language)
    left_out: frozenset[str] = OF_AGENTS if plain else frozenset()
    settings: dict[str, Any] = {
        "event_subscriptions": {"bot_events": [event for event in EVENTS if event not in left_out]},
        "interactivity": {"is_enabled": True},
        "org_deploy_enabled": False,
        "socket_mode_enabled": not url,
        "token_rotation_enabled": False,
    }
    if url:
        settings["event_subscriptions"]["request_url"] = url
        settings["interactivity"]["request_url"] = url
    return {
        "_metadata": {"major_version": 2, "minor_version": 0},
        "display_information": {
            "name": "Vita",
            "description": texts("slack-app-description"),
            "long_description": texts("slack-app-long"),
            "background_color": "#1f4d3f",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Vita", "always_online": True},
            "slash_commands": [_command(word, texts, url) for word in SLASH_COMMANDS],
            "shortcuts": [_shortcut(name, texts) for name in SHORTCUTS],
            **({} if plain else {"agent_view": _agent(texts)}),
        },
        "oauth_config": {
            **({"redirect_urls": [_redirect(url)]} if url else {}),
            "scopes": {"bot": [scope for scope in SCOPES if scope not in left_out]},
        },
        "settings": settings,
    }


def _redirect(url: str) -> str:
    """Where Slack sends people back to who install Vita in their own workspace: beside the address of events."""
    return url.removesuffix("/slack/events").rstrip("/") + "/slack/oauth_redirect"


def _command(word: str, texts: Texts, url: str) -> dict[str, Any]:
    described = {"command": f"/{word}", "description": texts(f"slack-command-{word}"), "should_escape": True}
    return {**described, "url": url} if url else described


def _shortcut(name: str, texts: Texts) -> dict[str, str]:
    return {
        "name": texts(f"slack-shortcut-{name}"),
        "type": "message",
        "callback_id": name,
        "description": texts(f"slack-shortcut-{name}-description"),
    }


def _agent(texts: Texts) -> dict[str, Any]:
    return {
        "agent_description": texts("slack-app-agent"),
        "suggested_prompts": [_prompt(name, texts) for name in _PROMPTS],
    }


def _prompt(name: str, texts: Texts) -> dict[str, str]:
    return {"title": texts(f"slack-prompt-{name}"), "message": texts(f"slack-prompt-{name}-message")}
