"""A note of what was tried and seen is its writer's alone, and comes back on Friday and in a talk of one's own."""

from bot.cards.model import Form
from bot.usecases import Replacement
from tests.fakes.house import ANNA, BRAM, CHANNEL, House, buttons, words
from tests.usecases.drafting import initial


async def test_the_form_shows_the_question_of_this_week(house: House) -> None:
    await house.begins_team()
    await house.asks(ANNA, "Waarom bellen mensen?")

    form = await house.types("vita", ANNA, "noteer")

    assert "Je vraag deze week:\nWaarom bellen mensen?" in words(form)


async def test_words_behind_the_command_stand_in_the_form(house: House) -> None:
    form = await house.types("vita", ANNA, "noteer ik belde eerst")

    assert initial(form, "tried") == "ik belde eerst"


async def test_typed_words_give_the_button_that_opens_the_form_with_them(house: House) -> None:
    said = await house.says(ANNA, "Noteer: ik belde eerst")

    assert buttons(said[-1]) == ["take-note"]
    assert "ik belde eerst" in repr(said[-1])


async def test_one_of_the_two_halves_is_enough(house: House) -> None:
    await house.begins_team()

    answer = await house.does("take-note", ANNA, tried="", saw="Ze lazen de datum.")

    assert words(answer).splitlines()[:2] == [
        "Gezien: “Ze lazen de datum.”",
        "Bewaard. Het komt vrijdag terug, als je terugkijkt.",
    ]


async def test_a_note_without_a_word_is_asked_again(house: House) -> None:
    form = await house.does("take-note", ANNA, tried=" ", saw="")

    assert isinstance(form, Form)
    assert form.errors == {"tried": "Schrijf bij één van de twee iets op. Drie woorden is genoeg."}


async def test_a_form_that_is_sent_twice_keeps_one_note(house: House) -> None:
    for _ in range(2):
        await house.does("take-note", ANNA, key="twice", tried="ik belde eerst")

    assert words(await house.clicks("my-data", ANNA)).count("ik belde eerst") == 1


async def test_a_note_comes_back_when_its_writer_looks_back(house: House) -> None:
    await house.adds_team()
    await house.core.catch_up()
    await house.clicks("show-wall", ANNA, place=CHANNEL)
    await house.does("take-note", ANNA, tried="ik belde eerst", saw="het scheelde een brief")

    form = await house.does("look-back", ANNA, step="recall", recalled="")

    assert "Dit noteerde je deze week:\nik belde eerst · het scheelde een brief" in words(form)


async def test_a_partner_in_private_knows_what_was_noted(house: House) -> None:
    await house.does("take-note", ANNA, tried="ik belde eerst", saw="het scheelde een brief")

    await house.says(ANNA, "hoe nu verder met bellen")

    assert house.sparring.heard[-1].notes == ("ik belde eerst · het scheelde een brief",)


async def test_a_partner_in_a_channel_does_not(house: House) -> None:
    await house.begins_team()
    await house.does("take-note", ANNA, tried="ik belde eerst")

    await house.says(ANNA, "hoe nu verder met bellen", CHANNEL.in_thread("1.1"), mentions=True)

    assert house.sparring.heard[-1].notes == ()


async def test_nobody_else_is_told_what_was_noted(house: House) -> None:
    await house.does("take-note", ANNA, tried="ik belde eerst")

    await house.says(BRAM, "hoe nu verder met bellen")

    assert house.sparring.heard[-1].notes == ()


async def test_not_this_week_takes_the_question_away(house: House) -> None:
    answer = await house.clicks("not-this-week", ANNA, "note")

    assert isinstance(answer, Replacement)
    assert words(answer) == "Goed. Deze week vraag ik er niet meer naar."
