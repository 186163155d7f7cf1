"""What the use cases of more than one area share."""

from dataclasses import dataclass

from bot.ports import Sender
from bot.usecases.add_team import AddTeam
from bot.usecases.find_themes import FindThemes
from bot.usecases.hear import Hear
from bot.usecases.keep_members import KeepMembers
from bot.usecases.read_agenda import ReadAgenda
from bot.wiring.parts import Parts


@dataclass(frozen=True, slots=True)
class Kit:
    """The parts, and the use cases that others are made of; `sender` sends at once what need not be queued."""

    parts: Parts
    sender: Sender
    hear: Hear
    add_team: AddTeam
    themes: FindThemes
    members: KeepMembers
    read_agenda: ReadAgenda
