"""What happened in Teams: translate, call one use case, deliver what it returns."""

from dataclasses import replace
from typing import assert_never

from bot.cards.model import Card, Form
from bot.domain.hearing import Member
from bot.domain.place import Account, Place
from bot.errands import Errands
from bot.ports import NotPosted, PlaceGone, Uncertain
from bot.teams.activity import Activity, Party
from bot.teams.doors import Doors
from bot.teams.fields import Ticket
from bot.teams.invokes import Invokes
from bot.teams.payloads import (
    Press,
    account_of,
    base_channel_of,
    channel_of,
    command_of,
    deleted_of,
    edited_of,
    is_addressed,
    member_of,
    message_of,
    older_press_of,
    place_of,
)
from bot.teams.platform import TeamsPlatform
from bot.teams.recently import Recently
from bot.teams.replies import Reply
from bot.texts import texts_in
from bot.usecases.act import Act, Answer, Replacement

_GONE = frozenset({"channelDeleted", "teamDeleted", "teamHardDeleted", "teamArchived"})
_BACK = frozenset({"channelRestored", "teamRestored", "teamUnarchived"})
"""What Teams tells of a channel, or of the team whose first channel it is."""


class Handlers:
    def __init__(self, doors: Doors, platform: TeamsPlatform, errands: Errands) -> None:
        self._doors = doors
        self._platform = platform
        self._errands = errands
        self._invokes = Invokes(doors, platform, errands)
        self._commands = Recently()

    async def receive(self, activity: Activity) -> Reply:
        """What is not for Vita, and what this version has no use for, gets a plain yes."""
        match activity.type:
            case "message":
                await self.on_message(activity)
            case "messageDelete" | "messageUpdate":
                await self.on_changed(activity)
            case "installationUpdate" if activity.action.startswith("add"):
                await self.on_installed(activity)
            case "installationUpdate" if activity.action.startswith("remove"):
                await self.on_removed(activity)
            case "conversationUpdate" if activity.event in _GONE:
                await self.on_removed(activity)
            case "conversationUpdate" if activity.event in _BACK:
                await self._note_place(activity)
            case "conversationUpdate":
                await self.on_members(activity)
            case "invoke":
                # What is opened from the box may come from where Vita is not.
                if not activity.name.startswith("composeExtension/"):
                    await self._note_place(activity)
                return await self._invokes.answer(activity)
        return Reply()

    async def on_changed(self, activity: Activity) -> None:
        """A message that its writer took back or edited. Teams tells of other updates too."""
        if activity.type == "messageDelete":
            await self._doors.forget(deleted_of(activity))
        elif activity.event == "editMessage" and not activity.sender.is_bot:
            await self._doors.correct(*edited_of(activity))

    async def on_message(self, activity: Activity) -> None:
        if activity.sender.is_bot or activity.timestamp is None or not is_addressed(activity):
            return
        await self._note_place(activity)
        press = older_press_of(activity)
        if press is not None:
            await self.on_older_press(press, activity)
            return
        command = command_of(activity)
        if command is None:
            await self._doors.hear(message_of(activity, activity.timestamp))
        else:
            await self.on_command(*command, activity)

    async def on_command(self, word: str, act: Act, activity: Activity) -> None:
        """Teams delivers again what it thinks was lost; a command is answered at once, so it is done once here."""
        with self._commands.first_time(act.key) as is_new:
            if is_new:
                await self._answer_command(word, act, activity.language)

    async def on_older_press(self, press: Press, activity: Activity) -> None:
        """From a client that can do no more with a button: it waits for no answer, so that comes as a message."""
        with self._commands.first_time(press.act.key) as is_new:
            if is_new:
                answer = await self._doors.perform(press.name, press.act)
                self._say(answer, press.act, Ticket(press.act.key, press.act.message), activity.language)

    async def on_installed(self, activity: Activity) -> None:
        """Both this and the news that Vita joined arrive; welcoming twice says nothing twice."""
        await self._note_place(activity)
        place = place_of(activity).outside_threads()
        by = None if activity.sender.is_bot or not activity.sender.id else member_of(activity)
        if place.is_dm:
            if by is not None:
                self._errands.start(lambda: self._welcome(place, by))
            return
        # Teams does not tell what an organisation is called.
        await self._doors.welcome(place, by, "")

    async def _welcome(self, place: Place, by: Member) -> None:
        """By name, which news of an installation does not carry. Without it one is no less welcome."""
        try:
            found = None if by.name else await self._platform.colleague(place, by.account)
        except (NotPosted, PlaceGone, Uncertain):
            found = None
        await self._doors.welcome.person(place, replace(by, name=found.name) if found else by)

    async def on_removed(self, activity: Activity) -> None:
        """Vita was taken out, or the place is no more: what was still to be said there is not said."""
        place = channel_of(activity)
        await self._doors.note_place.removed(place)

    async def on_members(self, activity: Activity) -> None:
        added, removed = activity.members_added or (), activity.members_removed or ()
        if any(party.id == activity.recipient.id for party in added):
            await self.on_installed(activity)
        if any(party.id == activity.recipient.id for party in removed):
            await self.on_removed(activity)
        place = place_of(activity).outside_threads()
        if place.is_dm:
            return
        if joined := [account_of(activity, party) for party in _people(added)]:
            await self._note_place(activity)
            self._errands.start(lambda: self._meet(place, joined))
        for party in _people(removed):
            await self._doors.meet(place, Member(account_of(activity, party), party.name), joined=False)

    async def _meet(self, place: Place, joined: list[Account]) -> None:
        """News of somebody who joined carries no name, and does not say whether they are a guest."""
        for account in joined:
            member = await self._platform.colleague(place, account)
            if member is not None:
                await self._doors.meet(place, member, joined=True)

    async def _answer_command(self, word: str, act: Act, language: str) -> None:
        self._say(await self._doors.command(word, act), act, Ticket(act.key), language)

    def _say(self, answer: Answer, act: Act, ticket: Ticket, language: str) -> None:
        """Teams has its answer as soon as it is done; what there is to say about it follows."""
        to, texts = act.by.account, texts_in(language)
        match answer:
            case None:
                return
            case Card() as card:
                self._errands.start(lambda: self._platform.whisper(act.place, to, card))
            case Replacement(card):
                self._errands.start(lambda: self._platform.whisper(act.place, to, card))
            case Form() as form:
                self._errands.start(lambda: self._platform.show_form(act.place, to, form, ticket, texts))
            case _:
                assert_never(answer)

    async def _note_place(self, activity: Activity) -> None:
        """Each time: an address changes now and then, and a place that was thought dead is alive."""
        place, base = place_of(activity).outside_threads(), base_channel_of(activity)
        await self._doors.note_place(place, service_url=activity.service_url, base_channel=base)


def _people(parties: tuple[Party, ...]) -> list[Party]:
    return [party for party in parties if party.id and not party.is_bot]
