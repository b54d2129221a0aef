"""Questions about the material: looked up, never made up."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.speaking import Received, received, speak
from bot.knowledge.answer import Answer
from bot.knowledge.memory import Memory, after_danger
from bot.preparation.by_form import asks
from bot.preparation.intake import tells_a_story
from bot.preparation.say import Button, Say
from bot.wiring import services

_USEFUL = {"useful": "Nyttigt", "not_useful": "Ikke nyttigt"}
_ABOUT_ANSWERS = ("entry:", "more:", *(f"{verdict}:" for verdict in _USEFUL))
# A story that the look-up knows better than this is rather a question.
_ASKED = 0.5


def pressed_at_answer(message: Received) -> bool:
    """Whether the message is a button that stood at an answer."""
    pressed = message.heard.pressed
    return pressed is not None and pressed.value.startswith(_ABOUT_ANSWERS)


def follow_button(dispatcher: CollectingDispatcher, tracker: Tracker, message: Received) -> list[EventType]:
    """Carry out a button that stood at an answer: another entry, the fuller text, or a count of what it was worth."""
    verdict, _, entry_ids = (message.heard.pressed.value if message.heard.pressed else "").partition(":")
    if verdict in _USEFUL:
        for entry_id in entry_ids.split("+"):
            services().audit.count(f"{verdict}:{entry_id}")
        speak(dispatcher, [Say(f"utter_{verdict}")])
        return []
    memory = Memory.from_slot(tracker.get_slot("knowledge"))
    return answer_events(dispatcher, message, memory, services().lookup(message, memory))


def answer_events(dispatcher: CollectingDispatcher, message: Received, memory: Memory, answer: Answer) -> list[EventType]:
    """Say an answer, and remember in a slot what it was about, by ids alone."""
    told = "+".join(answer.entries)
    buttons = tuple(Button(title, f"entry:{entry_id}") for entry_id, title in answer.offered)
    buttons += (Button("Vis mere", f"more:{told}"),) if answer.has_more else ()
    if told and message.audience == "staff":
        buttons += tuple(Button(title, f"{verdict}:{told}") for verdict, title in _USEFUL.items())
    custom = {
        "type": "answer",
        "entries": list(answer.entries),
        "candidates": list(answer.candidates),
        "sources": [{"document": source.document, "section": source.section} for source in answer.sources],
        "abstained": answer.abstained,
    }
    speak(dispatcher, [Say("utter_answer", {"answer": answer.text}, buttons, custom)])
    question = message.heard.text if message.heard.pressed is None else ""
    return [SlotSet("knowledge", services().desk.remembering(memory, question, answer).as_slot())]


class ActionAnswerQuestion(Action):
    """Answers a question from the knowledge entries, offers the closest ones, or says honestly that it does not know."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_answer_question"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Look it up; a citizen whose words are no question is asked what is wanted."""
        message = received(tracker)
        memory = after_danger(message.danger, Memory.from_slot(tracker.get_slot("knowledge")))
        found = services().lookup(message, memory)
        if message.audience != "staff" and found.score < _ASKED and tells_a_story(message.heard):
            outcome = services().interview.begin(message.conversation_id, message.message_id, message.heard)
            question = services().interview.ask(message.conversation_id)
            speak(dispatcher, [*outcome.says, *([question] if question else [])])
            return []
        no_question = not asks(message.heard.text) and message.heard.intent != "ask_knowledge"
        if message.audience != "staff" and (found.abstained or no_question):
            buttons = (
                Button("Gør dig klar", "start_preparation"),
                Button("Ring til et menneske", "ask_person"),
            )
            speak(dispatcher, [Say("utter_not_understood", {}, buttons)])
            return []
        return answer_events(dispatcher, message, memory, found)
