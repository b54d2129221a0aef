"""Readability by LIX: words per sentence plus the percentage of words longer than six letters (Björnsson 1968)."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOP = re.compile(r"[.!?:]+(?:\s|$)|\n+")


def lix(text: str) -> float:
    """Return the LIX of a text; 0.0 for a text without words. Below 30 is easy, above 45 is heavy."""
    found = _WORD.findall(text)
    if not found:
        return 0.0
    stops = max(1, len([part for part in _STOP.split(text) if _WORD.search(part)]))
    long = sum(len(word) > 6 for word in found)
    return len(found) / stops + 100 * long / len(found)


def longest_sentence(text: str) -> int:
    """Return the number of words in the longest sentence."""
    return max((len(_WORD.findall(part)) for part in _STOP.split(text)), default=0)
