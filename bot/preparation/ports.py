"""What the preparation needs kept, as protocols; `bot.store` keeps it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.preparation.model import Note


@dataclass(frozen=True)
class Conversation:
    """One conversation: `id` is 32 hex digits, `audience` citizen, staff or peer, `note_id` its note if any."""

    id: str
    audience: str = "citizen"
    role: str | None = None
    note_id: str | None = None


@dataclass(frozen=True)
class Claimed:
    """A shared note in a caseworker's list: her own label, and when it was shared, opened and filed."""

    note_id: str
    label: str
    shared_at: datetime
    opened_at: datetime | None
    filed_at: datetime | None


class Conversations(Protocol):
    """Conversations and which note each one writes on."""

    def find(self, conversation_id: str) -> Conversation | None:
        """Return the conversation, or None."""

    def remember(self, conversation: Conversation) -> None:
        """Add the conversation or change its audience, role or note."""

    def forget(self, conversation_id: str) -> None:
        """Remove the conversation with its messages, tracker, sessions and keys."""

    def of_note(self, note_id: str) -> Sequence[str]:
        """Return the ids of all conversations that have written on a note."""


class Notes(Protocol):
    """Notes, found by id or by a code. Codes are kept as HMACs only."""

    def get(self, note_id: str) -> Note | None:
        """Return the note, or None."""

    def put(self, note: Note, message_id: str | None = None) -> None:
        """Add or change a note; new items carry the message they came with, each message once."""

    def delete(self, note_id: str) -> None:
        """Remove the note, its items, codes and keys."""

    def set_resume_code(self, note_id: str, code: str) -> None:
        """Let the code find the note from now on, and no other resume code."""

    def set_share_code(self, note_id: str, code: str, until: datetime) -> None:
        """Let the code claim the note until then, and no other share code."""

    def forget_codes(self, note_id: str) -> None:
        """Let no code find the note any more."""

    def by_resume_code(self, code: str) -> str | None:
        """Return the id of the note that the resume code belongs to."""

    def by_share_code(self, code: str) -> str | None:
        """Return the id of the shared note that the valid share code belongs to."""

    def claim(self, note_id: str, staff_id: str, label: str) -> None:
        """Put the note on a caseworker's list under her own label."""

    def claimed_by(self, staff_id: str) -> Sequence[Claimed]:
        """Return the notes on a caseworker's list, newest first."""

    def receipts(self, note_id: str) -> Sequence[str]:
        """Return the fixed receipts given for the note, oldest first."""

    def give_receipt(self, note_id: str, receipt: str) -> None:
        """Give one fixed receipt; giving it twice changes nothing."""


class Audit(Protocol):
    """Who did what when; holds no content and no citizen's id."""

    def record(self, actor: str, event: str) -> None:
        """Add one row."""


class Transactions(Protocol):
    """Groups writes: all or nothing."""

    def transaction(self) -> AbstractContextManager[object]:
        """Open a transaction, or join the one that is open."""
