"""What the engine needs of the rest of the house."""

from contextlib import AbstractContextManager
from typing import Protocol


class Snapshots(Protocol):
    """Keeps one short text per conversation, sealed."""

    def load(self, conversation_id: str) -> str | None:
        """Return the snapshot, or None."""

    def save(self, conversation_id: str, text: str) -> None:
        """Keep the snapshot; nothing happens when the conversation has just been deleted."""


class Transactions(Protocol):
    """Groups the writes of a turn: all or nothing."""

    def transaction(self) -> AbstractContextManager[object]:
        """Open a transaction, or join the one that is open."""


class PressedButton(Protocol):
    """A pressed button: the step it was shown at, and its value."""

    @property
    def step(self) -> str | None: ...
    @property
    def value(self) -> str: ...
