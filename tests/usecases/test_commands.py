"""The words that open something, and what a form still misses."""

import pytest

from bot.cards.model import ChecksField, Form, Option, SelectField, TextField
from bot.texts import texts_in
from bot.usecases.commands import COMMANDS, SLASH_COMMANDS, use_case_for
from bot.usecases.missing import missing
from tests.fakes.house import ANNA, House, buttons, words

FORM = Form(
    "set-question",
    "Leervraag",
    "Bewaar",
    (
        TextField("text", "Vraag", longest=10),
        TextField("yield", "Opbrengst", required=False, longest=10),
        SelectField("who", "Wie", (Option("private", "Alleen ik"),)),
        ChecksField("flags", "Vlaggen", (Option("social", "Samen"),)),
    ),
)


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("vita", "", ("show-home", "")),
        ("/vita", "help", ("show-home", "")),
        ("vita", "reflectie", ("look-back", "")),
        ("vita", "Question waarom bellen ze", ("set-question", "waarom bellen ze")),
        ("leervraag", "waarom bellen ze", ("set-question", "waarom bellen ze")),
        ("/VOORSTEL", "", ("propose", "")),
        ("vita", "voorstle", None),
        ("vita", "wat kan je", None),
        ("xyz", "", None),
    ],
)
def test_a_command_is_found_with_the_words_behind_it(
    word: str, text: str, found: tuple[str, str] | None
) -> None:
    assert use_case_for(word, text) == found


def test_every_slash_command_does_something() -> None:
    assert set(SLASH_COMMANDS) <= set(COMMANDS)


def test_a_form_that_is_filled_in_misses_nothing() -> None:
    assert missing(FORM, {"text": "Waarom", "who": "private"}, texts_in("nl")) == {}


def test_a_form_names_each_field_that_is_missing() -> None:
    wrong = missing(FORM, {"text": "  ", "who": "iedereen"}, texts_in("nl"))

    assert wrong == {"text": "Vul dit nog in.", "who": "Vul dit nog in."}


@pytest.mark.parametrize("key", ["text", "yield"])
def test_a_text_that_is_too_long_says_how_long_it_may_be(key: str) -> None:
    wrong = missing(FORM, {"text": "Waarom", "who": "private", key: "x" * 11}, texts_in("nl"))

    assert wrong == {key: "Dit is te lang. Houd het onder 10 tekens."}


@pytest.mark.parametrize("word", [word for word in SLASH_COMMANDS if word != "vita"])
@pytest.mark.parametrize("asked", ["help", "Hulp", "?"])
async def test_each_command_has_its_help_with_the_button_that_does_the_same(
    house: House, word: str, asked: str
) -> None:
    await house.begins_team()
    card = await house.types(word, ANNA, asked)

    assert words(card)
    assert buttons(card) == [COMMANDS[word]]


async def test_help_behind_vita_is_the_help_of_that_command(house: House) -> None:
    await house.begins_team()

    assert buttons(await house.types("vita", ANNA, "noteer help")) == ["take-note"]
