"""Knowledge as plain frozen data: one entry is one thing a person can ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

DOCUMENTS = {
    "vejledning": "Vejledning til praksis (Socialstyrelsen, 2023)",
    "guide_myndighed": "Guide til sagsbehandlere og ledere på myndighedsområdet (Socialstyrelsen, 2023)",
    "pjece_ledelse": "Til den strategiske ledelse, pjece (Socialstyrelsen, 2023)",
    "oplaeg": "Borgeren som erfarings-ekspert, oplæg (Socialstyrelsen, 2021)",
    "kerneelementer": "Værdigrundlag og kerneelementer (botilbud)",
    "beside": "Uden for guiderne",
}
FACETS = frozenset(
    [
        "what",
        "why",
        "law",
        "evidence",
        "how",
        "phase",
        "advice",
        "reflection",
        "dilemma",
        "story",
        "method",
        "concept",
        "value",
        "chime",
        "perspective",
        "care",
        "peer",
        "leader_task",
        "get_started",
        "strategic",
        "key_figures",
        "core_element",
        "goal",
        "barrier",
        "history",
        "outside_guides",
    ]
)
ROLES = ("citizen", "provider", "authority", "strategic")
PHASES = ("opening", "information", "assessment", "decision", "order", "follow_up")
_TITLES = {
    "hopes": "Tag udgangspunkt i borgernes håb, ønsker og drømme",
    "resources": "Fokusér på borgernes ressourcer",
    "network": "Inddrag borgernes netværk og de almene fællesskaber",
    "trust": "Mød borgerne med åbenhed, tillid og respekt",
    "early": "Hjælp borgerne så tidligt som muligt",
    "whole": "Arbejd koordineret med borgernes samlede livssituation",
    "follow_up": "Følg op, så indsatsen altid er den rette",
    "knowledge": "Brug viden og metoder, der virker",
}
PRINCIPLES = dict(enumerate(_TITLES.values(), start=1))


@dataclass(frozen=True)
class Source:
    """Where a statement stands: a document of `DOCUMENTS` and the section in it."""

    document: str
    section: str

    @property
    def shown(self) -> str:
        """The source as a reader sees it."""
        return f"{DOCUMENTS[self.document]}, {self.section}"


@dataclass(frozen=True)
class Duty:
    """One of the role duties of the guidance, in our words."""

    id: str
    text: str


@dataclass(frozen=True)
class Entry:
    """One entry; `short` is at most 60 words, `citizen` speaks to "du" where a citizen may ask the same."""

    id: str
    title: str
    facet: str
    short: str
    sources: tuple[Source, ...]
    full: str = ""
    citizen: str = ""
    aliases: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    principle: int | None = None
    role: str | None = None
    phases: tuple[str, ...] = ()
    concept: str | None = None
    duties: tuple[Duty, ...] = ()
    owner: str = ""
    reviewed: date | None = None
    dated: date | None = None

    @property
    def rest(self) -> str:
        """What stands behind "Vis mere": the fuller answer, or the duties one a line."""
        if self.full:
            return self.full
        return "\n".join(f"– {duty.text}" for duty in self.duties)


class Knowledge:
    """All entries, by id and in the order of the files; other words for theirs; and questions that they do not answer."""

    def __init__(
        self,
        entries: tuple[Entry, ...],
        synonyms: Mapping[str, Sequence[str]] | None = None,
        outside: Sequence[str] = (),
    ) -> None:
        self.entries = entries
        self.synonyms = dict(synonyms or {})
        self.outside = tuple(outside)
        self._by_id = {entry.id: entry for entry in entries}

    def get(self, entry_id: str) -> Entry | None:
        """Return an entry by id, or None."""
        return self._by_id.get(entry_id)

    def find(self, principle: int | None = None, facet: str | None = None, role: str | None = None) -> list[Entry]:
        """Return the entries of a principle, facet and role; None stands for any."""
        return [
            entry
            for entry in self.entries
            if (principle is None or entry.principle == principle)
            and (facet is None or entry.facet == facet)
            and (role is None or entry.role == role)
        ]
