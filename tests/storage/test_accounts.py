"""Rounds, statements and commitments as they are kept: private until shown, then for the team and its managers."""

from dataclasses import replace
from datetime import timedelta

from bot.books import Books
from bot.domain.accountability import Outcome, Round, Side
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Viewer
from tests.storage.conftest import NOW, Sample
from tests.storage.things import commitment, private, statement, with_team

WEEK = IsoWeek(2026, 26)


def opened(books: Books, sample: Sample, iso: IsoWeek = WEEK) -> Round:
    return books.accounts.open(sample.organisation.id, sample.team.id, iso, NOW)


def told(books: Books, sample: Sample, round_: Round, text: str = "Wij bellen nu eerst.") -> None:
    envelope = replace(private(sample.one), team_id=sample.team.id)
    books.accounts.keep(statement(envelope, round_, text), NOW)


def test_a_week_has_one_round(books: Books, sample: Sample) -> None:
    first, again = opened(books, sample), opened(books, sample)

    assert first == again
    assert books.accounts.round(sample.organisation.id, first.id) == first


def test_telling_again_takes_the_place_of_what_was_told(books: Books, sample: Sample, one: Viewer) -> None:
    round_ = opened(books, sample)
    told(books, sample, round_, "Eerst dit.")
    told(books, sample, round_, "Toch dat.")

    own = books.accounts.own(one, round_.id)

    assert own is not None
    assert (own.answers, own.envelope.version) == ({"changed": "Toch dat."}, 2)


def test_nobody_reads_a_text_before_it_is_shown(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    round_ = opened(books, sample)
    told(books, sample, round_)
    before = [list(books.accounts.shown(viewer, round_.id)) for viewer in (one, two)]

    done = [books.accounts.show(round_, NOW) for _ in range(2)]

    after = [len(books.accounts.shown(viewer, round_.id)) for viewer in (one, two)]
    assert (before, done, after) == ([[], []], [True, False], [1, 1])


def test_a_manager_from_outside_the_team_reads_what_is_shown(
    books: Books, sample: Sample, two: Viewer
) -> None:
    round_ = opened(books, sample)
    told(books, sample, round_)
    books.accounts.show(round_, NOW)
    outside = replace(two, teams=frozenset())
    manager = replace(outside, manages=frozenset({sample.team.id}))

    found = [len(books.accounts.shown(viewer, round_.id)) for viewer in (outside, manager)]

    assert found == [0, 1]


def test_what_is_taken_back_is_gone_with_what_was_committed_to(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    round_ = opened(books, sample)
    made = books.accounts.keep(statement(with_team(sample, sample.one), round_), NOW)
    books.accounts.show(round_, NOW)
    books.accounts.commit(commitment(with_team(sample, sample.one), made, side=Side.MANAGER), NOW)

    taken = [books.accounts.take_back(viewer, round_.id, NOW) for viewer in (two, one, one)]

    assert taken == [False, True, False]
    assert (books.accounts.shown(two, round_.id), books.accounts.commitments(two)) == ([], [])


def test_a_round_is_over_at_its_last_moment_until_it_is_shown(books: Books, sample: Sample) -> None:
    round_ = opened(books, sample)
    before = books.accounts.over(NOW - timedelta(milliseconds=1), 10)
    at_it = books.accounts.over(NOW, 10)
    books.accounts.show(round_, NOW)

    after = books.accounts.over(NOW, 10)

    assert ([*before], [one.id for one in at_it], [*after]) == ([], [round_.id], [])
    assert books.accounts.latest_shown(sample.organisation.id, sample.team.id) is not None


def test_only_whoever_committed_to_it_says_how_it_came_out(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    made = books.accounts.keep(statement(with_team(sample, sample.one), opened(books, sample)), NOW)
    number = books.accounts.commit(commitment(with_team(sample, sample.one), made, side=Side.MANAGER), NOW)
    on_the_wall = [item.id for item in books.accounts.commitments(two)]

    by_other = books.accounts.settle(two, number, Outcome.DONE)
    by_self = books.accounts.settle(one, number, Outcome.DONE)

    assert (on_the_wall, by_other) == ([number], None)
    assert by_self is not None
    assert (books.accounts.own_open(one), books.accounts.commitments(two)) == ([], [])
