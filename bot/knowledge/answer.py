"""From ranked entries to one answer: short, with its sources; or the closest ones to choose between; or an honest no."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.knowledge.clues import Clues, clues_in
from bot.knowledge.lookup import Lookup, Ranked
from bot.knowledge.model import DOCUMENTS, Entry, Knowledge, Source
from bot.knowledge.siblings import second

OUTSIDE = (
    "Det står ikke i mit materiale, så det vil jeg ikke gætte på. Jeg har fem dokumenter om recovery-orienteret "
    "rehabilitering: vejledningen til praksis, guiden til myndighed, pjecen til den strategiske ledelse, et oplæg fra "
    "2021 og kerneelementer for botilbud."
)
MOST_WORDS_TOGETHER = 90
CHOOSE = "Jeg er ikke sikker på, hvad du mener. Er det et af disse?"


@dataclass(frozen=True)
class Answer:
    """An answer as the chat shows it. `candidates` are offered when `entries` is empty; `score` is 0–1."""

    text: str
    entries: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    abstained: bool = False
    score: float = 0.0
    offered: tuple[tuple[str, str], ...] = ()
    has_more: bool = False


class Desk:
    """Answers questions for one set of entries; the chat and the command line use the same."""

    def __init__(self, knowledge: Knowledge, lookup: Lookup) -> None:
        self._knowledge = knowledge
        self._lookup = lookup

    def answer(
        self, question: str, *, thread: Sequence[str] = (), role: str | None = None, to_citizen: bool = False
    ) -> Answer:
        """Answer one question.

        Args:
            question: as typed.
            thread: ids of the entries that the answer before was about, so that a follow-up finds its subject.
            role: who asks (see the contract), used where the question names no role.
            to_citizen: speak to "du", without jargon, where the entry has such a text.
        """
        about = [entry for entry in (self._knowledge.get(entry_id) for entry_id in thread) if entry is not None]
        clues = clues_in(question)
        if clues.wants_more and about:
            return self.more(about[0].id)
        ranked = self._lookup.rank(question, clues, about, asker=role)
        return self._from(ranked, clues, thread, to_citizen)

    def entry(self, entry_id: str, *, to_citizen: bool = False) -> Answer:
        """Return the answer of one entry by id, as when its button is pressed."""
        entry = self._knowledge.get(entry_id)
        return self._outside([]) if entry is None else _said(entry, 1.0, to_citizen)

    def more(self, entry_id: str) -> Answer:
        """Return the fuller answer of an entry."""
        entry = self._knowledge.get(entry_id)
        if entry is None:
            return self._outside([])
        text = entry.rest or entry.short
        return Answer(_with_sources(text, entry.sources), (entry.id,), (), entry.sources, score=1.0)

    def thread_of(self, questions: Sequence[str], *, role: str | None = None) -> tuple[str, ...]:
        """Return what a run of earlier questions, oldest first, has led to."""
        thread: tuple[str, ...] = ()
        for question in questions:
            found = self.answer(question, thread=thread, role=role)
            thread = found.entries or found.candidates or thread
        return thread

    def _from(self, ranked: Ranked, clues: Clues, thread: Sequence[str], to_citizen: bool) -> Answer:
        if ranked.verdict == "none":
            return self._outside([entry for entry, _ in ranked.best[:2]])
        best = ranked.best
        if "reflection" in clues.facets:
            best = tuple(pair for pair in best if pair[0].facet != "reflection" or pair[0].id not in thread) or best
        first, belief = best[0]
        score = ranked.inside * belief
        also = second(best, clues)
        if also is not None:
            return _said_together(first, also, score, to_citizen)
        if ranked.verdict == "sure":
            return _said(first, score, to_citizen)
        shown = [entry for entry, _ in best[:3]]
        offered = tuple((entry.id, entry.title) for entry in shown)
        return Answer(CHOOSE, candidates=tuple(entry.id for entry in shown), score=score, offered=offered)

    @staticmethod
    def _outside(nearest: Sequence[Entry]) -> Answer:
        offered = tuple((entry.id, entry.title) for entry in nearest)
        return Answer(OUTSIDE, abstained=True, offered=offered)


def _said(entry: Entry, score: float, to_citizen: bool) -> Answer:
    text = entry.citizen if to_citizen and entry.citizen else entry.short
    return Answer(
        _with_sources(text, entry.sources),
        (entry.id,),
        (),
        entry.sources,
        score=score,
        has_more=bool(entry.rest) and not to_citizen,
    )


def _said_together(first: Entry, also: Entry, score: float, to_citizen: bool) -> Answer:
    """Return one answer of two entries; the second one's text waits behind "Vis mere" when both would be too long."""
    texts = [entry.citizen if to_citizen and entry.citizen else entry.short for entry in (first, also)]
    if sum(len(text.split()) for text in texts) > MOST_WORDS_TOGETHER:
        return _said(first, score, to_citizen)
    sources = tuple(dict.fromkeys((*first.sources, *also.sources)))
    more = bool(first.rest or also.rest) and not to_citizen
    return Answer(_with_sources("\n\n".join(texts), sources), (first.id, also.id), (), sources, score=score, has_more=more)


def _with_sources(text: str, sources: Sequence[Source]) -> str:
    shown = "; ".join(f"{DOCUMENTS[source.document]}, {source.section}" for source in sources)
    return f"{text}\n\nKilde: {shown}"
