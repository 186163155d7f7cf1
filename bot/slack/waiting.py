"""What takes longer than Slack waits: a view opens that says so, and becomes what was asked for."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import cast

from slack_sdk.errors import SlackApiError

from bot import failures
from bot.cards.model import Card, Form, Text
from bot.domain.hearing import Member
from bot.errands import Errands
from bot.slack.answering import too_late
from bot.slack.calls import code_of, meaning
from bot.slack.modals import Origin, modal
from bot.slack.render import Json
from bot.slack.views import sheet
from bot.slack.web import Web
from bot.texts import texts_in
from bot.usecases.act import Answer, Replacement

PATIENCE = 1.2
"""Seconds: Slack gives three, and opening a view takes a part of them."""

_LAID = 0.3
"""Seconds in which Slack lays the view that came with the ack; what comes before that would be covered by it."""

_CLOSED = frozenset({"not_found", "hash_conflict", "view_not_found"})


class Waiting:
    def __init__(self, web: Web, errands: Errands, patience: float) -> None:
        self._web = web
        self._errands = errands
        self._patience = patience

    async def in_time(self, work: Awaitable[Answer]) -> "asyncio.Future[Answer] | Answer":
        """The answer; or, when it takes long, what is still being worked on: give that to `open`."""
        task = asyncio.ensure_future(work)
        done, _ = await asyncio.wait({task}, timeout=self._patience)
        return task.result() if done else task

    async def open(
        self, work: "asyncio.Future[Answer]", trigger: str, origin: Origin, by: Member,
        tell: Callable[[Card], None], replace: Callable[[Card], None],
    ) -> None:  # fmt: skip
        """Returns at once, so that Slack gets its ack. `tell` says a card where no view can open any more."""
        view = await self._opened(trigger, by)
        self._errands.start(lambda: self._finish(work, view, origin, by, tell, replace))

    def inside(
        self, work: "asyncio.Future[Answer]", view: str, origin: Origin, by: Member,
        tell: Callable[[Card], None], replace: Callable[[Card], None],
    ) -> Json:  # fmt: skip
        """The same in a form that was sent: gives what goes into the ack, and `view` becomes the answer later."""

        async def finish() -> None:
            await asyncio.sleep(_LAID)
            await self._finish(work, view, origin, by, tell, replace)

        self._errands.start(finish)
        return {"response_action": "update", "view": _busy(by)}

    async def _opened(self, trigger: str, by: Member) -> str:
        busy = _busy(by)
        try:
            response = await self._web.sending(by.account.workspace).views_open(trigger_id=trigger, view=busy)
        except SlackApiError:
            return ""
        return str(response["view"]["id"])

    async def _finish(
        self, work: "asyncio.Future[Answer]", view: str, origin: Origin, by: Member,
        tell: Callable[[Card], None], replace: Callable[[Card], None],
    ) -> None:  # fmt: skip
        await asyncio.wait({work})
        error = work.exception()
        answer = failures.card_for(cast("Exception", error), by.language) if error else work.result()
        match answer:
            case Form():
                if not await self._became(by, view, modal(answer, origin)):
                    tell(too_late(by))
            case Card():
                if not await self._became(by, view, sheet(answer)):
                    tell(answer)
            case Replacement():
                replace(answer.card)
                await self._became(by, view, sheet(answer.card))
            case None:
                await self._became(by, view, sheet(_done(by)))

    async def _became(self, by: Member, view: str, shown: Json) -> bool:
        """False when the person closed it meanwhile, or it never opened."""
        if not view:
            return False
        try:
            await self._web.sending(by.account.workspace).views_update(view_id=view, view=shown)
        except SlackApiError as error:
            if code_of(error) in _CLOSED:
                return False
            raise meaning(error) from error
        return True


def _busy(by: Member) -> Json:
    texts = texts_in(by.language)
    return sheet(Card(texts("slack-busy-summary"), (Text(texts("slack-busy")),)))


def _done(by: Member) -> Card:
    texts = texts_in(by.language)
    return Card(texts("slack-busy-summary"), (Text(texts("slack-done")),))
