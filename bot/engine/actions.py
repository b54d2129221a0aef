"""Running custom actions in this process, without HTTP, without a second check of their JSON, and loudly.

`ACTION_ENDPOINT_URL` uses Rasa's own RemoteAction against a separate server instead.
"""

import copy
from typing import Any

from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection as SdkRejection


def _event_classes() -> dict[str, type[Event]]:
    """Return every event class by its type name, found once."""
    found: dict[str, type[Event]] = {}
    waiting = list(Event.__subclasses__())
    while waiting:
        cls = waiting.pop()
        waiting += cls.__subclasses__()
        name = getattr(cls, "type_name", None)
        if name and not name.startswith("_"):
            found.setdefault(name, cls)
    return found


class LocalActions:
    """The project's actions, registered once, and the event classes their results are turned into."""

    def __init__(self, package: str = "actions") -> None:
        self.executor = ActionExecutor()
        self.executor.register_package(package)
        self._classes = _event_classes()

    def events(self, rows: list[dict[str, Any]]) -> list[Event]:
        """Turn an action's event rows into Rasa's events."""
        return [self._classes[row["event"]]._from_parameters(copy.copy(row)) for row in rows]


class LocalAction(RemoteAction):
    """A custom action that runs here."""

    def __init__(self, name: str, actions: LocalActions) -> None:
        super().__init__(name, None)
        self._actions = actions

    async def run(self, output_channel: Any, nlg: Any, tracker: Any, domain: Any) -> list[Event]:
        """Run it; whatever it raises goes on to the processor."""
        call = {
            "next_action": self._name,
            "sender_id": tracker.sender_id,
            "tracker": tracker.current_state(EventVerbosity.ALL),
        }
        try:
            result = await self._actions.executor.run(call) or {"events": [], "responses": []}
        except SdkRejection as error:
            raise ActionExecutionRejection(error.action_name, error.message) from error
        said = await self._utter_responses(result["responses"], output_channel, nlg, tracker)
        return [*said, *self._actions.events(result["events"])]


class LocalForm(FormAction):
    """A form whose validate and ask actions run here."""

    def __init__(self, name: str, actions: LocalActions) -> None:
        super().__init__(name, None)
        self._actions = actions

    async def validate_slots(
        self, slot_candidates: dict[str, Any], tracker: Any, domain: Any, output_channel: Any, nlg: Any
    ) -> list[Event]:
        """Hand the message to the validate action."""
        validate = LocalAction(f"validate_{self.name()}", self._actions)
        seen: DialogueStateTracker = self._temporary_tracker(tracker, [], domain)
        return await validate.run(output_channel, nlg, seen, domain)

    async def _ask_for_slot(self, domain: Any, nlg: Any, output_channel: Any, slot_name: str, tracker: Any) -> list[Event]:
        return await LocalAction(f"action_ask_{slot_name}", self._actions).run(output_channel, nlg, tracker, domain)
