"""Looking back shows one's own words and takes a question along, which Monday offers in one click."""

from bot.cards.model import Form
from bot.usecases import Answer
from tests.fakes.house import ANNA, BRAM, House, words
from tests.usecases.drafting import initial


async def looks_back(house: House, carry: str, now: str = "De brief is te lang.") -> Answer:
    await house.does("look-back", ANNA, step="recall", recalled="Iets met de brief.")
    return await house.does("look-back", ANNA, step="pair", now=now, who="private", carry=carry)


async def test_the_question_that_was_taken_along_stands_in_the_form(house: House) -> None:
    await house.asks(ANNA)
    await looks_back(house, "Wie leest de brief eigenlijk?")

    form = await house.clicks("set-question", ANNA)

    assert initial(form, "text") == "Wie leest de brief eigenlijk?"


async def test_it_is_offered_to_somebody_who_had_no_question_yet(house: House) -> None:
    await looks_back(house, "Wie leest de brief eigenlijk?")

    form = await house.clicks("set-question", ANNA)

    assert initial(form, "text") == "Wie leest de brief eigenlijk?"


async def test_once_a_question_is_set_it_is_not_offered_again(house: House) -> None:
    await house.asks(ANNA)
    await looks_back(house, "Wie leest de brief eigenlijk?")
    await house.asks(ANNA, "Wie leest de brief eigenlijk?")

    form = await house.clicks("set-question", ANNA)

    assert initial(form, "text") == ""


async def test_words_behind_the_command_go_first(house: House) -> None:
    await looks_back(house, "Wie leest de brief eigenlijk?")

    form = await house.types("leervraag", ANNA, "waarom bellen ze")

    assert initial(form, "text") == "waarom bellen ze"


async def test_what_somebody_else_takes_along_is_theirs(house: House) -> None:
    await looks_back(house, "Wie leest de brief eigenlijk?")

    form = await house.clicks("set-question", BRAM)

    assert initial(form, "text") == ""


async def test_the_insight_of_last_week_and_the_thought_of_monday_both_come_back(house: House) -> None:
    await looks_back(house, "", now="Mensen zoeken de datum.")
    await house.asks(ANNA)

    form = await house.does("look-back", ANNA, step="recall", recalled="Iets met de datum.")

    assert isinstance(form, Form)
    shown = words(form)
    assert (
        "Dit schreef je vorige week:\nMensen zoeken de datum.\nEn dit schreef je net:\nIets met de datum."
        in shown
    )
    assert "Dit dacht je toen:\nZe snappen de brief niet." in shown


async def test_not_knowing_it_any_more_is_an_answer(house: House) -> None:
    await house.asks(ANNA)

    form = await house.does("look-back", ANNA, step="recall", recalled="")

    assert "Dit dacht je toen:\nZe snappen de brief niet.\nJe liet het leeg. Dat kan." in words(form)


async def test_whoever_has_nothing_to_compare_is_told_nothing_of_it(house: House) -> None:
    form = await house.does("look-back", ANNA, step="recall", recalled="")

    assert "Je liet het leeg." not in words(form)
