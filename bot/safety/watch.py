"""The crisis layer as the house uses it: rules, the small classifier when there is one, and the checked numbers."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from bot.safety.crisis import Speaker, Verdict, assess, combine
from bot.text.folding import sentences


class Classifier(Protocol):
    """A trained second opinion; None in its place means that the rules stand alone."""

    def mended(self, text: str) -> str:
        """Return the text with misspelt words mended."""

    def levels(self, text: str) -> Mapping[str, float]:
        """Return the likelihood (0–1) of each acute kind, of `concern` and of `none`."""


class Watch:
    """Judges messages and knows the numbers to show. `numbers` are rows of municipality.yml."""

    def __init__(self, numbers: Sequence[Mapping[str, Any]], classifier: Classifier | None = None) -> None:
        self._numbers = numbers
        self._classifier = classifier

    def assess(self, text: str, speaker: Speaker = "citizen") -> Verdict:
        """Judge one message."""
        verdict = assess(text, speaker)
        if self._classifier is None or not text.strip():
            return verdict
        if verdict.level != "acute":
            verdict = assess(self._classifier.mended(text), speaker)
        return combine(verdict, self._classifier.levels(text), text, speaker)

    def without_acute(self, text: str, speaker: Speaker = "citizen") -> str:
        """Return the sentences of a mixed message that are not acute, verbatim; empty when all of it is."""
        return " ".join(part for part in sentences(text) if self.assess(part, speaker).level != "acute")

    def numbers(self, today: date | None = None) -> str:
        """Return the numbers whose check is still valid, one a line; 112 always comes first."""
        day = (today or date.today()).isoformat()
        rows = [row for row in self._numbers if str(row["gyldig_til"]) >= day]
        return "\n".join(f"{row['navn']}: {row['nummer']} ({row['til']})" for row in rows)
