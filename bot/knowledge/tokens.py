"""A text's words as they were typed."""

import re

_WORD = re.compile(r"§+ ?\d+\w?|[^\W_]+(?:-[^\W_]+)*|§+")


def tokens(text: str) -> list[str]:
    """Return the words of a text as written; a paragraph sign keeps its number."""
    return _WORD.findall(text)


def is_shouted(text: str) -> bool:
    """Return whether a text is written in capitals throughout."""
    return text.upper() == text and sum(letter.isalpha() for letter in text) > 8
