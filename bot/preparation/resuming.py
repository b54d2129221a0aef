"""Coming back by code: a typed code becomes a token before anything is stored, and wrong ones are slowed down."""

import re
import time
from collections import defaultdict, deque
from dataclasses import dataclass, replace

from bot.preparation import codes
from bot.preparation.ports import Conversation, Conversations, Notes

_TOKEN = "[kode]"
_WRONG_AT_MOST, _WITHIN_SECONDS = 10, 600.0


@dataclass(frozen=True)
class Resumed:
    """A message with its code taken out; the note found, or the reply that says why there is none."""

    text: str
    note_id: str | None = None
    refused: str | None = None


class Throttle:
    """Counts wrong attempts by key within a time; in this process alone."""

    def __init__(self, most: int = _WRONG_AT_MOST, within: float = _WITHIN_SECONDS) -> None:
        self._most, self._within = most, within
        self._wrong: defaultdict[str, deque[float]] = defaultdict(deque)

    def is_blocked(self, key: str) -> bool:
        """Whether there have been too many wrong attempts lately."""
        rows = self._wrong[key]
        while rows and rows[0] < time.monotonic() - self._within:
            rows.popleft()
        return len(rows) >= self._most

    def wrong(self, key: str) -> None:
        """Count one wrong attempt."""
        self._wrong[key].append(time.monotonic())


class Resuming:
    """Finds the note of a typed code."""

    def __init__(self, notes: Notes, conversations: Conversations) -> None:
        self._notes = notes
        self._conversations = conversations
        self._throttle = Throttle()

    def try_code(self, conversation: Conversation, text: str) -> Resumed | None:
        """Return None when the message holds no code; else the message without it, and what the code led to."""
        typed = codes.candidates(text)
        if not typed:
            return None
        if self._throttle.is_blocked(conversation.id):
            return Resumed("", refused="utter_code_wait")
        for code in typed:
            note_id = self._notes.by_resume_code(code)
            if note_id is not None:
                return Resumed(text.replace(code, _TOKEN), note_id)
        without = text.replace(typed[-1], _TOKEN)
        if not re.search(r"\bkode", text, re.I) and len(without.replace(_TOKEN, "").split()) > 4:
            return None
        self._throttle.wrong(conversation.id)
        return Resumed(without, refused="utter_code_unknown")

    def attach(self, conversation: Conversation, note_id: str) -> Conversation:
        """Let the conversation write on the note that the code found."""
        attached = replace(conversation, note_id=note_id)
        self._conversations.remember(attached)
        return attached
