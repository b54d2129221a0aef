"""Mending a misspelt word: the known words one slip away, found by leaving letters out."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from bot.text.folding import fold
from bot.text.lemmas import is_word

_WORD = re.compile(r"\w+")
_PRACTISED_FROM = 3


class Speller:
    """Knows words by how often they are used.

    Args:
        counts: words in folded spelling, with how often each is used.
        shortest: words shorter than this are neither mended nor mended to.
    """

    def __init__(self, counts: Mapping[str, int], *, shortest: int = 4) -> None:
        self._counts = counts
        self._shortest = shortest
        self._shortened: dict[str, list[str]] = {}
        for word in counts:
            if len(word) >= shortest:
                for shorter in one_shorter(word):
                    self._shortened.setdefault(shorter, []).append(word)

    def candidates(self, word: str) -> set[str]:
        """Return the known words that meet this one when each leaves out at most one letter."""
        near = set(self._shortened.get(word, ()))
        for shorter in one_shorter(word):
            near.update(self._shortened.get(shorter, ()))
            if shorter in self._counts:
                near.add(shorter)
        return near - {word}

    def mend(self, word: str) -> str:
        """Return the likeliest known word one slip away, else the word itself.

        A letter left out, doubled or swapped comes before a wrong one; among such words the most used is taken.
        """
        if len(word) < self._shortest or word in self._counts:
            return word
        near = [other for other in self.candidates(word) if _is_one_slip(word, other)]
        return max(near, key=lambda other: (_has_its_letters(word, other), self._counts[other], other), default=word)


def practised(texts: Iterable[str]) -> dict[str, int]:
    """Return the folded words that stand in three of the texts or more, with in how many."""
    counted = Counter(word for text in texts for word in set(_WORD.findall(fold(text))))
    return {word: number for word, number in counted.items() if number >= _PRACTISED_FROM}


def mended_words(text: str, speller: Speller) -> dict[str, str]:
    """Return the misspelt words of a text, each with the practised word it is read as; a Danish word is never one."""
    strange = {word for word in _WORD.findall(text) if not is_word(word.lower())}
    return {word: better for word in strange if (better := speller.mend(fold(word))) != fold(word)}


def mended(text: str, better: Mapping[str, str]) -> str:
    """Return the text folded, with these words mended."""
    return fold(_WORD.sub(lambda match: better.get(match[0], match[0]), text))


def one_shorter(word: str) -> set[str]:
    """Return the word with each of its letters left out in turn."""
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _has_its_letters(word: str, other: str) -> bool:
    return len(word) != len(other) or sorted(word) == sorted(other)


def _is_one_slip(word: str, other: str) -> bool:
    if len(word) != len(other):
        return True
    wrong = [at for at in range(len(word)) if word[at] != other[at]]
    if len(wrong) == 1:
        return True
    first, last = wrong[0], wrong[-1]
    return len(wrong) == last - first + 1 == len("ab") and word[first] + word[last] == other[last] + other[first]  # swapped
