"""`vita evaluate`: puts the acceptance set to a model, or to the fixed questions without one, and prints a table.

The exit code is 0 when everything held. What is put to the model are samples: nothing that people wrote.
"""

import argparse
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from string import ascii_lowercase
from tempfile import TemporaryDirectory

from bot.cards.model import Label
from bot.console.chosen import sparring_of
from bot.console.rehearsal import rehearsing
from bot.llm import refuse_tracing
from bot.llm.evaluation import CHECKS, Judge, Judgement, situations
from bot.settings import ModelSettings, Settings
from storage import SqlStore, migrate, open_store, own_key

HONESTLY = (
    "No capable Dutch model was judged on the machine where this version was made: "
    "only the fixed questions and scripted stand-ins were."
)
_NAMES = dict(zip(CHECKS, ascii_lowercase, strict=False))
_BY = {Label.MODEL: "model", Label.GUIDED: "guided", Label.NONE: "fixed"}
_WIDTH = 30


async def run(settings: Settings, asked: argparse.Namespace) -> int:
    refuse_tracing(os.environ, allowed=settings.model.allow_tracing)
    model = _asked_for(settings.model, asked)
    print(f"{HONESTLY} Judged now: {_named(model)}.\n")
    print("\n".join(_heading()))
    sparring = sparring_of(model, settings.house.own_dir)
    judge, judgements = Judge(), []
    with TemporaryDirectory(prefix="vita-evaluate-") as name:
        store = _store_in(Path(name))
        async with rehearsing(sparring, store, Path(name)) as vita:
            for situation in situations(asked.language):
                judgements.append(await judge(vita, situation))
                print(_row(judgements[-1]), flush=True)
        store.close()
    await sparring.aclose()
    print("\n".join(_closing(judgements)))
    went_unanswered = bool(model.model) and _count(judgements)["model"] == 0
    if went_unanswered:
        print(
            f"\n{model.model} answered nothing itself, so it was not judged. `vita doctor` says what is wrong."
        )
    return int(went_unanswered or any(judgement.faults for judgement in judgements))


def _asked_for(model: ModelSettings, asked: argparse.Namespace) -> ModelSettings:
    """The model to be judged, alone: no second one answers in its place."""
    changes = {"model": asked.model.removeprefix("openai:"), "base_url": asked.base_url}
    given = {name: value for name, value in changes.items() if value}
    return model.model_copy(update={**given, "fallback_model": ""})


def _named(model: ModelSettings) -> str:
    return f"{model.model} at {model.base_url}" if model.model else "the fixed questions, without a model"


def _store_in(folder: Path) -> SqlStore:
    url = f"sqlite:///{folder / 'vita.db'}"
    migrate(url)
    return open_store(url, own_key(folder / "encryption.key"))


# --- the table --------------------------------------------------------------------------------------------


def _heading() -> Iterator[str]:
    legend = [f"{letter} {name:<14}" for name, letter in _NAMES.items()]
    yield from ("".join(legend[start : start + 5]).rstrip() for start in range(0, len(legend), 5))
    yield "· held, x did not hold, nothing: not asked here\n"
    yield f"{'situation':<{_WIDTH}}{'by':<8}{' '.join(_NAMES.values())}"


def _row(judgement: Judgement) -> str:
    marks = {None: " ", "": "·"}
    cells = [marks.get(judgement.verdicts.get(name), "x") for name in CHECKS]
    return f"{judgement.situation.id:<{_WIDTH}}{_by(judgement):<8}{' '.join(cells)}".rstrip()


def _by(judgement: Judgement) -> str:
    """Who answered."""
    return _BY[judgement.shown.label] if judgement.shown.cards else "nobody"


def _closing(judgements: Sequence[Judgement]) -> Iterator[str]:
    """The totals of each check, who answered, and what went wrong."""
    yield ""
    for name in CHECKS:
        asked = [verdict for one in judgements if (verdict := one.verdicts.get(name)) is not None]
        held = sum(verdict == "" for verdict in asked)
        yield f"{_NAMES[name]} {name:<14}" + (f"{held:>4} of {len(asked)}" if asked else "  not asked")
    sound = sum(not judgement.faults for judgement in judgements)
    answered = ", ".join(f"{by} {count}" for by, count in _count(judgements).most_common())
    yield f"\n{sound} of {len(judgements)} situations without a fault. Answered by: {answered}."
    yield from _faults(judgements)


def _count(judgements: Iterable[Judgement]) -> Counter[str]:
    return Counter(map(_by, judgements))


def _faults(judgements: Iterable[Judgement]) -> Iterator[str]:
    for judgement in judgements:
        if judgement.faults:
            said = " / ".join(judgement.situation.says)
            yield f"\n{judgement.situation.id} ({judgement.situation.who}): {said[:200]}"
            yield from (f"  x {fault}" for fault in judgement.faults)
            yield from (f"  | {line}" for line in judgement.shown.whole.splitlines())
