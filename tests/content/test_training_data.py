import json
from collections import Counter
from functools import cache
from typing import Any

import pytest
import yaml

from bot.text.folding import words
from tests.content.files import ROOT, read

_TOPICS = sorted((ROOT / "data/nlu").glob("*.yml"))
_NLU = sorted((ROOT / "data/nlu").rglob("*.yml"))
_DEVELOPMENT = sorted(file.name for file in (ROOT / "tests/development").iterdir())
_RULES = sorted((ROOT / "data/rules").glob("*.yml"))
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WITHOUT_NLU = {"preparation"}
_SHORT = 3
# How many development sentences of a file are trained on today. Only ever lower a number; 0 takes the row away.
_LEAKED: dict[str, int] = {}


def _key(text: str) -> str:
    return " ".join(words(text))


@cache
def _sentences() -> dict[str, list[str]]:
    """Return the training sentences by intent."""
    found: dict[str, list[str]] = {}
    for file in _NLU:
        for row in yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)["nlu"]:
            lines = [line.removeprefix("- ").strip() for line in row["examples"].splitlines()]
            found.setdefault(row["intent"], []).extend(lines)
    return found


@cache
def _trained_on() -> frozenset[str]:
    """Return all sentences that something is trained on or looked up by."""
    texts = [text for rows in _sentences().values() for text in rows]
    for file in sorted((ROOT / "data/safety").glob("*.yml")):
        texts += [text for rows in yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER).values() for text in rows]
    for file in sorted((ROOT / "data/knowledge").glob("*/*.yml")):
        raw = yaml.load(file.read_text(encoding="utf-8"), Loader=_LOADER)
        entries = raw.get("entries")
        rows = [entry.get("questions") or [] for entry in entries] if entries else raw.values()
        texts += [str(text) for row in rows for text in row]
    return frozenset(map(_key, texts))


def _development(name: str) -> list[str]:
    file = ROOT / "tests/development" / name
    if file.suffix == ".yml":
        return [text for rows in read(f"tests/development/{name}").values() for text in rows]
    rows: list[dict[str, Any]] = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [str(row.get("text") or row.get("q")) for line in rows for row in line.get("turns", [line])]


def test_no_sentence_stands_under_two_intents() -> None:
    owners: dict[str, set[str]] = {}
    for intent, rows in _sentences().items():
        for text in rows:
            owners.setdefault(_key(text) or text, set()).add(intent)
    assert {text: intents for text, intents in owners.items() if len(intents) > 1} == {}


def test_no_sentence_stands_twice_under_an_intent() -> None:
    again = {text for rows in _sentences().values() for text, number in Counter(map(str.lower, rows)).items() if number > 1}
    assert again == set()


@pytest.mark.parametrize("name", _DEVELOPMENT)
def test_no_development_sentence_is_trained_on(name: str) -> None:
    """One or two words ("ja", "ved ikke") are nobody's own and may stand in both."""
    rows = [text for text in _development(name) if len(words(text)) >= _SHORT]
    leaked = [text for text in rows if _key(text) in _trained_on()]
    assert len(leaked) <= _LEAKED.get(name, 0), leaked


@pytest.mark.parametrize("intent", [intent for intent in read("domain.yml")["intents"] if intent != "press_button"])
def test_an_intent_has_at_least_20_sentences(intent: str) -> None:
    assert len(_sentences().get(intent, [])) >= 20


def test_every_intent_with_sentences_stands_in_the_domain() -> None:
    assert set(_sentences()) <= set(read("domain.yml")["intents"])


@pytest.mark.parametrize("file", _RULES, ids=lambda file: file.stem)
def test_rules_and_sentences_have_the_same_topics(file: Any) -> None:
    assert file.stem in {nlu.stem for nlu in _TOPICS} | _WITHOUT_NLU


@pytest.mark.parametrize("file", _TOPICS, ids=lambda file: file.stem)
def test_the_intents_of_a_topic_have_their_rules_in_the_same_topic(file: Any) -> None:
    rules = read(f"data/rules/{file.name}")["rules"]
    ruled = {step["intent"] for rule in rules for step in rule["steps"] if "intent" in step}
    said = {row["intent"] for row in read(f"data/nlu/{file.name}")["nlu"]}
    assert said - ruled <= {"affirm", "deny"}


def test_every_intent_has_a_rule() -> None:
    rules = [rule for file in _RULES for rule in read(f"data/rules/{file.name}")["rules"]]
    ruled = {step.get("intent") for rule in rules for step in rule["steps"]}
    assert set(read("domain.yml")["intents"]) - ruled == set()
