"""The use cases behind buttons, commands and forms: put together when the first is wanted, or in a quiet moment.

They are half of our code to load, and whoever speaks to Vita first at a start waits for none of it.
"""

from collections.abc import Iterator, Mapping
from threading import Lock

from bot.usecases.act import UseCase
from bot.wiring.kit import Kit


class Acts(Mapping[str, UseCase]):
    """Every use case by the name of its action."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._found: Mapping[str, UseCase] | None = None
        self._lock = Lock()

    def ready(self) -> Mapping[str, UseCase]:
        """Puts them together, once, in whichever thread asks; the others wait for it."""
        with self._lock:
            if self._found is None:
                from bot.wiring.areas import acts  # noqa: PLC0415 - what this module is for

                self._found = acts(self._kit)
            return self._found

    def __getitem__(self, name: str) -> UseCase:
        return self.ready()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.ready())

    def __len__(self) -> int:
        return len(self.ready())
