"""What is put together when it is first wanted, or in a quiet moment: buttons, commands, forms, writers, jobs.

They are half of our code to load, and whoever speaks to Vita first at a start waits for none of it.
"""

from collections.abc import Callable, Iterator, Mapping
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Later(Generic[T]):
    """One thing that takes its time. `make` imports what it needs itself."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: list[T] = []
        self._lock = Lock()

    def __call__(self) -> T:
        """Made once, in whichever thread asks; the others wait for it."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]


class LaterMapping(Mapping[K, V]):
    """Many things by name, all of them made when the first is wanted."""

    def __init__(self, make: Callable[[], Mapping[K, V]]) -> None:
        self._later = Later(make)

    def __getitem__(self, name: K) -> V:
        return self._later()[name]

    def __iter__(self) -> Iterator[K]:
        return iter(self._later())

    def __len__(self) -> int:
        return len(self._later())
