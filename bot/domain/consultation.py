"""Peer consultation (intervisie) in a Prof-cirkel, in writing and over days: rounds that the bot guards.

The methods are known ones (the incident method, five steps, "roddelen"); their rounds and days are configuration. A
round is somebody's turn: of whoever brings the case, of the others, or of all. Where questions are asked there is no
room for advice.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import Refusal
from bot.domain.generated import Generated
from bot.domain.ids import ConsultationId, ContributionId, OrganisationId, PersonId, ProfCircleId
from bot.domain.visibility import Envelope

FEWEST = 3
"""Whoever brings something, and two who think along."""


class Turn(StrEnum):
    BRINGER = "bringer"
    OTHERS = "others"
    ALL = "all"


class Kind(StrEnum):
    """What a round asks of people."""

    TELL = "tell"
    ASK = "ask"
    THINK = "think"
    ADVISE = "advise"
    LOOK_BACK = "look_back"


@dataclass(frozen=True, slots=True)
class Round:
    """`days` are working days. `together`: nothing is shown before the round is over. `ai`: it may join when asked.

    `title` and `ask` are by language, in the words of the method's file.
    """

    key: str
    turn: Turn
    kind: Kind
    days: int
    together: bool = False
    ai: bool = False
    titles: Mapping[str, str] = field(default_factory=dict)
    asks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Method:
    key: str
    version: int
    titles: Mapping[str, str]
    abouts: Mapping[str, str]
    rounds: tuple[Round, ...]

    @property
    def days(self) -> int:
        """Working days at the most."""
        return sum(one.days for one in self.rounds)


class ConsultationStage(StrEnum):
    RUNNING = "running"
    CHOOSING = "choosing"  # the rounds are done; whoever brought it chooses what is kept
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Consultation:
    """`owner` brought the case. `position` counts rounds from zero; `began` and `due` (UTC) are of the running one.

    `method` is as it was when it began: a changed file changes no consultation that runs.
    """

    id: ConsultationId
    organisation_id: OrganisationId
    prof_circle_id: ProfCircleId
    owner: PersonId
    title: str
    method: Method
    position: int
    stage: ConsultationStage
    began: datetime
    due: datetime

    @property
    def round(self) -> Round:
        return self.method.rounds[self.position]

    @property
    def is_running(self) -> bool:
        return self.stage is ConsultationStage.RUNNING

    @property
    def is_last_round(self) -> bool:
        return self.position == len(self.method.rounds) - 1

    @property
    def subject(self) -> str:
        return f"consultation:{self.id}"

    def has_turn(self, person: PersonId) -> bool:
        match self.round.turn:
            case Turn.ALL:
                return True
            case Turn.BRINGER:
                return person == self.owner
            case Turn.OTHERS:
                return person != self.owner


@dataclass(frozen=True, slots=True)
class Contribution:
    """What somebody wrote in a round, or as the harvest of a circle (then without a consultation).

    The envelope's owner brought it, and nobody else takes it out of the circle. `generated` is set when an AI wrote it,
    because its owner asked for that. `kept`: whoever brought the case chose to keep it. A shown one has `shared_at`.
    """

    id: ContributionId
    envelope: Envelope
    prof_circle_id: ProfCircleId
    consultation_id: ConsultationId | None
    round: str
    text: str
    kept: bool = False
    generated: Generated | None = None

    @property
    def subject(self) -> str:
        return f"contribution:{self.id}"


def waits_for(
    consultation: Consultation, members: Mapping[PersonId, datetime], written: Sequence[PersonId]
) -> tuple[PersonId, ...]:
    """Whose turn it is and who has not written yet, in the order of joining.

    `members` with the moment at which each joined: a round does not wait for whoever came after it began.
    """
    return tuple(
        person
        for person, joined in members.items()
        if consultation.has_turn(person) and person not in written and joined <= consultation.began
    )


def is_complete(
    consultation: Consultation, members: Mapping[PersonId, datetime], written: Sequence[PersonId]
) -> bool:
    """Everybody whose turn it is has written; a round in which nobody wrote waits for its last moment."""
    return bool(written) and not waits_for(consultation, members, written)


def check_turn(consultation: Consultation, person: PersonId, position: int) -> None:
    """Refuses (`consultation-over`) a round that was closed, (`consultation-listen`, `consultation-not-yours`) another's
    turn.
    """
    if not consultation.is_running or consultation.position != position:
        raise Refusal("consultation-over")
    if not consultation.has_turn(person):
        if person == consultation.owner:
            raise Refusal("consultation-listen")
        raise Refusal("consultation-not-yours")


_ADVICE = re.compile(
    r"\b(?:je (?:moet|zou|kunt|kan beter)|je hoeft|ik zou|mijn advies|probeer (?:eens|het)|waarom (?:heb|ben|ga|doe|vraag) je niet"
    r"|heb je (?:al )?geprobeerd|heb je er (?:al )?aan gedacht|zou je niet|kun je niet|is het niet (?:beter|handig)"
    r"|you should|you could|i would|i'd|my advice|have you (?:tried|considered|thought of)|why (?:don't|didn't) you"
    r"|couldn't you|wouldn't it be)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")


def not_a_question(text: str) -> str:
    """Why this does not belong in a round of questions: `told` or `advice`; empty when it does.

    Something may be said before the question; advice may not, also not in the form of a question.
    """
    sentences = [one.strip() for one in _SENTENCE.findall(text) if one.strip()]
    if _ADVICE.search(text):
        return "advice"
    return "" if sentences and sentences[-1].endswith("?") else "told"
