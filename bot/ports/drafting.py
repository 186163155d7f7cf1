"""What is written for people beside the talk: drafts, sharper questions, pairs, hand-overs."""

from dataclasses import dataclass
from typing import Protocol

from bot.domain.frame import Goal
from bot.domain.provenance import Wording
from bot.ports.dialogue import NO_USAGE, Exchange, Origin, Usage


@dataclass(frozen=True, slots=True)
class Sparred:
    """One person's own part of one conversation, oldest first, and what it was about.

    `goal_key` is the goal that the person linked the question to. No name, no account, no date.
    `without_model` asks for the fixed rules: the team's room for AI answers is used up.
    """

    language: str
    talk: tuple[Exchange, ...]
    goals: tuple[Goal, ...] = ()
    question: str = ""
    first_thought: str = ""
    goal_key: str = ""
    without_model: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody's learning question with what they think of it themselves, and the goals that it may serve.

    `without_model` as in `Sparred`.
    """

    language: str
    question: str
    first_thought: str = ""
    goals: tuple[Goal, ...] = ()
    without_model: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """What somebody thought first and thinks now, both in their own words; `without_model` as in `Sparred`."""

    language: str
    first: str
    now: str
    without_model: bool = False


@dataclass(frozen=True, slots=True)
class Drafted:
    """A field of a draft; empty where the conversation does not say it."""

    text: str = ""
    wording: Wording = Wording.OWN


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """A proposal as far as the conversation holds one. `check` is one thing to check, and with whom."""

    title: Drafted
    about: Drafted
    together: Drafted
    learning: Drafted
    expected: Drafted
    goal_key: str
    check: str
    origin: Origin
    usage: Usage = NO_USAGE


@dataclass(frozen=True, slots=True)
class Sharper:
    """Smaller questions than the one that was asked, each as (title, question)."""

    questions: tuple[tuple[str, str], ...]
    origin: Origin
    usage: Usage = NO_USAGE


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The words of a proposal that was handed in, part by part. No name, no account, no date; `without_model` as above."""

    language: str
    words: tuple[str, ...]
    without_model: bool = False


@dataclass(frozen=True, slots=True)
class FriendQuestions:
    """What a critical friend would ask about a proposal: questions only, never a verdict (L9)."""

    questions: tuple[str, ...]
    origin: Origin
    usage: Usage = NO_USAGE


@dataclass(frozen=True, slots=True)
class InsightPair:
    """What was thought first beside what is thought now, in the person's own words and without a judgement."""

    first: str
    now: str
    origin: Origin
    usage: Usage = NO_USAGE


@dataclass(frozen=True, slots=True)
class HandOver:
    """What goes along from one phase to the next: what was said last, and the question that is still open."""

    carried: str
    open_question: str
    origin: Origin
    usage: Usage = NO_USAGE


class Drafting(Protocol):
    """Puts what somebody said into a form: a language model, or fixed rules over the person's own sentences.

    Never raises for a model's failure: the rules take over. A field that the material does not fill stays empty.
    `usage` holds what was spent on a model that gave nothing usable too.
    """

    @property
    def uses_model(self) -> str:
        """The name of the model as people may read it, or empty when there is none."""
        ...

    async def draft_proposal(self, sparred: Sparred) -> ProposalDraft: ...
    async def sharpen(self, asked: Asked) -> Sharper: ...
    async def friend_questions(self, handed_in: HandedIn) -> FriendQuestions: ...
    async def case_questions(self, handed_in: HandedIn) -> FriendQuestions:
        """Open questions about what somebody brought to a Prof-cirkel: no advice, also not as a question."""
        ...

    async def insight_pair(self, compared: Compared) -> InsightPair: ...
    async def hand_over(self, sparred: Sparred) -> HandOver: ...
