"""Private sessions: what is said in one goes when it ends, or a day after its last word."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, select, update

from bot.books import Conversation
from bot.domain.ids import ConversationId, OrganisationId
from bot.domain.memory import PRIVATE_SESSION
from storage.moments import to_ms
from storage.tables import conversation as conversations
from storage.tables import message as messages


def begin(connection: Connection, conversation: Conversation, at: datetime) -> None:
    _set(connection, conversation, at, version=conversations.c.version + 1)


def prolong(connection: Connection, conversation: Conversation, at: datetime) -> None:
    """Another word was said: the session and all its turns last a day from here."""
    _set(connection, conversation, at, version=conversations.c.version)
    turns = _turns(conversation.organisation_id, conversation.id)
    connection.execute(update(messages).where(turns).values(expires_ms=to_ms(at + PRIVATE_SESSION)))


def end(connection: Connection, which: ColumnElement[bool], fresh_state: str) -> int:
    """Deletes the turns of these sessions, at once; gives the number of sessions.

    The state begins afresh too: a rung or a question asked would still tell of what is gone.
    """
    running = select(conversations).where(conversations.c.ephemeral_until_ms.is_not(None), which)
    sessions = connection.execute(running).all()
    ended = {"ephemeral_until_ms": None, "state": fresh_state, "version": conversations.c.version + 1}
    for session in sessions:
        connection.execute(delete(messages).where(_turns(session.organisation_id, session.id)))
        connection.execute(update(conversations).where(conversations.c.id == session.id).values(**ended))
    return len(sessions)


def _turns(organisation: OrganisationId, conversation: ConversationId) -> ColumnElement[bool]:
    """What is said in a session; found by the index, for messages are many and sessions are few."""
    return and_(
        messages.c.organisation_id == organisation,
        messages.c.conversation_id == conversation,
        messages.c.ephemeral,
    )


def _set(
    connection: Connection, conversation: Conversation, at: datetime, *, version: ColumnElement[int]
) -> None:
    this = and_(
        conversations.c.organisation_id == conversation.organisation_id, conversations.c.id == conversation.id
    )
    until = to_ms(at + PRIVATE_SESSION)
    connection.execute(update(conversations).where(this).values(ephemeral_until_ms=until, version=version))
