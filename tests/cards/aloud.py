"""A card or form as text, so that a reviewer can read it aloud."""

from collections.abc import Iterator

from bot.cards.model import (
    Block,
    Buttons,
    Card,
    ChecksField,
    Choices,
    Facts,
    Form,
    FormPart,
    Link,
    Note,
    Quote,
    SelectField,
    Text,
    TextField,
    spans,
)  # fmt: skip


def aloud(shown: Card | Form) -> str:
    lines = _card(shown) if isinstance(shown, Card) else _form(shown)
    return "\n".join(lines) + "\n"


def _card(card: Card) -> Iterator[str]:
    yield f"({_marked(card.summary)}) {'' if card.label == 'none' else f'[{card.label}]'}".rstrip()
    for block in card.blocks:
        yield ""
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Text():
            yield _marked(block.text)
        case Quote():
            yield f"> {_marked(block.text)}"
        case Note():
            yield f"· {_marked(block.text)}"
        case Choices():
            for number, choice in enumerate(block.items, start=1):
                title = f"*{_marked(choice.title)}* " if choice.title else ""
                yield f"{number}. {title}{_marked(choice.text)}"
        case Facts():
            yield from (f"{name}: {_marked(value)}" for name, value in block.items)
        case Buttons():
            yield "  ".join(f"[{b.label}] → {b.action} {b.value}".rstrip() for b in block.items)
        case Link():
            yield f"[{block.label}] → {block.address}"


def _form(form: Form) -> Iterator[str]:
    yield f"{form.title} → {form.action} {form.value}".rstrip()
    for part in form.parts:
        yield ""
        yield from _part(part)
    yield ""
    yield "  ".join(f"[{label}]" for label in (form.submit, form.cancel) if label)


def _part(part: FormPart) -> Iterator[str]:
    match part:
        case Text() | Quote() | Note():
            yield from _block(part)
        case TextField():
            yield f"{part.label}{'' if part.required else ' ( )'}"
            yield f"  ‹{part.hint}› {part.initial}".rstrip()
        case SelectField() | ChecksField():
            chosen = {part.initial} if isinstance(part, SelectField) else set(part.initial)
            yield f"{part.label}{f' ‹{part.hint}›' if part.hint else ''}"
            yield from (
                f"  {'◉' if option.value in chosen else '○'} {option.label}" for option in part.options
            )


def _marked(text: str) -> str:
    return "".join(f"*{span.text}*" if span.strong else span.text for span in spans(text))
