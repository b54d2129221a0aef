"""What a conversation has been about: carried from one question to the next, by ids alone."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

# What staff ask after an acute reply goes on from the entry about that danger.
_ABOUT_DANGER = {
    "own_life": "danger_suicidal_thoughts",
    "violence": "danger_violence_at_home",
    "poisoning": "danger_poisoning",
    "child": "danger_child",
    "danger_to_others": "danger_threats",
    "other_in_danger": "danger_first_steps",
}


@dataclass(frozen=True)
class Memory:
    """What is remembered between two questions; it holds no word of either.

    `thread` are the ids of the entries that the answer before was about, `said` how many of them it told (the others
    were only offered); `given` are the reflection questions already handed out; `asker` is who asks (see the contract),
    as told by the page or said in the conversation; `belief` are the entries that the questions so far came near to,
    each with its share (0–1).
    """

    thread: tuple[str, ...] = ()
    said: int = 0
    given: tuple[str, ...] = ()
    asker: str | None = None
    belief: tuple[tuple[str, float], ...] = ()

    def as_slot(self) -> dict[str, Any]:
        """Return it as plain data."""
        plain = {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(self).items()}
        return plain | {"belief": [list(pair) for pair in self.belief]}

    @classmethod
    def from_slot(cls, raw: Mapping[str, Any] | None) -> "Memory":
        """Return what was kept by `as_slot`; an empty memory for None."""
        kept = dict(raw or {})
        return cls(
            tuple(kept.get("thread") or ()),
            kept.get("said") or 0,
            tuple(kept.get("given") or ()),
            kept.get("asker"),
            tuple((entry_id, share) for entry_id, share in kept.get("belief") or ()),
        )


def after_danger(kind: str | None, memory: Memory) -> Memory:
    """Return what to carry on after an acute reply of a kind; the memory as it is when there was none."""
    return replace(memory, thread=(_ABOUT_DANGER[kind],), said=1, belief=()) if kind in _ABOUT_DANGER else memory
