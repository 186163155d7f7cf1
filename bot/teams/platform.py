"""Teams as a chat platform: our verbs, said through the connector."""

import logging
import time
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.books import Pace
from bot.cards.model import Card, Form, Note
from bot.domain.hearing import Member
from bot.domain.place import Account, MessageRef, Place, PlaceKind, Readers
from bot.ports import CannotLookBack, File, NotPosted, Paces, PlaceGone, Thinking, Uncertain
from bot.teams import messages
from bot.teams.connector import Connector
from bot.teams.fields import Surface, Ticket
from bot.teams.forms import form_card
from bot.teams.payloads import NETWORK, conversation_of
from bot.teams.placeholder import Placeholder
from bot.teams.registration import DEFAULT_SERVICE_URL, Registration
from bot.teams.render import Json, adaptive_card, ways_on
from bot.teams.streams import Chat, Seconds, TeamsLive, begun
from bot.texts import Texts, texts_in
from bot.usecases.known_place import KnownPlace


class LookUp(Protocol):
    """What is stored of places; never a reference as botbuilder writes it, which loses the tenant."""

    async def __call__(self, place: Place, /) -> KnownPlace:
        """The address that Teams gave for it (when that is not known any of the tenant's), and its language."""
        ...

    async def chat_of(self, account: Account, /) -> Place | None:
        """The private chat with this person, as far as it is known and can be spoken in."""
        ...


_log = logging.getLogger(__name__)


class TeamsPlatform:
    def __init__(
        self,
        registration: Registration,
        connector: Connector,
        look_up: LookUp,
        seconds: Seconds = time.monotonic,
    ) -> None:
        self._registration = registration
        self._connector = connector
        self._look_up = look_up
        self._seconds = seconds
        self._dms: dict[Account, Place] = {}

    def paces(self) -> Paces:
        return Paces(in_workspace=Pace(per_second=30), in_channel=Pace(per_second=2))

    async def post(self, place: Place, card: Card, key: str) -> MessageRef:  # noqa: ARG002 - Teams has no idempotency key
        known = await self._known(place)
        return await self._send(_url(known), place, self._drawn(place, card, known))

    async def update(self, message: MessageRef, card: Card) -> None:
        place = message.place
        if place.kind is PlaceKind.CHANNEL and not place.thread:
            place = place.in_thread(message.message)  # what we post in a channel opens its own thread
        known = await self._known(place)
        changed = self._drawn(place, card, known)
        await self._connector.change(_url(known), conversation_of(place), message.message, changed)

    async def begin(
        self,
        place: Place,
        account: Account,  # noqa: ARG002 - a chat has one reader
        text: str,
        key: str,  # noqa: ARG002 - Teams has no idempotency key
    ) -> TeamsLive | Placeholder | None:
        """Teams streams to one person. Where others read along, a line stands in for what is being written."""
        known = await self._known(place)
        if place.is_dm:
            chat = Chat(self._connector, _url(known), place, self._registration.bot_id)
            return await begun(chat, text, self._seconds) if text else None
        thinking = texts_in(known.language)("teams-thinking")
        card = Card(thinking, (Note(thinking),))
        line = self._message(adaptive_card(card, Surface.CHANNEL), card)
        try:
            return Placeholder(await self._send(_url(known), place, line))
        except (NotPosted, PlaceGone, Uncertain) as error:
            _log.info("Teams took no placeholder: %s", type(error).__name__)
            return None

    def think(self, place: Place, account: Account, thinking: Thinking) -> None:
        """In a chat Teams shows that itself when the stream begins; elsewhere a line stands in, by `begin`."""

    async def whisper(self, place: Place, account: Account, card: Card) -> None:
        """In the chat with that person: Teams has no message for one reader in a channel."""
        url = await self._url(place)
        dm = await self._dm(url, place, account)
        await self._send(url, dm, self._message(adaptive_card(card, Surface.CHAT), card))

    async def open_dm(self, account: Account, service_url: str = "") -> Place:
        """A chat keeps its address for ever, so each is opened once. `service_url` if Teams just told one."""
        if account not in self._dms:
            stored = await self._look_up.chat_of(account)
            self._dms[account] = stored or await self._opened(account, service_url)
        return self._dms[account]

    async def _opened(self, account: Account, service_url: str) -> Place:
        anywhere = Place(NETWORK, account.workspace, "", PlaceKind.HOME)
        return await self._dm(service_url or await self._url(anywhere), anywhere, account)

    async def file(self, account: Account, file: File, words: str) -> bool:  # noqa: ARG002 - see below
        """Teams takes files only into somebody's own OneDrive, once they consent there, which is no short way."""
        return False

    async def find(self, place: Place, key: str, since: datetime) -> MessageRef | None:  # noqa: ARG002 - there is no looking back
        """Reading back would take rights under which Teams hands over every message of a channel."""
        raise CannotLookBack

    async def members(self, place: Place) -> Sequence[Member]:
        """Everybody in the channel or chat, but for bots and guests."""
        found = await self._connector.members(await self._url(place), place.channel)
        return [_member(place, one) for one in found if _is_colleague(place, one)]

    async def readers(self, place: Place) -> Readers:
        """A chat is read by whoever is in it, a channel by all of its team; Teams does not tell the kinds apart."""
        found = await self._connector.members(await self._url(place), place.channel)
        people = [one for one in found if not _is_bot(one)]
        if not all(_is_colleague(place, one) for one in people):
            return Readers.EXTERNAL
        return Readers.OPEN if place.kind is PlaceKind.CHANNEL else Readers.PRIVATE

    async def show_form(
        self, place: Place, account: Account, form: Form, ticket: Ticket, texts: Texts
    ) -> None:
        """Puts a form in the chat with this person: how a typed command opens one in Teams."""
        url = await self._url(place)
        dm = await self._dm(url, place, account)
        drawn = form_card(form, Surface.CHAT, ticket, texts)
        await self._send(url, dm, self._message(drawn, Card(form.title, ())))

    async def colleague(self, place: Place, account: Account) -> Member | None:
        """Who this is; None for a bot, a guest, and somebody of another organisation."""
        found = await self._connector.member(await self._url(place), place.channel, account.account)
        return _member(place, found) if _is_colleague(place, found) else None

    async def close(self) -> None:
        await self._connector.close()

    async def _send(self, url: str, place: Place, message: Json) -> MessageRef:
        if place.kind is PlaceKind.CHANNEL and not place.thread:
            return MessageRef(place, await self._open_thread(url, place, message))
        sent = await self._connector.send(url, conversation_of(place), message)
        if not sent:
            raise Uncertain("no-id")
        return MessageRef(place, sent)

    async def _open_thread(self, url: str, place: Place, message: Json) -> str:
        """The id of the first message of a new thread."""
        data = {"channel": {"id": place.channel}, "tenant": {"id": place.workspace}}
        made = await self._connector.create(
            url,
            {
                **self._conversation(place.workspace),
                "isGroup": True,
                "channelData": data,
                "activity": message,
            },
        )
        thread = str(made.get("activityId") or str(made.get("id", "")).partition(";messageid=")[2])
        if not thread:
            raise Uncertain("no-id")
        return thread

    async def _dm(self, url: str, place: Place, account: Account) -> Place:
        if place.is_dm:
            return place
        data = {"tenant": {"id": account.workspace}}
        people = [{"id": account.account}]
        made = await self._connector.create(
            url,
            {
                **self._conversation(account.workspace),
                "isGroup": False,
                "members": people,
                "channelData": data,
            },
        )
        if not made.get("id"):
            raise Uncertain("no-id")
        return Place(NETWORK, account.workspace, str(made["id"]), PlaceKind.DM)

    def _conversation(self, tenant: str) -> Json:
        return {"bot": {"id": self._registration.bot_id}, "tenantId": tenant}

    def _message(self, drawn: Json, card: Card, *, in_private: bool = True) -> Json:
        return messages.message(card, drawn, self._registration.bot_id, in_private=in_private)

    async def _url(self, place: Place) -> str:
        return _url(await self._known(place))

    async def _known(self, place: Place) -> KnownPlace:
        return await self._look_up(place.outside_threads())

    def _drawn(self, place: Place, card: Card, known: KnownPlace) -> Json:
        """Where a reply reaches Vita only with a mention, every message carries two ways on."""
        ways = () if place.is_dm else ways_on(card, texts_in(known.language))
        return self._message(adaptive_card(card, _surface(place), ways), card, in_private=place.is_dm)


def _url(known: KnownPlace) -> str:
    return known.service_url or DEFAULT_SERVICE_URL


def _surface(place: Place) -> Surface:
    return Surface.CHAT if place.is_dm else Surface.CHANNEL


def _member(place: Place, found: Json) -> Member:
    return Member(Account(NETWORK, place.workspace, str(found.get("id", ""))), str(found.get("name") or ""))


def _is_colleague(place: Place, found: Json) -> bool:
    tenant = found.get("tenantId") or place.workspace
    is_guest = str(found.get("userRole") or "").lower() in {"guest", "anonymous"}
    return tenant == place.workspace and not is_guest and not _is_bot(found)


def _is_bot(found: Json) -> bool:
    return str(found.get("id", "")).startswith("28:")
