"""A self-check: its questions, and the answers beside what was written before; for its owner alone, without a judgement."""

from bot.cards.model import (
    Block,
    Button,
    Buttons,
    Card,
    Form,
    FormPart,
    Label,
    Note,
    Style,
    Text,
    TextField,
)
from bot.domain.self_check import QUESTIONS, SelfCheck
from bot.texts import Texts

ASK, KEEP, DROP = "self-check", "keep-self-check", "drop-self-check"
LONGEST = 700
_LABEL = 150


def button(texts: Texts) -> Button:
    return Button(texts("check-button-ask"), ASK)


def form(check: SelfCheck, texts: Texts) -> Form:
    """Nothing of what was written before stands in it: own answers come first."""
    fields = tuple(
        TextField(
            key, item.question[:_LABEL], "", item.answer, multiline=True, required=False, longest=LONGEST
        )
        for key, item in zip(QUESTIONS, check.items, strict=False)
    )
    parts: tuple[FormPart, ...] = (
        Text(texts("check-first")), *fields, Note(_label(check, texts)), Note(texts("check-readers"))
    )  # fmt: skip
    return Form(ASK, texts("check-title"), texts("check-compare"), parts, cancel=texts("check-cancel"),
                value=str(check.id))  # fmt: skip


def writing(texts: Texts) -> Card:
    return Card(texts("check-summary"), (Note(texts("check-writing")),))


def ready(check: SelfCheck, texts: Texts) -> Card:
    """In the DM, once a model made the questions; they themselves stand in the form."""
    begin = Button(texts("check-button-begin"), ASK, str(check.id), Style.PRIMARY)
    words = texts("check-ready", about=check.about)
    made = check.generated
    label = Label.MODEL if made and made.model else Label.GUIDED
    return Card(texts("check-summary"), (Text(words), Note(_label(check, texts)), Buttons((begin,))), label)


def nothing(texts: Texts) -> Card:
    words = texts("check-nothing")
    return Card(words, (Text(words), Buttons((Button(texts("home-button-question"), "set-question"),))))


def compared(check: SelfCheck, gone_on: str, texts: Texts) -> Card:
    """Each answer beside what was written before, where there is one of the two; `gone_on` is the day on which it goes,
    empty once it is kept.
    """
    blocks: list[Block] = [Text(texts("check-heading"))]
    for item in check.items:
        if not (item.answer or item.earlier):
            continue
        now = texts("check-now", text=item.answer) if item.answer else texts("check-skipped")
        then = texts("check-earlier", text=item.earlier) if item.earlier else texts("check-no-earlier")
        blocks.append(Text(f"{texts.emphasised(item.question)}\n{now}\n{then}"))
    blocks += [Text(texts("check-what")), Note(_label(check, texts)), Note(texts("check-readers"))]
    if gone_on:
        keep = Button(texts("check-button-keep"), KEEP, str(check.id))
        drop = Button(texts("check-button-drop"), DROP, str(check.id), Style.DANGER)
        blocks += [Note(texts("check-goes", day=gone_on)), Buttons((keep, drop))]
    else:
        drop = Button(texts("check-button-drop"), DROP, str(check.id), Style.DANGER)
        blocks += [Note(texts("check-kept")), Buttons((drop,))]
    return Card(texts("check-summary"), tuple(blocks))


def dropped(texts: Texts) -> Card:
    words = texts("check-dropped")
    return Card(words, (Note(words),))


def _label(check: SelfCheck, texts: Texts) -> str:
    made = check.generated
    model = made.model if made else ""
    return texts("dialogue-label-model", model=model) if model else texts("check-label-guided")
