"""Codes that a tired person can write down: made, tidied, recognised.

The resume code has 80 random bits (four groups of four out of 32 signs); the share code has 40 and a time limit.
"""

import re
import secrets

from bot.text.folding import danish_pattern, fold, words

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
RESUME_SIGNS, SHARE_SIGNS = 16, 8
_GROUP = r"[A-Za-z0-9]{4}"
_CANDIDATE = re.compile(rf"(?<![A-Za-z0-9])(?=((?:{_GROUP}[ \-–./]{{0,3}}){{3}}{_GROUP})(?![A-Za-z0-9]))")

_NEW_CODE = danish_pattern(
    r"\b(?:glemt|mistet|tabt|smidt|kan ikke finde|har ikke|fik ikke|nåede ikke|væk|ny|nye|anden|en til|igen|vis|se|få|hvad er)\b.{0,30}\bkode\w*"
    r"|\bkode\w*\b.{0,30}\b(?:væk|forsvundet|glemt|igen|tabt|mistet|en gang til|nåede)\b"
)
_ASKING_WORDS = 16


def new_resume_code() -> str:
    """Return a fresh code such as `K7QM-2XRT-9HWD-4BPA`; it always holds a digit, as no sentence does."""
    return _grouped(_random(RESUME_SIGNS))


def new_share_code() -> str:
    """Return a fresh eight-sign code such as `7QMK-2XRT`."""
    return _grouped(_random(SHARE_SIGNS))


def tidy(code: str) -> str:
    """Return a typed code in its one spelling: upper case, without separators."""
    return re.sub(r"[^A-Z0-9]", "", code.upper())


def candidates(text: str) -> list[str]:
    """Return every stretch of a message that looks like a resume code, as it was typed."""
    found = [match[1] for match in _CANDIDATE.finditer(text)]
    return [typed for typed in found if re.search(r"\d", typed) and re.search(r"[A-Za-z]", typed)]


def without(text: str) -> str:
    """Return a message without the stretches that look like a resume code."""
    for typed in candidates(text):
        text = text.replace(typed, " ")
    return text.strip()


def wants_new_code(text: str) -> bool:
    """Whether a message asks for the code once more, or a new one."""
    return len(words(text)) <= _ASKING_WORDS and bool(_NEW_CODE.search(fold(text)))


def _random(length: int) -> str:
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(length))
        if any(sign.isdigit() for sign in code) and any(sign.isalpha() for sign in code):
            return code


def _grouped(signs: str) -> str:
    return "-".join(signs[at : at + 4] for at in range(0, len(signs), 4))
