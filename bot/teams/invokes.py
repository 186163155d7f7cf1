"""Presses and forms: what must be answered within the request.

In a private chat an answer takes the place of the form, or comes below the message. In a channel everything
happens in a dialog, which only its opener sees.
"""

from typing import assert_never

from bot.cards.model import Card, Form
from bot.domain.place import MessageRef, Place
from bot.errands import Errands
from bot.teams import composing, replies
from bot.teams.activity import Activity
from bot.teams.doors import Doors
from bot.teams.fields import Surface, Ticket
from bot.teams.forms import form_card
from bot.teams.payloads import Press, account_of, judged_of, place_of, press_of
from bot.teams.platform import TeamsPlatform
from bot.teams.render import adaptive_card
from bot.teams.replies import Reply
from bot.texts import Texts, texts_in
from bot.usecases.act import Answer, Replacement

_IN_CHAT = "adaptiveCard/action"
_OPENED = "composeExtension/fetchTask"
_SENT = "composeExtension/submitAction"
_IN_DIALOG = frozenset({"task/fetch", "task/submit", _SENT})
_FEEDBACK = "message/submitAction"


class Invokes:
    def __init__(self, doors: Doors, platform: TeamsPlatform, errands: Errands) -> None:
        self._doors = doors
        self._platform = platform
        self._errands = errands

    async def answer(self, activity: Activity) -> Reply:
        match activity.name:
            case _ if activity.name not in {_FEEDBACK, _OPENED, _IN_CHAT, *_IN_DIALOG}:
                return replies.UNKNOWN
            case _ if not activity.sender.id:
                return replies.UNREADABLE
            case "message/submitAction":
                return await self._judged(activity)
            case "composeExtension/fetchTask":
                return await self._opened(activity, texts_in(activity.language))
            case _:
                return await self._pressed(activity, texts_in(activity.language))

    async def _judged(self, activity: Activity) -> Reply:
        """A thumb below an answer. Teams wants an object back, and shows its own thanks."""
        judged = judged_of(activity)
        if judged is not None:
            message, verdict, remark = judged
            await self._doors.judge(message, verdict, remark)
        return Reply()

    async def _pressed(self, activity: Activity, texts: Texts) -> Reply:
        place = await self._place_of(activity) if activity.name == _SENT else None
        press = press_of(activity, place)
        if press is None:
            return replies.UNREADABLE
        if activity.name == _IN_CHAT:
            return await self._in_chat(press, texts)
        return await self._in_dialog(press, await self._doors.perform(press.name, press.act), texts)

    async def _opened(self, activity: Activity, texts: Texts) -> Reply:
        """A command from the box in which people type, or from a message."""
        command = composing.command_of(activity, await self._place_of(activity))
        if command is None:
            return replies.UNREADABLE
        word, act = command
        return await self._in_dialog(Press(word, act), await self._doors.command(word, act), texts)

    async def _place_of(self, activity: Activity) -> Place:
        if composing.is_in_team(activity):
            return place_of(activity)
        return await self._platform.open_dm(account_of(activity, activity.sender), activity.service_url)

    async def _in_chat(self, press: Press, texts: Texts) -> Reply:
        act, to, ticket = press.act, press.act.by.account, _ticket(press)
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
                self._errands.start(lambda: self._platform.whisper(act.place, to, card))
            case Form() as form:
                self._errands.start(lambda: self._platform.show_form(act.place, to, form, ticket, texts))
            case answer:
                assert_never(answer)
        return replies.saying(texts("teams-below"))

    async def _in_dialog(self, press: Press, answer: Answer, texts: Texts) -> Reply:
        match answer:
            case None:
                return replies.closing(texts("teams-done"))
            case Replacement(card):
                return await self._replaced(press, card, texts)
            case Card() as card:
                return replies.dialog(texts("teams-title"), adaptive_card(card, Surface.DIALOG))
            case Form() as form:
                return replies.dialog(form.title, form_card(form, Surface.DIALOG, _ticket(press), texts))
            case _:
                assert_never(answer)

    async def _replaced(self, press: Press, card: Card, texts: Texts) -> Reply:
        """The message in the channel changes; without knowing which one, the dialog shows it instead."""
        if not press.act.message:
            return replies.dialog(texts("teams-title"), adaptive_card(card, Surface.DIALOG))
        pressed = MessageRef(press.act.place, press.act.message)
        self._errands.start(lambda: self._platform.update(pressed, card))
        return replies.closing(texts("teams-done"))


def _ticket(press: Press) -> Ticket:
    return Ticket(press.act.key, press.act.message)
