"""Rasa's generator of replies, on ours: texts and facts come from files, so copy needs no new model."""

from typing import Any

from rasa.core.nlg.generator import NaturalLanguageGenerator

from bot.replies import Replies


class DataReplies(NaturalLanguageGenerator):
    """Fills a reply by name; `values` holds what is put into its places."""

    def __init__(self, replies: Replies) -> None:
        self._replies = replies

    async def generate(
        self,
        utter_action: str,
        tracker: Any,
        output_channel: str,
        **kwargs: Any,
    ) -> dict[str, Any]:
        """Return the reply as Rasa's message.

        Raises:
            ContentError: the reply or one of its places is unknown.
        """
        return {"text": self._replies.text(utter_action, kwargs.get("values"), said_to=tracker.sender_id)}
