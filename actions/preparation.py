"""The preparation: its start, each message in it, the question now open, its end."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.knowledge import answer_events, follow_button, pressed_at_answer
from actions.speaking import received, speak
from bot.knowledge.memory import Memory
from bot.wiring import services


class ActionStartPreparation(Action):
    """Begins a preparation, or goes on with the one there is."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_start_preparation"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Hear the message that started it."""
        message = received(tracker)
        outcome = services().interview.begin(message.conversation_id, message.message_id, message.heard)
        speak(dispatcher, outcome.says)
        return []


class ValidatePreparationForm(Action):
    """Carries out one message of the interview; Rasa may call it none, one or two times for a message."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "validate_preparation_form"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Hear the message; the form ends when no question is open any more."""
        message = received(tracker)
        found = services().lookup(message)
        heard = replace(message.heard, lookup=found.score)
        outcome = services().interview.hear(message.conversation_id, message.message_id, heard)
        speak(dispatcher, outcome.says)
        events: list[EventType] = answer_events(dispatcher, message, Memory(), found) if outcome.ask_knowledge else []
        if not services().interview.is_running(message.conversation_id):
            events.append(SlotSet("requested_slot", None))
        return [*events, SlotSet("answer", None)]


class ActionAskAnswer(Action):
    """Asks the question now open; always the last bubble of a turn in the interview."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_ask_answer"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Ask it."""
        question = services().interview.ask(received(tracker).conversation_id)
        speak(dispatcher, [question] if question else [])
        return []


class ActionPreparationEnded(Action):
    """Stands at the end of the form; what was to be said has been said."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_preparation_ended"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Say nothing more."""
        return []


class ActionCitizenCommand(Action):
    """A command while no question is open: about a kept or shared note, or about none."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_citizen_command"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Carry it out."""
        message = received(tracker)
        if pressed_at_answer(message):
            return follow_button(dispatcher, tracker, message)
        pressed = message.heard.pressed
        name = pressed.value if pressed else message.heard.intent
        outcome = services().interview.command(message.conversation_id, message.message_id, name, message.heard)
        speak(dispatcher, outcome.says)
        return []
