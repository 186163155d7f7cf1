"""What is kept about people is shown to them, erased when they ask, and gone in time."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection, func, select

from bot.books import Author, Books, Category, FormDraft, Outgoing, Said, SendState, Verb, Verdict
from bot.domain.contacts import Contacts
from bot.domain.course import Happening, Mark
from bot.domain.proposal import Act, Stage
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Viewer
from storage import tables
from storage.personal_data import KEPT
from storage.tables import metadata
from tests.storage.canary import CANARY, posted, spread
from tests.storage.conftest import CHANNEL, DM, NOW, Sample
from tests.storage.test_inbox import MESSAGE
from tests.storage.things import (
    brings,
    commitment,
    help_request,
    insight,
    note,
    private,
    proposal,
    question,
    statement,
    with_team,
)  # fmt: skip

DAY = timedelta(days=1)


def all_rows(connection: Connection) -> str:
    """Every table as the program reads it, decrypted."""
    return "\n".join(str(connection.execute(select(table)).all()) for table in metadata.sorted_tables)


def count(connection: Connection, table: str) -> int:
    return int(connection.execute(select(func.count()).select_from(metadata.tables[table])).scalar_one())


# --- the list ---------------------------------------------------------------------------------------------


def test_every_table_is_on_the_list_once() -> None:
    assert sorted(kept.table.name for kept in KEPT) == sorted(metadata.tables)


def test_what_refers_to_something_comes_before_it_on_the_list() -> None:
    order = [kept.table.name for kept in KEPT if kept.erase]
    wrong = [
        (kept.table.name, key.column.table.name)
        for kept in KEPT
        for key in kept.table.foreign_keys
        if kept.erase and key.column.table.name in order[: order.index(kept.table.name)]
    ]

    assert wrong == []


def test_whatever_names_a_person_is_shown_to_them() -> None:
    silent = [
        kept.table.name
        for kept in KEPT
        if kept.theirs is None and any(key.column.table is tables.person for key in kept.table.foreign_keys)
    ]

    assert silent == []


# --- showing ----------------------------------------------------------------------------------------------


def test_people_get_everything_that_they_wrote_and_what_was_said_to_them(
    books: Books, sample: Sample, one: Viewer
) -> None:
    spread(books, sample, sample.one)

    kept = books.personal_data.of(one)

    with_their_words = {name for name, rows in kept.items() if CANARY in str(rows)}
    assert with_their_words == {
        "commitment", "consultation", "contribution", "form_draft", "group_assignment", "help_request", "inbox", "insight", "learning_path", "learning_question", "memory", "message", "note",
        "outbox", "proposal_version", "self_check", "statement", "summary",
    }  # fmt: skip
    assert set(kept) - with_their_words == {
        "assignment_taker", "conversation", "help_offer", "membership", "person", "place", "prof_circle", "prof_circle_member", "proposal",
        "proposal_author",
    }  # fmt: skip


def test_what_is_shown_reads_as_moments_and_structures(books: Books, sample: Sample, one: Viewer) -> None:
    books.drafts.save(sample.organisation.id, sample.one.id, FormDraft("propose", {"title": "T"}), NOW)

    draft = books.personal_data.of(one)["form_draft"][0]

    assert (draft["answers"], draft["saved"]) == ({"title": "T"}, "2026-11-23T08:00:00+00:00")


def test_nobody_gets_what_is_somebody_else_s(books: Books, sample: Sample, two: Viewer) -> None:
    spread(books, sample, sample.one)

    assert CANARY not in str(books.personal_data.of(two))


def test_in_the_open_nothing_is_shown(books: Books, sample: Sample, one: Viewer) -> None:
    assert books.personal_data.of(replace(one, in_private=False)) == {}


def test_people_see_what_was_done_by_them_and_about_them(books: Books, sample: Sample, one: Viewer) -> None:
    for actor, subject in (
        (sample.one.id, "team:1"),
        (None, f"person:{sample.one.id}"),
        (sample.two.id, "x:1"),
    ):
        books.audit.note(sample.organisation.id, actor, "act", subject, NOW)

    assert len(books.personal_data.of(one)["audit_event"]) == 2


# --- erasing ----------------------------------------------------------------------------------------------


def test_erasing_leaves_no_word_of_theirs(books: Books, connection: Connection, sample: Sample) -> None:
    spread(books, sample, sample.one)

    books.personal_data.erase(sample.organisation.id, sample.one.id, NOW)

    left = all_rows(connection)
    assert CANARY not in left
    assert sample.one.name not in left
    assert f"'{sample.one.account.account}'" not in left


def test_erasing_one_leaves_the_other_s_words(
    books: Books, connection: Connection, sample: Sample, two: Viewer
) -> None:
    spread(books, sample, sample.two)
    before = books.personal_data.of(two)

    books.personal_data.erase(sample.organisation.id, sample.one.id, NOW)

    assert books.personal_data.of(two) == before


def test_a_shared_proposal_stays_under_a_number(books: Books, sample: Sample, two: Viewer) -> None:
    made = books.proposals.add(proposal(with_team(sample, sample.one), sample.one), NOW)
    message = posted(books, sample, f"proposal:{made}")

    books.personal_data.erase(sample.organisation.id, sample.one.id, NOW)

    found = books.proposals.get(two, made)
    assert found is not None
    assert found.authors == (sample.one.id,)
    assert books.people.get(sample.organisation.id, sample.one.id).name == ""
    assert books.outbox.postings(sample.organisation.id, f"proposal:{made}") == [message]


def test_of_what_was_said_about_a_proposal_only_decisions_keep_their_words(
    books: Books, connection: Connection, sample: Sample
) -> None:
    organisation, person = sample.organisation.id, sample.one.id
    made = books.proposals.add(proposal(with_team(sample, sample.two), sample.two), NOW)
    for what, words in (
        (Mark.ESCALATE, CANARY),
        (Act.ACCEPT, "Dit scheelt zoeken."),
        (Mark.VOICE, "Ja graag."),
    ):
        details = {"answer": "accept"} if what is Mark.VOICE else {}
        books.proposals.note(organisation, made, Happening(what, person, NOW, words, details))
        books.audit.note(organisation, person, what, f"proposal:{made}", NOW, words)

    books.personal_data.erase(organisation, person, NOW)

    left = all_rows(connection)
    assert (CANARY in left, "Dit scheelt zoeken." in left) == (False, True)


def test_what_was_posted_about_an_erased_question_is_forgotten(books: Books, sample: Sample) -> None:
    made = books.questions.add(question(with_team(sample, sample.one)), NOW)
    posted(books, sample, f"question:{made}")

    books.personal_data.erase(sample.organisation.id, sample.one.id, NOW)

    assert books.outbox.postings(sample.organisation.id, f"question:{made}") == []


def test_an_erased_person_who_comes_back_is_somebody_new(books: Books, sample: Sample) -> None:
    books.personal_data.erase(sample.organisation.id, sample.one.id, NOW)

    assert books.people.at(sample.one.account) is None


def test_an_erased_message_that_is_delivered_again_is_not_taken_in(books: Books, sample: Sample) -> None:
    books.inbox.take_in(sample.organisation.id, MESSAGE, NOW)

    books.personal_data.erase(sample.organisation.id, sample.one.id, NOW)

    again = books.inbox.take_in(sample.organisation.id, MESSAGE, NOW)
    assert (again, books.inbox.waiting()) == (None, [])


def test_erasing_somebody_unknown_changes_nothing(
    books: Books, connection: Connection, sample: Sample
) -> None:
    before = all_rows(connection)
    other = books.organisations.found("slack", "T1", "Voorbeeldorganisatie")

    books.personal_data.erase(other.id, type(sample.one.id)(sample.one.id + 1000), NOW)

    assert all_rows(connection) == before


# --- in time ----------------------------------------------------------------------------------------------


def turn(books: Books, sample: Sample, expires: datetime | None = None) -> None:
    conversation = books.conversations.open(sample.organisation.id, DM, sample.one.id, NOW)
    books.conversations.say(conversation, Said(Author.PERSON, "tekst", NOW, sample.one.id), expires)


def shared_question(books: Books, sample: Sample) -> None:
    books.questions.add(question(with_team(sample, sample.one)), NOW)


def shared_insight(books: Books, sample: Sample) -> None:
    books.insights.add(insight(with_team(sample, sample.one)), NOW)


def asked_for_help(books: Books, sample: Sample) -> None:
    books.help_requests.add(help_request(with_team(sample, sample.one)), NOW)


def said_in_a_circle(books: Books, sample: Sample) -> None:
    brings(books, sample.one)


def brought_to_a_circle(books: Books, sample: Sample) -> None:
    brings(books, sample.one)


def told(books: Books, sample: Sample) -> None:
    round_ = books.accounts.open(sample.organisation.id, sample.team.id, IsoWeek(2026, 26), NOW)
    books.accounts.keep(statement(private(sample.one), round_), NOW)


def committed(books: Books, sample: Sample) -> None:
    round_ = books.accounts.open(sample.organisation.id, sample.team.id, IsoWeek(2026, 26), NOW)
    made = books.accounts.keep(statement(private(sample.one), round_), NOW + DAY)
    books.accounts.commit(commitment(with_team(sample, sample.one), made), NOW)


def submitted_proposal(books: Books, sample: Sample) -> None:
    submitted = proposal(with_team(sample, sample.one), sample.one, stage=Stage.SUBMITTED)
    books.proposals.add(submitted, NOW)


def answered_message(books: Books, sample: Sample) -> None:
    books.inbox.once(sample.organisation.id, "key", NOW)


def draft(books: Books, sample: Sample) -> None:
    books.drafts.save(sample.organisation.id, sample.one.id, FormDraft("propose", {"title": "T"}), NOW)


def sent_answer(books: Books, sample: Sample) -> None:
    answer = Outgoing(sample.organisation.id, "key", Category.ANSWER, Verb.POST, DM)
    row = books.outbox.put(answer, NOW)
    assert row is not None
    books.outbox.settle(row, SendState.SENT, NOW)


def reservation(books: Books, sample: Sample) -> None:
    books.rates.reserve("slack:T1", 1, 1, NOW)


def token_use(books: Books, sample: Sample) -> None:
    books.token_use.add(sample.organisation.id, sample.team.id, NOW.date(), "spar", prompt=1, answer=1)


def verdict(books: Books, sample: Sample) -> None:
    books.verdicts.add(sample.organisation.id, "sparren/nl@1", Verdict.LIKE, "Dit helpt.", NOW.date())


def install_state(books: Books, sample: Sample) -> None:
    books.installs.issue("hash", NOW + timedelta(minutes=10))


PERIODS = [
    (install_state, "install_state", timedelta(minutes=10)),
    (turn, "message", 8 * 7 * DAY),
    (turn, "conversation", 8 * 7 * DAY),
    (answered_message, "inbox", 14 * DAY),
    (sent_answer, "outbox", 14 * DAY),
    (draft, "form_draft", 30 * DAY),
    (shared_question, "learning_question", 730 * DAY),
    (shared_insight, "insight", 730 * DAY),
    (asked_for_help, "help_request", 730 * DAY),
    (said_in_a_circle, "contribution", 8 * 7 * DAY),
    (brought_to_a_circle, "consultation", 730 * DAY),
    (told, "statement", 730 * DAY),
    (committed, "commitment", 730 * DAY),
    (submitted_proposal, "proposal", 730 * DAY),
    (token_use, "token_use", 31 * DAY - timedelta(hours=8)),
    (verdict, "verdict", 8 * 7 * DAY - timedelta(hours=8)),
    (reservation, "rate", DAY + timedelta(seconds=1)),
]


@pytest.mark.parametrize(
    ("make", "table", "period"), PERIODS, ids=lambda value: getattr(value, "__name__", None)
)
def test_what_outlived_its_class_is_deleted_and_counted_and_not_before(
    books: Books, connection: Connection, sample: Sample, make: object, table: str, period: timedelta
) -> None:
    assert callable(make)
    make(books, sample)

    too_early = books.personal_data.purge(NOW + period - timedelta(milliseconds=1))[table]
    in_time = books.personal_data.purge(NOW + period)[table]

    assert (too_early, in_time, count(connection, table)) == (0, 1, 0)


def test_a_turn_that_has_a_moment_of_its_own_goes_then(
    books: Books, connection: Connection, sample: Sample
) -> None:
    turn(books, sample, NOW + DAY)

    books.personal_data.purge(NOW + DAY)

    assert count(connection, "message") == 0


def test_what_stays_stays(books: Books, connection: Connection, sample: Sample) -> None:
    books.questions.add(question(private(sample.one)), NOW)
    books.insights.add(insight(private(sample.one)), NOW)
    books.proposals.add(proposal(private(sample.one), sample.one), NOW)
    accepted = proposal(with_team(sample, sample.one), sample.one, stage=Stage.ACCEPTED)
    books.proposals.add(accepted, NOW)
    books.memory.add(sample.organisation.id, sample.one.id, "ik werk 's nachts", NOW)
    books.notes.add(sample.organisation.id, note(sample.one))
    books.organisations.set_contacts(sample.organisation.id, Contacts(hr="Bureau Voorbeeld"))
    books.audit.note(sample.organisation.id, sample.one.id, "accept", "proposal:1", NOW)
    kickoff = Outgoing(
        sample.organisation.id, "kickoff", Category.ANNOUNCEMENT, Verb.POST, CHANNEL, skipped="free"
    )
    books.outbox.put(kickoff, NOW)

    purged = books.personal_data.purge(NOW + 3650 * DAY)

    assert set(purged.values()) == {0}


def test_a_question_that_goes_leaves_the_private_insight_it_led_to(
    books: Books, sample: Sample, one: Viewer
) -> None:
    asked = books.questions.add(question(with_team(sample, sample.one)), NOW)
    books.insights.add(replace(insight(private(sample.one)), question_id=asked), NOW)

    books.personal_data.purge(NOW + 730 * DAY)

    kept = books.insights.own_latest(one)
    assert kept is not None
    assert kept.question_id is None


def test_words_that_were_sent_are_not_kept_here_too(
    books: Books, connection: Connection, sample: Sample
) -> None:
    spread(books, sample, sample.one)
    for row, _ in books.outbox.due(NOW, 10):
        books.outbox.settle(row, SendState.SENT, NOW)

    cards = connection.execute(select(tables.outbox.c.card)).scalars().all()

    assert cards == [None, None, None]
