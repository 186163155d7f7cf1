"""What everything that people can do is made of."""

from dataclasses import dataclass

from bot import llm
from bot.ports import Bell, Clock, Cycles, FreeDays, Messenger, Methods, Store
from bot.usecases.beginning import Beginning
from bot.usecases.boundaries import Boundaries
from bot.usecases.phase import PhaseNow
from bot.usecases.recognise import Defaults, Recognise


@dataclass(frozen=True, slots=True)
class Parts:
    """The world as use cases meet it, and what whoever runs Vita chose; `bell` wakes the delivery of what is queued.

    `boundaries` remembers for whom this day is held, so there is one of it. `public_url` is where people reach the
    pages, empty where there are none; `has_own_key` says that the key of the database comes from the settings.
    """

    store: Store
    clock: Clock
    mind: llm.Mind
    bell: Bell
    cycles: Cycles
    free_days: FreeDays
    methods: Methods
    messenger: Messenger
    boundaries: Boundaries
    defaults: Defaults
    public_url: str
    has_own_key: bool

    @property
    def phase_now(self) -> PhaseNow:
        return PhaseNow(self.cycles, self.free_days)

    @property
    def begin(self) -> Beginning:
        return Beginning(self.clock, self.cycles)

    @property
    def recognise(self) -> Recognise:
        return Recognise(self.store, self.defaults)
