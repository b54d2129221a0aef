"""A line that gets more words beside its own: "skriv også min søster i nummer 5", "du mangler Layla ved mine mennesker"."""

import re
from collections.abc import Sequence

from bot.preparation.clauses import clauses
from bot.preparation.model import Item
from bot.preparation.naming import line_meant
from bot.preparation.pieces import SENTENCE, pieces_of
from bot.preparation.wording import NewWords, bare
from bot.text.folding import danish_pattern, fold, words

_LINE = r"(?P<line>(?:nummer|nr\.?|linje|punkt|pkt\.?)\s*\w+|(?:den|det|linjen|dem)(?: der)? (?:med|om|der)\b.+|(?:mine |listen over |under )?mennesker\w*.*)"
_READS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:skrive?|tilføje?|føje?|sætte?|sæt|put|kom)\s+(?:(?:lige|også|gerne|så)\s+)*(?P<new>.+?)\s+(?:også\s+)?(?:ind i|på|i|til|ved|med i|med på|under)\s+{_LINE}$",
        r"\b(?:skrive?|tilføje?|føje?|sætte?|sæt|put)\s+(?:(?:lige|også|gerne|så)\s+)*(?P<new>.+?)\s+(?:på|med|til|ind)?\s*(?:sammen med|ved siden af)\s+(?P<line>.+)$",
        rf"\b(?:mangler|glemte|glemt)\s+(?:lige |også )*(?P<new>.+?)\s+(?:ved|på|i|under|til)\s+{_LINE}$",
        r"^\W*(?:i|på|ved|til|under)\s+(?P<line>(?:nummer|nr\.?|linje|punkt|pkt\.?)\s*\w+)\s+(?:og )?(?:så )?også\s+(?P<new>.+)$",
        rf"^\W*(?:og )?(?:så )?også\s+(?P<new>.+?)\s+(?:ved|på|i|til)\s+{_LINE}$",
    )
)
_NOT_WORDS = danish_pattern(
    r"^\W*(?:det|den|dem) (?:om|med|der)\b|^\W*(?:nummer|nr|linje|punkt|\d)|\b(?:stjerne\w*|kryds|vigtig\w*|øverst|først|nederst|mærke\w*|noget|andet|kun|bare|ikke|om|hele|navn\w*|i stedet|ny|nyt)\b"
)
_LAST = re.compile(r",?\s+og\s+(?P<last>[^,]+?)\.?$", re.I)
_NEW_WORDS = 7


def extended(text: str, items: Sequence[Item]) -> NewWords | None:
    """Return the line that a message wants more words in, as it is to stand; None when it wants them in none.

    A line of several sentences takes none: where they belong in it is not known.
    """
    lines = list(enumerate(items, start=1))
    for clause in clauses(text):
        match = next((found for pattern in _READS if (found := pattern.search(clause))), None)
        new = bare(match["new"]) if match else ""
        if match is None or not new or len(words(new)) > _NEW_WORDS or _NOT_WORDS.search(fold(new)):
            continue
        item = line_meant(match["line"], lines)
        if item is not None and len(SENTENCE.split(item.text)) == 1:
            return NewWords(item, _with(item.text, new))
    return None


def _with(line: str, new: str) -> str:
    """Return a line with one more member, as one would write it."""
    stop = "." if line.rstrip().endswith(".") else ""
    line = line.rstrip(" .")
    last = _LAST.search(line) if len(pieces_of(line)) > 1 else None
    return (f"{line[: last.start()]}, {last['last']} og {new}" if last else f"{line} og {new}") + stop
