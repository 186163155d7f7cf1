"""Time, the database, the calendar and the cycles, as use cases ask for them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol, TypeVar

from bot.books import Books
from bot.domain.agenda import Moment
from bot.domain.consultation import Method
from bot.domain.cycle import Cycle

T = TypeVar("T")


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, in UTC. In the playground it can be moved."""
        ...


class Purpose(StrEnum):
    """Why personal data is read or written (L16). A new purpose is a new version of the works-council pack."""

    CONVERSE = "converse"
    CYCLE = "cycle"
    PROPOSE = "propose"
    DELIVER = "deliver"
    SET_UP = "set_up"
    DATA_RIGHTS = "data_rights"
    OPERATE = "operate"


class Queue(StrEnum):
    """What the distributed engine hands out on PostgreSQL; a task has the name of its queue."""

    SENDS = "sends"
    TURNS = "turns"


class Store(Protocol):
    async def transact(self, purpose: Purpose, work: Callable[[Books], T], *, lasting: bool = True) -> T:
        """Runs `work` in one transaction, in the store's own thread, and gives what it returns.

        `work` is synchronous, so a transaction cannot stay open while a model thinks, and returns frozen
        values. What it raises rolls back and rises. Raises `StoreUnavailable` when the database does not
        answer. Not `lasting`, it is not waited for until the disk has it: when the power fails at that moment it
        may not have happened, though it never lacks where something later is there.
        """
        ...


class StoreUnavailable(Exception):  # noqa: N818 - named for what is the case
    """The database cannot be reached or is not as this version needs it."""


class FreeDays(Protocol):
    def free(self, region: str, years: tuple[int, ...]) -> Mapping[date, str]:
        """The public holidays of a region (`NL`) in these years, with their names in Dutch."""
        ...


class AgendaFile(Protocol):
    def __call__(self, moments: Sequence[Moment], now: datetime) -> bytes:
        """A calendar file (RFC 5545) of these moments, as it is at `now` (UTC); a later one moves what an earlier one
        set.
        """
        ...


class Methods(Protocol):
    """The methods of peer consultation that there are."""

    def known(self) -> Sequence[str]:
        """The keys of all methods, ours first."""
        ...

    def source(self, key: str) -> str:
        """The file of this method as text; refuses (`consultation-method`) one that there is not."""
        ...

    def parse(self, source: str) -> Method:
        """The method in this text, checked; refuses (`consultation-method`) what is none."""
        ...


class Cycles(Protocol):
    def source(self, key: str) -> str:
        """The file of this cycle as text; refuses (`cycle-unknown`) one that there is not."""
        ...

    def parse(self, source: str) -> Cycle:
        """The cycle in this text, checked; refuses (`cycle-broken`) what is none."""
        ...
