"""What the networks told of places."""

from bot.books import Books
from bot.domain.place import Place, PlaceKind, Readers
from tests.storage.conftest import CHANNEL, DM, NOW, Sample


def test_a_place_is_introduced_once(books: Books, sample: Sample) -> None:
    place, organisation = CHANNEL, sample.organisation.id

    first, again = (books.places.introduce(organisation, place, NOW) for _ in range(2))

    assert (first, again) == (True, False)


def test_a_place_is_introduced_once_vita_said_what_it_is(books: Books, sample: Sample) -> None:
    before = books.places.is_introduced(sample.organisation.id, CHANNEL)
    books.places.introduce(sample.organisation.id, CHANNEL, NOW)

    assert (before, books.places.is_introduced(sample.organisation.id, CHANNEL)) == (False, True)


def test_what_holds_for_a_channel_holds_for_its_threads(books: Books, sample: Sample) -> None:
    books.places.introduce(sample.organisation.id, CHANNEL, NOW)

    assert books.places.is_introduced(sample.organisation.id, CHANNEL.in_thread("1700.1"))


def test_a_channel_of_which_nothing_is_known_counts_as_open(books: Books, sample: Sample) -> None:
    readers = [books.places.readers(sample.organisation.id, place) for place in (CHANNEL, DM)]

    assert readers == [Readers.OPEN, Readers.PRIVATE]


def test_what_a_network_does_not_tell_leaves_what_is_there(books: Books, sample: Sample) -> None:
    books.places.note(
        sample.organisation.id, CHANNEL, readers=Readers.EXTERNAL, service_url="https://a.example"
    )

    books.places.note(sample.organisation.id, CHANNEL, base_channel="19:x")

    kept = books.places.readers(sample.organisation.id, CHANNEL)
    assert (kept, books.places.service_url(sample.organisation.id, CHANNEL)) == (
        Readers.EXTERNAL,
        "https://a.example",
    )


def test_a_place_of_which_nothing_was_told_has_no_service_url(books: Books, sample: Sample) -> None:
    assert books.places.service_url(sample.organisation.id, DM) == ""


def test_a_place_that_was_left_is_removed_until_the_network_tells_of_it_again(
    books: Books, sample: Sample
) -> None:
    books.places.remove(sample.organisation.id, CHANNEL, NOW)
    removed = books.places.is_removed(sample.organisation.id, CHANNEL)
    books.places.note(sample.organisation.id, CHANNEL, readers=Readers.OPEN)

    assert (removed, books.places.is_removed(sample.organisation.id, CHANNEL)) == (True, False)


def test_a_person_has_no_dm_until_something_was_said_in_it(books: Books, sample: Sample) -> None:
    before = books.places.dm_of(sample.one.account)
    books.places.note_dm(sample.organisation.id, sample.one.account, DM)

    assert (before, books.places.dm_of(sample.one.account)) == (None, DM)


def test_a_newer_dm_takes_the_place_of_the_older(books: Books, sample: Sample) -> None:
    newer = Place("slack", "T1", "D2", PlaceKind.DM)
    books.places.note_dm(sample.organisation.id, sample.one.account, DM)

    books.places.note_dm(sample.organisation.id, sample.one.account, newer)

    assert books.places.dm_of(sample.one.account) == newer
