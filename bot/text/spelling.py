"""Mending a misspelt word: the known words one slip away, found by leaving letters out."""

from collections.abc import Mapping


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
