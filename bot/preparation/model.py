"""The note and where its citizen has got to, as plain frozen data."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

State = Literal["draft", "kept", "shared", "deleted"]
SELF = "self"


@dataclass(frozen=True)
class Item:
    """One line of a note: the citizen's own words at one step.

    `perspective` is `self` or who suggested it; `hope` is the id of the hope a per-hope answer belongs to;
    `removed` lines are kept until the note is deleted, so that they can be brought back; `rewords` is the id of the
    line that this one gave new words.
    """

    id: str
    step: str
    text: str
    perspective: str = SELF
    held_back: bool = False
    most_important: bool = False
    hope: str | None = None
    removed: bool = False
    said_at: datetime | None = None
    rewords: str | None = None


@dataclass(frozen=True, order=True)
class Position:
    """One question of the interview: a step, and for per-hope steps the id of the hope."""

    step: str
    hope: str | None = None


@dataclass(frozen=True)
class Mark:
    """How one line was before the latest change; a line that was not there counts as taken out."""

    item_id: str
    removed: bool = True
    held_back: bool = False
    most_important: bool = False
    hope: str | None = None
    step: str | None = None


@dataclass(frozen=True)
class Progress:
    """Where the interview stands. It holds no word of the citizen.

    `at` is the question now asked; `more` says that `hopes` asks for a further one; `done` are the questions
    answered or skipped; `trail` are the questions asked before, newest last; `chapters` are those opened;
    `closing` is set once the citizen has had enough; `confirming` is a question inside a question (`edit:ID`,
    `delete_all` …); `told` are things said once; `last_message` is the message last carried out; `undo` says how the lines
    of the latest change were; `removed` are the ids taken out, newest last; `earlier` is the id of the note from last time;
    `again` says that the question was asked just before too, and is to be worded anew; `doubted` is the line of which it is
    not sure whether it is an answer: one set aside, or one just kept (see `doubt`).
    """

    at: Position | None = None
    more: bool = False
    done: tuple[Position, ...] = ()
    trail: tuple[Position, ...] = ()
    chapters: tuple[str, ...] = ()
    closing: bool = False
    confirming: str | None = None
    told: tuple[str, ...] = ()
    last_message: str | None = None
    undo: tuple[Mark, ...] = ()
    removed: tuple[str, ...] = ()
    earlier: str | None = None
    again: bool = False
    doubted: str | None = None


@dataclass(frozen=True)
class Note:
    """A note with its items in the order they were said, and its progress. Times are aware UTC."""

    id: str
    state: State = "draft"
    items: tuple[Item, ...] = ()
    progress: Progress = field(default_factory=Progress)
    has_resume_code: bool = False
    created_at: datetime | None = None
    shared_at: datetime | None = None
    opened_at: datetime | None = None
    filed_at: datetime | None = None
    label: str | None = None

    @property
    def visible(self) -> tuple[Item, ...]:
        """The items that have not been removed."""
        return tuple(item for item in self.items if not item.removed)

    @property
    def shareable(self) -> tuple[Item, ...]:
        """The items that a caseworker sees once the note is shared: all visible ones but those held back."""
        return tuple(item for item in self.visible if not item.held_back)

    def at_step(self, step: str) -> tuple[Item, ...]:
        """The items of one step that have not been removed."""
        return tuple(item for item in self.visible if item.step == step)

    @property
    def chosen_hope(self) -> Item | None:
        """The hope that matters most: the one chosen, else the only or first one."""
        hopes = self.at_step("hopes") + self.at_step("hopes_still")
        return next((item for item in hopes if item.most_important), hopes[0] if hopes else None)

    def as_dict(self, *, for_caseworker: bool = False) -> dict[str, object]:
        """The note as the REST channel shows it; a caseworker's copy leaves out what is held back."""
        items = self.shareable if for_caseworker else self.visible
        return {
            "id": self.id,
            "state": self.state,
            "opened": self.opened_at is not None,
            "filed": self.filed_at is not None,
            "items": [
                {
                    "step": item.step,
                    "text": item.text,
                    "perspective": item.perspective,
                    "held_back": item.held_back,
                    "most_important": item.most_important,
                }
                for item in items
            ],
        }
