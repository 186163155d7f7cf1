"""A thumb below an answer: kept with the version of the template, and with nobody's name."""

from dataclasses import replace

import pytest

from bot.books import Books, Verdict
from bot.cards.model import Form
from bot.domain.place import MessageRef
from bot.usecases import Act
from storage.tables import verdict as table
from tests.fakes.house import ANNA, House, dm_of, words
from tests.test_canary import kept_in


async def tally(house: House) -> list[tuple[str, Verdict, int]]:
    def look(books: Books) -> list[tuple[str, Verdict, int]]:
        organisation = books.organisations.at("slack", "T1")
        assert organisation is not None
        return list(books.verdicts.tally(organisation.id))

    return await house.reads(look)


@pytest.fixture
async def answer(house: House) -> MessageRef:
    """An answer by a model, as it stands in Anna's DM."""
    house.sparring.uses_model = "voorbeeldmodel"
    house.platform.streams = False
    await house.says(ANNA, "Ik wil over mailen nadenken.")
    return house.platform.posted[-1].ref


async def test_it_is_kept_with_the_version_of_the_template(house: House, answer: MessageRef) -> None:
    for verdict in (Verdict.LIKE, Verdict.LIKE, Verdict.DISLIKE):
        assert await house.core.use_cases.judge(answer, verdict, "Dit helpt.")

    versions = {version for version, _, _ in await tally(house)}
    assert [(verdict, count) for _, verdict, count in await tally(house)] == [
        (Verdict.DISLIKE, 1),
        (Verdict.LIKE, 2),
    ]
    assert len(versions) == 1
    assert "" not in versions


async def test_an_answer_that_grew_is_known_too(house: House) -> None:
    house.sparring.uses_model = "voorbeeldmodel"
    house.sparring.pieces = ("Twee ",)
    await house.says(ANNA, "Ik wil over mailen nadenken.")
    grown = house.platform.live[-1].ref

    assert await house.core.use_cases.judge(grown, Verdict.LIKE, "")


async def test_a_question_of_ours_takes_no_verdict(house: House) -> None:
    await house.says(ANNA, "Ik wil over mailen nadenken.")

    assert not await house.core.use_cases.judge(house.platform.posted[-1].ref, Verdict.LIKE, "")
    assert await tally(house) == []


@pytest.mark.usefixtures("answer")
async def test_a_message_that_is_not_known_takes_none(house: House) -> None:
    assert not await house.core.use_cases.judge(MessageRef(dm_of(ANNA), "m99"), Verdict.LIKE, "")


async def test_it_says_nothing_of_who_said_it(house: House, answer: MessageRef) -> None:
    await house.core.use_cases.judge(answer, Verdict.DISLIKE, "Hier stond kanarie-7a2b.")

    assert set(table.columns.keys()) == {
        "id",
        "organisation_id",
        "prompt_version",
        "verdict",
        "remark",
        "day",
    }
    assert b"kanarie-7a2b" not in kept_in(house)


async def test_a_thumb_up_below_an_answer_is_kept_without_a_word(house: House, answer: MessageRef) -> None:
    assert await house.core.use_cases.perform("judge-answer", said(house, answer, "like")) is None

    assert [(verdict, count) for _, verdict, count in await tally(house)] == [(Verdict.LIKE, 1)]


async def test_a_thumb_down_asks_what_was_missing_and_is_kept_once(house: House, answer: MessageRef) -> None:
    form = await house.core.use_cases.perform("judge-answer", said(house, answer, "dislike"))
    assert isinstance(form, Form)
    filled = said(house, answer, form.value, answers={"remark": "Te algemeen."})
    shown = [await house.core.use_cases.perform("judge-answer", filled) for _ in range(2)]

    assert {words(card) for card in shown} == {"Bewaard, zonder je naam."}
    assert [(verdict, count) for _, verdict, count in await tally(house)] == [(Verdict.DISLIKE, 1)]


async def test_a_thumb_down_of_which_the_form_was_closed_counts_too(house: House, answer: MessageRef) -> None:
    closed = said(house, answer, "dislike", answers={})

    assert await house.core.use_cases.perform("judge-answer", closed) is None
    assert [(verdict, count) for _, verdict, count in await tally(house)] == [(Verdict.DISLIKE, 1)]


def said(house: House, answer: MessageRef, value: str, answers: dict[str, str] | None = None) -> Act:
    act = house.act(ANNA, answer.place, value=value, answers=answers)
    return replace(act, message=answer.message)


async def test_a_button_whose_value_is_no_verdict_is_refused(house: House) -> None:
    answer = await house.clicks("judge-answer", ANNA, "geweldig")

    assert "Deze knop is van een oudere versie." in words(answer)
