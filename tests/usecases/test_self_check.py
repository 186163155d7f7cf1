"""A self-check: answers first, one's own earlier words beside them, nobody else's eyes, and gone with the cycle (L7)."""

from datetime import UTC, datetime

import pytest

from bot.cards.model import Card, Form
from bot.domain.dialogue import Wish
from bot.usecases import Replacement, UseCase
from bot.usecases.check_yourself import CheckYourself, WriteCheck
from bot.usecases.private_session import EndLapsed
from bot.usecases.recognise import Defaults
from tests.fakes.house import ANNA, BRAM, House, buttons, words
from tests.fakes.tailoring import CHECK, ScriptedTailoring
from tests.usecases.drafting import writing_in

NEXT_MONDAY = datetime(2026, 6, 14, 22, 0, tzinfo=UTC)
"""Midnight in Amsterdam, in the summer."""


@pytest.fixture
async def asked(house: House) -> House:
    """Anna has a question, a first thought and a note."""
    await house.begins_team()
    await house.asks(ANNA)
    await house.does("take-note", ANNA, tried="Ik belde eerst.", saw="Ze lazen de datum.")
    return house


async def answers(house: House, first: str = "Om de datum.") -> Card:
    await house.clicks("self-check", ANNA)
    card = await house.does("self-check", ANNA, step="1", first=first, second="", third="")
    assert isinstance(card, Card)
    return card


async def test_without_a_question_there_is_nothing_to_ask(house: House) -> None:
    await house.begins_team()

    assert buttons(await house.types("vita", ANNA, "toets")) == ["set-question"]


async def test_nothing_of_what_was_written_stands_in_the_form(asked: House) -> None:
    form = await asked.types("vita", ANNA, "toets")

    assert isinstance(form, Form)
    assert len(form.fields) == 3
    assert "Waarom bellen mensen" in words(form)
    for earlier in ("Ze snappen de brief niet.", "Ik belde eerst.", "Ze lazen de datum."):
        assert earlier not in repr(form)


async def test_after_the_answers_the_earlier_words_stand_beside_them(asked: House) -> None:
    card = await answers(asked)

    shown = words(card)
    assert "Nu: “Om de datum.”\nEerder: “Ze snappen de brief niet.”" in shown
    assert "Nu: overgeslagen\nEerder: “Ik belde eerst. · Ze lazen de datum.”" in shown
    assert "Bewaar je het niet, dan is het maandag 15 juni weg." in shown


async def test_when_the_cycle_ends_it_is_gone_to_the_last_row(asked: House) -> None:
    await answers(asked)

    asked.clock.move_to(NEXT_MONDAY)
    ended = await EndLapsed(asked.core.store, asked.clock)()

    assert ended == 1
    assert "Deze vragen zijn er niet meer." in words(await asked.clicks("self-check", ANNA, "1"))


async def test_what_is_kept_stays_and_stands_among_ones_data(asked: House) -> None:
    await answers(asked)
    kept = await asked.clicks("keep-self-check", ANNA, "1")

    asked.clock.move_to(NEXT_MONDAY)
    await EndLapsed(asked.core.store, asked.clock)()

    assert isinstance(kept, Replacement)
    assert "Wat je bij een toets bewaarde" in words(await asked.clicks("my-data", ANNA))
    assert isinstance(await asked.clicks("self-check", ANNA, "1"), Form)


async def test_it_can_go_at_once(asked: House) -> None:
    await answers(asked)

    answer = await asked.clicks("drop-self-check", ANNA, "1")

    assert words(answer) == "Gewist."
    assert "Deze vragen zijn er niet meer." in words(await asked.clicks("keep-self-check", ANNA, "1"))


async def test_a_new_one_takes_the_place_of_one_that_is_not_kept(asked: House) -> None:
    await answers(asked)
    await asked.clicks("self-check", ANNA)

    assert "Deze vragen zijn er niet meer." in words(await asked.clicks("self-check", ANNA, "1"))


async def test_nobody_else_finds_it(asked: House) -> None:
    await answers(asked)

    for door in ("self-check", "keep-self-check", "drop-self-check"):
        assert "Deze vragen zijn er niet meer." in words(await asked.clicks(door, BRAM, "1"))


async def test_looking_back_leads_to_it(asked: House) -> None:
    assert "self-check" in buttons(await asked.looks_back(ANNA))


async def test_a_model_makes_the_questions_and_they_come_in_private(asked: House) -> None:
    tailor, core = ScriptedTailoring(), asked.core
    ours: dict[str, UseCase] = {
        "self-check": CheckYourself(core.store, asked.clock, tailor, core.use_cases.hear, Defaults())
    }
    asked.takes(ours)

    at_once = await asked.clicks("self-check", ANNA)
    turn = await asked.reads(lambda books: books.inbox.next_of("slack:T1:D-U-Anna:"))
    assert turn is not None
    assert turn.message.wish is Wish.CHECK
    await WriteCheck(writing_in(asked), tailor)(turn)
    await asked.core.delivery.drain()
    form = await asked.clicks("self-check", ANNA, "1")

    assert "Ik maak drie vragen" in words(at_once)
    assert buttons(asked.platform.posted[-1].card) == ["self-check"]
    assert [field.label for field in form.fields] == list(CHECK) if isinstance(form, Form) else False
    assert "sample-model" in words(form)
