"""Accuracy and macro-F1 of the trained classifier on development sentences, clean and with typos; the confusions."""

import random
from collections import Counter

import yaml
from sklearn.metrics import f1_score

from bot.settings import ROOT
from bot.wiring import Services
from tests.evaluate.knowledge import SETS
from tests.evaluate.typos import with_typo


def best(services: Services, text: str) -> str:
    """Return the classifier's first intent, the fallback aside."""
    ranking = services.engine.parse(text)["intent_ranking"]
    return str(next(row["name"] for row in ranking if row["name"] != "nlu_fallback"))


def topics() -> dict[str, str]:
    """Return which topic's file each intent is trained in."""
    return {
        row["intent"]: file.stem
        for file in sorted((ROOT / "data" / "nlu").rglob("*.yml"))
        for row in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
    }


def main(services: Services) -> None:
    """Print the figures."""
    known = yaml.safe_load((SETS / "intents.yml").read_text(encoding="utf-8"))
    truth = [(text, intent) for intent, texts in known.items() for text in texts]
    wanted = [intent for _, intent in truth]
    rng = random.Random(7)
    for name, texts in (("clean", [text for text, _ in truth]), ("typos", [with_typo(text, rng) for text, _ in truth])):
        found = [best(services, text) for text in texts]
        right = sum(a == b for a, b in zip(found, wanted, strict=True)) / len(wanted)
        macro = f1_score(wanted, found, average="macro")
        print(f"intents, {name}: accuracy {100 * right:.1f}, macro-F1 {100 * macro:.1f} ({len(wanted)})")
        if name == "clean":
            _by_topic(found, wanted)


def _by_topic(found: list[str], wanted: list[str]) -> None:
    topic = topics()
    total, right, confusions = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for was, should in zip(found, wanted, strict=True):
        total[topic[should]] += 1
        right[topic[should]] += was == should
        confusions[should, was] += was != should
    for name in sorted(total):
        print(f"  {name:12} {100 * right[name] / total[name]:5.1f} ({total[name]})")
    for (should, was), number in confusions.most_common(12):
        if number:
            print(f"  {number} × {should} heard as {was}")
