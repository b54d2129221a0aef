"""How like the wording of each entry a question is: a multinomial model of words and pieces of words for every entry."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.knowledge.terms import Terms
from bot.text.folding import fold

Floats = np.ndarray[Any, np.dtype[np.float32]]
_SMOOTHING = np.float32(0.03)
_SPREAD = np.float32(6.0)
_VOTERS, _LEAST = 15, 1e-6


class Likeness:
    """Learns from each entry's title, aliases, example questions and short answer."""

    def __init__(self, terms: Terms, texts: Sequence[str], owners: Sequence[int], others: Sequence[str] = ()) -> None:
        """Learn `texts`; `owners` tells which entry each belongs to, in order. `others` lend their words only."""
        self._terms = terms
        self._by_word = TfidfVectorizer(analyzer=terms, sublinear_tf=True, dtype=np.float32)
        self._by_piece = TfidfVectorizer(
            preprocessor=plain_by(terms),
            analyzer="char_wb",
            ngram_range=(2, 5),
            sublinear_tf=True,
            min_df=2,
            dtype=np.float32,
        )
        everything = [*texts, *others]
        rows = sparse.hstack([self._by_word.fit_transform(everything), self._by_piece.fit_transform(everything)]).tocsr()
        self.rows, self.other_rows = rows[: len(texts)], rows[len(texts) :]
        self._columns = self.rows.tocsc()
        self._owners = np.asarray(owners)
        self._firsts = np.flatnonzero(np.diff(owners, prepend=-1))
        members = sparse.csr_matrix((np.ones(len(owners), np.float32), (owners, np.arange(len(owners)))))
        counts: Floats = (members @ self.rows).toarray()
        lengths = np.linalg.norm(counts, axis=1, keepdims=True)
        self.kinship: Floats = (counts / lengths) @ (counts / lengths).T
        counts += _SMOOTHING
        counts /= counts.sum(axis=1, keepdims=True)
        np.log(counts, out=counts)
        counts -= counts.mean(axis=0, keepdims=True)
        self._weights: Floats = np.ascontiguousarray(counts.T)

    def near(self, row: Any) -> tuple[Floats, Floats]:
        """Return for each entry how near (0–1) its nearest text is to the question, and its share of the nearest of all."""
        each: Floats = self._columns[:, row.indices] @ row.data
        nearest: Floats = np.maximum.reduceat(each, self._firsts) / 2
        most = np.argpartition(-each, _VOTERS)[:_VOTERS] if len(each) > _VOTERS else np.arange(len(each))
        counts = np.zeros(len(nearest), np.float32)
        np.add.at(counts, self._owners[most], (each[most] / max(float(each.max()), _LEAST)) ** 2)
        return nearest, counts / max(float(counts.sum()), _LEAST)

    def nearest_other(self, row: Any) -> float:
        """Return the likeness (0–1) of the nearest of the other texts; 0 when there are none."""
        return float((self.other_rows @ row.T).max()) / 2 if self.other_rows.shape[0] and row.nnz else 0.0

    def read(self, question: str) -> Any:
        """Return the question as one sparse row of weighted terms."""
        return sparse.hstack([self._by_word.transform([question]), self._by_piece.transform([question])]).tocsr()

    def scores(self, row: Any) -> Floats:
        """Return for each entry how much likelier it makes the question than entries do on average."""
        if not row.nnz:
            return np.zeros(self._weights.shape[1], np.float32)
        scores: Floats = (row.data @ self._weights[row.indices]) / _SPREAD
        return scores


def plain_by(terms: Terms) -> Callable[[str], str]:
    """Return a function that gives a text folded, with mended spelling and without names."""
    return lambda text: fold(terms.plain(text))
