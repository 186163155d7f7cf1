"""The types of the ids, so that a team's id is never taken for a person's.

An id is a number that the store gives out. Where it leaves the program (the value of a button, the key of an
occurrence) it is spelled `kind:owner:number`, the owner being the organisation.
"""

from typing import NewType

OrganisationId = NewType("OrganisationId", int)
TeamId = NewType("TeamId", int)
PersonId = NewType("PersonId", int)
PlaceId = NewType("PlaceId", int)
WeekId = NewType("WeekId", int)
FrameVersionId = NewType("FrameVersionId", int)
CycleVersionId = NewType("CycleVersionId", int)
QuestionId = NewType("QuestionId", int)
InsightId = NewType("InsightId", int)
ProposalId = NewType("ProposalId", int)
HelpRequestId = NewType("HelpRequestId", int)
RoundId = NewType("RoundId", int)
StatementId = NewType("StatementId", int)
CommitmentId = NewType("CommitmentId", int)
ProfCircleId = NewType("ProfCircleId", int)
ConsultationId = NewType("ConsultationId", int)
ContributionId = NewType("ContributionId", int)
ConversationId = NewType("ConversationId", int)
MemoryId = NewType("MemoryId", int)
NoteId = NewType("NoteId", int)
PathId = NewType("PathId", int)
AssignmentId = NewType("AssignmentId", int)
SelfCheckId = NewType("SelfCheckId", int)
ScheduleId = NewType("ScheduleId", int)
OutboxId = NewType("OutboxId", int)
InboxId = NewType("InboxId", int)


def spelled(kind: str, owner: int, number: int) -> str:
    """The id as text: `proposal:1:12`."""
    return f"{kind}:{owner}:{number}"


def number_of(text: str, kind: str) -> int:
    """The number in a spelled id of this kind; raises `ValueError` for anything else."""
    parts = text.split(":")
    if len(parts) != 3 or parts[0] != kind:  # noqa: PLR2004 - kind, owner, number
        raise ValueError(f"no id of a {kind}: {text[:40]!r}")
    return int(parts[2])
