"""What happened in Slack: translate, call one use case, deliver what it returns."""

import asyncio
import re
from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.domain.hearing import Member
from bot.domain.place import Account, Place, Readers
from bot.slack import acts, changes, payloads
from bot.slack.answering import Answering, place_of, strangers
from bot.slack.doors import Doors
from bot.slack.installed import Identities
from bot.slack.manifest import SHORTCUTS
from bot.slack.modals import Origin
from bot.slack.pages import Pages
from bot.slack.people import People
from bot.slack.platform import SlackPlatform
from bot.slack.views import PAGE
from bot.slack.waiting import Waiting
from bot.usecases.commands import SLASH_COMMANDS

Body = dict[str, Any]
_ANY = re.compile("")
_REMEMBERED = 10_000


class Handlers:
    def __init__(
        self, doors: Doors, identities: Identities, people: People, platform: SlackPlatform, answering: Answering,
        pages: Pages, waiting: Waiting,
    ) -> None:  # fmt: skip
        self._doors = doors
        self._identities = identities
        self._people = people
        self._platform = platform
        self._answering = answering
        self._pages = pages
        self._waiting = waiting
        self._refused: set[tuple[Place, Account]] = set()

    def register(self, app: AsyncApp) -> None:
        """The last listener takes what an app with more rights than ours would get, and drops it."""
        app.event("app_mention")(self.on_message)
        app.event("message")(self.on_message)
        app.event("member_joined_channel")(self.on_joined)
        app.event("member_left_channel")(self.on_left)
        app.event("channel_left")(self.on_removed)
        app.event("group_left")(self.on_removed)
        for event in ("channel_archive", "group_archive"):
            app.event(event)(self.on_removed)
        for event in ("channel_unarchive", "group_unarchive", "channel_shared", "channel_unshared"):
            app.event(event)(self.on_channel)
        for event in ("user_change", "team_join"):
            app.event(event)(self.on_person)
        app.event("app_uninstalled")(self.on_uninstalled)
        app.event("tokens_revoked")(self.on_revoked)
        app.event("agent_session_stopped")(self.on_stopped)
        app.event("app_home_opened")(self.on_opened)
        for word in SLASH_COMMANDS:
            app.command(f"/{word}")(self.on_command)
        for name in SHORTCUTS:
            app.message_shortcut(name)(self.on_shortcut)
        app.action(_ANY)(self.on_click)
        app.view(_ANY)(self.on_submission)
        app.view_closed(_ANY)(self.on_closed)
        app.event(_ANY)(self.on_anything_else)

    async def on_message(self, body: Body) -> None:
        """A mention arrives as two events; the inbox takes one. What is not for Vita ends here, unread."""
        gone = payloads.deleted(body)
        if gone is not None:
            await self._doors.forget(gone)
            return
        us = await self._identities.of(payloads.workspace(body))
        if us is None:
            return
        edited = payloads.edited(body, us.user)
        if edited is not None:
            await self._doors.correct(*edited)
            return
        said = payloads.said(body, us.user)
        if said is None:
            self._refuse(payloads.stranger(body, us.user))
            return
        if not said.may_be_for_vita:
            return
        if said.mentions_vita and body.get("is_ext_shared_channel"):
            await self._doors.note_place(said.place.outside_threads(), readers=Readers.EXTERNAL)
        message = said.by(await self._people.member(said.account))
        if await self._doors.hear(message):
            return
        offer = await self._doors.offer_to_keep(message)
        if offer is not None:
            self._answering.to_submitter(offer, said.account, said.place)

    def _refuse(self, stranger: tuple[Place, Account] | None) -> None:
        """Once a person and place: a mention comes as two events, and a refusal is no conversation."""
        if stranger is None or stranger in self._refused:
            return
        if len(self._refused) >= _REMEMBERED:
            self._refused.clear()
        self._refused.add(stranger)
        place, account = stranger
        self._answering.to_submitter(strangers(""), account, place)

    async def on_joined(self, body: Body) -> None:
        moved = changes.moved(body)
        if moved is None:
            return
        us = await self._identities.of(moved.place.workspace)
        if us is not None and moved.account.account == us.user:
            by = await self._people.member(moved.inviter) if moved.inviter else None
            await self._doors.note_place(moved.place, readers=changes.readers(body))
            await self._doors.welcome(moved.place, by, us.workspace_name)
            return
        profile = await self._people.profile(moved.account)
        if profile.belongs:
            await self._doors.meet(moved.place, profile.member, joined=True)

    async def on_left(self, body: Body) -> None:
        moved = changes.moved(body)
        if moved is not None:
            await self._doors.meet(moved.place, Member(moved.account, ""), joined=False)

    async def on_removed(self, body: Body) -> None:
        """Vita itself was taken out of a channel, or the channel was archived."""
        await self._doors.note_place.removed(changes.left(body))

    async def on_channel(self, body: Body) -> None:
        """A channel came back, or other organisations read along from now on, or no more."""
        place, readers = changes.changed(body)
        await self._doors.note_place(place, readers=readers)

    async def on_person(self, body: Body) -> None:
        """A colleague who left the organisation or became a guest is in no team any more."""
        account, user = changes.account_changed(body)
        profile = self._people.changed(account, user)
        if profile.belongs:
            await self._doors.update_person(profile.member)
        else:
            await self._doors.update_person.deactivated(profile.member)

    async def on_uninstalled(self, body: Body) -> None:
        """Vita was taken out of a workspace. News of that may come after the next install: then its token is good."""
        workspace = payloads.workspace(body)
        if await self._platform.is_let_in(workspace):
            return
        await self._doors.installs.drop(payloads.NETWORK, workspace)
        self._identities.forget(workspace)

    async def on_revoked(self, body: Body) -> None:
        """Of people's own tokens Vita has none: only that of the bot counts."""
        if changes.lost_its_token(body):
            await self.on_uninstalled(body)

    async def on_stopped(self, body: Body) -> None:
        """Somebody pressed Slack's own stop button; Slack has ended the message, we end the thinking."""
        await self._doors.stop(changes.stopped(body))

    async def on_opened(self, body: Body) -> None:
        """Slack waits for neither page nor suggestions: both follow."""
        self._pages.open(changes.opened(body))

    async def on_command(self, body: Body, ack: AsyncAck) -> None:
        us = await self._identities.of(acts.account_of(body).workspace)
        if us is None:
            await ack()
            return
        command = acts.command(body, us.user)
        by = await self._people.member(command.account)
        place = await self._place_of(command)
        answer = await self._waiting.in_time(self._doors.command(command.word, command.act(by, place)))
        if isinstance(answer, asyncio.Future):
            origin = Origin(place.channel, place.kind)
            tell = partial(self._answering.to_submitter, account=command.account, place=place)
            await self._waiting.open(answer, command.trigger, origin, by, tell, tell)
            await ack()
        else:
            await ack(await self._answering.command(answer, command, place, by) or "")
        self._pages.renew(command.account)

    async def _place_of(self, command: acts.Command) -> Place:
        """A command works in every DM, also in one between two colleagues, where Vita is not."""
        return await self._platform.open_dm(command.account) if command.place.is_dm else command.place

    async def on_click(self, body: Body, ack: AsyncAck) -> None:
        click = acts.click(body)
        if click.is_home and click.name == PAGE:
            self._pages.refresh(click.account)
        elif await self._is_ours(click.account.workspace):
            by = await self._people.member(click.account)
            if click.view:
                click = replace(click, place=await self._platform.open_dm(click.account))
            await self._act(click, by)
        elif not click.view:
            self._answering.to_clicker(strangers(""), replace(click, is_ephemeral=True))
        await ack()

    async def on_shortcut(self, body: Body, ack: AsyncAck) -> None:
        """From the menu of any message that somebody can see."""
        us = await self._identities.of(acts.account_of(body).workspace)
        if us is not None:
            click = acts.shortcut(body, us.user)
            await self._act(click, await self._people.member(click.account))
        await ack()

    async def _act(self, click: acts.Click, by: Member) -> None:
        work = self._doors.perform(click.name, click.act(by))
        answer = await self._waiting.in_time(work) if click.opens else await work
        if isinstance(answer, asyncio.Future):
            tell = partial(self._answering.to_clicker, click=click)
            change = partial(self._answering.replace, click=click)
            await self._waiting.open(answer, click.trigger, click.origin, by, tell, change)
        else:
            await self._answering.click(answer, click, by)
        self._pages.renew(click.account)

    async def on_submission(self, body: Body, ack: AsyncAck) -> None:
        submission = acts.submission(body)
        if not await self._is_ours(submission.account.workspace):
            await ack()
            return
        by = await self._people.member(submission.account)
        place = place_of(submission.origin, submission.account.workspace)
        work = self._doors.perform(submission.name, submission.act(by, place))
        answer = await self._waiting.in_time(work)
        if isinstance(answer, asyncio.Future):
            tell = partial(self._answering.to_submitter, account=submission.account, place=place)
            change = partial(self._answering.changed, submission=submission, place=place)
            view = acts.view_of(body)
            await ack(self._waiting.inside(answer, view, submission.origin, by, tell, change))
        else:
            await ack(self._answering.submission(answer, submission, place))
        self._pages.renew(submission.account)

    async def on_closed(self, body: Body, ack: AsyncAck) -> None:
        """Slack tells it of a form for which that is an answer too: nothing was filled in."""
        await ack()
        closed = acts.submission(body)
        if await self._is_ours(closed.account.workspace):
            by = await self._people.member(closed.account)
            place = place_of(closed.origin, closed.account.workspace)
            await self._doors.perform(closed.name, replace(closed.act(by, place), answers={}))

    async def _is_ours(self, workspace: str) -> bool:
        """In a shared channel people of another organisation see Vita's buttons too."""
        return await self._identities.of(workspace) is not None

    async def on_anything_else(self, body: Body) -> None:
        """Acked, so that Slack does not send it again."""
