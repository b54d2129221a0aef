"""A question in its thread: "og den næste?", "hvad med fire?", "og i sekseren?" read with what was said before."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.knowledge.clues import Clues
from bot.knowledge.model import PHASES, PRINCIPLES, Entry


class Thread:
    """Reads a question's clues in the light of the entries before it."""

    def __init__(self, number_of: Callable[[Entry], int]) -> None:
        self._number_of = number_of

    def read(self, clues: Clues, about: Sequence[Entry]) -> Clues:
        """Return the clues with a bare number or "the next" read as the principle or phase it stands for."""
        if not about or not clues.leans_back or clues.principle:
            return clues
        before = about[0]
        if before.principle and clues.number in PRINCIPLES and clues.number != before.principle:
            return replace(clues, principle=clues.number, number=None)
        if not clues.next:
            return clues
        if before.principle and before.principle + 1 in PRINCIPLES:
            return replace(clues, principle=before.principle + 1)
        if len(before.phases) == 1 and before.phases[0] != PHASES[-1]:
            return replace(clues, phase=PHASES[PHASES.index(before.phases[0]) + 1])
        if self._number_of(before):
            return replace(clues, number=self._number_of(before) + 1)
        return clues
