"""Drafts without a model: fixed rules that lay the person's own sentences in their places, word for word.

A sentence finds its field by a signal word; what no sentence says stays empty. The same words give the same
draft. It is also what stands in when a model fails.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from string import Formatter

from bot.llm.wording import phrase_in, words_of
from bot.ports import (
    Asked,
    Compared,
    Drafted,
    FriendQuestions,
    HandedIn,
    HandOver,
    InsightPair,
    Origin,
    ProposalDraft,
    Sharper,
    Sparred,
)
from prompts import Bank
from prompts.drafting import DraftingWords

FEWEST = 3
"""Words: fewer are an answer to a question, not a sentence that stands alone."""

OPENING = 3
"""Sentences: the fullest of the first ones says what the matter is; the very first is often a warming-up."""

SENTENCE_LONGEST = 300
TITLE_WORDS = range(2, 8)
FRIEND = ("friend-others", "friend-stuck", "friend-seen")
CASE = ("case-facts", "case-others", "case-self")
_QUOTED_LONGEST = 120
_SENTENCE = re.compile(r"[^.?!\n…]+[.?!…]*")
_CLAUSE_END = re.compile(r"[.?!…:;,\n()]+|\s[-–—]+\s")


class GuidedDrafting:
    """Implements `Drafting` at once and always."""

    def __init__(self, words: DraftingWords) -> None:
        self._words = words

    @property
    def uses_model(self) -> str:
        return ""

    async def draft_proposal(self, sparred: Sparred) -> ProposalDraft:
        bank = self._words.words(sparred.language)
        left = list(_statements(sparred, bank))
        together = _take_latest(left, bank["together"])
        learning = _take_latest(left, bank["learning"])
        expected = _take_latest(left, bank["expected"])
        about = max(left[:OPENING], key=lambda sentence: len(words_of(sentence)), default="")
        return ProposalDraft(
            title=Drafted(_title((together, sparred.question))),
            about=Drafted(about),
            together=Drafted(together),
            learning=Drafted(learning),
            expected=Drafted(expected),
            goal_key=sparred.goal_key if sparred.goal_key in {goal.key for goal in sparred.goals} else "",
            check=bank.one("check"),
            origin=_origin("proposal", bank),
        )

    async def sharpen(self, asked: Asked) -> Sharper:
        bank = self._words.words(asked.language)
        values = {"question": _quotable(asked.question), "thought": _quotable(asked.first_thought)}
        lines = (_filled(bank["own-day"], values), _filled(bank["one-talk"], values))
        titled = tuple((title, question) for title, _, question in (line.partition(": ") for line in lines))
        return Sharper(titled, _origin("sharper", bank))

    async def friend_questions(self, handed_in: HandedIn) -> FriendQuestions:
        """One of each kind; which one follows from the words, so that the same proposal gets the same questions."""
        return self._one_of_each("friend", FRIEND, handed_in)

    async def case_questions(self, handed_in: HandedIn) -> FriendQuestions:
        """The same over a case."""
        return self._one_of_each("case", CASE, handed_in)

    def _one_of_each(self, what: str, kinds: Sequence[str], handed_in: HandedIn) -> FriendQuestions:
        bank = self._words.words(handed_in.language)
        turn = sum(map(len, handed_in.words))
        asked = tuple(bank[kind][turn % len(bank[kind])] for kind in kinds)
        return FriendQuestions(asked, _origin(what, bank))

    async def insight_pair(self, compared: Compared) -> InsightPair:
        bank = self._words.words(compared.language)
        return InsightPair(
            _first_sentence(compared.first), _first_sentence(compared.now), _origin("pair", bank)
        )

    async def hand_over(self, sparred: Sparred) -> HandOver:
        """The last thing that they said, and the last question that they asked after it."""
        bank = self._words.words(sparred.language)
        said = [sentence for text in own_words(sparred) for sentence in _sentences(text)]
        questions = [sentence for sentence in said if sentence.endswith("?")]
        carried = next(reversed(list(_statements(sparred, bank))), "")
        return HandOver(carried, questions[-1] if questions else "", _origin("hand-over", bank))

    async def aclose(self) -> None:
        """There is nothing to give back."""


def own_words(sparred: Sparred) -> list[str]:
    """What the person said, oldest first."""
    return [exchange.text for exchange in sparred.talk if not exchange.by_vita]


def _statements(sparred: Sparred, bank: Bank) -> Iterator[str]:
    """The person's sentences that say something of the work: no questions, no orders to Vita."""
    for text in own_words(sparred):
        for sentence in _sentences(text):
            long_enough = len(words_of(sentence)) >= FEWEST and len(sentence) <= SENTENCE_LONGEST
            if long_enough and not sentence.endswith("?") and not phrase_in(sentence, bank["not-mine"]):
                yield sentence


def _sentences(text: str) -> list[str]:
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]


def _take_latest(left: list[str], signals: Sequence[str]) -> str:
    """The latest sentence with a signal, taken from what is left: what was said last is what was decided."""
    for sentence in reversed(left):
        if phrase_in(sentence, signals):
            left.remove(sentence)
            return sentence
    return ""


def _title(candidates: Iterable[str]) -> str:
    """The first short clause that can stand as a name."""
    clauses = (clause.strip() for text in candidates for clause in _CLAUSE_END.split(text))
    return next((clause for clause in clauses if len(clause.split()) in TITLE_WORDS), "")


def _quotable(text: str) -> str:
    """The text, if it is one sentence that fits inside another one."""
    text = text.strip().rstrip(".?!… ")
    fits = text and len(text) <= _QUOTED_LONGEST and len(_sentences(text)) == 1
    return text if fits else ""


def _filled(lines: Sequence[str], values: dict[str, str]) -> str:
    """The first line of which every slot can be filled; the last one has none."""
    for line in lines:
        slots = {name for _, name, _, _ in Formatter().parse(line) if name}
        if all(values[name] for name in slots):
            return line.format(**values)
    return lines[-1]


def _first_sentence(text: str) -> str:
    return next(iter(_sentences(text)), text.strip())[:SENTENCE_LONGEST]


def _origin(kind: str, bank: Bank) -> Origin:
    return Origin("guided", "", f"drafting-{kind}-guided-{bank.version}")
