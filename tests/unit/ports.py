"""What the preparation needs kept, in memory; and a citizen who answers at it."""

import itertools
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from bot.preparation.interpret import Heard, Pressed
from bot.preparation.interview import Interview, Outcome
from bot.preparation.model import Note
from bot.preparation.ports import Conversation
from bot.preparation.say import Button, Say
from bot.preparation.script import Script


class NotesInMemory:
    """The `Notes` port, as far as the interview uses it."""

    def __init__(self) -> None:
        self.rows: dict[str, Note] = {}
        self.resume: dict[str, str] = {}
        self.given: dict[str, list[str]] = {}

    def get(self, note_id: str) -> Note | None:
        return self.rows.get(note_id)

    def put(self, note: Note, message_id: str | None = None) -> None:
        self.rows[note.id] = note

    def delete(self, note_id: str) -> None:
        self.rows.pop(note_id, None)
        self.forget_codes(note_id)

    def set_resume_code(self, note_id: str, code: str) -> None:
        self.resume[code] = note_id
        self.rows[note_id] = replace(self.rows[note_id], has_resume_code=True)

    def set_share_code(self, note_id: str, code: str, until: datetime) -> None:
        raise NotImplementedError

    def forget_codes(self, note_id: str) -> None:
        self.resume = {code: owner for code, owner in self.resume.items() if owner != note_id}

    def by_resume_code(self, code: str) -> str | None:
        return self.resume.get(code)

    def receipts(self, note_id: str) -> Sequence[str]:
        return self.given.get(note_id, [])


class ConversationsInMemory:
    """The `Conversations` port."""

    def __init__(self) -> None:
        self.rows: dict[str, Conversation] = {}

    def find(self, conversation_id: str) -> Conversation | None:
        return self.rows.get(conversation_id)

    def remember(self, conversation: Conversation) -> None:
        self.rows[conversation.id] = conversation

    def forget(self, conversation_id: str) -> None:
        self.rows.pop(conversation_id, None)

    def of_note(self, note_id: str) -> Sequence[str]:
        return [row.id for row in self.rows.values() if row.note_id == note_id]


class NoTransactions:
    """The `Transactions` port where everything succeeds."""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        yield


class Sitting:
    """One citizen at one interview: types or presses, and remembers every question that was asked."""

    def __init__(self, script: Script, audience: str = "citizen") -> None:
        self.notes, self.conversations = NotesInMemory(), ConversationsInMemory()
        self.conversations.remember(Conversation("c", audience))
        ids = itertools.count(1)
        self.interview = Interview(script, self.notes, self.conversations, NoTransactions(), lambda: f"n{next(ids)}")
        self.asked: list[str] = []
        self.outcome = Outcome((), running=False)
        self._messages = itertools.count(1)

    def begin(self, text: str = "jeg vil gerne i gang", intent: str = "start_preparation") -> "Sitting":
        """Start or go on."""
        self.outcome = self.interview.begin("c", self._message(), Heard(text, intent, 0.9))
        return self._note_question()

    def say(self, text: str, intent: str = "", confidence: float = 0.9) -> "Sitting":
        """Type a message that was heard as an intent."""
        return self._hear(Heard(text, intent, confidence))

    def press(self, value: str) -> "Sitting":
        """Press a button by its value; it must be on the screen."""
        button = next(button for button in self.buttons if button.value == value)
        return self._hear(Heard("", pressed=Pressed(button.step, button.value)))

    def command(self, name: str, text: str = "") -> "Sitting":
        """Give a command while no question is open."""
        self.outcome = self.interview.command("c", self._message(), name, Heard(text, name, 0.9))
        return self

    @property
    def question(self) -> Say | None:
        """The question now on the screen."""
        return self.interview.ask("c")

    @property
    def step(self) -> str | None:
        """Its key."""
        return None if self.question is None else str((self.question.custom or {})["step"])

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Its buttons."""
        return self.question.buttons if self.question else ()

    @property
    def note(self) -> Note:
        """The note as it stands."""
        note = self.interview.note_of("c")
        assert note is not None
        return note

    @property
    def said(self) -> list[str]:
        """The names of the replies just given."""
        return [say.reply for say in self.outcome.says]

    def texts(self, step: str) -> list[str]:
        """The lines of the note at a step."""
        return [item.text for item in self.note.at_step(step)]

    def _hear(self, heard: Heard) -> "Sitting":
        self.outcome = self.interview.hear("c", self._message(), heard)
        return self._note_question()

    def _message(self) -> str:
        return f"m{next(self._messages)}"

    def _note_question(self) -> "Sitting":
        if self.step is not None:
            self.asked.append(self.step)
        return self
