"""Conversations, whom Vita talks with, and what is said."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.books import Author, Books, Item, Overtaken, Said
from bot.domain.cycle import AiMode
from bot.domain.dialogue import DialogueState, Gate, Move
from bot.domain.hearing import Engagement
from bot.domain.place import MessageRef
from tests.storage.conftest import CHANNEL, DM, NOW, Sample
from tests.storage.test_inbox import MESSAGE

THREAD = CHANNEL.in_thread("1700.1")


def test_a_conversation_is_opened_once_with_whoever_began_it(books: Books, sample: Sample) -> None:
    first = books.conversations.open(sample.organisation.id, THREAD, sample.one.id, NOW)
    second = books.conversations.open(sample.organisation.id, THREAD, sample.two.id, NOW)

    assert second == first
    assert (first.place, first.engagement) == (THREAD, Engagement(sample.one.id))


def test_where_nobody_spoke_there_is_no_conversation(books: Books, sample: Sample) -> None:
    found = (
        books.conversations.at(sample.organisation.id, THREAD),
        books.conversations.engagement(sample.organisation.id, THREAD),
    )

    assert found == (None, None)


def test_two_threads_of_a_channel_are_two_conversations(books: Books, sample: Sample) -> None:
    first = books.conversations.open(sample.organisation.id, THREAD, sample.one.id, NOW)
    other = books.conversations.open(sample.organisation.id, CHANNEL.in_thread("1700.2"), sample.one.id, NOW)

    assert first.id != other.id


def test_state_and_engagement_are_kept(books: Books, sample: Sample) -> None:
    opened = books.conversations.open(sample.organisation.id, THREAD, sample.one.id, NOW)
    state = DialogueState(
        "sparren", AiMode.CRITIQUE, Gate.SKIPPED, Move.OPTIONS, 4, 3, 1, "doel", ("vraag-1", "vraag-2")
    )
    saved = replace(opened, state=state, engagement=Engagement(sample.two.id, muted=True))

    books.conversations.save(saved, NOW)

    assert books.conversations.at(sample.organisation.id, THREAD) == replace(saved, version=2)
    assert books.conversations.engagement(sample.organisation.id, THREAD) == saved.engagement


def test_saving_what_another_turn_saved_first_is_overtaken(books: Books, sample: Sample) -> None:
    opened = books.conversations.open(sample.organisation.id, THREAD, sample.one.id, NOW)
    books.conversations.save(opened, NOW)

    with pytest.raises(Overtaken):
        books.conversations.save(opened, NOW)


def test_the_last_turns_come_oldest_first(books: Books, sample: Sample) -> None:
    conversation = books.conversations.open(sample.organisation.id, DM, sample.one.id, NOW)
    said = [Said(Author.PERSON, text, NOW, sample.one.id) for text in ("een", "twee", "drie")]
    for turn in said:
        books.conversations.say(conversation, turn, None)

    assert books.conversations.recent(conversation, 2) == said[1:]


def test_what_vita_says_keeps_where_it_came_from(books: Books, sample: Sample) -> None:
    conversation = books.conversations.open(sample.organisation.id, DM, sample.one.id, NOW)
    said = Said(
        Author.VITA,
        "Wat heb je al geprobeerd?",
        NOW,
        generated_by="model",
        model="sample-model",
        prompt_version="abc",
        items=(Item("goals"), Item("insight", 12)),
    )

    books.conversations.say(conversation, said, NOW + timedelta(weeks=8))

    assert books.conversations.recent(conversation, 5) == [said]


def test_a_message_that_its_writer_deletes_is_deleted_here_too(books: Books, sample: Sample) -> None:
    conversation = books.conversations.open(sample.organisation.id, THREAD, sample.one.id, NOW)
    for message in ("1700.2", "1700.3"):
        books.conversations.say(conversation, Said(Author.PERSON, "tekst", NOW, sample.one.id, message), None)

    books.conversations.unsay(sample.organisation.id, MessageRef(CHANNEL, "1700.2"))

    assert [said.message for said in books.conversations.recent(conversation, 5)] == ["1700.3"]


def test_a_message_that_its_writer_edits_reads_so_here_too(books: Books, sample: Sample) -> None:
    conversation = books.conversations.open(sample.organisation.id, THREAD, sample.one.id, NOW)
    for message in ("1700.2", "1700.3"):
        books.conversations.say(conversation, Said(Author.PERSON, "tekst", NOW, sample.one.id, message), None)

    whose = books.conversations.reword(sample.organisation.id, MessageRef(CHANNEL, "1700.2"), "nu zo")

    assert [said.text for said in books.conversations.recent(conversation, 5)] == ["nu zo", "tekst"]
    assert whose == {sample.one.id}


def test_what_vita_said_is_nobodys_to_edit(books: Books, sample: Sample) -> None:
    conversation = books.conversations.open(sample.organisation.id, DM, sample.one.id, NOW)
    books.conversations.say(conversation, Said(Author.VITA, "tekst", NOW, None, "1700.2"), None)

    books.conversations.reword(sample.organisation.id, MessageRef(DM, "1700.2"), "nu zo")

    assert [said.text for said in books.conversations.recent(conversation, 5)] == ["tekst"]


def test_a_message_that_is_edited_before_its_answer_is_answered_as_it_reads_now(
    books: Books, sample: Sample
) -> None:
    books.inbox.take_in(sample.organisation.id, replace(MESSAGE, message="1700.2"), NOW)

    books.conversations.reword(sample.organisation.id, MessageRef(DM, "1700.2"), "nu zo")

    turn = books.inbox.next_of(MESSAGE.place.key)
    assert turn is not None
    assert turn.message.text == "nu zo"


def test_a_message_with_the_same_id_in_another_channel_stays(books: Books, sample: Sample) -> None:
    conversation = books.conversations.open(sample.organisation.id, DM, sample.one.id, NOW)
    books.conversations.say(conversation, Said(Author.PERSON, "tekst", NOW, sample.one.id, "1700.2"), None)

    books.conversations.unsay(sample.organisation.id, MessageRef(CHANNEL, "1700.2"))

    assert len(books.conversations.recent(conversation, 5)) == 1


def test_a_message_that_is_deleted_before_its_answer_is_not_answered(books: Books, sample: Sample) -> None:
    deleted = replace(MESSAGE, message="1700.2", event_key="e2", alt_key="")
    for message in (MESSAGE, deleted):
        books.inbox.take_in(sample.organisation.id, message, NOW)

    books.conversations.unsay(sample.organisation.id, MessageRef(DM, "1700.2"))

    turn = books.inbox.next_of(MESSAGE.place.key)
    assert turn is not None
    books.inbox.done(turn.id, NOW)
    assert (turn.message, books.inbox.waiting()) == (MESSAGE, [])
