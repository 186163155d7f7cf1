"""What administrators hear when somebody left with whom a role went."""

from collections.abc import Sequence

from bot.cards.model import Button, Buttons, Card, Text
from bot.domain.roles import Role
from bot.texts import Texts


def roles_empty(team: str, roles: Sequence[Role], texts: Texts) -> Card:
    """Nobody is named: it is about the roles."""
    named = ", ".join(texts(f"roles-{role}") for role in roles)
    words = texts("leaving-roles-empty", team=team, roles=named)
    return Card(words, (Text(words), Buttons((Button(texts("roles-button"), "set-roles"),))))
