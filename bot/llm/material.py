"""The one human message that the model gets: what people wrote, fenced, and at the end the state, set by code.

Nothing here is ever read as a template (`fences`). Each part has a longest length: the prompt of the 200th turn
is as long as that of the 20th.
"""

from collections.abc import Iterator, Sequence

from bot.domain.dialogue import LADDER, Gate, Move
from bot.domain.methods import METHODS, Intent
from bot.llm.fences import clean, fenced
from bot.ports import Exchange, SharedItem, SparringTurn
from prompts import Bank

MESSAGE_LONGEST = 6000
EXCHANGE_LONGEST = 600
SHORT_LONGEST = 400
EXCHANGES = 12
GOALS = 8
DEVELOPMENT = 6
MEMORIES, MEMORY_LONGEST = 20, 160
NOTES, NOTE_LONGEST = 3, 300
SHARED, LABEL_LONGEST = 3, 80
SUMMARY_LONGEST = 1200
OPTIONS_LONGEST = 800
_GATES = {Gate.CLOSED: "closed", Gate.OPEN: "open", Gate.SKIPPED: "skipped"}


def material(turn: SparringTurn, words: Bank) -> str:
    """The message as text; parts that are empty are left out, the person's message never is."""
    return "\n".join([*_parts(turn, words), state_line(turn, words)])


def longest(turn: SparringTurn) -> int:
    """Characters that the answer may have; options take more room."""
    return max(turn.longest, OPTIONS_LONGEST) if turn.state.move is Move.OPTIONS else turn.longest


def state_line(turn: SparringTurn, words: Bank) -> str:
    """What the model has to go by, from values of the code only."""
    state = turn.state
    move = state.move or Move.ASK
    said = [(words.one("gate"), words.one(_GATES[state.gate])), (words.one("step"), str(LADDER.index(move)))]
    if state.method in METHODS and state.step:
        said += [(words.one("method"), state.method), (words.one("method-step"), str(state.step))]
    if state.intent in set(Intent):
        said.append((words.one("intent"), words.one(state.intent)))
    said += [
        (words.one("close"), words.one("yes" if move is Move.CLOSE else "no")),
        (words.one("characters"), str(longest(turn))),
    ]
    return f"{words.one('state')}: {' '.join(f'{name}={value}' for name, value in said)}"


def _parts(turn: SparringTurn, words: Bank) -> Iterator[str]:
    """From what changes slowly to what is new, so that a model's server can cache the beginning."""
    cut = words.one("cut")
    if turn.goals:
        yield fenced(words.one("goals"), [clean(goal, SHORT_LONGEST, cut) for goal in turn.goals[:GOALS]])
    if turn.development:
        under = [clean(line, SHORT_LONGEST, cut) for line in turn.development[:DEVELOPMENT]]
        yield fenced(words.one("development"), under)
    if turn.memory:
        kept = [clean(line, MEMORY_LONGEST, cut) for line in turn.memory[:MEMORIES]]
        yield fenced(words.one("memory"), kept)
    if turn.question:
        yield fenced(words.one("question"), [clean(turn.question, SHORT_LONGEST, cut)])
    if turn.first_thought:
        yield fenced(words.one("thought"), [clean(turn.first_thought, SHORT_LONGEST, cut)])
    if turn.notes:
        noted = [clean(line, NOTE_LONGEST, cut) for line in turn.notes[:NOTES]]
        yield fenced(words.one("notes"), noted)
    if turn.shared:
        yield fenced(words.one("shared"), [_shared(item, cut) for item in turn.shared[:SHARED]])
    if turn.summary:
        yield fenced(words.one("summary"), [clean(turn.summary, SUMMARY_LONGEST, cut)])
    if turn.earlier:
        yield fenced(words.one("earlier"), _exchanges(turn.earlier, words))
    yield fenced(words.one("message"), [clean(turn.said, MESSAGE_LONGEST, cut)])


def _shared(item: SharedItem, cut: str) -> str:
    label, text = clean(item.label, LABEL_LONGEST, cut), clean(item.text, SHORT_LONGEST, cut)
    return f"{label}: {text}"


def _exchanges(earlier: Sequence[Exchange], words: Bank) -> list[str]:
    return [
        f"{words.one('vita' if exchange.by_vita else 'person')}: "
        + clean(exchange.text, EXCHANGE_LONGEST, words.one("cut"))
        for exchange in earlier[-EXCHANGES:]
    ]
