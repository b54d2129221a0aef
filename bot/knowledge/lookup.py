"""Finding entries for a question: likeness to each entry's wording, what the question names, and whether it is ours at all.

docs/decisions/0010-look-up.md compares the ways tried.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from bot.knowledge.clues import Clues
from bot.knowledge.features import BRIEF, Asked, Features
from bot.knowledge.likeness import Floats, Likeness
from bot.knowledge.model import Entry, Knowledge
from bot.knowledge.scope import Fit, Scope
from bot.knowledge.terms import Terms
from bot.knowledge.thread import Thread
from bot.knowledge.weights import TURNING, WEIGHTS
from bot.text.folding import fold, words

INSIDE, INSIDE_THREAD, INSIDE_BRIEF, SURE, SURE_LEANING = 0.5, 0.15, 0.05, 0.24, 0.34
# A question of some length that is word for word one of the examples needs no thread.
SAME = 0.97
# Who tells of somebody at length is rather shown what comes near than told that it is not here.
NEAR, DANGER, _STORY = 0.4, 0.5, 12
# A first question is not answered when it is not certainly ours and, with that, its best entry is likely not the one.
CERTAIN, DOUBTFUL = 0.85, 0.15
_SHOWN, _NAMES_PRINCIPLE, _CARRIED = 5, 8, 15
_FAINT, _FAINTEST = 1e-3, 7.0
_PARAGRAPH = re.compile(r"(?:§+|paragraf) ?(\d+)")
Verdict = Literal["sure", "close", "none"]


@dataclass(frozen=True)
class Ranked:
    """Entries with their share of belief (0–1), best first; `inside` is the belief that the question is about any.

    `belief` is what to carry on to the next question of a conversation, by ids.
    """

    best: tuple[tuple[Entry, float], ...]
    verdict: Verdict
    inside: float = 1.0
    belief: Mapping[str, float] = field(default_factory=dict)


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

    def rank(
        self,
        question: str,
        clues: Clues,
        about: Sequence[Entry] = (),
        *,
        asker: str | None = None,
        before: Mapping[str, float] | None = None,
        told: bool = True,
    ) -> Ranked:
        """Return the best entries for a question; `about` are those of the answer before, `before` the belief carried on.

        `told` says that the answer before told them, and did not only offer them.
        """
        row = self._likeness.read(question)
        likeness = self._likeness.scores(row)
        nearest, share = self._likeness.near(row)
        if float(nearest.max()) >= SAME and not clues.bare and len(question.split()) > BRIEF:
            about, before = (), None
        asked = self._asked(question, clues, about, asker, told)
        belief = _softmax(self._total(likeness, nearest, share, asked, before or {}))
        order = np.argsort(-belief)[:_SHOWN]
        best = tuple((self._entries[number], float(belief[number])) for number in order)
        carried = self._carried(belief, before or {})
        other = self._likeness.nearest_other(row)
        fit = Fit(row, likeness, float(nearest.max()), clues.principle is not None, best[0][1], other)
        inside = self._inside(question, clues, fit)
        is_carried = self._features.names_one(asked) or (inside > 0 and _is_carried(asked, self._terms.names(question)))
        inside = max(inside, INSIDE) if is_carried else inside
        least = INSIDE if not asked.leaning else INSIDE_BRIEF if asked.length <= BRIEF else INSIDE_THREAD
        is_doubtful = not (asked.about or is_carried) and inside < CERTAIN and inside * best[0][1] < DOUBTFUL
        if inside < least or is_doubtful:
            if (asked.length >= _STORY and inside >= NEAR) or self._may_be_danger(best[0]):
                return Ranked(best, "close", inside, carried)
            return Ranked(best, "none", inside, carried)
        enough = SURE_LEANING if asked.leaning and not asked.turns else SURE
        is_sure = best[0][1] >= enough or self._features.is_name_of(asked, best[0][0])
        return Ranked(best, "sure" if is_sure else "close", inside, carried)

    def _may_be_danger(self, best: tuple[Entry, float]) -> bool:
        """Whether the best entry is about danger, and likely enough to be shown rather than passed over in silence."""
        return self._features.is_of_danger(best[0]) and best[1] >= DANGER

    def _asked(self, question: str, clues: Clues, about: Sequence[Entry], asker: str | None, told: bool) -> Asked:
        """Return the question with what is known around it; after danger the next leans on it, if it names no principle."""
        asked = Asked(clues, (), asker, len(question.split()), " ".join(words(question)))
        if not about or self._features.stands_alone(asked, about):
            return asked
        after_danger = told and self._features.is_of_danger(about[0]) and not self._terms.names(question)
        stays = after_danger and asked.length <= _STORY and clues.principle is None
        clues = replace(clues, leans_back=clues.leans_back or stays)
        return replace(asked, clues=self._thread.read(clues, about), about=tuple(about), after_danger=after_danger)

    def _total(self, likeness: Floats, nearest: Floats, share: Floats, asked: Asked, before: Mapping[str, float]) -> Floats:
        weights = WEIGHTS | TURNING if asked.turns else WEIGHTS
        how = "_bare" if asked.says_little else "_leaning" if asked.leaning else ""
        if asked.leaning and asked.after_danger:
            weights, how = WEIGHTS, ""  # the entries about danger differ by their wording alone
        total: Floats = weights[f"likeness{how}"] * likeness + weights[f"nearest{how}"] * nearest
        total = total + weights[f"share{how}"] * share
        if before:
            carried = np.array([before.get(entry.id, 0.0) for entry in self._entries], np.float32)
            weight = weights["before_leaning" if asked.leaning else "before"]
            total = total + weight * (np.log(carried + _FAINT) - np.log(_FAINT)) / _FAINTEST
        if asked.length > BRIEF:
            total = total + weights["same"] * (nearest >= SAME)
        for name, values in self._features.of(asked).items():
            total = total + weights[name] * values
        return total

    def _carried(self, belief: Floats, before: Mapping[str, float]) -> Mapping[str, float]:
        """Return the belief to carry on: that of this question, and half of what was carried to it."""
        carried = belief.copy()
        for number, entry in enumerate(self._entries):
            carried[number] = max(carried[number], before.get(entry.id, 0.0) / 2)
        return {
            self._entries[number].id: round(float(carried[number]), 3)
            for number in np.argsort(-carried)[:_CARRIED]
            if carried[number] >= _FAINT
        }

    def _inside(self, question: str, clues: Clues, fit: Fit) -> float:
        """Return the belief that a question is about the material; none for a principle or paragraph it does not have."""
        paragraphs = set(_PARAGRAPH.findall(fold(question)))
        asks_of_law = bool(paragraphs) and len(question.split()) < _STORY
        if clues.unknown_principle or (asks_of_law and not paragraphs & self._paragraphs):
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
