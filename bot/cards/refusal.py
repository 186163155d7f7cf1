"""What a person sees when a rule says no, when a command is unknown, or when something failed on our side."""

from bot.cards.model import Button, Buttons, Card, Note, Text
from bot.domain.errors import Refusal
from bot.texts import Texts


def card(refusal: Refusal, texts: Texts) -> Card:
    words = texts(f"refusal-{refusal.code}", **refusal.values)
    return Card(texts("refusal-summary"), (Text(words),))


def unknown_command(typed: str, nearest: str, texts: Texts) -> Card:
    words = texts("unknown-command", text=typed)
    show_all = Button(texts("unknown-command-all"), "show-home")
    if not nearest:
        return Card(texts("unknown-command-summary"), (Text(words), Buttons((show_all,))))
    words += " " + texts("unknown-command-nearest", nearest=nearest)
    open_it = Button(texts("unknown-command-open", nearest=nearest)[:20], "open-command", nearest)
    return Card(texts("unknown-command-summary"), (Text(words), Buttons((open_it, show_all))))


def failure(incident: str, texts: Texts) -> Card:
    """Our fault: what happened, what is kept, what to do, and the code last."""
    words = f"{texts('failure-ours')} {texts('failure-kept')}"
    return Card(texts("failure-summary"), (Text(words), Note(texts("failure-code", code=incident))))
