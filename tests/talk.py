"""Talking to the bot as a person does: type, press a button by its title, look at what was said."""

import uuid
from typing import Any

from bot.turn.model import Bubble, Incoming
from bot.wiring import Services


class Talk:
    """One conversation through the whole way of a message, with the real engine and database."""

    def __init__(self, services: Services, sender: str, audience: str | None = None, role: str | None = None) -> None:
        self.services = services
        self.conversation_id = services.sender_id(sender)
        self.audience = audience
        self.role = role
        self.bubbles: list[Bubble] = []

    def say(self, text: str, key: str | None = None) -> list[Bubble]:
        """Send a message; return the bubbles."""
        incoming = Incoming(self.conversation_id, text, key or uuid.uuid4().hex, self.audience, self.role)
        self.bubbles = self.services.turns.handle(incoming)
        return self.bubbles

    def press(self, title: str) -> list[Bubble]:
        """Press the button whose title begins so, on the last bubble that has buttons."""
        buttons = [button for bubble in reversed(self.bubbles) for button in bubble.get("buttons") or []]
        return self.say(next(button["payload"] for button in buttons if button["title"].startswith(title)))

    @property
    def text(self) -> str:
        """All that was said last."""
        return "\n\n".join(bubble["text"] for bubble in self.bubbles)

    @property
    def custom(self) -> dict[str, Any]:
        """The `custom` of the last bubble."""
        return self.bubbles[-1].get("custom") or {}

    @property
    def step(self) -> str | None:
        """The step now asked, or None."""
        return self.custom.get("step") if self.custom.get("type") == "question" else None

    def found(self, key: str) -> Any:
        """Return what any bubble's `custom` holds under a key, or None."""
        return next((b["custom"][key] for b in self.bubbles if key in (b.get("custom") or {})), None)

    def items(self, step: str | None = None) -> list[str]:
        """Return the texts of the note, of one step or all."""
        note = self.services.interview.note_of(self.conversation_id)
        return [item.text for item in note.visible if step in (None, item.step)] if note else []

    def go_to(self, step: str) -> "Talk":
        """Begin a preparation and skip to a step."""
        self.say("jeg vil gerne gøre mig klar til et møde")
        for _ in range(20):
            if self.step == step:
                return self
            self.press("Nej, det kan vente" if self.step == "urgent" else "Spring over")
        raise AssertionError(f"{step} was never asked")
