"""Several short transactions in one commit, on SQLite: what a turn or a send costs there is mostly waiting for the disk.

Each has a savepoint of its own, so what one raises undoes that one alone; nobody hears of an end before the commit.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.books import Books
from storage.books import SqlBooks
from storage.line import Line
from storage.trouble import named

T = TypeVar("T")
_Work = Callable[[Books], Any]

MOST = 16
"""Of one commit: others wait for it, and so does whoever it is about."""


@dataclass(frozen=True, slots=True)
class SharedCommits:
    line: Line
    thread: Executor
    waiting: deque[tuple[_Work, "Future[Any]", bool]] = field(default_factory=deque)

    async def run(self, work: Callable[[Books], T], *, lasting: bool = True) -> T:
        """Gives what `work` returns once it is committed, and raises what it raises once it is undone."""
        end: Future[T] = Future()
        self.waiting.append((work, end, lasting))
        self.thread.submit(self._commit)
        return await asyncio.wrap_future(end)

    def _commit(self) -> None:
        """One run for each work that came; the first takes along what came after it, those then find nothing."""
        taken = [self.waiting.popleft() for _ in range(min(MOST, len(self.waiting)))]
        works = [(work, end, _Outcome()) for work, end, _ in taken if end.set_running_or_notify_cancel()]
        if not works:
            return
        together, lasting = _Outcome(), any(lasting for _, _, lasting in taken)
        with together, named(), self.line.begin(lasting=lasting) as connection:
            if len(works) == 1:  # it is undone with the whole
                ((work, _, outcome),) = works
                outcome.result = work(SqlBooks(connection))
            else:
                for work, _, outcome in works:
                    with outcome, named(), connection.begin_nested():
                        outcome.result = work(SqlBooks(connection))
        for _, end, outcome in works:
            error = together.error or outcome.error
            if error is None:
                end.set_result(outcome.result)
            else:
                end.set_exception(error)


@dataclass(slots=True)
class _Outcome:
    """What a block gave or raised, kept until it can be told; it is raised where the work was asked for."""

    result: Any = None
    error: BaseException | None = None

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        self.error = error
        return error is not None
