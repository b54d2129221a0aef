"""Where an entry stands: its place in a row of like entries, whose task it is, what it is called."""

import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from bot.knowledge.likeness import Floats
from bot.knowledge.model import Entry
from bot.text.folding import fold

_NUMBERED = re.compile(
    r"(?:Kerneelement|opgave|Strategisk ledelse|blok|trin|Arbejdsmåde|praksis|Recoveryproces) (\d)|^(\d)\. person"
)
_ASIDE = re.compile(r"kræver|principper|Hvad de|Hvad elementerne|fem elementer|skala|enighed")
_LONGEST_ROW, _TELLING_NAME = 9, 9


def series(entries: Sequence[Entry]) -> tuple[Any, Floats]:
    """Return each entry's place in its row (0 for none), by title or the order of the file; and which are the last."""
    rows: dict[tuple[str, str], list[int]] = {}
    numbers = [_number(entry) for entry in entries]
    for at, entry in enumerate(entries):
        if ":" in entry.title and not entry.principle and not _ASIDE.search(entry.title):
            rows.setdefault((entry.sources[0].document, entry.title.split(":")[0]), []).append(at)
    for row in rows.values():
        if 2 <= len(row) <= _LONGEST_ROW and not any(numbers[at] for at in row):
            for number, at in enumerate(row, start=1):
                numbers[at] = number
    last = np.zeros(len(numbers), np.float32)
    for at, number in enumerate(numbers):
        following = numbers[at + 1] if at + 1 < len(numbers) else 0
        last[at] = number > 2 and following <= 1
    return np.array(numbers), last


def _number(entry: Entry) -> int:
    match = _NUMBERED.search(entry.title)
    return int(match[1] or match[2]) if match else 0


def rows_named(entries: Sequence[Entry]) -> dict[str, set[int]]:
    """Return the numbers in each row that has a telling name of its own, by that name ("kerneelement": 1–7)."""
    rows: dict[str, set[int]] = {}
    for entry in entries:
        match = _NUMBERED.search(entry.title)
        name = fold(entry.title[match.start() : match.start(1)]) if match and match[1] else ""
        if len(name) >= _TELLING_NAME:
            rows.setdefault(name, set()).add(int(match[1]) if match else 0)
    return rows


def names_of(entry: Entry) -> list[str]:
    """Return what an entry is called: its aliases, and its title's heading unless that is a principle's."""
    heading = entry.title.split(":")[0].split(" (")[0]
    return [*entry.aliases, heading] if not entry.principle or entry.facet == "method" else list(entry.aliases)


def post_of(entry: Entry) -> str:
    """Return whose task an entry is about; empty when it is about no task."""
    if entry.facet == "how":
        return entry.role or ""
    if entry.facet == "core_element" and "opgave" in entry.title:
        return "strategic" if "Ledelsens" in entry.title else "provider"
    return ""
