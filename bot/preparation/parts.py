"""Parts of a line: a sentence, a member of a list or a name, taken out so that the rest stands as it was written."""

import re

from bot.preparation.lines import telling
from bot.preparation.model import Item
from bot.preparation.naming import words_in
from bot.preparation.pieces import pieces_of, without
from bot.preparation.wording import Token, folded, run_of, shared_run, tokens

_CONJUNCTION = re.compile(r"(?:,\s+(?:og\s+|men\s+)?|\s+(?:og|eller)\s+)", re.I)
_STANDS_ALONE = re.compile(r"(?:\b(?:til|med|fra|hos|og|eller|af|fordi|at|få|have)|,)\s*$", re.I)
_QUOTED = re.compile(r"[\"»“„'](?P<run>[^\"«”“']{3,})[\"«”“']")
_DETERMINER = re.compile(r"\b(?:en|et|den|det|de|min|mit|mine|at)\s+$", re.I)
_JOINED = re.compile(r"(?:\b(?:og|eller)|,)\s*$", re.I)
# What only tells when, where, with whom or how much may go without the rest.
_ADVERBIAL = re.compile(
    r"(?:i|på|om|til|med|fra|hos|inden|efter|før|ved|når|fordi|hver|en gang|bare|kun|siden|uden|sammen|helst|så|mens|hvis|hele)\b",
    re.I,
)
_KINDS = (
    (r"ugedag\w*|hvilken dag", r"\s*\b(?:om |hver |på )?(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en|e|s)?\b"),
    (r"klok\w+|tidspunkt\w*|klokkeslæt\w*", r"\s*\b(?:til |ved )?(?:kl\.?|klokken) \d{1,2}(?:[.:]\d\d)?\b"),
    (r"beløb\w*|hvor meget", r"\s*\b\d{1,3}(?:\.\d{3})+(?: kr\.?| kroner)?|\s*\b\d+ (?:kr\.?|kroner)"),
    (r"hvor tit|hvor ofte", r"\s*\b(?:\w+ gange?|hver \w+) (?:om )?(?:dagen|ugen|måneden|året|uge|måned|dag)"),
    (r"hvor mange timer|timetal\w*|timerne", r",?\s*(?:bare |kun )?(?:\d+|et par|nogle) timer(?: om \w+)?"),
    (r"hvor længe", r"\s*\b(?:i|på) (?:\w+ ){1,3}(?:år|måneder|uger|dage)\b"),
)
_ENDS_AFTER = re.compile(r"\b(?:slut\w*|stopp\w*|ende\w*|punktum)\s+(?:\w+ )?(?:efter|ved|med)\s+(?P<last>\S.*)$", re.I)
_LAST_BIT = re.compile(
    r"\bden sidste (?:sætning|del|halvdel)\b|\bdet (?:aller)?sidste(?: (?:lille )?(?:stykke|ord|led|del|i linjen))?\b|\b(?:til sidst i|bagerst i|slutningen|enden af)\b|\bdet der til sidst\b",
    re.I,
)
_LAST_ADVERBIAL = re.compile(r"\s+(?:i|på|om|til|med|fra|inden|efter|før|ved|når|hver)\s+\S+(?:\s+\S+)?[.!?]?$", re.I)


def part_out(item: Item, said: str) -> str | None:
    """Return a line without the part that some words speak of; None when they speak of all of it, or cut it in two."""
    for read in (_quoted_out, _kind_out, _end_out, _adverbial_out):
        rest = read(item.text, said)
        if rest:
            return rest
    pieces = pieces_of(item.text)
    hit = places_named(item, said)
    rest = without(item.text, hit) if hit and len(hit) < len(pieces) and len(pieces) > 1 else ""
    # What only told when or how much cannot stand alone.
    return rest if rest and not _ADVERBIAL.match(rest) else None


def places_named(item: Item, said: str) -> list[int]:
    """Return the places of the pieces that some words speak of; a word that several pieces have speaks of none."""
    hits = words_in(said, item)
    owns = [telling(item.text[piece.start : piece.end]) for piece in pieces_of(item.text)]
    return [
        at for at, own in enumerate(owns) if any(word in own and sum(word in other for other in owns) == 1 for word in hits)
    ]


def _quoted_out(line: str, said: str) -> str | None:
    """Take out what stands in quotes, or a message that is nothing but a run of the line."""
    between = _QUOTED.search(said)
    run = run_of(between["run"], line) if between else run_of(said, line)
    if run is None or (run[0] == 0 and run[1] >= len(line.rstrip(" ."))) or not re.search(r"\s", said.strip()):
        return None
    return None if _JOINED.search(line[: run[0]]) else _cut(line, *run)


def _kind_out(line: str, said: str) -> str | None:
    """Take out the day, the time, the amount, the number of hours, where such a thing is named by its kind."""
    for kind, pattern in _KINDS:
        found = list(re.finditer(pattern, line, re.I)) if re.search(rf"\b(?:{kind})\b", said, re.I) else []
        if len(found) == 1:
            return _cut(line, found[0].start(), found[0].end())
    return None


def _end_out(line: str, said: str) -> str | None:
    """Take out the end of a line: "slut efter X", "det sidste stykke"."""
    ends = _ENDS_AFTER.search(said)
    run = shared_run(ends["last"], [_as_item(line)]) if ends else None
    if run is not None and run.end < len(line.rstrip(" .")):
        return line[: run.end] + ("." if line.rstrip().endswith(".") else "")
    if not _LAST_BIT.search(said):
        return None
    pieces = pieces_of(line)
    if len(pieces) > 1:
        return without(line, {len(pieces) - 1})
    tail = _LAST_ADVERBIAL.search(line)
    return line[: tail.start()] + ("." if line.rstrip().endswith(".") else "") if tail else None


def _adverbial_out(line: str, said: str) -> str | None:
    """Take out a run of words that only tells when, where or with whom, and that a message repeats."""
    run = shared_run(said, [_as_item(line)])
    if run is None or run.length < 2 or not _ADVERBIAL.match(line[run.start :]):
        return None
    before, after = line[: run.start], line[run.end :]
    is_piece = any(piece.start >= run.start - 1 and piece.end <= run.end + 1 for piece in pieces_of(line))
    is_bound = (
        is_piece or not before.strip() or _JOINED.search(before) or re.match(r"\s+(?:og|eller)\b|\s+\w+[.!?]?$", after)
    )
    return None if is_bound else _cut(line, run.start, run.end)


def _cut(line: str, start: int, end: int) -> str:
    rest = f"{line[:start].rstrip(' ,')} {line[end:].lstrip()}"
    return re.sub(r"\s+(?=[.,!?])", "", rest).strip()


def _as_item(line: str) -> Item:
    return Item("", "", line)


def part_kept(item: Item, said: str) -> str | None:
    """Return a line with only the pieces that some words speak of; None when it has no others, or they speak of none."""
    hit, all_of_it = places_named(item, said), range(len(pieces_of(item.text)))
    return without(item.text, set(all_of_it) - set(hit)) if hit and len(hit) < len(all_of_it) else None


def member_out(line: str, token: Token) -> str:
    """Return a line without one word: a member of a list goes with its "og", a name that follows its noun goes alone."""
    determiner = _DETERMINER.search(line[: token.start])
    start = determiner.start() if determiner else token.start
    before, after = line[:start], line[token.end :]
    follows, leads = _CONJUNCTION.match(after), _JOINED.search(before.rstrip())
    is_alone = not before.strip() or bool(_STANDS_ALONE.search(before)) or not is_name(line, token)
    if follows and is_alone:
        return before + after[follows.end() :]
    if leads:
        return before.rstrip()[: leads.start()].rstrip() + after
    return (before.rstrip() + after).lstrip() if before.strip() else after.lstrip()


def names_out(item: Item, said: str) -> str | None:
    """Return a line without the names in it: those that some words mention, else all; None when it has none."""
    names = [token for token in tokens(item.text) if is_name(item.text, token)]
    mentioned = [name for name in names if name.folded in folded(said)]
    line = item.text
    for name in reversed(mentioned or names):
        line = member_out(line, name)
    return line if names and len(tokens(line)) > 1 else None


def is_name(line: str, token: Token) -> bool:
    """Whether a word is written with a capital letter within a sentence."""
    before = line[: token.start].rstrip()
    return line[token.start].isupper() and bool(before) and before[-1] not in ".!?"
