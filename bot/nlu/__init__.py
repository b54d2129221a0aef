"""Rasa graph components, thin wrappers: spaCy for Danish, and entities by pattern."""
