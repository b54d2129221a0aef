"""Snapshots of trackers, sealed under the conversation's key."""

from typing import Any

import sqlalchemy as sa

from bot.store.cipher import seal, unseal
from bot.store.conversations import ConversationStore
from bot.store.database import Database
from bot.store.tables import trackers


class SnapshotStore:
    """The engine's `Snapshots` on SQL."""

    def __init__(self, database: Database, conversations: ConversationStore) -> None:
        self._database = database
        self._conversations = conversations

    def load(self, conversation_id: str) -> str | None:
        """Return the snapshot, or None."""
        with self._database.transaction() as db:
            key = self._conversations.key_of(conversation_id)
            row: Any = db.execute(sa.select(trackers).where(trackers.c.conversation_id == conversation_id)).first()
        if row is None or key is None:
            return None
        return unseal(key, row.snapshot_cipher, f"tracker:{conversation_id}").decode()

    def save(self, conversation_id: str, text: str) -> None:
        """Keep the snapshot; nothing happens when the conversation has just been deleted."""
        where = trackers.c.conversation_id == conversation_id
        with self._database.transaction() as db:
            key = self._conversations.key_of(conversation_id)
            if key is None:
                return
            sealed = seal(key, text.encode(), f"tracker:{conversation_id}")
            if not db.execute(trackers.update().where(where).values(snapshot_cipher=sealed)).rowcount:
                db.execute(trackers.insert().values(conversation_id=conversation_id, snapshot_cipher=sealed))
