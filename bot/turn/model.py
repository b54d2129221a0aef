"""What comes into a turn and what goes out, and what the turn needs of others."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

Bubble = dict[str, Any]


@dataclass(frozen=True)
class Incoming:
    """One message as it came: who (32 hex digits), what, under which idempotency key, from which audience.

    `opening_shown` says that the page has shown the opening text already.
    """

    conversation_id: str
    text: str
    key: str
    audience: str | None = None
    role: str | None = None
    opening_shown: bool = False


@dataclass(frozen=True)
class Pressed:
    """What a pressed button stands for: the step it was shown at (or None), its value, and the title it showed."""

    step: str | None
    value: str
    title: str = ""


class StoredMessage(Protocol):
    """A message kept before the engine saw it."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def reply(self) -> list[Bubble] | None: ...


class Messages(Protocol):
    """Keeps raw masked messages and their replies; one message of a conversation in flight at a time."""

    def receive(self, conversation_id: str, key: str, text: str) -> StoredMessage: ...
    def answer(self, conversation_id: str, message_id: str, reply: list[Bubble]) -> None: ...
    def history(self, conversation_id: str, most: int = 60) -> Sequence[StoredMessage]: ...
    def claim(self, conversation_id: str) -> str | None: ...
    def release(self, conversation_id: str, holder: str) -> None: ...


class Engine(Protocol):
    """The dialogue engine: a message in, bubbles out; raises EngineLoading or TurnFailed."""

    def handle(
        self,
        conversation_id: str,
        message_id: str,
        text: str,
        pressed: Pressed | None,
        audience: str,
        role: str | None,
        danger: str | None = None,
    ) -> list[Bubble]: ...


class Seal(Protocol):
    """Makes button payloads opaque and binds them to a conversation."""

    def token(self, text: str, bound_to: str) -> str: ...
    def open_token(self, token: str, bound_to: str) -> str | None: ...


class Counts(Protocol):
    """Counts by name, without content."""

    def count(self, name: str) -> None: ...


class Transactions(Protocol):
    """Groups writes: all or nothing."""

    def transaction(self) -> AbstractContextManager[object]: ...
