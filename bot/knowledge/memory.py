"""What a conversation has been about: carried from one question to the next, by ids alone."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Memory:
    """What is remembered between two questions; it holds no word of either.

    `thread` are the ids of the entries that the answer before was about, `said` how many of them it told (the others
    were only offered); `given` are the reflection questions already handed out; `asker` is who asks (see the contract),
    as told by the page or said in the conversation.
    """

    thread: tuple[str, ...] = ()
    said: int = 0
    given: tuple[str, ...] = ()
    asker: str | None = None

    def as_slot(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items()}

    @classmethod
    def from_slot(cls, raw: Mapping[str, Any] | None) -> "Memory":
        """Return what was kept by `as_slot`; an empty memory for None."""
        kept = dict(raw or {})
        return cls(tuple(kept.get("thread") or ()), kept.get("said") or 0, tuple(kept.get("given") or ()), kept.get("asker"))
