"""A slip put right in one breath: "det er Anja, ikke Sofie", "Karen hedder Karin", "skriv lager i stedet for værksted".

What is wrong must stand in one line, word for word; only it is exchanged, and the rest of the line stays as it was written.
"""

import re
from collections.abc import Sequence

from bot.preparation.clauses import clauses
from bot.preparation.model import Item
from bot.preparation.naming import line_meant
from bot.preparation.order_words import NOT, OUT
from bot.preparation.parallels import in_parallel, of_a_kind
from bot.preparation.parts import is_name
from bot.preparation.pieces import SENTENCE
from bot.preparation.restatements import restated
from bot.preparation.topics import topics
from bot.preparation.wording import (
    LEADS,
    NewWords,
    Run,
    bare,
    clean,
    folded,
    is_short,
    kind_of,
    put,
    shared_run,
    tokens,
    with_like,
)
from bot.text.folding import danish_pattern, fold

_NEGATES = re.compile(rf"\b{NOT}\b", re.I)
_NO_LONGER = re.compile(r"\b(?:stoppet|holdt op|forkert|rejst|skiftet|forkerte)\b", re.I)
_SAYS_IT_IS = re.compile(
    r"\s+(?=(?:men )?(?:det (?:er|var|e|hedder|skal)|de e|den er|han er|hun er|hun hedder|han hedder|der skal)\b|det (?-i:[A-ZÆØÅ]))",
    re.I,
)
_INSTEAD = re.compile(r"^(?P<new>.*?)\b(?:i stedet for|der hvor der står)\b(?P<old>.*)$", re.I | re.S)
_EXCHANGES = re.compile(
    r"^(?P<old>.+?)\s+(?:skal|kan|må|bedes)\s+(?:\w+ )?(?:byttes|skiftes|udskiftes|erstattes|rettes|ændres|laves)\s+(?:ud |om )?(?:med|til)\s+(?P<new>\S.*)$"
    r"|\b(?:skrive?|lave?|rette?|skifte?|bytte?|ændre?)\s+(?P<was>.+?)\s+(?:om til|ud med)\s+(?P<is>\S.*)$",
    re.I,
)
_UP_TO = re.compile(r"^.*\b(?:skriv\w*|står|stå|staa|sæt|saet|være|hedde|brug\w*|have|med)\b", re.I | re.S)
_THERE_STANDS = re.compile(r"\bskal der (?:stå|staa)\b", re.I)
_IS_CALLED = re.compile(
    r"^\W*(?:(?:nej|hov|men|og|øh|altså|vent|jo|ups)\b\W*)*(?P<old>[\w ]{2,40}?) hedder (?:altså |faktisk |jo |nu |egentlig )*(?P<new>\S.*)$",
    re.I,
)
_BESIDE = re.compile(
    r"\b(?:skriv\w*|sæt\w*|kom)\s+(?P<new>.+?)\s+(?:(?P<before>foran|før)|efter|bag(?:efter)?)\s+(?P<old>.+)$", re.I
)
_IT_IS = re.compile(
    r"^\W*(?:(?:men|jamen|nej|jo|og|altså|så)\b\W*)*(?:(?:det|den|han|hun|de|vi|jeg) (?:er|var|e|hedder|skal|bor|kommer)\b|(?:der )?(?:skal|ska|bør|kan|må) (?:der )?(?:bare |kun |hellere )?(?:stå|staa|være)|skriv|nu|kun|bare|det(?! (?:om|med|der|her|samme|hele)\b))\b",
    re.I,
)
_TELLS_ON = re.compile(
    r"\b(?:jeg|du|vil|må|kan|tag|slet|fjern|flyt|fordi|siger|tror|væk|ud|vigtigst\w*|uden|navn\w*|sgu|ikke|rette\w*|stå|haha\w*|lol|så|lidt|trist|synd|ærgerligt|forkert|rigtig\w*|stort|småt|bogstav\w*|som|begge|af dem|meget|godt|fint|nok)\b|^for\b",
    re.I,
)
_VERB = re.compile(r"\b(?:er|e|var|har|skal|vil|kan|må|bliver|kommer|jeg|det)\b", re.I)
_AFTER_IS = re.compile(
    r"^.*\b(?:er|hedder|bor|kommer|stå)\s+(?:(?:sgu|jo|da|nok)\s+)*(?P<new>(?:\w+\W+){1,5}?)(?:og|men)?\W*$", re.I
)
# "du må ikke fjerne det om haven": what is not to be done, no slip.
_OF_THE_NOTE = re.compile(r"\W*(?:\w+ ){0,2}?(?:fjern|slet|ret|ændr|flyt|del|vis|tag|rør)(?:e|es|te)?\b", re.I)
_IS_TOLD = danish_pattern(r"\b(?:det|den|han|hun|de|der) (?:er|e|hedder|skal|skulle)\b|\bskriv\b")
_TIMES = re.compile(r"\b(?:dag|uge|måned|år|time|gang|aften|morgen|nat|minut)\w*|\w+dag\b", re.I)
_IS_SAID = re.compile(rf"{_IT_IS.pattern}|^\W*men\b", re.I)
_OF_WEIGHT = re.compile(r"\b(?:aller)?vigtigst\w*|\bvigtig\w* (?:mere|længere)\b|\bstjerne", re.I)
_WHO_IT_IS = re.compile(r"\bdet (?:er|var) (?P<new>(?:\w+ ){1,4}?)(?:der|som) ", re.I)
_RELATIVE = re.compile(r"\s+(?:(?:som|der|hvor|at)\s+)?(?:jeg|vi)\b.*$", re.I)
_POINTS = re.compile(r"^\W*(?:det|den|linjen?|punktet) (?:der )?(?:om|med|hvor)\b", re.I)
_BETWEEN = 3
_LIST_WORDS, _PLAIN = 3, 4


def corrected(text: str, items: Sequence[Item]) -> NewWords | None:
    """Return the line that a message puts right, as it is to stand; None when it puts none right."""
    readers = (_instead, _exchanged, _beside, _called, in_parallel, of_a_kind, _contrasted, restated)
    # "Det er ikke X der er vigtigst, det er Y" puts no line right.
    for read in (_instead, _exchanged, _beside, _called) if _OF_WEIGHT.search(text) else readers:
        found = read(text, items)
        if found is not None and found.text != found.item.text:
            return found
    return None


def swapped(item: Item, new: str) -> NewWords | None:
    """Return a line with its one name, or its one figure or day, exchanged for the new one; None when it is not clear which."""
    like = with_like(item.text, new)
    names = [token for token in tokens(item.text) if is_name(item.text, token)]
    if like or len(names) != 1 or not clean(new)[:1].isupper():
        return NewWords(item, like) if like else None
    return NewWords(item, item.text[: names[0].start] + clean(new) + item.text[names[0].end :])


def _instead(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "skriv Y i stedet for X" and "i stedet for X skal der stå Y"."""
    for sentence in SENTENCE.split(text):
        match = _INSTEAD.match(sentence)
        if match is None:
            continue
        told = clauses(match["new"])
        old, new = match["old"], _UP_TO.sub("", told[-1] if told else "")
        parts = _THERE_STANDS.split(old)
        if len(parts) > 1:
            old, new = parts[0], parts[1]
        found = shared_run(old, items)
        whole = line_meant(old, list(enumerate(items, start=1))) if _POINTS.match(old) else None
        if whole is not None and len(folded(new)) >= _LIST_WORDS:
            return NewWords(whole, bare(new))
        if found is not None and is_short(new):
            return put(found, _after_its_place(found, new))
    return None


def _after_its_place(found: Run, new: str) -> str:
    """Return what follows in new words the word of place that the old ones follow ("ligger på Havnevej")."""
    before = tokens(found.item.text[: found.start])
    after = re.split(rf"\b{re.escape(before[-1].folded)}\s+", new, flags=re.I)[-1] if before else new
    return after or new


def _exchanged(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "Sofie skal byttes ud med Tina" and "skriv Bornholm om til Samsø"."""
    for clause in clauses(text):
        match = _EXCHANGES.search(clause)
        found = shared_run(match["old"] or match["was"], items) if match else None
        new = clean(match["new"] or match["is"]) if match else ""
        if found is not None and is_short(new):
            return put(found, new)
    return None


def _beside(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "skriv ca. foran 40.000": the line keeps all its words, and gets these beside those named."""
    match = _BESIDE.search(text)
    found = shared_run(clean(re.split(r"[?!]", match["old"])[0]), items) if match else None
    if match is None or found is None or not is_short(match["new"]):
        return None
    old, new = found.item.text[found.start : found.end], clean(match["new"])
    return put(found, f"{new} {old}" if match["before"] else f"{old} {new}", trims=False)


def _called(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "Karen hedder Karin", "min søn hedder Peer": the name takes the place of the old one, or follows the person."""
    for clause in clauses(text):
        match = _IS_CALLED.match(clause)
        found = shared_run(match["old"], items) if match else None
        if match is None or found is None or not is_short(match["new"]) or _NEGATES.search(f"{match['old']} {match['new']}"):
            continue
        line, new = found.item.text, clean(match["new"])
        name = re.match(r" [A-ZÆØÅ]\w+", line[found.end :])
        if name:
            return NewWords(found.item, line[: found.end] + " " + new + line[found.end + name.end() :])
        if line[found.start].isupper() and found.length == 1:
            return put(found, new)
        return NewWords(found.item, f"{line[: found.end]} {new}{line[found.end :]}")
    return None


def _contrasted(text: str, items: Sequence[Item]) -> NewWords | None:
    """Read "ikke X, det er Y" in either order, and "X er stoppet, det er Y nu"."""
    parts = [part for clause in clauses(text) for part in _SAYS_IT_IS.split(clause) if part.strip()]
    for at, part in enumerate(parts):
        denied, over = _NEGATES.search(part), _NO_LONGER.search(part)
        border = denied or over
        if border is None or (denied and _OF_THE_NOTE.match(part[border.end() :])):
            continue
        before, after = part[: border.start()], part[border.end() :]
        if OUT.search(fold(part)) and not any(_IS_TOLD.search(fold(other)) for other in parts[:at] + parts[at + 1 :]):
            continue
        found = shared_run(after, items) if denied else shared_run(before, items)
        if found is None or (denied and len(tokens(after)) - len(tokens(found.after)) - found.length > _BETWEEN):
            continue
        old = found.item.text[found.start : found.end]
        earlier = parts[at - 1] if at else ""
        later, *_ = [*(part for part in parts[at + 1 : at + 3] if not _NO_LONGER.search(part)), ""]
        for told in _told_instead(found.after, before, earlier, later) if denied else (later,):
            said = _RELATIVE.sub("", told) if _IT_IS.search(told) else told
            new = _like(old, said) or (clean(said) if _names_only(said) else "")
            if new and folded(new) != folded(old) and (_IS_SAID.search(said) or _is_alike(old, new)):
                return put(found, new)
    return None


def _told_instead(rest: str, before: str, earlier: str, later: str) -> list[str]:
    """Return what may be right where "ikke X" stands: the rest of its clause, what comes before, the clauses beside, likeliest first."""
    is_turned = not LEADS.sub("", before).strip()
    tail = _AFTER_IS.search(before)
    inside = [said for said in (rest, before) if _IT_IS.search(said) or (said is before and _is_bare(said))]
    inside += [tail["new"]] if tail else []
    who = _WHO_IT_IS.search(before)
    inside = [f"det er {who['new']}", *inside] if who else inside
    if is_turned and _names_only(earlier):
        return [*inside, earlier, later]
    return [*inside, later, *([earlier] if is_turned or _IT_IS.search(earlier) else [])]


def _is_alike(old: str, new: str) -> bool:
    """Whether some words may take the place of others though nobody said "det er": names, figures, times, or of one topic."""
    if old[0].isupper() and new[0].isupper():
        return True
    was, now = tokens(old), tokens(new)
    if {kind_of(token) for token in was} & {kind_of(token) for token in now} - {""}:
        return True
    if _TIMES.search(old) and _TIMES.search(new):
        return True
    return any(topics(one.folded) & topics(other.folded) for one in was for other in now)


def _names_only(said: str) -> bool:
    """Whether some words only name what is right: "det er Y", or hardly more than Y itself."""
    rest = clean(said)
    short = len(rest.split()) <= (_PLAIN if _IT_IS.search(said) else _LIST_WORDS)
    return bool(rest) and short and not _TELLS_ON.search(rest)


def _is_bare(said: str) -> bool:
    """Whether some words before an "ikke" are a name or two and no sentence."""
    return 0 < len(folded(said)) < _LIST_WORDS and not _VERB.search(said) and _names_only(said)


def _like(old: str, said: str) -> str:
    """Return the old words with their figure, number or day exchanged for the one that "det er …" tells; nothing for none."""
    return with_like(old, said) if _IT_IS.search(said) else ""
