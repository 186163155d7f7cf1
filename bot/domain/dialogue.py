"""Thinking first, and the ladder of hints that ends in options.

Seed: "AI sterker als co-intelligentie", section 3 asks for a sparring partner with solutions made to measure;
section 2 warns that people hand over memory and thinking. So the own attempt comes first (skippable in one
click, noted for nobody), then a nudge, a hint, half an idea, and at last options that differ in kind.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.cycle import AiMode


class Gate(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    SKIPPED = "skipped"


class Wish(StrEnum):
    """What a person asks of the conversation itself, by a button or in words."""

    SKIP = "skip"
    OPTIONS = "options"
    STOP = "stop"
    UNSURE = "unsure"
    TRY = "try"
    DRAFT = "draft"
    SHARPEN = "sharpen"
    FRIEND = "friend"
    HAND_OVER = "hand-over"
    PAIR = "pair"
    PATH = "path"
    STEP = "step"
    ASSIGNMENT = "assignment"
    CHECK = "check"


WRITTEN = frozenset(set(Wish) - {Wish.SKIP, Wish.OPTIONS, Wish.STOP, Wish.UNSURE, Wish.TRY})
"""Wishes for something that is written beside the conversation; the conversation itself stays where it is."""


class Move(StrEnum):
    """What Vita does in a turn; the wording is the model's or the guided bank's, the move is not."""

    ASK = "ask"
    NUDGE = "nudge"
    HINT = "hint"
    HALF = "half"
    OPTIONS = "options"
    COUNTER = "counter"
    CLOSE = "close"


LADDER = (Move.ASK, Move.NUDGE, Move.HINT, Move.HALF, Move.OPTIONS, Move.COUNTER, Move.CLOSE)
"""A conversation climbs it one rung a turn; the options can be asked for at once, a step back never happens."""

_OPTIONS = LADDER.index(Move.OPTIONS)
_COUNTER = LADDER.index(Move.COUNTER)


@dataclass(frozen=True, slots=True)
class DialogueState:
    """Where a conversation stands; it survives restarts with its conversation.

    `rung` is the place on the ladder, `unsure` how often in a row the person did not know; `purpose` and `asked` are
    the guided bank's: the purpose of the last question and the questions asked so far. `method` is the key of a
    chosen method with the `step` in it, `intent` what the person wants of sparring; both empty until somebody picks
    one.
    """

    phase: str = "sparren"
    mode: AiMode = AiMode.ASK_FIRST
    gate: Gate = Gate.CLOSED
    move: Move | None = None
    rung: int = 0
    turn: int = 0
    unsure: int = 0
    purpose: str = ""
    asked: tuple[str, ...] = ()
    intent: str = ""
    method: str = ""
    step: int = 0

    @property
    def is_over(self) -> bool:
        return self.move is Move.CLOSE


def advance(state: DialogueState, wish: Wish | None) -> DialogueState:
    """The state after what the person just said, with the move that Vita makes now.

    Not knowing twice in a row leads to the options, as asking for them does. Whoever chose something to try is
    not asked on: the conversation closes with that one thing, whatever rung it stood on; a choice from the options
    hears the other side first. After a close the next message
    begins a new conversation.
    """
    if state.is_over:
        state = DialogueState(phase=state.phase, mode=state.mode, asked=state.asked)
    unsure = state.unsure + 1 if wish is Wish.UNSURE else 0
    state = replace(state, turn=state.turn + 1, unsure=unsure)
    if wish is Wish.STOP:
        return replace(state, move=Move.CLOSE)
    if wish is Wish.TRY and state.turn > 1 and state.move is not Move.OPTIONS:
        return replace(state, gate=Gate.OPEN, rung=LADDER.index(Move.CLOSE), move=Move.CLOSE)
    if wish in {Wish.SKIP, Wish.OPTIONS} or unsure > 1:
        gate = Gate.OPEN if state.gate is Gate.OPEN else Gate.SKIPPED
        return _climbed(replace(state, gate=gate, unsure=0), _OPTIONS)
    if state.turn == 1:
        return _opening(state)
    return _climbed(replace(state, gate=Gate.OPEN))


def _opening(state: DialogueState) -> DialogueState:
    match state.mode:
        case AiMode.ASK_FIRST | AiMode.OFF:
            return replace(state, move=Move.ASK)
        case AiMode.OPTIONS:
            return _climbed(replace(state, gate=Gate.OPEN), _OPTIONS)
        case AiMode.CRITIQUE:
            return _climbed(replace(state, gate=Gate.OPEN), _COUNTER)


def _climbed(state: DialogueState, least: int = 0) -> DialogueState:
    rung = min(max(state.rung + 1, least), len(LADDER) - 1)
    return replace(state, rung=rung, move=LADDER[rung])
