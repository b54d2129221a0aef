"""A slip told by two of a kind: "om torsdagen, ikke om onsdagen", "ikke onsdag mere, det er flyttet til torsdag"."""

import re
from collections.abc import Sequence

from bot.preparation.model import Item
from bot.preparation.order_words import NOT
from bot.preparation.wording import NewWords, Token, folded, kind_of, put, shared_run, tokens
from bot.text.folding import danish_pattern, fold

_PLACES = r"(?:om|i|på|til|siden|inden|fra|hos|ved|efter|før|hver)"
_DENIED = re.compile(rf"\b{NOT}\s+(?:længere\s+|mere\s+)?(?P<place>{_PLACES})\s+(?P<old>\w+(?:\s+\w+){{0,2}})", re.I)
_NEW_ENDS = re.compile(
    rf"\s+(?:altså|og|men|nu|fremover|i stedet|som|der|jeg|det|den|hun|han|de|er|har|skal|{NOT}|{_PLACES})\b.*$", re.I
)
_CHANGES = danish_pattern(rf"\b{NOT}\b|\b(?:flyttet|rykket|skiftet|ændret|lavet om|blevet|i stedet)\b")
_ENDINGS = re.compile(r"(?:en|e|s)$")
_KINDS, _TWO, _NEW_WORDS = ("day", "month"), 2, 3


def in_parallel(text: str, items: Sequence[Item]) -> NewWords | None:
    """Return the line in which what a message denies gives way to its like, after the same word of time or place."""
    for denied in _DENIED.finditer(text):
        place = denied["place"].lower()
        found = shared_run(denied["old"], items)
        before = found.item.text[: found.start].rstrip() if found else ""
        if found is None or not re.search(rf"\b{place}$", before, re.I):
            continue
        line = set(folded(found.item.text))
        for rest in (text[: denied.start()], text[denied.end() :]):
            for other in re.finditer(rf"\b{place}\s+(?P<new>[^,.;:!?]+)", rest, re.I):
                new = _NEW_ENDS.sub("", other["new"]).strip()
                if new and len(folded(new)) <= _NEW_WORDS and not {*folded(new)} <= line:
                    return put(found, new)
    return None


def of_a_kind(text: str, items: Sequence[Item]) -> NewWords | None:
    """Return the line in which one day or month gives way to the only other one of a message that tells of a change."""
    if not _CHANGES.search(fold(text)):
        return None
    for kind in _KINDS:
        said = {_base(token): token for token in tokens(text) if kind_of(token) == kind}
        if len(said) != _TWO:
            continue
        spots = [
            (item, token) for item in items for token in tokens(item.text) if kind_of(token) == kind and _base(token) in said
        ]
        if len(spots) != 1:
            continue
        item, old = spots[0]
        new = next(token for base, token in said.items() if base != _base(old))
        if re.search(rf"\b{NOT}\W+(?:\w+\W+)?$", text[: new.start], re.I):
            continue
        ending = item.text[old.start : old.end][len(_base(old)) :]
        return NewWords(
            item, item.text[: old.start] + text[new.start : new.end][: len(_base(new))] + ending + item.text[old.end :]
        )
    return None


def _base(token: Token) -> str:
    return _ENDINGS.sub("", token.folded) if kind_of(token) == "day" else token.folded
