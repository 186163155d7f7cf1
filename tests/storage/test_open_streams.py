"""Which message grows with the answer that is being made, so that another process can finish it."""

from dataclasses import replace

from bot.books import Books
from bot.domain.ids import OrganisationId
from bot.domain.place import Place
from tests.storage.conftest import CHANNEL, DM, NOW, Sample


def open_stream(books: Books, sample: Sample, place: Place) -> str:
    found = books.conversations.at(sample.organisation.id, place)
    assert found is not None
    return found.open_stream


def test_a_message_that_grows_is_known_until_it_does_not_any_more(books: Books, sample: Sample) -> None:
    conversation = books.conversations.open(sample.organisation.id, DM, sample.one.id, NOW)

    books.conversations.note_stream(conversation, "1700.5")
    during = open_stream(books, sample, DM)
    books.conversations.note_stream(conversation, "")

    assert (conversation.open_stream, during, open_stream(books, sample, DM)) == ("", "1700.5", "")


def test_it_is_that_of_one_conversation_in_one_organisation(books: Books, sample: Sample) -> None:
    conversation = books.conversations.open(sample.organisation.id, DM, sample.one.id, NOW)
    thread = CHANNEL.in_thread("1")
    books.conversations.open(sample.organisation.id, thread, sample.one.id, NOW)
    elsewhere = replace(conversation, organisation_id=OrganisationId(conversation.organisation_id + 1))

    books.conversations.note_stream(elsewhere, "1700.6")
    nowhere = open_stream(books, sample, DM)
    books.conversations.note_stream(conversation, "1700.5")

    assert (nowhere, open_stream(books, sample, thread)) == ("", "")


def test_noting_it_overtakes_no_turn(books: Books, sample: Sample) -> None:
    conversation = books.conversations.open(sample.organisation.id, DM, sample.one.id, NOW)

    books.conversations.note_stream(conversation, "1700.5")

    books.conversations.save(conversation, NOW)
    found = books.conversations.at(sample.organisation.id, DM)
    assert found is not None
    assert found.version == conversation.version + 1
