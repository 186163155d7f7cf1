"""A short memory of what was seen, in this process only."""

from collections import OrderedDict
from collections.abc import Hashable, Iterator
from contextlib import contextmanager


class Recently:
    """Remembers the last so many things; what is older is new again."""

    def __init__(self, limit: int = 2000) -> None:
        self._limit = limit
        self._seen: OrderedDict[Hashable, None] = OrderedDict()

    @contextmanager
    def first_time(self, thing: Hashable) -> Iterator[bool]:
        """Whether this is the first time. When the work within fails, it was not."""
        is_new = thing not in self._seen
        self._seen[thing] = None
        if len(self._seen) > self._limit:
            self._seen.popitem(last=False)
        finished = False
        try:
            yield is_new
            finished = True
        finally:
            if is_new and not finished:
                self._seen.pop(thing, None)
