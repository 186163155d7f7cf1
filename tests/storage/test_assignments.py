"""Assignments: for their own group, with who takes part, and gone with whoever wrote them."""

from dataclasses import replace
from datetime import date

from bot.books import Books
from bot.domain.assignment import AssignmentStage, Outcome, Taker
from bot.domain.ids import ProfCircleId
from bot.domain.prof_circle import ProfCircle, Rhythm
from bot.domain.visibility import Viewer, Visibility
from tests.storage.conftest import NOW, Sample
from tests.storage.things import assignment, private, proposal, with_team


def test_it_comes_back_as_it_was_kept(books: Books, sample: Sample, two: Viewer) -> None:
    made = assignment(with_team(sample, sample.one))
    made = replace(made, id=books.assignments.add(made, NOW))
    later = replace(
        made, stage=AssignmentStage.DONE, takers=(Taker(sample.two.id, 1), Taker(sample.one.id)),
        outcome=Outcome("Tien redenen.", "Het was de datum.", sample.two.id), until=date(2026, 12, 4),
    )  # fmt: skip

    books.assignments.keep(sample.organisation.id, later, NOW)

    assert books.assignments.get(two, made.id) == later
    assert books.assignments.all(two) == [later]


def test_another_team_does_not_find_it(books: Books, sample: Sample, two: Viewer) -> None:
    made = books.assignments.add(assignment(with_team(sample, sample.one)), NOW)
    elsewhere = replace(two, teams=frozenset())

    assert (books.assignments.get(elsewhere, made), books.assignments.all(elsewhere)) == (None, [])


def test_one_of_a_circle_is_found_by_the_eyes_of_that_circle_only(
    books: Books, sample: Sample, two: Viewer
) -> None:
    organisation = sample.organisation.id
    circle = ProfCircle(
        ProfCircleId(0),
        organisation,
        "Brieven",
        "",
        "nl",
        "Europe/Amsterdam",
        "NL",
        Rhythm.WEEKLY,
        guide=sample.one.id,
    )
    number = books.prof_circles.add(circle, NOW)
    envelope = replace(private(sample.one), visibility=Visibility.PROF_CIRCLE, shared_at=NOW)
    made = books.assignments.add(replace(assignment(envelope), prof_circle_id=number), NOW)

    assert books.assignments.get(two, made) is None
    assert books.assignments.get(replace(two, prof_circles=frozenset({number})), made) is not None


def test_a_proposal_knows_what_it_came_out_of(books: Books, sample: Sample, two: Viewer) -> None:
    made = books.assignments.add(assignment(with_team(sample, sample.one)), NOW)
    proposed = books.proposals.add(proposal(with_team(sample, sample.two), sample.two), NOW)

    books.assignments.became(sample.organisation.id, made, proposed)

    behind = books.assignments.behind(two, proposed)
    assert behind is not None
    assert (behind.id, behind.proposal_id) == (made, proposed)


def test_what_one_wrote_goes_with_them_and_the_rest_of_the_group_stays(
    books: Books, sample: Sample, one: Viewer
) -> None:
    organisation = sample.organisation.id
    mine = books.assignments.add(assignment(with_team(sample, sample.one)), NOW)
    theirs = assignment(with_team(sample, sample.two))
    theirs = replace(
        theirs, stage=AssignmentStage.DONE, takers=(Taker(sample.one.id, 0), Taker(sample.two.id, 1)),
        outcome=Outcome("Tien redenen.", "De datum.", sample.one.id),
    )  # fmt: skip
    kept = books.assignments.add(theirs, NOW)

    books.personal_data.erase(organisation, sample.one.id, NOW)

    left = books.assignments.get(one, kept)
    assert books.assignments.get(one, mine) is None
    assert left is not None
    assert (left.takers, left.outcome) == ((Taker(sample.two.id, 1),), Outcome("", "", sample.one.id))


def test_where_it_stands_is_told_without_its_words(books: Books, sample: Sample) -> None:
    made = books.assignments.add(assignment(with_team(sample, sample.one)), NOW)

    assert books.assignments.stage_of(sample.organisation.id, made) is AssignmentStage.OFFERED
