"""What may be shown of an answer that is still coming in, before it can be checked as a whole.

Never the model's thinking aloud, and never the word with which it says that this is not for it. While the gate
is closed an answer is shown by the sentence, and no further than the first sentence that gives a solution.
"""

import re

from bot.domain.dialogue import Gate
from bot.llm.checks import tells
from bot.llm.wording import words_of
from bot.ports import SparringTurn
from prompts import Bank

_THINK = "<think>"
_THINKING = re.compile(r"\A<think>.*?(?:</think>|\Z)", re.DOTALL)
_SENTENCES = re.compile(r".*(?:[.?!…][”»\"')]*\s|\n)", re.DOTALL)
_MARKS = str.maketrans("", "", "*`\ue000\ue001")
"""Mark-up is taken out of the finished answer; half-way, its signs would come and go."""


class Showing:
    """The shown text only grows: what was shown is never taken back before the answer is done."""

    def __init__(self, turn: SparringTurn, checks: Bank, boundary: str) -> None:
        self._by_sentence = turn.state.gate is Gate.CLOSED
        self._checks = checks
        self._boundary = words_of(boundary)[0]
        self._raw = ""
        self._shown = 0
        self.is_boundary = False

    def more(self, piece: str) -> str:
        """Takes in a piece, and gives what may be shown now that could not be before."""
        self._raw += piece
        text = self._without_thinking()
        end = self._end(text)
        fresh = text[self._shown : end]
        self._shown = max(self._shown, end)
        return fresh

    def _without_thinking(self) -> str:
        said = self._raw.lstrip()
        if _THINK.startswith(said[: len(_THINK)]):
            said = _THINKING.sub("", said) if said.startswith(_THINK) else ""
        return said.lstrip().translate(_MARKS)

    def _end(self, text: str) -> int:
        """How far the text may be shown."""
        words = words_of(text)
        self.is_boundary = words[:1] == [self._boundary]
        if not words or self.is_boundary or (len(words) == 1 and self._boundary.startswith(words[0])):
            return 0
        if not self._by_sentence:
            return len(text)
        whole = _SENTENCES.match(text)
        if whole is None or tells(whole.group(), self._checks):
            return 0
        return whole.end()
