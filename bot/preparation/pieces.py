"""The pieces of a line: its sentences, or the members of a list in it; and the line without some of them."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.text.folding import fold
from bot.text.lemmas import is_word

SENTENCE = re.compile(r"(?<=[.!?])(?<!\bkl\.)(?<!\bnr\.)(?<!\bca\.)\s+", re.I)
_BETWEEN = re.compile(r"\s*,\s+(?:og\s+|men\s+|samt\s+)?|\s+(?:og|eller|samt|men)\s+", re.I)
_LIST_WORDS = 4
_VERBS = frozenset(
    ["er", "har", "kan", "vil", "skal", "maa", "gaar", "faar", "goer", "ser", "bor", "staar", "giver", "bliver"]
)
_BEFORE_NOUNS = frozenset(
    [
        "par",
        "to",
        "tre",
        "fire",
        "fem",
        "seks",
        "syv",
        "otte",
        "ni",
        "ti",
        "et",
        "en",
        "de",
        "mine",
        "dine",
        "nogle",
        "flere",
        "mange",
        "alle",
        "i",
        "paa",
        "om",
        "med",
        "af",
        "til",
        "for",
        "ved",
        "gode",
        "lange",
    ]
)


@dataclass(frozen=True)
class Piece:
    """Where one piece stands in its line."""

    start: int
    end: int


def pieces_of(line: str) -> list[Piece]:
    """Return the sentences of a line; of a single one the members that "og", "eller" or commas part."""
    text = line.rstrip()
    stops = list(SENTENCE.finditer(text)) or [stop for stop in _BETWEEN.finditer(text) if not _is_figure(text, stop)]
    bounds = [0, *(stop.end() for stop in stops)], [*(stop.start() for stop in stops), len(text)]
    pieces = [Piece(start, end) for start, end in zip(*bounds, strict=True) if end > start]
    # What only commas part hangs together ("han gør rent, der er støvet"), but in a list of a few words.
    only_commas = stops and not SENTENCE.search(text) and not any(re.search(r"\w", stop.group()) for stop in stops)
    longest = max((len(text[piece.start : piece.end].split()) for piece in pieces), default=0)
    return (
        [Piece(0, len(text))]
        if only_commas and len(pieces) == 2 and longest > _LIST_WORDS and _has_verb(text[pieces[-1].start :])
        else pieces
    )


def without(line: str, dropped: Collection[int]) -> str:
    """Return a line without the pieces of these places (from 0); what the dropped one shares with the others stays."""
    pieces = pieces_of(line)
    kept = [at for at in range(len(pieces)) if at not in dropped]
    if not kept:
        return ""
    if SENTENCE.search(line.rstrip()):
        return _as_begun(line, " ".join(line[pieces[at].start : pieces[at].end] for at in kept))
    shared = _shared_end(line, pieces)
    last = len(pieces) - 1
    lead = _shared_lead(line, pieces) if 0 in dropped else ""
    said = [line[pieces[at].start : pieces[at].end] for at in kept]
    if shared and last in dropped:
        said[-1] = f"{said[-1]} {shared}"
    is_list = len(pieces) > 2 and all(len(one.split()) <= _LIST_WORDS for one in said)
    if is_list or len(said) == 1:
        joined = " og ".join(filter(None, (", ".join(said[:-1]), said[-1])))
    else:
        joined = said[0]
        for at, one in zip(kept[1:], said[1:], strict=True):
            joined += line[pieces[at - 1].end : pieces[at].start] + one
    end = line.rstrip()[-1] if last in dropped and line.rstrip()[-1] in ".!?" and joined[-1] not in ".!?" else ""
    return _as_begun(line, lead + joined + end)


def _shared_end(line: str, pieces: list[Piece]) -> str:
    """Return what the last of several subjects shares with those before it: "A og B *holder mig oppe*"."""
    if any(_has_verb(line[piece.start : piece.end]) for piece in pieces[:-1]):
        return ""
    words = line[pieces[-1].start : pieces[-1].end].split()
    at = next((at for at in range(1, len(words)) if _is_verb(words[at], words[at - 1]) and not _is_title(words, at)), None)
    return " ".join(words[at:]) if at is not None else ""


def _shared_lead(line: str, pieces: list[Piece]) -> str:
    """Return what the first of several objects shares with those after it: "*Jeg skylder penge til* A og B"."""
    first = line[pieces[0].start : pieces[0].end]
    others = [line[piece.start : piece.end] for piece in pieces[1:]]
    if not _has_verb(first) or any(_has_verb(other) or other.split()[0].lower() == "at" for other in others):
        return ""
    infinitive = re.match(r".*\bat\s", first)
    if infinitive and not others[0].lower().startswith(("min", "mit", "mine", "en", "et", "den", "det")):
        return infinitive.group()
    words = first.split()
    own = len(others[0].split()) if len(others) == 1 else 1
    return " ".join(words[: max(1, len(words) - own)]) + " "


def _as_begun(line: str, rest: str) -> str:
    """Return the rest with a capital where the line began with one, and without an "og" that led on."""
    rest = re.sub(r"^(?:og|men|samt)\s+", "", rest.strip(), flags=re.I)
    return rest[:1].upper() + rest[1:] if line[:1].isupper() else rest


def _has_verb(text: str) -> bool:
    words = text.split()
    return any(_is_verb(word, words[at - 1] if at else "") and not _is_title(words, at) for at, word in enumerate(words))


def _is_verb(word: str, before: str) -> bool:
    """Whether a word has the form of a verb in the present, and no word before it that only a noun has."""
    plain = word.strip(".,!?").lower()
    is_present = plain.endswith("er") and len(plain) > 4 and is_word(plain[:-1])
    is_name = word[:1].isupper() and bool(before)
    return fold(plain) in _VERBS or (is_present and not is_name and fold(before) not in _BEFORE_NOUNS)


def _is_title(words: list[str], at: int) -> bool:
    """Whether a word stands between an adjective and a name ("min gamle lærer Poul")."""
    return at + 1 < len(words) and words[at + 1][:1].isupper()


def _is_figure(line: str, stop: re.Match[str]) -> bool:
    """Whether a comma stands within a figure or a time."""
    return bool(re.match(r"\d", line[stop.end() : stop.end() + 1])) and line[stop.start() - 1 : stop.start()].isdigit()
