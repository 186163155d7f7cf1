"""The circle in figures: what is counted, how long it took, and what may not be told of few people."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.circle import (
    Figures,
    K,
    Passage,
    Step,
    Stretch,
    Transition,
    closed_figures,
    counts_of,
    days_between,
    evidence,
    open_figures,
)
from bot.domain.ids import PersonId, ProposalId
from bot.domain.proposal import Act, Stage

BEGAN = datetime(2026, 3, 2, 9, tzinfo=UTC)
WAYS = {
    Stage.SUBMITTED: (Act.SUBMIT,),
    Stage.DECLINED: (Act.SUBMIT, Act.VALIDATE, Act.DECLINE),
    Stage.ACCEPTED: (Act.SUBMIT, Act.VALIDATE, Act.ACCEPT),
    Stage.EFFECTUATED: (Act.SUBMIT, Act.VALIDATE, Act.ACCEPT, Act.EFFECTUATE),
    Stage.ROUND: (Act.SUBMIT, Act.VALIDATE, Act.ACCEPT, Act.EFFECTUATE, Act.CLOSE),
}
"""A way for some stages, an act every ten days."""


def passage(
    number: int, stage: Stage, people: tuple[int, ...] = (1,), *, domain: str = "execute", goal: str = "g1",
    may_open: bool = True,
) -> Passage:  # fmt: skip
    transitions = tuple(
        Transition(act, BEGAN + timedelta(days=10 * place), "Minder bellers" if act is Act.EFFECTUATE else "")
        for place, act in enumerate(WAYS.get(stage, (Act.SUBMIT,)))
    )
    behind = frozenset(map(PersonId, people))
    return Passage(ProposalId(number), stage, behind, transitions, (domain,), goal, may_open=may_open)


def opened(passages: list[Passage]) -> Figures:
    return open_figures(counts_of(passages))


def closed(passages: list[Passage]) -> Figures:
    return closed_figures(counts_of(passages))


def test_what_one_may_open_is_counted_from_the_first_on() -> None:
    figures = opened([passage(1, Stage.ROUND), passage(2, Stage.DECLINED), passage(3, Stage.SUBMITTED)])

    assert dict(figures.funnel) == {
        Step.SUBMITTED: 3, Step.VALIDATED: 2, Step.ANSWERED: 2, Step.ACCEPTED: 1, Step.EFFECTUATED: 1, Step.ROUND: 1,
    }  # fmt: skip
    assert (figures.answered, figures.domains, figures.goals) == ((2, 3), {"execute": 1}, {"g1": 1})


def test_what_was_taken_back_is_not_counted() -> None:
    figures = opened([passage(1, Stage.WITHDRAWN), passage(2, Stage.MERGED)])

    assert (figures.submitted, figures.answered) == (0, (0, 0))


def test_lead_times_are_whole_days_of_the_proposal_in_the_middle() -> None:
    figures = opened([passage(1, Stage.ROUND), passage(2, Stage.DECLINED)])

    assert dict(figures.days) == {Stretch.ANSWER: 20, Stretch.DO: 10, Stretch.CIRCLE: 40}


def test_what_was_put_back_into_work_has_not_been_carried_out() -> None:
    put_back = passage(1, Stage.EFFECTUATED)
    again = Passage(
        put_back.proposal,
        Stage.IN_IMPLEMENTATION,
        put_back.people,
        (*put_back.transitions, Transition(Act.NOT_YET, BEGAN + timedelta(days=50))),
    )

    assert Step.EFFECTUATED not in dict(opened([again]).funnel) or opened([again]).funnel[4][1] == 0
    assert days_between(again, Stretch.DO) is None


def test_evidence_is_told_of_the_goal_it_belongs_to() -> None:
    passages = [
        passage(1, Stage.ROUND),
        passage(2, Stage.ROUND, goal="g2"),
        passage(3, Stage.ROUND, may_open=False),
    ]

    assert evidence(passages, "g1") == ("Minder bellers",)


def test_of_the_rest_nothing_is_told_about_fewer_than_five_people() -> None:
    few = [passage(number, Stage.ROUND, (number,), may_open=False) for number in range(1, 5)]

    assert closed(few) == Figures()


def test_many_proposals_of_few_people_are_still_few_people() -> None:
    few = [passage(number, Stage.ROUND, (number % 4,), may_open=False) for number in range(40)]

    assert closed(few) == Figures()


def test_a_step_that_would_single_out_who_did_not_come_so_far_is_left_out() -> None:
    six = [passage(number, Stage.DECLINED, (number,), may_open=False) for number in range(1, 6)]
    six.append(passage(6, Stage.SUBMITTED, (6,), may_open=False))

    assert dict(closed(six).funnel) == {Step.SUBMITTED: 6}


def test_a_small_cell_takes_another_one_along() -> None:
    cells = [passage(n, Stage.ROUND, (n,), domain="govern", may_open=False) for n in range(1, 6)]
    cells += [passage(n, Stage.ROUND, (n,), domain="execute", may_open=False) for n in range(6, 12)]
    cells.append(passage(12, Stage.ROUND, (12,), domain="maintain", may_open=False))

    assert closed(cells).domains == {"execute": 6}


_PEOPLE = st.lists(st.integers(1, 9), min_size=1, max_size=3).map(tuple)
_CLOSED = st.lists(
    st.tuples(st.sampled_from(sorted(WAYS)), _PEOPLE, st.sampled_from(["govern", "organise", "execute"])),
    max_size=14,
).map(
    lambda rows: [
        passage(number, stage, people, domain=domain, may_open=False)
        for number, (stage, people, domain) in enumerate(rows)
    ]
)


def _behind(passages: list[Passage]) -> int:
    return len(frozenset[PersonId]().union(*(one.people for one in passages)))


@given(_CLOSED)
def test_no_told_step_and_no_difference_of_two_is_about_few_people(passages: list[Passage]) -> None:
    told = [step for step, _ in closed(passages).funnel]

    reached = [[one for one in passages if _came(one, step)] for step in told]
    gaps = [
        [one for one in wide if one not in narrow]
        for place, wide in enumerate(reached)
        for narrow in reached[place + 1 :]
    ]
    assert all(_behind(group) >= K for group in (*reached, *filter(None, gaps)))


@given(_CLOSED)
def test_no_cell_and_nothing_left_of_the_whole_is_about_few_people(passages: list[Passage]) -> None:
    figures = closed(passages)

    cells = figures.domains or {}
    circles = [one for one in passages if one.stage is Stage.ROUND]
    told = [[one for one in circles if one.domains == (key,)] for key in cells]
    left = [one for one in circles if one.domains[0] not in cells]
    assert all(_behind(cell) >= K for cell in told)
    assert figures.domains is None or not left or not told or _behind(left) >= K


def _came(one: Passage, step: Step) -> bool:
    return dict(opened([Passage(one.proposal, one.stage, one.people, one.transitions)]).funnel)[step] == 1
