"""When two entries make one answer: a question that names two, or two near-identical texts that fit equally well."""

from collections.abc import Sequence

from bot.knowledge.clues import Clues
from bot.knowledge.model import Entry

_LEAST_SHARE = 0.12
_SAME_SIDE = ({"what"}, {"why", "evidence"}, {"phase"}, {"advice"}, {"dilemma"}, {"dilemma", "advice"})


def second(best: Sequence[tuple[Entry, float]], clues: Clues) -> Entry | None:
    """Return the entry that belongs in the answer beside the first one, if any."""
    if len(best) < 2:
        return None
    first = best[0][0]
    for entry, belief in best[1:3]:
        if belief < _LEAST_SHARE * best[0][1]:
            return None
        if _are_siblings(first, entry) or _are_both_asked_for(first, entry, clues):
            return entry
    return None


def _are_siblings(first: Entry, other: Entry) -> bool:
    if first.principle or other.principle:
        sides = {first.facet, other.facet}
        return first.principle == other.principle and any(sides <= same for same in _SAME_SIDE)
    return first.concept is not None and first.concept == other.concept


def _are_both_asked_for(first: Entry, other: Entry, clues: Clues) -> bool:
    same_matter = first.principle == other.principle and first.facet == other.facet == "how"
    return same_matter and {first.role, other.role} <= set(clues.roles)
