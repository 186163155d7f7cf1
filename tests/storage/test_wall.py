"""What colleagues shared, as an answer finds it: of every kind, without words until these are asked for."""

from dataclasses import replace
from datetime import timedelta

from bot.books import Books
from bot.domain.proposal import Stage
from bot.domain.visibility import Viewer, Visibility
from bot.domain.wall import Shared, SharedKey
from tests.storage.conftest import NOW, Sample
from tests.storage.things import insight, private, proposal, question, with_team


def test_what_colleagues_shared_is_there_of_every_kind(books: Books, sample: Sample, two: Viewer) -> None:
    envelope = with_team(sample, sample.one)
    asked = books.questions.add(question(envelope), NOW)
    seen = books.insights.add(insight(envelope), NOW)
    made = books.proposals.add(proposal(envelope, sample.one, stage=Stage.SUBMITTED), NOW)

    newest = books.wall.newest(two, 10)

    keys = [SharedKey("question", asked), SharedKey("insight", seen), SharedKey("proposal", made)]
    assert newest == [Shared(key, 1, sample.one.id, Visibility.TEAM, "Voorbeeldteam", NOW) for key in keys]


def test_ones_own_is_not_among_it(books: Books, sample: Sample, one: Viewer) -> None:
    books.questions.add(question(with_team(sample, sample.one)), NOW)

    assert books.wall.newest(one, 10) == []


def test_what_was_kept_private_or_taken_back_is_not_among_it(
    books: Books, sample: Sample, two: Viewer
) -> None:
    books.insights.add(insight(private(sample.one)), NOW)
    books.insights.add(insight(replace(with_team(sample, sample.one), revoked_at=NOW)), NOW)

    assert books.wall.newest(two, 10) == []


def test_a_withdrawn_proposal_is_not_among_it(books: Books, sample: Sample, two: Viewer) -> None:
    books.proposals.add(proposal(with_team(sample, sample.one), sample.one, stage=Stage.WITHDRAWN), NOW)

    assert books.wall.newest(two, 10) == []


def test_another_organisation_sees_none_of_it(books: Books, sample: Sample, two: Viewer) -> None:
    books.questions.add(question(with_team(sample, sample.one)), NOW)
    other = books.organisations.found("slack", "T2", "Andere organisatie")

    assert books.wall.newest(replace(two, organisation_id=other.id), 10) == []


def test_of_each_kind_the_newest_come_first_and_no_more_than_asked_for(
    books: Books, sample: Sample, two: Viewer
) -> None:
    made = [books.questions.add(question(with_team(sample, sample.one)), NOW) for _ in range(3)]

    newest = books.wall.newest(two, 2)

    assert [shared.key.number for shared in newest] == [made[2], made[1]]


def test_its_moment_is_when_it_was_shared(books: Books, sample: Sample, two: Viewer) -> None:
    shared_at = NOW + timedelta(days=3)
    books.questions.add(question(replace(with_team(sample, sample.one), shared_at=shared_at)), NOW)

    assert [shared.at for shared in books.wall.newest(two, 10)] == [shared_at]


def test_the_words_are_those_that_were_shared(books: Books, sample: Sample, two: Viewer) -> None:
    envelope = with_team(sample, sample.one)
    asked = SharedKey("question", books.questions.add(question(envelope, "Hoe plannen we?"), NOW))
    seen = SharedKey("insight", books.insights.add(insight(envelope, "Bellen helpt"), NOW))
    made = SharedKey("proposal", books.proposals.add(proposal(envelope, sample.one), NOW))

    words = books.wall.words(two, [asked, seen, made])

    assert words == {
        asked: "Hoe plannen we?",
        seen: "Bellen helpt",
        made: "Een bord bij de deur. Elke dag even. Een bord",
    }


def test_words_that_the_viewer_may_not_see_stay_away(books: Books, sample: Sample, two: Viewer) -> None:
    hidden = SharedKey("question", books.questions.add(question(private(sample.one)), NOW))

    assert (books.wall.words(two, [hidden]), books.wall.these(two, [hidden])) == ({}, [])


def test_what_is_asked_for_by_name_is_there_until_it_is_taken_back(
    books: Books, sample: Sample, two: Viewer
) -> None:
    kept = SharedKey("insight", books.insights.add(insight(with_team(sample, sample.one)), NOW))
    taken_back = replace(with_team(sample, sample.one), revoked_at=NOW)
    gone = SharedKey("insight", books.insights.add(insight(taken_back), NOW))

    assert [shared.key for shared in books.wall.these(two, [kept, gone])] == [kept]
