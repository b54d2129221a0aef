"""A line said again as it is to be: another name, another figure, less of it, or new words from end to end."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from bot.preparation.clauses import clauses
from bot.preparation.model import Item
from bot.preparation.naming import lines_meant
from bot.preparation.parts import is_name, names_out, part_kept
from bot.preparation.pieces import SENTENCE
from bot.preparation.wording import TAILS, NewWords, clean, folded, is_short, kind_of, put, shared_run, tokens, with_like
from bot.text.folding import fold

_CALL_IT = re.compile(
    r"\b(?:kald (?:den|det|ham|hende)|(?:kan|skal|bør|må) der (?:bare |hellere |faktisk )?stå|der skal (?:faktisk |hellere |i stedet )?stå|skriv(?:e|es)?|det skal (?:være|hedde)|der skal stå|brug)\s+(?!på\b|noget\b|også\b|om\b|ned\b|det\b|den\b|kun\b|ikke\b)(?P<new>\S.*)$",
    re.I,
)
_JUST = re.compile(
    r"\b(?:(?:skal|ska|kan|må|bør) (?:der )?(?:bare|kun) (?:stå|staa|skrives)|(?:skriv|skrive|nok) (?:bare |kun )?at (?:skrive (?:at )?)?|altså bare|skriv (?:bare|kun))\s+(?:at )?(?P<new>\S.*)$",
    re.I,
)
_ENOUGH = re.compile(r"\b(?:er|i) (?P<new>(?:min|mit|mine|bare|jeg)\b.*?) (?:er )?nok\W*$", re.I)
_SPELLS = re.compile(
    r"\b(?:stav(?:es|er|et|ede|e)?\b|hedder|hedde|navn\w*|bogstav\w*|bolle-?å|med stort|streg over|bagerst|til sidst|med (?:et |to |dobbelt ?)?(?:[a-zæøå]-[a-zæøå]|th|dt|ph|ch|ck|ks|[b-hj-zæø])\b)",
    re.I,
)
_NAME = re.compile(r"\b[A-ZÆØÅ][a-zæøåé]{2,}\b")
_CAPITALS = re.compile(r"\b[A-ZÆØÅ]{2,}\b")
_TURNS = re.compile(r"\?|\b(?:nej|blevet|ændret|faktisk|rettere|forkert|i stedet|flyttet|haha|hov|ups|ret|ændr\w*)\b", re.I)
_POINTS = re.compile(
    r"\b(?:nr|nummer|linje|punkt|pkt|ret|ændr)\.?\s*\d{1,2}\b|^\W*(?:i )?\d{1,2}(?= (?:skal|er|må|har)\b)", re.I
)
_ONLY = re.compile(
    r"\bkun (?:det |den )?(?:med |om |at )?(?P<new>\w+(?: \w+)?)(?: skal stå(?: der)?| må stå(?: der)?)?\W*$", re.I
)
_SHALL_STAND = re.compile(
    r"\b(?:der skal (?:faktisk |hellere |i stedet |bare )?stå|det skal (?:hedde|lyde)|skriv (?:i stedet|hellere)|skriv bare)\s+(?:at )?(?P<new>\S.*)$",
    re.I,
)
_LIST_WORDS, _PLAIN, _ALIKE, _AGAIN = 3, 4, 0.7, 2
_SPELT = re.compile(r"\b[a-zæøå](?:\s?[-,.]\s?[a-zæøå]\b){2,}|\b[A-ZÆØÅ](?:\s[A-ZÆØÅ]\b){2,}", re.I)
_ALIKE_SPELT, _NEARLY = 0.5, 0.8


def restated(text: str, items: Sequence[Item]) -> NewWords | None:
    """Return the line that a message says again, as it is to stand; None when it does not."""
    for read in (_only, _kept, _worded, _renamed, _respelt, _changed, _figure_in):
        found = read(text, items)
        if found is not None and found.text not in {"", found.item.text}:
            return found
    return None


def _only(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "der skal bare stå X", where X is some of the words that a line has now."""
    for clause in clauses(text):
        match = _JUST.search(clause) or _ENOUGH.search(clause)
        if match is None:
            continue
        said = TAILS.sub("", match["new"]).strip(" .!?")
        found = shared_run(said, items)
        if found is None:
            continue
        bare = names_out(found.item, said)
        if bare is not None and _is_within(said, bare):
            return NewWords(found.item, bare)
        parts = SENTENCE.split(found.item.text)
        at = next((n for n, part in enumerate(parts) if _is_within(said, part)), None)
        if at is not None and len(tokens(said)) >= _LIST_WORDS:
            end = parts[at][-1] if parts[at][-1] in ".!?" else ""
            start = parts[at][:1] if parts[at][:1].lower() == said[:1].lower() else said[:1]
            return NewWords(found.item, " ".join([*parts[:at], start + said[1:] + end, *parts[at + 1 :]]))
    return None


def _kept(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "kun det med motorerne": of a line of several parts only the one named stays."""
    for clause in clauses(text):
        match = _ONLY.search(clause)
        if match is None:
            continue
        lines = list(enumerate(items, start=1))
        named = lines_meant(match["new"], lines, ordered=False)
        rest = part_kept(named[0], match["new"]) if len(named) == 1 else None
        if rest:
            return NewWords(named[0], rest)
    return None


def _worded(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "det med haven: der skal stå Jeg vil …": a whole new line for the one that is named, or that it is most like."""
    parts = clauses(text)
    for at, part in enumerate(parts):
        match = _SHALL_STAND.search(part)
        if match is None or len(folded(match["new"])) < _PLAIN:
            continue
        new = match["new"]
        lines = list(enumerate(items, start=1))
        named = [item for earlier in parts[:at] for item in lines_meant(earlier, lines, ordered=False)]
        meant = named or lines_meant(new, lines, ordered=False)
        alike = [item for item in meant if set(folded(item.text)) & set(folded(new)) or named]
        if len({item.id for item in alike}) == 1:
            return NewWords(alike[0], new.strip(" .") + ("." if alike[0].text.endswith(".") else ""))
    return None


def _is_within(said: str, line: str) -> bool:
    """Whether the words said stand in a line in their order, with others between them."""
    left = iter(folded(line))
    return all(word in left for word in folded(said))


def _renamed(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "X lyder forkert. Kald den Y", and "skriv min bror Torben", which adds to the words of a line."""
    parts = clauses(text)
    for at, part in enumerate(parts):
        match = _CALL_IT.search(part)
        if match is None or not is_short(match["new"]):
            continue
        new = clean(match["new"])
        longer = shared_run(new, items)
        if longer is not None and longer.length > 1 and folded(new) != folded(longer.item.text[longer.start : longer.end]):
            return put(longer, new)
        before = next((found for earlier in reversed(parts[:at]) if (found := shared_run(earlier, items))), None)
        fits = longer is None or (before is not None and longer.length == 1 and longer.item is before.item)
        if before is not None and fits and len(folded(new)) <= (_LIST_WORDS if longer is None else _PLAIN + 1):
            return put(before, new)
    return None


def _respelt(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "hun staver sit navn Karin", "T-h-r-i-n-e": a word much like one that stands in a line takes its place."""
    spelt = [re.sub(r"[^a-zæøå]", "", run.group().lower()).capitalize() for run in _SPELT.finditer(text)]
    if not spelt and not _SPELLS.search(text):
        return None
    least = _ALIKE_SPELT if spelt else _ALIKE
    written = [(item, token) for item in items for token in tokens(item.text)]
    stands = {item.text[token.start : token.end] for item, token in written}
    found: dict[float, list[NewWords]] = {}
    for new in [*spelt, *_NAME.findall(text), *_CAPITALS.findall(text)]:
        for item, old in written if new not in stands else ():
            like = SequenceMatcher(None, old.folded, fold(new)).ratio()
            may_be = like == 1 or (like >= least and is_name(item.text, old)) or (old.start == 0 and like >= _NEARLY)
            if may_be:
                found.setdefault(like, []).append(NewWords(item, item.text[: old.start] + new + item.text[old.end :]))
    best = found[max(found)] if found else []
    return best[0] if len({(new.item.id, new.text) for new in best}) == 1 else None


def _changed(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "40.000? det er 140.000": one figure or day stands in a line, the other one is new, and the message turns."""
    if not _TURNS.search(text):
        return None
    said = [token for token in tokens(_POINTS.sub(" ", text)) if kind_of(token)]
    written = {(item.id, token.folded): (item, token) for item in items for token in tokens(item.text)}
    old = [hit for token in said for (_, word), hit in written.items() if word == token.folded]
    new = [token for token in said if not any(word == token.folded for _, word in written)]
    if len({(item.id, token.folded) for item, token in old}) != 1 or len({token.folded for token in new}) != 1:
        return None
    item, was = old[0]
    if kind_of(was) != kind_of(new[0]):
        return None
    return NewWords(item, item.text[: was.start] + _POINTS.sub(" ", text)[new[0].start : new[0].end] + item.text[was.end :])


def _figure_in(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "det er forkert: jeg har skiftet fire gange": the line said again with another figure, number or day in it."""
    if not _TURNS.search(text):
        return None
    told = _POINTS.sub(" ", text)
    pointed = lines_meant(text, list(enumerate(items, start=1)), ordered=False) if told != text else []
    run = shared_run(told, items)
    if len(pointed) == 1:
        return NewWords(pointed[0], with_like(pointed[0].text, told))
    return NewWords(run.item, with_like(run.item.text, told)) if run is not None and run.length >= _AGAIN else None
