"""Words that a message wants out of lines: a name, a word, what stands in quotes, the first or the last sentence."""

import re

from bot.preparation.lines import numbered
from bot.preparation.model import Note
from bot.preparation.naming import line_meant
from bot.preparation.pieces import SENTENCE
from bot.preparation.script import Script
from bot.preparation.wording import NewWords, bare
from bot.text.folding import words

_QUOTED = r"[\"»“'„]?"
_CUTS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:fjern|slet|slette|fjerne|stryg|streg|tag|tage|pil|drop)\b\W*(?:lige\s+)?(?:navnet|navn|ordet|ordene|byen|stedet)\s+{_QUOTED}(?P<cut>.+?)[\"«”'“]?(?:\s+(?:ud|væk|fra|af|i|over|igen|tak)\b.*)?[.!]?$",
        rf"\b(?:navnet|ordet|ordene)\s+{_QUOTED}(?P<cut>[^\"«”]+?)[\"«”']?\s+(?:skal|må|bør|vil)\s+(?:\w+\s+){{0,3}}(?:ud|væk|ikke|fjernes|slettes)\b",
        r"\b(?:fjern|slet|slette|fjerne|stryg|tag)\b[^\"»“„]*[\"»“„](?P<cut>[^\"«”“]+)[\"«”“]",
        r"\b(?:der må ikke stå|jeg vil ikke have at der står)\s+(?P<cut>[A-ZÆØÅ]\w+)",
    )
)
_NAME_OUT = re.compile(
    r"^\W*(?:(?:nej|vent|kan|vil|du|lige|please|godt|og)\W+)*(?:fjern|slet|stryg|streg|tag)\s+(?P<cut>[A-ZÆØÅ][a-zæøå]+)(?:\s+(?:ud|væk|igen|tak|fra noten|af noten))*[.!]?$",
    re.I,
)
_MOST_WORDS = 24
_LEAST_LEFT = 2
_SENTENCE_OUT = re.compile(r"\b(første|anden|sidste)\s+sætning\b", re.I)
_ORDER = {"første": 0, "anden": 1, "sidste": -1}


def words_out(text: str, note: Note, script: Script) -> list[NewWords]:
    """Return the lines that a message wants a name, a word or a sentence taken out of, each as it is to stand."""
    if len(words(text)) > _MOST_WORDS:
        return []
    for pattern in _CUTS:
        match = pattern.search(text.strip())
        if match:
            cut = bare(match["cut"])
            rest = [NewWords(item, _without(item.text, cut)) for item in note.visible if holds(item.text, cut)]
            return [new for new in rest if words(new.text)]
    name = _NAME_OUT.match(text.strip())
    if name and name["cut"][0].isupper():
        cut = name["cut"]
        rest = [NewWords(item, _without(item.text, cut)) for item in note.visible if holds(item.text, cut)]
        return rest if all(len(words(new.text)) >= _LEAST_LEFT for new in rest) else []
    order = _SENTENCE_OUT.search(text)
    if order and re.search(r"\b(?:fjern|slet|stryg|tag|drop|få\b|pil)", text, re.I):
        return _sentence_out(_ORDER[order[1].lower()], text, note, script)
    return []


def _sentence_out(at: int, text: str, note: Note, script: Script) -> list[NewWords]:
    several = [item for item in note.visible if len(SENTENCE.split(item.text)) > 1]
    item = line_meant(_SENTENCE_OUT.sub("", text), numbered(note, script))
    chosen = item if item in several else several[0] if len(several) == 1 else None
    if chosen is None:
        return []
    parts = SENTENCE.split(chosen.text.strip())
    kept = [part for place, part in enumerate(parts) if place != at % len(parts)]
    return [NewWords(chosen, " ".join(kept))]


def holds(line: str, part: str) -> bool:
    """Whether a line holds some words, one after the other."""
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", line, re.I) is not None


def _without(line: str, cut: str) -> str:
    rest = re.sub(rf"(?:^\W*{re.escape(cut)}\s+og\b|(?:\s*,|\s+og)?\s*(?<!\w){re.escape(cut)}(?!\w))", "", line, flags=re.I)
    rest = re.sub(r"\s+([,.!?])", r"\1", re.sub(r"\s{2,}", " ", rest))
    return re.sub(r"^[\s,]+|[\s,]+$", "", rest)
