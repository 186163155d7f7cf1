"""One person's private week, lived beside every story: a word of its own in each private field, and then looked for
everywhere.

A journey lets it be lived when its people are there (`lives_in_private`), and looks at its end on all that anybody but
that person could see (`tests/journeys/sweep.py`). Whoever makes a private column adds to `LIVED` where it is filled, or
to `NOT_PRIVATE` why nobody's privacy is in it; a test holds the two together with the tables.
"""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from sqlalchemy import select

from bot.books import Author, Books, Category, Outgoing, Said, Verb, Verdict
from bot.cards.model import Card, Text
from bot.domain.hearing import Member, Message
from bot.domain.place import Account
from bot.domain.team import Person
from bot.domain.timetable import IsoWeek
from bot.domain.visibility import Envelope
from storage.encrypted import EncryptedText
from storage.tables import metadata
from tests.journeys.circle_story import People
from tests.storage.things import consultation, contribution, help_request, prof_circle, proposal, statement

IN_PASSING = "kanarie-terloops"
"""What one colleague says to another in the channel, and not to Vita."""


def word(field: str) -> str:
    """What this person writes in a field, which nobody else writes anywhere."""
    return f"kanarie-{field}"


TYPED = (
    "vraag", "gedachte", "opbrengst", "geprobeerd", "gezien", "leerpad", "eigen-stap", "gezelschap", "toets", "terug", "nu",
    "volgende", "onthouden", "gesprek", "concept",
)  # fmt: skip
"""What is typed, through the network's own forms and messages."""

LAID = (
    "samenvatting", "antwoord", "wachtend", "opmerking", "ongedeeld", "cirkel", "cirkelronde", "verteld",
    "ingetrokken", "thema", "meedenken", "reden",
)  # fmt: skip
"""What is laid ready in the store, because it takes weeks or an organisation that is live to come about."""

LIVED = {
    "learning_question.text": "vraag", "learning_question.first_thought": "gedachte", "learning_question.expected_yield": "opbrengst",
    "insight.recalled": "terug", "insight.now": "nu", "insight.next_question": "volgende", "insight.first": "gedachte",
    "note.tried": "geprobeerd", "note.saw": "gezien", "learning_path.about": "leerpad", "learning_path.steps": "eigen-stap",
    "self_check.about": "vraag", "self_check.items": "toets", "memory.text": "onthouden", "message.text": "gesprek",
    "form_draft.answers": "concept", "summary.text": "samenvatting", "outbox.card": "antwoord", "inbox.payload": "wachtend",
    "verdict.remark": "opmerking", "proposal_version.title": "ongedeeld", "proposal_version.sections": "ingetrokken", "proposal.prof_circle": "thema",
    "consultation.title": "cirkel", "contribution.text": "cirkelronde", "statement.answers": "verteld", "statement.items": "verteld",
    "help_request.text": "meedenken", "audit_event.reason": "reden",
}  # fmt: skip
"""Each private column, and the word that stands in it."""

NOT_PRIVATE = {
    "commitment.text": "shown to the team from its beginning",
    "going_live.assessment": "of the organisation, shown to all of it",
    "going_live.reference": "of the organisation, shown to all of it",
    "group_assignment.given": "laid before a group",
    "group_assignment.learned": "laid before a group",
    "group_assignment.result": "laid before a group",
    "group_assignment.words": "laid before a group",
    "install.token": "a token: no person writes it, and `tests/slack/test_installs.py` looks for it",
    "organisation.criteria": "of the organisation, shown to all of it",
    "organisation_contact.words": "of the organisation, shown to all of it",
    "proposal_happening.words": "said about a proposal that others read",
    "prof_circle.theme": "names a circle on a list",
    "team_question.questions": "of the team",
}
"""Columns that are sealed too, and why no single person's privacy is in them."""

OF_THE_MATRIX = {
    "private question": "vraag",
    "private insight": "nu",
    "recall of a shared insight": "terug",
    "sparring": "gesprek",
    "something remembered": "onthouden",
    "note": "geprobeerd",
    "what a talk handed over": "concept",  # both are half-filled forms
    "learning path": "leerpad",
    "self-check": "toets",
    "draft of a proposal": "concept",
    "withdrawn proposal": "ingetrokken",
    "request that was taken back": "meedenken",
    "text of a round that is not shown": "verteld",
    "said in a circle": "cirkel",
    "said in a circle, shown later": "cirkelronde",
}
"""What the visibility matrix calls private, and the word by which it is looked for here."""


DOORS = (
    "", "overzicht", "muur", "kader", "cirkel", "wacht", "logboek", "opdracht", "profcirkel", "mijndata", "notities", "themas",
)  # fmt: skip
"""What a colleague opens by `/vita …` when the story is over."""


class Ground(Protocol):
    @property
    def people(self) -> People: ...
    async def says(self, who: str, text: str) -> None: ...
    async def commands(self, who: str, word: str, text: str = "") -> None: ...
    async def presses(self, who: str, label: str) -> None: ...
    async def fills(self, who: str, **answers: str) -> None: ...
    async def says_in_passing(self, who: str, text: str) -> None:
        """In the team's channel, to a colleague: Vita is not mentioned."""
        ...


async def lives_in_private(ground: Ground) -> None:
    """The validator's own week; a colleague says something in the channel meanwhile."""
    me = ground.people.validator
    await asks_and_notes(ground)
    await ground.says_in_passing(ground.people.guide, f"en dan zei ik {IN_PASSING}")
    await ground.commands(me, "vita", "leerpad")
    await ground.fills(me, about=word("leerpad"), own=word("eigen-stap"), company=word("gezelschap"))
    await ground.commands(me, "vita", "toets")
    await ground.fills(me, first=word("toets"))
    await ground.presses(me, "Bewaar")
    await looks_back_and_talks(ground)
    await ground.commands(me, "voorstel")
    await ground.fills(me, title=word("concept"), about=word("concept"))


async def asks_and_notes(ground: Ground) -> None:
    me = ground.people.validator
    await ground.commands(me, "leervraag")
    asked = {"text": word("vraag"), "thought": word("gedachte"), "yield": word("opbrengst")}
    await ground.fills(me, **asked)
    await ground.commands(me, "vita", "noteer")
    await ground.fills(me, tried=word("geprobeerd"), saw=word("gezien"))


async def looks_back_and_talks(ground: Ground) -> None:
    me = ground.people.validator
    await ground.commands(me, "reflectie")
    await ground.fills(me, recalled=word("terug"))
    await ground.fills(me, now=word("nu"), carry=word("volgende"))
    await ground.says(me, f"Onthoud dat ik {word('onthouden')} wil")
    await ground.says(me, f"ik zit met {word('gesprek')} en kom er niet uit")


def lay_ready(books: Books, account: Account, now: datetime) -> None:
    """What this person has besides: each private, unsent, unshown or taken back."""
    person = books.people.at(account)
    assert person is not None
    mine = Envelope(person.organisation_id, person.id)
    team = books.teams.all()[0]
    _of_the_talk(books, person, now)
    books.proposals.add(
        replace(proposal(mine, person), title=word("ongedeeld"), prof_circle=word("thema")), now
    )
    gone = replace(mine, shared_at=now, revoked_at=now, team_id=team.id)
    section = replace(proposal(gone, person).sections[1], text=word("ingetrokken"))
    books.proposals.add(replace(proposal(gone, person), sections=(section,)), now)
    books.help_requests.add(help_request(gone, word("meedenken")), now)
    circle = books.prof_circles.add(replace(prof_circle(person), listed=False), now)
    number = books.consultations.add(consultation(person, circle, word("cirkel")), now)
    books.consultations.contribute(
        contribution(person, circle, number, word("cirkelronde"), shown=False), now
    )
    round_ = books.accounts.open(person.organisation_id, team.id, IsoWeek(2026, 1), now)
    books.accounts.keep(statement(mine, round_, word("verteld")), now)
    books.audit.note(person.organisation_id, person.id, "act", f"person:{person.id}", now, word("reden"))


def _of_the_talk(books: Books, person: Person, now: datetime) -> None:
    organisation = person.organisation_id
    dm = books.places.dm_of(person.account)
    assert dm is not None
    talk = books.conversations.open(organisation, dm.in_thread("1.1"), person.id, now)
    books.conversations.say(talk, Said(Author.PERSON, word("gesprek"), now, person.id, "1.2"), None)
    for stretch in books.summaries.lacking(more_than=0, keeping=0, since=now, limit=20):
        if stretch.conversation.id == talk.id:
            books.summaries.keep(
                stretch, word("samenvatting"), now, generated_by="guided", model="", prompt_version="1"
            )
    card = Card(word("antwoord"), (Text(word("antwoord")),))
    books.outbox.put(Outgoing(organisation, "own", Category.ANSWER, Verb.POST, dm, card=card), now)
    books.verdicts.add(organisation, "sparren-nl-1", Verdict.LIKE, word("opmerking"), now.date())
    message = Message(dm, Member(person.account, person.name), word("wachtend"), "1.3", "own-event", now)
    books.inbox.take_in(organisation, message, now)


def sealed_columns() -> set[str]:
    """Each column in which people's words are sealed, as `table.column`."""
    return {
        str(one) for table in metadata.sorted_tables for one in table.c if isinstance(one.type, EncryptedText)
    }


def never_filled(books: Books) -> set[str]:
    """The private columns in which the word that belongs there does not stand."""
    connection = books.people.connection  # type: ignore[attr-defined]  # the real store is looked into
    lacking = set()
    for place, field in LIVED.items():
        table, _, column = place.partition(".")
        values = connection.scalars(select(metadata.tables[table].c[column])).all()
        if not any(word(field) in (value or "") for value in values):
            lacking.add(place)
    return lacking
