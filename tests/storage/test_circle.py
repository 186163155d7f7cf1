"""The ways of proposals, read from the audit trail: with words for who may open them, in a fixed number of queries."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection, event

from bot.books import Books
from bot.domain.circle import Passage, Transition
from bot.domain.ids import ProposalId
from bot.domain.proposal import Act, Stage
from bot.domain.team import Person
from bot.domain.visibility import Viewer
from storage.books import SqlBooks
from tests.storage.conftest import NOW, Sample
from tests.storage.things import private, proposal, with_team

LATER = NOW + timedelta(days=30)


def test_a_proposal_goes_its_way_as_the_audit_trail_has_it(books: Books, sample: Sample) -> None:
    made = _submitted(books, sample, sample.one)

    found = books.circle.passages(_member(sample))

    way = (Transition(Act.SUBMIT, NOW), Transition(Act.EFFECTUATE, LATER, "Minder bellers"))
    assert found == [Passage(made, Stage.EFFECTUATED, frozenset({sample.one.id}), way, ("organise",), "g1")]


def test_who_may_not_open_it_gets_no_words_of_it(books: Books, sample: Sample) -> None:
    _submitted(books, sample, sample.one)

    (found,) = books.circle.passages(Viewer(sample.organisation.id, sample.two.id))

    assert found.may_open is False
    assert [one.reason for one in found.transitions] == ["", ""]


def test_what_was_never_shared_is_no_part_of_the_circle(books: Books, sample: Sample) -> None:
    books.proposals.add(proposal(private(sample.one), sample.one), NOW)

    assert books.circle.passages(_member(sample)) == []


def test_what_was_taken_back_is_no_part_of_the_circle(books: Books, sample: Sample) -> None:
    envelope = replace(with_team(sample, sample.one), revoked_at=LATER)
    books.proposals.add(proposal(envelope, sample.one), NOW)

    assert books.circle.passages(_member(sample)) == []


def test_many_proposals_take_as_many_queries_as_one(connection: Connection, sample: Sample) -> None:
    books = SqlBooks(connection)
    asked: list[str] = []
    event.listen(connection, "before_cursor_execute", lambda *told: asked.append(told[2]))
    counts = []
    for _ in range(2):
        for _ in range(5):
            _submitted(books, sample, sample.one)
        asked.clear()
        books.circle.passages(_member(sample))
        counts.append(len(asked))

    assert counts == [4, 4]


def _submitted(books: Books, sample: Sample, owner: Person) -> ProposalId:
    made = books.proposals.add(proposal(with_team(sample, owner), owner, stage=Stage.EFFECTUATED), NOW)
    organisation, subject = sample.organisation.id, f"proposal:{made}"
    books.audit.note(organisation, owner.id, Act.SUBMIT, subject, NOW)
    books.audit.note(organisation, owner.id, Act.EFFECTUATE, subject, LATER, "Minder bellers")
    books.audit.note(organisation, owner.id, "read", subject, LATER)
    return made


def _member(sample: Sample) -> Viewer:
    return Viewer(sample.organisation.id, sample.one.id, frozenset({sample.team.id}))
