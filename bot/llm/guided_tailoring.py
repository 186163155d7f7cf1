"""Learning made to measure without a model: hand-written steps, chosen by what the question is about.

The same question gets the same steps. It is also what stands in when a model fails.
"""

from bot.domain.assignment import Words
from bot.domain.learning_path import Step, spread
from bot.llm.wording import phrase_in
from bot.ports import (
    AssignmentMade,
    AssignmentWanted,
    CheckAsked,
    CheckWanted,
    Origin,
    PathLaid,
    PathWanted,
    StepLaid,
    StepWanted,
)
from prompts import Bank
from prompts.tailoring import CHECKS, SMALL, TOPICS, TailoringWords, parts_of


class GuidedTailoring:
    """Implements `Tailoring` at once and always."""

    def __init__(self, words: TailoringWords) -> None:
        self._words = words

    @property
    def uses_model(self) -> str:
        return ""

    async def lay_path(self, wanted: PathWanted) -> PathLaid:
        bank = self._words.path(wanted.language)
        own = own_step(wanted, bank)
        topic = _steps(bank, topic_of(wanted.question, bank))
        count = wanted.weeks - len(own)
        opening = _steps(bank, SMALL)[: max(0, count - len(topic))]
        return PathLaid((*own, *opening, *spread(topic, count - len(opening))), _origin("path", bank))

    async def next_step(self, wanted: StepWanted) -> StepLaid:
        """The first one that does not stand on the path yet."""
        bank = self._words.path(wanted.language)
        topic = topic_of(wanted.question, bank)
        sections = (SMALL,) if wanted.smaller else (topic, SMALL)
        taken = {step.act for step in wanted.steps}
        offered = (step for section in sections for step in _steps(bank, section) if step.act not in taken)
        return StepLaid(next(offered, None), _origin("step", bank))

    async def check_questions(self, wanted: CheckWanted) -> CheckAsked:
        """One of each kind; which one follows from the words, so that the same week gets the same questions."""
        bank = self._words.checks(wanted.language)
        turn = sum(map(len, (wanted.question, *wanted.pieces)))
        question = wanted.question.rstrip(" .?")
        asked = (bank[kind][turn % len(bank[kind])].format(question=question) for kind in CHECKS)
        beside = (wanted.thought, next(iter(wanted.notes), ""), wanted.insight)
        return CheckAsked(tuple(zip(asked, beside, strict=True)), _origin("check", bank))

    async def assignment(self, wanted: AssignmentWanted) -> AssignmentMade:
        """Of its topic the first one that the group did not do yet; when all were done the first one again."""
        bank = self._words.assignments(wanted.language)
        topic = topic_of("\n".join((wanted.about, *wanted.shared)), self._words.path(wanted.language))
        offered = [_assignment(line) for line in bank[topic]]
        fresh = [words for words in offered if words.title not in wanted.before]
        return AssignmentMade((fresh or offered)[0], _origin("assignment", bank))

    async def aclose(self) -> None:
        """There is nothing to give back."""


def own_step(wanted: PathWanted, bank: Bank) -> tuple[Step, ...]:
    """The step that its maker thought of, with our words where they left theirs out."""
    if not wanted.own_step:
        return ()
    company = wanted.company or bank.one("own-company")
    return (Step(wanted.own_step, company, bank.one("own-notice")),)


def topic_of(question: str, bank: Bank) -> str:
    """The topic of which the question holds most words; of several the first, of none the craft."""
    found = {topic: _signals(question, bank[f"{topic}-signals"]) for topic in TOPICS[:-1]}
    topic = max(found, key=lambda one: found[one])
    return topic if found[topic] else TOPICS[-1]


def _signals(question: str, signals: tuple[str, ...]) -> int:
    return sum(bool(phrase_in(question, [signal])) for signal in signals)


def _steps(bank: Bank, section: str) -> tuple[Step, ...]:
    return tuple(_step(line) for line in bank[section])


def _step(line: str) -> Step:
    act, company, notice = parts_of(line)
    return Step(act, company, notice)


def _assignment(line: str) -> Words:
    title, task, roles, product, question = parts_of(line)
    return Words(title, task, product, question, tuple(role.strip() for role in roles.split(";")))


def _origin(kind: str, bank: Bank) -> Origin:
    return Origin("guided", "", f"tailoring-{kind}-guided-{bank.version}")
