"""A store whose database is away for one transaction."""

from collections.abc import Callable
from typing import TypeVar

from bot.books import Books
from bot.ports import Purpose, Store, StoreUnavailable

T = TypeVar("T")


class AwayStore:
    """The real store, except for transaction number `away_at`, which finds no database."""

    def __init__(self, store: Store, away_at: int) -> None:
        self._store = store
        self._left = away_at

    async def transact(self, purpose: Purpose, work: Callable[[Books], T], *, lasting: bool = True) -> T:
        self._left -= 1
        if self._left == 0:
            raise StoreUnavailable("the database does not answer")
        return await self._store.transact(purpose, work, lasting=lasting)
