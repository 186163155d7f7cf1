"""A proposal to improve or renew the own work, and its guarded lifecycle.

Seeds: "AI sterker als co-intelligentie", section 3 (a stream of proposals; the Innovatiecirkel is round once
the organisation carries them out) and "De innovatiecirkel" (technical renewal is worth something when the
working together changes too, so the two are flags that can both be set). Who decides is configuration.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.errors import Refusal
from bot.domain.generated import Generated
from bot.domain.ids import PersonId, ProposalId
from bot.domain.visibility import Envelope


class Kind(StrEnum):
    IMPROVE = "improve"
    RENEW = "renew"


class Domain(StrEnum):
    """The four domains; learning is no fifth one, it runs through them all."""

    GOVERN = "govern"
    ORGANISE = "organise"
    EXECUTE = "execute"
    MAINTAIN = "maintain"


class Challenge(StrEnum):
    """What the organisation is up against (seeds: the list in "De innovatiecirkel"); a proposal may name some."""

    SHORTAGE = "shortage"
    CLIMATE = "climate"
    INCLUSION = "inclusion"
    PRODUCTIVITY = "productivity"
    RULES = "rules"
    SUSTAINABILITY = "sustainability"


class Stage(StrEnum):
    CONCEPT = "concept"
    SUBMITTED = "submitted"
    IN_VALIDATION = "in_validation"
    VALIDATED = "validated"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    NOT_NOW = "not_now"
    IN_IMPLEMENTATION = "in_implementation"
    EFFECTUATED = "effectuated"
    ROUND = "round"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


class Act(StrEnum):
    SUBMIT = "submit"
    START_VALIDATION = "start_validation"
    VALIDATE = "validate"
    RETURN = "return"
    ACCEPT = "accept"
    DECLINE = "decline"
    POSTPONE = "postpone"
    REVISIT = "revisit"
    IMPLEMENT = "implement"
    EFFECTUATE = "effectuate"
    NOT_YET = "not_yet"
    CLOSE = "close"
    WITHDRAW = "withdraw"
    MERGE = "merge"


_UNDECIDED = (Stage.CONCEPT, Stage.SUBMITTED, Stage.IN_VALIDATION, Stage.VALIDATED, Stage.RETURNED)

LIFECYCLE: Mapping[Act, tuple[tuple[Stage, ...], Stage]] = {
    Act.SUBMIT: ((Stage.CONCEPT, Stage.RETURNED), Stage.SUBMITTED),
    Act.START_VALIDATION: ((Stage.SUBMITTED,), Stage.IN_VALIDATION),
    Act.VALIDATE: ((Stage.IN_VALIDATION,), Stage.VALIDATED),
    Act.RETURN: ((Stage.IN_VALIDATION,), Stage.RETURNED),
    Act.ACCEPT: ((Stage.VALIDATED,), Stage.ACCEPTED),
    Act.DECLINE: ((Stage.VALIDATED,), Stage.DECLINED),
    Act.POSTPONE: ((Stage.VALIDATED,), Stage.NOT_NOW),
    Act.REVISIT: ((Stage.NOT_NOW,), Stage.VALIDATED),
    Act.IMPLEMENT: ((Stage.ACCEPTED,), Stage.IN_IMPLEMENTATION),
    Act.EFFECTUATE: ((Stage.IN_IMPLEMENTATION,), Stage.EFFECTUATED),
    Act.NOT_YET: ((Stage.EFFECTUATED,), Stage.IN_IMPLEMENTATION),
    Act.CLOSE: ((Stage.EFFECTUATED,), Stage.ROUND),
    Act.WITHDRAW: (_UNDECIDED, Stage.WITHDRAWN),
    Act.MERGE: (_UNDECIDED, Stage.MERGED),
}

REASON_NEEDED = frozenset({Act.RETURN, Act.ACCEPT, Act.DECLINE, Act.POSTPONE, Act.NOT_YET})
"""Acts that say something to somebody else's work say why (L9)."""

SHORTEST_REASON = 10
"""Characters. Long enough for a clause, short enough for a phone."""


def after(stage: Stage, act: Act, reason: str = "") -> Stage:
    """The stage that this act leads to; refuses an act that the stage does not allow, or one without reason."""
    allowed, target = LIFECYCLE[act]
    if stage not in allowed:
        raise Refusal("proposal-stage", stage=stage.value, act=act.value)
    if act in REASON_NEEDED and len(reason.strip()) < SHORTEST_REASON:
        raise Refusal("reason-needed", least=SHORTEST_REASON)
    return target


class Origin(StrEnum):
    """Where a stretch of text comes from. It is about the text, never about the person."""

    PERSON = "person"
    AI_EDITED = "ai_edited"
    AI = "ai"


@dataclass(frozen=True, slots=True)
class Span:
    """So many characters of a section, of one origin."""

    length: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a proposal with its provenance: the spans add up to the length of the text.

    `generated` says what made the part that no person wrote; None when people wrote it all.
    """

    key: str
    text: str
    spans: tuple[Span, ...]
    generated: Generated | None = None

    @classmethod
    def by_person(cls, key: str, text: str) -> "Section":
        return cls(key, text, (Span(len(text), Origin.PERSON),))


REQUIRED_SECTIONS = ("about", "together", "learning")
"""What is it about, what will we do differently together, what do we learn from it."""

SECTIONS = (*REQUIRED_SECTIONS, "expected", "lasting")
"""With what is expected of it soon and in the long run, in the order in which they are read."""

EDITABLE = _UNDECIDED
"""The stages in which its authors can still change the words: until the decision."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """`prof_circle` is the theme of the Prof-cirkel that it began in, empty for one that began elsewhere."""

    id: ProposalId
    envelope: Envelope
    stage: Stage
    title: str
    kind: Kind
    technical: bool
    social: bool
    domains: tuple[Domain, ...]
    goal_key: str
    sections: tuple[Section, ...]
    authors: tuple[PersonId, ...]
    challenges: tuple[Challenge, ...] = ()
    prof_circle: str = ""

    def section(self, key: str) -> str:
        return next((section.text for section in self.sections if section.key == key), "")


@dataclass(frozen=True, slots=True)
class Tags:
    """What a proposal is filed under; `goal_key` is empty for none of the goals."""

    kind: Kind
    technical: bool
    social: bool
    domains: tuple[Domain, ...]
    challenges: tuple[Challenge, ...]
    goal_key: str


@dataclass(frozen=True, slots=True)
class Version:
    """The words of a proposal as they stood from a moment on, and who put them so. The time is in UTC.

    `tags` are None for a version that was kept before tags were.
    """

    number: int
    title: str
    sections: tuple[Section, ...]
    editor: PersonId
    at: datetime
    tags: Tags | None = None


def tags_of(proposal: Proposal) -> Tags:
    return Tags(
        proposal.kind,
        proposal.technical,
        proposal.social,
        proposal.domains,
        proposal.challenges,
        proposal.goal_key,
    )


def changed_sections(before: Version, after: Version) -> tuple[str, ...]:
    """The keys of what reads differently, the title among them."""
    then = {section.key: section.text for section in before.sections}
    now = {section.key: section.text for section in after.sections}
    keys = [key for key in SECTIONS if then.get(key, "") != now.get(key, "")]
    return (*(("title",) if before.title != after.title else ()), *keys)


def check_complete(title: str, sections: tuple[Section, ...]) -> None:
    """Refuses a proposal that lacks its title or a required section, naming the first one."""
    if not title.strip():
        raise Refusal("proposal-incomplete", field="title")
    filled = {section.key for section in sections if section.text.strip()}
    for key in REQUIRED_SECTIONS:
        if key not in filled:
            raise Refusal("proposal-incomplete", field=key)
