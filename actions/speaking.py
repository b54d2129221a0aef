"""From what a service wants said to Rasa's dispatcher, and from Rasa's tracker to the message a service hears."""

from dataclasses import dataclass, replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.preparation.interpret import Heard, Part, Pressed
from bot.preparation.say import Say
from bot.turn.edge import RESUME_PLACE, SHARE_PLACE, payload
from bot.wiring import services


@dataclass(frozen=True)
class Received:
    """The message now being answered: conversation, message id, audience, role, how it was heard, danger just before it."""

    conversation_id: str
    message_id: str
    audience: str
    role: str | None
    heard: Heard
    danger: str | None = None


def received(tracker: Tracker) -> Received:
    """Return the message that the turn stored before the engine saw it.

    Under `rasa shell` there is no turn before the engine; then the message is masked and stored here.
    """
    latest = tracker.latest_message
    metadata = latest.get("metadata") or {}
    conversation_id = tracker.sender_id
    message_id = metadata.get("message_id")
    if message_id is None:
        conversation_id, message_id = services().receive_from_shell(conversation_id, latest.get("text") or "")
    intent, confidence = _intent(latest)
    pressed = metadata.get("pressed")
    heard = Heard(
        text=services().messages.text_of(conversation_id, message_id),
        intent=intent,
        confidence=confidence,
        pressed=Pressed(pressed["step"], pressed["value"]) if pressed else None,
        likelihoods={row["name"]: row["confidence"] for row in latest.get("intent_ranking") or []},
    )
    plain = heard.text.lstrip("/ ")
    parts = tuple(
        Part(plain[row["start"] : row["end"]], row["intent"], row["confidence"]) for row in latest.get("parts") or []
    )
    heard = replace(heard, parts=parts)
    audience = metadata.get("audience") or "citizen"
    return Received(conversation_id, message_id, audience, metadata.get("role"), heard, metadata.get("danger"))


def _intent(latest: dict[str, Any]) -> tuple[str, float]:
    """Return the most likely intent; where the fallback stands first, the one behind it."""
    ranking = [row for row in latest.get("intent_ranking") or [] if row["name"] != "nlu_fallback"]
    top = latest.get("intent") or {}
    if top.get("name") == "nlu_fallback" and ranking:
        top = ranking[0]
    return str(top.get("name") or ""), float(top.get("confidence") or 0.0)


def speak(dispatcher: CollectingDispatcher, says: tuple[Say, ...] | list[Say]) -> None:
    """Hand bubbles to the dispatcher by their replies' names."""
    for say in says:
        values = {**say.values, "resume_code": RESUME_PLACE, "share_code": SHARE_PLACE}
        buttons = [
            {"title": button.title, "payload": payload(button.value, button.step, button.title)} for button in say.buttons
        ]
        dispatcher.utter_message(response=say.reply, buttons=buttons, json_message=dict(say.custom or {}), values=values)
