"""Reads the wall as a page: of one team or of everything that somebody may see, a page of things at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.books import Books
from bot.cards.circle import Circle
from bot.cards.course import Line
from bot.domain.course import Happening, Mark
from bot.domain.cycle import Phase
from bot.domain.errors import Refusal
from bot.domain.frame import Goal
from bot.domain.ids import ProposalId, TeamId
from bot.domain.proposal import Proposal
from bot.domain.team import Organisation, Person, Team
from bot.domain.timetable import IsoWeek, local_day
from bot.domain.visibility import Viewer
from bot.domain.wall import COLUMNS, Ended, OnTheWall, Posted, SharedKey
from bot.ports import Clock, Purpose, Store
from bot.usecases.on_the_wall import on_the_wall, seen_by
from bot.usecases.phase import PhaseNow
from bot.usecases.show_circle import circle_of

PAGE = 20
"""Things on a page of one kind."""

FIRST = 6
"""Of each kind on the wall itself, newest first."""

WEEKS = 12
"""So far back the figures over the weeks go."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever looks, with the teams whose walls are theirs to open."""

    person: Person
    organisation: Organisation
    viewer: Viewer
    teams: tuple[Team, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What is looked at: the wall of a team, or without one all that the visitor may see."""

    visitor: Visitor
    team: Team | None

    @property
    def viewer(self) -> Viewer:
        return seen_by(self.visitor.viewer, self.of)

    @property
    def of(self) -> TeamId | None:
        return self.team.id if self.team else None


@dataclass(frozen=True, slots=True)
class WeekView:
    """The running week. `phases` come once a week; `now` is the key of the one that runs, empty between two."""

    monday: date
    number: int
    phases: tuple[Phase, ...]
    now: str
    is_paused: bool


@dataclass(frozen=True, slots=True)
class WallView:
    scope: Scope
    today: date
    week: WeekView | None
    wall: OnTheWall
    ended: Sequence[Ended]
    goals: Mapping[str, Goal]
    current: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """One page of one kind; `next` is what the next page is asked for with, 0 on the last."""

    scope: Scope
    kind: str
    column: str
    items: Sequence[Posted]
    next: int
    goals: Mapping[str, Goal]


@dataclass(frozen=True, slots=True)
class ItemView:
    scope: Scope
    item: Posted
    proposal: Proposal | None
    goal: Goal | None
    course: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadWall:
    store: Store
    clock: Clock
    phase_now: PhaseNow

    async def wall(self, visitor: Visitor, team: TeamId | None) -> WallView:
        """Refuses (`page-gone`) a team that is not the visitor's."""
        scope = scope_of(visitor, team)
        return await self.store.transact(Purpose.CYCLE, lambda books: self._wall(books, scope))

    async def page(
        self, visitor: Visitor, team: TeamId | None, kind: str, *, column: str = "", before: int = 0
    ) -> PageView:
        """Refuses (`page-gone`) a kind or column that there is not."""
        scope = scope_of(visitor, team)
        if kind not in {"question", "insight", "proposal"} or (column and column not in COLUMNS):
            raise Refusal("page-gone")

        def work(books: Books) -> PageView:
            stages = COLUMNS.get(column, ())
            found = books.board.posted(
                scope.viewer, kind, scope.of, before=before, limit=PAGE + 1, stages=stages
            )
            later = found[PAGE - 1].key.number if len(found) > PAGE else 0
            goals = books.frames.goals_ever(visitor.organisation.id)
            return PageView(scope, kind, column, found[:PAGE], later, goals)

        return await self.store.transact(Purpose.CYCLE, work)

    async def item(self, visitor: Visitor, key: SharedKey) -> ItemView:
        """Refuses (`page-gone`) what is not there or not for these eyes: the two are not told apart."""

        def work(books: Books) -> ItemView:
            viewer = replace(visitor.viewer, in_private=False)
            item = books.board.one(viewer, key)
            if item is None:
                raise Refusal("page-gone")
            is_proposal = key.kind == "proposal"
            proposal = books.proposals.get(viewer, ProposalId(key.number)) if is_proposal else None
            goals = books.frames.goals_ever(visitor.organisation.id)
            course = _course(books, visitor, proposal) if proposal else ()
            return ItemView(Scope(visitor, None), item, proposal, goals.get(item.goal), course)

        return await self.store.transact(Purpose.CYCLE, work)

    async def figures(self, visitor: Visitor) -> Circle:
        """The figures of the whole organisation, with those that stay untold left out."""
        viewer = replace(visitor.viewer, in_private=False)

        def work(books: Books) -> Circle:
            return circle_of(books, viewer, books.circle.counts(viewer))

        return await self.store.transact(Purpose.CYCLE, work)

    def _wall(self, books: Books, scope: Scope) -> WallView:
        now, viewer, of = self.clock.now(), scope.viewer, scope.of
        zone = scope.team.timezone if scope.team else scope.visitor.person.timezone
        today = local_day(now, zone)
        frame = books.frames.current(viewer.organisation_id)
        return WallView(
            scope,
            today,
            self._week(books, scope.team, now) if scope.team else None,
            on_the_wall(books, scope.visitor.viewer, of, first=FIRST),
            books.board.ended(viewer, of, now - timedelta(weeks=WEEKS)),
            books.frames.goals_ever(viewer.organisation_id),
            tuple(goal.key for goal in frame.goals) if frame else (),
        )

    def _week(self, books: Books, team: Team, now: datetime) -> WeekView:
        iso = IsoWeek.of(local_day(now, team.timezone))
        cycle, phase = self.phase_now.cycle(books, team, now), self.phase_now(books, team, now)
        weekly = tuple(one for one in cycle.phases if one.every_n_weeks == 1)
        return WeekView(iso.monday, iso.week, weekly, phase.key if phase else "", team.paused)


def _course(books: Books, visitor: Visitor, proposal: Proposal) -> tuple[Line, ...]:
    """What happened to it, oldest first. What each said on the way to an outcome stays between them, as in the chat."""
    organisation, zone = visitor.organisation.id, visitor.person.timezone

    def line(one: Happening) -> Line:
        name = (books.people.get(organisation, one.by).name or "—") if one.by else ""
        return Line(one.what, name, local_day(one.at, zone), "" if one.what == Mark.VOICE else one.reason)

    return tuple(map(line, books.proposals.course(proposal)))


def scope_of(visitor: Visitor, team: TeamId | None) -> Scope:
    if team is None:
        return Scope(visitor, None)
    found = next((one for one in visitor.teams if one.id == team), None)
    if found is None:
        raise Refusal("page-gone")
    return Scope(visitor, found)
