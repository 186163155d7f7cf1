"""Puts a situation to Vita and judges the answer, one check after another."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.llm.evaluation import conduct, manners
from bot.llm.evaluation.manners import Verdict
from bot.llm.evaluation.shown import Shown
from bot.llm.evaluation.situations import Situation
from prompts import Library, load

Check = Callable[[Situation, Shown, Library], Verdict]

_OF_ONE: Mapping[str, Check] = {
    "silence": conduct.silence,
    "questions": conduct.questions,
    "asks first": conduct.asks_first,
    "options": conduct.options,
    "goal": conduct.goal,
    "caution": conduct.caution,
    "one line": conduct.one_line,
    "fixed words": conduct.fixed,
    "boundary": conduct.boundary,
    "holds": conduct.holds,
    "lacks": conduct.lacks,
    "opens": conduct.opens,
}
_OF_ALL: Mapping[str, Check] = {
    "length": manners.length,
    "sentences": manners.sentences,
    "calm": manners.calm,
    "plain words": manners.plain_words,
    "language": manners.language,
    "label": manners.label,
    "buttons": manners.buttons,
}

CHECKS = (*_OF_ONE, *_OF_ALL)
"""The names of all checks: first those of the last answer, then those of every answer on the way to it."""


class Listener(Protocol):
    """Vita as a situation meets it: the whole of it, or a part that answers in its place."""

    async def meets(self, situation: Situation) -> Sequence[Shown]:
        """Says each message in turn, to a Vita that knows nothing yet, and gives what it showed after each."""
        ...


@dataclass(frozen=True, slots=True)
class Judgement:
    """`verdicts` by the name of the check, as `manners` explains them; `shown` after the last message."""

    situation: Situation
    shown: Shown
    verdicts: Mapping[str, Verdict]

    @property
    def faults(self) -> tuple[str, ...]:
        return tuple(f"{name}: {verdict}" for name, verdict in self.verdicts.items() if verdict)


class Judge:
    """Knows the words that Vita keeps to. Raises `PromptFault` when their files are faulty."""

    def __init__(self) -> None:
        self._library = load()

    async def __call__(self, vita: Listener, situation: Situation) -> Judgement:
        answers = await vita.meets(situation)
        last = answers[-1]
        verdicts = {"silence": conduct.silence(situation, last, self._library)}
        if last.cards:
            verdicts |= {name: check(situation, last, self._library) for name, check in _OF_ONE.items()}
        spoken = [shown for shown in answers if shown.cards]
        for name, check in _OF_ALL.items():
            found = [check(situation, shown, self._library) for shown in spoken]
            verdicts[name] = next((verdict for verdict in found if verdict), "" if "" in found else None)
        return Judgement(situation, last, verdicts)
