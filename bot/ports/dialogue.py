"""The partner in a dialogue: what it gets to know for a turn, what it says, and who summarises."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.dialogue import DialogueState, Wish


@dataclass(frozen=True, slots=True)
class Exchange:
    """One thing said in a conversation, by the person or by Vita."""

    by_vita: bool
    text: str


@dataclass(frozen=True, slots=True)
class SharedItem:
    """Something that colleagues shared and that bears on what was said; `label` says whose and from when.

    `kind` and `number` name it (`insight`, 12), so that a turn can say which items went along (L15).
    """

    kind: str
    number: int
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class SparringTurn:
    """All that a sparring partner gets to know for one turn; visibility has decided on each part already.

    No name, no account, no date. `state` already holds the move to make; `longest` counts characters.
    `wish` is what the person asked of the conversation itself, None for words about the matter.
    `without_model` asks for the guided questions. `development` are the development questions under the goal that the
    person's question serves. `summary` is of the turns before `earlier`; `memory` what the person wants remembered,
    `notes` what they tried and saw this week; in a channel the question, the thought, the summary, the memory and
    the notes stay empty.
    """

    language: str
    state: DialogueState
    said: str
    in_channel: bool
    wish: Wish | None = None
    goals: tuple[str, ...] = ()
    development: tuple[str, ...] = ()
    question: str = ""
    first_thought: str = ""
    summary: str = ""
    memory: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    shared: tuple[SharedItem, ...] = ()
    earlier: tuple[Exchange, ...] = ()
    without_model: bool = False
    longest: int = 450


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text came from (L2): `generated_by` is `model`, `guided`, or `fixed` for words of ours alone."""

    generated_by: str
    model: str
    prompt_version: str

    @property
    def is_fixed(self) -> bool:
        """Words of a boundary: shown without label or button, to the person alone, and not kept."""
        return self.generated_by == "fixed"


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens that one answer took, as the server counted them; zero without a model."""

    prompt: int = 0
    answer: int = 0


NO_USAGE = Usage()


@dataclass(frozen=True, slots=True)
class SparringReply:
    """What the sparring partner says. `options` are set out as a numbered list (title, text).

    `notice` is the key of a text that goes before the reply: the model is away, or it is back.
    """

    text: str
    state: DialogueState
    origin: Origin
    options: tuple[tuple[str, str], ...] = ()
    notice: str = ""
    usage: Usage = NO_USAGE


class Sparring(Protocol):
    """The partner in a dialogue: a language model, or the guided questions without one."""

    @property
    def uses_model(self) -> str:
        """The name of the model as people may read it, or empty when there is none."""
        ...

    async def respond(self, turn: SparringTurn) -> SparringReply:
        """Answers one turn. Never raises for a model's failure: guided questions take over and say so."""
        ...

    def stream(self, turn: SparringTurn) -> AsyncGenerator[str | SparringReply, None]:
        """The same, in pieces of text as the model gives them, and last the reply, which is what counts.

        The reply is checked as a whole and may differ from the pieces. Without a model there are no pieces.
        Closing it ends the model's work.
        """
        ...


@dataclass(frozen=True, slots=True)
class Summary:
    """What a conversation was about so far."""

    text: str
    origin: Origin
    usage: Usage = NO_USAGE


class Summarising(Protocol):
    """Makes a running summary: a language model, or fixed rules over the person's own sentences."""

    @property
    def uses_model(self) -> str:
        """The name of the model as people may read it, or empty when there is none."""
        ...

    async def summarise(self, language: str, summary: str, exchanges: Sequence[Exchange]) -> Summary:
        """The summary so far and what was said since, in one. Never raises for a model's failure."""
        ...
