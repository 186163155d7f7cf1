"""What an answer of the model is checked for before a person reads it: form, plain words, and the move.

Each check has a name; `prompts/repair` holds the sentence that tells the model of it. What stands between
quotation marks is somebody's own words, and these are never policed.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from bot.domain.dialogue import Gate, Move
from bot.llm.material import longest
from bot.llm.options import Written
from bot.llm.wording import phrase_in, sentences_of, unquoted, words_of
from bot.ports import SparringTurn
from prompts import Bank

SENTENCE_WORDS = 20
OPTION_WORDS = 35
OVERLAP = 0.5
ENOUGH_WORDS = 8
STOPWORD_SHARE = 0.1
_WORD_LISTS = ("jargon", "flattery", "feeling", "formal", "we", "nagging", "score")
_LIST_ITEM = re.compile(r"^\s*(?:\d{1,2}[.)]|[-•*])\s+", re.MULTILINE)
_EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


def faults(written: Written, turn: SparringTurn, words: Bank) -> tuple[str, ...]:
    """The names of the checks that fail, in order; empty when the answer may be shown."""
    if not written.text:
        return ("empty",)
    return (*_form(written, turn), *_wording(written, words), *_move(written, turn, words))


def tells(text: str, words: Bank) -> bool:
    """Whether it gives a list or a solution: what nobody gets while the gate is closed."""
    return bool(_LIST_ITEM.search(text) or phrase_in(unquoted(text), words["tells"]))


def _form(written: Written, turn: SparringTurn) -> Iterator[str]:
    own = unquoted(written.whole)
    if written.is_cut or len(written.whole) > longest(turn):
        yield "length"
    if any(len(words_of(sentence)) > SENTENCE_WORDS for sentence in sentences_of(own)):
        yield "sentence"
    if not _asks_rightly(unquoted(written.text), own, turn.state.move):
        yield "questions"
    if "!" in own:
        yield "exclamation"
    if _EMOJI.search(own):
        yield "emoji"


def _asks_rightly(text: str, whole: str, move: Move | None) -> bool:
    """One question, as the last sentence; none at the close. Options may end without one."""
    count = whole.count("?")
    ends_with_it = text.rstrip().endswith("?")
    match move:
        case Move.CLOSE:
            return count == 0
        case Move.OPTIONS:
            return count == 0 or (count == 1 and ends_with_it)
        case _:
            return count == 1 and ends_with_it


def _wording(written: Written, words: Bank) -> Iterator[str]:
    own = unquoted(written.whole)
    yield from (name for name in _WORD_LISTS if phrase_in(own, words[name]))
    spoken = words_of(own)
    known = sum(word in words["stopwords"] for word in spoken)
    if len(spoken) >= ENOUGH_WORDS and known < STOPWORD_SHARE * len(spoken):
        yield "language"


def _move(written: Written, turn: SparringTurn, words: Bank) -> Iterator[str]:
    if _LIST_ITEM.search(written.text):
        yield "list"
    if turn.state.gate is Gate.CLOSED and phrase_in(unquoted(written.text), words["tells"]):
        yield "tells"
    if turn.state.move is Move.OPTIONS:
        yield from _options(written, turn, words)
    if turn.state.move in {Move.COUNTER, Move.CLOSE} and not _cautions(written, turn, words):
        yield "caution"


def _options(written: Written, turn: SparringTurn, words: Bank) -> Iterator[str]:
    items = [f"{title} {text}" for title, text in written.options]
    too_long = any(len(words_of(item)) > OPTION_WORDS for item in items)
    alike = any(_overlap(one, other) >= OVERLAP for one, other in combinations(items, 2))
    if written.loose or len(items) not in {2, 3} or too_long or alike:
        yield "options"
    quotes_goal = any(goal in written.whole for goal in turn.goals)
    if turn.goals and not quotes_goal and not phrase_in(written.whole, words["no-goal"]):
        yield "goal"


def _overlap(one: str, other: str) -> float:
    first, second = set(words_of(one)), set(words_of(other))
    return len(first & second) / max(len(first | second), 1)


def _cautions(written: Written, turn: SparringTurn, words: Bank) -> bool:
    """Said in the options turn, or at the latest in the turn after it; and at the close."""
    before = next((exchange.text for exchange in reversed(turn.earlier) if exchange.by_vita), "")
    said_before = turn.state.move is Move.COUNTER and bool(phrase_in(before, words["caution"]))
    return said_before or bool(phrase_in(written.whole, words["caution"]))
