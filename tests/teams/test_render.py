"""Cards and forms as Adaptive Cards: golden files, and limits that hold for any card."""

import json
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cards import dialogue, question
from bot.cards.model import (
    STRONG_OFF,
    STRONG_ON,
    Button,
    Buttons,
    Card,
    ChecksField,
    Choice,
    Choices,
    Facts,
    Form,
    Label,
    Link,
    Note,
    Option,
    Prompt,
    Quote,
    SelectField,
    Source,
    Style,
    Text,
    TextField,
)
from bot.domain.dialogue import DialogueState, Gate, Move
from bot.domain.frame import Goal
from bot.teams.fields import Surface, Ticket
from bot.teams.forms import form_card
from bot.teams.messages import message
from bot.teams.render import MOST_BYTES, adaptive_card, ways_on
from bot.texts import texts_in
from tests.fakes.teams_cards import activity_faults, card_faults
from tests.teams.conftest import Golden

NL = texts_in("nl")
EVERY_BLOCK = Card(
    "Maandag",
    (
        Text(
            f"Goedemorgen.\n\nHet gaat om {STRONG_ON}overdragen{STRONG_OFF}.\nNiet om *sterretjes*, [links](x) of _lijnen_."
        ),
        Quote("Ik dacht: dit kan korter.\nEn het kan."),
        Choices((Choice("Vraag door", "Wat ging er mis?"), Choice("Kijk mee", "Loop een ronde mee."))),
        Facts((("Wie ziet dit", "de acht mensen van het team"), ("Tot", "vrijdag"))),
        Buttons(
            (
                Button("Zet een leervraag", "set-question", "w:1", Style.PRIMARY),
                Button("Wis alles", "erase", style=Style.DANGER),
            )
        ),
        Link("Open de muur", "https://vita.example.org/wall"),
        Note("Gemaakt met AI"),
    ),
)
EVERY_FIELD = Form(
    "propose",
    "Je voorstel",
    "Verder",
    (
        Text("Wat gaat er anders?"),
        TextField("title", "Titel", "In een paar woorden", initial="Korter overdragen", longest=80),
        TextField("about", "Waar gaat het over?", multiline=True, required=False),
        SelectField("kind", "Soort", (Option("improve", "Verbeteren"), Option("renew", "Vernieuwen")), initial="improve"),
        ChecksField("sides", "Het is", (Option("technical", "technisch"), Option("social", "sociaal")), initial=("social",)),
        Note("Wie ziet dit: jij."),
    ),
    cancel="Stop",
    value="step:1",
    errors={"title": "Deze titel is er al."},
)  # fmt: skip
TICKET = Ticket("teams:a:1:2", "3")


@pytest.mark.parametrize("surface", Surface)
def test_every_block_looks_as_agreed(surface: Surface, golden: Golden) -> None:
    golden(f"every_block_{surface.name.lower()}", adaptive_card(EVERY_BLOCK, surface))


@pytest.mark.parametrize("surface", [Surface.CHAT, Surface.DIALOG])
def test_every_field_looks_as_agreed(surface: Surface, golden: Golden) -> None:
    golden(f"every_field_{surface.name.lower()}", form_card(EVERY_FIELD, surface, TICKET, NL))


def test_a_sparring_turn_looks_as_agreed(golden: Golden) -> None:
    state = DialogueState(gate=Gate.OPEN, move=Move.HINT)
    card = dialogue.turn("Je zegt: te laat.\nWanneer is het op tijd?", (), state, "gpt-voorbeeld", "", NL)

    golden("sparring_turn", adaptive_card(card, Surface.CHAT))


def test_the_learning_question_looks_as_agreed(golden: Golden) -> None:
    form = question.form(
        (Goal("g1", "Rust in de overdracht"),), "de acht mensen van Team Oost (voorbeeld)", NL
    )

    golden("learning_question", form_card(form, Surface.DIALOG, TICKET, NL))


def test_below_what_is_said_in_a_channel_stand_two_ways_on(golden: Golden) -> None:
    card = Card("Maandag", (Text("Welke vraag neem je mee?"),))

    golden("ways_on", adaptive_card(card, Surface.CHANNEL, ways_on(card, NL)))


def test_a_way_on_that_stands_there_already_is_not_repeated() -> None:
    card = Card("Maandag", (Text("Hoi"), Buttons((Button("Denk mee", "spar"),))))

    assert [way.action for way in ways_on(card, NL)] == ["reply"]


def test_a_card_that_is_too_large_keeps_its_buttons() -> None:
    buttons = Buttons((Button("Verder", "go", "v" * 2000),))
    card = Card("Lang", (*(Text("é" * 4000) for _ in range(200)), buttons))

    drawn = adaptive_card(card, Surface.CHAT)

    assert card_faults(drawn) == []
    assert drawn["body"][-1]["actions"][0]["title"] == "Verder"


def test_what_stands_in_a_field_is_never_shortened() -> None:
    written = "woord " * 3000
    form = replace(EVERY_FIELD, parts=(TextField("about", "Waar gaat het over?", initial=written),))

    drawn = form_card(form, Surface.DIALOG, TICKET, NL)

    assert [element["value"] for element in drawn["body"] if element["type"] == "Input.Text"] == [written]


marked = st.sampled_from(["", " ", "\n\n", STRONG_ON, f"{STRONG_ON}a\nb{STRONG_OFF}"])
endless = st.sampled_from(["x", "😀", "regel\n"]).map(
    lambda text: text * 9_000
)  # map, so that no report spells it out
words = st.text(max_size=60) | marked | endless
labels = st.text(min_size=1, max_size=20).filter(str.strip)
buttons = st.builds(
    Button,
    labels,
    labels,
    st.text(max_size=40) | st.just("v").map(lambda text: text * 2_000),
    st.sampled_from(Style),
)
choices = st.builds(Choice, words, words)
blocks = st.one_of(
    st.builds(Text, words),
    st.builds(Quote, words),
    st.builds(Note, words),
    st.builds(Choices, st.lists(choices, min_size=2, max_size=4).map(tuple)),
    st.builds(Facts, st.lists(st.tuples(words, words), min_size=1, max_size=4).map(tuple)),
    st.builds(Buttons, st.lists(buttons, min_size=1, max_size=9).map(tuple)),
)
sources = st.lists(st.builds(Source, words, words), max_size=25).map(tuple)
prompts = st.lists(st.builds(Prompt, labels, labels), max_size=5).map(tuple)
cards = st.builds(
    Card, words, st.lists(blocks, max_size=12).map(tuple), st.sampled_from(Label), sources, prompts
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cards, st.sampled_from(Surface))
def test_any_card_is_one_that_teams_takes(card: Card, surface: Surface) -> None:
    assert card_faults(adaptive_card(card, surface)) == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cards, st.booleans())
def test_any_card_travels_in_a_message_that_teams_takes(card: Card, in_private: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    sent = message(card, adaptive_card(card, Surface.CHAT), "28:vita", in_private=in_private)

    assert activity_faults(sent) == []


options = st.lists(st.builds(Option, labels, labels), min_size=1, max_size=12).map(tuple)
fields = st.one_of(
    st.builds(TextField, labels, labels, words, words, st.booleans(), st.booleans()),
    st.builds(SelectField, labels, labels, options, words),
    st.builds(ChecksField, labels, labels, options, words),
    st.builds(Note, words),
)
forms = st.builds(
    Form, labels, labels, labels, st.lists(fields, max_size=8, unique_by=lambda part: getattr(part, "key", id(part))).map(tuple)
)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(forms, st.sampled_from([Surface.CHAT, Surface.DIALOG]))
def test_any_form_has_a_shape_that_teams_takes(form: Form, surface: Surface) -> None:
    drawn = form_card(form, surface, TICKET, NL)

    assert card_faults(drawn, most_bytes=10_000_000) == []


@pytest.mark.parametrize("verdicts", [(), ("Dit hielp", "Dit hielp niet")])
def test_thumbs_stand_only_below_what_they_would_count_for(verdicts: tuple[str, ...]) -> None:
    card = Card("Een voorstel", (Text("Een voorstel"),), Label.MODEL, verdicts=verdicts)

    sent = message(card, adaptive_card(card, Surface.CHAT), "28:vita", in_private=False)

    assert ("feedbackLoop" in sent.get("channelData", {})) is bool(verdicts)


def test_of_three_hundred_colleagues_anybody_is_found_by_typing() -> None:
    options = tuple(Option(str(number), f"Voorbeeld Achternaam {number}") for number in range(300))
    form = Form("set-roles", "Wie doet wat", "Bewaar", (SelectField("who", "Wie?", options),))

    drawn = form_card(form, Surface.CHAT, Ticket("k"), NL)

    (chosen,) = (one for one in drawn["body"] if one["type"] == "Input.ChoiceSet")
    assert (chosen["style"], len(chosen["choices"])) == ("filtered", 300)
    assert len(json.dumps(drawn)) < MOST_BYTES
