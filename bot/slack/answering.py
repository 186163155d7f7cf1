"""Delivers in Slack's own way what a use case returned: a form, a card for one person, a message that changes.

Slack waits three seconds for its answer. A form opens within them; everything else follows as an errand.
"""

from collections.abc import Awaitable, Mapping

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.cards.model import Card, Form, Text
from bot.domain.hearing import Member
from bot.domain.place import Account, MessageRef, Place
from bot.errands import Errands
from bot.ports import PlaceGone, Uncertain
from bot.slack.acts import Click, Command, Submission
from bot.slack.calls import code_of, meaning
from bot.slack.modals import Origin, modal
from bot.slack.payloads import NETWORK
from bot.slack.platform import SlackPlatform
from bot.slack.render import Json, message
from bot.slack.views import sheet
from bot.slack.web import Web
from bot.texts import texts_in
from bot.usecases.act import Answer, Replacement

_TOO_LATE = frozenset({
    "expired_trigger_id", "exchanged_trigger_id", "trigger_expired", "trigger_exchanged",
    "push_limit_reached", "not_found", "hash_conflict",
})  # fmt: skip
"""Slack opens nothing more: too late, three views deep, or the person closed what was to change."""


class Answering:
    """Each method gives what goes into the ack."""

    def __init__(self, web: Web, platform: SlackPlatform, errands: Errands) -> None:
        self._web = web
        self._platform = platform
        self._errands = errands

    async def command(self, answer: Answer, command: Command, place: Place, by: Member) -> Json:
        """`place` is where the use case took it to be: the DM with Vita, for a command in a DM with others."""
        match answer:
            case Form():
                origin = Origin(place.channel, place.kind)
                is_open = await self._open(answer, command.account, command.trigger, origin)
                return {} if is_open else self.to_typist(too_late(by), command, place)
            case Card():
                return self.to_typist(answer, command, place)
            case Replacement():
                return self.to_typist(answer.card, command, place)
            case None:
                return {}

    def to_typist(self, card: Card, command: Command, place: Place) -> Json:
        """What is said in the DM with Vita stays there; elsewhere only the typist sees it, for a while."""
        if place.is_dm and place.channel == command.place.channel:
            self._errands.start(lambda: self._tell(place, command.account, card))
            return {}
        return {"response_type": "ephemeral", **message(card).as_arguments()}

    async def click(self, answer: Answer, click: Click, by: Member) -> None:
        if click.view:
            await self._in_view(answer, click, by)
            return
        match answer:
            case Form():
                if not await self._open(answer, click.account, click.trigger, click.origin):
                    self.to_clicker(too_late(by), click)
            case Card():
                self.to_clicker(answer, click)
            case Replacement():
                self.replace(answer.card, click)

    async def _in_view(self, answer: Answer, click: Click, by: Member) -> None:
        """Over the Home something opens; what is open already changes, or lets a form open over it."""
        match answer:
            case Form():
                view = modal(answer, Origin(click.place.channel, click.place.kind))
                if not await self._lay(click, view, over=True):
                    self.to_clicker(too_late(by), click)
            case Card():
                await self._show(answer, click)
            case Replacement():
                await self._show(answer.card, click)

    async def _show(self, card: Card, click: Click) -> None:
        if not await self._lay(click, sheet(card), over=False):
            self.to_clicker(card, click)

    async def _lay(self, click: Click, view: Json, *, over: bool) -> bool:
        """False when Slack lets nothing open any more."""
        web = self._web.sending(click.account.workspace)
        if click.is_home:
            return await self._tried(web.views_open(trigger_id=click.trigger, view=view))
        if over:
            return await self._tried(web.views_push(trigger_id=click.trigger, view=view))
        return await self._tried(web.views_update(view_id=click.view, view=view))

    def to_clicker(self, card: Card, click: Click) -> None:
        """Under what only one person sees, the answer takes the same way back: Vita need not be in that place.

        What can no longer open over a page is said in the DM.
        """
        if click.view:
            self._errands.start(lambda: self._by_dm(click.account, card))
        elif click.is_ephemeral:
            self._errands.start(lambda: self._respond(click.response_url, card, replace=False))
        else:
            self._errands.start(lambda: self._tell(click.place, click.account, card))

    def replace(self, card: Card, click: Click) -> None:
        if click.is_ephemeral:
            self._errands.start(lambda: self._respond(click.response_url, card, replace=True))
        else:
            clicked = MessageRef(click.place, click.message)
            self._errands.start(lambda: self._platform.update(clicked, card))

    def submission(self, answer: Answer, submission: Submission, place: Place) -> Json:
        match answer:
            case Form():
                errors = {key: text for key, text in answer.errors.items() if key in submission.fields}
                if errors and answer.action == submission.name:
                    return with_errors(errors)
                return {"response_action": "update", "view": modal(answer, submission.origin)}
            case Card():
                self.to_submitter(answer, submission.account, place)
            case Replacement():
                self.changed(answer.card, submission, place)
        return {"response_action": "clear"}

    def changed(self, card: Card, submission: Submission, place: Place) -> None:
        """The message under which the form was opened, or what the person alone hears."""
        if not submission.origin.message:
            self.to_submitter(card, submission.account, place)
            return
        clicked = MessageRef(place, submission.origin.message)
        self._errands.start(lambda: self._platform.update(clicked, card))

    def to_submitter(self, card: Card, account: Account, place: Place) -> None:
        self._errands.start(lambda: self._tell(place, account, card))

    async def _open(self, form: Form, account: Account, trigger: str, origin: Origin) -> bool:
        """False when it took too long: then Slack lets no form open any more."""
        web = self._web.sending(account.workspace)
        return await self._tried(web.views_open(trigger_id=trigger, view=modal(form, origin)))

    async def _tried(self, call: Awaitable[AsyncSlackResponse]) -> bool:
        try:
            await call
        except SlackApiError as error:
            if code_of(error) in _TOO_LATE:
                return False
            raise meaning(error) from error
        return True

    async def _tell(self, place: Place, account: Account, card: Card) -> None:
        """Where they are, or by DM when Vita cannot speak there."""
        try:
            await self._platform.whisper(place, account, card)
        except PlaceGone:
            await self._by_dm(account, card)

    async def _by_dm(self, account: Account, card: Card) -> None:
        await self._platform.whisper(await self._platform.open_dm(account), account, card)

    async def _respond(self, url: str, card: Card, *, replace: bool) -> None:
        """Slack gives an address along for half an hour; there no token is needed."""
        body = {"response_type": "ephemeral", "replace_original": replace, **message(card).as_arguments()}
        try:
            async with self._web.session.post(url, json=body, raise_for_status=True):
                return
        except (ClientError, TimeoutError) as error:
            raise Uncertain("Slack did not take the answer to a click") from error


def with_errors(errors: Mapping[str, str]) -> Json:
    """The form stays open with everything that was typed."""
    return {"response_action": "errors", "errors": dict(errors)}


def place_of(origin: Origin, workspace: str) -> Place:
    return Place(NETWORK, workspace, origin.channel, origin.kind, origin.thread)


def too_late(by: Member) -> Card:
    texts = texts_in(by.language)
    return Card(texts("slack-too-late-summary"), (Text(texts("slack-too-late")),))


def strangers(language: str) -> Card:
    """For people of another organisation, who see Vita in a channel that is shared with them."""
    words = texts_in(language)("slack-stranger")
    return Card(words, (Text(words),))
