"""Which lines of a note some words mean: by number, by order, by what they are about."""

import re
from difflib import SequenceMatcher

from bot.preparation.lines import CARDINALS, telling
from bot.preparation.model import Item
from bot.preparation.topics import topics
from bot.text.folding import danish_pattern, fold

Lines = list[tuple[int, Item]]

_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(CARDINALS)})"
_AND = r"\s*(?:,|og|&|samt)\s*(?:nr\.? |nummer |linje )?"
_POINTED = (
    danish_pattern(
        rf"\b(?:nr\.?|nummer|numrene|linjen?|linjerne|punkte?t?|punkterne|pkt\.?)\s*({_NUMBER}(?:{_AND}{_NUMBER})*)(?![\w.:]*\d)\b"
    ),
    danish_pattern(rf"\b({_NUMBER})\W?(?:'er|er)en?\b"),
    danish_pattern(rf"\b(?:se|læse|slet|fjern|hold|del|flyt|ret) (\d{{1,2}}(?:(?:{_AND}|\s+)\d{{1,2}})*)\b(?![.,]\d)"),
    danish_pattern(r"^\W*i (\d{1,2})\b(?! (?:dag|måned|år|uge|time|minut)\w*)"),
    danish_pattern(
        rf"^\W*(?:(?:nej|og|så|den|med|men|væk|ud|både|vent|ja|jo|at|ad)\W+)*(\d{{1,2}}(?:{_AND}\d{{1,2}})*)(?=\W*$| (?:ud|væk|skal|ska|må|er|kan|vil|hører|udgår|ryger|op|ned|over|hen)\b)"
    ),
)
_ORDER = {"oeverste": 1, "foerste": 1, "anden": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6}
_FROM_END = {"nederste": -1, "sidste": -1, "seneste": -1, "naestsidste": -2}
_ORDINAL = danish_pattern(
    r"\b(?:den|det|i|de|dem|linje|jeg mente|til) (?P<many>to |tre )?(?P<which>øverste|nederste|første|anden|tredje|fjerde|femte|sjette|sidste|seneste|næstsidste)"
    r"(?=\W*$|[.,!]| (?:linje|er|skal|ska|må|kan|vil|ud|væk|der|af|og|hun|jeg|til)\b)|^\W*(?P<alone>øverste|nederste|første|sidste|næstsidste)\W*$"
)
_EITHER = re.compile(rf"\b(?:nr|nummer|linje|punkt)\.? ?{_NUMBER} eller (?:nr |nummer )?{_NUMBER}\b")
_OF_TWO = re.compile(r"\bden ene\b")
_CORRECTS = re.compile(r"\bnej\b")
_PARTS = re.compile(r",| og | samt | plus ")
_EXACT, _ALIKE, _AKIN = 1.0, 0.7, 0.6
_MARGIN, _LIKENESS, _LONG, _STEM, _COMPOUND = 0.15, 0.84, 5, 5, 4
_SMALL = frozenset(
    ["tage", "tag", "ta", "staa", "goere", "faa", "gaa", "se", "laese", "ord", "navn", "saetning", "gang", "svar", "note"]
)
# "have" is also a garden in its dictionary form.
_HAVE = re.compile(r"(?<!min )\bhave\b", re.I)


def lines_meant(text: str, lines: Lines, *, ordered: bool = True) -> list[Item]:
    """Return the lines that some words mean; none when they mean none, or it is not clear which.

    Without `ordered` "den sidste" and its like mean none, as where the note is not before the writer.
    """
    if _EITHER.search(fold(text)):
        return []
    numbers = _numbers(text, len(lines) if ordered else 0)
    if numbers:
        known = dict(lines)
        return [known[number] for number in numbers] if all(number in known for number in numbers) else []
    parts = [part for part in _PARTS.split(fold(text)) if part.strip()]
    found = [item for item in (_by_words(part, lines) for part in parts) if item is not None]
    if len({item.id for item in found}) > 1:
        return list(dict.fromkeys(found))
    whole = _by_words(text, lines)
    return [whole] if whole is not None else []


def words_in(text: str, item: Item) -> list[str]:
    """Return the telling words of a line that some words mention."""
    met: list[str] = []
    for one in telling(_HAVE.sub(" ", text)) - _SMALL:
        written = {word: _meets(one, word) for word in telling(item.text)}
        best = max(written.values(), default=0.0)
        met += [word for word, how in written.items() if how and how == best]
    return met


def _numbers(text: str, last: int) -> list[int]:
    """Return the numbers of the lines that a text points at; after a "nej" only those that follow it count."""
    folded = fold(text)
    found = [value for pattern in _POINTED for match in pattern.finditer(folded) for value in _values(match[1])]
    tail = _CORRECTS.split(folded)[-1]
    if found and tail != folded:
        again = [value for word in re.findall(_NUMBER, tail) for value in _values(word)]
        found = again[-1:] or found
    if found:
        return list(dict.fromkeys(found))
    match = _ORDINAL.search(folded) if last and not _OF_TWO.search(folded) else None
    if match is None:
        return []
    which = match["which"] or match["alone"]
    at = _ORDER.get(which) or last + 1 + _FROM_END.get(which, -1)
    many = {"to ": 2, "tre ": 3}.get(match["many"] or "", 1)
    return [at + step if which in _ORDER else at - step for step in range(many)]


def _values(said: str) -> list[int]:
    return [
        int(word) if word.isdigit() else CARDINALS.index(word) + 1
        for word in re.findall(r"\w+", said)
        if word.isdigit() or word in CARDINALS
    ]


def _by_words(text: str, lines: Lines) -> Item | None:
    """Return the line that shares most with a text; a word counts less the more lines have it."""
    scores = [0.0 for _ in lines]
    for word in telling(_HAVE.sub(" ", text)) - _SMALL:
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
