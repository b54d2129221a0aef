"""What the preparation wants said: replies by name, never text; buttons; and what the message is for a program."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.preparation.model import Note


@dataclass(frozen=True)
class Button:
    """A button: its title, and the step and value it stands for when pressed."""

    title: str
    value: str
    step: str | None = None


@dataclass(frozen=True)
class Say:
    """One bubble: the name of a reply, what is filled into it, buttons, and the `custom` of the contract."""

    reply: str
    values: Mapping[str, str] = field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    custom: Mapping[str, Any] | None = None


def code_bubble(note: Note) -> Say:
    """Return the bubble that shows the resume code; the edge puts the code in."""
    return Say("utter_resume_code", {}, (), {"type": "note", "note": note.as_dict(), "wants": "resume_code"})
