"""Summaries of long conversations: made of what is there, and gone with what they are of."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection

from bot.books import Author, Books, Conversation, Said, Stretch
from bot.domain.place import MessageRef, Place
from bot.domain.visibility import Viewer
from tests.storage.canary import CANARY
from tests.storage.conftest import CHANNEL, DM, NOW, Sample
from tests.storage.test_personal_data import all_rows

HOUR = timedelta(hours=1)


def talked(books: Books, sample: Sample, turns: int, place: Place = DM) -> Conversation:
    """A conversation of so many turns, a minute apart, the first one at `NOW`."""
    conversation = books.conversations.open(sample.organisation.id, place, sample.one.id, NOW)
    start = len(books.conversations.recent(conversation, 1000))
    for number in range(start, start + turns):
        at = NOW + timedelta(minutes=number)
        said = Said(Author.PERSON, f"beurt {number}", at, sample.one.id, f"1700.{number}")
        books.conversations.say(conversation, said, None)
    return conversation


def lacking(books: Books) -> list[Stretch]:
    return list(books.summaries.lacking(more_than=12, keeping=8, since=NOW - HOUR, limit=10))


def kept(books: Books, text: str = "Het ging over de overdracht.") -> bool:
    (stretch,) = lacking(books)
    return books.summaries.keep(stretch, text, NOW, generated_by="model", model="m", prompt_version="1")


def summary(books: Books, sample: Sample) -> str:
    found = books.conversations.at(sample.organisation.id, DM)
    assert found is not None
    return found.summary


def test_a_conversation_without_a_summary_has_an_empty_one(books: Books, sample: Sample) -> None:
    talked(books, sample, 12)

    assert (summary(books, sample), lacking(books)) == ("", [])


def test_a_long_conversation_lacks_a_summary_of_all_but_its_newest_turns(
    books: Books, sample: Sample
) -> None:
    talked(books, sample, 13)

    (stretch,) = lacking(books)

    assert [said.text for said in stretch.said] == [f"beurt {number}" for number in range(5)]
    assert (stretch.language, stretch.conversation.place) == ("nl", DM)


def test_a_summary_stands_beside_its_conversation(books: Books, sample: Sample) -> None:
    talked(books, sample, 13)

    is_kept = kept(books)

    assert (is_kept, summary(books, sample)) == (True, "Het ging over de overdracht.")


def test_the_next_summary_goes_on_where_this_one_ended(books: Books, sample: Sample) -> None:
    talked(books, sample, 13)
    kept(books)
    at_once = lacking(books)
    talked(books, sample, 5)

    (stretch,) = lacking(books)

    assert at_once == []
    assert (stretch.said[0].text, len(stretch.said)) == ("beurt 5", 5)
    assert stretch.conversation.summary == "Het ging over de overdracht."


def test_of_two_that_summarise_at_once_the_first_counts(books: Books, sample: Sample) -> None:
    talked(books, sample, 13)
    (stretch,) = lacking(books)
    origin = {"generated_by": "guided", "model": "", "prompt_version": "1"}

    done = [books.summaries.keep(stretch, text, NOW, **origin) for text in ("eerst", "daarna")]

    assert (done, summary(books, sample)) == ([True, False], "eerst")


def test_a_turn_that_is_deleted_meanwhile_is_in_no_summary(books: Books, sample: Sample) -> None:
    talked(books, sample, 13)
    (stretch,) = lacking(books)
    books.conversations.unsay(sample.organisation.id, MessageRef(DM, "1700.2"))

    is_kept = books.summaries.keep(stretch, "met beurt 2", NOW, generated_by="", model="", prompt_version="")

    assert (is_kept, summary(books, sample)) == (False, "")


def test_deleting_a_message_takes_the_summary_that_holds_it_along(books: Books, sample: Sample) -> None:
    talked(books, sample, 13)
    kept(books)

    books.conversations.unsay(sample.organisation.id, MessageRef(DM, "1700.2"))

    assert summary(books, sample) == ""


def test_deleting_a_newer_message_leaves_the_summary(books: Books, sample: Sample) -> None:
    talked(books, sample, 13)
    kept(books)

    books.conversations.unsay(sample.organisation.id, MessageRef(DM, "1700.9"))

    assert summary(books, sample) == "Het ging over de overdracht."


def test_a_summary_goes_with_the_first_of_its_turns(books: Books, sample: Sample) -> None:
    talked(books, sample, 13)
    kept(books)
    eight_weeks = NOW + timedelta(weeks=8)

    too_early = books.personal_data.purge(eight_weeks - timedelta(milliseconds=1))["summary"]
    in_time = books.personal_data.purge(eight_weeks)["summary"]

    assert (too_early, in_time, summary(books, sample)) == (0, 1, "")


def test_erasing_takes_the_summary_along(books: Books, connection: Connection, sample: Sample) -> None:
    talked(books, sample, 13)
    kept(books, CANARY)

    books.personal_data.erase(sample.organisation.id, sample.one.id, NOW)

    assert CANARY not in all_rows(connection)


def test_people_see_the_summary_that_is_kept_of_them(
    books: Books, sample: Sample, one: Viewer, two: Viewer
) -> None:
    talked(books, sample, 13)
    kept(books, CANARY)

    assert [row["text"] for row in books.personal_data.of(one)["summary"]] == [CANARY]
    assert CANARY not in str(books.personal_data.of(two))


def test_what_is_said_in_a_private_session_is_never_summarised(books: Books, sample: Sample) -> None:
    books.conversations.begin_ephemeral(talked(books, sample, 0), NOW)
    talked(books, sample, 13)

    assert lacking(books) == []


def test_what_was_said_before_a_private_session_waits_until_it_is_over(books: Books, sample: Sample) -> None:
    talked(books, sample, 13)
    books.conversations.begin_ephemeral(talked(books, sample, 0), NOW)
    private = talked(books, sample, 3)
    during = lacking(books)
    books.conversations.end_ephemeral(private)

    (stretch,) = lacking(books)

    assert (during, stretch.said[-1].text) == ([], "beurt 4")


def test_what_is_said_in_a_channel_is_never_summarised(books: Books, sample: Sample) -> None:
    talked(books, sample, 13, CHANNEL.in_thread("1700.1"))

    assert lacking(books) == []


def test_a_conversation_in_which_nothing_is_said_any_more_is_left_alone(books: Books, sample: Sample) -> None:
    talked(books, sample, 13)

    later = books.summaries.lacking(more_than=12, keeping=8, since=NOW + HOUR, limit=10)

    assert later == []


def test_a_very_long_stretch_comes_in_parts(books: Books, sample: Sample) -> None:
    talked(books, sample, 90)

    (stretch,) = lacking(books)

    assert (len(stretch.said), stretch.said[0].text) == (60, "beurt 0")


def test_another_person_s_conversation_keeps_its_own_summary(books: Books, sample: Sample) -> None:
    talked(books, sample, 13)
    kept(books)
    elsewhere = replace(DM, channel="D2")

    other = books.conversations.open(sample.organisation.id, elsewhere, sample.two.id, NOW)

    assert other.summary == ""
