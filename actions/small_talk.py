"""Greetings, thanks, worry, rights: fixed replies by the intent's name, one for staff where there is one."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.speaking import received, speak
from bot.preparation.replies import reply_to
from bot.preparation.say import Button, Say
from bot.wiring import services

_LEADS_ON = frozenset({"worry", "doubt", "chat"})


def _said(intent: str, audience: str, text: str = "") -> Say:
    for_staff = f"utter_staff_{intent}"
    if audience == "staff" and for_staff in services().replies.names():
        return Say(for_staff)
    buttons = (Button("Gør dig klar", "start_preparation"), Button("Se, hvem der læser", "ask_who_sees"))
    shown = buttons if intent in {"greet", "ask_capabilities"} else buttons[:1] if intent in _LEADS_ON else ()
    return Say(reply_to(intent, text), {}, shown)


class ActionGreet(Action):
    """Says at once who speaks, what for, and what happens to what is written."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_greet"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Say it."""
        speak(dispatcher, [_said("greet", received(tracker).audience)])
        return []


class ActionSmallTalk(Action):
    """Says the fixed reply of an intent."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_small_talk"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Say it; a yes or no may confirm what is open, who sees it depends on the note, a complaint is offered."""
        message = received(tracker)
        asks_of_note = message.heard.intent == "ask_who_sees" and message.audience != "staff"
        if message.heard.intent in {"affirm", "deny"} or asks_of_note:
            name = message.heard.intent
            outcome = services().interview.command(message.conversation_id, message.message_id, name, message.heard)
            speak(dispatcher, outcome.says)
            return []
        if message.heard.intent == "complaint" and message.audience != "staff":
            outcome = services().interview.complain(message.conversation_id, message.message_id, message.heard)
            speak(dispatcher, outcome.says)
            return []
        speak(dispatcher, [_said(message.heard.intent, message.audience, message.heard.text)])
        return []
