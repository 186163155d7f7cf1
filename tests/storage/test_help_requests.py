"""Requests to think along: who finds them, how they end, and who thinks along."""

from dataclasses import replace

from bot.books import Books
from bot.domain.visibility import Viewer
from bot.domain.wall import SharedKey
from tests.storage.conftest import NOW, Sample
from tests.storage.things import help_request, with_team


def test_a_request_comes_back_with_who_thinks_along(books: Books, sample: Sample, two: Viewer) -> None:
    asked = books.help_requests.add(help_request(with_team(sample, sample.one), "Wie weet dit?"), NOW)
    added = [
        books.help_requests.add_helper(sample.organisation.id, asked, sample.two.id, NOW) for _ in range(2)
    ]

    found = books.help_requests.get(two, asked)

    assert found is not None
    assert (found.text, found.helpers, found.is_open, added) == (
        "Wie weet dit?", (sample.two.id,), True, [True, False],
    )  # fmt: skip


def test_only_an_open_request_stands_on_the_wall(books: Books, sample: Sample, two: Viewer) -> None:
    numbers = [books.help_requests.add(help_request(with_team(sample, sample.one)), NOW) for _ in range(3)]
    closed = books.help_requests.close(sample.organisation.id, numbers[0], NOW)
    taken_back = books.help_requests.revoke(sample.organisation.id, numbers[1], NOW)

    again = books.help_requests.close(sample.organisation.id, numbers[0], NOW)

    assert [request.id for request in books.help_requests.open(two)] == [numbers[2]]
    assert books.help_requests.get(two, numbers[1]) is None
    assert (closed, taken_back, again) == (True, True, False)


def test_somebody_else_s_request_is_no_own_one(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    books.help_requests.add(help_request(with_team(sample, sample.one)), NOW)
    about = SharedKey("question", 1)

    found = [books.help_requests.open_about(viewer, about) is not None for viewer in (one, two)]

    assert found == [True, False]
    assert books.help_requests.own_open(replace(one, in_private=False)) == []
