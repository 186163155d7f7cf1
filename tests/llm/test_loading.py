"""Of the libraries of a model only that is loaded by which a model is asked: not at the start, and not later either."""

import asyncio
import json
import subprocess
import sys

from tests.fakes.openai import FakeOpenAI, Says

ASKED = """
import asyncio, json, sys

from bot import sparing

sparing.packages_wait()

from langchain_core.messages import HumanMessage

from bot.llm.calls import ask, listen
from bot.llm.chat import ModelClient
from bot.llm.model import ModelSettings
from bot.llm.structured import Blank, StructuredModel

SCHEMA = {
    "title": "sample", "type": "object", "additionalProperties": False,
    "properties": {"title": {"type": "string"}}, "required": ["title"],
}

async def main(settings):
    client, structured = ModelClient(settings), StructuredModel(settings)
    whole = await ask(client.chat, [HumanMessage("een")])
    pieces = [piece async for piece in listen(client.chat, [HumanMessage("twee")])]
    fields, _ = await structured.fill(Blank("vul in", "drie", SCHEMA, "nog eens"), dict)
    await client.aclose()
    await structured.aclose()
    return whole.text, pieces[-1].text, fields

said = asyncio.run(main(ModelSettings("sample-model", sys.argv[1])))
waiting = [name for name in sorted(sparing.PACKAGES) if type(sys.modules.get(name)).__name__ == "_Waiting"]
print(json.dumps({"said": said, "waiting": waiting}))
"""


WAITING = [
    "langchain_openai",
    "langchain_openai.chat_models",
    "langsmith.types",
    "openai.types",
    "openai.types.responses",
]


async def test_a_model_is_asked_whole_in_pieces_and_for_fields_without_what_nobody_uses() -> None:
    async with FakeOpenAI() as server:
        server.script(Says("een"), Says("twee"), Says('{"title": "drie"}'))

        done = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-c", ASKED, server.base_url],
            capture_output=True,
            text=True,
            check=True,
        )

    assert json.loads(done.stdout) == {"said": ["een", "twee", {"title": "drie"}], "waiting": WAITING}


ALL_OF_IT = """
import sys

from bot import sparing

sparing.packages_wait()

import bot.llm.chat
from langchain_openai import AzureChatOpenAI
from langchain_openai.chat_models import ChatOpenAI
from langsmith.types import RunSelectField
from openai.types import Model
from openai.types.responses import Response

print(*{type(sys.modules[name]).__name__ for name in sparing.PACKAGES}, ChatOpenAI is bot.llm.chat.ChatOpenAI)
"""


def test_whoever_asks_for_the_rest_of_these_libraries_has_it() -> None:
    done = subprocess.run([sys.executable, "-c", ALL_OF_IT], capture_output=True, text=True, check=True)  # noqa: S603 - our own words

    assert done.stdout.split() == ["module", "True"]
