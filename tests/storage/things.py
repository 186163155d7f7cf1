"""What people make, as samples."""

from dataclasses import replace
from datetime import datetime

from bot.books import Books
from bot.domain.accountability import Commitment, Round, Side, Statement
from bot.domain.assignment import GroupAssignment, Words
from bot.domain.consultation import (
    Consultation,
    ConsultationStage,
    Contribution,
    Method,
    Turn,
)
from bot.domain.consultation import (
    Kind as RoundKind,
)
from bot.domain.consultation import (
    Round as MethodRound,
)
from bot.domain.generated import Generated
from bot.domain.help_request import HelpRequest
from bot.domain.ids import (
    AssignmentId,
    CommitmentId,
    ConsultationId,
    ContributionId,
    HelpRequestId,
    InsightId,
    NoteId,
    PathId,
    ProfCircleId,
    ProposalId,
    QuestionId,
    SelfCheckId,
    StatementId,
    WeekId,
)
from bot.domain.insight import Insight
from bot.domain.learning_path import LearningPath, Step
from bot.domain.note import Note
from bot.domain.prof_circle import ProfCircle, Rhythm
from bot.domain.proposal import Domain, Kind, Origin, Proposal, Section, Span, Stage
from bot.domain.question import LearningQuestion
from bot.domain.self_check import CheckItem, SelfCheck
from bot.domain.team import Person
from bot.domain.visibility import Envelope, Visibility
from bot.domain.wall import SharedKey
from tests.storage.conftest import NOW, Sample

TEXT = "Hoe plannen we samen?"
MADE = Generated("model", "sample-model", "proposal-nl-1", NOW)


def private(owner: Person) -> Envelope:
    return Envelope(owner.organisation_id, owner.id)


def with_team(sample: Sample, owner: Person) -> Envelope:
    return replace(private(owner), visibility=Visibility.TEAM, team_id=sample.team.id, shared_at=NOW)


def question(envelope: Envelope, text: str = TEXT, week: WeekId | None = None) -> LearningQuestion:
    return LearningQuestion(QuestionId(0), envelope, week, text, "Met een bord?", "g1", "Rust")


def insight(envelope: Envelope, now: str = "Samen kijken helpt", week: WeekId | None = None) -> Insight:
    return Insight(InsightId(0), envelope, week, None, "Ik wist het nog", now, "En volgende week?")


def note(owner: Person, tried: str = "Ik belde eerst", week: WeekId | None = None) -> Note:
    return Note(NoteId(0), owner.id, week, None, tried, "Het scheelde een brief", NOW)


def learning_path(owner: Person, about: str = TEXT) -> LearningPath:
    steps = (Step(about, "Een collega", "Het scheelt vragen", saw=about), Step("Vraag het na", "", ""))
    return LearningPath(PathId(0), owner.id, None, about, "g1", steps, generated=MADE, changed_at=NOW)


def assignment(envelope: Envelope, title: str = TEXT) -> GroupAssignment:
    words = Words(
        title, "Bel tien mensen.", "Tien redenen.", "Wat zagen jullie?", ("Wie belt", "Wie schrijft")
    )
    return GroupAssignment(AssignmentId(0), envelope, words, 2, "g1", generated=MADE, given={"title": title})


def self_check(owner: Person, about: str = TEXT, expires: datetime | None = None) -> SelfCheck:
    items = (CheckItem(about, about, about), CheckItem("Wanneer niet?", ""))
    return SelfCheck(SelfCheckId(0), owner.id, about, items, expires, MADE)


def help_request(envelope: Envelope, text: str = TEXT) -> HelpRequest:
    return HelpRequest(HelpRequestId(0), envelope, SharedKey("question", 1), text)


def prof_circle(guide: Person) -> ProfCircle:
    return ProfCircle(
        ProfCircleId(0), guide.organisation_id, "Boze familie", "g1", "nl", "Europe/Amsterdam", "NL", Rhythm.WEEKLY,
        guide=guide.id,
    )  # fmt: skip


ROUNDS = (
    MethodRound(
        "story", Turn.BRINGER, RoundKind.TELL, 1, titles={"nl": "Het verhaal"}, asks={"nl": "Vertel."}
    ),
    MethodRound("questions", Turn.OTHERS, RoundKind.ASK, 2, ai=True),
)


def consultation(owner: Person, circle: ProfCircleId, title: str = TEXT) -> Consultation:
    method = Method("kort", 1, {"nl": "Kort"}, {"nl": "Kort"}, ROUNDS)
    return Consultation(
        ConsultationId(0), owner.organisation_id, circle, owner.id, title, method, 0, ConsultationStage.RUNNING, NOW,
        NOW,
    )  # fmt: skip


def contribution(
    owner: Person,
    circle: ProfCircleId,
    number: ConsultationId | None,
    text: str = TEXT,
    *,
    shown: bool = True,
) -> Contribution:
    envelope = private(owner)
    if shown:
        envelope = replace(envelope, visibility=Visibility.PROF_CIRCLE, shared_at=NOW)
    return Contribution(ContributionId(0), envelope, circle, number, "story", text)


def brings(
    books: Books, owner: Person, text: str = TEXT
) -> tuple[ProfCircleId, ConsultationId, ContributionId]:
    """A circle of one's own, with something in it."""
    circle = books.prof_circles.add(prof_circle(owner), NOW)
    books.prof_circles.join(owner.organisation_id, circle, owner.id, NOW)
    number = books.consultations.add(consultation(owner, circle, text), NOW)
    return circle, number, books.consultations.contribute(contribution(owner, circle, number, text), NOW)


def statement(
    envelope: Envelope, round_: Round, changed: str = TEXT, side: Side = Side.PROFESSIONAL
) -> Statement:
    return Statement(StatementId(0), envelope, round_.id, side, {"changed": changed}, (changed,))


def commitment(
    envelope: Envelope, of: StatementId, text: str = TEXT, side: Side = Side.PROFESSIONAL
) -> Commitment:
    return Commitment(CommitmentId(0), envelope, of, side, text, NOW.date())


def proposal(envelope: Envelope, owner: Person, *, stage: Stage = Stage.CONCEPT) -> Proposal:
    spans = (Span(5, Origin.PERSON), Span(4, Origin.AI_EDITED))
    return Proposal(
        ProposalId(0),
        envelope,
        stage,
        "Een bord bij de deur",
        Kind.IMPROVE,
        technical=True,
        social=True,
        domains=(Domain.ORGANISE,),
        goal_key="g1",
        sections=(
            Section("about", "Een bord.", spans, MADE),
            Section.by_person("together", "Elke dag even."),
        ),
        authors=(owner.id,),
    )
