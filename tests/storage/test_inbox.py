"""The inbox takes a message in once, and hands it out until it is answered."""

from dataclasses import replace

from bot.books import Books, Turn
from bot.domain.dialogue import Wish
from bot.domain.hearing import Member, Message
from bot.domain.place import Account
from tests.storage.conftest import CHANNEL, DM, NOW, Sample

AUTHOR = Member(Account("slack", "T1", "U1"), "Voorbeeldcollega U1", "nl", "Europe/Amsterdam")
MESSAGE = Message(
    DM.in_thread("1699.9"),
    AUTHOR,
    "Hoe pak ik dit aan?",
    "1700.1",
    "slack:A1:Ev1",
    NOW,
    alt_key="slack:D1:1700.1",
    mentions_vita=True,
    wish=Wish.OPTIONS,
)


def test_a_message_is_handed_out_as_it_came_in(books: Books, sample: Sample) -> None:
    taken = books.inbox.take_in(sample.organisation.id, MESSAGE, NOW)

    assert taken is not None
    assert books.inbox.next_of(MESSAGE.place.key) == Turn(taken, sample.organisation.id, MESSAGE)


def test_a_message_that_is_delivered_again_is_not_taken_in_again(books: Books, sample: Sample) -> None:
    books.inbox.take_in(sample.organisation.id, MESSAGE, NOW)

    assert books.inbox.take_in(sample.organisation.id, MESSAGE, NOW) is None


def test_the_same_message_as_another_event_is_not_taken_in_again(books: Books, sample: Sample) -> None:
    books.inbox.take_in(sample.organisation.id, MESSAGE, NOW)
    as_mention = replace(MESSAGE, event_key="slack:A1:Ev2")

    assert books.inbox.take_in(sample.organisation.id, as_mention, NOW) is None


def test_messages_without_a_second_key_do_not_stand_in_each_other_s_way(books: Books, sample: Sample) -> None:
    bare = [replace(MESSAGE, event_key=f"e{n}", alt_key="") for n in (1, 2)]

    taken = [books.inbox.take_in(sample.organisation.id, message, NOW) for message in bare]

    assert None not in taken


def test_a_conversation_is_answered_in_the_order_in_which_it_was_spoken(books: Books, sample: Sample) -> None:
    messages = [replace(MESSAGE, text=text, event_key=text, alt_key="") for text in ("eerst", "daarna")]
    for message in messages:
        books.inbox.take_in(sample.organisation.id, message, NOW)

    heard = []
    while turn := books.inbox.next_of(MESSAGE.place.key):
        heard.append(turn.message.text)
        books.inbox.done(turn.id, NOW)

    assert heard == ["eerst", "daarna"]


def test_what_is_answered_is_still_not_taken_in_again(books: Books, sample: Sample) -> None:
    taken = books.inbox.take_in(sample.organisation.id, MESSAGE, NOW)
    assert taken is not None
    books.inbox.done(taken, NOW)

    assert books.inbox.take_in(sample.organisation.id, MESSAGE, NOW) is None


def test_the_conversations_that_wait_are_known_after_a_restart(books: Books, sample: Sample) -> None:
    other = replace(MESSAGE, place=CHANNEL.in_thread("1700.5"), event_key="e2", alt_key="")
    again = replace(other, event_key="e3")
    for message in (other, MESSAGE, again):
        books.inbox.take_in(sample.organisation.id, message, NOW)

    assert books.inbox.waiting() == [other.place.key, MESSAGE.place.key]


def test_an_act_is_seen_for_the_first_time_once(books: Books, sample: Sample) -> None:
    seen = [books.inbox.once(sample.organisation.id, "view:V1", NOW) for _ in range(3)]

    assert seen == [True, False, False]


def test_an_act_waits_for_no_answer(books: Books, sample: Sample) -> None:
    books.inbox.once(sample.organisation.id, "view:V1", NOW)

    assert books.inbox.waiting() == []
