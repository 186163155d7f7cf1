"""Somebody's App Home: made when they open it, and made anew when they themselves did something.

What others change is seen at the next opening, or by the button below the page, which says when it was made; nobody's
page is written because of somebody else. What was published stands in no table: a digest in memory keeps the same
page from being sent twice.
"""

import json
from collections import OrderedDict
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Protocol

from bot.cards.model import Card
from bot.domain.hearing import Member
from bot.domain.place import Account, Place, PlaceKind
from bot.ports import Clock
from bot.slack.calls import called
from bot.slack.payloads import NETWORK
from bot.slack.views import PAGE, home, made_at
from bot.slack.web import Web
from bot.texts import texts_in
from bot.usecases.act import Act, Answer

_MOST = 20_000
_FRESH = timedelta(minutes=5)
"""So long a page says truly enough when it was made, while nothing on it changed."""


class Performing(Protocol):
    async def perform(self, name: str, act: Act, /) -> Answer: ...


class Homes:
    def __init__(self, web: Web, doors: Performing, clock: Clock) -> None:
        self._web = web
        self._doors = doors
        self._clock = clock
        self._shown: OrderedDict[Account, tuple[bytes, datetime]] = OrderedDict()

    def is_open(self, account: Account) -> bool:
        """Whether this person looked at it since we started: nobody else waits for a change."""
        return account in self._shown

    async def publish(self, by: Member, *, asked: bool = False) -> None:
        """`asked` says that somebody wants it made anew. Raises `NotPosted`, `PlaceGone` or `Uncertain`."""
        account = by.account
        place = Place(NETWORK, account.workspace, account.account, PlaceKind.HOME)
        answer = await self._doors.perform(PAGE, Act(by, place, f"{NETWORK}:home:{account.account}"))
        if not isinstance(answer, Card):
            return
        now, digest = self._clock.now(), sha256(json.dumps(home(answer)).encode()).digest()
        before, at = self._shown.get(account, (b"", now))
        if before == digest and now - at < _FRESH and not asked:
            return
        view = home(answer, made_at(now, by.timezone or "UTC", texts_in(by.language)))
        await called(self._web.sending(account.workspace).views_publish(user_id=account.account, view=view))
        self._shown[account] = (digest, now)
        self._shown.move_to_end(account)
        if len(self._shown) > _MOST:
            self._shown.popitem(last=False)
