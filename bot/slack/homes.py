"""Somebody's App Home: made when they open it, and made anew when they themselves did something.

What others change is seen at the next opening; nobody's page is written because of somebody else. What was
published stands in no table: a digest in memory keeps the same page from being sent twice.
"""

import json
from collections import OrderedDict
from hashlib import sha256
from typing import Protocol

from bot.cards.model import Card
from bot.domain.hearing import Member
from bot.domain.place import Account, Place, PlaceKind
from bot.slack.calls import called
from bot.slack.payloads import NETWORK
from bot.slack.views import home
from bot.slack.web import Web
from bot.usecases.act import Act, Answer

_MOST = 20_000
_PAGE = "show-overview"


class Performing(Protocol):
    async def perform(self, name: str, act: Act, /) -> Answer: ...


class Homes:
    def __init__(self, web: Web, doors: Performing) -> None:
        self._web = web
        self._doors = doors
        self._shown: OrderedDict[Account, bytes] = OrderedDict()

    def is_open(self, account: Account) -> bool:
        """Whether this person looked at it since we started: nobody else waits for a change."""
        return account in self._shown

    async def publish(self, by: Member) -> None:
        """Raises `NotPosted`, `PlaceGone` or `Uncertain`."""
        account = by.account
        place = Place(NETWORK, account.workspace, account.account, PlaceKind.HOME)
        answer = await self._doors.perform(_PAGE, Act(by, place, f"{NETWORK}:home:{account.account}"))
        if not isinstance(answer, Card):
            return
        view = home(answer)
        digest = sha256(json.dumps(view).encode()).digest()
        if self._shown.get(account) == digest:
            return
        await called(self._web.sending(account.workspace).views_publish(user_id=account.account, view=view))
        self._shown[account] = digest
        self._shown.move_to_end(account)
        if len(self._shown) > _MOST:
            self._shown.popitem(last=False)
