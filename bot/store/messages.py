"""Messages as they came, masked, before the engine sees them; and one message in flight per conversation."""

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from bot.errors import StoreDown
from bot.store.cipher import seal, unseal
from bot.store.conversations import ConversationStore
from bot.store.database import Database, now
from bot.store.tables import in_flight, messages

_IN_FLIGHT_SECONDS = 60


@dataclass(frozen=True)
class StoredMessage:
    """A message and its reply; `reply` is None until the turn has been finished."""

    id: str
    text: str
    reply: list[dict[str, Any]] | None


class MessageStore:
    """Messages and replies under the conversation's key."""

    def __init__(self, database: Database, conversations: ConversationStore) -> None:
        self._database = database
        self._conversations = conversations

    def receive(self, conversation_id: str, key: str, text: str) -> StoredMessage:
        """Store a message under its idempotency key; a key seen before returns what is already stored."""
        with self._database.transaction() as db:
            content_key = self._key(conversation_id)
            row: Any = db.execute(
                sa.select(messages).where(messages.c.conversation_id == conversation_id, messages.c.key == key)
            ).first()
            if row is not None:
                return self._opened(row, content_key)
            message_id = uuid.uuid4().hex
            db.execute(
                messages.insert().values(
                    id=message_id,
                    conversation_id=conversation_id,
                    key=key,
                    received_at=now(),
                    text_cipher=seal(content_key, text.encode(), f"message:{message_id}"),
                )
            )
        return StoredMessage(message_id, text, None)

    def text_of(self, conversation_id: str, message_id: str) -> str:
        """Return the masked text of a message of this conversation."""
        with self._database.transaction() as db:
            row: Any = db.execute(
                sa.select(messages).where(messages.c.id == message_id, messages.c.conversation_id == conversation_id)
            ).first()
            if row is None:
                raise StoreDown("Beskeden findes ikke i denne samtale.")
            return self._opened(row, self._key(conversation_id)).text

    def answer(self, conversation_id: str, message_id: str, reply: list[dict[str, Any]]) -> None:
        """Store the reply of a message; nothing happens when the conversation has just been deleted."""
        with self._database.transaction() as db:
            content_key = self._conversations.key_of(conversation_id)
            if content_key is None:
                return
            sealed = seal(content_key, json.dumps(reply).encode(), f"reply:{message_id}")
            db.execute(messages.update().where(messages.c.id == message_id).values(reply_cipher=sealed))

    def history(self, conversation_id: str, most: int = 60) -> Sequence[StoredMessage]:
        """Return the latest messages of a conversation with their replies, oldest first."""
        with self._database.transaction() as db:
            content_key = self._conversations.key_of(conversation_id)
            if content_key is None:
                return []
            rows = db.execute(
                sa.select(messages)
                .where(messages.c.conversation_id == conversation_id)
                .order_by(messages.c.received_at.desc())
                .limit(most)
            ).all()
        return [self._opened(row, content_key) for row in reversed(rows)]

    def claim(self, conversation_id: str) -> str | None:
        """Claim the conversation for one message; return who holds it, or None when another message does."""
        holder = uuid.uuid4().hex
        moment = now()
        try:
            with self._database.transaction() as db:
                db.execute(
                    in_flight.delete().where(in_flight.c.conversation_id == conversation_id, in_flight.c.until < moment)
                )
                taken = db.execute(
                    sa.select(in_flight.c.holder).where(in_flight.c.conversation_id == conversation_id)
                ).first()
                if taken is not None:
                    return None
                until = moment + timedelta(seconds=_IN_FLIGHT_SECONDS)
                try:
                    db.execute(in_flight.insert().values(conversation_id=conversation_id, holder=holder, until=until))
                except IntegrityError:
                    raise _Taken from None
        except _Taken:
            return None
        return holder

    def release(self, conversation_id: str, holder: str) -> None:
        """Give the claim back."""
        with self._database.transaction() as db:
            db.execute(
                in_flight.delete().where(in_flight.c.conversation_id == conversation_id, in_flight.c.holder == holder)
            )

    def _key(self, conversation_id: str) -> bytes:
        content_key = self._conversations.key_of(conversation_id)
        if content_key is None:
            raise StoreDown("Samtalen findes ikke.")
        return content_key

    @staticmethod
    def _opened(row: Any, content_key: bytes) -> StoredMessage:
        reply = None
        if row.reply_cipher is not None:
            reply = json.loads(unseal(content_key, row.reply_cipher, f"reply:{row.id}"))
        return StoredMessage(row.id, unseal(content_key, row.text_cipher, f"message:{row.id}").decode(), reply)


class _Taken(Exception):
    """Another message claimed the conversation in the same moment."""
