"""Rasa's MessageProcessor with its swallowing taken out: what raises ends the turn, and says so."""

from typing import Any

from rasa.core.actions.action import Action, ActionExecutionRejection, action_for_name_or_text
from rasa.core.channels.channel import OutputChannel
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.exceptions import ActionLimitReached
from rasa.shared.core.events import ActionExecutionRejected

from bot.engine.actions import LocalAction, LocalActions, LocalForm
from bot.errors import TurnFailed


class Bubbles(OutputChannel):
    """Collects what is said: one bubble an item, with its own buttons and `custom`."""

    def __init__(self) -> None:
        self.bubbles: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return "pejlemaerke"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Take one bubble."""
        bubble = {key: message[key] for key in ("text", "buttons", "custom") if message.get(key)}
        if bubble:
            self.bubbles.append(bubble)


class LoudProcessor(MessageProcessor):
    """A processor that runs our actions in process (unless an endpoint is given) and lets every error through."""

    local: LocalActions | None = None

    def _get_action(self, action_name: str) -> Action:
        if self.local is None:
            return action_for_name_or_text(action_name, self.domain, self.action_endpoint)
        if action_name in self.domain.form_names:
            return LocalForm(action_name, self.local)
        if action_name in self.local.executor.actions:
            return LocalAction(action_name, self.local)
        return action_for_name_or_text(action_name, self.domain, None)

    def predict_next_with_tracker_if_should(self, tracker: Any) -> tuple[Action, PolicyPrediction]:
        """Predict the next action, resolved to one that runs here.

        Raises:
            TurnFailed: the actions go round in a circle.
        """
        again = self.should_predict_another_action(tracker.latest_action_name)
        if self.is_action_limit_reached(tracker, again):
            raise TurnFailed("Handlingerne kører i ring.") from ActionLimitReached()
        prediction = self._predict_next_with_tracker(tracker)
        name = self.domain.action_names_or_texts[prediction.max_confidence_index]
        return self._get_action(name), prediction

    async def _run_action(
        self,
        action: Action,
        tracker: Any,
        output_channel: OutputChannel,
        nlg: Any,
        prediction: PolicyPrediction,
    ) -> bool:
        seen = tracker.copy()
        seen.update_with_events(prediction.events, self.domain)
        try:
            events = await action.run(output_channel, nlg, seen, self.domain)
        except ActionExecutionRejection:
            tracker.update(ActionExecutionRejected(action.name(), prediction.policy_name, prediction.max_confidence))
            return self.should_predict_another_action(action.name())
        self._log_action_on_tracker(tracker, action, events, prediction)
        await self.execute_side_effects(events, tracker, output_channel)
        return self.should_predict_another_action(action.name())
