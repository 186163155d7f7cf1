"""Bolt's error hook: what went wrong is recorded, and whoever was waiting gets a friendly answer."""

from typing import Any

from slack_bolt import BoltResponse
from slack_bolt.error import BoltUnhandledRequestError

from bot import failures
from bot.cards.model import Card, Note, Text, plain
from bot.slack import acts
from bot.slack.answering import Answering, place_of, with_errors
from bot.slack.people import People
from bot.slack.reading import Unreadable
from bot.slack.render import Json, message


class Apologies:
    def __init__(self, people: People, answering: Answering) -> None:
        self._people = people
        self._answering = answering

    async def on_error(self, error: Exception, body: dict[str, Any]) -> BoltResponse:
        """An event stays unacked, so that Slack delivers it again; nothing of it was stored yet."""
        is_event = body.get("type") == "event_callback"
        if isinstance(error, Unreadable | BoltUnhandledRequestError) or (is_event and not _has_a_type(body)):
            failures.record(error, doing="slack payload")
            return BoltResponse(status=200)
        if is_event:
            failures.record(error, doing="slack event")
            return BoltResponse(status=500)
        by = await self._people.member(acts.account_of(body))
        card = failures.card_for(error, by.language)
        return BoltResponse(status=200, body=self._answer(body, card))

    def _answer(self, body: dict[str, Any], card: Card) -> Json | str:
        match body.get("type"):
            case "block_actions":
                self._answering.to_clicker(card, acts.click(body))
                return ""
            case "message_action":
                self._answering.to_clicker(card, acts.shortcut(body, ""))
                return ""
            case "view_submission":
                return self._in_form(acts.submission(body), card)
        return {"response_type": "ephemeral", **message(card).as_arguments()}

    def _in_form(self, submission: acts.Submission, card: Card) -> Json:
        """Beside the first field, so that nothing typed is lost."""
        words = " ".join(plain(block.text) for block in card.blocks if isinstance(block, Text | Note))
        for field in submission.fields:
            return with_errors({field: words})
        self._answering.to_submitter(
            card, submission.account, place_of(submission.origin, submission.account.workspace)
        )
        return {"response_action": "clear"}


def _has_a_type(body: dict[str, Any]) -> bool:
    """Without one Bolt stumbles itself, before any reader of ours."""
    event = body.get("event")
    return isinstance(event, dict) and isinstance(event.get("type"), str)
