"""The types of the ids, so that a team's id is never taken for a person's.

An id is a number that the store gives out. Where it leaves the program it is written out: the number alone in the
value of a button, `kind:number` where the kind does not go without saying (an audit line, the key of a message).
"""

from typing import NewType

OrganisationId = NewType("OrganisationId", int)
TeamId = NewType("TeamId", int)
PersonId = NewType("PersonId", int)
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
