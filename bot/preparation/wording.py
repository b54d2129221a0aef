"""The wording of a line: its words with their places, the run it shares with other words, and other words put there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from bot.preparation.model import Item
from bot.preparation.naming import about
from bot.text.folding import fold

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|\w+")
LEADS = re.compile(
    r"^\W*(?:(?:nej|jo|ja|jamen|hov|øh|ups|vent|men|og|det|de|den|han|hun|der|er|e|var|hedder|hedde|skal|ska|skulle|stå|skriv|skrive|skrives|være|kun|bare|altså|nu|faktisk|nærmere|snarere|rettere|ordet|ord|lige|gerne|kald|kalde|dem|i stedet)\b\W*)+",
    re.I,
)
TAILS = re.compile(
    r"(?:\W+(?:nu|altså|i stedet(?: for)?|tak|pænt|mener jeg|mente jeg|jo|nemlig|please|så få .*|kan du .*|og))+\W*$", re.I
)
_LONG, _LIKENESS, _NEW_WORDS = 6, 0.85, 7
# "en" and "et" are articles.
_NUMBERS = frozenset(["to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"])
_DAYS = frozenset(
    f"{day}{end}"
    for day in ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "loerdag", "soendag")
    for end in ("", "en", "e", "s")
)
_MONTHS = frozenset(
    (
        *("januar", "februar", "marts", "april", "maj", "juni"),
        *("juli", "august", "september", "oktober", "november", "december"),
    )
)


@dataclass(frozen=True)
class NewWords:
    """One line, and the words it is to have."""

    item: Item
    text: str


@dataclass(frozen=True)
class Token:
    start: int
    end: int
    folded: str


@dataclass(frozen=True)
class Run:
    """A run of words that a line and a phrase share: the line, where it stands there, and what follows it in the phrase."""

    item: Item
    start: int
    end: int
    length: int
    after: str


def shared_run(phrase: str, items: Sequence[Item]) -> Run | None:
    """Return the longest run of words that a phrase shares with one line alone; it must tell something."""
    said = tokens(phrase)
    best: list[Run] = []
    for item in items:
        line = tokens(item.text)
        for length in range(min(len(said), len(line)), 0, -1):
            spots = [
                (i, j)
                for i in range(len(said) - length + 1)
                for j in range(len(line) - length + 1)
                if [t.folded for t in said[i : i + length]] == [t.folded for t in line[j : j + length]]
                and _tells(item.text[line[j].start : line[j + length - 1].end])
            ]
            if spots:
                i, j = spots[0]
                best.append(Run(item, line[j].start, line[j + length - 1].end, length, phrase[said[i + length - 1].end :]))
                break
    best = best or _misspelt(said, phrase, items)
    most = max((found.length for found in best), default=0)
    longest = [found for found in best if found.length == most]
    return longest[0] if len(longest) == 1 else None


def _misspelt(said: list[Token], phrase: str, items: Sequence[Item]) -> list[Run]:
    """Return the words of lines that a longer word of a phrase is a slip of ("bonholm")."""
    return [
        Run(item, word.start, word.end, 1, phrase[token.end :])
        for token in said
        for item in items
        for word in tokens(item.text)
        if min(len(token.folded), len(word.folded)) >= _LONG
        and SequenceMatcher(None, token.folded, word.folded).ratio() >= _LIKENESS
    ]


def _tells(run: str) -> bool:
    return bool(about(run)) or bool({*folded(run)} & _NUMBERS) or any(letter.isdigit() for letter in run)


def put(found: Run, new: str, *, trims: bool = True) -> NewWords | None:
    """Return the line with the new words where the run stands; words that stand around it already are not said twice."""
    words = clean(new) if trims else new
    if not words:
        return None
    found = _trimmed(found, tokens(words))
    line = found.item.text
    before, after = tokens(line[: found.start]), tokens(line[found.end :])
    said = tokens(words)
    lead = next((n for n in range(len(said) - 1, 0, -1) if _same(said[:n], before[-n:])), 0)
    tail = next((n for n in range(len(said) - lead - 1, 0, -1) if _same(said[-n:], after[:n])), 0)
    kept = words[said[lead].start : said[len(said) - tail - 1].end] if said else words
    old = line[found.start : found.end]
    if kept.isupper() and not old.isupper():
        kept = kept.lower()
    if old[0].isupper() and found.start == 0 and not kept[0].isupper():
        kept = kept[0].upper() + kept[1:]
    is_name = old[0].isupper() and found.start and line[found.start - 2 : found.start - 1] not in ".!?"
    if is_name and len(tokens(old)) == len(tokens(kept)) == 1:
        kept = kept[0].upper() + kept[1:]
    return NewWords(found.item, line[: found.start] + kept + line[found.end :])


def _trimmed(found: Run, said: list[Token]) -> Run:
    """Return the run without what follows or precedes a word that the new words keep: "altid kage", "næsten altid"."""
    old = tokens(found.item.text[found.start : found.end])
    if len(old) > 1 and said[-1].folded == old[0].folded:
        return replace(found, end=found.start + old[0].end)
    if len(old) > 1 and said[0].folded == old[-1].folded:
        return replace(found, start=found.start + old[-1].start)
    return found


def _same(some: list[Token], others: list[Token]) -> bool:
    return bool(others) and [token.folded for token in some] == [token.folded for token in others]


def clean(said: str) -> str:
    said = re.sub(r"[^\w\s.,;:!?'\"/%&+()-]+", " ", said)
    return TAILS.sub("", LEADS.sub("", said)).strip(" .,;:!?\"'»«()-").strip()


def tokens(text: str) -> list[Token]:
    return [Token(m.start(), m.end(), fold(m.group())) for m in _TOKEN.finditer(text)]


def folded(text: str) -> list[str]:
    return [token.folded for token in tokens(text)]


def bare(text: str) -> str:
    """Return words without the signs and quotes around them."""
    return text.strip(" :").strip("\"»«“”„'").strip().rstrip(" .") if text else ""


def is_short(said: str) -> bool:
    """Whether some words are few enough to take the place of others."""
    return 0 < len(folded(clean(said))) <= _NEW_WORDS


def run_of(said: str, text: str) -> tuple[int, int] | None:
    """Return where some words stand in a text one after the other, whatever their spelling of æ, ø and å; None when nowhere."""
    wanted, written = folded(said), tokens(text)
    for at in range(len(written) - len(wanted) + 1):
        if wanted and [token.folded for token in written[at : at + len(wanted)]] == wanted:
            return written[at].start, written[at + len(wanted) - 1].end
    return None


def kind_of(token: Token) -> str:
    """Return whether a word is a `figure`, a `number`, a `day`, a `month` or none of them."""
    if token.folded[0].isdigit():
        return "figure"
    kinds = {"number": _NUMBERS, "day": _DAYS, "month": _MONTHS}
    return next((kind for kind, known in kinds.items() if token.folded in known), "")


def with_like(old: str, said: str) -> str:
    """Return some words with their figure, number or day exchanged for the one of its kind that others tell; nothing when unclear."""
    pairs = [
        (was, token)
        for was in tokens(old)
        for token in tokens(said)
        if kind_of(was) and kind_of(was) == kind_of(token) and was.folded != token.folded
    ]
    if len(pairs) != 1:
        return ""
    was, token = pairs[0]
    return old[: was.start] + said[token.start : token.end] + old[was.end :]
