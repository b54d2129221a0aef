"""Replies as the copy tests see them, and the names that code makes of parts."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.portal.caseload import RECEIPTS
from bot.preparation.intents import QUESTIONS, SMALL_TALK
from bot.safety.crisis import KIND_ORDER
from bot.safety.staying import TOPICS
from tests.content.files import ROOT

FILES = sorted((ROOT / "data/responses").glob("*.yml"))
STAFF_FILES = frozenset({"staff", "knowledge"})
_ABOUT_A_STEP = ("ask", "again", "why", "example")
_INNER = (
    *(f"ask_which_{name}" for name in ("edit", "delete", "hold", "mark", "move", "release", "restore")),
    *(f"ask_{name}" for name in ("offer", "heavy", "suggestions")),
    *("useful", "not_useful"),
)
_WITHOUT_REPLY = frozenset({"start_preparation", "ask_knowledge"})
_ONLY_SHOWN = frozenset({"confirm_delete"})


@cache
def read(file: Path) -> dict[str, Any]:
    """Return a YAML file."""
    raw: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return raw


def replies(file: Path) -> Iterator[tuple[str, str]]:
    """Return name and text of every variant of every reply of a file."""
    for name, variants in read(file)["responses"].items():
        for variant in variants:
            yield name, variant["text"]


@cache
def all_replies() -> list[tuple[str, str]]:
    """Return name and text of every variant of every reply."""
    return [pair for file in FILES for pair in replies(file)]


@cache
def step_replies() -> set[str]:
    """Return the names of replies that belong to a step: asked, why, an example; a prompt where words are typed."""
    steps = read(ROOT / "data/preparation.yml")["steps"]
    about = {f"utter_{kind}_{key}" for key in steps if key not in _ONLY_SHOWN for kind in _ABOUT_A_STEP}
    return about | {f"utter_prompt_{key}" for key, step in steps.items() if step["kind"] in {"list", "text"}}


@cache
def written_in_code() -> set[str]:
    """Return the whole reply names that stand in the code."""
    files = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "actions").rglob("*.py"), *(ROOT / "bot").rglob("*.html")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    return set(re.findall(r"[\"'](utter_\w+)[\"']", text))


def made_in_code() -> set[str]:
    """Return the reply names that the code puts together of a fixed part and a known list."""
    small_talk = {
        f"utter_{intent}" for intent in SMALL_TALK | QUESTIONS if intent not in {"start_preparation", "ask_knowledge"}
    }
    return {
        *small_talk,
        *(f"utter_{name}" for name in _INNER),
        *(f"utter_crisis_{kind}" for kind in KIND_ORDER),
        *(f"utter_beside_{name}" for name in (*KIND_ORDER, *TOPICS)),
        "utter_crisis_violence_staff",
        *(f"utter_receipt_{receipt}" for receipt in RECEIPTS),
    }


def staff_replies() -> set[str]:
    """Return the names a reply for staff may have: one for every intent."""
    intents = read(ROOT / "domain.yml")["intents"]
    return {f"utter_staff_{intent}" for intent in intents}
