"""`make bench`: what a turn of the dialogue costs, in tokens of prompt and in time of our own.

The tokens are counted as LangChain does without a network, so they compare and do not bill. The time is that of
a turn with a model that takes none, beside langchain-openai's bare `ainvoke` of the same messages, in turn.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from statistics import median

from langchain_core.messages import HumanMessage, SystemMessage
from langchain_core.messages.utils import count_tokens_approximately
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from bot import llm
from bot.domain.dialogue import LADDER, DialogueState, Gate, Move
from bot.ports import Exchange, SharedItem, SparringTurn
from tests.benchmarks.table import row
from tests.fakes.openai import Asked, FakeOpenAI

ROUNDS = 5
TURNS = 40
_WARMING_UP = 10
_ANSWER = "Je noemt een oorzaak. Waaraan zie je dat die klopt?"
_SENTENCE = "Drie mensen belden vandaag terug over dezelfde brief, en ze zochten alle drie de datum. "


async def main() -> None:
    async with FakeOpenAI(lambda _asked: _ANSWER) as server:
        vita = llm.build(llm.ModelSettings("sample", server.base_url, "sample", retries=0))
        await _tokens(vita, server)
        await _time(vita, server)
        await vita.aclose()


async def _tokens(vita: llm.Partner, server: FakeOpenAI) -> None:
    print(f"{'Tokens of prompt':<40}{'ours':>10}{'people':>10}{'in all':>10}   against turn 20")
    counted = {}
    for number in (1, 20, 200, 1000):
        await vita.respond(turn(number))
        ours, people = _counted(server.asked[-1])
        counted[number] = ours + people
        against = f"×{counted[number] / counted[20]:.2f}" if number > 20 else ""
        print(f"  turn {number:<33}{ours:>10}{people:>10}{ours + people:>10}   {against}")
    for number in (200, 1000):
        row(
            f"  turn 20 → {number:,}",
            (counted[20], counted[number]),
            "×1.2",
            digits=0,
            about="Tokens of a prompt:",
        )


async def _time(vita: llm.Partner, server: FakeOpenAI) -> None:
    told = turn(20)
    await vita.respond(told)
    asked = server.asked[-1]
    messages = [SystemMessage(asked.system), HumanMessage(asked.people[0])]
    bare = ChatOpenAI(
        model="sample", base_url=server.base_url, api_key=SecretStr("sample"), max_retries=0,
        use_responses_api=False,
    )  # fmt: skip
    waits: tuple[list[float], list[float]] = ([], [])
    await _timed(lambda: bare.ainvoke(messages), _WARMING_UP)
    await _timed(lambda: vita.respond(told), _WARMING_UP)
    for _ in range(ROUNDS):
        waits[0].extend(await _timed(lambda: bare.ainvoke(messages), TURNS))
        waits[1].extend(await _timed(lambda: vita.respond(told), TURNS))
    before, after = (median(seconds) * 1000 for seconds in waits)
    print(f"{'A turn with a model that takes no time':<40}{'ainvoke':>10}{'Vita':>10}{'ours':>10}")
    print(f"{'  median, ms':<40}{before:>10.1f}{after:>10.1f}{after - before:>10.1f}   ×{after / before:.2f}")


async def _timed(ask: Callable[[], Awaitable[object]], times: int) -> list[float]:
    """The seconds of each."""
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        await ask()
        seconds.append(time.perf_counter() - begun)
    return seconds


def turn(number: int) -> SparringTurn:
    """A turn of a long conversation, with everything in it that a turn may have."""
    earlier = tuple(
        Exchange(by_vita=bool(index % 2), text=_SENTENCE * 2) for index in range(2 * (number - 1))
    )
    return SparringTurn(
        language="nl",
        state=DialogueState(gate=Gate.OPEN, move=Move.NUDGE, rung=LADDER.index(Move.NUDGE), turn=number),
        said=_SENTENCE,
        in_channel=False,
        goals=("Een besluit is in één keer te begrijpen", "Wie belt, krijgt dezelfde dag antwoord"),
        question="Waarom bellen mensen na elke brief?",
        first_thought="Ze lezen alleen de eerste zin.",
        summary=_SENTENCE * 6 if earlier else "",
        memory=("Ik werk op dinsdag en donderdag.",),
        shared=tuple(SharedItem("insight", each, "Team Oost, maart", _SENTENCE) for each in (1, 2, 3)),
        earlier=earlier,
    )


def _counted(asked: Asked) -> tuple[int, int]:
    return (
        count_tokens_approximately([SystemMessage(asked.system)]),
        count_tokens_approximately([HumanMessage(words) for words in asked.people]),
    )


if __name__ == "__main__":
    asyncio.run(main())
