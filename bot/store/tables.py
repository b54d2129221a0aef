"""The tables. Content columns end in `_cipher` and hold ciphertext under the key that the row's `key_id` names."""

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()
_ID = String(32)
_WHEN = DateTime(timezone=True)

keys = Table(
    "keys",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("wrapped_by", String(32), primary_key=True),
    Column("wrap", LargeBinary, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("key_id", _ID, nullable=False),
    Column("state", String(16), nullable=False),
    Column("progress", Text, nullable=False),
    Column("resume_hmac", String(64), unique=True),
    Column("share_hmac", String(64), unique=True),
    Column("share_until", _WHEN),
    Column("created_at", _WHEN, nullable=False),
    Column("changed_at", _WHEN, nullable=False),
    Column("shared_at", _WHEN),
    Column("opened_at", _WHEN),
    Column("filed_at", _WHEN),
)

items = Table(
    "items",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("note_id", _ID, ForeignKey("notes.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("step", String(32), nullable=False),
    Column("text_cipher", LargeBinary, nullable=False),
    Column("perspective", String(32), nullable=False),
    Column("held_back", Boolean, nullable=False),
    Column("most_important", Boolean, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("hope", _ID),
    Column("rewords", _ID),
    Column("said_at", _WHEN),
    Column("message_id", _ID),
    Column("part", Integer, nullable=False),
    UniqueConstraint("note_id", "message_id", "part", name="uq_items_message_part"),
)

receipts = Table(
    "receipts",
    metadata,
    Column("note_id", _ID, ForeignKey("notes.id", ondelete="CASCADE"), primary_key=True),
    Column("receipt", String(32), primary_key=True),
    Column("given_at", _WHEN, nullable=False),
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("key_id", _ID, nullable=False),
    Column("audience", String(16), nullable=False),
    Column("role", String(32)),
    Column("note_id", _ID, ForeignKey("notes.id", ondelete="SET NULL"), index=True),
    Column("seen_at", _WHEN, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("conversation_id", _ID, ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
    Column("key", String(64), nullable=False),
    Column("received_at", _WHEN, nullable=False),
    Column("text_cipher", LargeBinary, nullable=False),
    Column("reply_cipher", LargeBinary),
    UniqueConstraint("conversation_id", "key", name="uq_messages_key"),
    Index("ix_messages_conversation", "conversation_id", "received_at"),
)

in_flight = Table(
    "in_flight",
    metadata,
    Column("conversation_id", _ID, primary_key=True),
    Column("holder", _ID, nullable=False),
    Column("until", _WHEN, nullable=False),
)

trackers = Table(
    "trackers",
    metadata,
    Column("conversation_id", _ID, ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True),
    Column("snapshot_cipher", LargeBinary, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token_hmac", String(64), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("conversation_id", _ID, ForeignKey("conversations.id", ondelete="CASCADE")),
    Column("staff_id", _ID, ForeignKey("staff.id", ondelete="CASCADE")),
    Column("until", _WHEN, nullable=False),
)

staff = Table(
    "staff",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("username", String(64), nullable=False, unique=True),
    Column("password_hash", String(256), nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("note_id", _ID, ForeignKey("notes.id", ondelete="CASCADE"), primary_key=True),
    Column("staff_id", _ID, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("label", String(64), nullable=False),
    Column("claimed_at", _WHEN, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("at", _WHEN, nullable=False),
    Column("actor", String(64), nullable=False),
    Column("event", String(32), nullable=False),
)

counts = Table(
    "counts",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("number", Integer, nullable=False),
)
