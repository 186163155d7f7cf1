"""Peer consultation in a Prof-cirkel: the round that runs, what people wrote in it, and what is kept of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    ChecksField,
    Form,
    Label,
    Note,
    Option,
    Quote,
    SelectField,
    Style,
    Text,
    TextField,
    plain,
)
from bot.domain.consultation import Consultation, Contribution, Kind, Method
from bot.domain.generated import Generated
from bot.texts import Texts

LONGEST = 2000
READ_BACK = 12
"""Contributions of one message; the place of the circle has them all."""


@dataclass(frozen=True, slots=True)
class Written:
    """A contribution with the name of whoever brought it."""

    name: str
    contribution: Contribution
    round_title: str = ""


def how(methods: Sequence[Method], texts: Texts) -> Card:
    lines = [
        texts("consultation-method", title=_in(method.titles, texts), about=_in(method.abouts, texts), days=method.days)
        for method in methods
    ]  # fmt: skip
    blocks = (Text(texts("consultation-how")), Text("\n".join(lines)), Text(texts("consultation-how-guard")))
    return Card(texts("consultation-summary"), blocks)


def bring_form(methods: Sequence[Method], circle: int, texts: Texts) -> Form:
    options = tuple(
        Option(method.key, texts("consultation-method-option", title=_in(method.titles, texts), days=method.days))
        for method in methods
    )  # fmt: skip
    return Form(
        "bring-case",
        texts("consultation-bring-title"),
        texts("consultation-bring-submit"),
        (
            SelectField("method", texts("consultation-field-method"), options, initial=methods[0].key),
            TextField(
                "title",
                texts("consultation-field-title"),
                texts("consultation-field-title-hint"),
                longest=120,
            ),
            TextField(
                "text",
                texts("consultation-field-story"),
                texts("consultation-field-story-hint"),
                multiline=True,
                longest=LONGEST,
            ),
            Note(texts("prof-circle-stays")),
        ),
        value=str(circle),
    )


def form(consultation: Consultation, own: str, value: str, examples: Sequence[str], texts: Texts) -> Form:
    """What somebody writes in the running round; `own` is what they wrote already."""
    running = consultation.round
    shown_later = (Note(texts("consultation-together")),) if running.together else ()
    helping = (Note(texts("consultation-examples", examples=" ".join(examples))),) if examples else ()
    return Form(
        "contribute",
        _in(running.titles, texts)[:24],
        texts("consultation-write-submit"),
        (
            Text(_in(running.asks, texts)),
            TextField(
                "text",
                texts(f"consultation-field-{running.kind}"),
                initial=own,
                multiline=True,
                longest=LONGEST,
            ),
            *helping,
            *shown_later,
        ),
        value=value,
    )


def round_card(
    consultation: Consultation, bringer: str, day: date, texts: Texts, *, nobody_wrote: bool = False
) -> Card:
    """The card at the start of a round: whose turn, what is asked, until when."""
    running = consultation.round
    title = texts(
        "consultation-round", number=consultation.position + 1, of=len(consultation.method.rounds),
        title=_in(running.titles, texts), case=consultation.title,
    )  # fmt: skip
    turn = texts(f"consultation-turn-{running.turn}", name=bringer, day=texts.day(day))
    before = (Text(texts("consultation-nobody-wrote")),) if nobody_wrote else ()
    value = f"{consultation.id}:{consultation.position}"
    write = Button(texts(f"consultation-write-{running.kind}"), "contribute", value, Style.PRIMARY)
    along = (Button(texts("consultation-button-vita"), "ask-vita-along", value),) if running.ai else ()
    show = Button(texts("consultation-button-show"), "show-consultation", str(consultation.id))
    return Card(
        plain(title),
        (*before, Text(title), Text(_in(running.asks, texts)), Note(turn), Buttons((write, *along, show))),
    )


def closed_round(consultation: Consultation, texts: Texts) -> Card:
    """The same card once the round is over."""
    words = texts(
        "consultation-round-over", number=consultation.position + 1,
        title=_in(consultation.round.titles, texts), case=consultation.title,
    )  # fmt: skip
    return Card(words, (Text(words),))


def written(one: Written, kind: Kind, texts: Texts) -> Card:
    """What somebody brought, as Vita lays it before the circle."""
    made = one.contribution
    if made.envelope.revoked_at is not None:
        return _line("consultation-taken-back", texts, name=one.name)
    if made.generated is not None:
        said = texts("consultation-said-vita", name=one.name)
        by_model = made.generated.generated_by == "model"
        note = Note(_label(made.generated, texts))
        return Card(
            plain(said), (Text(said), Quote(made.text), note), Label.MODEL if by_model else Label.GUIDED
        )
    said = texts(f"consultation-said-{kind}", name=one.name)
    return Card(plain(said), (Text(said), Quote(made.text)))


def not_kept(texts: Texts) -> Card:
    return _line("consultation-not-kept", texts)


def brought(texts: Texts) -> Card:
    return _line("consultation-brought", texts)


def given(consultation: Consultation, texts: Texts) -> Card:
    key = "consultation-given-later" if consultation.round.together else "consultation-given"
    return _line(key, texts)


def reminder(consultation: Consultation, texts: Texts) -> Card:
    running = consultation.round
    words = texts("consultation-reminder", title=_in(running.titles, texts), case=consultation.title)
    write = Button(
        texts(f"consultation-write-{running.kind}"),
        "contribute",
        f"{consultation.id}:{consultation.position}",
    )
    show = Button(texts("consultation-button-show"), "show-consultation", str(consultation.id))
    return Card(words, (Text(words), Buttons((write, show))))


def standing(
    consultation: Consultation,
    bringer: str,
    day: date,
    said: Sequence[Written],
    texts: Texts,
    *,
    may_close: bool,
    may_stop: bool,
) -> Card:
    """Where it stands, with what was written, for who came late or was away. Who did not write is nowhere."""
    title = texts("consultation-standing", case=consultation.title, name=bringer)
    lines = [
        texts(
            f"consultation-step-{_when(consultation, number)}",
            number=number + 1,
            title=_in(one.titles, texts),
        )
        for number, one in enumerate(consultation.method.rounds)
    ]
    blocks: list[Block] = [Text(title), Text("\n".join(lines))]
    if consultation.is_running:
        turn = texts(f"consultation-turn-{consultation.round.turn}", name=bringer, day=texts.day(day))
        blocks.append(Note(turn))
    for one in said[-READ_BACK:]:
        blocks += _read_back(one, texts)
    value = f"{consultation.id}:{consultation.position}"
    buttons = (
        *((Button(texts("consultation-button-close"), "close-round", value),) if may_close else ()),
        *((Button(texts("consultation-button-stop"), "stop-consultation", str(consultation.id)),) if may_stop else ()),
        *((Button(texts("prof-circle-button-mine"), "show-contributions"),) if said else ()),
    )  # fmt: skip
    return Card(plain(title), (*blocks, *((Buttons(buttons),) if buttons else ())))


def _read_back(one: Written, texts: Texts) -> tuple[Block, ...]:
    """What an AI wrote says so here too (L2)."""
    made = one.contribution
    if made.generated is None:
        said = texts("consultation-read-back", name=one.name, round=one.round_title)
        return (Text(said), Quote(made.text))
    said = texts("consultation-said-vita", name=one.name)
    return (Text(said), Quote(made.text), Note(_label(made.generated, texts)))


def _label(made: Generated, texts: Texts) -> str:
    by_model = made.generated_by == "model"
    return texts("consultation-label-model" if by_model else "consultation-label-guided")


def _when(consultation: Consultation, number: int) -> str:
    if not consultation.is_running or number < consultation.position:
        return "done"
    return "now" if number == consultation.position else "later"


def rounds_done(consultation: Consultation, bringer: str, texts: Texts) -> Card:
    """In the place, when the last round is over."""
    words = texts("consultation-done", case=consultation.title, name=bringer)
    mine = Button(texts("prof-circle-button-mine"), "show-contributions")
    return Card(words, (Text(words), Note(texts("consultation-done-note")), Buttons((mine,))))


def choose(consultation: Consultation, day: date, texts: Texts) -> Card:
    """For whoever brought it."""
    words = texts("consultation-choose", case=consultation.title, day=texts.day(day))
    keep = Button(
        texts("consultation-button-choose"), "keep-consultation", str(consultation.id), Style.PRIMARY
    )
    return Card(words, (Text(words), Buttons((keep,))))


def choose_form(consultation: Consultation, texts: Texts) -> Form:
    options = tuple(Option(one.key, _in(one.titles, texts)) for one in consultation.method.rounds)
    return Form(
        "keep-consultation",
        texts("consultation-choose-title"),
        texts("consultation-choose-submit"),
        (
            Text(texts("consultation-choose-what", case=consultation.title)),
            ChecksField("rounds", texts("consultation-field-rounds"), options),
            Note(texts("consultation-choose-note")),
        ),
        value=str(consultation.id),
    )


def chosen(texts: Texts, *, anything: bool) -> Card:
    return _line("consultation-chosen" if anything else "consultation-chosen-nothing", texts)


def stopped(consultation: Consultation, texts: Texts) -> Card:
    return _line("consultation-stopped", texts, case=consultation.title)


def closed(texts: Texts) -> Card:
    return _line("consultation-closed", texts)


def vita_comes(texts: Texts) -> Card:
    return _line("consultation-vita-comes", texts)


def title_of(consultation: Consultation, round_key: str, texts: Texts) -> str:
    """The title of a round; its key where the method has no such round."""
    found = next((one for one in consultation.method.rounds if one.key == round_key), None)
    return _in(found.titles, texts) if found else round_key


def kind_of(consultation: Consultation, round_key: str) -> Kind:
    return next((one.kind for one in consultation.method.rounds if one.key == round_key), Kind.THINK)


def _in(words: Mapping[str, str], texts: Texts) -> str:
    """In this language; in the first there is, where a method does not speak it."""
    return words.get(texts.language) or next(iter(words.values()), "")


def _line(key: str, texts: Texts, **values: str | int) -> Card:
    words = texts(key, **values)
    return Card(words, (Text(words),))
