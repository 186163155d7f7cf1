"""A word that is nowhere else, put into everything that a person can write."""

from dataclasses import replace

from bot.books import Author, Books, Category, FormDraft, Outgoing, Said, SendState, Verb
from bot.cards.model import Card, Text
from bot.domain.assignment import AssignmentStage, Outcome, Taker
from bot.domain.hearing import Member, Message
from bot.domain.place import MessageRef
from bot.domain.proposal import Section
from bot.domain.team import Person
from bot.domain.timetable import IsoWeek
from tests.storage.conftest import CHANNEL, DM, NOW, Sample
from tests.storage.things import (
    assignment,
    brings,
    commitment,
    help_request,
    insight,
    learning_path,
    note,
    private,
    proposal,
    question,
    self_check,
    statement,
    with_team,
)  # fmt: skip

CANARY = "kanarie-7f3a"


def spread(books: Books, sample: Sample, person: Person) -> None:
    """Everything that this person writes in a week, and what is said to them."""
    organisation = sample.organisation.id
    things(books, sample, person)
    books.drafts.save(organisation, person.id, FormDraft("propose", {"title": CANARY}), NOW)
    books.memory.add(organisation, person.id, CANARY, NOW)
    books.notes.add(organisation, note(person, CANARY))
    books.self_checks.add(organisation, self_check(person, CANARY), NOW)
    books.learning_paths.add(organisation, learning_path(person, CANARY), NOW)
    books.places.note_dm(organisation, person.account, DM)
    for place in (DM, CHANNEL.in_thread("1700.1")):
        conversation = books.conversations.open(organisation, place, person.id, NOW)
        said = Said(Author.PERSON, CANARY, NOW, person.id, "1700.2")
        books.conversations.say(conversation, said, None)
        books.conversations.say(conversation, Said(Author.VITA, f"Je zei: {CANARY}", NOW), None)
    for stretch in books.summaries.lacking(more_than=0, keeping=0, since=NOW, limit=10):
        books.summaries.keep(stretch, CANARY, NOW, generated_by="guided", model="", prompt_version="1")
    member = Member(person.account, person.name)
    message = Message(DM, member, CANARY, "1700.3", f"event-{person.id}", NOW)
    books.inbox.take_in(organisation, message, NOW)
    say_back(books, sample, person)


def things(books: Books, sample: Sample, person: Person) -> None:
    """A question and an insight, kept and shared, and a proposal that nobody saw yet."""
    for envelope in (private(person), with_team(sample, person)):
        books.questions.add(replace(question(envelope, CANARY), first_thought=CANARY), NOW)
        books.insights.add(replace(insight(envelope, CANARY), recalled=CANARY, first=CANARY), NOW)
    asked = books.help_requests.add(help_request(with_team(sample, person), CANARY), NOW)
    books.help_requests.add_helper(sample.organisation.id, asked, person.id, NOW)
    taken = replace(
        assignment(with_team(sample, person), CANARY),
        stage=AssignmentStage.DONE,
        takers=(Taker(person.id),),
        outcome=Outcome(CANARY, CANARY, person.id),
    )
    books.assignments.add(taken, NOW)
    round_ = books.accounts.open(sample.organisation.id, sample.team.id, IsoWeek(2026, 26), NOW)
    told = books.accounts.keep(statement(private(person), round_, CANARY), NOW)
    books.accounts.commit(commitment(with_team(sample, person), told, CANARY), NOW)
    brings(books, person, CANARY)
    section = Section.by_person("about", CANARY)
    unseen = replace(proposal(private(person), person), title=CANARY, sections=(section,))
    books.proposals.add(unseen, NOW)


def say_back(books: Books, sample: Sample, person: Person) -> None:
    """Answers that still wait to be sent: to the account, into the DM, in the thread."""
    plain = Outgoing(
        sample.organisation.id, "", Category.ANSWER, Verb.POST, card=Card(CANARY, (Text(CANARY),))
    )
    answers = (
        replace(plain, key="to the account", verb=Verb.DM, recipient=person.account),
        replace(plain, key="into the dm", place=DM),
        replace(plain, key="in the thread", place=CHANNEL.in_thread("1700.1")),
    )
    for answer in answers:
        books.outbox.put(answer, NOW)


def posted(books: Books, sample: Sample, subject: str) -> MessageRef:
    """A message in the channel about this subject."""
    message = MessageRef(CHANNEL, f"message about {subject}")
    outgoing = Outgoing(
        sample.organisation.id, subject, Category.ANNOUNCEMENT, Verb.POST, CHANNEL, subject=subject
    )
    row = books.outbox.put(outgoing, NOW)
    if row is not None:
        books.outbox.settle(row, SendState.SENT, NOW, message=message)
    return message
