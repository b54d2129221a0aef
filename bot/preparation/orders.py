"""What a message in running words wants done with the lines of a note: out, held back, shared, starred, moved.

A message is read clause by clause. A clause that says what to do is an order; the line is named there, or in the clause
beside it. Nothing is guessed: an order whose line is not clear is none here, and is asked about elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.preparation import changes
from bot.preparation.clauses import clauses
from bot.preparation.corrections import corrected
from bot.preparation.cues import cue_in, cue_of, handles_lines
from bot.preparation.extensions import extended
from bot.preparation.lines import numbered, step_named
from bot.preparation.model import Item, Note
from bot.preparation.naming import lines_meant
from bot.preparation.order_words import (
    ALL_UNDER,
    ASKS_ADVICE,
    IS_HELD,
    NAMES,
    NEXT_IS_IT,
    ORDERS_HERE,
    PLACE,
    POINTS_BACK,
    READERS,
    SPEAKS_OF_IT,
    TELLS_OF,
    WHOLE,
)
from bot.preparation.parallels import in_parallel
from bot.preparation.parts import names_out, part_out
from bot.preparation.said_again import said_again
from bot.preparation.say import Say
from bot.preparation.script import Script
from bot.preparation.trimming import trimmed
from bot.preparation.wording import NewWords, run_of
from bot.text.folding import fold, words

_BEFORE_PLACE = re.compile(r"\b(?:under|til|i|ved|blandt|hos)\b", re.I)
_THE_LINE = re.compile(
    r"\b(?:ud af|fra|af|i|på|ved)\s+(?:(?:den|det|linjen?) (?:der )?(?:med|om|hvor)|(?:nr\.?|nummer|linje|punkt)\b)", re.I
)
_POINTING = re.compile(r"\b(?:den|det)(?: der)? (?:med|om)\b", re.I)
_JOINED = re.compile(r"\s*og (?:den|det|nr|nummer)\b", re.I)
_BARE = re.compile(r"\W*(?:(?:så|og|også|ja|jo|men)\W+)*(?:det|den)(?: der)? (?:om|med|der|hvor)\b(?:\W+\w+){1,6}\W*$", re.I)
_JOINS = re.compile(r"\bog (?:den|det)\b", re.I)
_MOST_WORDS, _PLACE_WORDS, _FEW = 60, 5, 3
# Of two orders of one area about the same line the first counts.
FOR_ALL = frozenset({"delete", "hold", "release", "mark"})
_AREA = {"delete": "out", "cut": "out", "hold": "shown", "release": "shown", "mark": "star", "unmark": "star"}


@dataclass(frozen=True)
class Order:
    """What is to be done with a line (a key of `_CHANGES`); `value` is its new words or its new place."""

    what: str
    item: Item
    value: str = ""


@dataclass(frozen=True)
class _Said:
    """The clauses of a message, what each wants done (`keep`, `same` or nothing besides), and the lines that each names."""

    parts: list[str]
    wants: list[str]
    named: list[list[Item]]


def orders_in(text: str, note: Note, script: Script, *, strictly: bool = False) -> list[Order]:
    """Return the orders that a message gives about lines of the note; none when it gives none, or none that is clear.

    `strictly` takes only an order that names its line itself, or follows right upon words that do.
    """
    if len(words(text)) > _MOST_WORDS or not note.visible or ASKS_ADVICE.search(fold(text)):
        return []
    parts = clauses(text)
    wants = [cue_of(part, parts[:at]) for at, part in enumerate(parts)]
    # "Kan hun læse det?" lets nobody read.
    wants = ["" if what == "release" and "?" in text else what for what in wants]
    lines = numbered(note, script)
    named = [
        [] if what == "keep" else lines_meant(_about(part, what), lines, ordered=not strictly)
        for part, what in zip(parts, wants, strict=True)
    ]
    said = _Said(parts, wants, named)
    found: list[Order] = []
    for at, what in enumerate(wants):
        if what == "keep" and not named[at] and POINTS_BACK.search(fold(parts[at])):
            found = [] if found else [Order("back", item) for item in _just_removed(note)]
        elif not (strictly and _only_tells(said, at)):
            found += _of_clause(said, at, note, script)
    first: dict[tuple[str, str], Order] = {}
    for order in found:
        first.setdefault((order.item.id, _AREA.get(order.what, order.what)), order)
    return list(first.values())


def _of_clause(said: _Said, at: int, note: Note, script: Script) -> list[Order]:
    """Return the orders of one clause: about all lines of a heading, those named here or beside, or the one just touched."""
    part = said.parts[at]
    what = last_done(note) if said.wants[at] == "same" else said.wants[at]
    if what in {"", "keep"}:
        return []
    under = _all_under(part, note, script) if what in FOR_ALL else []
    if under:
        return [Order(what, item) for item in under]
    where = at if said.named[at] else _beside(said, at)
    items = said.named[where] if where is not None else _just_touched(note, part, what)
    if where == at and at and _JOINED.match(part) and _is_bare(said, at - 1):
        items = list(dict.fromkeys([*said.named[at - 1], *items]))
    about = said.parts[where] if where is not None and len(items) == 1 else ""
    found = [order for item in items if (order := _order(what, item, about, part, script)) is not None]
    after = at + 1
    if what == "unmark" and after < len(said.parts) and not said.wants[after] and NEXT_IS_IT.search(fold(said.parts[after])):
        found += [Order("mark", item) for item in said.named[after]]
    return found


def _is_bare(said: _Said, at: int) -> bool:
    """Whether a clause only names lines, and the next tells what to do ("det om A | og det om B skal væk")."""
    return not said.wants[at] and bool(said.named[at]) and bool(_BARE.match(said.parts[at]))


def _only_tells(said: _Said, at: int) -> bool:
    """Whether a clause at an open question only tells of something, or leaves its line to one that names it by chance."""
    folded = fold(said.parts[at])
    if TELLS_OF.search(folded) or not (ORDERS_HERE.search(folded) or SPEAKS_OF_IT.search(folded)):
        return True
    where = at if said.named[at] else _beside(said, at)
    if where == at:
        return False
    return where is None or not (len(words(said.parts[where])) <= _FEW or SPEAKS_OF_IT.search(fold(said.parts[where])))


def put_right(text: str, note: Note, script: Script) -> NewWords | None:
    """Return the line that a message puts right, says again or wants less of, as it is to stand; None when it does not.

    Away from the review a line is not said again by chance, and is trimmed only where the message speaks of lines.
    """
    at = note.progress.at
    if note.progress.confirming is not None:
        return None
    at_review = at is not None and at.step == "review"
    lines = [item for _, item in numbered(note, script)]
    is_slip = in_parallel(text, lines) is not None
    again = said_again(text, lines) if at_review and not is_slip and not cue_in(text) else None
    may_trim = at_review or handles_lines(text)
    more = extended(text, lines) if at_review else None
    return again or corrected(text, lines) or more or (trimmed(text, lines) if may_trim else None)


def obey(text: str, note: Note, script: Script) -> tuple[Note, list[Say]]:
    """Carry out what a message orders in running words: a slip put right first, else what is to be done with which lines."""
    new = put_right(text, note, script)
    if new is not None:
        return changes.rewrite(note, new.item.id, new.text), [Say("utter_rewritten_to", {"line": new.text})]
    return carry_out(orders_in(text, note, script), note, script)


def carry_out(orders: Sequence[Order], note: Note, script: Script) -> tuple[Note, list[Say]]:
    """Carry the orders out and say what was done; one undo takes all of them back."""
    after, says = note, []
    for what in dict.fromkeys(order.what for order in orders):
        same = [order for order in orders if order.what == what]
        for order in same:
            after = _CHANGES[what](after, order)
        line = "\n".join(order.value if what == "cut" else order.item.text for order in same)
        heading = script.step(same[0].value).heading if what == "move" else ""
        says.append(Say(_REPLIES[what], {"line": line, "heading": heading}))
    return changes.together(note, after), says


_REPLIES = {
    "delete": "utter_removed",
    "cut": "utter_rewritten_to",
    "hold": "utter_held_back",
    "release": "utter_released",
    "mark": "utter_marked",
    "unmark": "utter_unmarked",
    "move": "utter_moved",
    "back": "utter_restored",
}
_CHANGES = {
    "delete": lambda note, order: changes.remove(note, order.item.id),
    "cut": lambda note, order: changes.rewrite(note, order.item.id, order.value),
    "hold": lambda note, order: changes.hold_back(note, order.item.id),
    "release": lambda note, order: changes.hold_back(note, order.item.id, held=False),
    "mark": lambda note, order: changes.mark_all(note, [order.item.id]),
    "unmark": lambda note, order: changes.mark_important(note, order.item.id),
    "move": lambda note, order: changes.move(note, order.item.id, order.value),
    "back": lambda note, order: changes.put_back(note, order.item.id),
}


def _about(clause: str, what: str) -> str:
    """Return the words of a clause that may name a line: without who reads, and without the place to move it to."""
    match = READERS.search(fold(clause)) if what in {"hold", "release"} else None
    if match is not None:
        run = run_of(match.group(), clause)
        return f"{clause[: run[0]]} {clause[run[1] :]}" if run else clause
    if what == "move":
        places = (word.start() for word in _BEFORE_PLACE.finditer(clause) if PLACE.match(fold(clause[word.start() :])))
        return clause[: next(places, len(clause))]
    return clause


def _of_the_part(about: str) -> str:
    """Return the words that name a part of a line, without those that only name the line ("Noah, ud af den med gaming")."""
    part = _THE_LINE.split(about)[0]
    part = part if words(part) else about
    _, *pointed_at = _POINTING.split(part)
    # "Den med svømningen, det med ro i hovedet": the line, and then the part of it.
    return pointed_at[-1] if len(pointed_at) > 1 and not _JOINS.search(part) else part


def _beside(said: _Said, at: int) -> int | None:
    """Return the clause that names the line of an order that does not: the nearest before, else the one after."""

    def may_name(other: int) -> bool:
        part = said.parts[other]
        is_near = other < at or len(words(part)) <= _FEW or bool(NEXT_IS_IT.search(fold(part)))
        return is_near and bool(said.named[other]) and said.wants[other] in {"", "keep"}

    order: list[int] = [*reversed(range(at)), *range(at + 1, len(said.parts))]
    return next((other for other in order if may_name(other)), None)


def _just_touched(note: Note, clause: str, what: str) -> list[Item]:
    """Return the line of the latest change where an order only points back at it; or the only one held back."""
    ids = {mark.item_id for mark in note.progress.undo}
    items = [item for item in note.visible if item.id in ids]
    held = [item for item in note.visible if item.held_back]
    if what == "release" and len(held) == 1 and IS_HELD.search(fold(clause)):
        return held
    is_short = len(words(clause)) <= 2 * _PLACE_WORDS
    points = is_short and POINTS_BACK.search(fold(clause)) and not SPEAKS_OF_IT.search(fold(clause))
    return items if len(items) == 1 and points and what in {"hold", "release", "mark", "unmark"} else []


def last_done(note: Note) -> str:
    """Return what the latest change did, where it held lines back, shared or starred them, or took them out."""
    items = {item.id: item for item in note.items}
    for mark in note.progress.undo:
        item = items[mark.item_id]
        if item.removed != mark.removed:
            return "delete" if item.removed else ""
        if item.held_back != mark.held_back:
            return "hold" if item.held_back else "release"
        if item.most_important and not mark.most_important:
            return "mark"
    return ""


def _just_removed(note: Note) -> list[Item]:
    ids = {mark.item_id for mark in note.progress.undo if not mark.removed}
    return [item for item in changes.taken_out(note) if item.id in ids]


def _all_under(clause: str, note: Note, script: Script) -> list[Item]:
    """Return all lines under the heading that "alt det under …" names."""
    match = ALL_UNDER.search(fold(clause))
    step = step_named(match.group(), script) if match else None
    return list(note.at_step(step)) if step else []


def _order(what: str, item: Item, about: str, clause: str, script: Script) -> Order | None:
    if what == "move":
        places = [match.group() for match in PLACE.finditer(fold(clause))]
        step = step_named(places[-1], script) if places else None
        return Order("move", item, step) if step else None
    if what == "release" and not item.held_back:
        return None
    if what == "unmark" and not item.most_important:
        return None
    if what == "delete" and NAMES.search(fold(clause)):
        rest = names_out(item, about)
        return Order("cut", item, rest) if rest else None
    if what == "delete" and about and not WHOLE.search(fold(f"{about} {clause}")):
        rest = part_out(item, _of_the_part(about))
        return Order("cut", item, rest) if rest else Order("delete", item)
    return Order(what, item)
