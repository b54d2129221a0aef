"""From ranked entries to one answer: short, with its sources; or the closest ones to choose between; or an honest no."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.knowledge.askers import asker_in, only_presents
from bot.knowledge.clues import Clues, clues_in
from bot.knowledge.lookup import Lookup, Ranked
from bot.knowledge.memory import Memory
from bot.knowledge.model import DOCUMENTS, Entry, Knowledge, Source
from bot.knowledge.siblings import second
from bot.text.folding import sentences

_WORDS_TOGETHER, _AT_ONCE, _SHOWN, _LIKELY = 60, 3, 3, 0.25


class Texts(Protocol):
    """The fixed texts around an answer, by name."""

    def text(self, name: str) -> str: ...


@dataclass(frozen=True)
class Answer:
    """An answer as the chat shows it. `candidates` are offered when `entries` is empty; `score` is 0–1.

    `belief` is what the look-up carries on to the next question.
    """

    text: str
    entries: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    abstained: bool = False
    score: float = 0.0
    offered: tuple[tuple[str, str], ...] = ()
    has_more: bool = False
    belief: tuple[tuple[str, float], ...] = ()


class Desk:
    """Answers questions for one set of entries; the chat and the command line use the same."""

    def __init__(self, knowledge: Knowledge, lookup: Lookup, texts: Texts) -> None:
        self._knowledge = knowledge
        self._lookup = lookup
        self._texts = texts

    def answer(self, question: str, memory: Memory | None = None, *, to_citizen: bool = False) -> Answer:
        """Answer one question.

        Args:
            question: as typed.
            memory: what the questions before were about, so that a follow-up finds its subject, and who asks.
            to_citizen: speak to "du", without jargon, where the entry has such a text.
        """
        memory = memory or Memory()
        if not to_citizen and only_presents(question):
            return Answer(self._texts.text("utter_asker_noted"))
        about = self._entries(memory.thread)
        clues = clues_in(question)
        if clues.wants_more and about:
            return self.more([entry.id for entry in about[: max(1, memory.said)]])
        if about and not memory.said and clues.number and clues.only_number:
            return self.entry(about[min(clues.number, len(about)) - 1].id, to_citizen=to_citizen)
        if about and about[0].facet == "reflection" and clues.wants_another:
            return self._next_reflection(about[0], memory)
        asker = asker_in(question) or memory.asker
        several = self._each_of(question, clues, about, asker)
        if several:
            return _said_together(several, 1.0, to_citizen)
        ranked = self._lookup.rank(question, clues, about, asker=asker, before=dict(memory.belief), told=memory.said > 0)
        found = self._from(ranked, clues, memory, to_citizen)
        return replace(found, belief=tuple(ranked.belief.items()))

    def remembering(self, memory: Memory, question: str, found: Answer) -> Memory:
        """Return what to carry on after an answer."""
        asker = asker_in(question) or memory.asker
        belief = found.belief or memory.belief
        if not found.entries and not found.candidates:
            return replace(memory, asker=asker, belief=belief)
        handed = tuple(entry.id for entry in self._entries(found.entries) if entry.facet == "reflection")
        given = (*memory.given, *(entry_id for entry_id in handed if entry_id not in memory.given))
        return Memory(found.entries or found.candidates, len(found.entries), given, asker, belief)

    def memory_of(self, questions: Sequence[str], *, asker: str | None = None) -> Memory:
        """Return what a run of earlier questions, oldest first, has led to."""
        memory = Memory(asker=asker)
        for question in questions:
            memory = self.remembering(memory, question, self.answer(question, memory))
        return memory

    def entry(self, entry_id: str, *, to_citizen: bool = False) -> Answer:
        """Return the answer of one entry by id, as when its button is pressed."""
        entry = self._knowledge.get(entry_id)
        return self._outside([]) if entry is None else _said(entry, 1.0, to_citizen)

    def more(self, entry_ids: Sequence[str]) -> Answer:
        """Return the fuller answer of one entry, or of those told together."""
        entries = self._entries(entry_ids)
        if not entries:
            return self._outside([])
        full = [entry.rest or entry.short for entry in entries]
        if len(entries) > 1:
            full = [f"{entry.title}\n{entry.short}\n{entry.rest}".strip() for entry in entries]
        sources = tuple(dict.fromkeys(source for entry in entries for source in entry.sources))
        text = _with_sources("\n\n".join(full), sources)
        return Answer(text, tuple(entry.id for entry in entries), (), sources, score=1.0)

    def _entries(self, ids: Sequence[str]) -> list[Entry]:
        return [entry for entry in (self._knowledge.get(entry_id) for entry_id in ids) if entry is not None]

    def _each_of(self, question: str, clues: Clues, about: Sequence[Entry], asker: str | None) -> list[Entry]:
        """Return the best entry for each of the principles that a question names side by side; nothing for one alone."""
        if len(clues.principles) < 2:
            return []
        found = []
        for principle in clues.principles[:_AT_ONCE]:
            ranked = self._lookup.rank(question, replace(clues, principle=principle), about, asker=asker)
            found += [entry for entry, _ in ranked.best if entry.principle == principle][:1]
        return found if len(found) > 1 else []

    def _from(self, ranked: Ranked, clues: Clues, memory: Memory, to_citizen: bool) -> Answer:
        if ranked.verdict == "none":
            return self._outside([] if to_citizen else _fit_to_show(ranked.best)[:2], to_citizen=to_citizen)
        best = ranked.best
        if best[0][0].facet == "reflection" and best[0][0].id in memory.given:
            return self._next_reflection(best[0][0], memory)
        first, belief = best[0]
        score = ranked.inside * belief
        also = second(best, clues)
        if also is not None:
            return _said_together([first, also], score, to_citizen)
        if ranked.verdict == "sure":
            return _said(first, score, to_citizen)
        shown = _fit_to_show(best)
        offered = tuple((entry.id, entry.title) for entry in shown)
        return Answer(
            self._texts.text("utter_choose"), candidates=tuple(entry.id for entry in shown), score=score, offered=offered
        )

    def _next_reflection(self, before: Entry, memory: Memory) -> Answer:
        """Return a reflection not handed out yet, of the same principle if there is one; else say that all are out."""
        left = [entry for entry in self._knowledge.find(facet="reflection") if entry.id not in memory.given]
        left.sort(key=lambda entry: entry.principle != before.principle)
        return _said(left[0], 1.0, to_citizen=False) if left else Answer(self._texts.text("utter_no_more_reflections"))

    def _outside(self, nearest: Sequence[Entry], *, to_citizen: bool = False) -> Answer:
        """Return the honest no: to staff with what comes nearest, to a citizen with the way on instead of five documents."""
        offered = tuple((entry.id, entry.title) for entry in nearest)
        name = "utter_outside_citizen" if to_citizen else "utter_outside"
        return Answer(self._texts.text(name), abstained=True, offered=offered)


def _fit_to_show(best: Sequence[tuple[Entry, float]]) -> list[Entry]:
    """Return what to offer, best first; danger only where it is likely, for nobody wants it suggested at random."""
    fit = [entry for entry, belief in best if belief >= _LIKELY or not (entry.concept or "").startswith("danger")]
    return (fit or [entry for entry, _ in best])[:_SHOWN]


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


def _said_together(entries: Sequence[Entry], score: float, to_citizen: bool) -> Answer:
    """Return one answer of several entries: the first sentences of each, the rest behind "Vis mere"."""
    texts = [entry.citizen if to_citizen and entry.citizen else entry.short for entry in entries]
    opened = [_opening(text, _WORDS_TOGETHER // len(texts)) for text in texts]
    cut = any(len(part) < len(text) for part, text in zip(opened, texts, strict=True))
    if len({entry.principle for entry in entries}) > 1:
        opened = [_named(entry, part) for entry, part in zip(entries, opened, strict=True)]
    sources = tuple(dict.fromkeys(source for entry in entries for source in entry.sources))
    more = (cut or any(entry.rest for entry in entries)) and not to_citizen
    ids = tuple(entry.id for entry in entries)
    return Answer(_with_sources("\n\n".join(opened), sources), ids, (), sources, score=score, has_more=more)


def _named(entry: Entry, text: str) -> str:
    name = f"Princip {entry.principle}" if entry.principle else entry.title.split(":")[0]
    return text if text.startswith(name) else f"{name}: {text}"


def _opening(text: str, most_words: int) -> str:
    """Return as many whole sentences as fit, at least one."""
    kept: list[str] = []
    for sentence in sentences(text):
        if kept and len(" ".join([*kept, sentence]).split()) > most_words:
            break
        kept.append(sentence)
    return " ".join(kept)


def _with_sources(text: str, sources: Sequence[Source]) -> str:
    shown = "; ".join(f"{DOCUMENTS[source.document]}, {source.section}" for source in sources)
    return f"{text}\n\nKilde: {shown}"
