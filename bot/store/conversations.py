"""Conversations: who is at the other end, which note they write on; and forgetting them without a trace."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from bot.preparation.ports import Conversation
from bot.store.database import Database, now
from bot.store.keyring import Keyring
from bot.store.tables import conversations, in_flight, messages, sessions, trackers


class ConversationStore:
    """The `Conversations` port on SQL."""

    def __init__(self, database: Database, keyring: Keyring) -> None:
        self._database = database
        self._keyring = keyring

    def find(self, conversation_id: str) -> Conversation | None:
        """Return the conversation, or None."""
        with self._database.transaction() as db:
            row: Any = db.execute(sa.select(conversations).where(conversations.c.id == conversation_id)).first()
        return None if row is None else Conversation(row.id, row.audience, row.role, row.note_id)

    def key_of(self, conversation_id: str) -> bytes | None:
        """Return the content key of a conversation, or None when there is no such conversation."""
        with self._database.transaction() as db:
            row: Any = db.execute(sa.select(conversations.c.key_id).where(conversations.c.id == conversation_id)).first()
            return None if row is None else self._keyring.open(row.key_id)

    def remember(self, conversation: Conversation) -> None:
        """Add the conversation or change its audience, role or note."""
        values = {
            "audience": conversation.audience,
            "role": conversation.role,
            "note_id": conversation.note_id,
            "seen_at": now(),
        }
        with self._database.transaction() as db:
            changed = db.execute(
                conversations.update().where(conversations.c.id == conversation.id).values(**values)
            ).rowcount
            if not changed:
                db.execute(conversations.insert().values(id=conversation.id, key_id=self._keyring.new(), **values))

    def of_note(self, note_id: str) -> Sequence[str]:
        """Return the ids of all conversations that have written on a note."""
        with self._database.transaction() as db:
            rows = db.execute(sa.select(conversations.c.id).where(conversations.c.note_id == note_id)).all()
        return [row.id for row in rows]

    def forget(self, conversation_id: str) -> None:
        """Remove the conversation with its messages, tracker, sessions and key."""
        with self._database.transaction() as db:
            row: Any = db.execute(sa.select(conversations.c.key_id).where(conversations.c.id == conversation_id)).first()
            for table in (messages, trackers, sessions, in_flight):
                db.execute(table.delete().where(table.c.conversation_id == conversation_id))
            db.execute(conversations.delete().where(conversations.c.id == conversation_id))
            if row is not None:
                self._keyring.forget(row.key_id)
