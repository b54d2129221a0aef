"""Entities from the Danish pipeline: principle number, role, phase, method. Rasa finds the provider by its class name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.extractors.spacy_entity_extractor import SpacyEntityExtractor

from bot.nlu.danish_spacy import DanishSpacyNLP, content_hash
from bot.nlu.patterns import LABELS

if TYPE_CHECKING:
    from spacy.tokens import Doc


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False, model_from="DanishSpacyNLP")
class DanishEntityExtractor(SpacyEntityExtractor):
    """Keeps only our own entities, with the pattern's id as value."""

    @classmethod
    def required_components(cls) -> list[type]:
        """The pipeline that must stand before this one."""
        return [DanishSpacyNLP]

    @staticmethod
    def _extract_entities(doc: Doc) -> list[dict[str, Any]]:
        return [
            {
                "entity": entity.label_,
                "value": entity.ent_id_ or entity.text,
                "start": entity.start_char,
                "end": entity.end_char,
                "confidence": None,
            }
            for entity in doc.ents
            if entity.label_ in LABELS
        ]

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Make Rasa's cache depend on the patterns."""
        return content_hash()
