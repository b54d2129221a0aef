"""Every conversation of these folders, through the trained model with real actions and a real database.

A file is one conversation: `risk`, `audience`, `role`, and `talk`, a list of turns. With `at`, a list of steps, the talk
is held once at each of them; `{here}` is then that step. A turn does one thing:

- `say` (`times` repeats the text; `{resume_code}`, `{sloppy_code}` and `{share_code}` are the codes last shown),
- `press`: a button by the start of its title,
- `caseworker`: a logged-in caseworker `opens` the note by its share code, `files` it, or gives a receipt by its name;
  `refused` is to find nothing. `page` and `page_not` are pieces of text of her page.

`device: another` holds the turn and those after it on a device that nobody has used; `audience` and `role` change who
speaks.

Then it checks any of: `hears` (pieces of text), `hears_any` (one of them), `hears_not`, `step` (the question now asked;
null for none), `step_not`, `more`, `hope`, `type`, `crisis` (level or kind; null for no crisis at all), `entries`,
`abstained`, `state` (of the note), `kept` (step → texts of the note), `nowhere` (text that stands nowhere in the note),
`lines` (how many there are), `held_back` and `most_important` (texts), `perspectives` (text → who said it), `buttons` and
`buttons_not` (starts of titles), `shows` and `shows_not` (keys of `custom`), `questions_so_far` (at most so many asked).

After every turn: while a preparation runs, a reply that is not acute ends with the question now asked; and no
place that nobody filled is shown.
"""

import re
import uuid
from pathlib import Path
from typing import Any

import pytest
import yaml
from starlette.testclient import TestClient

from bot.web.app import create_app
from bot.wiring import Services
from tests.talk import Talk

_HERE = Path(__file__).parent
_FILES = sorted(file for file in _HERE.glob("*/*.yml") if file.parent.name != "citizens")
_DOES = {"say", "press", "caseworker"}
_MAY = _DOES | {"times", "device", "audience", "role"}
_CHECKS = {
    "hears",
    "hears_any",
    "hears_not",
    "step",
    "step_not",
    "more",
    "hope",
    "type",
    "crisis",
    "entries",
    "abstained",
    "state",
    "kept",
    "nowhere",
    "lines",
    "held_back",
    "most_important",
    "perspectives",
    "buttons",
    "buttons_not",
    "shows",
    "shows_not",
    "questions_so_far",
    "page",
    "page_not",
}
_PASSWORD = "en lang adgangskode"
_UNFILLED = re.compile(r"\[\[|utter_\w|\{[a-zæøå_]+\}")


def _name(file: Path) -> str:
    return f"{file.parent.name}/{file.stem}"


def _read(file: Path) -> dict[str, Any]:
    return dict(yaml.safe_load(file.read_text(encoding="utf-8")))


def test_there_are_conversations() -> None:
    assert len(_FILES) >= 80


def test_every_conversation_names_a_risk_of_its_own() -> None:
    risks = [_read(file).get("risk") for file in _FILES]
    assert all(risks)
    assert len(set(risks)) == len(risks), {risk for risk in risks if risks.count(risk) > 1}


@pytest.mark.parametrize("file", _FILES, ids=_name)
def test_a_conversation_says_only_what_the_runner_knows(file: Path) -> None:
    story = _read(file)
    assert set(story) <= {"risk", "audience", "role", "at", "talk"}
    for turn in story["talk"]:
        assert len(_DOES & set(turn)) == 1, turn
        assert set(turn) <= _MAY | _CHECKS, turn
    assert any(_CHECKS & set(turn) for turn in story["talk"])


@pytest.mark.parametrize("file", _FILES, ids=_name)
def test_conversation(file: Path, services: Services) -> None:
    _hold(file, services)


def _hold(file: Path, services: Services) -> None:
    story = _read(file)
    if "at" not in story:
        _Conversation(file.stem, story, services, None).hold()
        return
    wrong = []
    for here in story["at"]:
        try:
            _Conversation(file.stem, story, services, here).hold()
        except AssertionError as error:
            wrong.append(str(error).partition("\nassert")[0])
    assert not wrong, "\n\n".join(wrong)


class _Conversation:
    """One conversation of a file, with the codes it was shown and the questions it was asked."""

    def __init__(self, name: str, story: dict[str, Any], services: Services, here: str | None) -> None:
        self.name, self.story, self.services, self.here = name, story, services, here
        self.talk = Talk(services, uuid.uuid4().hex, story.get("audience"), story.get("role"))
        self.codes: dict[str, str] = {}
        self.asked = 0
        self.page = ""

    def hold(self) -> None:
        """Hold it from the first turn to the last."""
        if self.here in {"review", "share"}:
            self.talk.go_to("depth").press("Afslut")
            if self.here == "share":
                self.talk.press("Gå videre")
        elif self.here is not None:
            self.talk.go_to(self.here)
        for number, turn in enumerate(self.story["talk"], start=1):
            what = turn.get("say") or turn.get("press") or turn.get("caseworker")
            self.where = f"{self.name}, tur {number} ({str(what)[:60]!r})" + (f" ved {self.here}" if self.here else "")
            self._do(turn)
            self._check(turn)

    def _do(self, turn: dict[str, Any]) -> None:
        if turn.get("device") == "another":
            self.talk = Talk(self.services, uuid.uuid4().hex, self.talk.audience, self.talk.role)
        self.talk.audience = turn.get("audience", self.talk.audience)
        self.talk.role = turn.get("role", self.talk.role)
        if "caseworker" in turn:
            self._caseworker(turn["caseworker"])
            return
        if "press" in turn:
            assert any(title.startswith(turn["press"]) for title in self._titles()), f"{self.where}: {self._titles()}"
            self.talk.press(turn["press"])
        else:
            text = str(turn["say"]) * turn.get("times", 1)
            for key, code in self.codes.items():
                text = text.replace(f"{{{key}}}", code)
            self.talk.say(text)
        for key in ("resume_code", "share_code"):
            self.codes[key] = self.talk.found(key) or self.codes.get(key, "")
        self.codes["sloppy_code"] = self.codes["resume_code"].lower().replace("-", " ")
        self.asked += self.talk.step is not None
        running = self.services.interview.is_running(self.talk.conversation_id)
        acute = any((bubble.get("custom") or {}).get("level") == "acute" for bubble in self.talk.bubbles)
        assert not running or acute or self.talk.step, f"{self.where}: intet spørgsmål til sidst: {self.talk.text}"
        written = "".join(self.talk.items()) + str(turn.get("say"))
        unfilled = [place for place in _UNFILLED.findall(self.talk.text) if place not in written]
        assert not unfilled, f"{self.where}: {unfilled} i {self.talk.text}"

    def _caseworker(self, does: str) -> None:
        self.services.staff.add("asta", _PASSWORD)
        with TestClient(create_app(self.services), base_url="http://testserver") as client:
            client.post("/sager/login", data={"brugernavn": "asta", "adgangskode": _PASSWORD})
            form = {"kode": self.codes["share_code"], "mærke": "ab 12"}
            answer = client.post("/sager/hent", data=form)
            if does == "refused":
                assert answer.status_code == 404, f"{self.where}: {answer.status_code}"
            else:
                assert answer.status_code == 200, f"{self.where}: {answer.status_code}"
            if does == "files":
                answer = client.post(f"{answer.url.path}/lagt")
            elif does not in {"opens", "refused"}:
                answer = client.post(f"{answer.url.path}/kvittering", data={"kvittering": does})
            self.page = answer.text

    def _titles(self) -> list[str]:
        return [button["title"] for bubble in self.talk.bubbles for button in bubble.get("buttons") or []]

    def _check(self, turn: dict[str, Any]) -> None:
        self._check_words(turn)
        self._check_custom(turn)
        self._check_note(turn)

    def _check_words(self, turn: dict[str, Any]) -> None:
        talk, where = self.talk, self.where
        for piece in _rows(turn.get("hears")):
            assert piece in talk.text, f"{where}: {piece!r} blev ikke sagt, men: {talk.text}"
        if "hears_any" in turn:
            assert any(piece in talk.text for piece in turn["hears_any"]), f"{where}: {talk.text}"
        for piece in _rows(turn.get("hears_not")):
            assert piece not in talk.text, f"{where}: {piece!r} blev sagt: {talk.text}"
        for piece in _rows(turn.get("page")):
            assert piece in self.page, f"{where}: {piece!r} står ikke på sagsbehandlerens side"
        for piece in _rows(turn.get("page_not")):
            assert piece not in self.page, f"{where}: {piece!r} står på sagsbehandlerens side"
        for start in _rows(turn.get("buttons")):
            assert any(title.startswith(start) for title in self._titles()), f"{where}: knapperne er {self._titles()}"
        for start in _rows(turn.get("buttons_not")):
            assert not any(title.startswith(start) for title in self._titles()), f"{where}: der er en knap {start!r}"
        if "questions_so_far" in turn:
            assert self.asked <= turn["questions_so_far"], f"{where}: {self.asked} spørgsmål"

    def _check_custom(self, turn: dict[str, Any]) -> None:
        talk, where = self.talk, self.where
        if "step" in turn:
            step = self.here if turn["step"] == "{here}" else turn["step"]
            assert talk.step == step, f"{where}: spurgte om {talk.step}, ikke {step}; {talk.text}"
        if "step_not" in turn:
            assert talk.step not in _rows(turn["step_not"]), f"{where}: spurgte om {talk.step}"
        for key in ("more", "hope", "type"):
            if key in turn:
                assert talk.custom.get(key) == turn[key], f"{where}: {key} er {talk.custom.get(key)!r}; {talk.text}"
        if "crisis" in turn:
            customs = [bubble.get("custom") or {} for bubble in talk.bubbles]
            seen = {custom.get(key) for custom in customs if custom.get("type") == "crisis" for key in ("level", "kind")}
            if turn["crisis"] is None:
                assert not seen, f"{where}: krise {seen}: {talk.text}"
            assert set(_rows(turn["crisis"])) <= seen, f"{where}: krise {seen}; {talk.text}"
        for key in ("entries", "abstained"):
            if key in turn:
                assert talk.found(key) == turn[key], f"{where}: {key} er {talk.found(key)}; {talk.text}"
        for key in _rows(turn.get("shows")):
            assert talk.found(key), f"{where}: viser ikke {key}; {talk.text}"
        for key in _rows(turn.get("shows_not")):
            assert not talk.found(key), f"{where}: viser {key}"

    def _check_note(self, turn: dict[str, Any]) -> None:
        talk, where = self.talk, self.where
        note = self.services.interview.note_of(talk.conversation_id)
        lines = note.visible if note else ()
        if "state" in turn:
            assert (note.state if note else None) == turn["state"], f"{where}: {note.state if note else None}; {talk.text}"
        for step, texts in (turn.get("kept") or {}).items():
            assert talk.items(step) == _rows(texts), (
                f"{where}: noten har {talk.items(step)}, ellers {talk.items()}; {talk.text}"
            )
        for piece in _rows(turn.get("nowhere")):
            assert not any(piece in line.text for line in lines), f"{where}: {piece!r} står i noten"
        if "lines" in turn:
            assert len(lines) == turn["lines"], f"{where}: noten har {talk.items()}; {talk.text}"
        if "held_back" in turn:
            found = [line.text for line in lines if line.held_back]
            assert found == _rows(turn["held_back"]), f"{where}: {found} holdes tilbage; {talk.text}"
        if "most_important" in turn:
            found = [line.text for line in lines if line.most_important]
            assert found == _rows(turn["most_important"]), f"{where}: {found} er vigtigst; {talk.text}"
        for text, who in (turn.get("perspectives") or {}).items():
            found = [line.perspective for line in lines if line.text == text]
            assert found == [who], f"{where}: {text!r} er sagt af {found}"


def _rows(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]
