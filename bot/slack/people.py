"""Who somebody is: name, language and zone as Slack knows them, remembered for a day."""

import logging
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import BaseModel
from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.hearing import Member
from bot.domain.place import Account
from bot.ports import Clock, NotPosted, PlaceGone, Uncertain
from bot.slack.calls import called
from bot.slack.mrkdwn import readable
from bot.slack.reading import reads
from bot.slack.web import Web

log = logging.getLogger(__name__)
_FRESH = timedelta(days=1)
_MOST = 20_000


class _Names(BaseModel):
    display_name: str | None = None
    real_name: str | None = None


class _User(BaseModel):
    id: str
    team_id: str = ""
    name: str = ""
    deleted: bool = False
    is_bot: bool = False
    is_stranger: bool = False
    is_restricted: bool = False
    locale: str | None = None
    tz: str | None = None
    profile: _Names = _Names()


@dataclass(frozen=True, slots=True)
class Profile:
    """`belongs` is False for bots, for people who left, and for guests; `is_outsider` for a person of elsewhere, or a
    guest.
    """

    member: Member
    belongs: bool
    is_outsider: bool = False


class People:
    """A cache in memory over `users.info`."""

    def __init__(self, web: Web, clock: Clock) -> None:
        self._web = web
        self._clock = clock
        self._known: OrderedDict[Account, tuple[datetime, Profile]] = OrderedDict()

    async def member(self, account: Account) -> Member:
        """Somebody's own name, language and zone. Slack's failure holds up nobody: then they are empty this time."""
        try:
            return (await self._known_or_asked(account, self._web.sending(account.workspace))).member
        except (NotPosted, PlaceGone, Uncertain) as error:
            log.warning(
                "Slack did not say who somebody is: %s", error, extra={"workspace": account.workspace}
            )
            return Member(account, "")

    async def profile(self, account: Account) -> Profile:
        """Patient, because membership hangs on it; raises `NotPosted` or `Uncertain` when Slack does not answer."""
        try:
            return await self._known_or_asked(account, self._web.reading(account.workspace))
        except PlaceGone:  # nobody whom this workspace knows
            return Profile(Member(account, ""), belongs=False)

    @reads
    def changed(self, account: Account, user: Mapping[str, Any]) -> Profile:
        """Slack told who somebody is now. The language is not in it: that is asked again when it is needed."""
        profile = _profile(account, _User.model_validate(user))
        self._known.pop(account, None)
        return profile

    async def _known_or_asked(self, account: Account, client: AsyncWebClient) -> Profile:
        found = self._known.get(account)
        if found and found[0] > self._clock.now():
            return found[1]
        response = await called(client.users_info(user=account.account, include_locale=True))
        profile = _profile(account, _User.model_validate(response["user"]))
        self._remember(account, profile)
        return profile

    def _remember(self, account: Account, profile: Profile) -> None:
        self._known[account] = (self._clock.now() + _FRESH, profile)
        self._known.move_to_end(account)
        if len(self._known) > _MOST:
            self._known.popitem(last=False)


def _profile(account: Account, user: _User) -> Profile:
    name = readable(user.profile.display_name or user.profile.real_name or user.name)
    language = (user.locale or "").partition("-")[0]
    is_ours = not user.is_stranger and user.team_id in {"", account.workspace}
    is_person = not (user.is_bot or user.deleted or user.id == "USLACKBOT")
    return Profile(
        Member(account, name, language, user.tz or ""),
        belongs=is_ours and is_person and not user.is_restricted,
        is_outsider=is_person and (user.is_restricted or not is_ours),
    )
