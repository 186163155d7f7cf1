"""The week: its frame, questions and insights, and when a rule of it comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.cycle import Week
from bot.domain.frame import Frame, Goal, Strategy
from bot.domain.ids import (
    CycleVersionId,
    FrameVersionId,
    InsightId,
    NoteId,
    OrganisationId,
    PersonId,
    ProposalId,
    QuestionId,
    ScheduleId,
    TeamId,
    WeekId,
)
from bot.domain.insight import Insight
from bot.domain.note import Note
from bot.domain.question import LearningQuestion
from bot.domain.team import Team
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Viewer


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a rule of a team comes next; `rule` is its key in the team's cycle (`kickoff`)."""

    id: ScheduleId
    organisation_id: OrganisationId
    team_id: TeamId
    kind: str
    occurrence: str
    next_run: datetime


@dataclass(frozen=True, slots=True)
class Term:
    """When a proposal is looked at again, and what for (`half`, `end`)."""

    id: ScheduleId
    organisation_id: OrganisationId
    proposal_id: ProposalId
    occurrence: str


@dataclass(frozen=True, slots=True)
class Coming:
    """When a rule of a team comes next, to be set."""

    team: Team
    kind: str
    occurrence: str
    next_run: datetime


@dataclass(frozen=True, slots=True)
class Moved:
    """A schedule that goes on to another moment."""

    schedule: ScheduleId
    occurrence: str
    next_run: datetime


@dataclass(frozen=True, slots=True)
class Begun:
    """A week of a team, with the text of the cycle that it begins with."""

    team: Team
    iso: IsoWeek
    cycle_source: str


@dataclass(frozen=True, slots=True)
class Appointment:
    """When something is looked at again: a Prof-cirkel (`prof_circle`), a peer consultation (`consultation`)."""

    id: ScheduleId
    organisation_id: OrganisationId
    number: int
    kind: str
    occurrence: str


class Schedules(Protocol):
    def set(self, coming: Sequence[Coming]) -> None:
        """Makes or moves the schedule of each kind; an occurrence that was put in the outbox stays there."""
        ...

    def due(self, before: datetime, limit: int) -> Sequence[Schedule]:
        """Active schedules that are due, locked against other tickers where the database can."""
        ...

    def advance(self, moved: Sequence[Moved]) -> None: ...
    def set_term(
        self, organisation: OrganisationId, proposal: ProposalId, occurrence: str, at: datetime
    ) -> None:
        """The one moment at which this proposal is looked at again; it takes the place of an earlier one."""
        ...

    def due_terms(self, now: datetime, limit: int) -> Sequence[Term]:
        """Terms that are due, locked against other processes where the database can."""
        ...

    def end_term(self, term: ScheduleId) -> None: ...
    def appoint(
        self,
        organisation: OrganisationId,
        subject: str,
        number: int,
        kind: str,
        occurrence: str,
        at: datetime,
    ) -> None:
        """The one moment of this kind at which this subject is looked at again; it takes the place of an earlier one."""
        ...  # fmt: skip

    def appointments(self, subject: str, now: datetime, limit: int) -> Sequence[Appointment]:
        """What is due of subjects of this kind, locked against other processes where the database can."""
        ...

    def next_of(
        self, organisation: OrganisationId, subject: str, number: int, kind: str
    ) -> datetime | None: ...
    def rest(self, schedules: Sequence[ScheduleId]) -> None:
        """They happen no more until they are set again."""
        ...

    def next_moment(self) -> datetime | None:
        """When the next schedule is due, over all teams."""
        ...


class Frames(Protocol):
    def current(self, organisation: OrganisationId) -> Frame | None: ...
    def get(self, organisation: OrganisationId, version: FrameVersionId) -> Frame: ...
    def add_version(
        self,
        organisation: OrganisationId,
        goals: tuple[Goal, ...],
        by: PersonId | None,
        at: datetime,
        strategy: Strategy | None = None,
    ) -> Frame:
        """A new version; without a strategy it keeps that of the version before."""
        ...  # fmt: skip

    def goals_ever(self, organisation: OrganisationId) -> Mapping[str, Goal]:
        """Every goal that there was in any version, by key, as it stood last."""
        ...

    def team_questions(self, viewer: Viewer, team: TeamId) -> Mapping[str, tuple[str, ...]]:
        """A team's own development questions by the key of the goal, for its members; empty for others."""
        ...

    def set_team_questions(
        self,
        organisation: OrganisationId,
        team: TeamId,
        goal: str,
        questions: tuple[str, ...],
        by: PersonId,
        at: datetime,
    ) -> None:
        """These take the place of what the team had under this goal."""
        ...  # fmt: skip


class Weeks(Protocol):
    def open(self, team: Team, iso: IsoWeek, cycle_source: str, at: datetime) -> Week:
        """The team's week, made if need be, with today's cycle and frame pinned to it."""
        ...

    def open_all(self, begun: Sequence[Begun], at: datetime) -> None:
        """The same for the weeks of many teams at once."""
        ...

    def of_team(self, organisation: OrganisationId, team: TeamId, iso: IsoWeek) -> Week | None: ...
    def of_teams(
        self, weeks: Sequence[tuple[OrganisationId, TeamId, IsoWeek]]
    ) -> Mapping[tuple[TeamId, IsoWeek], Week]:
        """Those of these weeks that have begun."""
        ...

    def latest(self, organisation: OrganisationId, team: TeamId) -> Week | None: ...
    def cycle_source(self, organisation: OrganisationId, version: CycleVersionId) -> str: ...
    def cycle_sources(self, versions: Sequence[CycleVersionId]) -> Mapping[CycleVersionId, str]: ...


class Questions(Protocol):
    def add(self, question: LearningQuestion, at: datetime) -> QuestionId: ...
    def own_latest(self, viewer: Viewer, week: WeekId | None = None) -> LearningQuestion | None:
        """The viewer's newest own question, of this week if one is given; None in the open."""
        ...

    def owners(self, organisation: OrganisationId, team: TeamId, week: WeekId) -> frozenset[PersonId]:
        """Who has one in this week of the team; nothing of what it says."""
        ...

    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[LearningQuestion]: ...
    def shared(
        self, viewer: Viewer, week: WeekId | None = None, limit: int = 20
    ) -> Sequence[LearningQuestion]:
        """What others may read of it, newest first."""
        ...


class Insights(Protocol):
    def add(self, insight: Insight, at: datetime) -> InsightId: ...
    def owners(self, organisation: OrganisationId, team: TeamId, week: WeekId) -> frozenset[PersonId]:
        """Who has one in this week of the team; nothing of what it says."""
        ...

    def own_latest(self, viewer: Viewer) -> Insight | None: ...
    def own(self, viewer: Viewer, limit: int = 20) -> Sequence[Insight]: ...
    def shared(self, viewer: Viewer, week: WeekId | None = None, limit: int = 20) -> Sequence[Insight]: ...


class Notes(Protocol):
    """Notes of learning by doing: their writers' alone, and where others read along there are none."""

    def add(self, organisation: OrganisationId, note: Note) -> NoteId: ...
    def own(self, viewer: Viewer, week: WeekId | None = None, limit: int = 20) -> Sequence[Note]:
        """The viewer's own, newest first; of this week if one is given."""
        ...

    def get(self, viewer: Viewer, note: NoteId) -> Note | None: ...
    def change(self, viewer: Viewer, note: NoteId, tried: str, saw: str) -> Note | None:
        """The viewer's own with these words; None when it is not theirs, or gone."""
        ...

    def delete(self, viewer: Viewer, note: NoteId) -> bool:
        """Whether it was theirs and there."""
        ...
