"""Whole preparations by invented citizens, written without a look at the code or the training sentences.

A file of `citizens/` is one person: what is typed before the first question (`start`), and at each question what is typed
while it is the one asked (`at`), in order. A turn is one of

- `answer`: it is to stand in the note word for word; with `removed` it is gone in the end,
- `choose`: a short answer to a choice or to "er der mere?"; the conversation goes on, nothing else is looked at,
- `aside`: all that is no answer; it is to stand nowhere in the note. `becomes` are new words that a line has got by it,
  `hears_any` pieces of text of which the reply holds one, `returns` says that it is typed days later on another device,
- `press`: the start of a button's title.

A question that a person has nothing more to say to is skipped. What the bot does not ask is not said.

`known` holds the beginnings of what is still heard wrong, each a failure that is known; anything else that goes wrong fails
the test, and so does a known failure of which nothing is seen any more.
"""

import re
import uuid
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.preparation.answers import items_in
from bot.wiring import Services
from tests.talk import Talk

FILES = sorted((Path(__file__).parent / "citizens").glob("*.yml"))
_MOST_TURNS = 90
_NOTHING_MORE = {"hopes": "nej, ikke flere", "depth": "det er nok nu", "review": "den er god, som den er"}
_STATES = {"shared": "shared", "kept": "kept", "draft": "draft", "deleted": None}
_DOES = {"answer", "choose", "aside", "press"}
_MAY = _DOES | {"removed", "becomes", "hears_any", "returns"}


def _read(file: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(file.read_text(encoding="utf-8")))


def test_there_are_twenty_citizens_each_with_a_risk_of_their_own() -> None:
    risks = {_read(file)["risk"] for file in FILES}
    assert len(risks) == len(FILES) >= 20


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_citizen_does_only_what_the_runner_knows(file: Path) -> None:
    person = _read(file)
    assert set(person) - {"known"} == {"risk", "person", "audience", "start", "at", "ends"}
    assert person["ends"] in _STATES
    for turn in [*person["start"], *(turn for turns in person["at"].values() for turn in turns)]:
        assert len(_DOES & set(turn)) == 1, turn
        assert set(turn) <= _MAY, turn


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_citizen(file: Path, services: Services) -> None:
    citizen = _Citizen(_read(file), services)
    citizen.prepare()
    known = citizen.person.get("known", [])
    unknown = [wrong for wrong in citizen.wrong if not any(text in wrong for text in known)]
    assert not unknown, "\n".join(unknown)
    assert [text for text in known if not any(text in wrong for wrong in citizen.wrong)] == []


class _Citizen:
    """One person at the bot, and all that went wrong."""

    def __init__(self, person: dict[str, Any], services: Services) -> None:
        self.person, self.services = person, services
        self.talk = Talk(services, uuid.uuid4().hex, person["audience"])
        self.left = {step: list(turns) for step, turns in person["at"].items()}
        self.said: list[dict[str, Any]] = []
        self.code = ""
        self.wrong: list[str] = []

    def prepare(self) -> None:
        """Say it all, question by question, and look at the note in the end."""
        for turn in self.person["start"]:
            self._do(turn)
        if self.talk.step is None:
            self.talk.say("jeg vil gerne gøre mig klar til et møde")
        leaves = self.person["ends"] == "draft"
        for _ in range(_MOST_TURNS):
            step = self.talk.step
            if step is None or (leaves and not any(self.left.values())):
                break
            waiting = self.left.get(step)
            if waiting:
                self._do(waiting.pop(0))
            elif step == "share":
                self.talk.say("nej, bare gem den")
            else:
                self.talk.say(_NOTHING_MORE.get(step, "spring over"))
        else:
            self.wrong.append(f"blev ved i {_MOST_TURNS} beskeder og nåede til {self.talk.step}")
        self._look_at_the_note()

    def _do(self, turn: dict[str, Any]) -> None:
        step = self.talk.step if self.talk.bubbles else "start"
        self.said.append(turn)
        if turn.get("returns"):
            self.talk = Talk(self.services, uuid.uuid4().hex, self.talk.audience)
        text = str(next(turn[does] for does in _DOES if does in turn)).replace("{resume_code}", self.code)
        if "press" in turn:
            titles = [button["title"] for bubble in self.talk.bubbles for button in bubble.get("buttons") or []]
            if any(title.startswith(text) for title in titles):
                self.talk.press(text)
            else:
                self.wrong.append(f"ved {step}: ingen knap {text!r} blandt {titles}")
                self.talk.say("spring over")
        else:
            self.talk.say(text)
        self.code = self.talk.found("resume_code") or self.code
        where = f"ved {step}: {text!r} -> {self.talk.text[:160]!r}"
        crisis = {(bubble.get("custom") or {}).get("level") for bubble in self.talk.bubbles}
        if "acute" in crisis:
            self.wrong.append(f"taget for akut {where}")
        if "answer" in turn and not self._stands(text):
            self.wrong.append(f"ikke i noten {where}")
        if "aside" in turn and _bare(text) and any(_bare(text) in _bare(item) for item in self.talk.items()):
            self.wrong.append(f"står i noten {where}")
        if "becomes" in turn and not self._stands(turn["becomes"]):
            self.wrong.append(f"fik ikke de nye ord {where}")
        if "hears_any" in turn and not any(piece in self.talk.text for piece in turn["hears_any"]):
            self.wrong.append(f"hører ikke {turn['hears_any']} {where}")

    def _stands(self, text: str) -> bool:
        written = [_bare(item) for item in self.talk.items()]
        return all(any(_bare(piece) in item for item in written) for piece in items_in(text))

    def _look_at_the_note(self) -> None:
        note = self.services.interview.note_of(self.talk.conversation_id)
        state = note.state if note is not None else None
        if state != _STATES[self.person["ends"]]:
            self.wrong.append(f"slutter som {state}, ikke {self.person['ends']}")
        for turn in self.said if note is not None else []:
            if "answer" in turn and self._stands(turn["answer"]) == turn.get("removed", False):
                self.wrong.append(f"til sidst {'stadig' if turn.get('removed') else 'ikke'} i noten: {turn['answer']!r}")
            if "becomes" in turn and not self._stands(turn["becomes"]):
                self.wrong.append(f"til sidst ikke i noten: {turn['becomes']!r}")


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip()
