"""The interview as data: steps, choices, paths and chapters, read from `data/preparation.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.errors import ContentError

KINDS = frozenset({"choice", "tap", "list", "text", "rating", "menu"})


@dataclass(frozen=True)
class Choice:
    """One answer that can be pressed: `title` is what is shown and kept, `value` what the program knows it by."""

    value: str
    title: str


@dataclass(frozen=True)
class Step:
    """One question: its contract key, kind, heading in the note, choices; per hope or not; held back by default or not."""

    key: str
    kind: str
    heading: str = ""
    choices: tuple[Choice, ...] = ()
    per_hope: bool = False
    held_back: bool = False

    @property
    def takes_words(self) -> bool:
        """Whether any words are an answer to it."""
        return self.kind in {"list", "text"}


@dataclass(frozen=True)
class Chapter:
    """A group of further questions, opened from `depth`."""

    key: str
    title: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Script:
    """All steps by key, the two paths, and the chapters in their order."""

    steps: Mapping[str, Step]
    short_path: tuple[str, ...]
    follow_up: tuple[str, ...]
    chapters: tuple[Chapter, ...]

    def step(self, key: str) -> Step:
        """Return a step by its contract key."""
        return self.steps[key]

    def is_choice(self, key: str, text: str) -> bool:
        """Whether a line is the title of a choice, not words of somebody's own."""
        return any(choice.title == text for choice in self.steps[key].choices)

    def choice(self, key: str, value: str) -> Choice | None:
        """Return a choice of a step by its value, or None."""
        return next((choice for choice in self.steps[key].choices if choice.value == value), None)


def script_from(raw: Mapping[str, Any], *, name: str = "data/preparation.yml") -> Script:
    """Build the script from the parsed file.

    Raises:
        ContentError: a key is missing or unknown; the message names file and key.
    """
    try:
        steps = {key: _step(key, row, name) for key, row in raw["steps"].items()}
        chapters = tuple(Chapter(row["key"], row["title"], tuple(row["steps"])) for row in raw["chapters"])
        script = Script(steps, tuple(raw["short_path"]), tuple(raw["follow_up"]), chapters)
    except KeyError as error:
        raise ContentError(f"{name}: nøglen {error} mangler.") from None
    used = [*script.short_path, *script.follow_up, *(key for chapter in chapters for key in chapter.steps)]
    for key in used:
        if key not in steps:
            raise ContentError(f"{name}: {key!r} står i en rækkefølge, men ikke under steps.")
    return script


def _step(key: str, row: Mapping[str, Any], name: str) -> Step:
    if row["kind"] not in KINDS:
        raise ContentError(f"{name}: steps.{key}.kind er {row['kind']!r}; brug en af {', '.join(sorted(KINDS))}.")
    choices = tuple(Choice(str(choice["value"]), choice["title"]) for choice in row.get("choices", ()))
    return Step(
        key,
        row["kind"],
        row.get("heading", ""),
        choices,
        bool(row.get("per_hope")),
        bool(row.get("held_back")),
    )
