"""The contacts of an organisation: set by an administrator, shown to whoever needs them, audited."""

import sqlite3

import pytest

from bot.books import Books
from bot.cards.model import Card, Form, TextField
from bot.domain.contacts import Contacts
from bot.domain.errors import Refusal
from bot.domain.hearing import Member
from bot.domain.roles import Role
from bot.ports import Purpose
from bot.usecases import Act, Answer
from bot.usecases.recognise import Defaults, recognised
from bot.usecases.set_contacts import SetContacts
from storage import SqlStore
from tests.fakes.clock import StandingClock
from tests.fakes.house import ANNA, BRAM, dm_of, words

GIVEN = {
    "counsellor": " Voorbeeldpersoon,\n000 000 00 01 ",
    "company_doctor": "",
    "hr": "HR-balie",
    "lawyer": "",
}


@pytest.fixture
async def set_contacts(store: SqlStore, clock: StandingClock) -> SetContacts:
    """Anna is administrator."""

    def work(books: Books) -> None:
        present = recognised(books, ANNA, dm_of(ANNA), Defaults())
        books.people.grant(present.organisation.id, present.person.id, Role.ADMINISTRATOR)

    await store.transact(Purpose.SET_UP, work)
    return SetContacts(store, clock, Defaults())


def click(member: Member = ANNA) -> Act:
    return Act(member, dm_of(member), "a1")


def finished(answers: dict[str, str], member: Member = ANNA) -> Act:
    return Act(member, dm_of(member), "a2", answers=answers)


async def kept(store: SqlStore) -> Contacts:
    return await store.transact(
        Purpose.CONVERSE,
        lambda books: books.organisations.contacts(
            recognised(books, ANNA, dm_of(ANNA), Defaults()).organisation.id
        ),
    )


def typed(answer: Answer) -> dict[str, str]:
    assert isinstance(answer, Form)
    return {field.key: field.initial for field in answer.fields if isinstance(field, TextField)}


def audited(url: str) -> list[tuple[str, str]]:
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        return connection.execute("SELECT act, subject FROM audit_event").fetchall()


async def test_the_form_opens_empty(set_contacts: SetContacts) -> None:
    answer = await set_contacts(click())

    assert typed(answer) == {"counsellor": "", "company_doctor": "", "hr": "", "lawyer": ""}


async def test_what_an_administrator_sets_is_kept_each_on_one_line(
    set_contacts: SetContacts, store: SqlStore
) -> None:
    answer = await set_contacts(finished(GIVEN))

    assert await kept(store) == Contacts(counsellor="Voorbeeldpersoon, 000 000 00 01", hr="HR-balie")
    assert words(answer).startswith("Bewaard. Deze mensen")


async def test_the_form_opens_with_what_is_there(set_contacts: SetContacts) -> None:
    await set_contacts(finished(GIVEN))

    answer = await set_contacts(click())

    assert typed(answer)["counsellor"] == "Voorbeeldpersoon, 000 000 00 01"


async def test_a_contact_that_is_emptied_is_gone(set_contacts: SetContacts, store: SqlStore) -> None:
    await set_contacts(finished(GIVEN))

    await set_contacts(finished({}))

    assert await kept(store) == Contacts()


async def test_setting_contacts_is_audited_without_their_words(
    set_contacts: SetContacts, sqlite_url: str
) -> None:
    await set_contacts(finished(GIVEN))

    assert audited(sqlite_url) == [("set-contacts", "contacts")]


async def test_sending_the_same_again_changes_nothing(set_contacts: SetContacts, sqlite_url: str) -> None:
    await set_contacts(finished(GIVEN))

    answer = await set_contacts(finished(GIVEN))

    assert isinstance(answer, Card)
    assert len(audited(sqlite_url)) == 1


async def test_a_contact_that_is_too_long_comes_back_as_it_was_typed(
    set_contacts: SetContacts, store: SqlStore
) -> None:
    answer = await set_contacts(finished(GIVEN | {"hr": "x" * 121}))

    assert isinstance(answer, Form)
    assert (answer.errors, typed(answer)["hr"]) == (
        {"hr": "Dit is te lang. Houd het onder 120 tekens."}, "x" * 121,
    )  # fmt: skip
    assert await kept(store) == Contacts()


@pytest.mark.parametrize("act", [click(BRAM), finished(GIVEN, BRAM)], ids=["click", "finished form"])
async def test_nobody_else_opens_or_sends_it(set_contacts: SetContacts, store: SqlStore, act: Act) -> None:
    with pytest.raises(Refusal, match="administrator-needed"):
        await set_contacts(act)

    assert await kept(store) == Contacts()
