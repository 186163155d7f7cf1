"""Proposals, their words with provenance, and their stage."""

from dataclasses import replace

from bot.books import Books
from bot.domain.proposal import Domain, Kind, Stage, tags_of
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


def test_an_edit_is_the_next_version_and_the_earlier_one_stays(
    books: Books, sample: Sample, one: Viewer
) -> None:
    made = books.proposals.add(proposal(with_team(sample, sample.one), sample.one), NOW)
    found = books.proposals.get(one, made)
    assert found is not None

    edit = replace(found, title="Anders", kind=Kind.RENEW, domains=(Domain.GOVERN,))
    revised = books.proposals.revise(edit, sample.two.id, NOW)

    versions = books.proposals.versions(one, made)
    assert revised
    assert [version.tags for version in versions] == [tags_of(edit), tags_of(found)]
    assert [(version.number, version.title, version.editor) for version in versions] == [
        (2, "Anders", sample.two.id),
        (1, "Een bord bij de deur", sample.one.id),
    ]


def test_an_edit_of_a_version_that_was_passed_changes_nothing(
    books: Books, sample: Sample, one: Viewer
) -> None:
    made = books.proposals.add(proposal(with_team(sample, sample.one), sample.one), NOW)
    found = books.proposals.get(one, made)
    assert found is not None

    kept = [
        books.proposals.revise(replace(found, title=title), sample.one.id, NOW) for title in ("Een", "Twee")
    ]

    assert kept == [True, False]
    assert [version.title for version in books.proposals.versions(one, made, 1)] == ["Een"]


def test_a_decided_proposal_takes_no_edit(books: Books, sample: Sample, one: Viewer) -> None:
    decided = proposal(with_team(sample, sample.one), sample.one, stage=Stage.ACCEPTED)
    made = books.proposals.add(decided, NOW)
    found = books.proposals.get(one, made)
    assert found is not None

    assert not books.proposals.revise(found, sample.one.id, NOW)


def test_versions_are_for_whoever_may_see_the_proposal(books: Books, sample: Sample, two: Viewer) -> None:
    made = books.proposals.add(proposal(private(sample.one), sample.one), NOW)

    assert books.proposals.versions(two, made) == []


def test_a_co_author_comes_in_once_behind_the_others(books: Books, sample: Sample, one: Viewer) -> None:
    made = books.proposals.add(proposal(with_team(sample, sample.one), sample.one), NOW)

    added = [books.proposals.add_author(sample.organisation.id, made, sample.two.id) for _ in range(2)]

    found = books.proposals.get(one, made)
    assert found is not None
    assert (added, found.authors) == ([True, False], (sample.one.id, sample.two.id))


def test_what_waits_is_read_oldest_first_and_what_waits_for_its_own_day_hides_nothing(
    books: Books, sample: Sample, one: Viewer
) -> None:
    stages = (Stage.NOT_NOW, Stage.SUBMITTED, Stage.ROUND, Stage.CONCEPT, Stage.ACCEPTED, Stage.VALIDATED)
    made = {
        stage: books.proposals.add(
            replace(proposal(with_team(sample, sample.one), sample.one), stage=stage), NOW
        )
        for stage in stages
    }

    found = [each.id for each in books.proposals.waiting(one, limit=2)]

    assert found == [made[Stage.SUBMITTED], made[Stage.ACCEPTED]]
