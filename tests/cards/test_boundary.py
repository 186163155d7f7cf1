"""The fixed words where Vita stops: whom they name, how long they are, and that they ask nothing."""

import re
from itertools import product

import pytest

from bot.cards import boundary as cards
from bot.cards.model import Button, Buttons, Card, Label, Text, plain
from bot.domain.boundary import Boundary
from bot.domain.contacts import Contacts
from bot.texts import LANGUAGES, texts_in
from tests.cards.aloud import aloud
from tests.goldens import GoldenText

NOBODY = Contacts()
EVERYBODY = Contacts(
    counsellor="Voorbeeldpersoon, 000 000 00 01",
    company_doctor="Voorbeelddienst, 000 000 00 02",
    hr="HR-balie, 000 000 00 03",
    lawyer="Juridische balie, 000 000 00 04",
)
TO_PEOPLE = tuple(boundary for boundary in Boundary if boundary not in {Boundary.JUDGEMENT, Boundary.LISTING})
WAYS = {
    "nl": ("113.nl", "0800-0113", "112", "huisarts", "Luisterlijn", "politie", "leidinggevende", "erbuiten", "OR", "vakbond",
           "Juridisch Loket", "arts", "apotheker", "HR"),
    "en": ("113.nl", "0800-0113", "112", "GP", "Luisterlijn", "police", "manager", "no part", "works council", "union",
           "Juridisch Loket", "doctor", "pharmacist", "HR"),
}  # fmt: skip
"""The ways to somebody who can help, as the texts name them."""

EACH = pytest.mark.parametrize(("boundary", "language"), tuple(product(Boundary, LANGUAGES)))


def words(card: Card) -> str:
    return plain("\n".join(block.text for block in card.blocks if isinstance(block, Text)))


def buttons(card: Card) -> list[Button]:
    return [button for block in card.blocks if isinstance(block, Buttons) for button in block.items]


@EACH
def test_the_words_are_as_agreed(boundary: Boundary, language: str, golden_text: GoldenText) -> None:
    texts = texts_in(language)

    shown = [cards.card(boundary, contacts, texts) for contacts in (NOBODY, EVERYBODY)]

    golden_text(f"boundary_{boundary}.{language}", "\n".join(map(aloud, shown)))


@EACH
@pytest.mark.parametrize("contacts", [NOBODY, EVERYBODY], ids=["no contacts", "all contacts"])
def test_a_boundary_fits_above_the_thumb(boundary: Boundary, language: str, contacts: Contacts) -> None:
    said = words(cards.card(boundary, contacts, texts_in(language)))

    assert (len(said) <= 750, len(said.split()) <= 115) == (True, True)


@EACH
def test_nothing_is_asked_except_what_should_change_between_two_people(
    boundary: Boundary, language: str
) -> None:
    said = words(cards.card(boundary, EVERYBODY, texts_in(language)))

    assert said.count("?") == (1 if boundary is Boundary.JUDGEMENT else 0)


@EACH
def test_nobody_made_these_words_so_they_carry_no_label(boundary: Boundary, language: str) -> None:
    card = cards.card(boundary, EVERYBODY, texts_in(language))

    assert card.label is Label.NONE
    assert re.search(r"gemaakt met|made with|vaste vraag|fixed question", words(card), re.IGNORECASE) is None


@EACH
def test_a_notification_on_a_locked_screen_tells_nothing(boundary: Boundary, language: str) -> None:
    card = cards.card(boundary, EVERYBODY, texts_in(language))

    assert card.summary == texts_in(language)("answer-summary")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("boundary", TO_PEOPLE)
def test_two_ways_to_people_remain_when_an_organisation_gave_none(boundary: Boundary, language: str) -> None:
    said = words(cards.card(boundary, NOBODY, texts_in(language)))

    assert len([way for way in WAYS[language] if way in said]) >= 2


@pytest.mark.parametrize(
    ("boundary", "named"),
    [
        (Boundary.DISTRESS, ["company_doctor", "counsellor"]),
        (Boundary.UNSAFE, ["counsellor", "company_doctor"]),
        (Boundary.CONFLICT, ["counsellor", "hr"]),
        (Boundary.LEGAL, ["lawyer"]),
        (Boundary.PERSONNEL, ["hr"]),
        (Boundary.MEDICAL, []),
    ],
)
def test_the_organisations_own_people_are_named_where_they_can_help(
    boundary: Boundary, named: list[str]
) -> None:
    said = words(cards.card(boundary, EVERYBODY, texts_in("nl")))

    own = ("counsellor", "company_doctor", "hr", "lawyer")
    assert [name for name in own if getattr(EVERYBODY, name) in said] == sorted(named, key=own.index)


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_refused_judgement_and_a_refused_list_show_a_way_on(language: str) -> None:
    shown = {boundary: cards.card(boundary, NOBODY, texts_in(language)) for boundary in Boundary}

    ways_on = {b: [(way.action, way.value) for way in buttons(card)] for b, card in shown.items()}
    assert {boundary: ways for boundary, ways in ways_on.items() if ways} == {
        Boundary.JUDGEMENT: [("spar", ""), ("choose", "stop")],
        Boundary.LISTING: [("show-wall", "")],
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("evening", [True, False], ids=["evening", "day"])
def test_a_held_day_offers_people_and_no_question(
    language: str, golden_text: GoldenText, *, evening: bool
) -> None:
    card = cards.held(texts_in(language), evening=evening)

    golden_text(f"boundary_held_{'evening' if evening else 'day'}.{language}", aloud(card))
    assert ("?" in words(card), buttons(card)) == (False, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_for_contacts_is_as_agreed(language: str, golden_text: GoldenText) -> None:
    texts = texts_in(language)

    form = cards.contacts_form(EVERYBODY, texts)

    golden_text(f"contacts_form.{language}", aloud(form))
    assert [field.key for field in form.fields] == ["counsellor", "company_doctor", "hr", "lawyer"]


@pytest.mark.parametrize(
    ("contacts", "start"), [(NOBODY, "Bewaard. Er staan"), (EVERYBODY, "Bewaard. Deze mensen")]
)
def test_what_was_saved_is_said(contacts: Contacts, start: str) -> None:
    assert words(cards.contacts_saved(contacts, texts_in("nl"))).startswith(start)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_of_the_form_fits_the_smallest_window(language: str) -> None:
    assert len(cards.contacts_form(NOBODY, texts_in(language)).title) <= 24
