"""What the crisis classifier looks at: words, pieces of words, the shape of the text, the rules, word families."""

from typing import Any

from bot.safety.crisis import marks
from bot.safety.families import relations
from bot.text.shapes import beginnings, ends, gaps, pairs, places

RELATED = "families"
_WEIGHTS = {"rules": 0.5, "places": 0.7, "ends": 0.5, "beginnings": 0.7, "pairs": 0.7, "gaps": 0.7}


def untrained() -> Any:
    """Return the untrained features; those of word families come last, so that they can be left out."""
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    from sklearn.pipeline import FeatureUnion

    def of(analyzer: Any) -> Any:
        return TfidfVectorizer(analyzer=analyzer, sublinear_tf=True, min_df=2)

    parts = [
        ("words", TfidfVectorizer(token_pattern=r"\w+", ngram_range=(1, 3), sublinear_tf=True)),
        ("pieces", TfidfVectorizer(analyzer="char", ngram_range=(2, 6), sublinear_tf=True, min_df=2)),
        ("rules", CountVectorizer(analyzer=marks, binary=True)),
        ("places", of(places)),
        ("ends", of(ends)),
        ("beginnings", of(beginnings)),
        ("pairs", of(pairs)),
        ("gaps", of(gaps)),
        (RELATED, TfidfVectorizer(analyzer=relations, min_df=2)),
    ]
    return FeatureUnion(parts, transformer_weights=_WEIGHTS)
