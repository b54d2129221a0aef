"""Every conversation of these folders, through the trained model with real actions and a real database.

A file is one conversation: `audience`, `role`, and `talk`, a list of turns. A turn either `say`s or `press`es (a button
by the start of its title) and then checks any of: `hears` (pieces of text), `hears_not`, `step` (the question now
asked; null for none), `more`, `hope`, `type`, `crisis` (level or kind), `entries`, `abstained`, `state` (of the note),
`kept` (step → texts of the note), `nowhere` (text that stands nowhere in the note), `buttons` (starts of titles),
`questions_so_far` (at most so many questions asked).
"""

import uuid
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.wiring import Services
from tests.talk import Talk

_HERE = Path(__file__).parent
_FILES = sorted(_HERE.glob("*/*.yml"))


def test_there_are_conversations() -> None:
    assert _FILES


@pytest.mark.parametrize("file", _FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_conversation(file: Path, services: Services) -> None:
    story = yaml.safe_load(file.read_text(encoding="utf-8"))
    talk = Talk(services, uuid.uuid4().hex, story.get("audience"), story.get("role"))
    asked = 0
    for number, turn in enumerate(story["talk"], start=1):
        where = f"{file.stem}, tur {number} ({turn.get('say') or turn.get('press')!r})"
        if "press" in turn:
            talk.press(turn["press"])
        else:
            talk.say(turn["say"])
        asked += talk.step is not None
        _check(turn, talk, asked, where)


def _check(turn: dict[str, Any], talk: Talk, asked: int, where: str) -> None:
    for piece in _rows(turn.get("hears")):
        assert piece in talk.text, f"{where}: {piece!r} blev ikke sagt, men: {talk.text}"
    for piece in _rows(turn.get("hears_not")):
        assert piece not in talk.text, f"{where}: {piece!r} blev sagt: {talk.text}"
    if "step" in turn:
        assert talk.step == turn["step"], f"{where}: spurgte om {talk.step}; {talk.text}"
    for key in ("more", "hope", "type", "abstained"):
        if key in turn:
            assert talk.custom.get(key) == turn[key], f"{where}: {key} er {talk.custom.get(key)!r}"
    if "crisis" in turn:
        seen = {
            value
            for bubble in talk.bubbles
            for key, value in (bubble.get("custom") or {}).items()
            if key in {"level", "kind"}
        }
        assert set(_rows(turn["crisis"])) <= seen, f"{where}: krise {seen}"
    if "entries" in turn:
        assert talk.found("entries") == turn["entries"], f"{where}: {talk.found('entries')}"
    if "state" in turn:
        note = talk.services.interview.note_of(talk.conversation_id)
        assert (note.state if note else None) == turn["state"], where
    for step, texts in (turn.get("kept") or {}).items():
        assert talk.items(step) == _rows(texts), f"{where}: noten har {talk.items(step)}"
    for piece in _rows(turn.get("nowhere")):
        assert not any(piece in text for text in talk.items()), f"{where}: {piece!r} står i noten"
    titles = [button["title"] for bubble in talk.bubbles for button in bubble.get("buttons") or []]
    for start in _rows(turn.get("buttons")):
        assert any(title.startswith(start) for title in titles), f"{where}: knapperne er {titles}"
    if "questions_so_far" in turn:
        assert asked <= turn["questions_so_far"], f"{where}: {asked} spørgsmål"


def _rows(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]
