"""A private session leaves nothing behind: not when it ends, and not when nobody ends it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot.books import Author, Books, Conversation, Overtaken, Said
from bot.domain.dialogue import DialogueState
from tests.storage.conftest import DM, NOW, Sample
from tests.storage.test_personal_data import all_rows

DAY = timedelta(days=1)
SECRET = "vertrouwelijk-4c1d"


def opened(books: Books, sample: Sample, at: datetime = NOW) -> Conversation:
    return books.conversations.open(sample.organisation.id, DM, sample.one.id, at)


def session(books: Books, sample: Sample) -> Conversation:
    """A conversation in which one ordinary word was said before the session began."""
    before = opened(books, sample)
    books.conversations.say(before, Said(Author.PERSON, "gewoon", NOW, sample.one.id), NOW + 56 * DAY)
    books.conversations.begin_ephemeral(before, NOW)
    return opened(books, sample)


def said(books: Books, sample: Sample, at: datetime = NOW) -> None:
    books.conversations.say(opened(books, sample, at), Said(Author.PERSON, SECRET, at, sample.one.id), None)


def spoken(books: Books, sample: Sample) -> list[str]:
    conversation = books.conversations.at(sample.organisation.id, DM)
    assert conversation is not None
    return [turn.text for turn in books.conversations.recent(conversation, 10)]


def test_a_session_lasts_a_day_from_its_beginning(books: Books, sample: Sample) -> None:
    assert session(books, sample).ephemeral_until == NOW + DAY


def test_a_word_makes_it_last_a_day_from_there(books: Books, sample: Sample) -> None:
    session(books, sample)

    said(books, sample, NOW + timedelta(hours=20))

    assert opened(books, sample).ephemeral_until == NOW + timedelta(hours=44)


def test_while_it_lasts_its_turns_go_along(books: Books, sample: Sample) -> None:
    session(books, sample)

    said(books, sample)

    assert spoken(books, sample) == ["gewoon", SECRET]


def test_its_end_leaves_no_word_of_it(books: Books, connection: Connection, sample: Sample) -> None:
    conversation = session(books, sample)
    said(books, sample)

    books.conversations.end_ephemeral(conversation)

    assert SECRET not in all_rows(connection)
    assert spoken(books, sample) == ["gewoon"]


def test_its_end_begins_a_fresh_dialogue(books: Books, sample: Sample) -> None:
    conversation = session(books, sample)
    books.conversations.save(replace(conversation, state=DialogueState(turn=4, asked=("vraag-1",))), NOW)

    books.conversations.end_ephemeral(conversation)

    after = opened(books, sample)
    assert (after.state, after.is_ephemeral) == (DialogueState(), False)


@pytest.mark.parametrize("change", ["begin_ephemeral", "end_ephemeral"])
def test_a_turn_that_is_under_way_is_overtaken(books: Books, sample: Sample, change: str) -> None:
    under_way = session(books, sample)
    if change == "begin_ephemeral":
        books.conversations.begin_ephemeral(under_way, NOW)
    else:
        books.conversations.end_ephemeral(under_way)

    with pytest.raises(Overtaken):
        books.conversations.save(under_way, NOW)


def test_a_session_in_which_nothing_is_said_ends_by_itself(
    books: Books, connection: Connection, sample: Sample
) -> None:
    session(books, sample)
    said(books, sample)

    too_early = books.conversations.end_lapsed(NOW + DAY - timedelta(milliseconds=1))
    in_time = books.conversations.end_lapsed(NOW + DAY)

    assert (too_early, in_time) == (0, 1)
    assert SECRET not in all_rows(connection)


def test_whoever_comes_back_after_a_day_begins_an_ordinary_conversation(
    books: Books, connection: Connection, sample: Sample
) -> None:
    session(books, sample)
    said(books, sample)

    conversation = opened(books, sample, NOW + DAY)

    assert not conversation.is_ephemeral
    assert SECRET not in all_rows(connection)


def test_the_nightly_purge_takes_what_outlived_its_session(
    books: Books, connection: Connection, sample: Sample
) -> None:
    session(books, sample)
    said(books, sample)

    books.personal_data.purge(NOW + DAY)

    assert SECRET not in all_rows(connection)


def test_another_person_s_session_goes_on(books: Books, sample: Sample) -> None:
    conversation = session(books, sample)
    elsewhere = replace(DM, channel="D2")
    other = books.conversations.open(sample.organisation.id, elsewhere, sample.two.id, NOW)
    books.conversations.begin_ephemeral(other, NOW)

    books.conversations.end_ephemeral(conversation)

    still = books.conversations.at(sample.organisation.id, elsewhere)
    assert still is not None
    assert still.is_ephemeral
