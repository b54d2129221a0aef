"""What was said lately, in memory alone: danger leaves no trace but a count, and a code is never stored."""

import time
from collections import OrderedDict
from typing import Any

from bot.turn.model import Bubble

_MOST = 5000
_ACUTE_SECONDS = 1800.0
_CONCERN_EVERY = 5


class Lately:
    """Remembers, in this process, which conversations have just seen which help text, and the latest replies."""

    def __init__(self) -> None:
        self._acute: OrderedDict[str, tuple[str | None, float]] = OrderedDict()
        self._latest: OrderedDict[str, bool] = OrderedDict()
        self._danger: OrderedDict[str, bool] = OrderedDict()
        self._since_concern: OrderedDict[str, int] = OrderedDict()
        self._beside: OrderedDict[str, str] = OrderedDict()
        self._held: OrderedDict[str, str] = OrderedDict()
        self._sent: OrderedDict[tuple[str, str], list[Bubble]] = OrderedDict()

    def acute(self, conversation_id: str, kind: str | None) -> bool:
        """Note an acute reply; return whether the one before, within half an hour, was of the same kind."""
        before, at = self._acute.get(conversation_id, (None, 0.0))
        self._acute[conversation_id] = (kind, time.monotonic())
        self._latest[conversation_id] = True
        self._danger[conversation_id] = True
        self._beside[conversation_id] = kind or "own_life"
        for rows in (self._acute, self._latest, self._danger, self._beside):
            _trim(rows)
        return before == kind and time.monotonic() - at < _ACUTE_SECONDS and at > 0

    def was_acute(self, conversation_id: str) -> bool:
        """Whether help was shown in the last half hour."""
        _, at = self._acute.get(conversation_id, (None, 0.0))
        return at > 0 and time.monotonic() - at < _ACUTE_SECONDS

    def answers_acute(self, conversation_id: str) -> bool:
        """Whether the message now heard is the first one after an acute reply; true once for each."""
        return self._latest.pop(conversation_id, False)

    def kind(self, conversation_id: str) -> str | None:
        """Return the kind of the acute reply of the last half hour, None when there was none."""
        return self._acute[conversation_id][0] if self.was_acute(conversation_id) else None

    def beside(self, conversation_id: str) -> str | None:
        """Return the kind of danger that the conversation stays with, for half an hour or until it is left; else None."""
        return self._beside.get(conversation_id) if self.was_acute(conversation_id) else None

    def leave(self, conversation_id: str) -> None:
        """Note that the conversation goes on from the danger."""
        self._beside.pop(conversation_id, None)
        self._held.pop(conversation_id, None)

    def hold(self, conversation_id: str, text: str) -> None:
        """Remember a message that stays with the danger, in case it was an answer after all."""
        self._held[conversation_id] = text
        _trim(self._held)

    def held(self, conversation_id: str) -> str | None:
        """Return that message, when this process still knows it."""
        return self._held.get(conversation_id) if self.beside(conversation_id) is not None else None

    def danger(self, conversation_id: str) -> str | None:
        """Return the kind of danger that was answered in the half hour before the question now asked; once for each."""
        is_first = self._danger.pop(conversation_id, False)
        return self.kind(conversation_id) if is_first else None

    def concern(self, conversation_id: str, *, heavy: bool) -> bool:
        """Note one message; return whether the open door is to be shown: it is heavy, and not shown in the last five."""
        since = self._since_concern.get(conversation_id, _CONCERN_EVERY)
        show = heavy and since >= _CONCERN_EVERY
        self._since_concern[conversation_id] = 0 if show else since + 1
        _trim(self._since_concern)
        return show

    def sent(self, conversation_id: str, key: str, bubbles: list[Bubble]) -> None:
        """Remember a reply as it went out, so that the same message sent twice gets the same code."""
        self._sent[conversation_id, key] = list(bubbles)
        _trim(self._sent)

    def reply(self, conversation_id: str, key: str) -> list[Bubble] | None:
        """Return the reply that went out for a key, when this process still knows it."""
        return self._sent.get((conversation_id, key))


def _trim(rows: OrderedDict[Any, Any]) -> None:
    while len(rows) > _MOST:
        rows.popitem(last=False)
