"""`make bench`: what conversations cost in tokens, and a week of a team in euros.

Measured over the acceptance set and over one conversation of ten turns, with all calls that Vita makes for them
(summaries too), against a stand-in that answers as a model should. Tokens are counted as LangChain does without a
network, by characters: that is within some 20 % of what a server counts for Dutch.
"""

import asyncio
import tempfile
from dataclasses import dataclass
from itertools import pairwise, takewhile
from pathlib import Path

from langchain_core.messages import HumanMessage
from langchain_core.messages.utils import count_tokens_approximately

from bot import llm
from bot.console.rehearsal import rehearsing
from bot.llm.evaluation import Kind, Situation, situations
from bot.llm.summarising import build_summarising
from bot.ports import Exchange
from storage import migrate, open_store, own_key
from tests.acceptance.models import well_behaved
from tests.fakes.openai import Asked, FakeOpenAI

PEOPLE = 8
CONVERSATIONS = 2
"""Of ten turns, for each person each week: a busy team."""

PRICES = (0.10, 1.0, 10.0)
"""Euros for a million tokens."""

_TOLD = (
    "Drie mensen belden vandaag terug over dezelfde brief. Ik wil snappen hoe dat komt.",
    "Ze lezen alleen de eerste zin, denk ik. Daar staat niet wat ze moeten doen.",
    "Ze vroegen alle drie naar de datum. Die staat onderaan, na drie alinea's.",
    "Dat is al zo zolang ik hier werk. Niemand weet wie de brief ooit maakte.",
    "Mijn collega aan de balie hoort hetzelfde, elke week een keer of vier.",
    "We kunnen de datum bovenaan zetten. Maar dan moet de afdeling het goedvinden.",
    "Ik heb het nog niet gevraagd. Ik verwacht dat ze zeggen: zo doen we het altijd.",
    "Als ik het met drie brieven laat zien, dan luisteren ze misschien wel.",
    "Ik kan morgen drie brieven pakken en de datum bovenaan zetten, met pen.",
    "Dan leg ik ze donderdag neer bij het overleg, naast de oude.",
)

_TALK = Situation(
    "ten-turns", "balie", _TOLD, Kind.QUESTION, goals=("Een besluit is in één keer te begrijpen",)
)
_SUMMARY = (
    "Mensen bellen terug over één brief, omdat de datum onderaan staat. De eigen eerste stap: drie brieven met de "
    "datum bovenaan, donderdag naast de oude in het overleg. Nog open: wie de brief mag veranderen."
)


@dataclass(frozen=True, slots=True)
class Spent:
    """Calls of the model, and their tokens."""

    calls: int
    prompt: int
    answer: int
    repeated: int
    """Tokens of prompt that began as the call before: what a server with a prompt cache need not read again."""


class Scripted:
    """The stand-in; remembers what it answered."""

    def __init__(self) -> None:
        self.answers: list[str] = []

    def __call__(self, asked: Asked) -> str:
        is_turn = "TOESTAND" in asked.people[0]
        self.answers.append(well_behaved(asked) if is_turn else _SUMMARY)
        return self.answers[-1]


async def main() -> None:
    says = Scripted()
    async with FakeOpenAI(says) as server:
        settings = llm.ModelSettings("sample", server.base_url, "sample", retries=0)
        sparring = llm.build(settings)
        with tempfile.TemporaryDirectory() as name:
            store = open_store(_database(Path(name)), own_key(Path(name) / "encryption.key"))
            async with rehearsing(sparring, store, Path(name)) as vita:
                dutch = situations("nl")
                for situation in dutch:
                    await vita.meets(situation)
                over_the_set = _spent(server, says)
                await vita.meets(_TALK)
                talk = _spent(server, says)
            store.close()
        await sparring.aclose()
        summary = await _summary(settings, server, says)
    heading = (
        f"{'Tokens':<40}{'calls':>10}{'prompt':>10}{'answer':>10}   of the prompt begins as the call before"
    )
    print(heading)
    _row(f"{len(dutch)} situations of the acceptance set", over_the_set)
    _row(f"one conversation of {len(_TOLD)} turns", talk)
    _row("a summary of twelve turns", summary)
    _week(talk, summary)


async def _summary(settings: llm.ModelSettings, server: FakeOpenAI, says: Scripted) -> Spent:
    summarising = build_summarising(settings)
    exchanges = [Exchange(by_vita=bool(index % 2), text=_TOLD[index % len(_TOLD)]) for index in range(12)]
    await summarising.summarise("nl", _SUMMARY, exchanges)
    await summarising.aclose()
    return _spent(server, says)


def _week(talk: Spent, summary: Spent) -> None:
    each = talk.prompt + talk.answer + summary.prompt + summary.answer
    week = PEOPLE * CONVERSATIONS * each
    print(f"A week of {PEOPLE} people with {CONVERSATIONS} such conversations each: {week:,} tokens")
    for price in PRICES:
        print(f"  at € {price:.2f} for a million tokens: € {week * price / 1_000_000:.3f}")


def _spent(server: FakeOpenAI, says: Scripted) -> Spent:
    """What was asked and answered since the last time."""
    prompts = ["\n".join((one.system, *one.people)) for one in server.asked]
    spent = Spent(
        calls=len(prompts),
        prompt=sum(map(_tokens, prompts)),
        answer=sum(map(_tokens, says.answers)),
        repeated=sum(_tokens(_alike(*pair)) for pair in pairwise(prompts)),
    )
    server.asked.clear()
    says.answers.clear()
    return spent


def _alike(before: str, after: str) -> str:
    """What both begin with."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    return "".join(left for left, _ in same)


def _tokens(text: str) -> int:
    return count_tokens_approximately([HumanMessage(text)])


def _row(name: str, spent: Spent) -> None:
    share = f"{spent.repeated / spent.prompt:.0%}"
    print(f"{name:<40}{spent.calls:>10}{spent.prompt:>10,}{spent.answer:>10,}   {share}")


def _database(folder: Path) -> str:
    url = f"sqlite:///{folder / 'vita.db'}"
    migrate(url)
    return url


if __name__ == "__main__":
    asyncio.run(main())
