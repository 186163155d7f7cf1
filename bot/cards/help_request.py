"""A request to think along: on the wall of the team's channel, in its thread, and for whoever asked."""

from bot.cards.model import Button, Buttons, Card, Note, Style, Text
from bot.domain.help_request import HelpRequest
from bot.texts import Texts


def button(kind: str, number: int, texts: Texts) -> Button:
    """The one click that asks the team; beside it stands who will read it."""
    return Button(texts("helping-button-ask"), "ask-for-help", f"{kind}:{number}")


def readers_note(readers: str, texts: Texts) -> Note:
    return Note(texts("helping-readers-first", readers=readers))


def for_team(request: HelpRequest, asker: str, texts: Texts) -> Card:
    """The card in the channel as it stands now."""
    if request.envelope.revoked_at is not None:
        return _line("helping-withdrawn-card", texts)
    if request.closed_at is not None:
        return _line("helping-closed-card", texts, name=asker, text=request.text)
    about_proposal = request.about.kind == "proposal"
    read = Button(texts("proposal-button-read"), "read-proposal", str(request.about.number))
    buttons = (
        Button(texts("helping-button-think"), "think-along", str(request.id), Style.PRIMARY),
        *((read,) if about_proposal else ()),
        Button(texts("helping-button-close"), "close-help-request", str(request.id)),
    )
    key = "helping-asked-proposal" if about_proposal else "helping-asked-question"
    return Card(
        texts("helping-summary", name=asker),
        (Text(texts(key, name=asker, text=request.text)), Buttons(buttons)),
    )


def asked(request: HelpRequest, team: str, readers: str, texts: Texts) -> Card:
    """What the asker hears at once."""
    words = texts("helping-asked", team=team, text=request.text)
    note = Note(texts("helping-readers", readers=readers))
    return Card(words, (Text(words), note, Buttons(_endings(request, texts))))


def looks_like_a_name(names: tuple[str, ...], value: str, texts: Texts) -> Card:
    """Before anything is shared; going on is one click."""
    words = texts("helping-names-seen", names=", ".join(f"“{name}”" for name in names))
    sure = Button(texts("helping-button-sure"), "ask-for-help", f"{value}:sure")
    return Card(words, (Text(words), Buttons((sure,))))


def in_thread(helper: str, asker: str, texts: Texts, *, is_first: bool) -> Card:
    """Opens the thread under the request; who comes later is named there too."""
    words = texts("helping-thread" if is_first else "helping-thread-too", helper=helper, asker=asker)
    return Card(words, (Text(words),))


def somebody_helps(request: HelpRequest, helper: str, texts: Texts) -> Card:
    words = texts("helping-told", helper=helper, text=request.text)
    return Card(words, (Text(words), Buttons(_endings(request, texts))))


def helping(asker: str, texts: Texts) -> Card:
    words = texts("helping-you-help", asker=asker)
    return Card(words, (Text(words),))


def ended(request: HelpRequest, texts: Texts) -> Card:
    key = "helping-withdrawn" if request.envelope.revoked_at is not None else "helping-closed"
    return _line(key, texts, text=request.text)


def told_closed(request: HelpRequest, asker: str, texts: Texts) -> Card:
    return _line("helping-told-closed", texts, name=asker, text=request.text)


def _line(key: str, texts: Texts, **values: str) -> Card:
    words = texts(key, **values)
    return Card(words, (Text(words),))


def _endings(request: HelpRequest, texts: Texts) -> tuple[Button, ...]:
    number = str(request.id)
    return (
        Button(texts("helping-button-close"), "close-help-request", number),
        Button(texts("helping-button-withdraw"), "withdraw-help-request", number),
    )
