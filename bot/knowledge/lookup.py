"""Finding entries for a question: likeness to each entry's wording, what the question names, and whether it is ours at all.

docs/decisions/0010-look-up.md compares the ways tried.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from bot.knowledge.clues import Clues
from bot.knowledge.features import BRIEF, WEIGHTS, Asked, Features
from bot.knowledge.likeness import Floats, Likeness
from bot.knowledge.model import Entry, Knowledge
from bot.knowledge.scope import Fit, Scope
from bot.knowledge.terms import Terms
from bot.knowledge.thread import Thread
from bot.text.folding import fold, words

INSIDE, INSIDE_THREAD, INSIDE_BRIEF, SURE = 0.5, 0.07, 0.02, 0.4
# A first question is not answered when it is not certainly ours and, with that, its best entry is likely not the one.
CERTAIN, DOUBTFUL = 0.85, 0.3
_SHOWN, _NAMES_PRINCIPLE = 5, 8
_PARAGRAPH = re.compile(r"(?:§+|paragraf) ?(\d+)")
Verdict = Literal["sure", "close", "none"]


@dataclass(frozen=True)
class Ranked:
    """Entries with their share of belief (0–1), best first; `inside` is the belief that the question is about any."""

    best: tuple[tuple[Entry, float], ...]
    verdict: Verdict
    inside: float = 1.0


class Lookup:
    """Ranks entries for questions; built once from all entries."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._entries = knowledge.entries
        texts: list[str] = []
        owners: list[int] = []
        asked: list[int] = []  # which of the texts are such as people type
        for number, entry in enumerate(self._entries):
            duties = [duty.text for duty in entry.duties]
            for text in (entry.title, *entry.aliases, *entry.questions, entry.short, *duties):
                texts.append(text)
                owners.append(number)
            first = len(texts) - len(duties) - 1 - len(entry.questions) - len(entry.aliases)
            asked.extend(range(first, len(texts) - len(duties) - 1))
        own = [" ".join((entry.title, *entry.aliases, entry.short, entry.full)) for entry in self._entries]
        self._paragraphs = {number for text in own for number in _PARAGRAPH.findall(fold(text))}
        self._terms = terms = Terms([*texts, *knowledge.outside], own, knowledge.synonyms)
        self._likeness = Likeness(terms, texts, owners, knowledge.outside)
        self._features = Features(self._entries, self._likeness.kinship)
        self._thread = Thread(self._features.number_of)
        self._scope = Scope(terms, self._likeness.rows[asked], self._likeness.other_rows)

    def rank(self, question: str, clues: Clues, about: Sequence[Entry] = (), *, asker: str | None = None) -> Ranked:
        """Return the best entries for a question; `about` are the entries of the answer before."""
        row = self._likeness.read(question)
        asked = Asked(clues, (), asker, len(question.split()), " ".join(words(question)))
        if about and not self._features.names_member(asked):
            asked = replace(asked, clues=self._thread.read(clues, about), about=tuple(about))
        likeness, nearest = self._likeness.scores(row), self._likeness.nearest(row)
        belief = _softmax(self._total(likeness, nearest, asked))
        order = np.argsort(-belief)[:_SHOWN]
        best = tuple((self._entries[number], float(belief[number])) for number in order)
        fit = Fit(
            row,
            likeness,
            float(nearest.max()),
            clues.principle is not None,
            best[0][1],
            self._likeness.nearest_other(row),
        )
        inside = self._inside(question, clues, fit)
        is_carried = self._features.names_one(asked) or (inside > 0 and _is_carried(asked, self._terms.names(question)))
        inside = max(inside, INSIDE) if is_carried else inside
        least = INSIDE if not asked.leaning else INSIDE_BRIEF if asked.length <= BRIEF else INSIDE_THREAD
        is_doubtful = not (asked.about or is_carried) and inside < CERTAIN and inside * best[0][1] < DOUBTFUL
        if inside < least or is_doubtful:
            return Ranked(best, "none", inside)
        is_sure = best[0][1] >= SURE or self._features.is_name_of(asked, best[0][0])
        return Ranked(best, "sure" if is_sure else "close", inside)

    def _total(self, likeness: Floats, nearest: Floats, asked: Asked) -> Floats:
        wording = WEIGHTS["likeness"] * likeness + WEIGHTS["nearest"] * nearest
        counts = WEIGHTS["bare_wording"] if asked.says_little else WEIGHTS["leaning_wording"] if asked.leaning else 1.0
        total: Floats = (counts * wording).astype(np.float32)
        for name, values in self._features.of(asked).items():
            total = total + WEIGHTS[name] * values
        return total

    def _inside(self, question: str, clues: Clues, fit: Fit) -> float:
        """Return the belief that a question is about the material; none for a principle or paragraph it does not have."""
        paragraphs = set(_PARAGRAPH.findall(fold(question)))
        if clues.unknown_principle or (paragraphs and not paragraphs & self._paragraphs):
            return 0.0
        return self._scope.probability(question, fit)


def _is_carried(asked: Asked, is_name: bool) -> bool:
    """Return whether a brief question says all it needs by what it names: a principle, a method, or a turn in the thread."""
    clues = asked.clues
    steps = bool(clues.number or clues.principle or clues.next or clues.last)
    if asked.leaning and clues.bare:
        return True
    if clues.principle is not None and asked.length <= _NAMES_PRINCIPLE and clues.facets:
        return True
    if asked.length > BRIEF + (asked.leaning and steps):
        return False
    if asked.leaning:
        turns = (steps, clues.role, clues.phase, clues.wants_example)
        return any(turns) or any(facet != "what" for facet in clues.facets)
    return clues.principle is not None or (is_name and ("what" in clues.facets or asked.length == 1))


def _softmax(total: Floats) -> Floats:
    raised = np.exp(total - total.max())
    belief: Floats = raised / raised.sum()
    return belief
