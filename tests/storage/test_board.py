"""What a page of the wall holds, and who may open it, on both databases."""

from dataclasses import replace
from datetime import timedelta

from bot.books import Books
from bot.domain.proposal import Act, Stage
from bot.domain.visibility import Viewer, Visibility
from bot.domain.wall import Ended, Ending, SharedKey, Tally
from tests.storage.conftest import NOW, Sample
from tests.storage.things import insight, private, proposal, question, with_team

DAY = timedelta(days=1)


def test_a_page_holds_the_newest_and_the_next_page_what_is_older(
    books: Books, sample: Sample, two: Viewer
) -> None:
    made = [books.questions.add(question(with_team(sample, sample.one)), NOW) for _ in range(3)]
    books.questions.add(question(private(sample.one)), NOW)

    first = books.board.posted(two, "question", sample.team.id, limit=2)
    rest = books.board.posted(two, "question", sample.team.id, before=first[-1].key.number, limit=2)

    assert [one.key.number for one in (*first, *rest)] == made[::-1]
    assert first[0].names == (sample.one.name,)


def test_what_is_open_to_the_organisation_is_seen_without_a_name(books: Books, sample: Sample) -> None:
    envelope = replace(with_team(sample, sample.one), visibility=Visibility.ORGANISATION)
    made = books.insights.add(insight(envelope), NOW)
    stranger = Viewer(sample.organisation.id, sample.two.id, in_private=False)

    (found,) = books.board.posted(stranger, "insight", None, limit=5)

    assert (found.key, found.names) == (SharedKey("insight", made), ())
    assert books.board.one(stranger, found.key) == found


def test_proposals_are_counted_and_their_way_is_timed(books: Books, sample: Sample, two: Viewer) -> None:
    made = books.proposals.add(proposal(with_team(sample, sample.one), sample.one, stage=Stage.ROUND), NOW)
    books.proposals.add(proposal(private(sample.one), sample.one), NOW)
    for act, days in ((Act.SUBMIT, 0), (Act.ACCEPT, 6), (Act.CLOSE, 30)):
        books.audit.note(
            sample.organisation.id, sample.one.id, act, f"proposal:{made}", NOW + days * DAY, "Reden."
        )

    assert books.board.tallies(two, sample.team.id) == [Tally(Stage.ROUND, ("organise",), "g1", 1)]
    assert books.board.tallies(two, sample.team.id, by_stage=True) == [Tally(Stage.ROUND, (), "", 1)]
    assert list(books.board.ended(two, sample.team.id, NOW)) == [
        Ended(Ending.ANSWER, NOW + 6 * DAY, 6, ("organise",), "g1"),
        Ended(Ending.CIRCLE, NOW + 30 * DAY, 30, ("organise",), "g1"),
    ]
    (shown,) = books.board.posted(two, "proposal", None, limit=5, stages=(Stage.ROUND, Stage.DECLINED))
    assert shown.key.number == made


def test_each_column_has_its_newest_whatever_their_stages(books: Books, sample: Sample, two: Viewer) -> None:
    stages = (Stage.SUBMITTED, Stage.ROUND, Stage.RETURNED, Stage.SUBMITTED, Stage.CONCEPT)
    made = [
        books.proposals.add(proposal(with_team(sample, sample.one), sample.one, stage=stage), NOW)
        for stage in stages
    ]

    columns = {"looked-at": (Stage.SUBMITTED, Stage.RETURNED), "round": (Stage.ROUND,), "done": ()}
    found = books.board.newest(two, None, columns, 2)

    assert {key: [one.key.number for one in some] for key, some in found.items()} == {
        "looked-at": [made[3], made[2]], "round": [made[1]], "done": [],
    }  # fmt: skip


def test_a_link_is_spent_once_and_in_time(books: Books, sample: Sample) -> None:
    books.visits.invite(sample.one, "hash", NOW + timedelta(minutes=10))

    late = books.visits.redeem("hash", NOW + timedelta(minutes=10))
    first = books.visits.redeem("hash", NOW)
    again = books.visits.redeem("hash", NOW)

    assert (late, first, again) == (None, sample.one, None)


def test_what_has_had_its_time_goes(books: Books, sample: Sample) -> None:
    books.visits.invite(sample.one, "hash", NOW)
    books.visits.begin(sample.one, "session", frozenset({"team:1"}), NOW)

    gone = books.personal_data.purge(NOW)

    assert (gone["page_link"], gone["page_session"]) == (1, 1)
    assert books.visits.find("session", NOW - DAY) is None
