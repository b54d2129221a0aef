"""Which lines of a note some words mean: by number, by order, by what they are about."""

import re
from difflib import SequenceMatcher

from bot.preparation.lines import telling
from bot.preparation.model import Item
from bot.preparation.pointing import Lines, is_either, numbers_pointed_at, under_heading
from bot.preparation.topics import topics
from bot.text.folding import danish_pattern, fold

_UNDER = danish_pattern(r"\b(?:under|blandt|på listen|af mine|i listen|listen over)\b")
_PARTS = re.compile(r",| og | aa | samt | plus ")
_EXACT, _ALIKE, _AKIN = 1.0, 0.7, 0.6
_MARGIN, _LIKENESS, _LONG, _STEM, _COMPOUND = 0.15, 0.84, 5, 5, 4
_SMALL = frozenset(
    [
        "tage",
        "tag",
        "ta",
        "staa",
        "goere",
        "faa",
        "gaa",
        "se",
        "laese",
        "ord",
        "navn",
        "saetning",
        "gang",
        "svar",
        "note",
        "meget",
        "maatte",
        "ske",
        "holde",
        "give",
        "rolig",
        "roligt",
        "faktisk",
        "saadan",
        "dem",
        "andet",
        "anden",
        "ting",
        "mest",
    ]
)
# "have" is also a garden in its dictionary form.
_HAVE = re.compile(r"(?<!min )\bhave\b", re.I)


def lines_meant(text: str, lines: Lines, *, ordered: bool = True) -> list[Item]:
    """Return the lines that some words mean; none when they mean none, or it is not clear which.

    Without `ordered` "den sidste" and its like mean none, as where the note is not before the writer.
    """
    if is_either(text):
        return []
    numbers = numbers_pointed_at(text, len(lines) if ordered else 0)
    if numbers:
        known = dict(lines)
        return [known[number] for number in numbers] if all(number in known for number in numbers) else []
    headed = under_heading(text, lines) if ordered else []
    if headed and _UNDER.search(fold(text)):
        return headed
    parts = [part for part in _PARTS.split(fold(text)) if part.strip()]
    found = [item for item in (_by_words(part, lines) for part in parts) if item is not None]
    if len({item.id for item in found}) > 1:
        return list(dict.fromkeys(found))
    whole = _by_words(text, lines)
    return [whole] if whole is not None else headed


def line_meant(text: str, lines: Lines) -> Item | None:
    """Return the one line that some words mean; None when they mean none, or several."""
    meant = lines_meant(text, lines)
    return meant[0] if len(meant) == 1 else None


def about(text: str) -> set[str]:
    """Return the words of a text, in dictionary form, that tell what it is about."""
    return telling(_HAVE.sub(" ", text)) - _SMALL


def words_in(text: str, item: Item) -> list[str]:
    """Return the telling words of a line that some words mention."""
    met: list[str] = []
    for one in about(text):
        written = {word: _meets(one, word) for word in telling(item.text)}
        best = max(written.values(), default=0.0)
        met += [word for word, how in written.items() if how and how == best]
    return met


def _by_words(text: str, lines: Lines) -> Item | None:
    """Return the line that shares most with a text; a word counts less the more lines have it."""
    scores = [0.0 for _ in lines]
    for word in about(text):
        hits = [max((_meets(word, other) for other in telling(item.text)), default=0.0) for _, item in lines]
        best = max(hits, default=0.0)
        alike = [at for at, hit in enumerate(hits) if hit == best]
        for at in alike if best else ():
            scores[at] += best / len(alike)
    ranked = sorted(range(len(lines)), key=lambda at: -scores[at])
    if not ranked or not scores[ranked[0]]:
        return None
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    return lines[ranked[0]][1] if scores[ranked[0]] - second > _MARGIN else None


def _meets(said: str, written: str) -> float:
    """Return how well a word said means one that is written: the same, nearly so, of one topic, or not (0)."""
    if said == written or (said[:_STEM] == written[:_STEM] and len(said) - len(written) < _COMPOUND):
        return _EXACT
    if min(len(said), len(written)) >= _LONG - 1 and said.endswith(written):
        return _ALIKE
    is_long = min(len(said), len(written)) >= _LONG and said[0] == written[0]
    if is_long and SequenceMatcher(None, said, written).ratio() >= _LIKENESS:
        return _ALIKE
    return _AKIN if topics(said) & topics(written) else 0.0
