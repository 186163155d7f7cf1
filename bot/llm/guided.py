"""Guided mode: the partner in a dialogue without a model. Hand-written questions, chosen by fixed rules.

It is the whole of Vita when no model is set up, and what carries people through a model's outage. It says of
itself that it is without AI; the label on its messages says so again.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.cards.model import STRONG_OFF, STRONG_ON
from bot.domain.dialogue import LADDER, Move, Wish
from bot.llm.asking import (
    Asking,
    Banks,
    Question,
    counter,
    first_fresh,
    next_asking,
    of_general,
    remembered,
    step_asking,
)
from bot.llm.hearing import Heard, hear
from bot.llm.model import Said, whole
from bot.llm.wording import words_of
from bot.ports import Origin, SparringReply, SparringTurn
from prompts import METHOD_STEPS, Library

_QUOTE_MARK = "“"
_MOVES = 3


class GuidedSparring:
    """Answers every turn at once, the same way each time."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def uses_model(self) -> str:
        return ""

    async def respond(self, turn: SparringTurn) -> SparringReply:
        banks = self._banks(turn)
        signals = self._library.words("guided/signals", turn.language)
        heard = hear(turn.said, signals)
        match turn.state.move:
            case Move.CLOSE:
                return _closed(turn, banks, heard, self._idea(turn))
            case Move.OPTIONS:
                return _with_moves(turn, banks)
            case Move.COUNTER:
                return _asked(turn, counter(turn.state, heard, banks), heard, banks)
            case Move.ASK | Move.NUDGE | Move.HINT | Move.HALF | None:
                if _says_the_same(turn):
                    over = replace(turn.state, move=Move.CLOSE, rung=LADDER.index(Move.CLOSE))
                    return _closed(replace(turn, state=over), banks, heard, self._idea(turn))
                steps = self._steps(turn, banks)
                if steps is None:
                    return _asked(turn, next_asking(turn.state, heard, banks), heard, banks)
                section = METHOD_STEPS[turn.state.method][turn.state.step - 1]
                return _asked(turn, step_asking(turn.state, heard, steps, section), heard, steps)

    def stream(self, turn: SparringTurn) -> Said:
        """In one piece: it answers at once."""
        return whole(self.respond(turn))

    async def aclose(self) -> None:
        """There is nothing to give back."""

    def _banks(self, turn: SparringTurn) -> Banks:
        questions = self._library.questions(turn.state.phase, turn.language)
        return Banks(turn.state.phase, questions, self._library.words("guided/general", turn.language))

    def _steps(self, turn: SparringTurn, banks: Banks) -> Banks | None:
        """The method's own questions while it runs; None without one, and when the person does not know."""
        state = turn.state
        steps = self._library.steps(state.method, turn.language) if state.step else None
        is_lost = state.unsure and state.turn > 1
        return None if steps is None or is_lost else Banks(state.method, steps, banks.general)

    def _idea(self, turn: SparringTurn) -> str:
        """What the person is going to do, in words of their own, from this turn or the one before.

        A choice ("that is what I'll try") points back: its words say nothing on their own.
        """
        signals = self._library.words("guided/signals", turn.language)
        pointing = turn.wish is Wish.TRY
        heard = (hear(said, signals) for said in (*([] if pointing else [turn.said]), _said_before(turn)))
        return next((one.plan for one in heard if one.plan and not one.is_request), "")


def _asked(turn: SparringTurn, asking: Asking, heard: Heard, banks: Banks) -> SparringReply:
    question = asking.question
    lines = [banks.general.one("no-name")] if heard.names_somebody else []
    if asking.lead:
        lines.append(banks.general.one(asking.lead))
    if asking.quotes and heard.quote and _is_worth_quoting(turn, heard, question):
        lines.append(_in_turn(turn, heard, banks.general["quote"]).format(quote=heard.quote))
    return _reply(turn, banks, [*lines, question.text], question)


def _is_worth_quoting(turn: SparringTurn, heard: Heard, question: Question) -> bool:
    """Not what stands in the question, nor all that was said, nor right after another quote: that is parroting."""
    vita = next((exchange.text for exchange in reversed(turn.earlier) if exchange.by_vita), "")
    return heard.quote not in question.text and not heard.is_echo and _QUOTE_MARK not in vita


def _with_moves(turn: SparringTurn, banks: Banks) -> SparringReply:
    """Three ways to find a way, where a model would give options made to measure; other ones each time."""
    moves: dict[str, str] = {}
    lines = of_general(banks, "moves", {})
    begin = _MOVES * sum(key.startswith("general.options-question.") for key in turn.state.asked) % len(lines)
    for line in lines[begin : begin + _MOVES]:
        title, _, text = line.text.partition(": ")
        moves.setdefault(title, text[:1].upper() + text[1:])
    question = first_fresh(turn.state, of_general(banks, "options-question", {}, purpose="options"))
    reply = _reply(turn, banks, [banks.general.one("options-lead"), question.text], question)
    return replace(reply, options=tuple(moves.items()))


def _closed(turn: SparringTurn, banks: Banks, heard: Heard, idea: str) -> SparringReply:
    """One thing to try and one to check; somebody who stops before that is let go with a word."""
    if heard.thanks:
        return _reply(turn, banks, [banks.general.one("thanked")])
    if turn.state.rung < LADDER.index(Move.OPTIONS):
        return _reply(turn, banks, [banks.general.one("stopped")])
    caution = _in_turn(turn, heard, banks.general["caution"])
    if turn.wish is Wish.TRY and not idea:
        return _reply(turn, banks, [banks.general.one("chosen"), caution])
    tries = of_general(banks, "try", {"quote": idea} if idea else {})
    chosen = tries[0].text if idea else _in_turn(turn, heard, [one.text for one in tries])
    return _reply(turn, banks, [chosen, caution])


def _in_turn(turn: SparringTurn, heard: Heard, lines: Sequence[str]) -> str:
    """Another line each time, by the questions asked so far and the words just said."""
    return lines[(len(turn.state.asked) + heard.count) % len(lines)]


def _reply(
    turn: SparringTurn, banks: Banks, lines: list[str], question: Question | None = None
) -> SparringReply:
    state = turn.state
    if question:
        state = replace(state, purpose=question.purpose, asked=remembered(state, question))
    return SparringReply(_marked("\n".join(lines)), state, Origin("guided", "", banks.version))


def _marked(text: str) -> str:
    """Sets our own `*so*` as emphasis; a quote holds no asterisks, so these are all ours."""
    on, *rest = text.split("*")
    return on + "".join(
        (STRONG_ON if index % 2 == 0 else STRONG_OFF) + part for index, part in enumerate(rest)
    )


def _says_the_same(turn: SparringTurn) -> bool:
    """The same answer twice: there is nothing more to get out of asking."""
    words = words_of(turn.said)
    return len(words) > 1 and words == words_of(_said_before(turn))


def _said_before(turn: SparringTurn) -> str:
    return next((exchange.text for exchange in reversed(turn.earlier) if not exchange.by_vita), "")
