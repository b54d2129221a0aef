"""What a clause wants done with a line, whichever line that is."""

from collections.abc import Sequence

from bot.preparation.clauses import clauses
from bot.preparation.order_words import CUES, ELLIPTIC_NOT, HANDLES, KEEPS, LET_BE, PLACE, REPORTED, THE_SAME, TURNS
from bot.text.folding import fold


def handles_lines(text: str) -> bool:
    """Whether a message speaks of a note's lines in so many words, as an answer hardly does."""
    return bool(HANDLES.search(fold(text)))


def lets_be(text: str) -> bool:
    """Whether a message says that a line is not to be changed."""
    return any(LET_BE.search(fold(part)) for part in clauses(text))


def retracts(text: str) -> bool:
    """Whether a message wants something, and in the end lets it be ("stryg det med Lone. Nej, lad det stå")."""
    parts = clauses(text)
    wants = [cue_of(part, ()) for part in parts]
    turn = next((at for at, part in enumerate(parts) if at and TURNS.search(fold(part))), None)
    return turn is not None and "keep" in wants[turn:] and not {*wants[turn:]} - {"", "keep"}


def cue_in(text: str) -> str:
    """Return what a message wants done with a line that it need not name: the first cue, or nothing."""
    return next(
        (what for at, part in enumerate(clauses(text)) if (what := cue_of(part, ())) not in {"", "keep", "same"}), ""
    )


def cue_of(clause: str, earlier: Sequence[str]) -> str:
    """Return what a clause wants done; `keep` when it wants a line left as it is."""
    folded = fold(clause)
    if LET_BE.search(folded) or REPORTED.search(folded):
        return "keep"
    for what, pattern in CUES:
        if pattern.search(folded) and (what != "move" or place_in(clause)):
            return what
    before = next((what for part in reversed(earlier) if (what := cue_of(part, ()))), "") if earlier else ""
    if before in {"hold", "release"} and ELLIPTIC_NOT.search(folded):
        return "hold"
    return "keep" if KEEPS.search(folded) else "same" if THE_SAME.search(folded) else ""


def place_in(clause: str) -> bool:
    """Whether a clause names a heading of the note after a word of place."""
    return bool(PLACE.search(fold(clause)))
