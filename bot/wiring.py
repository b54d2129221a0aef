"""The composition root: what each part is made of. Set once per process; tests set it once per test."""

import threading
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import yaml

from bot import settings as environment
from bot.knowledge.answer import Answer, Desk
from bot.knowledge.loader import load as load_knowledge
from bot.knowledge.lookup import Lookup
from bot.knowledge.memory import Memory
from bot.portal.caseload import PortalPorts
from bot.preparation.interpret import Heard
from bot.preparation.interview import Interview
from bot.preparation.ports import Conversation
from bot.preparation.resuming import Resuming
from bot.preparation.script import Script, script_from
from bot.replies import Replies
from bot.safety.masking import mask
from bot.safety.watch import Watch
from bot.settings import Settings
from bot.store.audit import AuditStore
from bot.store.cipher import load_application_key
from bot.store.conversations import ConversationStore
from bot.store.database import Database
from bot.store.keyring import Keyring
from bot.store.messages import MessageStore
from bot.store.notes import NoteStore
from bot.store.staff import SessionStore, StaffStore
from bot.store.trackers import SnapshotStore
from bot.turn.edge import Edge
from bot.turn.turn import Turns

if TYPE_CHECKING:
    from bot.engine.thread import RasaEngine


class MessageHeard(Protocol):
    """The message an action is answering (see `actions.speaking.Received`)."""

    @property
    def heard(self) -> Heard: ...
    @property
    def audience(self) -> str: ...
    @property
    def role(self) -> str | None: ...


@dataclass(frozen=True)
class Services:
    """Everything that pages, channel, actions and command line use; heavy parts are built when first asked for."""

    settings: Settings

    @cached_property
    def municipality(self) -> dict[str, Any]:
        """The municipality's own file."""
        return _yaml(self.settings.data / "municipality.yml")

    @cached_property
    def replies(self) -> Replies:
        """Replies by name."""
        return Replies(self.settings.data)

    @cached_property
    def script(self) -> Script:
        """The interview as data."""
        return script_from(_yaml(self.settings.data / "preparation.yml"))

    @cached_property
    def watch(self) -> Watch:
        """The crisis layer."""
        from bot.safety.classifier import load_classifier

        return Watch(self.municipality["numbers"], load_classifier(self.settings.models))

    @cached_property
    def desk(self) -> Desk:
        """Answers about the material."""
        knowledge = load_knowledge(self.settings.data / "knowledge")
        return Desk(knowledge, Lookup(knowledge), self.replies)

    @cached_property
    def database(self) -> Database:
        """The database."""
        return Database(self.settings.database_url)

    @cached_property
    def keyring(self) -> Keyring:
        """Content keys under the application key."""
        key = load_application_key(self.settings.key_file, may_create=self.settings.development)
        return Keyring(self.database, key)

    @cached_property
    def conversations(self) -> ConversationStore:
        """Conversations."""
        return ConversationStore(self.database, self.keyring)

    @cached_property
    def notes(self) -> NoteStore:
        """Notes."""
        return NoteStore(self.database, self.keyring)

    @cached_property
    def messages(self) -> MessageStore:
        """Messages as they came."""
        return MessageStore(self.database, self.conversations)

    @cached_property
    def staff(self) -> StaffStore:
        """Local staff accounts."""
        return StaffStore(self.database)

    @cached_property
    def sessions(self) -> SessionStore:
        """Sessions of staff and citizens."""
        return SessionStore(self.database, self.keyring)

    @cached_property
    def audit(self) -> AuditStore:
        """Audit rows and counts."""
        return AuditStore(self.database)

    @cached_property
    def notes_for_portal(self) -> PortalPorts:
        """What the caseworker's pages need kept."""
        return PortalPorts(self.notes, self.audit, self.database)

    @cached_property
    def interview(self) -> Interview:
        """The preparation."""
        return Interview(self.script, self.notes, self.conversations, self.database, lambda: uuid.uuid4().hex)

    @cached_property
    def engine(self) -> "RasaEngine":
        """The dialogue engine, not yet started."""
        from bot.engine.thread import RasaEngine
        from bot.engine.training import fitting_model

        def model() -> Path:
            # The look-up and the crisis layer are built before the engine calls itself ready.
            _ = self.desk, self.watch
            return fitting_model(self.settings.models)

        return RasaEngine(
            model,
            replies=self.replies,
            snapshots=SnapshotStore(self.database, self.conversations),
            transactions=self.database,
            is_running=self.interview.is_running,
            has_begun=lambda conversation_id: self.interview.note_of(conversation_id) is not None,
            action_endpoint=self.settings.action_endpoint,
        )

    @cached_property
    def turns(self) -> Turns:
        """The way of a message."""
        days = self.municipality["retention"]["share_code_days"]
        return Turns(
            replies=self.replies,
            watch=self.watch,
            edge=Edge(self.keyring.application, self.notes, days),
            engine=self.engine,
            messages=self.messages,
            conversations=self.conversations,
            interview=self.interview,
            resuming=Resuming(self.notes, self.conversations),
            counts=self.audit,
            transactions=self.database,
        )

    def sender_id(self, sender: str) -> str:
        """Return the inside name of an outside sender: 32 hex digits that do not tell it."""
        return self.keyring.application.hmac("sender", sender)[:32]

    def lookup(self, message: MessageHeard, memory: Memory | None = None) -> Answer:
        """Look a message up; a pressed button names its entry. Who the asker said to be goes before the page's role."""
        pressed = message.heard.pressed
        to_citizen = message.audience != "staff"
        if pressed is not None and pressed.value.startswith("entry:"):
            return self.desk.entry(pressed.value.removeprefix("entry:"), to_citizen=to_citizen)
        if pressed is not None and pressed.value.startswith("more:"):
            return self.desk.more(pressed.value.removeprefix("more:").split("+"))
        known = memory or Memory()
        return self.desk.answer(message.heard.text, replace(known, asker=known.asker or message.role), to_citizen=to_citizen)

    def receive_from_shell(self, sender: str, text: str) -> tuple[str, str]:
        """Mask and store a message that came past the turn, from `rasa shell`; return conversation and message id."""
        conversation_id = self.sender_id(sender)
        if self.conversations.find(conversation_id) is None:
            self.conversations.remember(Conversation(conversation_id))
        masked = mask(text).text
        return conversation_id, self.messages.receive(conversation_id, uuid.uuid4().hex, masked).id


_lock = threading.Lock()
_current: Services | None = None


def services() -> Services:
    """Return this process's services; made from the environment when nobody has set them."""
    global _current  # noqa: PLW0603 - the one process-wide name
    with _lock:
        if _current is None:
            _current = Services(environment.from_environment())
        return _current


def use(new: Services | None) -> Callable[[], None]:
    """Set this process's services; return a function that sets the former ones back."""
    global _current
    with _lock:
        before, _current = _current, new

    def undo() -> None:
        global _current  # noqa: PLW0603
        with _lock:
            _current = before

    return undo


def _yaml(file: Path) -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return raw
