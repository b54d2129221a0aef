"""The engine: Rasa in a thread and event loop of its own, so that loading and answering never hold the web up."""

import asyncio
import logging
import re
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from bot.engine.ports import PressedButton, Snapshots, Transactions
from bot.errors import EngineLoading, PejlemaerkeError, TurnFailed
from bot.replies import Replies

_TURN_SECONDS = 60.0
# How sure the classifier must be that a member of staff is not asking about the material.
_STAFF_COMMANDS = {"greet": 0.35, "goodbye": 0.6, "thank": 0.5, "ask_capabilities": 0.7, "bot_challenge": 0.7}
_TO_THE_BOT = re.compile(r"\b(?:du|dig|dit|din|chat\w*|bot\w*|robot\w*)\b", re.I)
_GREETING = re.compile(
    r"(?:hej|hejsa|halløj|davs|mojn|goddag|god ?(?:dag|morgen|aften|eftermiddag))(?: (?:igen|med dig|chat\w*|bot\w*))?\W*",
    re.I,
)
_log = logging.getLogger(__name__)


class RasaEngine:
    """Loads a trained model in the background and answers messages with it.

    Args:
        model: a trained model's path, or a function that returns it once it has been trained.
        action_endpoint: address of a separate action server; None runs the actions in this process.
        is_running: whether a question of the interview is open in a conversation.
        has_begun: whether a conversation has a note, begun or finished.
    """

    def __init__(
        self,
        model: Callable[[], Path],
        *,
        replies: Replies,
        snapshots: Snapshots,
        transactions: Transactions,
        is_running: Callable[[str], bool],
        has_begun: Callable[[str], bool],
        action_endpoint: str | None = None,
    ) -> None:
        self._model = model
        self._replies = replies
        self._snapshots = snapshots
        self._transactions = transactions
        self._is_running = is_running
        self._has_begun = has_begun
        self._endpoint = action_endpoint
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._work, name="rasa", daemon=True)
        self._ready = threading.Event()
        self._settled = threading.Event()
        self._one_at_a_time: asyncio.Lock | None = None
        self._processor: Any = None
        self.failure: str | None = None
        self.facts: dict[str, str] = {}

    def start(self) -> None:
        """Begin to load; `is_ready` tells when it is done, `failure` when it could not be."""
        self._thread.start()

    @property
    def is_ready(self) -> bool:
        """Whether the model is loaded and a first message has been understood."""
        return self._ready.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait until ready or failed; return whether ready."""
        self._settled.wait(seconds)
        return self.is_ready

    def stop(self) -> None:
        """End the thread."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=10)

    def handle(
        self,
        conversation_id: str,
        message_id: str,
        text: str,
        pressed: PressedButton | None,
        audience: str,
        role: str | None,
        danger: str | None = None,
    ) -> list[dict[str, Any]]:
        """Answer one message with bubbles; `danger` is the kind that was answered just before it, if any.

        Raises:
            EngineLoading: the model is not loaded yet, or could not be.
            TurnFailed: anything in the turn failed; nothing of it is kept.
        """
        if not self.is_ready:
            raise EngineLoading(self.failure or "Modellen er ved at blive indlæst.")
        metadata = {
            "message_id": message_id,
            "audience": audience,
            "role": role,
            "danger": danger,
            "pressed": {"step": pressed.step, "value": pressed.value} if pressed else None,
        }
        return self._run(self._turn(conversation_id, text, metadata))

    def parse(self, text: str) -> dict[str, Any]:
        """Return what the model makes of a text: Rasa's parse data."""
        return self._run(self._parse(text))

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return future.result(timeout=_TURN_SECONDS)
        except PejlemaerkeError:
            raise
        except Exception as error:  # noqa: BLE001 - the one place where a turn's failure is named
            _log.error("A turn failed: %s in %s", type(error).__name__, _where(error))
            raise TurnFailed(f"Turen fejlede ({type(error).__name__}).") from None

    def _work(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._load()
        except Exception as error:  # noqa: BLE001 - loading runs in its own thread; the failure is shown by /health
            self.failure = f"Modellen kan ikke indlæses: {type(error).__name__}: {error}"
            _log.error("The model could not be loaded: %s in %s", type(error).__name__, _where(error))
            return
        finally:
            self._settled.set()
        self._loop.run_forever()

    def _load(self) -> None:
        from rasa.core.lock_store import InMemoryLockStore
        from rasa.shared.core.domain import Domain
        from rasa.utils.endpoints import EndpointConfig

        from bot.engine.actions import LocalActions
        from bot.engine.processor import LoudProcessor
        from bot.engine.replies import DataReplies
        from bot.engine.trackers import SnapshotTrackerStore
        from bot.nlu.danish_spacy import pipeline_name

        store = SnapshotTrackerStore(Domain.empty(), self._snapshots, self._is_running)
        endpoint = EndpointConfig(self._endpoint) if self._endpoint else None
        processor = LoudProcessor(self._model(), store, InMemoryLockStore(), DataReplies(self._replies), endpoint)
        store.domain = processor.domain
        processor.local = None if endpoint else LocalActions()
        self._processor = processor
        self._one_at_a_time = asyncio.Lock()
        self._loop.run_until_complete(self._warm_up())
        self.facts = {"model": processor.model_metadata.model_id, "spacy": pipeline_name()}
        self._ready.set()

    async def _warm_up(self) -> None:
        """Understand one message and predict what follows, so that no person waits for what is built on first use."""
        from rasa.shared.core.events import ActionExecuted, UserUttered
        from rasa.shared.core.trackers import DialogueStateTracker

        parsed = await self._parse("hej")
        heard = [ActionExecuted("action_listen"), UserUttered("hej", parsed["intent"], parsed["entities"], parsed)]
        tracker = DialogueStateTracker.from_events("warm-up", heard, self._processor.domain.slots)
        self._processor.predict_next_with_tracker_if_should(tracker)

    async def _parse(self, text: str) -> dict[str, Any]:
        from rasa.core.channels.channel import UserMessage

        # Typed text is only text: without its slash Rasa cannot take it for a command of its own.
        plain = text.lstrip("/ ") or "…"
        parsed: dict[str, Any] = await self._processor.parse_message(UserMessage(text=plain))
        return parsed

    async def _turn(self, conversation_id: str, text: str, metadata: dict[str, Any]) -> list[dict[str, Any]]:
        from rasa.core.channels.channel import UserMessage

        from bot.engine.processor import Bubbles

        parsed = await self._parsed(conversation_id, text, metadata)
        channel = Bubbles()
        message = UserMessage(
            text=text, output_channel=channel, sender_id=conversation_id, parse_data=parsed, metadata=metadata
        )
        if self._endpoint is not None:
            await self._processor.handle_message(message)
            return channel.bubbles
        assert self._one_at_a_time is not None
        async with self._one_at_a_time:
            with self._transactions.transaction():
                await self._processor.handle_message(message)
        return channel.bubbles

    async def _parsed(self, conversation_id: str, text: str, metadata: dict[str, Any]) -> dict[str, Any]:
        pressed = metadata["pressed"]
        if pressed is not None:
            known = pressed["value"] in self._processor.domain.intents
            intent = {"name": pressed["value"] if known else "press_button", "confidence": 1.0}
            return {"text": text, "intent": intent, "entities": [], "intent_ranking": [intent]}
        parsed = await self._parse(text)
        if metadata["audience"] == "staff":
            intent = parsed["intent"]
            if not _is_staff_command(intent, text):
                parsed["intent"] = {"name": "ask_knowledge", "confidence": 1.0}
        elif parsed["intent"]["name"] == "affirm" and not self._has_begun(conversation_id):
            # The opening ends with what can be done here: a plain yes to it begins.
            parsed["intent"] = {"name": "start_preparation", "confidence": 1.0}
        return parsed


def _is_staff_command(intent: dict[str, Any], text: str) -> bool:
    if intent["name"] == "greet" and _GREETING.fullmatch(text.strip()):
        return True
    if intent["confidence"] < _STAFF_COMMANDS.get(intent["name"], 1.1) or len(text.split()) > 6:
        return False
    return intent["name"] not in {"ask_capabilities", "bot_challenge"} or bool(_TO_THE_BOT.search(text))


def _where(error: BaseException) -> str:
    """Return file and line of an error, without its text, which may hold a citizen's words."""
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    return f"{Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}" if last else "?"
