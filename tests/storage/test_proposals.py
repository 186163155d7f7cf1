"""Proposals, their words with provenance, and their stage."""

from dataclasses import replace

from bot.books import Books
from bot.domain.proposal import Stage
from bot.domain.visibility import Viewer
from tests.storage.conftest import NOW, Sample
from tests.storage.things import private, proposal, with_team


def test_a_proposal_comes_back_with_its_provenance_and_authors(
    books: Books, sample: Sample, one: Viewer
) -> None:
    written = replace(
        proposal(with_team(sample, sample.one), sample.one), authors=(sample.two.id, sample.one.id)
    )

    made = books.proposals.add(written, NOW)

    assert books.proposals.get(one, made) == replace(written, id=made)


def test_a_private_proposal_and_one_that_is_not_there_look_the_same(
    books: Books, sample: Sample, two: Viewer
) -> None:
    made = books.proposals.add(proposal(private(sample.one), sample.one), NOW)
    not_there = type(made)(made + 1000)

    assert [books.proposals.get(two, which) for which in (made, not_there)] == [None, None]


def test_own_and_shared_proposals_are_told_apart(books: Books, sample: Sample, one: Viewer) -> None:
    own = books.proposals.add(proposal(private(sample.one), sample.one), NOW)
    theirs = books.proposals.add(proposal(with_team(sample, sample.two), sample.two), NOW)

    found = (
        [item.id for item in books.proposals.own(one)],
        [item.id for item in books.proposals.shared(one)],
    )

    assert found == ([own], [theirs])


def test_a_proposal_moves_on_once(books: Books, sample: Sample, one: Viewer) -> None:
    made = books.proposals.add(proposal(with_team(sample, sample.one), sample.one), NOW)
    organisation = sample.organisation.id

    moved = [books.proposals.move(organisation, made, Stage.CONCEPT, Stage.SUBMITTED) for _ in range(2)]

    found = books.proposals.get(one, made)
    assert found is not None
    assert (moved, found.stage) == ([True, False], Stage.SUBMITTED)


def test_another_organisation_cannot_move_a_proposal(books: Books, sample: Sample) -> None:
    made = books.proposals.add(proposal(with_team(sample, sample.one), sample.one), NOW)
    other = books.organisations.found("slack", "T2", "Andere organisatie")

    assert not books.proposals.move(other.id, made, Stage.CONCEPT, Stage.SUBMITTED)
