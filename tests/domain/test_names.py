"""What looks like a name of a client or colleague is pointed out; what only has a capital is left alone."""

import pytest

from bot.domain.names import MOST, names_in

SEEN = {
    "Vandaag was mevrouw Jansen er weer.": "mevrouw Jansen",
    "mw. de Vries kreeg geen ontbijt": "mw. de Vries",
    "dhr. Bakker belde": "dhr. Bakker",
    "De heer Smit kwam langs": "De heer Smit",
    "We bellen meneer El Amrani elke week": "meneer El Amrani",
    "cliënt Petra krijgt haar pil": "cliënt Petra",
    "Cliente Yilmaz vraagt het elke dag": "Cliente Yilmaz",
    "bewoner Kees van Dam valt vaak": "bewoner Kees van Dam",
    "leerling Noor snapt de som niet": "leerling Noor",
    "klant De Boer wacht": "klant De Boer",
    "een collega Tom doet dat": "collega Tom",
    "Ik sprak J. de Vries aan de balie": "J. de Vries",
    "volgens A.B. Jansen kan het": "A.B. Jansen",
    "Jan de Vries tekent": "Jan de Vries",
    "Fatima el Idrissi doet de planning": "Fatima el Idrissi",
    "Yesterday Mrs Baker called": "Mrs Baker",
    "Mr. Smith waits": "Mr. Smith",
    "patient Emma had two doses": "patient Emma",
    "resident Tom fell": "resident Tom",
    "Dr. Green signs": "Dr. Green",
    "familie Bos belt": "familie Bos",
}
NOT_SEEN = (
    "De bewoner krijgt één formulier.",
    "mevrouw aan de balie weet het",
    "Team Noord belt op maandag.",
    "We werken in Microsoft Teams en Slack.",
    "Een cliënt Team Noord wacht",
    "Op Koningsdag zijn we dicht.",
    "In Amsterdam doen ze dat al.",
    "De heer of mevrouw kan ook bellen",
    "klant vraagt. Daarna bellen we.",
    "AI schrijft de brief. Wij lezen hem.",
    "We call on Monday and write in Word.",
    "A customer waits. We call.",
    "Plan B. Dan bellen we.",
    "de leerling op Maandag",
    "Zorg van Nederland",
    "",
)


@pytest.mark.parametrize(("text", "name"), SEEN.items())
def test_a_name_is_seen(text: str, name: str) -> None:
    assert names_in(text) == (name,)


@pytest.mark.parametrize("text", NOT_SEEN)
def test_what_is_no_name_is_left_alone(text: str) -> None:
    assert names_in(text) == ()


def test_a_colleague_is_seen_by_first_name_too() -> None:
    found = names_in("Bram belt en Anna Voorbeeld schrijft.", ["Anna Voorbeeld", "Bram Sample", "Al"])

    assert found == ("Bram", "Anna Voorbeeld")


def test_a_colleagues_name_in_small_letters_is_a_word() -> None:
    assert names_in("er is hoop op een bos bloemen", ["Hoop", "Bos"]) == ()


def test_a_name_is_named_once_and_no_more_than_a_handful() -> None:
    text = " ".join(f"mevrouw {letter}ansen en mevrouw {letter}ansen." for letter in "ABCDEFGH")

    found = names_in(text)

    assert (len(found), len(set(found))) == (MOST, MOST)
