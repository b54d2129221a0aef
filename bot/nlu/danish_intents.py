"""Intents by a linear classifier over words, dictionary forms, pieces of words and sentence ends, TF-IDF weighted.

A misspelt word is read as the practised word it is nearest to. Measured against Rasa's own LogisticRegressionClassifier on
counts: docs/decisions/0008. The model file's hash is compared before anything of it is loaded (`bot/engine/training.py`), so
that joblib is safe here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion, make_pipeline
from sklearn.svm import LinearSVC

from bot.errors import ContentError
from bot.nlu.danish_spacy import content_hash
from bot.text import shapes
from bot.text.folding import fold
from bot.text.lemmas import lemma
from bot.text.spelling import Speller, mended, mended_words, practised

_FILE = "intents.joblib"
_RANKING = 10
_FOLDS = 4
_BORDER = re.compile(r"\n+|(?<=[.!?…])\s+(?=[A-ZÆØÅ])")

Row = tuple[str, tuple[str, ...]]


def row_of(text: str, tokens: Sequence[Any], speller: Speller | None = None) -> Row:
    """Return a text as the classifier sees it: folded, and the dictionary forms of its words.

    With a speller, a word that is neither practised nor Danish is read as the practised one it is nearest to.
    """
    better = mended_words(text, speller) if speller is not None else {}
    forms = (lemma(better[token.text]) if token.text in better else str(token.lemma or token.text) for token in tokens)
    return mended(text, better), tuple(fold(form) for form in forms)


def words(row: Row) -> list[str]:
    """The folded words, question and exclamation marks included, alone, in pairs and in threes."""
    found = re.findall(r"\w+|[?!]", row[0])
    return [" ".join(found[at : at + size]) for size in (1, 2, 3) for at in range(len(found) - size + 1)]


def forms(row: Row) -> list[str]:
    """The dictionary forms, alone and in pairs."""
    return [" ".join(row[1][at : at + size]) for size in (1, 2) for at in range(len(row[1]) - size + 1)]


def ends(row: Row) -> list[str]:
    """How the sentence begins and ends, and how long it is."""
    found = re.findall(r"\w+|[?!]", row[0])
    first, last = " ".join(found[:2]), " ".join(found[-2:])
    return [
        f"<{first}",
        f"<{found[0] if found else ''}",
        f"{last}>",
        f"{found[-1] if found else ''}>",
        f"#{min(len(found), 12)}",
    ]


def sentence_spans(whole: str) -> list[tuple[int, int]]:
    """Return where the writer's own sentences and lines begin and end, none empty."""
    ends = [(match.start(), match.end()) for match in _BORDER.finditer(whole)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(whole)]
    return [(start, stop) for start, stop in zip(starts, stops, strict=True) if whole[start:stop].strip()]


def text(row: Row) -> str:
    """The folded text, for pieces of words."""
    return row[0]


def shape(row: Row) -> list[str]:
    """How the words begin, and which stand together."""
    return [*shapes.beginnings(row[0]), *shapes.pairs(row[0]), *shapes.gaps(row[0])]


def build() -> Any:
    """Return the untrained pipeline: features, and one linear support vector classifier with calibrated likelihoods."""
    features = [
        ("words", TfidfVectorizer(analyzer=words, sublinear_tf=True)),
        ("forms", TfidfVectorizer(analyzer=forms, sublinear_tf=True)),
        ("pieces", TfidfVectorizer(preprocessor=text, analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)),
        ("ends", TfidfVectorizer(analyzer=ends, sublinear_tf=True)),
        ("shape", TfidfVectorizer(analyzer=shape, sublinear_tf=True, min_df=2)),
    ]
    union = FeatureUnion(features, transformer_weights={"shape": 0.7})
    return make_pipeline(union, CalibratedClassifierCV(LinearSVC(C=0.6, random_state=0), cv=_FOLDS, ensemble=False))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DanishIntentClassifier(GraphComponent, IntentClassifier):
    """Names a message's intent, with a likelihood and a ranking."""

    def __init__(
        self, storage: ModelStorage, resource: Resource, pipeline: Any = None, counts: dict[str, int] | None = None
    ) -> None:
        self._storage = storage
        self._resource = resource
        self._pipeline = pipeline
        self._speller = Speller(counts or {})

    @classmethod
    def required_components(cls) -> list[type]:
        """A tokenizer must stand before it."""
        return [Tokenizer]

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> DanishIntentClassifier:
        """Return an untrained classifier."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> DanishIntentClassifier:
        """Return the trained classifier of a model."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, *joblib.load(folder / _FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Fit it and keep it in the model."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        rare = [intent for intent, number in Counter(e.get(INTENT) for e in examples).items() if number < _FOLDS]
        if rare:
            raise ContentError(f"For få sætninger i data/nlu til: {', '.join(map(str, rare))}. Skriv mindst {_FOLDS}.")
        intents = np.array([example.get(INTENT) for example in examples])
        rows = [row_of(example.get(TEXT), example.get("text_tokens") or []) for example in examples]
        counts = practised(text for text, _ in rows)
        self._pipeline, self._speller = build().fit(rows, intents), Speller(counts)
        with self._storage.write_to(self._resource) as folder:
            joblib.dump((self._pipeline, counts), folder / _FILE, compress=3)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Put intent and ranking on each message."""
        for message, likelihoods in zip(messages, self._likelihoods(messages), strict=True):
            best = sorted(zip(self._pipeline.classes_, likelihoods, strict=True), key=lambda pair: -pair[1])
            ranking = [{"name": str(name), "confidence": float(value)} for name, value in best[:_RANKING]]
            message.set("intent", ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
            message.set("parts", self._parts(message), add_to_output=True)
        return messages

    def _parts(self, message: Message) -> list[dict[str, Any]]:
        """Return place and intent of each sentence of a message that has several; places only, so that no text is kept."""
        whole, tokens = message.get(TEXT) or "", message.get("text_tokens") or []
        spans = sentence_spans(whole)
        if len(spans) < 2:
            return []
        rows = [
            row_of(whole[start:end], [token for token in tokens if start <= token.start < end], self._speller)
            for start, end in spans
        ]
        found = []
        for (start, end), likelihoods in zip(spans, self._pipeline.predict_proba(rows), strict=True):
            best = int(likelihoods.argmax())
            intent, confidence = str(self._pipeline.classes_[best]), float(likelihoods[best])
            found.append({"start": start, "end": end, "intent": intent, "confidence": confidence})
        return found

    def _likelihoods(self, messages: list[Message]) -> Any:
        rows = [row_of(message.get(TEXT) or "", message.get("text_tokens") or [], self._speller) for message in messages]
        return self._pipeline.predict_proba(rows)

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Make Rasa's cache depend on the text modules the features use."""
        return content_hash()
