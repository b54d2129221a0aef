"""Questions about the material: looked up, never made up."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.speaking import received, speak
from bot.knowledge.answer import Answer
from bot.preparation.say import Button, Say
from bot.wiring import services


def answer_events(dispatcher: CollectingDispatcher, answer: Answer) -> list[EventType]:
    """Say an answer, and remember in a slot what it was about, by ids alone."""
    buttons = tuple(Button(title, f"entry:{entry_id}") for entry_id, title in answer.offered)
    buttons += (Button("Vis mere", f"more:{answer.entries[0]}"),) if answer.has_more else ()
    custom = {
        "type": "answer",
        "entries": list(answer.entries),
        "candidates": list(answer.candidates),
        "sources": [{"document": source.document, "section": source.section} for source in answer.sources],
        "abstained": answer.abstained,
    }
    speak(dispatcher, [Say("utter_answer", {"answer": answer.text}, buttons, custom)])
    return [SlotSet("thread", list(answer.entries or answer.candidates))]


class ActionAnswerQuestion(Action):
    """Answers a question from the knowledge entries, offers the closest ones, or says honestly that it does not know."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_answer_question"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Look it up; a citizen whose words are no question is asked what is wanted."""
        message = received(tracker)
        found = services().lookup(message, thread=tracker.get_slot("thread"))
        if found.abstained and message.audience != "staff":
            buttons = (
                Button("Gør dig klar", "start_preparation"),
                Button("Tal med et menneske", "ask_person"),
            )
            speak(dispatcher, [Say("utter_not_understood", {}, buttons)])
            return []
        return answer_events(dispatcher, found)
