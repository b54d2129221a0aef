"""What speaks for an entry beside its wording: principle, task, phase, number, asker and thread."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.knowledge.clues import Clues
from bot.knowledge.model import Entry
from bot.knowledge.places import names_of, post_of, rows_named, series
from bot.text.folding import fold, words

Floats = np.ndarray[Any, np.dtype[np.float32]]
BRIEF, _LONG_NAME, _MOST_WORDS_TO_NAME, _TURNING_WORDS, _NAMING_WORDS = 4, 12, 8, 6, 3
_SHORT, _OWN_TASKS = 12, 3.0
_HEADING = re.compile(r"[:,]")
_WHAT_IS = re.compile(
    r"^(?:hvad (?:er|betyder|menes der med|vil det sige|daekker|staar) |forklar (?:lige )?|fortael (?:lidt )?om |hvad gaar )"
)
_SIDES = frozenset(["law", "evidence", "why", "phase", "reflection", "story", "dilemma", "advice"])
_ASKED_FOR = frozenset(["reflection", "story"])
_DUTY_OF = {"caseworker": "authority", "authority_leader": "authority", "provider": "provider", "peer": "provider"} | {
    "strategic": "strategic"
}
_READS = {
    "caseworker": {"guide_myndighed", "beside", "vejledning"},
    "authority_leader": {"guide_myndighed", "vejledning"},
    "provider": {"kerneelementer", "oplaeg", "vejledning", "beside"},
    "peer": {"kerneelementer", "oplaeg", "vejledning"},
    "strategic": {"pjece_ledelse", "vejledning"},
}


@dataclass(frozen=True)
class Asked:
    """A question with what is known around it: its clues, the entries before, who asks, how many words it has.

    `after_danger`: the answer before told what to do about somebody in danger.
    """

    clues: Clues
    about: tuple[Entry, ...] = ()
    asker: str | None = None
    length: int = 0
    folded: str = ""
    after_danger: bool = False

    @property
    def leaning(self) -> bool:
        """Whether the question leans on what was said before."""
        return bool(self.about) and self.clues.leans_back

    @property
    def turns_to_what(self) -> bool:
        """Whether it asks what another principle is about, in so many words."""
        clues = self.clues
        return (
            self.leaning and bool(clues.principle) and "what" in clues.facets and clues.principle != self.about[0].principle
        )

    @property
    def says_little(self) -> bool:
        """Whether its words only turn what was said before: a role, a side, a number."""
        clues = self.clues
        turns = self.length <= BRIEF and bool(clues.number or clues.next or clues.principle)
        return self.leaning and (clues.bare or turns)

    @property
    def turns(self) -> bool:
        """Whether it turns what was said before: brief, or a few words that name a side, a role, a phase or a principle."""
        clues = self.clues
        names = bool(clues.role or clues.phase or clues.facets or clues.principle or clues.wants_example)
        return self.says_little or (self.leaning and self.length <= (_TURNING_WORDS if names else BRIEF))


class Features:
    """One number per entry and kind of evidence, for all entries at once."""

    def __init__(self, entries: Sequence[Entry], kinship: Floats) -> None:
        self._kinship = kinship
        self._place = {entry.id: at for at, entry in enumerate(entries)}
        self._principle = np.array([entry.principle or 0 for entry in entries])
        self._facet = np.array([entry.facet for entry in entries])
        self._role = np.array([entry.role or "" for entry in entries])
        self._document = np.array([entry.sources[0].document for entry in entries])
        self._phase = {
            phase: np.array([(phase in entry.phases) / max(1, len(entry.phases)) for entry in entries], np.float32)
            for phase in ("opening", "information", "assessment", "decision", "order", "follow_up")
        }
        self._number, self._last = series(entries)
        self._rows = rows_named(entries)
        self._post = np.array([post_of(entry) for entry in entries])
        self._heading = np.array([_HEADING.split(entry.title)[0] for entry in entries])
        self._said = [[f" {fold(name)} " for name in names_of(entry)] for entry in entries]
        self._names: dict[str, set[str]] = {}
        for entry in entries:
            for name in (entry.title, *names_of(entry)):
                self._names.setdefault(" ".join(words(name)), set()).add(entry.id)
        self._duty = self._post != ""
        self._is_danger = np.array([(entry.concept or "").startswith("danger") for entry in entries], np.float32)
        self._leads = np.isin(self._facet, ["leader_task", "get_started"])

    def number_of(self, entry: Entry) -> int:
        """Return an entry's place in its row, 0 for none."""
        return int(self._number[self._place[entry.id]])

    def is_of_danger(self, entry: Entry) -> bool:
        """Whether an entry is about a citizen in danger: what is asked next is hardly of anything else."""
        return bool(self._is_danger[self._place[entry.id]])

    def is_name_of(self, asked: Asked, entry: Entry) -> bool:
        """Whether a question is the name of this entry and no more, or asks what it means."""
        return entry.id in self._ids_named(asked)

    def _ids_named(self, asked: Asked) -> set[str]:
        """Return the entries that a question names, or asks the meaning of; under a shared heading the one that bears it."""
        bare = _WHAT_IS.sub("", asked.folded)
        ids = self._names.get(asked.folded, set()) | self._names.get(bare, set())
        return ids & {bare} or ids

    def names_one(self, asked: Asked) -> bool:
        """Whether a question is the name of an entry, or names one of a row by its number."""
        return asked.folded in self._names or self.names_member(asked)

    def names_member(self, asked: Asked) -> bool:
        """Whether a short question names one of a row by its number, as "kerneelement 4" does."""
        number = asked.clues.number
        in_row = any(number in numbers and f" {name}" in f" {asked.folded}" for name, numbers in self._rows.items())
        return in_row and asked.length <= _MOST_WORDS_TO_NAME

    def stands_alone(self, asked: Asked, about: Sequence[Entry]) -> bool:
        """Whether a question names one of a row, or a principle where no principle or role was spoken of before."""
        clues = asked.clues
        names_principle = clues.principle is not None and asked.length <= _NAMING_WORDS and clues.role is None
        goes_on = about[0].role is not None and asked.folded.startswith(("og ", "hvad med "))
        asks_what = bool(_WHAT_IS.match(asked.folded) and self._ids_named(asked))
        return self.names_member(asked) or asks_what or (names_principle and about[0].principle is None and not goes_on)

    def of(self, asked: Asked) -> dict[str, Floats]:
        """Return the features that are not zero for this question."""
        clues = asked.clues
        found: dict[str, Floats] = {}
        sides = [side for side in clues.facets if side in _SIDES]
        if not asked.turns and (ids := self._ids_named(asked)):
            found["is_name"] = np.zeros(len(self._principle), np.float32)
            found["is_name"][[self._place[entry_id] for entry_id in ids]] = 1.0
        if clues.principle:
            found["principle"] = self._for(self._principle, clues.principle)
        if sides:
            found["side"] = np.isin(self._facet, sides).astype(np.float32)
            if clues.names_side:
                found["named_side"] = found["side"] * (self._principle == clues.principle)
        if clues.role:
            found["duty"] = self._for_duty(clues.role)
        if clues.phase:
            found["phase"] = self._phase[clues.phase]
        if clues.number and not clues.principle:
            found["number"] = self._for(self._number, clues.number)
        elif clues.last:
            found["number"] = self._last
        found["said"] = self._said_in(asked.folded)
        is_plain = clues.principle and asked.length <= 7 and not sides and not clues.role
        if is_plain and (not asked.leaning or asked.turns_to_what):
            found["plain_what"] = (self._facet == "what").astype(np.float32)
        unasked = np.isin(self._facet, list(_ASKED_FOR - set(sides)))
        found["unasked"] = -unasked.astype(np.float32)
        self._add_asker(found, asked)
        if asked.leaning:
            self._add_thread(found, asked)
        return found

    def _add_asker(self, found: dict[str, Floats], asked: Asked) -> None:
        duty = _DUTY_OF.get(asked.asker or "")
        if duty is None:
            return
        found["reads"] = np.isin(self._document, list(_READS[asked.asker or ""])).astype(np.float32)
        if asked.clues.first_person and not asked.clues.role:
            goes_on = asked.leaning and asked.about[0].facet == "how"
            asks_for_tasks = goes_on or ("how" in asked.clues.facets and asked.length <= _SHORT)
            own, theirs = self._for_duty(duty), self._for_duty("citizen")
            weight = 1.0 if asked.asker == "authority_leader" else _OWN_TASKS
            found["own_duty"] = weight * own - _OWN_TASKS * theirs if asks_for_tasks else own
        if asked.asker == "authority_leader":
            found["leads"] = self._leads.astype(np.float32)

    def _add_thread(self, found: dict[str, Floats], asked: Asked) -> None:
        clues, before = asked.clues, asked.about[0]
        at = self._place[before.id]
        if not clues.principle:
            found["thread_principle"] = self._for(self._principle, before.principle or 0)
        found["thread_kin"] = self._kinship[at]
        if asked.after_danger:
            found["thread_danger"] = self._is_danger
        if asked.length <= BRIEF:
            found["brief_kin"] = self._kinship[at]
        same = np.zeros(len(self._principle), np.float32)
        for entry in asked.about:
            same[self._place[entry.id]] = -1.0
        found["thread_same"] = same
        if "number" in found:
            here = self._document == self._document[at]
            found["number"] = np.where(here, 2 * found["number"], -1.0).astype(np.float32)
            found["thread_same"] = 2 * same
        found["thread_heading"] = (self._heading == self._heading[at]).astype(np.float32)
        if clues.objects:
            found["objects"] = (self._facet == "dilemma").astype(np.float32)
        elif clues.practical and not clues.role and not any(facet in _SIDES for facet in clues.facets):
            found["side"] = (self._facet == "advice").astype(np.float32)
        elif not (asked.turns_to_what or clues.role or clues.wants_example or any(name in _SIDES for name in clues.facets)):
            side = ((self._facet == before.facet) & (self._role == (before.role or ""))).astype(np.float32)
            found["thread_side"] = side
            if clues.principle:
                found["moved_side"] = side
        if clues.wants_example:
            found["side"] = 2 * (self._facet == "story").astype(np.float32)
        if clues.phase and before.facet == "phase" and not before.principle:
            found["thread_phase"] = (self._facet == "phase") * (self._phase[clues.phase] == 1).astype(np.float32)
        if clues.role:
            here = self._principle == before.principle if before.principle else self._heading == self._heading[at]
            found["thread_duty"] = ((self._post == clues.role) & here).astype(np.float32)

    def _said_in(self, folded: str) -> Floats:
        padded = f" {folded} "
        longest = [max((len(name) - 2 for name in names if name in padded), default=0) for names in self._said]
        return np.minimum(np.array(longest, np.float32) / _LONG_NAME, 1)

    @staticmethod
    def _for(values: Any, wanted: int) -> Floats:
        scores: Floats = np.where(values == wanted, 1.0, np.where(values == 0, -0.5, -1.0)).astype(np.float32)
        return scores

    def _for_duty(self, role: str) -> Floats:
        scores: Floats = np.where(self._duty, np.where(self._post == role, 1.0, -1.0), 0.0).astype(np.float32)
        return scores
