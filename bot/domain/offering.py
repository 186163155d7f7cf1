"""When Vita offers a method of itself, which ones fit, and why: by words in what a person wrote.

The lists are what people type, in both languages. They are about the matter, never about how somebody feels.
A method is offered once in a conversation, with its reason, and never in place of the next question.
"""

import re
from dataclasses import dataclass, replace

from bot.domain.dialogue import DialogueState, Gate, Move
from bot.domain.methods import METHODS, OFFERED

MOST = 3
"""So many methods on one card: more is a catalogue."""

_QUESTIONS = frozenset({Move.NUDGE, Move.HINT, Move.HALF})


@dataclass(frozen=True, slots=True)
class Offer:
    """A method with the key of the reason to offer it."""

    method: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Signal:
    method: str
    reason: str
    words: re.Pattern[str]


def _signal(method: str, reason: str, words: str) -> _Signal:
    return _Signal(method, reason, re.compile(rf"\b(?:{words})\b"))


_SIGNALS = (
    _signal("premortem", "plan", r"indienen|mijn plan|ons plan|het plan|we gaan \w+ invoeren|submit|(?:my|our|the) plan"),
    _signal("grow", "choice", r"twijfel\w*|kiezen|keuze|keus|knoop doorhakken|hoe pak ik|choose|choice|decide|torn"),
    _signal("tegenspraak", "sure", r"sowieso|natuurlijk|ligt voor de hand|logisch|kan niet anders|obviously|of course"),
    _signal("dubbelslag", "returns", r"alweer|steeds|telkens|elke keer|iedere keer|keer op keer|every time|keeps? happening|yet again"),
    _signal("gibbs", "otherwise", r"liep anders|ging mis|liep mis|verkeerd gegaan|mislukt\w*|went wrong|failed"),
    _signal("waarderend", "works", r"ging goed|lukte wel|lukte ineens|werkte wel|went well|did work|worked"),
    _signal("socratisch", "always", r"altijd|nooit|iedereen|niemand|always|never|everybody|everyone|nobody"),
    _signal("perspectieven", "others", r"klant\w*|bewoners?|cliënt\w*|leerling\w*|ouders|inwoners?|de andere (?:ploeg|afdeling)|clients?|customers?|residents?|pupils?|parents"),
    _signal("starr", "event", r"gisteren|vanmorgen|vanochtend|vanmiddag|net nog|yesterday|this morning|this afternoon"),
    _signal("aar", "together", r"samen|met z'n allen|wij als team|ons team|together|our team|as a team"),
)  # fmt: skip
"""In the order in which they count: the sharper signal first."""


def offered(phase: str, said: str, *, in_channel: bool = False) -> Offer | None:
    """The first method that belongs to this phase and whose signal was heard, with the reason."""
    words = said.lower().replace("’", "'")
    for signal in _SIGNALS:
        if _belongs(signal.method, phase, in_channel=in_channel) and signal.words.search(words):
            return Offer(signal.method, signal.reason)
    return None


def offer(state: DialogueState, said: str, *, in_channel: bool = False) -> Offer | None:
    """What to offer beside the question of this turn: once, after an own thought, and only without a method."""
    if state.method or OFFERED in state.asked or state.gate is Gate.CLOSED or state.move not in _QUESTIONS:
        return None
    return offered(state.phase, said, in_channel=in_channel)


def with_offer(state: DialogueState) -> DialogueState:
    """The state that remembers that a method was offered."""
    return replace(state, asked=(*state.asked, OFFERED))


def fitting(state: DialogueState, said: str = "", *, in_channel: bool = False) -> tuple[str, ...]:
    """At most three methods to choose from: the one that was signalled, those of the intent, then the others.

    The method that already runs is left out. A phase with few of its own gets those of sparring.
    """
    phases = (state.phase, "sparren")
    signalled = offered(state.phase, said, in_channel=in_channel)
    keys = [
        method.key
        for phase in phases
        for method in METHODS.values()
        if _belongs(method.key, phase, in_channel=in_channel) and method.key != state.method
    ]
    first = [signalled.method] if signalled and signalled.method in keys else []
    meant = [key for key in keys if state.intent and state.intent in METHODS[key].intents]
    return tuple(dict.fromkeys([*first, *meant, *keys]))[:MOST]


def _belongs(key: str, phase: str, *, in_channel: bool) -> bool:
    method = METHODS[key]
    return phase in method.phases and (in_channel or not method.is_for_teams)
