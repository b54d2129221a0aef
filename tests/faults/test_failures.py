"""What fails is loud and clean: nothing half stored, never an empty reply, and a retry with the same key works."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from starlette.testclient import TestClient

from bot.errors import StoreDown, TurnFailed
from bot.store.tables import items, messages
from bot.web.app import create_app
from bot.wiring import Services
from tests.talk import Talk

CANARY = "kanarie-tekst Mirabellefeltet"


@contextmanager
def breaking(thing: Any, name: str, error: Exception) -> Iterator[None]:
    """Let one method of a real part raise for a while."""

    def raises(*_: Any, **__: Any) -> Any:
        raise error

    whole = getattr(thing, name)
    object.__setattr__(thing, name, raises)
    try:
        yield
    finally:
        object.__setattr__(thing, name, whole)


@pytest.mark.parametrize("part", ["hear", "ask"])
def test_an_action_that_raises_ends_the_turn_and_keeps_nothing_but_the_raw_message(
    talk: Talk, services: Services, part: str
) -> None:
    talk.go_to("hopes")
    key = uuid.uuid4().hex
    with breaking(services.interview, part, RuntimeError(CANARY)), pytest.raises(TurnFailed):
        talk.say("en hund", key=key)
    assert talk.items("hopes") == []
    talk.say("en hund", key=key)
    assert talk.items("hopes") == ["en hund"]


def test_a_start_that_raises_leaves_no_note(talk: Talk, services: Services) -> None:
    with breaking(services.interview, "begin", RuntimeError("x")), pytest.raises(TurnFailed):
        talk.say("jeg vil gerne gøre mig klar til et møde")
    assert services.interview.note_of(talk.conversation_id) is None


def test_a_store_that_fails_while_the_note_is_kept_rolls_the_turn_back(talk: Talk, services: Services) -> None:
    talk.go_to("hopes")
    with breaking(services.notes, "put", StoreDown("væk")), pytest.raises(StoreDown):
        talk.say("en hund")
    assert talk.items("hopes") == []
    assert talk.say("en kat")[-1]["custom"]["more"] is True


def test_a_tracker_that_cannot_be_saved_rolls_the_turn_back(talk: Talk, services: Services) -> None:
    talk.go_to("hopes")
    store = services.engine._processor.tracker_store
    with breaking(store, "save", RuntimeError("x")), pytest.raises(TurnFailed):
        talk.say("en hund")
    assert talk.items("hopes") == []


def test_the_store_down_is_503_with_a_danish_sentence(services: Services) -> None:
    client = TestClient(create_app(services))
    body = {"sender": uuid.uuid4().hex, "message": "jeg drømmer om en hund"}
    with breaking(services.database, "transaction", StoreDown("væk")):
        answer = client.post("/webhooks/rest/webhook", json=body)
    assert answer.status_code == 503
    assert "ikke gemt" in answer.json()["error"]


def test_the_page_keeps_the_text_when_the_store_is_down(services: Services) -> None:
    client = TestClient(create_app(services))
    with breaking(services.database, "transaction", StoreDown("væk")):
        page = client.post("/besked", data={"tekst": CANARY})
    assert page.status_code == 503
    assert CANARY in page.text
    assert "blev ikke gemt" in page.text


@pytest.mark.parametrize("text", ["jeg vil tage mit eget liv nu", "min mand slår mig lige nu"])
def test_an_acute_message_is_answered_with_200_when_the_store_is_down(services: Services, text: str) -> None:
    client = TestClient(create_app(services))
    with breaking(services.database, "transaction", StoreDown("væk")):
        answer = client.post("/webhooks/rest/webhook", json={"sender": "a", "message": text})
        page = client.post("/besked", data={"tekst": text})
    assert answer.status_code == 200
    assert "112" in answer.json()[0]["text"]
    assert "gemt" not in answer.json()[0]["text"]
    assert page.status_code == 200
    assert "112" in page.text


def test_without_a_model_health_says_so_and_a_crisis_is_answered(services: Services, tmp_path: Path) -> None:
    bare = Services(replace(services.settings, models=tmp_path))
    bare.engine.start()
    assert bare.engine.wait(60) is False
    client = TestClient(create_app(bare))
    health = client.get("/health")
    assert health.status_code == 503
    assert "make train" in health.json()["error"]
    assert client.get("/live").status_code == 200
    plain = client.post("/webhooks/rest/webhook", json={"sender": "b", "message": "hej"})
    assert plain.status_code == 503
    assert plain.json()["error"]
    acute = client.post("/webhooks/rest/webhook", json={"sender": "b", "message": "jeg vil tage mit eget liv"})
    assert acute.status_code == 200
    assert "112" in acute.json()[0]["text"]


def test_a_model_of_other_data_is_refused(services: Services, tmp_path: Path) -> None:
    import json
    import shutil

    from bot.engine.training import fitting_model
    from bot.errors import ModelMissing

    for name in ("pejlemaerke.tar.gz", "pejlemaerke.json"):
        shutil.copy(services.settings.models / name, tmp_path / name)
    assert fitting_model(tmp_path).exists()
    facts = json.loads((tmp_path / "pejlemaerke.json").read_text(encoding="utf-8"))
    for key in ("data", "pipeline", "sha256"):
        (tmp_path / "pejlemaerke.json").write_text(json.dumps({**facts, key: "en anden"}), encoding="utf-8")
        with pytest.raises(ModelMissing, match="make train"):
            fitting_model(tmp_path)


def test_a_second_message_in_flight_is_409(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.turn.turn._WAIT_SECONDS", 0.2)
    sender = uuid.uuid4().hex
    conversation_id = services.sender_id(sender)
    holder = services.messages.claim(conversation_id)
    assert holder
    client = TestClient(create_app(services))
    answer = client.post("/webhooks/rest/webhook", json={"sender": sender, "message": "hej"})
    assert answer.status_code == 409
    services.messages.release(conversation_id, holder)
    assert client.post("/webhooks/rest/webhook", json={"sender": sender, "message": "hej"}).status_code == 200


def test_no_log_line_holds_a_citizens_words(talk: Talk, services: Services, caplog: pytest.LogCaptureFixture) -> None:
    talk.go_to("hopes").say(f"jeg drømmer om {CANARY}")
    with breaking(services.interview, "hear", RuntimeError(CANARY)), pytest.raises(TurnFailed):
        talk.say(f"og om mere {CANARY}")
    with breaking(services.notes, "put", StoreDown("væk")), pytest.raises(StoreDown):
        talk.say(f"og om endnu mere {CANARY}")
    assert caplog.records
    assert not [record for record in caplog.records if "Mirabelle" in record.getMessage()]


def test_no_row_holds_a_citizens_words_in_clear(talk: Talk, services: Services) -> None:
    talk.go_to("hopes").say(f"jeg drømmer om {CANARY}")
    with services.database.transaction() as db:
        sealed = [row.text_cipher for table in (items, messages) for row in db.execute(sa.select(table)).all()]
    assert sealed
    assert not [cipher for cipher in sealed if b"Mirabelle" in bytes(cipher)]
