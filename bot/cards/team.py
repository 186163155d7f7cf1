"""What is said when a team begins."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.cards.model import Button, Buttons, Card, Note, Text
from bot.cards.set_up import TEST
from bot.domain.timetable import local_day
from bot.texts import Texts
from bot.texts.dates import weekday


def started(
    team: str,
    first: datetime,
    zone: str,
    organisation: str,
    texts: Texts,
    *,
    administrator: bool,
    readers: str = "",
) -> Card:
    """`first` is the moment of the first kickoff (UTC); `administrator` says that the starter became one.

    `readers` says who can read the channel.
    """
    day = texts.day(first.astimezone(ZoneInfo(zone)).date())
    words = texts("team-started", team=team, day=day, clock=texts.clock(first, zone))
    blocks = [Text(words), Text(texts("team-started-next"))]
    if administrator:
        blocks.append(Text(texts("team-started-admin", organisation=organisation)))
        blocks.append(Text(texts("team-started-roles")))
    small = (Note(readers), Note(texts("team-pilot"))) if readers else ()
    buttons = Buttons(_buttons(texts, administrator=administrator))
    return Card(texts("team-summary"), (*blocks, *small, buttons))


def _buttons(texts: Texts, *, administrator: bool) -> tuple[Button, ...]:
    """Nobody decides by itself: whoever sets up is asked who does."""
    frame = Button(texts("team-button-frame"), "show-frame")
    if not administrator:
        return (frame,)
    return (frame, Button(texts("roles-button"), "set-roles"), Button(texts("team-button-test"), TEST))


def not_said(team: str, topic: str, due: datetime, zone: str, texts: Texts) -> Card:
    """To whoever looks after the team: what was not said, since when, and that nothing is lost."""
    day = weekday(local_day(due, zone), texts.language)
    words = texts(f"team-not-said-{topic}", team=team, weekday=day, clock=texts.clock(due, zone))
    return Card(texts("team-not-said-summary"), (Text(words), Note(texts("team-not-said-next"))))
