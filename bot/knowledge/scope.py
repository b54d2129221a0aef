"""Whether a question is about the material at all: learnt from the example questions and from questions outside it."""

from dataclasses import dataclass
from math import exp, log1p
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from bot.knowledge.likeness import Floats
from bot.knowledge.terms import Terms
from bot.knowledge.tokens import tokens
from bot.text.folding import fold

_BIAS = -13.7
_WEIGHTS = {
    "words": 0.97,
    "top": 0.73,
    "lead": 0.72,
    "ahead": 0.86,
    "known": 5.25,
    "nearest": 2.7,
    "length": 1.6,
    "named": 0.3,
}
_BETWEEN = slice(3, 10)


@dataclass(frozen=True)
class Fit:
    """How well the entries fit a question: its terms, the likeness scores, the nearest example, any principle named."""

    row: Any
    scores: Floats
    nearest: float
    named: bool


class Scope:
    """Tells questions about the material from others."""

    def __init__(self, terms: Terms, inside: Any, outside: Any) -> None:
        """Learn from the rows of questions `inside` the material and `outside` it; without the latter, any words will do."""
        self._terms = terms
        self._model: LogisticRegression | None = None
        if outside.shape[0]:
            self._model = LogisticRegression(C=5, class_weight="balanced", solver="liblinear")
            self._model.fit(sparse.vstack([inside, outside]), [1] * inside.shape[0] + [0] * outside.shape[0])

    def evidence(self, question: str, fit: Fit) -> dict[str, float]:
        """Return what speaks for the question being about the material, by name."""
        ranked = np.sort(fit.scores)[::-1]
        known, of = self._terms.known(question)
        return {
            "words": self._words(fit.row),
            "top": float(ranked[0]),
            "lead": float(ranked[0] - ranked[1:2].sum()),
            "ahead": float(ranked[0] - ranked[_BETWEEN].mean()) if len(ranked) > 3 else 0.0,
            "known": known / max(1, of),
            "nearest": fit.nearest,
            "length": log1p(of),
            "named": float(fit.named or self._terms.names(question)),
        }

    def probability(self, question: str, fit: Fit) -> float:
        """Return how likely it is (0–1) that the question is about the material."""
        if not any(letter.isalpha() for letter in fold(question)) or not tokens(question):
            return 0.0
        found = self.evidence(question, fit)
        total = _BIAS + sum(weight * found[name] for name, weight in _WEIGHTS.items())
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))

    def _words(self, row: Any) -> float:
        return 0.0 if self._model is None else float(self._model.decision_function(row)[0])
