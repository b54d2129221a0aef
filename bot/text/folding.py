"""Folding of Danish spelling, so that "dø", "doe" and "do" can be found by one pattern."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "u", "é": "e", "è": "e"})
_SPELLINGS = {"æ": "(?:ae|e|a)", "ø": "(?:oe|o)", "å": "(?:aa|a)"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u200b\u200e\u200f\u2028\u2029\ufeff]")
_NOT_PLAIN = re.compile(r"[^\x00-\x7f§]")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"', "\u00a0": " "})


def clean(text: str) -> str:
    """Return text without control characters and lone surrogates, line ends as \\n, outer space removed."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def fold(text: str) -> str:
    """Return text in lower case ASCII spelling: æ as ae, ø as oe, å as aa, straight quotes, single spaces."""
    lowered = unicodedata.normalize("NFC", text).lower().translate(_QUOTES).translate(_LETTERS)
    plain = _NOT_PLAIN.sub("", unicodedata.normalize("NFKD", lowered))
    return re.sub(r"\s+", " ", plain).strip()


@lru_cache(maxsize=4096)
def danish_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written with æøå so that it finds all three spellings in folded text."""
    return re.compile("".join(_SPELLINGS.get(letter, letter) for letter in pattern))


def words(text: str) -> list[str]:
    """Return the folded words of a text, numbers included, in order."""
    return re.findall(r"[a-z0-9§]+", fold(text))


def sentences(text: str) -> list[str]:
    """Return the writer's own sentences and lines, verbatim, none empty."""
    parts = re.split(r"(?<=[.!?…])\s+|\n+", text)
    return [part.strip() for part in parts if part.strip()]
