"""A line trimmed by what a message says of its pieces: "Ove er flyttet, de to andre er rigtige", "der skal kun stå farmor".

A clause lets the pieces go that it names, keeps them, or says nothing of them; one that names none speaks of those named last.
"""

import re
from collections.abc import Sequence

from bot.preparation.clauses import clauses
from bot.preparation.model import Item
from bot.preparation.naming import lines_meant
from bot.preparation.order_words import HOLD, LET_BE, MARK, NOT, OUT, RELEASE, REPORTED
from bot.preparation.parts import places_named
from bot.preparation.pieces import pieces_of, without
from bot.preparation.wording import NewWords
from bot.text.folding import danish_pattern, fold

_OVER = danish_pattern(
    rf"\b{NOT}\b.*\b(?:mere|mer|mir|længere|længer|længr|endnu)\b|\b(?:stoppet|stopped|død|døde|holdt op|holder op|lukket|flyttet|droppet|slut med|sløjt med|forbi|uvenner|rejst"
    rf"|opgivet|solgt|ryddet|klaret|ordnet|fundet ud af|ligegyldig\w*|lige meget|holdt (?:jeg |vi )?op|passer {NOT}|passer da {NOT}|er {NOT} rigtig\w*|hører {NOT})\b|\b{NOT} (?:set|snakket|talt|rørt)\b"
)
_KEPT = danish_pattern(
    rf"\b(?:behold\w*|skal (?:jo |altså |stadig |bare )?(?:blive|stå|med|have|være)\b|bliver?\b|må (?:\w+ ){{0,2}}(?:gerne|godt|blive)|god nok|fin nok|stadig\w*|rigtig\w*|passer(?! {NOT})|lade? (?:\w+ ){{0,3}}(?:stå|være|blive)|rest\w*|tilbage af)\b"
)
_ONLY = danish_pattern(
    r"\b(?:kun|nok (?:med|at)|rigeligt|nøjes med)\b|\b(?:skal|ska|kan|må|bør) (?:der )?bare (?:stå|være|skrives)\b|\bder bare står\b|\b(?:er|var) nok\b"
)
_ONLY_FOR = danish_pattern(r"\bkun (?:være )?(?:til|for|i|en|et)\b|\bikke kun\b")
_NO_LINE_LEFT = danish_pattern(r"\b(?:hele (?:den |det )?(?:linj\w*|sætning\w*|striben)|linjen|hele den|hele det)\b")
_CUE_WORDS = re.compile(r"\b(?:kun|nok|rigeligt|bare|tilbage|mere|stå|blive?r?|hele|passer|rigtige?|fin|god)\b", re.I)


def trimmed(text: str, items: Sequence[Item]) -> NewWords | None:
    """Return the line that a message wants less of, as it is to stand; None when it wants no piece of a line gone."""
    folded = fold(text)
    if any(pattern.search(folded) for pattern in (_NO_LINE_LEFT, LET_BE, REPORTED, MARK, HOLD, RELEASE)):
        return None
    lines = list(enumerate(items, start=1))
    meant = {item.id: item for clause in clauses(text) for item in lines_meant(clause, lines, ordered=False)}
    found = [new for item in meant.values() if (new := _of_line(text, item)) is not None]
    return found[0] if len(found) == 1 else None


def _of_line(text: str, item: Item) -> NewWords | None:
    everything = set(range(len(pieces_of(item.text))))
    if len(everything) < 2:
        return None
    gone, kept, only = set[int](), set[int](), set[int]()
    latest: set[int] = set()
    for clause in clauses(text):
        folded = fold(clause)
        named = set(places_named(item, _CUE_WORDS.sub(" ", clause)))
        hit = named or latest
        lets_go = bool(OUT.search(folded) or _OVER.search(folded))
        if _ONLY.search(folded) and not _ONLY_FOR.search(folded) and not lets_go:
            only |= named
        elif lets_go:
            gone |= hit - kept
        elif _KEPT.search(folded):
            kept |= named or latest - gone
        latest = hit
    if only and only != everything:
        return NewWords(item, without(item.text, everything - only))
    gone -= kept
    if not gone or not kept or gone == everything:
        return None
    return NewWords(item, without(item.text, gone))
