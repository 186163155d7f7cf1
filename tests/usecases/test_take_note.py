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


# --- changing and deleting ------------------------------------------------------------------------------------


async def test_what_was_noted_can_be_changed_in_the_same_form(house: House) -> None:
    await house.begins_team()
    saved = await house.does("take-note", ANNA, tried="ik belde eerst")

    form = await house.clicks("edit-note", ANNA, "1")
    changed = await house.does("edit-note", ANNA, step="1", tried="ik belde twee keer", saw="rust")

    assert buttons(saved)[-2:] == ["edit-note", "delete-note"]
    assert initial(form, "tried") == "ik belde eerst"
    assert words(changed).splitlines()[:2] == ["Geprobeerd: “ik belde twee keer”", "Gezien: “rust”"]


async def test_a_note_that_is_emptied_is_asked_about(house: House) -> None:
    await house.does("take-note", ANNA, tried="ik belde eerst")

    form = await house.does("edit-note", ANNA, step="1", tried=" ", saw="")

    assert isinstance(form, Form)
    assert list(form.errors) == ["tried"]


async def test_a_note_that_is_deleted_is_gone(house: House) -> None:
    await house.does("take-note", ANNA, tried="ik belde eerst")

    answer = await house.clicks("delete-note", ANNA, "1")
    left = await house.types("notities", ANNA)

    assert isinstance(answer, Replacement)
    assert words(answer) == "De notitie is gewist. Niemand anders had hem gezien."
    assert words(left).splitlines()[0] == "Je hebt nog niets genoteerd. Dat mag."


async def test_nobody_changes_or_deletes_the_note_of_somebody_else(house: House) -> None:
    await house.does("take-note", ANNA, tried="ik belde eerst")

    refused = [
        words(await house.clicks("edit-note", BRAM, "1")),
        words(await house.clicks("delete-note", BRAM, "1")),
        words(await house.does("edit-note", BRAM, step="1", tried="iets anders")),
    ]

    assert refused == ["Deze notitie is er niet meer."] * 3
    assert "ik belde eerst" in words(await house.types("notities", ANNA))
