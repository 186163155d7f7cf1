"""A form is held against the boundaries too: for that person alone, with nothing kept and no word lost."""

import sqlite3
from collections.abc import Iterator

import pytest

from bot.books import Books
from bot.cards import course_forms
from bot.cards.model import Card, Form, Quote, TextField
from bot.domain.boundary import Boundary, boundary_in
from bot.domain.course import Press
from bot.domain.roles import Role
from bot.texts import texts_in
from bot.usecases import Answer
from bot.usecases.act import UseCase
from bot.usecases.boundary_first import FREE_TEXT, BoundaryFirst
from tests.cards.proposal_samples import a_proposal
from tests.cards.samples import SAMPLES, WORDS
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, dm_of, words

DISTRESS = "soms hoop ik dat ik morgen gewoon niet wakker word"
STOPS = "Ik stop hier met vragen over werk."


def stored(house: House) -> list[str]:
    """Everything in the database, as SQL."""
    with sqlite3.connect(house.file) as connection:
        return list(connection.iterdump())


def quoted(answer: Answer) -> list[str]:
    assert isinstance(answer, Card)
    return [block.text for block in answer.blocks if isinstance(block, Quote)]


def guarded(house: House) -> dict[str, BoundaryFirst]:
    acts: dict[str, UseCase] = dict(house.core.use_cases.acts)
    return {name: act for name, act in acts.items() if isinstance(act, BoundaryFirst)}


async def test_distress_in_a_question_gets_people_and_numbers(house: House) -> None:
    answer = await house.asks(ANNA, DISTRESS)

    assert words(answer).startswith(STOPS)
    assert "bel 113" in words(answer)


async def test_nothing_of_it_is_stored(house: House) -> None:
    await house.begins_team()
    before = stored(house)

    await house.asks(ANNA, DISTRESS)
    await house.does("propose", ANNA, step="what", title="Bel eerst", about=DISTRESS, kind="improve")
    await house.does("look-back", ANNA, step="recall", recalled=DISTRESS)
    await house.does("take-note", ANNA, tried=DISTRESS, saw="")

    assert stored(house) == before


async def test_nobody_else_hears_of_it(house: House) -> None:
    await house.begins_team()
    before = len(house.platform.posted)

    await house.asks(ANNA, DISTRESS, who="team")
    await house.settles()

    assert len(house.platform.posted) == before


async def test_what_was_typed_stands_in_the_answer(house: House) -> None:
    answer = await house.does(
        "propose", ANNA, step="what", title="Bel eerst", about="Is mijn collega ongeschikt?", kind="improve"
    )

    assert quoted(answer) == ["Bel eerst", "Is mijn collega ongeschikt?"]


async def test_the_same_words_sent_again_are_taken(house: House) -> None:
    await house.asks(ANNA, DISTRESS)

    answer = await house.asks(ANNA, DISTRESS)

    assert words(answer).startswith("Bewaard:")


async def test_the_same_form_delivered_twice_is_not_sent_again(house: House) -> None:
    await house.asks(ANNA, DISTRESS, key="v1")

    answer = await house.asks(ANNA, DISTRESS, key="v1")

    assert words(answer).startswith(STOPS)


async def test_other_words_are_heard_anew(house: House) -> None:
    await house.asks(ANNA, DISTRESS)

    answer = await house.asks(ANNA, f"{DISTRESS} en dat blijft")

    assert words(answer).startswith(STOPS)


async def test_a_change_to_a_proposal_is_heard_as_well(house: House) -> None:
    await house.begins_team()
    await house.proposes(ANNA)

    form = await house.clicks("edit-proposal", ANNA, "1")

    assert isinstance(form, Form)
    free = [field.key for field in form.fields if isinstance(field, TextField)]
    assert set(guarded(house)["edit-proposal"].fields) == set(free)


async def test_distress_in_a_form_holds_the_talk_of_that_day(house: House) -> None:
    await house.asks(ANNA, DISTRESS)

    cards = await house.says(ANNA, "help me met dat rooster", dm_of(ANNA))

    assert "Vandaag stel ik er geen vragen meer over." in words(cards[-1])


async def test_ordinary_words_go_their_way(house: House) -> None:
    assert words(await house.asks(ANNA, "Waarom is deze deadline moordend?")).startswith("Bewaard:")


@pytest.mark.parametrize(
    "name", ["set-question", "propose", "edit-proposal", "look-back", "take-note", "edit-memory"]
)
def test_every_form_in_which_people_write_of_themselves_is_guarded(house: House, name: str) -> None:
    assert name in guarded(house)


@pytest.mark.parametrize("name", ["set-question", "take-note"])
async def test_every_free_text_of_the_form_is_heard(house: House, name: str) -> None:
    await house.begins_team()

    form = await house.clicks(name, ANNA, place=CHANNEL)

    assert isinstance(form, Form)
    free = [field.key for field in form.fields if isinstance(field, TextField)]
    assert list(guarded(house)[name].fields) == free


OF_THE_ORGANISATION = {
    "change-frame", "describe-goal", "set-strategy", "add-team-questions", "set-deciding", "set-contacts",
    "set-team-ai", "set-roles", "go-live", "set-up-team", "exclude-person",
}  # fmt: skip
"""What an administrator or process guide sets up; nobody writes of themselves there."""

NO_WORDS = {("pause", "day"), ("decide-proposal", "date"), ("implement-proposal", "due"), ("invite-to-prof-circle", "names"),
    ("offer-assignment", "roles"), ("change-assignment", "roles")}  # fmt: skip
"""Fields for a day, or for names."""


def _forms() -> Iterator[Form]:
    texts = texts_in("nl")
    made = (make(texts, WORDS["nl"]) for make in SAMPLES.values())
    yield from (one for one in made if isinstance(one, Form))
    material = course_forms.Material(a_proposal(WORDS["nl"]))
    presses = (course_forms.form(press, material, {}, texts) for press in Press)
    yield from (form for form in presses if form is not None)


def test_no_field_for_words_of_people_is_left_out() -> None:
    fields = {
        (form.action, field.key) for form in _forms() for field in form.fields if isinstance(field, TextField)
    }

    left_out = {
        (action, key)
        for action, key in fields
        if key not in FREE_TEXT.get(action, ()) and action not in OF_THE_ORGANISATION
    }

    assert left_out <= NO_WORDS


REASON = "Ik ben geslagen door een bewoner, dus zo kan het niet."


async def test_the_reason_for_a_decision_is_held_against_what_is_grave(house: House) -> None:
    await house.begins_team()
    await house.proposes(BRAM)
    await house.reads(lambda books: _grants(books, Role.DECIDER))

    stopped = await house.does("decide-proposal", ANNA, step="1", answer="accept", reason=REASON)

    assert words(stopped).startswith("Wat je beschrijft, hoef je niet alleen")


async def test_a_reason_may_name_pay_or_law_where_that_is_what_decides(house: House) -> None:
    await house.begins_team()
    await house.proposes(BRAM)
    await house.reads(lambda books: _grants(books, Role.DECIDER))
    reason = "Mag mijn werkgever mij overplaatsen? Dat zoekt HR uit."

    answer = await house.does("decide-proposal", ANNA, step="1", answer="decline", reason=reason)

    assert boundary_in(reason) is Boundary.LEGAL
    assert "Stuur dan nog een keer" not in words(answer)


def _grants(books: Books, role: Role) -> None:
    anna = books.people.at(ANNA.account)
    assert anna is not None
    books.people.grant(anna.organisation_id, anna.id, role)
