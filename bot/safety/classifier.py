"""The trained second opinion of the crisis layer: linear classifiers (`danger.py`) over what `features.py` sees.

Trained from `data/safety/` by `python -m bot train`; kept as `models/safety.joblib` with its sha256 beside it. A file
whose hash does not match, or that was made from other sentences, is not loaded: the rules then stand alone.
"""

import hashlib
import json
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from bot.safety.danger import Danger, learn
from bot.safety.features import RELATED, untrained
from bot.text.folding import fold, sentences
from bot.text.spelling import Speller, mended, mended_words, practised

FILE, HASH = "safety.joblib", "safety.json"
_LEVELS = ("acute", "concern", "harmless")
_SOURCES = ("classifier.py", "crisis.py", "danger.py", "families.py", "features.py", "patterns.py")
_TEXT = ("folding.py", "lemmas.py", "shapes.py", "spelling.py")
_STRICTNESS = 60.0
_LONG = 3
_WORD = re.compile(r"\w+")
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Models:
    """The fitted parts: words by use, features, what speaks for danger, which acute kind, and heavy or not."""

    counts: Mapping[str, int]
    features: Any
    danger: Danger
    kind: Any
    concern: Any


class LinearClassifier:
    """Likelihoods by kind from fitted linear models."""

    def __init__(self, models: Models) -> None:
        self._models = models
        self._speller = Speller(models.counts)

    def mended(self, text: str) -> str:
        """Return the text folded, with misspelt words mended."""
        return mended(text, mended_words(text, self._speller))

    def levels(self, text: str) -> Mapping[str, float]:
        """Return the likelihood (0–1) of each acute kind, of `concern` and of `none`.

        A message without any word known from practice, such as a code, tells nothing. One of three sentences or more is also
        read two by two, so that a long one does not hide what is acute.
        """
        if not any(word in self._models.counts for word in _WORD.findall(fold(text))):
            return {"none": 1.0, "concern": 0.0}
        rows = self._models.features.transform([self.mended(part) for part in _parts(text)])
        likelihoods = self._models.danger.likelihoods(rows)
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
    """Return the training sentences and their classes: those of `data/safety/`; the interview's and staff's as harmless."""
    texts: list[str] = []
    classes: list[str] = []
    for file in _files(data):
        for name, rows in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            texts += [str(row) for row in rows]
            classes += ["none" if file.name.startswith("harmless") else name] * len(rows)
    for file in sorted((data / "nlu").rglob("*.yml")):
        for row in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            rows = [line.removeprefix("- ") for line in row["examples"].splitlines()]
            # Two by two as well: most of these are one sentence, and a message of two is no sign of danger.
            rows += [f"{one.rstrip('.')}. {two}" for one, two in zip(rows[::2], rows[1::2], strict=False)]
            texts += rows
            classes += ["none"] * len(rows)
    for row in _professional(data):
        texts.append(row)
        classes.append("none")
    return texts, classes


def _professional(data: Path) -> list[str]:
    """Return every sixth of the questions that staff ask about the material, but those about danger."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    asked = [
        str(question)
        for file in sorted((data / "knowledge" / "questions").glob("*.yml"))
        for name, questions in yaml.load(file.read_text(encoding="utf-8"), Loader=loader).items()  # noqa: S506 - safe
        for question in questions
        if not name.startswith("danger")
    ]
    return asked[::6]


def _files(data: Path) -> list[Path]:
    """Return the files of practice sentences: `acute*.yml`, `concern*.yml` and `harmless*.yml`."""
    return [file for level in _LEVELS for file in sorted((data / "safety").glob(f"{level}*.yml"))]


def fit(texts: list[str], classes: list[str]) -> Models:
    """Return models fitted on texts and their classes."""
    counts = practised(texts)
    speller = Speller(counts)
    features = untrained()
    rows = features.fit_transform([mended(text, mended_words(text, speller)) for text in texts]).tocsr()
    related = sum(len(part.get_feature_names_out()) for name, part in features.transformer_list if name == RELATED)
    names = np.array(classes)
    acute, calm = ~np.isin(names, ["none", "concern"]), np.isin(names, ["none", "concern"])
    return Models(
        counts,
        features,
        learn(rows, acute, names == "concern", related),
        _linear().fit(rows[acute], names[acute]),
        _linear("balanced").fit(rows[calm], names[calm] == "concern"),
    )


def _linear(weight: str | None = None) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=_STRICTNESS, class_weight=weight, solver="liblinear", random_state=0)


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
    files = _files(data)
    files += [*sorted((data / "nlu").rglob("*.yml")), *sorted((data / "knowledge" / "questions").glob("*.yml"))]
    files += [Path(__file__).with_name(name) for name in _SOURCES]
    files += [Path(__file__).parents[1] / "text" / name for name in _TEXT]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
