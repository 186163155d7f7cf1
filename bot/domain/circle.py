"""The Innovatiecirkel in figures: how far proposals came, how long it took, what is closed; never about a person.

What a viewer may open item by item is counted from the first one on. Of the rest only groups of at least
`K` people are told, and nothing from which a smaller group follows by subtraction (L10). Seed: "AI sterker als
co-intelligentie", section 3: what is expected beforehand is laid beside what comes of it.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import accumulate, product

from bot.domain.ids import PersonId, ProposalId
from bot.domain.proposal import Act, Stage

K = 5
"""Distinct people behind a figure over what the viewer may not open; it never drops for data that are there."""

ANSWERS = (Act.ACCEPT, Act.DECLINE, Act.POSTPONE)
"""The acts that give a reasoned answer."""

_OUT = (Stage.CONCEPT, Stage.WITHDRAWN, Stage.MERGED)


class Step(StrEnum):
    """How far a proposal came; each step lies beyond the one before."""

    SUBMITTED = "submitted"
    VALIDATED = "validated"
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    EFFECTUATED = "effectuated"
    ROUND = "round"


_BEYOND: Mapping[Step, tuple[Act, ...]] = {
    Step.SUBMITTED: (Act.SUBMIT,),
    Step.VALIDATED: (Act.VALIDATE, *ANSWERS),
    Step.ANSWERED: ANSWERS,
    Step.ACCEPTED: (Act.ACCEPT,),
    Step.EFFECTUATED: (Act.EFFECTUATE, Act.CLOSE),
    Step.ROUND: (Act.CLOSE,),
}


class Stretch(StrEnum):
    """From where to where a lead time runs."""

    ANSWER = "answer"
    DO = "do"
    CIRCLE = "circle"


_ENDS: Mapping[Stretch, tuple[tuple[Act, ...], tuple[Act, ...]]] = {
    Stretch.ANSWER: ((Act.SUBMIT,), ANSWERS),
    Stretch.DO: ((Act.ACCEPT,), (Act.EFFECTUATE,)),
    Stretch.CIRCLE: ((Act.SUBMIT,), (Act.CLOSE,)),
}


@dataclass(frozen=True, slots=True)
class Transition:
    """One act of the audit trail, at a moment in UTC; who did it does not matter here."""

    act: Act
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The way of one proposal. `may_open` says whether the viewer may read it; `people` are those behind it."""

    proposal: ProposalId
    stage: Stage
    people: frozenset[PersonId]
    transitions: tuple[Transition, ...]
    domains: tuple[str, ...] = ()
    goal: str = ""
    challenges: tuple[str, ...] = ()
    may_open: bool = True


@dataclass(frozen=True, slots=True)
class Alike:
    """Proposals that came as far and are filed alike: how many, and who is behind them.

    Of those behind what may not be opened `K` are enough to know; behind what may be opened nobody is looked for.
    """

    reached: frozenset[Step]
    number: int
    people: frozenset[PersonId]
    domains: tuple[str, ...] = ()
    goal: str = ""
    challenges: tuple[str, ...] = ()
    may_open: bool = True


@dataclass(frozen=True, slots=True)
class Lead:
    """How long a stretch took: so many proposals by whole days; `people` as in `Alike`."""

    stretch: Stretch
    days: Mapping[int, int]
    people: frozenset[PersonId] = frozenset()
    may_open: bool = True


@dataclass(frozen=True, slots=True)
class Counts:
    """What the figures are made of."""

    alike: Sequence[Alike] = ()
    leads: Sequence[Lead] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """How many came how far, the median lead times in whole days, and closed circles by domain, goal and challenge.

    What may not be told is absent.
    """

    funnel: tuple[tuple[Step, int], ...] = ()
    days: tuple[tuple[Stretch, int], ...] = ()
    domains: Mapping[str, int] | None = None
    goals: Mapping[str, int] | None = None
    challenges: Mapping[str, int] | None = None

    @property
    def submitted(self) -> int:
        return dict(self.funnel).get(Step.SUBMITTED, 0)

    @property
    def answered(self) -> tuple[int, int] | None:
        """So many of so many got an answer; None when that may not be told."""
        steps = dict(self.funnel)
        told = Step.SUBMITTED in steps and Step.ANSWERED in steps
        return (steps[Step.ANSWERED], steps[Step.SUBMITTED]) if told else None


def counts_of(passages: Iterable[Passage]) -> Counts:
    """The whole computation, from the audit trail. The store keeps how far each came and counts by that."""
    counted = [one for one in passages if _counts(one)]
    alike = tuple(
        Alike(
            frozenset(step for step in Step if _reached(one, step)),
            1,
            one.people,
            one.domains,
            one.goal,
            one.challenges,
            may_open=one.may_open,
        )
        for one in counted
    )
    return Counts(alike, tuple(_leads(counted)))


def open_figures(counts: Counts) -> Figures:
    """Over what the viewer may open: counted from the first one on."""
    return _figures(counts, may_open=True, least=0)


def closed_figures(counts: Counts) -> Figures:
    """Over what the viewer may not open: nothing about fewer than `K` people, also not by subtraction."""
    return _figures(counts, may_open=False, least=K)


def days_between(passage: Passage, stretch: Stretch) -> int | None:
    """Whole days of one proposal, from the first act to the last that ends the stretch; None when it has not."""
    begin, end = _ENDS[stretch]
    began = next((one.at for one in passage.transitions if one.act in begin), None)
    ended = next((one.at for one in reversed(passage.transitions) if one.act in end), None)
    if began is None or ended is None or not _reached_end(passage, stretch):
        return None
    return max((ended - began) // timedelta(days=1), 0)


def evidence(passages: Iterable[Passage], goal: str) -> tuple[str, ...]:
    """What was seen of it, in people's own words, of the proposals under this goal that the viewer may open."""
    return tuple(
        one.reason
        for passage in passages
        if passage.may_open
        and passage.goal == goal
        and _counts(passage)
        and _reached(passage, Step.EFFECTUATED)
        for one in passage.transitions
        if one.act is Act.EFFECTUATE and one.reason
    )


def _counts(passage: Passage) -> bool:
    """Submitted, and neither taken back nor gone into another one."""
    return passage.stage not in _OUT and any(one.act is Act.SUBMIT for one in passage.transitions)


def _reached(passage: Passage, step: Step) -> bool:
    """What was put back (`nog niet`) has not come that far; what was taken up again after a while has."""
    if step is Step.EFFECTUATED:
        return passage.stage in (Stage.EFFECTUATED, Stage.ROUND)
    if step is Step.ROUND:
        return passage.stage is Stage.ROUND
    return any(one.act in _BEYOND[step] for one in passage.transitions)


def _reached_end(passage: Passage, stretch: Stretch) -> bool:
    ends = {Stretch.ANSWER: Step.ANSWERED, Stretch.DO: Step.EFFECTUATED, Stretch.CIRCLE: Step.ROUND}
    return _reached(passage, ends[stretch])


def _leads(passages: Sequence[Passage]) -> Iterable[Lead]:
    for stretch, may_open in product(Stretch, (True, False)):
        timed = [
            (one, days)
            for one in passages
            if one.may_open is may_open and (days := days_between(one, stretch)) is not None
        ]
        people = frozenset[PersonId]().union(*(one.people for one, _ in timed))
        if timed:
            yield Lead(stretch, Counter(days for _, days in timed), people, may_open)


def _figures(counts: Counts, *, may_open: bool, least: int) -> Figures:
    alike = [one for one in counts.alike if one.may_open is may_open]
    leads = [one for one in counts.leads if one.may_open is may_open]
    funnel = tuple(_funnel(alike, least))
    told = dict(funnel)
    days = tuple(_days(leads, least)) if told else ()
    if Step.ROUND not in told:
        return Figures(funnel, days)
    circles = [one for one in alike if Step.ROUND in one.reached]
    return Figures(
        funnel,
        days,
        _cells(circles, lambda one: one.domains, least),
        _cells(circles, lambda one: (one.goal,), least),
        _cells(circles, lambda one: one.challenges, least),
    )


def _funnel(alike: Sequence[Alike], least: int) -> Iterable[tuple[Step, int]]:
    """A step is told when both who came that far and who did not, since the step told before, are many enough."""
    before: Sequence[Alike] | None = None
    for step in Step:
        since = alike if before is None else before
        here = [one for one in since if step in one.reached]
        behind = [] if before is None else [one for one in before if step not in one.reached]
        if not _enough(here, least) or (behind and not _enough(behind, least)):
            if before is None:
                return
            continue
        yield step, _number(here)
        before = here


def _days(leads: Sequence[Lead], least: int) -> Iterable[tuple[Stretch, int]]:
    for lead in leads:
        if len(lead.people) >= least:
            yield lead.stretch, round(_median(lead.days))


def _median(days: Mapping[int, int]) -> float:
    """Of so many proposals by days; there is at least one."""
    ordered = sorted(days.items())
    passed = list(accumulate(number for _, number in ordered))
    low, high = (passed[-1] - 1) // 2, passed[-1] // 2
    return (ordered[bisect_right(passed, low)][0] + ordered[bisect_right(passed, high)][0]) / 2


def _cells(alike: Sequence[Alike], keys: Callable[[Alike], tuple[str, ...]], least: int) -> Mapping[str, int]:
    """How many in each cell. What is left out is, taken together, again about enough people in two cells or more."""
    cells: dict[str, list[Alike]] = {}
    for one in alike:
        for key in keys(one) or ("",):
            cells.setdefault(key, []).append(one)
    hidden = {key for key, inside in cells.items() if not _enough(inside, least)}
    shown = sorted((key for key in cells if key not in hidden), key=lambda key: (_number(cells[key]), key))
    while hidden and shown and not _hides(hidden, cells, least):
        hidden.add(shown.pop(0))
    return {key: _number(inside) for key, inside in cells.items() if key not in hidden}


def _hides(hidden: Iterable[str], cells: Mapping[str, Sequence[Alike]], least: int) -> bool:
    together = [one for key in hidden for one in cells[key]]
    return len(set(hidden)) > 1 and _enough(together, least)


def _enough(alike: Sequence[Alike], least: int) -> bool:
    return len(frozenset[PersonId]().union(*(one.people for one in alike))) >= least


def _number(alike: Sequence[Alike]) -> int:
    return sum(one.number for one in alike)
