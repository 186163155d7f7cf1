"""What is said when a team begins."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards.model import Button, Buttons, Card, Text
from bot.texts import Texts


def started(
    team: str, first: datetime, zone: str, organisation: str, texts: Texts, *, administrator: bool
) -> Card:
    """`first` is the moment of the first kickoff (UTC); `administrator` says that the starter became one."""
    day = texts.day(first.astimezone(ZoneInfo(zone)).date())
    words = texts("team-started", team=team, day=day, clock=texts.clock(first, zone))
    blocks = [Text(words), Text(texts("team-started-next"))]
    if administrator:
        blocks.append(Text(texts("team-started-admin", organisation=organisation)))
        blocks.append(Text(texts("team-started-roles")))
    buttons = Buttons(_buttons(texts, administrator=administrator))
    return Card(texts("team-summary"), (*blocks, buttons))


def _buttons(texts: Texts, *, administrator: bool) -> tuple[Button, ...]:
    """Nobody decides by itself: whoever sets up is asked who does."""
    frame = Button(texts("team-button-frame"), "show-frame")
    return (frame, Button(texts("roles-button"), "set-roles")) if administrator else (frame,)
