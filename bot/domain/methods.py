"""Methods of thinking along and looking back, and what people want of sparring: where they fit, how they go.

The words of a method live in `prompts`; here stands how a conversation walks through one. The method says
what a question is about, one step a turn; the ladder still says how much content comes with it. Sources of the
methods stand in the head of each file in `prompts/methods`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.dialogue import LADDER, DialogueState, Gate, Move, Wish, advance
from bot.domain.errors import Refusal


class Intent(StrEnum):
    """What somebody wants of sparring.

    Seed: "AI sterker als co-intelligentie", section 3: analysis, decisions, productivity, capacity to innovate.
    """

    ANALYSE = "analyse"
    DECIDE = "decide"
    PRODUCE = "produce"
    INNOVATE = "innovate"


@dataclass(frozen=True, slots=True)
class Method:
    """A method: how many steps, in which phases and for which intents it is offered.

    `is_for_teams` means that it looks back on work done together, so it is offered where a team reads along.
    """

    key: str
    steps: int
    phases: tuple[str, ...]
    intents: tuple[Intent, ...] = ()
    is_for_teams: bool = False


_ALL = (
    Method("korthagen", 6, ("reflecteren",), (Intent.ANALYSE,)),
    Method("grow", 7, ("sparren", "richten"), (Intent.DECIDE, Intent.PRODUCE)),
    Method("socratisch", 6, ("sparren", "richten"), (Intent.ANALYSE, Intent.PRODUCE)),
    Method("premortem", 5, ("voorstellen", "sparren"), (Intent.DECIDE, Intent.INNOVATE)),
    Method("tegenspraak", 5, ("voorstellen", "sparren"), (Intent.DECIDE, Intent.PRODUCE)),
    Method("perspectieven", 6, ("sparren", "voorstellen"), (Intent.ANALYSE, Intent.INNOVATE)),
    Method("starr", 5, ("doen", "reflecteren", "verantwoorden")),
    Method("gibbs", 6, ("reflecteren",), (Intent.ANALYSE,)),
    Method("dubbelslag", 5, ("reflecteren", "sparren", "doen"), (Intent.ANALYSE, Intent.INNOVATE)),
    Method("waarderend", 5, ("richten", "doen", "verantwoorden"), (Intent.INNOVATE,)),
    Method("aar", 5, ("reflecteren",), is_for_teams=True),
)

METHODS: Mapping[str, Method] = {method.key: method for method in _ALL}
"""By key, and in the order in which they are offered."""

NO_METHOD = "none"
"""The choice to go on without one; an empty `method` means that nobody chose yet."""

DEFAULT_OF_PHASE: Mapping[str, str] = {"reflecteren": "korthagen"}

OFFERED = "offer"
"""Stands among the questions of a conversation once a method was offered in it."""

_HALF = LADDER.index(Move.HALF)
_OPTIONS = LADDER.index(Move.OPTIONS)


def with_method(state: DialogueState, key: str) -> DialogueState:
    """The same thread with this method, from its beginning; questions asked, gate and rung stay.

    After a close it begins a new conversation. Refuses a key that is none.
    """
    if key != NO_METHOD and key not in METHODS:
        raise Refusal("button-unknown")
    return replace(_running(state), method=key, step=0)


def with_intent(state: DialogueState, intent: Intent) -> DialogueState:
    return replace(_running(state), intent=intent.value)


def begun(state: DialogueState) -> DialogueState:
    """The state in which Vita asks at once after a choice: the first step of a new method, or the one it is at.

    A click is no attempt of one's own, so the gate stays as it was.
    """
    step = max(state.step, 1) if state.method in METHODS else 0
    return _asking(replace(state, turn=max(state.turn, 1)), step)


def progress(state: DialogueState, wish: Wish | None) -> DialogueState:
    """The state after what the person just said: `advance`, and with a method its next step.

    Skipping skips one step. Options can still be asked for; the method then goes on where it was. Not knowing
    stays with the step. After the last step the conversation closes.
    """
    state = _with_default(_running(state))
    moved = advance(state, wish)
    method = METHODS.get(state.method)
    if method is None or (wish in {Wish.STOP, Wish.TRY} and moved.is_over):
        return moved
    moved = replace(moved, rung=state.rung)
    if wish is Wish.OPTIONS or (wish is Wish.UNSURE and state.unsure):
        return replace(moved, rung=max(state.rung, _OPTIONS), move=Move.OPTIONS)
    if wish is Wish.UNSURE:
        return _asking(moved, max(state.step, 1))
    if state.step == method.steps:
        return replace(moved, move=Move.CLOSE, rung=LADDER.index(Move.CLOSE))
    return _asking(moved, state.step + 1)


def _running(state: DialogueState) -> DialogueState:
    """The state itself, or after a close that of a new conversation in the same place."""
    if not state.is_over:
        return state
    asked = tuple(key for key in state.asked if key != OFFERED)
    return DialogueState(phase=state.phase, mode=state.mode, asked=asked)


def _with_default(state: DialogueState) -> DialogueState:
    if state.turn or state.method:
        return state
    return replace(state, method=DEFAULT_OF_PHASE.get(state.phase, ""))


def _asking(state: DialogueState, step: int) -> DialogueState:
    """At this step, with a question: the rung climbs no further than half an idea while a method runs."""
    if state.gate is Gate.CLOSED:
        return replace(state, step=step, move=Move.ASK)
    rung = max(state.rung, min(state.rung + 1, _HALF))
    return replace(state, step=step, rung=rung, move=LADDER[min(rung, _HALF)])
