"""What use cases are made of."""

from dataclasses import dataclass

from bot import llm
from bot.ports import Bell, Clock, FreeDays, Messenger, Methods, Sender, Store
from bot.usecases.add_team import AddTeam
from bot.usecases.beginning import Beginning
from bot.usecases.find_themes import FindThemes
from bot.usecases.hear import Hear
from bot.usecases.keep_members import KeepMembers
from bot.usecases.phase import PhaseNow
from bot.usecases.read_agenda import ReadAgenda
from bot.usecases.recognise import Defaults, Recognise


@dataclass(frozen=True, slots=True)
class Kit:
    """The parts that the use cases of more than one area share; `bell` wakes the delivery of what is queued, `sender` goes before it.

    `public_url` is where people reach the pages, empty where there are none; `has_own_key` says that the key of
    the database comes from the settings.
    """

    store: Store
    clock: Clock
    mind: llm.Mind
    bell: Bell
    sender: Sender
    hear: Hear
    add_team: AddTeam
    free_days: FreeDays
    phase_now: PhaseNow
    begin: Beginning
    recognise: Recognise
    defaults: Defaults
    themes: FindThemes
    messenger: Messenger
    methods: Methods
    members: KeepMembers
    read_agenda: ReadAgenda
    public_url: str = ""
    has_own_key: bool = False
