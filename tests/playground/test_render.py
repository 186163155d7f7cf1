"""Cards and forms as the page reads them."""

import pytest

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    ChecksField,
    Choice,
    Choices,
    Facts,
    Form,
    Link,
    Note,
    Option,
    Quote,
    Style,
    Text,
    TextField,
)
from bot.playground import render
from bot.playground.chat import OpenForm
from tests.playground.ground import PLANNER, TEAM

STRONG = "\ue000Doel\ue001: “meer rust”"


def plain(text: str) -> list[dict[str, object]]:
    return [{"text": text, "strong": False}]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Text(STRONG), {"is": "text", "spans": [{"text": "Doel", "strong": True}, *plain(": “meer rust”")]}),
        (Quote("<b>zo</b>"), {"is": "quote", "spans": plain("<b>zo</b>")}),
        (
            Link("Open de muur", "https://vita.example.org/wall"),
            {"is": "link", "label": "Open de muur", "address": "https://vita.example.org/wall"},
        ),
        (Note("Vaste vraag"), {"is": "note", "spans": plain("Vaste vraag")}),
        (
            Choices((Choice("Vandaag", "kies je"),)),
            {"is": "choices", "items": [{"title": plain("Vandaag"), "text": plain("kies je")}]},
        ),
        (
            Facts((("Stap", "concept"),)),
            {"is": "facts", "items": [{"name": plain("Stap"), "value": plain("concept")}]},
        ),
        (
            Buttons((Button("Trek in", "withdraw", "12", Style.DANGER),)),
            {
                "is": "buttons",
                "items": [{"label": "Trek in", "action": "withdraw", "value": "12", "style": "danger"}],
            },
        ),
    ],
)
def test_each_block_becomes_data(block: Block, expected: dict[str, object]) -> None:
    shown = render.card(Card("Kort", (block,)))

    assert shown == {"summary": plain("Kort"), "blocks": [expected]}


def test_a_form_becomes_data_with_its_errors_at_the_fields() -> None:
    parts = (
        TextField("text", "Wat?", multiline=True, longest=300),
        ChecksField("kinds", "Welke?", (Option("a", "A"),), initial=("a",)),
    )
    form = Form("propose", "Voorstel", "Verder", parts, errors={"text": "Vul dit nog in."})

    shown = render.form(OpenForm("f1", PLANNER, TEAM, form))

    assert [part["is"] for part in shown["parts"]] == ["area", "checks"]
    assert [part["required"] for part in shown["parts"]] == [True, False]
    assert shown["errors"] == {"text": plain("Vul dit nog in.")}
