"""Cards and forms as Slack's blocks: what they look like, and that any of them fits."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

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
    Note,
    Option,
    Quote,
    SelectField,
    Style,
    Text,
    TextField,
)
from bot.domain.place import PlaceKind
from bot.slack.modals import Origin, answers, modal, read_back
from bot.slack.render import message, use_case_of
from tests.fakes.slack.limits import faults_in_message, faults_in_view
from tests.slack.cards import CARDS, FORMS

GOLDEN = Path(__file__).parent / "golden"
SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
ORIGIN = Origin("C0TEAM", PlaceKind.CHANNEL, "1790000000.000100", "1790000000.000200")


def strong(text: str) -> str:
    return f"{STRONG_ON}{text}{STRONG_OFF}"


CARD = Card(
    "Vita vraagt iets",
    (
        Text(f"{strong('Doel')}: “Cliënten & <familie>”\nWat wil je deze week leren?"),
        Quote("Eerste regel\nTweede *regel*"),
        Choices((Choice("Vaste plek.", "Kost niets."), Choice("Bellen.", "Kost tijd."))),
        Facts((("Team", "Oost"), ("Stap", "2 van 3"))),
        Note("Alleen jij ziet dit."),
        Buttons(
            (
                Button("Kies 1", "choose", "option:1", Style.PRIMARY),
                Button("Kies 2", "choose", "option:2"),
                Button("Stop hier", "stop", style=Style.DANGER),
            )
        ),
    ),
)
FORM = Form(
    action="propose",
    title="Een heel nieuw voorstel maken",
    submit="Verder",
    cancel="Sluit",
    value="1",
    parts=(
        Note("Stap 1 van 3"),
        TextField("title", "Hoe heet het?", hint="Kort is goed.", longest=120),
        TextField("about", "Wat gebeurt er nu?", initial="Drie mails.", multiline=True, required=False),
        SelectField("kind", "Beter of anders?", (Option("improve", "Beter"), Option("renew", "Anders")), initial="renew"),
        ChecksField("flags", "Waar raakt het aan?", (Option("technical", "Techniek"), Option("social", "Samen")), initial=("social",)),
    ),
    errors={"title": "Vul dit nog in."},
)  # fmt: skip


def held_against(name: str, made: object) -> tuple[str, str]:
    """What is rendered beside what is kept; `VITA_GOLDEN=write` keeps it anew, to be read like code."""
    kept = GOLDEN / name
    written = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("VITA_GOLDEN") == "write":
        kept.write_text(written, encoding="utf-8")
    return written, kept.read_text(encoding="utf-8")


def test_a_card_looks_as_it_did() -> None:
    made, kept = held_against("card.json", message(CARD).as_arguments())

    assert made == kept


def test_a_form_looks_as_it_did() -> None:
    made, kept = held_against("form.json", modal(FORM, ORIGIN))

    assert made == kept


@SLOW
@given(CARDS)
def test_any_card_whatever_fits(card: Card) -> None:
    made = message(card, may_be_judged=True)

    assert list(faults_in_message(made.text, list(made.blocks))) == []


@SLOW
@given(FORMS)
def test_any_form_whatever_fits(form: Form) -> None:
    assert list(faults_in_view(modal(form, ORIGIN))) == []


@pytest.mark.parametrize("times", [1, 60])
def test_the_buttons_and_notes_stay_when_text_is_left_out(times: int) -> None:
    long = Card(
        "Lang", (*[Text("woord " * 600)] * times, Note("Alleen jij."), Buttons((Button("Ja", "take-up"),)))
    )
    blocks = message(long).blocks

    assert [block["type"] for block in blocks[-2:]] == ["context", "actions"]
    assert any(block["text"]["text"] == "…" for block in blocks[:-2]) == (times > 1)


def test_two_buttons_of_one_use_case_lead_to_it_both() -> None:
    actions = message(CARD).blocks[-1]["elements"]
    ids = [button["action_id"] for button in actions]

    assert len(set(ids)) == 3
    assert [use_case_of(one) for one in ids] == ["choose", "choose", "stop"]


def test_a_value_that_does_not_fit_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="take-up"):
        message(Card("Kort", (Buttons((Button("Ja", "take-up", "x" * 2001),)),)))


def test_a_long_text_is_split_between_words_without_losing_any() -> None:
    words = [f"woord{number}&" for number in range(800)]
    pieces = [block["text"]["text"] for block in message(Card("Lang", (Text(" ".join(words)),))).blocks]

    assert " ".join(pieces).replace("&amp;", "&").split() == words


def test_a_form_carries_where_it_was_opened_and_its_value() -> None:
    form = Form("propose", "Titel", "Verder", (), value='regel\n"twee"')

    assert read_back(modal(form, ORIGIN)["private_metadata"]) == (ORIGIN, 'regel\n"twee"')


def test_more_than_ten_checks_become_a_list_to_choose_from() -> None:
    options = tuple(Option(f"o{number}", f"Optie {number}") for number in range(11))
    (field,) = modal(Form("a", "T", "S", (ChecksField("many", "Welke?", options),)), ORIGIN)["blocks"]

    assert field["element"]["type"] == "multi_static_select"


@pytest.mark.parametrize("kind", [SelectField, ChecksField])
def test_more_than_a_hundred_options_can_all_be_found(kind: type[SelectField | ChecksField]) -> None:
    options = tuple(Option(f"o{number}", f"Collega {number:03}") for number in range(1, 301))
    view = modal(Form("a", "T", "S", (kind("who", "Wie?", options),)), ORIGIN)

    (field,) = view["blocks"]
    groups = field["element"]["option_groups"]
    assert [one["value"] for group in groups for one in group["options"]] == [one.value for one in options]
    assert groups[1]["label"]["text"] == "Collega 101 – Collega 200"
    assert list(faults_in_view(view)) == []


def test_answers_are_read_by_the_key_of_their_field() -> None:
    state: dict[str, dict[str, dict[str, Any]]] = {
        "title": {"answer": {"type": "plain_text_input", "value": "Overdracht"}},
        "about": {"answer": {"type": "plain_text_input", "value": None}},
        "kind": {"answer": {"type": "static_select", "selected_option": {"value": "renew"}}},
        "goal": {"answer": {"type": "static_select", "selected_option": None}},
        "flags": {"answer": {"type": "checkboxes", "selected_options": [{"value": "a"}, {"value": "b"}]}},
    }

    assert answers(state) == {"title": "Overdracht", "about": "", "kind": "renew", "goal": "", "flags": "a,b"}


def test_a_form_full_of_emoji_weighs_no_more_than_slack_takes() -> None:
    form = Form("propose", "Vol", "Verder", tuple(Text("😀" * 2900) for _ in range(40)))

    assert list(faults_in_view(modal(form, ORIGIN))) == []
