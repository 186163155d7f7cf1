"""Presses and forms: what must be answered within the request.

In a private chat an answer takes the place of the form, or comes below the message. In a channel everything
happens in a dialog, which only its opener sees.
"""

from typing import assert_never

from bot.cards.model import Card, Form
from bot.domain.place import MessageRef
from bot.teams import replies
from bot.teams.activity import Activity
from bot.teams.doors import Doors
from bot.teams.fields import Surface, Ticket
from bot.teams.forms import form_card
from bot.teams.payloads import Press, press_of
from bot.teams.platform import TeamsPlatform
from bot.teams.render import adaptive_card
from bot.teams.replies import Reply
from bot.texts import Texts, texts_in
from bot.usecases.act import Replacement

_IN_CHAT = "adaptiveCard/action"
_IN_DIALOG = frozenset({"task/fetch", "task/submit"})
_FEEDBACK = "message/submitAction"


class Invokes:
    def __init__(self, doors: Doors, platform: TeamsPlatform) -> None:
        self._doors = doors
        self._platform = platform

    async def answer(self, activity: Activity) -> Reply:
        if activity.name == _FEEDBACK:
            return Reply()  # a thumb under an AI text; nothing of it is kept
        if activity.name != _IN_CHAT and activity.name not in _IN_DIALOG:
            return replies.UNKNOWN
        press = press_of(activity)
        if press is None or not activity.sender.id:
            return replies.UNREADABLE
        texts = texts_in(activity.language)
        if activity.name == _IN_CHAT:
            return await self._in_chat(press, texts)
        return await self._in_dialog(press, texts)

    async def _in_chat(self, press: Press, texts: Texts) -> Reply:
        act, ticket = press.act, _ticket(press)
        match await self._doors.perform(press.name, act):
            case None:
                return replies.saying(texts("teams-done"))
            case Replacement(card):
                return replies.replacing(adaptive_card(card, Surface.CHAT))
            case Card() as card if press.is_form:
                return replies.replacing(adaptive_card(card, Surface.CHAT))
            case Form() as form if press.is_form:
                return replies.replacing(form_card(form, Surface.CHAT, ticket, texts))
            case Card() as card:
                await self._platform.whisper(act.place, act.by.account, card)
            case Form() as form:
                await self._platform.show_form(act.place, act.by.account, form, ticket, texts)
            case answer:
                assert_never(answer)
        return replies.saying(texts("teams-below"))

    async def _in_dialog(self, press: Press, texts: Texts) -> Reply:
        match await self._doors.perform(press.name, press.act):
            case None:
                return replies.closing(texts("teams-done"))
            case Replacement(card):
                return await self._replaced(press, card, texts)
            case Card() as card:
                return replies.dialog(texts("teams-title"), adaptive_card(card, Surface.DIALOG))
            case Form() as form:
                return replies.dialog(form.title, form_card(form, Surface.DIALOG, _ticket(press), texts))
            case answer:
                assert_never(answer)

    async def _replaced(self, press: Press, card: Card, texts: Texts) -> Reply:
        """The message in the channel changes; without knowing which one, the dialog shows it instead."""
        if not press.act.message:
            return replies.dialog(texts("teams-title"), adaptive_card(card, Surface.DIALOG))
        await self._platform.update(MessageRef(press.act.place, press.act.message), card)
        return replies.closing(texts("teams-done"))


def _ticket(press: Press) -> Ticket:
    return Ticket(press.act.key, press.act.message)
