"""An answer in the making: what there is of it so far, and whether it is still wanted."""

import asyncio
from dataclasses import dataclass, field


@dataclass(slots=True)
class Making:
    """`is_open` while a sparring partner thinks about it: only then can it be stopped."""

    text: str = ""
    is_open: bool = False
    is_stopped: bool = False
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self, piece: str) -> None:
        self.text += piece
        self._changed.set()

    def stop(self) -> None:
        """Nobody wants more of it than there is."""
        self.is_stopped = True
        self._changed.set()

    def note(self, _task: object = None) -> None:
        """Something else changed: its maker is done."""
        self._changed.set()

    async def change(self) -> None:
        """Returns at the next change, at once when there was one since the last time."""
        await self._changed.wait()
        self._changed.clear()
