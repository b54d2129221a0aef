"""The shape of a text as features for linear classifiers: where words stand, how they begin, which stand together.

A message that turns ("… haha", "… det er længe siden") is told from one that does not by its first and last sentence; word
beginnings and pairs carry over to inflections and word orders that practice does not show. All take a folded text.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from bot.text.folding import sentences

_WORD = re.compile(r"\w+")
_BEGINNING = 4


def places(folded: str) -> list[str]:
    """Return the words, alone and two by two, of the first and the last of several sentences."""
    rows = sentences(folded)
    if len(rows) < 2:
        return []
    return [*_runs(_words(rows[-1]), 2, "last"), *_runs(_words(rows[0]), 2, "first")]


def ends(folded: str) -> list[str]:
    """Return the one to three words that a message begins and ends with."""
    words = _words(folded)
    lengths = range(1, min(3, len(words)) + 1)
    return [f"start {' '.join(words[:n])}" for n in lengths] + [f"end {' '.join(words[-n:])}" for n in lengths]


def beginnings(folded: str) -> list[str]:
    """Return the beginnings of the words, one to three in a row."""
    return list(_runs([word[:_BEGINNING] for word in _words(folded)], 3, "begin"))


def pairs(folded: str) -> list[str]:
    """Return each two word beginnings of one sentence, whatever their order and distance."""
    found: set[str] = set()
    for sentence in sentences(folded):
        kinds = sorted({word[:_BEGINNING] for word in _words(sentence) if len(word) > 2})
        found.update(f"{one}~{two}" for one, two in combinations(kinds, 2))
    return sorted(found)


def gaps(folded: str) -> list[str]:
    """Return each two words with one or two others between them."""
    words = _words(folded)
    return [f"{word} … {words[at + step]}" for step in (2, 3) for at, word in enumerate(words[:-step])]


def _runs(words: list[str], longest: int, name: str) -> Iterator[str]:
    for length in range(1, longest + 1):
        for at in range(len(words) - length + 1):
            yield f"{name} {' '.join(words[at : at + length])}"


def _words(folded: str) -> list[str]:
    return _WORD.findall(folded)
