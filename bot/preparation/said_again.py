"""A line said again in other words, with no word of command: most of what it tells is there, in its order."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.preparation.model import Item
from bot.preparation.naming import about
from bot.preparation.order_words import NOT
from bot.preparation.wording import NewWords, folded
from bot.text.folding import danish_pattern, fold, sentences

_TOLD, _SAME, _LEAST, _SEVERAL = 0.4, 0.6, 3, 2
_ANNOUNCED = re.compile(
    r"^.{0,80}?\b(?:mente|mener|sådan(?: her)?|hellere|i stedet|stå|staa|skriv\w*|hedde|lyde|være)\b[^:]{0,20}:\s*(?=\S)",
    re.I | re.S,
)
_LEADS = re.compile(
    r"^(?:(?:hm+|nej|altså|jo|øh+|hov|ej|vent|eller|og|men|ok|okay|rettelse|lige|ja)\b[\s,.:!]*)+(?=\S)", re.I
)
_DENIES = danish_pattern(rf"^\W*(?:\w+ ){{1,2}}{NOT}\b")
# Words about the note or its lines: what has them speaks of a line, and is not one.
_OF_A_LINE = danish_pattern(
    r"\b(?:det (?:med|om|der med|der om)|den (?:med|om|der med|hvor|linje)|linje\w*|nummer|nr|punkt\w*|noten|skriv\w*|rett?e?|ændr\w*|fjern\w*|slet\w*|flyt\w*|tilføj\w*|stå|står|staves|hedder|i stedet for|ikke mere|tilbage i)\b"
)


def said_again(text: str, items: Sequence[Item]) -> NewWords | None:
    """Return the line that a message says again, with the message's words; None when it is like none, or like several."""
    if _DENIES.search(fold(text)):
        return None
    body = _LEADS.sub("", _ANNOUNCED.sub("", text.strip()))
    found = [new for item in items if (new := _of_line(body, item)) is not None]
    return found[0] if len(found) == 1 and folded(found[0].text) != folded(found[0].item.text) else None


def _of_line(body: str, item: Item) -> NewWords | None:
    own = about(item.text)
    rows = sentences(body)
    most = max((len(own & about(row)) for row in rows), default=0)
    near = [at for at, row in enumerate(rows) if len(own & about(row)) >= min(_SEVERAL, max(most, 1))]
    if not near or not own:
        return None
    said = " ".join(rows[near[0] : near[-1] + 1])
    if _OF_A_LINE.search(fold(said)) or any(_OF_A_LINE.search(fold(row)) for row in rows):
        return None
    written = folded(item.text)
    runs = SequenceMatcher(None, written, folded(said), autojunk=False).get_matching_blocks()
    shared = sum(run.size for run in runs)
    is_alike = shared >= max(_LEAST, _SAME * len(written)) and len(own & about(said)) >= _TOLD * len(own)
    if not is_alike:
        return None
    end = "." if item.text.endswith(".") and said[-1] not in ".!?" else ""
    return NewWords(item, (said[:1].upper() + said[1:] if item.text[:1].isupper() else said) + end)
