"""What Slack shows of Vita beside messages: somebody's Home, and suggestions above the conversation."""

from bot.domain.place import Account, Place
from bot.errands import Errands
from bot.ports import Clock
from bot.slack.changes import Opened
from bot.slack.doors import Doors
from bot.slack.homes import Homes
from bot.slack.people import People
from bot.slack.prompts import Prompts
from bot.slack.web import Web


class Pages:
    """Everything here is an errand: nobody waits for it, and the next opening tries again."""

    def __init__(self, web: Web, doors: Doors, people: People, errands: Errands, clock: Clock) -> None:
        self._doors = doors
        self._people = people
        self._errands = errands
        self._homes = Homes(web, doors, clock)
        self._prompts = Prompts(web)

    def open(self, opened: Opened) -> None:
        self._errands.start(lambda: self._opened(opened))

    def renew(self, account: Account) -> None:
        """After something that this person did; whoever never looked is looked up for nothing."""
        if self._homes.is_open(account):
            self._errands.start(lambda: self._publish(account))

    async def _opened(self, opened: Opened) -> None:
        if opened.dm is None:
            await self._publish(opened.account)
        else:
            await self._suggest(opened.account, opened.dm)

    def refresh(self, account: Account) -> None:
        """Somebody asked for their page anew."""
        self._errands.start(lambda: self._publish(account, asked=True))

    async def _publish(self, account: Account, *, asked: bool = False) -> None:
        """Guests and people of other organisations have no page: they are nobody's team."""
        profile = await self._people.profile(account)
        if profile.belongs:
            await self._homes.publish(profile.member, asked=asked)

    async def _suggest(self, account: Account, dm: Place) -> None:
        profile = await self._people.profile(account)
        if profile.belongs:
            await self._prompts.suggest(dm, await self._doors.suggest(dm, profile.member))
