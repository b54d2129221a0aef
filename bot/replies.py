"""Replies by name, as the municipality reads them: data/responses/*.yml filled with data/municipality.yml.

Read anew when a file has changed, so that copy and facts need neither a programmer nor a new model.
"""

import logging
import random
import re
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bot.errors import ContentError

_log = logging.getLogger(__name__)
_PLACE = re.compile(r"\{(\w+)\}")
_TURNS_KEPT = 20_000


class Replies:
    """All replies of one data folder.

    Raises:
        ContentError: a file cannot be read, or a name stands in two files; the message names them.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._texts: dict[str, list[str]] = {}
        self.facts: dict[str, str] = {}
        self._read: object = None
        self._turns: OrderedDict[tuple[str, str], int] = OrderedDict()
        self._load()

    def reload(self) -> None:
        """Read the files if any of them has changed; a file that cannot be used leaves the texts as they were."""
        try:
            self._load()
        except (ContentError, OSError) as error:
            _log.error("Svarene er ikke læst igen: %s", error)

    def _load(self) -> None:
        files = [*sorted((self._data / "responses").glob("*.yml")), self._data / "municipality.yml"]
        seen = [(str(file), (stat := file.stat()).st_mtime_ns, stat.st_size) for file in files]
        if seen == self._read:
            return
        texts: dict[str, list[str]] = {}
        for file in files[:-1]:
            for name, variants in (_load(file).get("responses") or {}).items():
                if name in texts:
                    raise ContentError(f"{file}: svaret {name} findes også i en anden fil.")
                texts[name] = [str(variant["text"]).strip() for variant in variants]
        facts = _facts(_load(files[-1]))
        self._texts, self.facts, self._read = texts, facts, seen

    def names(self) -> frozenset[str]:
        """The names of all replies."""
        return frozenset(self._texts)

    def variants(self, name: str) -> list[str]:
        """Return the raw variants of a reply."""
        try:
            return self._texts[name]
        except KeyError:
            raise ContentError(f"Svaret {name} findes ikke i data/responses/.") from None

    def text(self, name: str, values: Mapping[str, Any] | None = None, *, said_to: str | None = None) -> str:
        """Return one variant of a reply with its places filled; a place nobody fills is an error.

        In a conversation, `said_to`, the variants take turns, in the order they are written; in none, one is drawn.

        Raises:
            ContentError: the reply or a place in it is unknown.
        """
        known = {**self.facts, **{key: str(value) for key, value in (values or {}).items()}}

        def fill(match: re.Match[str]) -> str:
            if match[1] not in known:
                raise ContentError(f"Svaret {name} har pladsen {{{match[1]}}}, som ingen udfylder.")
            return known[match[1]]

        return _PLACE.sub(fill, self._variant(name, said_to))

    def _variant(self, name: str, said_to: str | None) -> str:
        variants = self.variants(name)
        if said_to is None or len(variants) == 1:
            return random.choice(variants)
        turn = self._turns.pop((said_to, name), 0)
        self._turns[said_to, name] = turn + 1
        if len(self._turns) > _TURNS_KEPT:
            self._turns.popitem(last=False)
        return variants[turn % len(variants)]


def _load(file: Path) -> dict[str, Any]:
    try:
        return yaml.safe_load(file.read_text(encoding="utf-8")) or {}
    except (OSError, yaml.YAMLError) as error:
        raise ContentError(f"{file} kan ikke læses: {error}") from None


def _facts(raw: Mapping[str, Any]) -> dict[str, str]:
    """Flatten the municipality's facts that replies may use: name, contact, numbers. A missing one says so."""
    return {key: str(value) for key, value in raw.get("replies", {}).items()}
