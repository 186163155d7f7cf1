"""What a conversation hands over to the next phase: to looking back and to the next question, for its owner alone."""

from datetime import timedelta

import pytest

from bot.cards.model import Form, Note, Quote
from bot.domain.dialogue import Wish
from bot.domain.generated import Generated
from bot.domain.hearing import Member
from bot.domain.place import MessageRef
from bot.usecases import Answer
from tests.fakes.drafting import CARRIED, LEFT_OPEN
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, dm_of, words
from tests.usecases.drafting import DraftingHouse, initial

TRIED = "we bellen voortaan eerst en mailen daarna"
OPEN = "wie belt er dan op zaterdag?"


async def talks(house: House, member: Member = ANNA) -> None:
    """A conversation with a choice and an open question, which its person ends."""
    for said in (TRIED, OPEN, "stop"):
        await house.says(member, said)


async def asks_to_hand_over(ai: DraftingHouse) -> None:
    """Ends a conversation, and has the scripted drafter write what it hands over."""
    for said in (TRIED, OPEN):
        await ai.house.says(ANNA, said)
    await ai.house.hears(ANNA, "", wish=Wish.STOP)
    await ai.house.settles()
    await ai.house.hears(ANNA, "", wish=Wish.HAND_OVER)
    await ai.writes(dm_of(ANNA))


async def second_step(house: House, member: Member = ANNA) -> Form:
    """What looking back shows after the recall."""
    answer = await house.does("look-back", member, step="recall", recalled="")
    assert isinstance(answer, Form)
    return answer


def quoted(form: Form) -> list[str]:
    return [part.text for part in form.parts if isinstance(part, Quote)]


def notes(form: Answer) -> list[str]:
    assert isinstance(form, Form)
    return [part.text for part in form.parts if isinstance(part, Note)]


async def test_looking_back_lays_beside_it_what_a_talk_of_the_week_left(house: House) -> None:
    await house.begins_team()
    await talks(house)

    form = await second_step(house)

    assert quoted(form)[-2:] == [TRIED, OPEN]
    assert notes(form) == []


async def test_before_the_recall_nothing_of_it_is_shown(house: House) -> None:
    await talks(house)

    form = await house.clicks("look-back", ANNA)

    assert (TRIED in words(form), OPEN in words(form)) == (False, False)


async def test_what_stayed_open_begins_the_next_question(house: House) -> None:
    await talks(house)

    form = await house.clicks("set-question", ANNA)

    assert initial(form, "text") == OPEN
    assert notes(form) == ["Deze vraag bleef open in een gesprek met mij. Maak er je eigen zin van."]


async def test_a_question_carried_from_last_week_goes_before_it(house: House) -> None:
    await house.begins_team()
    await house.does("look-back", ANNA, step="recall", recalled="")
    await house.does("look-back", ANNA, step="pair", now="Bellen scheelt.", carry="Wie belt?", who="private")
    await talks(house)

    form = await house.clicks("set-question", ANNA)

    assert initial(form, "text") == "Wie belt?"


async def test_a_talk_that_nobody_closed_is_looked_back_on_as_well(house: House) -> None:
    await house.says(ANNA, TRIED)
    await house.says(ANNA, OPEN)
    house.clock.pass_(timedelta(days=3))

    form = await second_step(house)

    assert quoted(form) == [TRIED, OPEN]


async def test_what_a_closed_talk_left_goes_before_one_that_is_open(house: House) -> None:
    await talks(house)
    await house.says(ANNA, "iets heel anders, over de balie")

    form = await second_step(house)

    assert quoted(form) == [TRIED, OPEN]


async def test_only_the_conversation_that_closed_is_handed_over(ai: DraftingHouse) -> None:
    await ai.house.says(ANNA, "iets van vorige keer, over de balie")
    await ai.house.says(ANNA, "en nog iets daarvan")
    await ai.house.hears(ANNA, "", wish=Wish.STOP)
    await ai.house.settles()

    await asks_to_hand_over(ai)

    (sparred,) = ai.drafting.read
    said = [exchange.text for exchange in sparred.talk if not exchange.by_vita]
    assert said[:2] == [TRIED, OPEN]


async def test_what_a_model_wrote_says_so_in_both_forms(ai: DraftingHouse) -> None:
    await asks_to_hand_over(ai)

    looking_back, asking = await second_step(ai.house), await ai.house.clicks("set-question", ANNA)

    assert quoted(looking_back) == [CARRIED, LEFT_OPEN]
    assert notes(looking_back) == ["Gemaakt met AI (sample-model)"]
    assert notes(asking)[-1] == "Gemaakt met AI (sample-model)"


@pytest.mark.parametrize(("text", "by"), [(LEFT_OPEN, "model"), ("Wie belt er zaterdag?", "")])
async def test_a_question_taken_as_the_model_wrote_it_keeps_what_made_it(
    ai: DraftingHouse, text: str, by: str
) -> None:
    await asks_to_hand_over(ai)

    await ai.house.asks(ANNA, text)

    viewer = await ai.eyes_of(ANNA)
    question = await ai.house.reads(lambda books: books.questions.own_latest(viewer))
    made = Generated("model", "sample-model", "drafting-hand-over-nl-1", ai.house.clock.now())
    assert question is not None
    assert question.generated == (made if by else None)


async def test_a_question_that_was_set_takes_it_along(house: House) -> None:
    await talks(house)
    await house.asks(ANNA, OPEN)

    form = await second_step(house)

    assert quoted(form) == [OPEN, "Ze snappen de brief niet."]


async def test_looking_back_ends_it(house: House) -> None:
    await talks(house)
    await house.looks_back(ANNA)

    form = await second_step(house)

    assert TRIED not in quoted(form)


async def test_after_a_week_it_is_not_laid_beside_anything(house: House) -> None:
    await talks(house)
    house.clock.pass_(timedelta(days=8))

    form = await house.clicks("set-question", ANNA)

    assert initial(form, "text") == ""


@pytest.mark.parametrize("last", ["stop", "en de balie dan"])
async def test_a_private_session_hands_nothing_over(house: House, last: str) -> None:
    await house.clicks("private-session", ANNA, "begin")
    for said in (TRIED, OPEN, last):
        await house.says(ANNA, said)

    form = await second_step(house)

    assert quoted(form) == []


async def test_a_thread_of_the_team_hands_nothing_over(house: House) -> None:
    await house.begins_team()
    thread = CHANNEL.in_thread("1700.1")
    for said in (TRIED, OPEN, "stop"):
        await house.says(ANNA, said, thread, mentions=True)

    form = await second_step(house)

    assert quoted(form) == []


async def test_it_is_nobody_elses(house: House) -> None:
    await house.begins_team()
    await talks(house)

    form = await second_step(house, BRAM)

    assert quoted(form) == []


async def test_what_it_was_made_of_is_deleted_and_so_is_it(house: House) -> None:
    await talks(house)

    await house.core.use_cases.forget(MessageRef(dm_of(ANNA), "t1"))

    form = await house.clicks("set-question", ANNA)
    assert initial(form, "text") == ""


async def test_it_is_paid_by_the_team(ai: DraftingHouse) -> None:
    team = await ai.house.begins_team()
    today = ai.house.clock.now().date()

    await asks_to_hand_over(ai)

    spent = await ai.house.reads(lambda books: books.token_use.on(team.organisation_id, team.id, today))
    assert spent == 42


async def test_without_room_no_model_is_asked(ai: DraftingHouse) -> None:
    team = await ai.house.begins_team()
    await ai.house.reads(lambda books: books.teams.set_daily_tokens(team.organisation_id, team.id, 0))

    await asks_to_hand_over(ai)

    assert [sparred.without_model for sparred in ai.drafting.read] == [True]


async def test_one_who_says_only_thanks_asks_for_no_hand_over(house: House) -> None:
    await house.says(ANNA, "bedankt")

    waits = await house.reads(lambda books: books.inbox.next_of(dm_of(ANNA).key))

    assert waits is None
