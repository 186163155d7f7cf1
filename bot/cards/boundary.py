"""What a person reads where Vita stops thinking along: fixed words and people to turn to, and no question.

The lines with an organisation's own contacts fall away when these are not set; the national numbers stay. No
card carries a label, because neither a model nor a guided question made it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields

from bot.cards.model import Block, Button, Buttons, Card, Form, FormPart, Note, Quote, Text, TextField
from bot.domain.boundary import Boundary
from bot.domain.contacts import Contacts
from bot.texts import Texts

CONTACT_LONGEST = 120
"""Characters: a desk with its number, on one line of a phone."""


def card(boundary: Boundary, contacts: Contacts, texts: Texts) -> Card:
    buttons = _buttons(boundary, texts)
    lines = map(Text, _lines(boundary, contacts, texts))
    return Card(texts("answer-summary"), (*lines, *((Buttons(buttons),) if buttons else ())))


def in_form(boundary: Boundary, contacts: Contacts, typed: Sequence[str], texts: Texts) -> Card:
    """The same after a form, with what was typed: nothing of it was kept, and it must not be lost."""
    blocks: list[Block] = [Text(line) for line in _lines(boundary, contacts, texts)]
    blocks.append(Text(texts("boundary-form-typed")))
    blocks += [Quote(words) for words in typed]
    blocks.append(Note(texts("boundary-form-again")))
    return Card(texts("answer-summary"), tuple(blocks))


def held(texts: Texts, *, evening: bool) -> Card:
    """The answer to whatever else somebody in distress writes on the same day."""
    return stopped(texts("boundary-held", part="evening" if evening else "day"), texts)


def stopped(words: str, texts: Texts) -> Card:
    """Fixed words alone: without a label, without a button."""
    return Card(texts("answer-summary"), (Text(words),))


def _lines(boundary: Boundary, contacts: Contacts, texts: Texts) -> Iterator[str]:
    yield texts(f"boundary-{boundary}")
    match boundary:
        case Boundary.DISTRESS:
            yield texts("boundary-distress-suicide")
            yield texts("boundary-danger")
            yield texts("boundary-distress-talk")
            yield from _at_work(("company_doctor", "counsellor"), contacts, texts)
            yield texts("boundary-distress-nobody")
        case Boundary.UNSAFE:
            yield from _at_work(("counsellor", "company_doctor"), contacts, texts)
            yield texts("boundary-unsafe-outside")
            yield texts("boundary-danger")
            yield texts("boundary-nobody")
        case Boundary.CONFLICT:
            yield from _at_work(("counsellor", "hr"), contacts, texts)
            yield texts("boundary-conflict-talk")
            yield texts("boundary-conflict-practice")
        case Boundary.LEGAL:
            yield _ask("boundary-legal-ask", "lawyer", contacts.lawyer, texts)
        case Boundary.MEDICAL:
            yield texts("boundary-medical-ask")
            yield texts("boundary-medical-hide")
        case Boundary.PERSONNEL:
            yield _ask("boundary-personnel-ask", "hr", contacts.hr, texts)
        case Boundary.JUDGEMENT:
            yield texts("boundary-judgement-question")
        case Boundary.LISTING:
            pass


def _at_work(names: tuple[str, ...], contacts: Contacts, texts: Texts) -> Iterator[str]:
    """The organisation's own people in one line, or no line."""
    known = asdict(contacts)
    people = [texts(f"boundary-{name}", contact=known[name]) for name in names if known[name]]
    if people:
        yield texts("boundary-at-work", people=", ".join(people))


def _ask(key: str, name: str, contact: str, texts: Texts) -> str:
    return texts(f"{key}-{name}", contact=contact) if contact else texts(key)


def _buttons(boundary: Boundary, texts: Texts) -> tuple[Button, ...]:
    match boundary:
        case Boundary.JUDGEMENT:
            return (
                Button(texts("boundary-button-sentence"), "spar"),
                Button(texts("answer-button-stop"), "choose", "stop"),
            )
        case Boundary.LISTING:
            return (Button(texts("answer-button-wall"), "show-wall"),)
        case _:
            return ()


def contacts_form(contacts: Contacts, texts: Texts, *, answers: Mapping[str, str] | None = None) -> Form:
    """`answers` is what was typed before an error."""
    shown = asdict(contacts) | dict(answers or {})
    hint = texts("contacts-hint")
    asked = tuple(
        TextField(
            field.name,
            texts(f"contacts-{field.name}"),
            hint,
            shown[field.name],
            required=False,
            longest=CONTACT_LONGEST,
        )
        for field in fields(Contacts)
    )
    parts: tuple[FormPart, ...] = (Text(texts("contacts-why")), *asked, Note(texts("contacts-empty")))
    return Form("set-contacts", texts("contacts-title"), texts("contacts-save"), parts)


def contacts_saved(contacts: Contacts, texts: Texts) -> Card:
    words = texts("contacts-saved" if any(asdict(contacts).values()) else "contacts-saved-none")
    return Card(texts("contacts-summary"), (Text(words),))
