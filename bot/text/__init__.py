"""Pure Danish text: folding, lemmas, readability. Knows nothing of the rest of the house."""
