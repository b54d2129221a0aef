"""What is thought again right after a change: "nej, den anden", "sæt den ind igen og skjul den", "jeg mente posten".

The change is taken back, and what is said is read against the note as it was: the same done with another line, something
else done with the same line, or nothing more. What was not meant is not to come back: undo leads to the note before both.
"""

from bot.preparation import changes, cues, orders
from bot.preparation.clauses import clauses
from bot.preparation.interpret import Meaning
from bot.preparation.lines import numbered
from bot.preparation.model import Item, Note
from bot.preparation.naming import lines_meant
from bot.preparation.say import Say
from bot.preparation.script import Script
from bot.text.folding import danish_pattern, fold, words

_TURNS = danish_pattern(
    r"^\W*(?:nej|ej|næ|nah|ups|hov|vent|shit|åh nej|øh nej|eller nej|sorry|undskyld|nej vent|hovsa|arh|eller)\b"
)
_BACK = danish_pattern(
    r"\b(?:sæt|hent|tag|læg|put|få|kom|giv) (?:\w+ ){0,3}?(?:ind|tilbage)\b(?! til)|\bskal (?:\w+ ){0,3}?(?:tilbage|ind igen)\b|\blad (?:det |den |dem )?(?:bare )?(?:være|vær|stå|blive)\b"
    r"|\bvar (?:\w+ )?god nok\b|\b(?:glem|drop) det\b|\b(?:må|skal) (?:\w+ )?(?:stå|blive)\b.*\balligevel\b"
)
_MEANT = danish_pattern(
    r"\bjeg (?:mente|mener|tænkte på)\b|\b(?:ikke|ikk|ik|it) (?:den|det|dem)\b|\bden (?:anden|forkerte)\b|\bforkert linje\b|\b(?:var|er) (?:det )?\w+,? (?:der|som) skulle\b"
)
_MOST_WORDS = 30
_OF_ITSELF = frozenset({"hold", "release", "mark", "unmark"})


def read(note: Note, script: Script, text: str) -> Meaning | None:
    """Return what a message says of the latest change, or of a wish made in the same breath; None when it does not."""
    if reconsidered(text, note, script) is not None:
        return Meaning("command", "afterthought")
    if _takes_back(text, note):
        return Meaning("command", "undo")
    return Meaning("command", "repeat") if cues.retracts(text) else None


def reconsidered(text: str, note: Note, script: Script) -> tuple[Note, list[Say]] | None:
    """Return the note and the reply when a message thinks the latest change again; None when it does not."""
    before = changes.undo(note)
    if before is None or not (_takes_back(text, note) or (_turns(text, note) and _MEANT.search(fold(text)))):
        return None
    after, says = _instead(text, note, before, script)
    return (after, says) if says else None


def _takes_back(text: str, note: Note) -> bool:
    """Whether a message takes the latest change back ("nej, sæt den ind igen"), whatever else it wants."""
    return _turns(text, note) and bool(_BACK.search(fold(text)))


def _turns(text: str, note: Note) -> bool:
    # Lines that were only added are no change of lines.
    is_open = any(not mark.removed for mark in note.progress.undo) and note.progress.confirming is None
    return is_open and len(words(text)) <= _MOST_WORDS and bool(_TURNS.search(fold(text)))


def _instead(text: str, note: Note, before: Note, script: Script) -> tuple[Note, list[Say]]:
    """Carry out, on the note as it was before the change, what a message wants in its place."""
    done = orders.last_done(note)
    touched = [item for item in before.visible if any(mark.item_id == item.id for mark in note.progress.undo)]
    rest = [clause for clause in clauses(text) if not _BACK.search(fold(clause)) or cues.cue_in(clause) in _OF_ITSELF]
    said = ". ".join(rest)
    new = orders.put_right(said, before, script) if rest else None
    if new is not None:
        return changes.rewrite(before, new.item.id, new.text), [Say("utter_rewritten_to", {"line": new.text})]
    found = [
        order
        for order in orders.orders_in(said, before, script)
        if (order.what, order.item) not in [(done, item) for item in touched]
    ]
    if not found:
        others = _of_others(rest, before, touched, done, script) if _MEANT.search(fold(text)) else []
        found = others or _of_the_same(said, touched)
    return orders.carry_out(found, before, script)


def _of_others(rest: list[str], before: Note, touched: list[Item], done: str, script: Script) -> list[orders.Order]:
    """Return what was done, for the lines named now."""
    lines = numbered(before, script)
    named = [item for clause in rest for item in lines_meant(clause, lines) if item not in touched]
    return [orders.Order(done, item) for item in dict.fromkeys(named)] if done in orders.FOR_ALL else []


def _of_the_same(said: str, touched: list[Item]) -> list[orders.Order]:
    """Return what is said now, for the line that was touched."""
    what = cues.cue_in(said)
    return [orders.Order(what, item) for item in touched] if what in _OF_ITSELF else []
