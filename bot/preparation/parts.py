"""Parts of a line: a sentence, a member of a list or a name, taken out so that the rest stands as it was written."""

import re
from collections.abc import Sequence

from bot.preparation.lines import telling
from bot.preparation.model import Item
from bot.preparation.naming import words_in
from bot.preparation.wording import Token, folded, shared_run, tokens

_CONJUNCTION = re.compile(r"(?:,\s+(?:og\s+|men\s+)?|\s+(?:og|eller)\s+)", re.I)
_STANDS_ALONE = re.compile(r"(?:\b(?:til|med|fra|hos|og|eller|af|fordi|at|få|have)|,)\s*$", re.I)
_QUOTED = re.compile(r"[\"»“„'](?P<run>[^\"«”“']{3,})[\"«”“']")
_DETERMINER = re.compile(r"\b(?:en|et|den|det|de|min|mit|mine|at)\s+$", re.I)
_JOINED = re.compile(r"(?:\b(?:og|eller)|,)\s*$", re.I)
SENTENCE = re.compile(r"(?<=[.!?])(?<!\bkl\.)(?<!\bnr\.)(?<!\bca\.)\s+", re.I)
_WHOLE_CLAUSE, _LIST_WORDS = 4, 3


def part_out(item: Item, said: str) -> str | None:
    """Return a line without the part that some words speak of; None when they speak of all of it, or cut it in two."""
    between = _QUOTED.search(said)
    quoted = shared_run(between["run"] if between else said, [item])
    said = between["run"] if between else said
    joined = quoted is not None and _JOINED.search(item.text[: quoted.start]) is not None
    if quoted is not None and not joined and 1 < quoted.length == len(tokens(said)) < len(tokens(item.text)):
        return re.sub(
            r"\s+(?=[.,!?])", "", f"{item.text[: quoted.start].rstrip()} {item.text[quoted.end :].lstrip()}"
        ).strip()
    hits = words_in(said, item)
    sentences = SENTENCE.split(item.text.strip())
    hit = [at for at, sentence in enumerate(sentences) if any(word in telling(sentence) for word in hits)]
    if len(sentences) > 1:
        kept = [sentence for at, sentence in enumerate(sentences) if at not in hit]
        return " ".join(kept) if len(hit) == 1 and kept else None
    return _piece_out(item.text, hits)


def part_kept(item: Item, said: str) -> str | None:
    """Return the one sentence or member of a line that some words speak of; None when the line has no others."""
    hits = words_in(said, item)
    for parts in (SENTENCE.split(item.text.strip()), _CONJUNCTION.sub("\n", item.text).split("\n")):
        hit = [part for part in parts if any(word in telling(part) for word in hits)]
        if len(parts) > 1 and len(hit) == 1:
            return hit[0].strip()
    return None


def _piece_out(line: str, hits: Sequence[str]) -> str | None:
    stops = list(_CONJUNCTION.finditer(line))
    bounds = [0, *(stop.end() for stop in stops)], [*(stop.start() for stop in stops), len(line)]
    pieces = [line[start:end] for start, end in zip(*bounds, strict=True)]
    hit = [at for at, piece in enumerate(pieces) if any(word in telling(piece) for word in hits)]
    if len(pieces) == 1 or len(hit) != 1:
        return None
    # What only a comma parts hangs together ("han gør rent, der er støvet"), but in a list of a few words.
    if (
        any(not re.search(r"\w", stop.group()) for stop in stops)
        and max(len(piece.split()) for piece in pieces) > _LIST_WORDS
    ):
        return None
    at = hit[0]
    if at:
        return (line[: stops[at - 1].start()] + line[bounds[1][at] :]).strip()
    if len(pieces[1].split()) >= _WHOLE_CLAUSE or len(pieces[0].split()) == 1:
        return line[stops[0].end() :].strip()
    last = [
        token for token in tokens(pieces[0]) if any(word in telling(token.folded) or word == token.folded for word in hits)
    ]
    if not last or last[-1].end != len(pieces[0]):
        return None
    return member_out(line, last[-1])


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
