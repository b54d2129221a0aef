"""From YAML to entries. A wrong file is refused with its name, the entry's id and the key."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from bot.errors import ContentError
from bot.knowledge.model import DOCUMENTS, FACETS, PHASES, ROLES, Duty, Entry, Knowledge, Source

_KEYS = frozenset(
    [
        "id",
        "title",
        "principle",
        "facet",
        "role",
        "phase",
        "concept",
        "short",
        "full",
        "citizen",
        "sources",
        "aliases",
        "questions",
        "duties",
        "dated",
        "owner",
    ]
)
_QUESTIONS, _OUTSIDE = "questions", "outside"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_WORDS = 60


def load(folder: Path) -> Knowledge:
    """Read every entry below a folder, with the example questions of `questions/*.yml` added to theirs, and `outside/*.yml`.

    Raises:
        ContentError: a file, an entry or a key is wrong; the message names it.
    """
    extra = _example_questions(folder / _QUESTIONS)
    entries: dict[str, Entry] = {}
    for file in sorted(folder.glob("*/*.yml")):
        if file.parent.name in {_QUESTIONS, _OUTSIDE}:
            continue
        raw = _read(file)
        for row in raw.get("entries") or []:
            entry = _entry(row, raw, file, extra)
            if entry.id in entries:
                raise ContentError(f"{file}: id {entry.id} findes allerede.")
            entries[entry.id] = entry
    for entry_id in extra:
        if entry_id not in entries:
            raise ContentError(f"{folder / _QUESTIONS}: {entry_id} har spørgsmål, men findes ikke.")
    synonyms = _lists(folder / "synonyms.yml")
    files = sorted((folder / _OUTSIDE).glob("*.yml"))
    outside = [question for file in files for questions in _lists(file).values() for question in questions]
    return Knowledge(tuple(entries.values()), synonyms, outside)


def _entry(row: Mapping[str, Any], raw: Mapping[str, Any], file: Path, extra: Mapping[str, list[str]]) -> Entry:
    where = f"{file}: {row.get('id', '(uden id)')}"
    for key in ("id", "title", "facet", "short", "sources"):
        if not row.get(key):
            raise ContentError(f"{where}: nøglen {key} mangler.")
    for problem in _problems(row):
        raise ContentError(f"{where}: {problem}")
    return Entry(
        id=row["id"],
        title=row["title"],
        facet=row["facet"],
        short=_flat(row["short"]),
        sources=tuple(Source(source["document"], str(source["section"])) for source in row["sources"]),
        full=str(row.get("full") or "").strip(),
        citizen=_flat(row.get("citizen") or ""),
        aliases=tuple(map(str, row.get("aliases") or ())),
        questions=(*map(str, row.get("questions") or ()), *extra.get(row["id"], ())),
        principle=row.get("principle"),
        role=row.get("role"),
        phases=tuple(row.get("phase") or ()),
        concept=row.get("concept"),
        duties=tuple(Duty(duty["id"], _flat(duty["text"])) for duty in row.get("duties") or ()),
        owner=row.get("owner") or raw.get("owner", ""),
        reviewed=raw.get("reviewed"),
        dated=row.get("dated"),
    )


def _problems(row: Mapping[str, Any]) -> Iterator[str]:
    for key in row:
        if key not in _KEYS:
            yield f"nøglen {key} kendes ikke."
    if row["facet"] not in FACETS:
        yield f"facet {row['facet']!r} kendes ikke."
    if row.get("role") not in (None, *ROLES):
        yield f"role {row['role']!r} kendes ikke."
    if row.get("principle") not in (None, *range(1, 9)):
        yield "principle skal være et tal fra 1 til 8."
    for phase in row.get("phase") or ():
        if phase not in PHASES:
            yield f"phase {phase!r} kendes ikke."
    for source in row["sources"]:
        if source.get("document") not in DOCUMENTS or not source.get("section"):
            yield "sources skal nævne et kendt dokument og et afsnit."
    if len(str(row["short"]).split()) > MOST_WORDS:
        yield f"short er på {len(str(row['short']).split())} ord; højst {MOST_WORDS}."


def _example_questions(folder: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for file in sorted(folder.glob("*.yml")):
        for entry_id, questions in _read(file).items():
            found.setdefault(entry_id, []).extend(map(str, questions))
    return found


def _lists(file: Path) -> dict[str, list[str]]:
    """Read a file of lists by name; a missing file holds none."""
    if not file.exists():
        return {}
    return {str(name): [str(text) for text in texts] for name, texts in _read(file).items()}


def _read(file: Path) -> dict[str, Any]:
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER) or {}  # noqa: S506 - a safe loader, in C
    except (OSError, yaml.YAMLError) as error:
        raise ContentError(f"{file} kan ikke læses: {error}") from None


def _flat(text: str) -> str:
    return " ".join(str(text).split())
