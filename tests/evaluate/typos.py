"""Typing as people do: one slip in a long word, or no Danish letters."""

import random

_PLAIN = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def with_typo(text: str, rng: random.Random) -> str:
    """Return the text with one slip: two letters swapped, one left out or doubled, or all Danish letters spelt out."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word) > 4]
    if not long or rng.random() < 0.2:
        return text.translate(_PLAIN)
    at = rng.choice(long)
    word, place = words[at], rng.randrange(1, len(words[at]) - 1)
    slip = rng.choice(("swap", "drop", "double"))
    if slip == "swap":
        word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    elif slip == "drop":
        word = word[:place] + word[place + 1 :]
    else:
        word = word[:place] + word[place] + word[place:]
    return " ".join([*words[:at], word, *words[at + 1 :]])
