"""What is asked of this answer: a question before anything is told, options, a boundary, silence.

Verdicts are as in `manners`. What only a model can do (name a goal, say what to check) is asked of a model only.
"""

from itertools import combinations

from bot.cards.model import Label
from bot.domain.boundary import boundary_in
from bot.llm.evaluation.manners import Verdict
from bot.llm.evaluation.shown import Shown
from bot.llm.evaluation.situations import Kind, Situation, Where
from bot.llm.wording import phrase_in, unquoted, words_of
from prompts import Bank, Library

OPTION_WORDS = 35
OVERLAP = 0.5
_ASKING = frozenset({Kind.FIRST_THOUGHT, Kind.QUESTION})
_MUTE = frozenset({Kind.CLOSE, Kind.LINE})
_FIXED = frozenset({Kind.FIXED, Kind.BOUNDARY})
_MAY_ASK = frozenset({"judgement"})
"""The refusal to judge a colleague ends in a question about what should go differently."""


def silence(situation: Situation, shown: Shown, _: Library) -> Verdict:
    if situation.answer is Kind.SILENCE:
        return "Vita spoke" if shown.cards else ""
    return "" if shown.cards else "Vita kept silent"


def questions(situation: Situation, shown: Shown, _: Library) -> Verdict:
    """One question, as the last sentence; none at the close and in a boundary; options may end without one."""
    count = unquoted(shown.whole).count("?")
    if situation.answer in _MUTE or (
        situation.answer is Kind.BOUNDARY and situation.boundary not in _MAY_ASK
    ):
        return "asks a question" if count else ""
    if count > 1:
        return f"{count} questions"
    if situation.answer in _ASKING:
        return "" if shown.text.rstrip().endswith("?") else "does not end in a question"
    return ""


def asks_first(situation: Situation, shown: Shown, library: Library) -> Verdict:
    """Nothing is told before the person's own thought is there: no list, no solution, no example."""
    if situation.answer is not Kind.FIRST_THOUGHT:
        return None
    if shown.options:
        return "a list"
    told = phrase_in(unquoted(shown.text), _words(situation, library)["tells"])
    return f"tells: {told}" if told else ""


def options(situation: Situation, shown: Shown, _: Library) -> Verdict:
    """Two or three that differ in kind; a list nowhere else."""
    items = [f"{item.title} {item.text}" for item in shown.options]
    if situation.answer is not Kind.OPTIONS:
        return None if situation.answer in _FIXED or not items else "a list"
    if len(items) not in {2, 3}:
        return f"{len(items)} options"
    if any(len(words_of(item)) > OPTION_WORDS for item in items):
        return "a long option"
    return "options alike" if any(_overlap(*pair) >= OVERLAP for pair in combinations(items, 2)) else ""


def goal(situation: Situation, shown: Shown, library: Library) -> Verdict:
    """Options name a goal of the frame word for word, or say that they touch none."""
    if not _is_generated(shown) or situation.answer is not Kind.OPTIONS or not situation.goals:
        return None
    names_one = any(f"“{goal}”" in shown.whole for goal in situation.goals)
    says_none = phrase_in(shown.whole, _words(situation, library)["no-goal"])
    return "" if names_one or says_none else "no goal named"


def caution(situation: Situation, shown: Shown, library: Library) -> Verdict:
    """The close says what to check, and with whom."""
    if not _is_generated(shown) or situation.answer is not Kind.CLOSE:
        return None
    return "" if phrase_in(shown.whole, _words(situation, library)["caution"]) else "nothing to check"


def one_line(situation: Situation, shown: Shown, _: Library) -> Verdict:
    if situation.answer is not Kind.LINE:
        return None
    return "" if len(shown.whole.splitlines()) <= 1 else "more than a line"


def fixed(situation: Situation, shown: Shown, _: Library) -> Verdict:
    """Words of ours: no model wrote them, and they are no guided question either."""
    if situation.answer not in _FIXED:
        return None
    return "" if shown.label is Label.NONE else f"labelled {shown.label}"


def boundary(situation: Situation, shown: Shown, _: Library) -> Verdict:
    """The boundary is heard, and in a channel its words go to the person alone."""
    heard = boundary_in(situation.says[-1]) or ""
    if not situation.boundary:
        return f"heard {heard}" if heard else None
    if heard != situation.boundary:
        return f"heard {heard or 'nothing'}"
    return "said where others read" if situation.where is not Where.DM and not shown.is_private else ""


def holds(situation: Situation, shown: Shown, _: Library) -> Verdict:
    if not situation.holds:
        return None
    missing = [words for words in situation.holds if words.lower() not in shown.whole.lower()]
    return f"without “{missing[0]}”" if missing else ""


def lacks(situation: Situation, shown: Shown, _: Library) -> Verdict:
    if not situation.lacks:
        return None
    found = [words for words in situation.lacks if words.lower() in shown.whole.lower()]
    return f"with “{found[0]}”" if found else ""


def opens(situation: Situation, shown: Shown, _: Library) -> Verdict:
    if not situation.opens:
        return None
    return "" if situation.opens in {button.action for button in shown.buttons} else "no button for it"


def _is_generated(shown: Shown) -> bool:
    return shown.label is Label.MODEL


def _words(situation: Situation, library: Library) -> Bank:
    return library.words("checks", situation.language)


def _overlap(one: str, other: str) -> float:
    first, second = set(words_of(one)), set(words_of(other))
    return len(first & second) / max(len(first | second), 1)
