"""What speaks for danger in a message: one weight for each feature, joined from three linear models.

Two support vector machines whose features are scaled by how much likelier danger makes them (one sees word families, one
does not), and a complement naive Bayes model of danger against what is only heavy (docs/decisions/0004).
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float64]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]
_SVM_COST, _SCALE_POWER, _NB_SMOOTHING = 1.0, 0.5, 0.1
_HEAVY_WEIGHT = 0.2
_FOLDS = 2


@dataclass(frozen=True)
class Danger:
    """A weight for each feature, and the offset and slope that make a likelihood of their sum."""

    weights: Floats
    offset: float
    slope: float

    def likelihoods(self, rows: Any) -> Floats:
        """Return for each row how likely (0–1) it tells of danger."""
        sums = np.clip(self.slope * (rows @ self.weights) + self.offset, -40, 40)
        likelihoods: Floats = 1 / (1 + np.exp(-sums))
        return likelihoods


def learn(rows: Any, acute: Flags, heavy: Flags, related: int) -> Danger:
    """Learn from rows of features; the last `related` columns are those of word families.

    The three models are brought to one scale, and their sum to a likelihood, by rows that each has not seen.
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold

    unseen = np.zeros((3, rows.shape[0]))
    for known, left in StratifiedKFold(_FOLDS, shuffle=True, random_state=1).split(rows, acute):
        for number, weights in enumerate(_models(rows[known], acute[known], heavy[known], related)):
            unseen[number, left] = rows[left] @ weights
    shares = np.array([1.0, 1.0, _HEAVY_WEIGHT]) / unseen.std(axis=1)
    joined = (shares @ unseen)[:, None]
    likelihood = LogisticRegression(C=1e6).fit(joined, acute)
    weights = shares @ np.array(_models(rows, acute, heavy, related))
    return Danger(weights, float(likelihood.intercept_[0]), float(likelihood.coef_[0, 0]))


def _models(rows: Any, acute: Flags, heavy: Flags, related: int) -> list[Floats]:
    plain = rows.shape[1] - related
    without = np.concatenate([_support(rows[:, :plain], acute), np.zeros(related)])
    return [_support(rows, acute), without, _against_heavy(rows, acute, heavy)]


def _support(rows: Any, acute: Flags) -> Floats:
    """Return the weights of a linear support vector machine on features scaled by their log-count ratio."""
    from scipy import sparse
    from sklearn.svm import LinearSVC

    seen = (rows > 0).astype(float)
    inside, outside = (np.asarray(seen[group].sum(axis=0)).ravel() + 1 for group in (acute, ~acute))
    scale = np.abs(np.log((inside / inside.sum()) / (outside / outside.sum()))) ** _SCALE_POWER
    weights: Floats = LinearSVC(C=_SVM_COST, random_state=0).fit(rows @ sparse.diags(scale), acute).coef_[0] * scale
    return weights


def _against_heavy(rows: Any, acute: Flags, heavy: Flags) -> Floats:
    """Return the weights of complement naive Bayes, danger against what is only heavy."""
    from sklearn.naive_bayes import ComplementNB

    among = acute | heavy
    model = ComplementNB(alpha=_NB_SMOOTHING).fit(rows[among], acute[among])
    weights: Floats = model.feature_log_prob_[1] - model.feature_log_prob_[0]
    return weights
