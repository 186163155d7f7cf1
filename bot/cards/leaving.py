"""What is heard when somebody left: by administrators of empty roles, by the person of what goes and when."""

from collections.abc import Sequence
from datetime import date

from bot.cards.model import Button, Buttons, Card, Style, Text
from bot.domain.roles import Role
from bot.texts import Texts


def roles_empty(team: str, roles: Sequence[Role], texts: Texts) -> Card:
    """Nobody is named: it is about the roles."""
    named = ", ".join(texts(f"roles-{role}") for role in roles)
    words = texts("leaving-roles-empty", team=team, roles=named)
    return Card(words, (Text(words), Buttons((Button(texts("roles-button"), "set-roles"),))))


def take_along(gone_on: date, texts: Texts) -> Card:
    """To whoever left their last team: all of it goes on that day, and is theirs to take along before."""
    buttons = (
        Button(texts("my-data-button-take"), "take-my-data", style=Style.PRIMARY),
        Button(texts("my-data-button-erase"), "erase-my-data", style=Style.DANGER),
    )
    words = texts("leaving-take-along", day=texts.day(gone_on))
    return Card(texts("leaving-take-along-summary"), (Text(words), Buttons(buttons)))
