"""The trained second opinion of the crisis layer: linear classifiers over words, pieces of words, families and rules.

Trained from `data/safety/` by `python -m bot train`; kept as `models/safety.joblib` with its sha256 beside it. A file
whose hash does not match, or that was made from other sentences, is not loaded: the rules then stand alone.
"""

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from bot.safety.crisis import marks
from bot.safety.families import relations
from bot.text.folding import fold, sentences

FILE, HASH = "safety.joblib", "safety.json"
_ACUTE, _CONCERN, _HARMLESS = "acute.yml", "concern.yml", "harmless.yml"
_SOURCES = ("classifier.py", "crisis.py", "families.py", "patterns.py")
_STRICTNESS = 60.0
_LONG = 3
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Models:
    """The fitted parts: features, acute or not, which acute kind, and concern or not among what is not acute."""

    features: Any
    acute: Any
    kind: Any
    concern: Any


class LinearClassifier:
    """Likelihoods by kind from fitted scikit-learn models."""

    def __init__(self, models: Models) -> None:
        self._models = models

    def levels(self, text: str) -> Mapping[str, float]:
        """Return the likelihood (0–1) of each acute kind, of `concern` and of `none`.

        A message of three sentences or more is also read two by two, so that a long one does not hide what is acute.
        """
        rows = self._models.features.transform([fold(part) for part in _parts(text)])
        likelihoods = self._models.acute.predict_proba(rows)[:, 1]
        worst = int(likelihoods.argmax())
        row, acute = rows[worst], float(likelihoods[worst])
        concern = (1 - acute) * float(self._models.concern.predict_proba(rows[0])[0, 1])
        kinds = zip(self._models.kind.classes_, self._models.kind.predict_proba(row)[0], strict=True)
        levels = {str(kind): acute * float(part) for kind, part in kinds}
        return levels | {"concern": concern, "none": 1 - acute - concern}


def _parts(text: str) -> list[str]:
    rows = sentences(text)
    pairs = [f"{one} {two}" for one, two in pairwise(rows)] if len(rows) >= _LONG else []
    return [text, *pairs]


def sentences_from(data: Path) -> tuple[list[str], list[str]]:
    """Return the training sentences and their classes: those of `data/safety/`, and all of `data/nlu/` as harmless."""
    texts: list[str] = []
    classes: list[str] = []
    for name_of_file in (_ACUTE, _CONCERN, _HARMLESS):
        for name, rows in yaml.safe_load((data / "safety" / name_of_file).read_text(encoding="utf-8")).items():
            texts += [fold(row) for row in rows]
            classes += ["none" if name_of_file == _HARMLESS else name] * len(rows)
    for file in sorted((data / "nlu").glob("*.yml")):
        for row in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            rows = [line.removeprefix("- ") for line in row["examples"].splitlines()]
            texts += [fold(line) for line in rows]
            classes += ["none"] * len(rows)
    return texts, classes


def fit(texts: list[str], classes: list[str]) -> Models:
    """Return models fitted on folded texts and their classes."""
    features = _features()
    rows = features.fit_transform(texts)
    danger = [name not in ("none", "concern") for name in classes]
    acute = [place for place, yes in enumerate(danger) if yes]
    calm = [place for place, yes in enumerate(danger) if not yes]
    return Models(
        features,
        _linear(_STRICTNESS).fit(rows, danger),
        _linear(_STRICTNESS).fit(rows[acute], [classes[place] for place in acute]),
        _linear(_STRICTNESS, "balanced").fit(rows[calm], [classes[place] == "concern" for place in calm]),
    )


def _features() -> Any:
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    from sklearn.pipeline import FeatureUnion

    parts = [
        ("words", TfidfVectorizer(token_pattern=r"\w+", ngram_range=(1, 3), sublinear_tf=True)),
        ("pieces", TfidfVectorizer(analyzer="char", ngram_range=(2, 6), sublinear_tf=True, min_df=2)),
        ("families", TfidfVectorizer(analyzer=relations, min_df=2)),
        ("rules", CountVectorizer(analyzer=marks, binary=True)),
    ]
    return FeatureUnion(parts, transformer_weights={"rules": 0.5})


def _linear(strictness: float, weight: str | None = None) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=strictness, class_weight=weight, solver="liblinear")


def train(data: Path, models: Path) -> Path:
    """Train from `data/safety/` and write the model with its hash; return its path."""
    import joblib

    texts, classes = sentences_from(data)
    models.mkdir(parents=True, exist_ok=True)
    joblib.dump(fit(texts, classes), models / FILE, compress=3)
    facts = {"sha256": _sha256(models / FILE), "sentences": fingerprint(data)}
    (models / HASH).write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    return models / FILE


def fits(data: Path, models: Path) -> bool:
    """Whether a model lies there that was made from these sentences."""
    try:
        facts = json.loads((models / HASH).read_text(encoding="utf-8"))
        return bool(facts["sentences"] == fingerprint(data) and facts["sha256"] == _sha256(models / FILE))
    except (OSError, ValueError, KeyError):
        return False


def load_classifier(models: Path) -> LinearClassifier | None:
    """Return the classifier, or None (and a warning in the log) when there is none or it cannot be used."""
    try:
        facts = json.loads((models / HASH).read_text(encoding="utf-8"))
        if facts["sha256"] != _sha256(models / FILE):
            raise ValueError("the hash does not match")
        import joblib

        kept = joblib.load(models / FILE)
        if not isinstance(kept, Models):
            raise TypeError("made by an older program")
        return LinearClassifier(kept)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        _log.warning("The crisis classifier is not used (%s); the rules stand alone", type(error).__name__)
        return None


def fingerprint(data: Path) -> str:
    """Return a hash of the training sentences and of how they are turned into features."""
    files = [data / "safety" / name for name in (_ACUTE, _CONCERN, _HARMLESS)]
    files += [*sorted((data / "nlu").glob("*.yml")), *(Path(__file__).with_name(name) for name in _SOURCES)]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
