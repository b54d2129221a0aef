"""The crisis layer as the house uses it: rules, the small classifier when there is one, and the checked numbers."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from bot.safety.crisis import Speaker, Verdict, assess, combine
from bot.text.folding import sentences

_CLAUSES = re.compile(r"[,;:–]|\bmen\b|(?<=[.!?])\s")
_CLAUSE_WORDS = 3


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
        joined = combine(verdict, self._classifier.levels(text), text, speaker)
        if joined.level != "acute" and "violence" in verdict.kinds:
            return self._of_a_clause(text, speaker) or joined
        return joined

    def _of_a_clause(self, text: str, speaker: Speaker) -> Verdict | None:
        """Return the verdict on the one clause of a long story that tells of violence, so that the rest does not hide it."""
        for clause in _CLAUSES.split(text):
            if len(clause.split()) < _CLAUSE_WORDS or clause.strip() == text.strip() or self._classifier is None:
                continue
            verdict = assess(clause, speaker)
            if "violence" in verdict.kinds:
                verdict = combine(verdict, self._classifier.levels(clause), clause, speaker)
                if verdict.level == "acute":
                    return verdict
        return None

    def without_acute(self, text: str, speaker: Speaker = "citizen") -> str:
        """Return the sentences of a mixed message that are not acute, verbatim; empty when all of it is."""
        return " ".join(part for part in sentences(text) if self.assess(part, speaker).level != "acute")

    def numbers(self, today: date | None = None) -> str:
        """Return the numbers whose check is still valid, one a line; 112 always comes first."""
        day = (today or date.today()).isoformat()
        rows = [row for row in self._numbers if str(row["gyldig_til"]) >= day]
        return "\n".join(f"{row['navn']}: {row['nummer']} ({row['til']})" for row in rows)
