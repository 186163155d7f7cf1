"""Turns to answer, as the use case makes them."""

from bot.domain.dialogue import LADDER, DialogueState, Gate, Move
from bot.ports import Exchange, SparringTurn


def turn(
    said: str = "de overdracht duurt te lang",
    move: Move = Move.ASK,
    *,
    language: str = "nl",
    phase: str = "sparren",
    goals: tuple[str, ...] = (),
    earlier: tuple[Exchange, ...] = (),
) -> SparringTurn:
    """A turn on the rung where this move is made; only the first one has the gate closed."""
    gate = Gate.CLOSED if move is Move.ASK else Gate.OPEN
    rung = LADDER.index(move)
    state = DialogueState(phase=phase, gate=gate, move=move, rung=rung, turn=rung + 1)
    return SparringTurn(language, state, said, in_channel=False, goals=goals, earlier=earlier)
