"""Where the default configuration connects to: this machine, and nowhere else."""

import asyncio
import json
import os
import subprocess
import sys
from typing import Any

from tests.fakes.openai import FakeOpenAI, Says
from tests.waiting import SECONDS

WATCHED = """
import asyncio, json, sys
seen = []
def watch(event, args):
    if event in {"socket.connect", "socket.sendto"}:
        seen.append([event, str(args[1])])
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        seen.append([event, str(args[0])])
sys.addaudithook(watch)

from bot.domain.dialogue import DialogueState, Move
from bot.llm import ModelSettings, build
from bot.ports import SparringTurn

async def talk(model):
    partner = build(model)
    state = DialogueState(move=Move.ASK)
    reply = await partner.respond(SparringTurn("nl", state, "hoe kan het korter", in_channel=False))
    await partner.aclose()
    return reply

url = sys.argv[1]
reply = asyncio.run(talk(ModelSettings("sample-model", url) if url else None))
loaded = sorted(name for name in ("langchain_core", "langchain_openai", "openai") if name in sys.modules)
print(json.dumps({"by": reply.origin.generated_by, "seen": seen, "loaded": loaded}))
"""


def talk(url: str) -> dict[str, Any]:
    """Runs one turn in a process of its own, with the plain environment of a machine without settings."""
    environ = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(  # noqa: S603 - our own interpreter and our own script
        [sys.executable, "-W", "error::ResourceWarning", "-c", WATCHED, url],
        capture_output=True,
        text=True,
        check=True,
        timeout=SECONDS,
        env=environ,
    )
    return dict(json.loads(done.stdout))


def test_guided_mode_connects_to_nothing_and_does_not_load_langchain() -> None:
    assert talk("") == {"by": "guided", "seen": [], "loaded": []}


async def test_with_a_model_only_its_own_address_is_connected_to() -> None:
    async with FakeOpenAI() as server:
        server.script(Says("Twee roosters liggen naast elkaar. Wat was het eerste teken?"))

        told = await asyncio.to_thread(talk, server.base_url)

    assert told["by"] == "model"
    assert told["seen"]
    assert {str(target) for _, target in told["seen"]} <= {"127.0.0.1", f"('127.0.0.1', {server.port})"}
