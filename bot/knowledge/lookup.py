"""Finding entries for a question: nearness to titles, aliases and example questions, and what the question names.

Ranking is a weighted sum of two cosine similarities (words in dictionary form; pieces of words, which survive typos and
compounds) to the nearest examples of an entry, plus a little for every clue that fits and minus for one that does not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.knowledge.clues import Clues
from bot.knowledge.model import Entry, Knowledge
from bot.text.folding import fold, words
from bot.text.lemmas import lemma

SURE, CLOSE, LEAD = 0.55, 0.42, 0.04
_STOP = frozenset(
    [
        "er",
        "det",
        "den",
        "de",
        "en",
        "et",
        "og",
        "at",
        "i",
        "paa",
        "til",
        "for",
        "med",
        "som",
        "af",
        "jeg",
        "du",
        "vi",
        "man",
        "kan",
        "skal",
        "vil",
        "har",
        "hvad",
        "hvordan",
        "hvor",
        "om",
        "der",
    ]
)


@dataclass(frozen=True)
class Ranked:
    """Entries with scores (0–1), best first, and whether the best is sure, close to others, or none of them fits."""

    best: tuple[tuple[Entry, float], ...]
    verdict: Literal["sure", "close", "none"]


def terms(text: str) -> list[str]:
    """Return the dictionary forms of a text's words, folded, without the smallest words."""
    found = [fold(lemma(word)) for word in text.lower().split()]
    return [word for term in found for word in words(term) if word not in _STOP]


class Lookup:
    """Ranks entries for questions; built once from all entries."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._entries = knowledge.entries
        texts, owners = [], []
        for number, entry in enumerate(self._entries):
            for text in (entry.title, *entry.aliases, *entry.questions, entry.short):
                texts.append(text)
                owners.append(number)
        self._owner = np.array(owners)
        self._starts = np.searchsorted(self._owner, np.arange(len(self._entries)))
        self._by_word = TfidfVectorizer(analyzer=terms, sublinear_tf=True)
        self._by_piece = TfidfVectorizer(
            preprocessor=fold,
            analyzer="char_wb",
            ngram_range=(3, 5),
            sublinear_tf=True,
            min_df=2,
            dtype=np.float32,
        )
        self._word_rows: Any = self._by_word.fit_transform(texts).tocsr()
        self._piece_rows: Any = self._by_piece.fit_transform(texts).tocsr()

    def rank(self, question: str, clues: Clues, about: Sequence[Entry] = (), *, asker: str | None = None) -> Ranked:
        """Return the best entries for a question; `about` are the entries of the answer before."""
        del asker
        thread = _thread(about)
        leaning = clues.leans_back and bool(about) and clues.principle is None
        full = clues.filled_from(thread) if leaning else clues
        scores = self._similarity(question) + self._clue_scores(full, about if leaning else ())
        order = np.argsort(-scores)[:5]
        best = tuple((self._entries[number], float(min(1.0, max(0.0, scores[number])))) for number in order)
        return Ranked(best, _verdict(best))

    def _similarity(self, question: str) -> "np.ndarray[Any, Any]":
        by_word = self._word_rows @ self._by_word.transform([question]).T
        by_piece = self._piece_rows @ self._by_piece.transform([question]).T
        rows = 0.5 * np.asarray(by_word.todense()).ravel() + 0.5 * np.asarray(by_piece.todense()).ravel()
        return np.maximum.reduceat(rows, self._starts)

    def _clue_scores(self, clues: Clues, about: Sequence[Entry]) -> "np.ndarray[Any, Any]":
        same = {entry.id for entry in about}
        return np.array([_clue_score(entry, clues, same) for entry in self._entries])


def _clue_score(entry: Entry, clues: Clues, same: set[str]) -> float:
    score = 0.0
    if clues.principle is not None:
        score += 0.25 if entry.principle == clues.principle else -0.25 if entry.principle else -0.1
    if clues.facets:
        score += 0.12 if entry.facet in clues.facets else 0.0
    if clues.role is not None and entry.facet == "how":
        score += 0.12 if entry.role == clues.role else -0.12
    if clues.phase is not None and entry.phases:
        score += 0.05 if clues.phase in entry.phases else -0.05
    if clues.wants_example and entry.facet == "story":
        score += 0.3
    return score - (0.2 if entry.id in same else 0.0)


def _thread(about: Sequence[Entry]) -> Clues:
    if not about:
        return Clues()
    first = about[0]
    facets = () if first.facet in {"what", "concept"} else (first.facet,)
    return Clues(first.principle, first.role if first.facet == "how" else None, None, facets)


def _verdict(best: Sequence[tuple[Entry, float]]) -> Literal["sure", "close", "none"]:
    if not best or best[0][1] < CLOSE:
        return "none"
    if best[0][1] >= SURE and (len(best) < 2 or best[0][1] - best[1][1] >= LEAD):
        return "sure"
    return "close"
