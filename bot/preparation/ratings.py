"""The numbers that a typed rating names, in figures or words."""

import re

from bot.text.folding import words

_NUMBER_WORDS = {
    word: number
    for number, row in enumerate(["nul", "en et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"])
    for word in row.split()
}


def rating_in(text: str) -> float | None:
    """Return the number that a rating names in figures or words, halves included; None for none or several."""
    found = numbers_in(text)
    return found[0] if len(found) == 1 else None


def numbers_in(text: str) -> list[float]:
    """Return the numbers that a rating names, "ud af ti" left out, a half added to the last."""
    text = re.sub(r"\b(?:ud af|af|/)\s*(?:10|ti)\b|/\s*10\b", "", text, flags=re.I)
    found = [float(number.replace(",", ".")) for number in re.findall(r"-?\d+(?:[.,]\d+)?", text)]
    said = words(text)
    spelt = [float(_NUMBER_WORDS[word]) for word in said if word in _NUMBER_WORDS and word not in {"en", "et"}]
    found += [number for number in spelt if number not in found]
    if not found and len(said) <= 2:
        found = [float(_NUMBER_WORDS[word]) for word in said if word in _NUMBER_WORDS]
    if found and {"halv", "halvt"} & set(said):
        found[-1] += 0.5
    return found
