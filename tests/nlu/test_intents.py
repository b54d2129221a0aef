"""The trained classifier on development sentences that training has not seen."""

from pathlib import Path

import yaml

from bot.wiring import Services

_SET = Path(__file__).parent.parent / "development" / "intents.yml"
_AT_LEAST = 0.55


def test_most_development_sentences_get_their_intent(services: Services) -> None:
    rows = [(text, intent) for intent, texts in yaml.safe_load(_SET.read_text(encoding="utf-8")).items() for text in texts]
    right = sum(_intent(services, text) == intent for text, intent in rows)
    assert right / len(rows) >= _AT_LEAST, f"{right} af {len(rows)}"


def _intent(services: Services, text: str) -> str:
    parsed = services.engine.parse(text)
    names = [row["name"] for row in parsed["intent_ranking"] if row["name"] != "nlu_fallback"]
    return str(names[0])
