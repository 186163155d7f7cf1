"""Which guided question comes next, by fixed rules: the first that applies, and never what was just asked.

The same state and the same words give the same question; nothing is left to chance.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from bot.domain.dialogue import DialogueState, Move
from bot.domain.methods import Intent
from bot.llm.hearing import Heard
from prompts import TOPICS, Bank

LADDER_OF_PURPOSES = ("open", "deepen", "turn", "others", "concrete", "commit")
"""The order in which a conversation deepens; the rung it stands on says where to begin."""

_INTENTS = frozenset(Intent)

_BEGINNING = 2  # turns
_ASKS_OF_ALL = frozenset({"several", "pasted"})
_DIGS = frozenset({"deepen"})
"""Where the words given back are what the question is about."""

_OWN_WORK = frozenset({"richten", "sparren", "doen"})
"""The phases in which people speak about their work; the others have a way of their own to go."""


@dataclass(frozen=True, slots=True)
class Question:
    """One line of a bank. `key` is its name in the conversation's memory, the same in every language."""

    key: str
    purpose: str
    text: str


@dataclass(frozen=True, slots=True)
class Banks:
    """The lines that one turn may choose from: those of its phase or method, and those of every phase.

    `owner` is the key of the phase or method.
    """

    owner: str
    own: Bank
    general: Bank

    @property
    def version(self) -> str:
        return f"guided-{self.owner}-{self.own.version}"


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with what goes before it: a section of the general bank, and whether to quote first."""

    question: Question
    lead: str = ""
    quotes: bool = False


def next_asking(state: DialogueState, heard: Heard, banks: Banks) -> Asking:
    """The question for a rung on which Vita asks."""
    for rule in _rules(state, heard, banks):
        for question in rule.candidates:
            if question.purpose != state.purpose and question.key not in state.asked:
                return Asking(question, rule.lead, quotes=rule.quotes)
    return Asking(_least_recent(state, _from_ladder(state, banks, heard)))


def step_asking(state: DialogueState, heard: Heard, banks: Banks, section: str) -> Asking:
    """The question of a method's step. With the person's own words before it, from the second step on."""
    question = first_fresh(state, of_own(banks, section, heard.values()))
    if heard.asks_vita:
        return Asking(question, lead="no-answer")
    return Asking(question, quotes=state.step > 1)


def counter(state: DialogueState, heard: Heard, banks: Banks) -> Asking:
    """The sharpest question from the other side: each bank has its strongest line first.

    After options it is about the one that was chosen. Whoever objects already is on the other side.
    """
    values = heard.values()
    other_side = [*of_own(banks, "turn", values), *of_own(banks, "others", values)]
    if "objection" in heard.firm:
        return Asking(first_fresh(state, [*of_general(banks, "objection", values), *other_side]))
    chosen = _turned(of_general(banks, "counter", values), heard) if state.turn > 1 else []
    return Asking(first_fresh(state, [*chosen, *other_side]), lead="counter-lead")


def first_fresh(state: DialogueState, candidates: Iterable[Question]) -> Question:
    """The first that was not asked before; when all were, the one that was asked longest ago."""
    listed = list(candidates)
    unasked = (question for question in listed if question.key not in state.asked)
    return next(unasked, None) or _least_recent(state, listed)


def remembered(state: DialogueState, question: Question) -> tuple[str, ...]:
    """The memory of the conversation with this question as the latest; it never outgrows the banks."""
    return (*(key for key in state.asked if key != question.key), question.key)


def of_own(banks: Banks, section: str, values: Mapping[str, str]) -> list[Question]:
    return _filled(banks.own, section, banks.owner, section, values)


def of_general(banks: Banks, section: str, values: Mapping[str, str], purpose: str = "") -> list[Question]:
    return _filled(banks.general, section, "general", purpose or section, values)


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule that applies: the questions it would ask, and how."""

    candidates: list[Question]
    lead: str = ""
    quotes: bool = False


def _rules(state: DialogueState, heard: Heard, banks: Banks) -> Iterator[_Rule]:
    """The rules that apply, in order; the first that has a question left wins."""
    values = heard.values()
    if state.intent in _INTENTS and not _was_asked(state, state.intent):
        yield _Rule(of_general(banks, state.intent, values))
    if heard.asks_vita:
        yield _Rule(of_own(banks, "open", values), lead="no-answer")
    if state.unsure or (heard.is_short and state.purpose in {"open", "deepen"}):
        yield _Rule(of_general(banks, "smaller", values))
    if state.unsure:
        yield _Rule(of_general(banks, "unsure", values))
    if heard.is_long and "pasted" not in heard.firm:
        yield _Rule(of_general(banks, "heaviest", values))
    fits = banks.owner in _OWN_WORK
    later = state.move is not Move.ASK
    for fit in heard.firm if fits else ():
        yield _Rule(of_general(banks, fit, values), quotes=later and fit not in _ASKS_OF_ALL)
    if not later:
        yield from _topics(state, heard, banks)
        openers = of_general(banks, "openers", values, purpose="open")
        opens = of_own(banks, "open", values)
        yield _Rule([*openers, *opens] if heard.is_request else [*opens, *openers])
    else:
        yield from _rules_of_signals(heard, banks)
        yield from _topics(state, heard, banks)
        guesses = (fit for fit in heard.soft if fits and fit not in TOPICS)
        yield from (_Rule(of_general(banks, fit, values)) for fit in guesses)
    ladder = _from_ladder(state, banks, heard)
    yield _Rule(
        [one for one in ladder if one.purpose == ladder[0].purpose],
        quotes=later and ladder[0].purpose in _DIGS,
    )
    yield _Rule(ladder)


def _topics(state: DialogueState, heard: Heard, banks: Banks) -> Iterator[_Rule]:
    """The kind of work that it began with; later on a word of it no longer says what the talk is about.

    At the start of a week the own thought about the question comes first.
    """
    if banks.owner == "richten" or banks.owner not in _OWN_WORK or state.turn > _BEGINNING:
        return
    yield from (_Rule(of_general(banks, fit, heard.values())) for fit in heard.soft if fit in TOPICS)


def _was_asked(state: DialogueState, section: str) -> bool:
    """Whether a question of this general section was asked before."""
    return any(key.startswith(f"general.{section}.") for key in state.asked)


def _rules_of_signals(heard: Heard, banks: Banks) -> Iterator[_Rule]:
    values = heard.values()
    for purpose in heard.purposes:
        lines = of_general if purpose == "whose" else of_own
        yield _Rule(_turned(lines(banks, purpose, values), heard), quotes=True)
    if heard.number:
        yield _Rule(of_general(banks, "number", values))
    if heard.names_ai:
        yield _Rule(of_general(banks, "ai", values), quotes=True)


def _from_ladder(state: DialogueState, banks: Banks, heard: Heard) -> list[Question]:
    """All questions of the phase, from the purpose of this rung on, but not the purpose just used."""
    start = min(state.rung, len(LADDER_OF_PURPOSES) - 1)
    order = LADDER_OF_PURPOSES[start:] + LADDER_OF_PURPOSES[:start]
    purposes = [purpose for purpose in order if purpose != state.purpose]
    return [one for purpose in purposes for one in _turned(of_own(banks, purpose, heard.values()), heard)]


def _turned(questions: list[Question], heard: Heard) -> list[Question]:
    """Beginning somewhere else for other words: two people do not get the same talk."""
    begin = heard.count % len(questions) if questions else 0
    return questions[begin:] + questions[:begin]


def _least_recent(state: DialogueState, candidates: list[Question]) -> Question:
    return min(candidates, key=lambda question: state.asked.index(question.key))


def _filled(bank: Bank, section: str, owner: str, purpose: str, values: Mapping[str, str]) -> list[Question]:
    """The lines of a section whose slots can all be filled."""
    return [
        Question(f"{owner}.{section}.{number}", purpose, line.format(**values))
        for number, line in enumerate(bank[section], start=1)
        if {name for _, name, _, _ in Formatter().parse(line) if name} <= values.keys()
    ]
