"""The tracker store: a short snapshot of slots, no words. Where the interview stands, the note says, not the tracker."""

import json
from collections.abc import Callable
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME, REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine.ports import Snapshots

FORM, FORM_SLOT = "preparation_form", "answer"
_KEPT_SLOTS = ("audience", "knowledge")


class SnapshotTrackerStore(TrackerStore):
    """Rebuilds a tracker for each turn: its kept slots, and the form as the note has it."""

    def __init__(self, domain: Domain, snapshots: Snapshots, is_running: Callable[[str], bool]) -> None:
        super().__init__(domain)
        self.domain = domain
        self._snapshots = snapshots
        self._is_running = is_running

    async def retrieve(self, sender_id: str) -> DialogueStateTracker:
        """Return the tracker of a conversation, fresh when nothing is kept of it."""
        text = self._snapshots.load(sender_id)
        slots: dict[str, Any] = json.loads(text)["slots"] if text else {}
        events: list[Event] = [ActionExecuted(ACTION_SESSION_START_NAME), SessionStarted()]
        known = {slot.name for slot in self.domain.slots}
        events += [SlotSet(name, value) for name, value in slots.items() if name in known]
        if self._is_running(sender_id):
            events += [ActiveLoop(FORM), SlotSet(REQUESTED_SLOT, FORM_SLOT), ActionExecuted(FORM)]
        events.append(ActionExecuted(ACTION_LISTEN_NAME))
        return DialogueStateTracker.from_events(sender_id, events, self.domain.slots)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the slots; text, replies and `custom` are left out."""
        slots = {name: tracker.get_slot(name) for name in _KEPT_SLOTS if tracker.get_slot(name) is not None}
        self._snapshots.save(tracker.sender_id, json.dumps({"slots": slots}))
