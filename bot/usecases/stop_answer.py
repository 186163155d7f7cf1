"""Somebody pressed the network's own stop button: the answer that is being made there ends where it is."""

from dataclasses import dataclass

from bot.domain.place import Place
from bot.ports import TurnTaking


@dataclass(frozen=True, slots=True)
class StopAnswer:
    turns: TurnTaking

    async def __call__(self, place: Place) -> None:
        """Does nothing where nothing is being made."""
        self.turns.stop(place)
