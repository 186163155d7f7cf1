"""Summaries of conversations in DMs, made and kept beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, exists, func, select

from bot.books import Conversation, Stretch
from bot.domain.place import PlaceKind
from storage.conversations import CONVERSATIONS, conversation_in, said_in
from storage.moments import to_ms
from storage.once import insert_into
from storage.tables import conversation as conversations
from storage.tables import message as messages
from storage.tables import person as people
from storage.tables import place as places
from storage.tables import summary as summaries

_LONGEST = 60
"""Turns that are summarised in one go; the rest comes next time."""

_HELD = func.coalesce(summaries.c.upto, 0)


@dataclass(frozen=True, slots=True)
class SqlSummaries:
    connection: Connection

    def lacking(self, *, more_than: int, keeping: int, since: datetime, limit: int) -> Sequence[Stretch]:
        """Of conversations with more turns than this outside their summary: those turns, but for the newest.

        Only DMs in which something was said since then; never a private session.
        """
        # Asked from what was said lately, by its index: most conversations are silent at any time.
        lately = select(messages.c.conversation_id).where(messages.c.said_ms >= to_ms(since)).distinct()
        loose = _loose().scalar_subquery()
        statement = (
            CONVERSATIONS.add_columns(people.c.language, _HELD.label("held"), loose.label("loose"))
            .join(people, people.c.id == conversations.c.person_id)
            .where(conversations.c.id.in_(lately), conversations.c.ephemeral_until_ms.is_(None))
            .where(places.c.kind == PlaceKind.DM, loose > more_than)
            .order_by(conversations.c.id)
            .limit(limit)
        )
        return [self._stretch(row, keeping) for row in self.connection.execute(statement).all()]

    def _stretch(self, row: Row[Any], keeping: int) -> Stretch:
        conversation = conversation_in(row)
        oldest_first = (
            select(messages)
            .where(_between(conversation, row.held))
            .order_by(messages.c.id)
            .limit(min(row.loose - keeping, _LONGEST))
        )
        turns = self.connection.execute(oldest_first).all()
        return Stretch(conversation, row.language, tuple(map(said_in, turns)), row.held, turns[-1].id)

    def keep(
        self, stretch: Stretch, text: str, at: datetime, *, generated_by: str, model: str, prompt_version: str
    ) -> bool:
        """Puts a summary that now holds this stretch in the place of the one before.

        False, and nothing is kept, when one of its turns was deleted meanwhile or another one was first.
        """
        if not self._still_stands(stretch):
            return False
        made: dict[str, Any] = {
            "text": text, "upto": stretch.upto, "generated_by": generated_by, "model": model,
            "prompt_version": prompt_version, "made_ms": to_ms(at),
        }  # fmt: skip
        statement = insert_into(self.connection, summaries).values(
            organisation_id=stretch.conversation.organisation_id,
            conversation_id=stretch.conversation.id,
            began_ms=to_ms(stretch.said[0].at),
            **made,
        )
        first = statement.on_conflict_do_update(
            index_elements=["organisation_id", "conversation_id"],
            set_=made,
            where=summaries.c.upto == stretch.after,
        ).returning(summaries.c.id)
        return self.connection.execute(first).one_or_none() is not None

    def _still_stands(self, stretch: Stretch) -> bool:
        """Whether all its turns are there, and the summary that it goes on from."""
        count = select(func.count()).where(
            _between(stretch.conversation, stretch.after), messages.c.id <= stretch.upto
        )
        if self.connection.execute(count).scalar_one() != len(stretch.said):
            return False
        held = exists().where(
            summaries.c.organisation_id == stretch.conversation.organisation_id,
            summaries.c.conversation_id == stretch.conversation.id,
        )
        return stretch.after == 0 or bool(self.connection.execute(select(held)).scalar_one())


def _loose() -> Select[int]:
    """How many turns of a conversation its summary does not hold."""
    return (
        select(func.count())
        .where(messages.c.organisation_id == conversations.c.organisation_id)
        .where(messages.c.conversation_id == conversations.c.id, messages.c.id > _HELD)
        .where(~messages.c.ephemeral)
        .correlate(conversations, summaries)
    )


def _between(conversation: Conversation, after: int) -> ColumnElement[bool]:
    return and_(
        messages.c.organisation_id == conversation.organisation_id,
        messages.c.conversation_id == conversation.id,
        messages.c.id > after,
        ~messages.c.ephemeral,
    )
