"""Whether a question is about the material at all: learnt from the example questions and from questions outside it."""

from dataclasses import dataclass
from math import exp, log, log1p
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from bot.knowledge.likeness import Floats
from bot.knowledge.terms import Terms
from bot.knowledge.tokens import tokens
from bot.text.folding import fold

# Fitted on development questions and rounded (docs/decisions/0010).
_BIAS = -5.1
_WEIGHTS = {
    "words": 0.82,
    "top": 0.36,
    "lead": -0.13,
    "ahead": 0.4,
    "known": 4.9,
    "nearest": 3.7,
    "length": -0.32,
    "named": -0.9,
    "belief": 0.18,
    "nearest_other": -8.3,
}
_BETWEEN = slice(3, 10)


@dataclass(frozen=True)
class Fit:
    """How well the entries fit a question.

    `row` are its terms, `scores` the likeness of the entries, `nearest` that of the nearest example (0–1), `named` whether
    a principle is named, `belief` the share of the best entry (0–1), `nearest_other` the likeness of the nearest question
    that is known to be outside (0–1).
    """

    row: Any
    scores: Floats
    nearest: float
    named: bool
    belief: float = 0.0
    nearest_other: float = 0.0


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
            "belief": log((fit.belief + 0.01) / (1.01 - fit.belief)),
            "nearest_other": fit.nearest_other,
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
