"""The outbox says everything once, and claims before it sends."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.books import Books, Category, Coming, Outgoing, Sending, SendState, Verb
from bot.cards.model import Button, Buttons, Card, Label, Text
from bot.domain.ids import OutboxId, ScheduleId
from bot.domain.place import MessageRef
from tests.storage.conftest import CHANNEL, DM, NOW, Sample

CARD = Card("Goedemorgen", (Text("Goedemorgen"), Buttons((Button("Vraag", "set_question"),))), Label.GUIDED)
LATER = NOW + timedelta(minutes=1)
MUCH_LATER = NOW + timedelta(minutes=2)


def announcement(sample: Sample, **changes: object) -> Outgoing:
    plain = Outgoing(
        sample.organisation.id, "key", Category.ANNOUNCEMENT, Verb.POST, CHANNEL, card=CARD, topic="kickoff",
        team_id=sample.team.id, subject="week:2026-W48", due=NOW, until=LATER,
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test changes any field by name


def put(books: Books, outgoing: Outgoing) -> OutboxId:
    row = books.outbox.put(outgoing, NOW)
    assert row is not None
    return row


def test_what_is_claimed_is_what_was_put(books: Books, sample: Sample) -> None:
    outgoing = announcement(sample)
    row = put(books, outgoing)

    assert books.outbox.claim(row, NOW, LATER) == Sending(row, outgoing, False, 1, 0, NOW)


def test_an_update_for_a_person_comes_back_whole(books: Books, sample: Sample) -> None:
    outgoing = announcement(
        sample, verb=Verb.UPDATE, recipient=sample.one.account, message="1700.1", place=DM.in_thread("1")
    )
    row = put(books, outgoing)

    claimed = books.outbox.claim(row, NOW, LATER)

    assert claimed is not None
    assert claimed.outgoing == outgoing


def test_the_same_key_is_put_once(books: Books, sample: Sample) -> None:
    put(books, announcement(sample))

    assert books.outbox.put(announcement(sample, card=None), NOW) is None


def test_the_same_occurrence_of_a_schedule_is_put_once(books: Books, sample: Sample) -> None:
    schedule = schedule_of(books, sample)
    put(books, announcement(sample, schedule_id=schedule, occurrence="kickoff:2026-W48"))

    again = announcement(sample, key="other", schedule_id=schedule, occurrence="kickoff:2026-W48")

    assert books.outbox.put(again, NOW) is None


def test_what_is_skipped_is_on_record_and_never_sent(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample, skipped="free"))

    delivery = books.outbox.deliveries(sample.organisation.id, 1)[0]

    assert (delivery.state, delivery.reason) == (SendState.SKIPPED, "free")
    assert (books.outbox.claim(row, LATER, MUCH_LATER), books.outbox.open_rows()) == (None, 0)


def test_a_row_is_due_from_its_moment_on_with_its_lane(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample, due=LATER))

    due = [books.outbox.due(moment, 10) for moment in (NOW, LATER)]

    assert due == [[], [(row, "slack:T1:C1")]]


def test_without_a_moment_a_row_is_due_at_once(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample, due=None))

    assert [found for found, _ in books.outbox.due(NOW, 10)] == [row]


def test_the_lane_of_a_dm_that_is_yet_to_be_opened_is_its_person(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample, verb=Verb.DM, place=None, recipient=sample.one.account))

    assert books.outbox.due(NOW, 10) == [(row, "slack:T1:U1")]


def test_the_oldest_row_is_due_first(books: Books, sample: Sample) -> None:
    second = put(books, announcement(sample, key="second", due=LATER))
    first = put(books, announcement(sample, key="first", due=NOW))

    assert [row for row, _ in books.outbox.due(MUCH_LATER, 10)] == [first, second]


def test_a_row_without_a_card_is_composed_before_it_is_sent(books: Books, sample: Sample) -> None:
    outgoing = announcement(sample, card=None)
    row = put(books, outgoing)
    before = (books.outbox.due(NOW, 10), books.outbox.claim(row, NOW, LATER))
    waiting = books.outbox.take_uncomposed(LATER, 10, NOW, LATER)

    books.outbox.compose(row, CARD, "guided", NOW)

    again = books.outbox.take_uncomposed(LATER, 10, LATER, MUCH_LATER)
    assert (before, waiting, again) == (([], None), [(row, outgoing)], [])
    assert [found for found, _ in books.outbox.due(NOW, 10)] == [row]


def test_what_somebody_composes_is_nobody_else_s_for_a_while(books: Books, sample: Sample) -> None:
    rows = [put(books, announcement(sample, key=key, card=None)) for key in ("first", "second", "third")]

    taken = [
        [row for row, _ in books.outbox.take_uncomposed(LATER, 2, now, LATER)] for now in (NOW, NOW, LATER)
    ]

    assert taken == [rows[:2], rows[2:], rows[:2]]


def test_a_row_that_has_its_card_keeps_it(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample))

    books.outbox.compose(row, Card("Anders", ()), "model", NOW)

    claimed = books.outbox.claim(row, NOW, LATER)
    assert claimed is not None
    assert claimed.outgoing.card == CARD


def test_what_is_due_later_is_not_composed_yet(books: Books, sample: Sample) -> None:
    put(books, announcement(sample, card=None, due=MUCH_LATER))

    assert books.outbox.take_uncomposed(LATER, 10, NOW, LATER) == []


def test_a_claimed_row_is_nobody_else_s_until_its_lease_runs_out(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample))
    books.outbox.claim(row, NOW, LATER)

    meanwhile = (books.outbox.due(NOW, 10), books.outbox.claim(row, NOW, LATER))

    assert meanwhile == ([], None)


def test_a_claim_whose_holder_died_is_checked_before_it_is_sent_again(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample))
    books.outbox.claim(row, NOW, LATER)

    due = [found for found, _ in books.outbox.due(LATER, 10)]
    again = books.outbox.claim(row, LATER, MUCH_LATER)

    assert again is not None
    assert (due, again.checking, again.attempts, again.first_attempt) == ([row], True, 2, NOW)


def test_what_certainly_was_not_posted_is_pending_again(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample))
    books.outbox.claim(row, NOW, LATER)

    books.outbox.put_back(row, 1, LATER)

    again = books.outbox.claim(row, LATER, MUCH_LATER)
    assert again is not None
    assert (again.checking, again.attempts, again.first_attempt) == (False, 2, NOW)


def test_what_is_put_back_waits_for_its_new_moment(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample))
    books.outbox.claim(row, NOW, LATER)

    books.outbox.put_back(row, 1, LATER)

    assert (books.outbox.due(NOW, 10), books.outbox.next_due()) == ([], LATER)


def test_what_is_uncertain_stays_claimed_for_a_while(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample))
    books.outbox.claim(row, NOW, NOW)

    books.outbox.hold(row, 1, LATER)

    held = books.outbox.due(LATER - timedelta(seconds=1), 10)
    assert (held, [found for found, _ in books.outbox.due(LATER, 10)]) == ([], [row])


@pytest.mark.parametrize("final", [SendState.SENT, SendState.FAILED, SendState.SKIPPED, SendState.UNKNOWN])
def test_a_settled_row_is_final(books: Books, sample: Sample, final: SendState) -> None:
    row = put(books, announcement(sample))
    books.outbox.claim(row, NOW, LATER)
    books.outbox.settle(row, final, NOW, reason="why")

    books.outbox.put_back(row, 1, NOW)
    books.outbox.hold(row, 1, NOW)
    books.outbox.settle(row, SendState.FAILED, NOW, reason="again")

    delivery = books.outbox.deliveries(sample.organisation.id, 1)[0]
    assert (delivery.state, delivery.reason) == (final, "why")
    assert (books.outbox.claim(row, MUCH_LATER, MUCH_LATER), books.outbox.due(MUCH_LATER, 10)) == (None, [])


def test_what_was_posted_about_a_subject_is_kept_once(books: Books, sample: Sample) -> None:
    message = MessageRef(CHANNEL, "1700.9")
    for key in ("first", "second"):
        row = put(books, announcement(sample, key=key, subject="proposal:12"))
        books.outbox.claim(row, NOW, LATER)
        books.outbox.settle(row, SendState.SENT, NOW, message=message)

    assert books.outbox.postings(sample.organisation.id, "proposal:12") == [message]


def test_what_was_said_to_one_person_about_a_subject_is_no_posting(books: Books, sample: Sample) -> None:
    row = put(
        books,
        replace(
            announcement(sample, subject="proposal:12"),
            verb=Verb.DM,
            place=None,
            recipient=sample.one.account,
        ),
    )
    books.outbox.settle(row, SendState.SENT, NOW, message=MessageRef(CHANNEL, "1700.9"))

    assert books.outbox.postings(sample.organisation.id, "proposal:12") == []


def test_what_was_posted_about_nothing_in_particular_is_no_posting(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample, subject=""))

    books.outbox.settle(row, SendState.SENT, NOW, message=MessageRef(CHANNEL, "1700.9"))

    assert books.outbox.postings(sample.organisation.id, "") == []


@pytest.mark.parametrize(("state", "reason"), [(SendState.FAILED, "shut-out"), (SendState.SKIPPED, "left")])
def test_what_waited_for_vita_to_be_back_goes_out_then(
    books: Books, sample: Sample, state: SendState, reason: str
) -> None:
    row = put(books, announcement(sample, until=None))
    books.outbox.settle(row, state, NOW, reason=reason)

    counts = [books.outbox.come_back(CHANNEL.network, CHANNEL.workspace, LATER) for _ in range(2)]

    claimed = books.outbox.claim(row, LATER, MUCH_LATER)
    assert claimed is not None
    assert (counts, claimed.checking, claimed.outgoing.card) == ([1, 0], False, CARD)


def test_what_may_stand_there_is_looked_for_when_vita_is_back(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample, until=None))
    books.outbox.claim(row, NOW, NOW)
    books.outbox.settle(row, SendState.UNKNOWN, NOW, reason="shut-out")

    books.outbox.come_back(CHANNEL.network, CHANNEL.workspace, LATER)

    claimed = books.outbox.claim(row, LATER, MUCH_LATER)
    assert claimed is not None
    assert claimed.checking


def test_what_is_too_late_when_vita_is_back_ends_as_that_and_its_words_go(
    books: Books, sample: Sample
) -> None:
    row = put(books, announcement(sample))
    books.outbox.settle(row, SendState.SKIPPED, NOW, reason="left")

    came = books.outbox.come_back(CHANNEL.network, CHANNEL.workspace, MUCH_LATER)

    (delivery,) = books.outbox.deliveries(sample.organisation.id, 1)
    assert (came, delivery.state, delivery.reason) == (0, SendState.SKIPPED, "late")
    assert books.outbox.again(row) is False


def test_what_failed_for_another_reason_or_elsewhere_stays_as_it_is(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample, until=None))
    books.outbox.settle(row, SendState.FAILED, NOW, reason="is_archived")

    came = books.outbox.come_back(CHANNEL.network, CHANNEL.workspace, LATER)
    elsewhere = books.outbox.come_back(CHANNEL.network, "T2", LATER)

    assert (came, elsewhere, books.outbox.open_rows()) == (0, 0, 0)


def test_an_operator_sees_a_delivery_without_its_words(books: Books, sample: Sample) -> None:
    row = put(books, announcement(sample))
    other = books.organisations.found("slack", "T2", "Andere organisatie")

    delivery = books.outbox.deliveries(None, 10)[0]

    assert (delivery.id, delivery.channel, delivery.topic, delivery.due) == (row, "C1", "kickoff", NOW)
    assert books.outbox.deliveries(other.id, 10) == []


def test_open_rows_are_those_that_are_not_final(books: Books, sample: Sample) -> None:
    put(books, announcement(sample, key="pending"))
    sending = put(books, announcement(sample, key="sending"))
    sent = put(books, announcement(sample, key="sent"))
    for row in (sending, sent):
        books.outbox.claim(row, NOW, LATER)
    books.outbox.settle(sent, SendState.SENT, NOW)

    assert books.outbox.open_rows() == 2


def test_the_next_due_row_counts_composed_or_not(books: Books, sample: Sample) -> None:
    before = books.outbox.next_due()
    put(books, announcement(sample, key="composed", due=MUCH_LATER))
    put(books, announcement(sample, key="to be composed", due=LATER, card=None))

    assert (before, books.outbox.next_due()) == (None, LATER)


def schedule_of(books: Books, sample: Sample) -> ScheduleId:
    books.schedules.set((Coming(sample.team, "kickoff", "kickoff:2026-W48", NOW),))
    return books.schedules.due(NOW, 1)[0].id


def second_of_two(books: Books, sample: Sample, **changes: object) -> tuple[OutboxId, OutboxId]:
    """Two rows of one lane, in order."""
    rows = [put(books, announcement(sample, key=key, **changes)) for key in ("first", "second")]
    return rows[0], rows[1]


def test_a_row_is_not_claimed_before_the_one_that_goes_before_it(books: Books, sample: Sample) -> None:
    _, second = second_of_two(books, sample)

    assert books.outbox.claim(second, NOW, LATER) is None


@pytest.mark.parametrize("to", ["channel", "person"])
def test_a_row_waits_while_somebody_holds_the_one_before_it(books: Books, sample: Sample, to: str) -> None:
    person = {"verb": Verb.DM, "place": None, "recipient": sample.one.account}
    first, second = second_of_two(books, sample, **(person if to == "person" else {}))
    books.outbox.claim(first, NOW, LATER)

    found = ([row for row, _ in books.outbox.due(NOW, 10)], books.outbox.claim(second, NOW, LATER))

    assert found == ([], None)


def test_a_row_waits_while_the_one_before_it_waits_to_be_tried_again(books: Books, sample: Sample) -> None:
    first, second = second_of_two(books, sample)
    books.outbox.claim(first, NOW, LATER)
    books.outbox.put_back(first, 1, LATER)

    found = ([row for row, _ in books.outbox.due(NOW, 10)], books.outbox.claim(second, NOW, LATER))

    assert found == ([], None)


def test_what_is_due_later_keeps_nobody_waiting(books: Books, sample: Sample) -> None:
    put(books, announcement(sample, key="first", due=LATER))
    second = put(books, announcement(sample, key="second"))

    assert books.outbox.claim(second, NOW, LATER) is not None


def test_when_the_first_is_final_the_second_is_next(books: Books, sample: Sample) -> None:
    first, second = second_of_two(books, sample)
    books.outbox.claim(first, NOW, LATER)
    books.outbox.settle(first, SendState.SENT, NOW, attempt=1)

    assert books.outbox.claim(second, NOW, LATER) is not None


def test_of_a_busy_workspace_few_rows_are_due_together(books: Books, sample: Sample) -> None:
    for number in range(5):
        place = replace(CHANNEL, channel=f"C{number}")
        put(books, announcement(sample, key=str(number), place=place))
    other = put(books, announcement(sample, key="other", place=replace(CHANNEL, workspace="T2"), due=LATER))

    due = [row for row, _ in books.outbox.due(LATER, 2)]

    assert (len(due), due[-1]) == (3, other)


def test_whoever_froze_for_longer_than_its_lease_changes_nothing_any_more(
    books: Books, sample: Sample
) -> None:
    row = put(books, announcement(sample))
    books.outbox.claim(row, NOW, NOW)
    books.outbox.claim(row, LATER, MUCH_LATER)

    books.outbox.put_back(row, 1, NOW)
    books.outbox.hold(row, 1, NOW)
    books.outbox.settle(row, SendState.FAILED, NOW, attempt=1)

    delivery = books.outbox.deliveries(sample.organisation.id, 1)[0]
    assert (delivery.state, books.outbox.due(LATER, 10)) == (SendState.CHECKING, [])
