"""Somebody's Home where there are thousands of everything: within Slack's limits, from few questions to the store."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event
from sqlalchemy.engine import Engine

from bot.books import Books, Category, Outgoing, SendState, Verb
from bot.cards.model import Card, Text
from bot.domain.place import Account, Place, PlaceKind
from bot.domain.proposal import Stage
from bot.domain.roles import Role
from bot.domain.timetable import WorkPattern
from bot.domain.visibility import Envelope, Visibility
from bot.ports import Purpose
from tests.fakes.clock import MONDAY_MORNING
from tests.fakes.slack import NURSE
from tests.fakes.slack.limits import faults_in_view
from tests.fakes.slack.workspace import TEAM, View
from tests.slack.whole.conftest import Whole
from tests.storage import things
from tests.waiting import SECONDS

A_FEW, PLENTY = 200, 1_500
LONG = "Een heel lange zin over <het> werk & *wat* er anders kan. " * 30
MOST_BLOCKS = 70
MOST_WORDS = 9_000
"""Characters: what one can still look through on a phone."""


async def begins(whole: Whole) -> None:
    await whole.fake.invites_vita(by=NURSE)
    await whole.settles()
    (welcome,) = whole.fake.messages()
    await whole.fake.clicks(NURSE, welcome, "Begin met standaard")
    await whole.settles()


def fill(books: Books, how_many: int) -> None:
    """So many of everything: own and shared things, teams, messages to them; the nurse holds every role."""
    nurse = books.people.at(Account("slack", TEAM, NURSE.id))
    assert nurse is not None
    team = books.teams.of_person(nurse.organisation_id, nurse.id)[0]
    shared = Envelope(
        nurse.organisation_id, nurse.id, Visibility.TEAM, team_id=team.id, shared_at=MONDAY_MORNING
    )
    for role in Role:
        books.people.grant(nurse.organisation_id, nurse.id, role)
    for number in range(how_many):
        books.questions.add(things.question(shared, LONG), MONDAY_MORNING)
        books.insights.add(things.insight(shared, LONG), MONDAY_MORNING)
        made = things.proposal(shared, nurse, stage=Stage.SUBMITTED if number % 2 else Stage.ROUND)
        books.proposals.add(replace(made, title=LONG[:140]), MONDAY_MORNING)
        books.help_requests.add(things.help_request(shared, LONG), MONDAY_MORNING)
        place = Place("slack", TEAM, f"C{how_many}{number}", PlaceKind.CHANNEL)
        books.teams.add(
            nurse.organisation_id, f"Team {number}", "nl", "UTC", "NL", "leeg", WorkPattern(), place
        )
        said = Outgoing(
            nurse.organisation_id, f"k{how_many}:{number}", Category.ANNOUNCEMENT, Verb.POST, place,
            card=Card("…", (Text("…"),)), topic="kickoff",
        )  # fmt: skip
        row = books.outbox.put(said, MONDAY_MORNING)
        assert row is not None
        books.outbox.settle(row, SendState.FAILED, MONDAY_MORNING, reason="is_archived")


@contextmanager
def questions() -> Iterator[list[str]]:
    """What is asked of the store meanwhile."""
    asked: list[str] = []

    def note(*told: object) -> None:
        asked.append(str(told[2]))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def opened(whole: Whole) -> tuple[View, int]:
    with questions() as asked:
        await whole.fake.opens_home(NURSE)
        await whole.edge._errands.drain(SECONDS)
    home = whole.fake.home(NURSE)
    assert home is not None
    return home, len(asked)


async def test_a_home_of_thousands_fits_and_asks_the_store_no_more_than_one_of_hundreds(whole: Whole) -> None:
    await begins(whole)
    await whole.core.store.transact(Purpose.OPERATE, lambda books: fill(books, A_FEW))
    _, asked_of_a_few = await opened(whole)
    await whole.core.store.transact(Purpose.OPERATE, lambda books: fill(books, PLENTY))
    whole.clock.pass_(timedelta(minutes=6))
    home, asked = await opened(whole)

    assert list(faults_in_view(home.body)) == []
    assert [method for method, _ in whole.fake.wire.calls].count("views.publish") == 2
    assert len(home.body["blocks"]) <= MOST_BLOCKS
    assert len(home.words) <= MOST_WORDS
    assert asked <= asked_of_a_few + 5
    for part in ("Mijn voorstellen", "De muur van", "Instellingen", "Berichten aan teams", "Bijgewerkt"):
        assert part in home.words
    assert whole.fake.violations == []
