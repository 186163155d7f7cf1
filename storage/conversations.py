"""Conversations, whom Vita talks with in them, and what is said."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Row,
    and_,
    bindparam,
    delete,
    exists,
    insert,
    select,
    update,
)

from bot.books import Author, Conversation, Item, Overtaken, Said
from bot.domain.cycle import AiMode
from bot.domain.dialogue import DialogueState, Gate, Move
from bot.domain.hearing import Engagement
from bot.domain.ids import OrganisationId, PersonId
from bot.domain.place import MessageRef, Place
from storage import ephemeral, inbox
from storage.moments import from_ms, maybe_from_ms, maybe_ms, to_ms
from storage.once import add_once
from storage.places import IS_THERE, address_of, id_of, place_in
from storage.tables import conversation as conversations
from storage.tables import message as messages
from storage.tables import place as places
from storage.tables import summary as summaries

_ORGANISATION: BindParameter[int] = bindparam("organisation")
_IS_NAMED = and_(
    places.c.organisation_id == _ORGANISATION,
    IS_THERE,
    conversations.c.organisation_id == _ORGANISATION,
    conversations.c.thread == bindparam("thread"),
)
_IS_THIS = and_(
    conversations.c.organisation_id == _ORGANISATION, conversations.c.id == bindparam("conversation")
)
CONVERSATIONS = (
    select(
        conversations, places.c.network, places.c.workspace, places.c.channel, places.c.kind,
        summaries.c.text.label("summary"),
    )
    .join(places, places.c.id == conversations.c.place_id)
    .outerjoin(
        summaries,
        and_(
            summaries.c.organisation_id == conversations.c.organisation_id,
            summaries.c.conversation_id == conversations.c.id,
        ),
    )
)  # fmt: skip
"""Each with its place and its summary, as `conversation_in` reads them."""

_AT = CONVERSATIONS.where(_IS_NAMED)
_ENGAGEMENT = (
    select(conversations.c.person_id, conversations.c.muted)
    .join(places, places.c.id == conversations.c.place_id)
    .where(_IS_NAMED)
)
_SAVE = update(conversations).where(_IS_THIS, conversations.c.version == bindparam("read"))
_SAY = insert(messages)
_RECENT = (
    select(messages)
    .where(
        messages.c.organisation_id == _ORGANISATION, messages.c.conversation_id == bindparam("conversation")
    )
    .order_by(messages.c.id.desc())
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class SqlConversations:
    connection: Connection

    def at(self, organisation: OrganisationId, place: Place) -> Conversation | None:
        row = self.connection.execute(_AT, _named(organisation, place)).one_or_none()
        return None if row is None else conversation_in(row)

    def open(
        self, organisation: OrganisationId, place: Place, person: PersonId, at: datetime
    ) -> Conversation:
        """The conversation in this DM or thread, made if need be; whom it is with stays as it was."""
        known = self.at(organisation, place)
        if known is not None and not _has_lapsed(known, at):
            return known
        if known is not None:
            self.end_ephemeral(known)
        else:
            row = {
                "organisation_id": organisation, "place_id": id_of(self.connection, organisation, place),
                "thread": place.thread, "person_id": person, "muted": False, "state": _dumps(DialogueState()),
                "version": 1, "opened_ms": to_ms(at), "changed_ms": to_ms(at),
            }  # fmt: skip
            made = self.connection.execute(
                add_once(self.connection, conversations, conversations.c.id), row
            ).scalar_one_or_none()
            if made is not None:
                return Conversation(
                    made,
                    organisation,
                    place,
                    Engagement(person),
                    DialogueState(),
                    version=1,
                    changed=from_ms(to_ms(at)),
                )
        return conversation_in(self.connection.execute(_AT, _named(organisation, place)).one())

    def spoken_with(self, organisation: OrganisationId, since: datetime) -> frozenset[PersonId]:
        theirs = and_(conversations.c.organisation_id == organisation, conversations.c.person_id.is_not(None))
        statement = select(conversations.c.person_id).where(
            theirs, conversations.c.changed_ms >= to_ms(since)
        )
        return frozenset(self.connection.execute(statement).scalars())

    def engagement(self, organisation: OrganisationId, place: Place) -> Engagement | None:
        row = self.connection.execute(_ENGAGEMENT, _named(organisation, place)).one_or_none()
        return None if row is None else Engagement(row.person_id, row.muted)

    def save(self, conversation: Conversation, at: datetime) -> None:
        """Writes state and engagement; raises `Overtaken` when another turn was first."""
        news = {
            "organisation": conversation.organisation_id, "conversation": conversation.id,
            "read": conversation.version, "person_id": conversation.engagement.person_id,
            "muted": conversation.engagement.muted, "state": _dumps(conversation.state),
            "version": conversation.version + 1, "changed_ms": to_ms(at), "lease_ms": None,
        }  # fmt: skip
        if self.connection.execute(_SAVE, news).rowcount == 0:
            raise Overtaken(str(conversation.id))

    def note_stream(self, conversation: Conversation, message: str) -> None:
        """Keeps which message grows with the answer that is being made; empty when none does any more."""
        statement = update(conversations).where(_is_this(conversation)).values(open_stream=message or None)
        self.connection.execute(statement)

    def begin_making(self, conversation: Conversation, until: datetime) -> None:
        statement = update(conversations).where(_is_this(conversation))
        self.connection.execute(statement.values(lease_ms=to_ms(until)))

    def is_being_made(self, conversation: Conversation, until: datetime) -> bool:
        """Until the row no longer says what this maker wrote in it."""
        statement = select(conversations.c.lease_ms).where(_is_this(conversation))
        return bool(self.connection.execute(statement).scalar_one_or_none() == to_ms(until))

    def end_making(self, organisation: OrganisationId, place: Place, now: datetime) -> bool:
        there = select(places.c.id).where(places.c.organisation_id == organisation, IS_THERE)
        being_made = and_(
            conversations.c.organisation_id == organisation,
            conversations.c.place_id.in_(there),
            conversations.c.lease_ms > to_ms(now),
        )
        if not place.is_dm:
            being_made = and_(being_made, conversations.c.thread == place.thread)
        ended = update(conversations).where(being_made).values(lease_ms=None)
        return self.connection.execute(ended, address_of(place)).rowcount > 0

    def say(self, conversation: Conversation, said: Said, expires: datetime | None) -> None:
        partner = said.person_id or conversation.engagement.person_id
        row = {
            "organisation_id": conversation.organisation_id, "conversation_id": conversation.id,
            "author": said.author, "person_id": said.person_id, "partner_id": partner, "text": said.text,
            "message": said.message, "generated_by": said.generated_by, "model": said.model,
            "prompt_version": said.prompt_version, "items": _dumps_items(said.items),
            "said_ms": to_ms(said.at), "expires_ms": maybe_ms(expires), "ephemeral": conversation.is_ephemeral,
        }  # fmt: skip
        self.connection.execute(_SAY, row)
        if conversation.is_ephemeral:
            ephemeral.prolong(self.connection, conversation, said.at)

    def recent(self, conversation: Conversation, limit: int) -> Sequence[Said]:
        """The last turns, oldest first."""
        newest = self.connection.execute(_RECENT, {**_this(conversation), "most": limit}).all()
        return [said_in(row) for row in reversed(newest)]

    def version_of(self, organisation: OrganisationId, answer: str) -> str:
        said = and_(
            messages.c.organisation_id == organisation,
            messages.c.message == answer,
            messages.c.generated_by == "model",
        )
        found = select(messages.c.prompt_version).where(said).limit(1)
        return self.connection.execute(found).scalar_one_or_none() or ""

    def unsay(self, organisation: OrganisationId, message: MessageRef) -> frozenset[PersonId]:
        """Deletes what was said in this message, answered or not, and a summary that it is part of.

        Gives whose words they were.
        """
        said = messages.c.id.in_(self._without_summary(organisation, message))
        gone = delete(messages).where(said).returning(messages.c.person_id)
        writers = self.connection.execute(gone).scalars().all()
        inbox.forget(self.connection, organisation, message)
        return frozenset(PersonId(writer) for writer in writers if writer is not None)

    def reword(self, organisation: OrganisationId, message: MessageRef, text: str) -> frozenset[PersonId]:
        said = and_(
            messages.c.id.in_(self._without_summary(organisation, message)),
            messages.c.author == Author.PERSON,
        )
        changed = update(messages).where(said).values(text=text).returning(messages.c.person_id)
        writers = self.connection.execute(changed).scalars().all()
        inbox.reword(self.connection, organisation, message, text)
        return frozenset(PersonId(writer) for writer in writers if writer is not None)

    def _without_summary(self, organisation: OrganisationId, message: MessageRef) -> Sequence[int]:
        """Deletes the summaries that a message is part of, and gives what is kept of it.

        A network may not tell in which thread it stood.
        """
        there = (
            select(conversations.c.id)
            .join(places, places.c.id == conversations.c.place_id)
            .where(conversations.c.organisation_id == organisation, IS_THERE)
        )
        said = and_(
            messages.c.organisation_id == organisation,
            messages.c.message == message.message,
            messages.c.conversation_id.in_(there),
        )
        held = exists().where(said, messages.c.conversation_id == summaries.c.conversation_id)
        self.connection.execute(
            delete(summaries)
            .where(summaries.c.organisation_id == organisation, summaries.c.conversation_id.in_(there))
            .where(held.where(messages.c.id <= summaries.c.upto)),
            address_of(message.place),
        )
        return self.connection.scalars(select(messages.c.id).where(said), address_of(message.place)).all()

    def begin_ephemeral(self, conversation: Conversation, at: datetime) -> None:
        """What is said from here on goes when the session ends; a turn that is under way is overtaken."""
        ephemeral.begin(self.connection, conversation, at)

    def end_ephemeral(self, conversation: Conversation) -> None:
        """Deletes what was said in the session, at once, and begins a fresh dialogue."""
        ephemeral.end(self.connection, _is_this(conversation), _dumps(DialogueState()))

    def end_lapsed(self, now: datetime) -> int:
        """Ends the sessions in which nothing was said for too long; gives their number."""
        lapsed = conversations.c.ephemeral_until_ms <= to_ms(now)
        return ephemeral.end(self.connection, lapsed, _dumps(DialogueState()))


def _has_lapsed(conversation: Conversation, at: datetime) -> bool:
    return conversation.ephemeral_until is not None and conversation.ephemeral_until <= at


def _is_this(conversation: Conversation) -> ColumnElement[bool]:
    return and_(
        conversations.c.organisation_id == conversation.organisation_id, conversations.c.id == conversation.id
    )


def _this(conversation: Conversation) -> dict[str, Any]:
    return {"organisation": conversation.organisation_id, "conversation": conversation.id}


def _named(organisation: OrganisationId, place: Place) -> dict[str, Any]:
    return {"organisation": organisation, "thread": place.thread, **address_of(place)}


def conversation_in(row: Row[Any]) -> Conversation:
    return Conversation(
        id=row.id,
        organisation_id=row.organisation_id,
        place=place_in(row, row.thread),
        engagement=Engagement(row.person_id, row.muted),
        state=_loads(row.state),
        version=row.version,
        summary=row.summary or "",
        ephemeral_until=maybe_from_ms(row.ephemeral_until_ms),
        changed=from_ms(row.changed_ms),
        making_until=maybe_from_ms(row.lease_ms),
        open_stream=row.open_stream or "",
    )


def said_in(row: Row[Any]) -> Said:
    return Said(
        author=Author(row.author),
        text=row.text,
        at=from_ms(row.said_ms),
        person_id=row.person_id,
        message=row.message,
        generated_by=row.generated_by,
        model=row.model,
        prompt_version=row.prompt_version,
        items=tuple(Item(kind, number) for kind, number in json.loads(row.items)),
    )


def _dumps_items(items: tuple[Item, ...]) -> str:
    return json.dumps([[item.kind, item.number] for item in items])


def _dumps(state: DialogueState) -> str:
    return json.dumps(asdict(state), ensure_ascii=False)


def _loads(text: str) -> DialogueState:
    data = json.loads(text)
    typed = {
        "mode": AiMode(data["mode"]),
        "gate": Gate(data["gate"]),
        "move": None if data["move"] is None else Move(data["move"]),
        "asked": tuple(data["asked"]),
    }
    return DialogueState(**data | typed)
