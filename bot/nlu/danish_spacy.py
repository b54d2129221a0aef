"""spaCy for Danish: `da_core_news_sm` when it is installed, else a blank pipeline with lemmas of our own.

Rasa's SpacyNLP refuses a pipeline without a path and asks for a package; this one does neither.
"""

from __future__ import annotations

import hashlib
import inspect
from typing import Any

import spacy
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.utils.spacy_utils import SpacyModel, SpacyNLP
from spacy.language import Language
from spacy.tokens import Doc

from bot.nlu.patterns import PATTERNS
from bot.text import folding, lemmas, shapes, spelling
from bot.text.lemmas import lemma

TRAINED = "da_core_news_sm"
BLANK = "blank_da_simplemma"


@Language.component("simplemma_lemmatizer")
def simplemma_lemmatizer(doc: Doc) -> Doc:
    """Give each token its Danish dictionary form."""
    for token in doc:
        token.lemma_ = lemma(token.text)
    return doc


def build(model: str = TRAINED) -> tuple[Language, str]:
    """Return the pipeline and its name: the trained package when installed, else the blank one; both with our entities."""
    if spacy.util.is_package(model):
        nlp = spacy.load(model, exclude=["parser", "senter"])
        name = f"{model}-{nlp.meta['version']}"
    else:
        nlp = spacy.blank("da")
        nlp.add_pipe("simplemma_lemmatizer")
        name = f"{BLANK}-{spacy.__version__}"
    before = {"before": "ner"} if "ner" in nlp.pipe_names else {}
    ruler = nlp.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"}, **before)
    ruler.add_patterns(PATTERNS)
    return nlp, name


def pipeline_name() -> str:
    """Return the name of the pipeline that `build` would use, without building it."""
    if spacy.util.is_package(TRAINED):
        return f"{TRAINED}-{spacy.util.get_package_version(TRAINED)}"
    return f"{BLANK}-{spacy.__version__}"


def content_hash() -> str:
    """Return a hash of the patterns and of the text modules the pipeline uses, so that no cache serves stale features."""
    sources = [*(inspect.getsource(module) for module in (folding, lemmas, shapes, spelling)), repr(PATTERNS)]
    return hashlib.sha256("\0".join(sources).encode()).hexdigest()[:16]


@DefaultV1Recipe.register(
    [DefaultV1Recipe.ComponentType.MODEL_LOADER, DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER],
    is_trainable=False,
    model_from="DanishSpacyNLP",
)
class DanishSpacyNLP(SpacyNLP):
    """Provides the Danish pipeline to the tokenizer and the entity extractor."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> DanishSpacyNLP:
        """Build the pipeline; `model` in the configuration names another trained package."""
        nlp, name = build(config.get("model") or TRAINED)
        model = SpacyModel(model=nlp, model_name=f"{name}-{content_hash()}")
        return cls(model, {**cls.get_default_config(), **config})

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Make Rasa's cache depend on what the pipeline is made of."""
        return f"{pipeline_name()}-{content_hash()}"
