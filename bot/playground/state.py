"""What an opened page starts from, for one sample person: the places, the talk, the clock, the commands."""

from typing import Any

from bot.playground import render
from bot.playground.chat import Chat
from bot.playground.clock import MovableClock
from bot.playground.jumps import jumps
from bot.playground.samples import (
    PRIVATE_PLACE,
    SAMPLE_ORGANISATION,
    SAMPLE_PEOPLE,
    SAMPLE_TEAM,
    TEAM_CHANNEL,
    ZONE,
    SamplePerson,
)
from bot.ports import FreeDays
from bot.texts import texts_in
from bot.usecases.commands import SLASH_COMMANDS

Json = dict[str, Any]


def state(
    by: SamplePerson, chat: Chat, clock: MovableClock, free_days: FreeDays, model: str, language: str
) -> Json:
    return {
        "person": by.key,
        "organisation": SAMPLE_ORGANISATION,
        "people": [{"key": each.key, "name": each.name, "handle": each.handle} for each in SAMPLE_PEOPLE],
        "places": [
            {"channel": TEAM_CHANNEL, "kind": "channel", "name": SAMPLE_TEAM},
            {
                "channel": PRIVATE_PLACE,
                "kind": "group",
                "name": texts_in(language)("playground-private-place"),
            },
            {"channel": by.dm, "kind": "dm", "name": "Vita"},
        ],
        "messages": [render.message(posting) for posting in chat.visible_to(by.key)],
        "clock": clock_state(clock, free_days, language),
        "model": model,
        "commands": _commands(language),
    }


def clock_state(clock: MovableClock, free_days: FreeDays, language: str) -> Json:
    now = clock.now()
    found = jumps(now, free_days, texts_in(language))
    moves = [{"name": jump.name, "to": jump.to.isoformat(), "label": jump.label} for jump in found]
    return {"now": now.isoformat(), "zone": ZONE, "jumps": moves}


def _commands(language: str) -> list[Json]:
    """The slash commands in this page's language; of two words for one thing, its own."""
    texts = texts_in(language)
    other = "proposal" if language == "nl" else "voorstel"
    return [
        {"word": f"/{word}", "does": texts(f"playground-command-{word}")}
        for word in SLASH_COMMANDS
        if word != other
    ]
