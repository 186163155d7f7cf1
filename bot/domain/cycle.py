"""A week cycle and its phases; what may happen when.

The seeds name the Vitale Weekcyclus but not its phases, days or length ("AI sterker als co-intelligentie",
section 3), so these are configuration: a versioned file in `bot/cycles`, or the organisation's own. A running
week pins the version of the cycle that it began with.
"""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from bot.domain.errors import Refusal
from bot.domain.ids import CycleVersionId, FrameVersionId, OrganisationId, TeamId, WeekId
from bot.domain.timetable import Anchor, Calendar, IsoWeek, Rule, WorkPattern, local_day, occurrence


class Part(StrEnum):
    """What a phase is to the week: the start (kickoff), the look back (reflection), or something between."""

    START = "start"
    REFLECT = "reflect"
    BETWEEN = "between"


class Audience(StrEnum):
    CHANNEL = "channel"
    DM = "dm"


class AiMode(StrEnum):
    """How the AI takes part: after the person's own attempt, at once with options, as a critic, or not at all."""

    ASK_FIRST = "ask_first"
    OPTIONS = "options"
    CRITIQUE = "critique"
    OFF = "off"


class Product(StrEnum):
    QUESTION = "learning_question"
    NOTE = "note"
    PROPOSAL = "proposal"
    INSIGHT = "insight"
    STATEMENT = "statement"
    DIALOGUE = "dialogue"


@dataclass(frozen=True, slots=True)
class DayMoment:
    """So many working days after the week's first, or before its last, at a local wall time."""

    anchor: Anchor
    offset: int
    at: time


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase. `titles` by language; `basis` says which passage of the seeds carries it, or `ontwerpkeuze`.

    `nudges` are the moments at which Vita may come back to what is still open in it.
    """

    key: str
    titles: dict[str, str]
    part: Part
    template: str
    audience: Audience
    opens: DayMoment
    closes: DayMoment
    ai_mode: AiMode
    produces: Product
    optional: bool
    every_n_weeks: int
    basis: str
    nudges: tuple[DayMoment, ...] = ()

    def is_in(self, week: IsoWeek) -> bool:
        """Counted through the years, so that the rhythm is the same for everybody and no year of 53 weeks shifts it."""
        return week.ordinal % self.every_n_weeks == 0

    @property
    def rules(self) -> tuple[Rule, ...]:
        """When Vita comes to people by themselves: as the week starts and ends, at each nudge, and as a phase
        with a rhythm of its own opens.
        """
        has_own = self.every_n_weeks > 1
        opens = (self.opening,) if self.part is not Part.BETWEEN or has_own else ()
        return (*opens, *(_rule(f"{self.key}-{n}", nudge) for n, nudge in enumerate(self.nudges, start=1)))

    @property
    def opening(self) -> Rule:
        """When it begins."""
        return _rule(self.key, self.opens)

    @property
    def closing(self) -> Rule:
        """When what it makes is not taken any more."""
        return _rule(f"{self.key}-closes", self.closes)


@dataclass(frozen=True, slots=True)
class Cycle:
    key: str
    version: int
    titles: dict[str, str]
    phases: tuple[Phase, ...]

    def phase(self, key: str) -> Phase:
        """Refuses a phase that this cycle does not have."""
        for phase in self.phases:
            if phase.key == key:
                return phase
        raise Refusal("phase-unknown", phase=key)

    def part(self, part: Part) -> Phase:
        """The start or the reflection; the loader has made sure that there is exactly one of each."""
        return next(phase for phase in self.phases if phase.part is part)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The weekly moments at which Vita speaks in the team channel.

        A late kickoff is worth sending until the second working day ends, a late reflection until its own
        day ends.
        """
        start, reflect = self.part(Part.START), self.part(Part.REFLECT)
        return (
            _rule("kickoff", start.opens, start.every_n_weeks, grace_days=1),
            _rule("reflection", reflect.opens, reflect.every_n_weeks),
        )

    def called_by(self, kind: str) -> tuple[Phase, Rule] | None:
        """The phase and the rule behind a moment of this kind; None when this cycle has none."""
        found = ((phase, rule) for phase in self.phases for rule in phase.rules if rule.kind == kind)
        return next(found, None)


def _rule(kind: str, at: DayMoment, every_n_weeks: int = 1, *, grace_days: int = 0) -> Rule:
    return Rule(kind, at.anchor, at.at, at.offset, every_n_weeks, grace_days)


def running(cycle: Cycle, now: datetime, pattern: WorkPattern, calendar: Calendar, zone: str) -> Phase | None:
    """The phase in the rhythm of the start that opened last and is still open; None at the weekend, and in a free week."""
    week = IsoWeek.of(local_day(now, zone))

    def due(phase: Phase, moment: DayMoment) -> datetime:
        rule = Rule(phase.key, moment.anchor, moment.at, moment.offset)
        return occurrence(rule, week, pattern, calendar, zone).due

    rhythm = cycle.part(Part.START).every_n_weeks
    here = (phase for phase in cycle.phases if phase.every_n_weeks == rhythm and phase.is_in(week))
    open_now = [phase for phase in here if due(phase, phase.opens) <= now < due(phase, phase.closes)]
    return max(open_now, key=lambda phase: due(phase, phase.opens), default=None)


@dataclass(frozen=True, slots=True)
class Week:
    """A team's running week, with the versions of cycle and frame that it began with."""

    id: WeekId
    organisation_id: OrganisationId
    team_id: TeamId
    iso: IsoWeek
    cycle_version_id: CycleVersionId
    frame_version_id: FrameVersionId | None
