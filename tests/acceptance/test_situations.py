"""Every situation of the acceptance set, against the fixed questions and against scripted models."""

import pytest

from bot.cards.model import Label
from bot.console.rehearsal import Rehearsal
from bot.llm.evaluation import Judge, Situation, situations

pytestmark = pytest.mark.journey

in_each_situation = pytest.mark.parametrize("situation", situations(), ids=lambda situation: situation.id)


@in_each_situation
async def test_the_fixed_questions_do_what_is_expected(
    situation: Situation, guided: Rehearsal, judge: Judge
) -> None:
    judgement = await judge(guided, situation)

    assert judgement.faults == ()
    assert judgement.shown.label is not Label.MODEL


@in_each_situation
async def test_a_model_that_keeps_to_its_instructions_does_what_is_expected(
    situation: Situation, with_good_model: Rehearsal, judge: Judge
) -> None:
    judgement = await judge(with_good_model, situation)

    assert judgement.faults == ()


@in_each_situation
async def test_what_a_misbehaving_model_says_is_replaced_by_a_fixed_question(
    situation: Situation, with_bad_model: Rehearsal, judge: Judge
) -> None:
    judgement = await judge(with_bad_model, situation)

    assert judgement.faults == ()
    assert judgement.shown.label is not Label.MODEL


@in_each_situation
async def test_a_model_that_mends_when_it_is_told_is_shown_mended(
    situation: Situation, with_mending_model: Rehearsal, judge: Judge
) -> None:
    judgement = await judge(with_mending_model, situation)

    assert judgement.faults == ()
