"""From a citizen's greeting to a caseworker reading the citizen's own words, and the promises around it."""

import sqlite3
import uuid
from pathlib import Path

import pytest
import sqlalchemy as sa
from starlette.testclient import TestClient

from bot.preparation.codes import new_resume_code
from bot.store.tables import conversations, items, keys, messages, metadata, notes, trackers
from bot.web.app import create_app
from bot.wiring import Services
from tests.talk import Talk

HOPE = "jeg vil gærne ha en kolonihave så jeg ka få ro i hodet"
QUESTION = "må jeg få en ny kontaktperson"


def test_greeting_to_claimed_note_word_for_word(talk: Talk, services: Services) -> None:
    assert "Jeg er en chatbot fra" in talk.say("hej")[0]["text"]
    talk.press("Gør dig klar")
    talk.press("Det første møde")
    assert talk.found("resume_code")
    talk.press("Nej, det kan vente")
    assert talk.step == "hopes"
    talk.say(HOPE)
    assert talk.custom == {"type": "question", "step": "hopes", "more": True}
    talk.press("Gå videre")
    talk.say("det er nok nu")
    assert talk.step == "review"
    talk.press("Tilføj noget")
    talk.press("Mine spørgsmål")
    talk.say(QUESTION)
    talk.press("Gå videre")
    assert talk.step == "share"
    talk.press("Del noten")
    code = talk.found("share_code")
    page = _read_as_caseworker(services, code)
    assert HOPE in page
    assert QUESTION in page


def test_no_caseworker_reaches_a_note_that_is_not_shared(talk: Talk, services: Services) -> None:
    talk.go_to("hopes").say(HOPE)
    note = services.interview.note_of(talk.conversation_id)
    assert note is not None
    with _logged_in(services) as client:
        assert client.get(f"/sager/note/{note.id}").status_code == 404
        assert HOPE not in client.get("/sager").text


def test_a_line_held_back_is_not_on_the_caseworkers_page(talk: Talk, services: Services) -> None:
    talk.go_to("hopes")
    talk.say("en hund\nfred fra min bror")
    talk.say("det er nok nu")
    talk.say("hold linjen om min bror tilbage")
    talk.press("Gå videre")
    talk.press("Del noten")
    page = _read_as_caseworker(services, talk.found("share_code"))
    assert "en hund" in page
    assert "bror" not in page


def test_a_note_taken_back_cannot_be_opened(talk: Talk, services: Services) -> None:
    code = _share(talk)
    talk.say("jeg vil tage noten tilbage")
    with _logged_in(services) as client:
        answer = client.post("/sager/hent", data={"kode": code, "mærke": "ab 12"})
    assert answer.status_code == 404


def test_the_citizen_sees_that_it_was_opened_and_the_receipt(talk: Talk, services: Services) -> None:
    code = _share(talk)
    with _logged_in(services) as client:
        page = client.post("/sager/hent", data={"kode": code, "mærke": "ab 12"})
        client.post(f"{page.url.path}/kvittering", data={"kvittering": "questions_first"})
        client.post(f"{page.url.path}/lagt")
    talk.say("vis min note")
    assert "åbnet" in talk.text
    assert "Vi tager dine spørgsmål først" in talk.text
    assert talk.found("note")["opened"] is True
    assert talk.found("note")["filed"] is True


def test_delete_all_leaves_no_row_of_the_citizen(services: Services) -> None:
    canary = "kanariefuglen Zebulon Quist"
    talk = Talk(services, f"sletter-{uuid.uuid4().hex}")
    before = _row_counts(services)
    talk.go_to("hopes").say(f"jeg drømmer om {canary}")
    talk.say("slet alt")
    assert talk.step == "confirm_delete"
    talk.press("Slet alt")
    after = _row_counts(services)
    assert after == before
    with services.database.transaction() as db:
        assert db.execute(sa.select(conversations).where(conversations.c.id == talk.conversation_id)).first() is None
    assert not _files_with(services, canary)


def test_no_file_holds_a_citizens_words_in_clear(talk: Talk, services: Services) -> None:
    canary = "månelanding Pernambuco"
    talk.go_to("hopes").say(f"jeg vil på {canary}")
    assert talk.items("hopes") == [f"jeg vil på {canary}"]
    assert not _files_with(services, "Pernambuco")


def test_a_wiped_tracker_loses_nothing(talk: Talk, services: Services) -> None:
    talk.go_to("hopes").say("en hund")
    with services.database.transaction() as db:
        db.execute(trackers.delete())
    talk.say("en kat")
    assert talk.items("hopes") == ["en hund", "en kat"]
    assert talk.step == "hopes"


def test_a_message_sent_twice_is_stored_once(talk: Talk, services: Services) -> None:
    talk.go_to("hopes")
    key = uuid.uuid4().hex
    first = talk.say("en hund", key=key)
    second = talk.say("en hund", key=key)
    assert talk.items("hopes") == ["en hund"]
    assert [bubble["text"] for bubble in first] == [bubble["text"] for bubble in second]


def test_the_resume_code_works_on_another_device_however_it_is_typed(talk: Talk, services: Services) -> None:
    talk.go_to("hopes").say("en hund")
    code = _new_code(talk, services)
    other = Talk(services, uuid.uuid4().hex)
    other.say(f"hej min kode er {code.lower().replace('-', ' ')}")
    assert other.items("hopes") == ["en hund"]
    assert other.step == "hopes"


def test_a_wrong_code_is_met_kindly_and_stored_nowhere(talk: Talk, services: Services) -> None:
    before = _row_counts(services)
    talk.say("K7QM-2XRT-9HWD-4BPA")
    assert "kode" in talk.text.lower()
    assert _row_counts(services) == before


@pytest.mark.parametrize("command", ["/krise", "/restart", "/session_start", '/tell_hope{"a": "b"}', "/affirm"])
def test_slash_text_is_only_text(talk: Talk, command: str) -> None:
    talk.go_to("hopes").say(command)
    assert talk.items("hopes") == [command]


def test_a_button_of_another_conversation_is_refused(talk: Talk, services: Services) -> None:
    talk.go_to("hopes")
    payload = talk.bubbles[-1]["buttons"][0]["payload"]
    other = Talk(services, uuid.uuid4().hex)
    other.go_to("hopes")
    other.say(payload)
    assert other.items() == []
    assert "{" not in payload
    assert not payload.startswith("/")


def _share(talk: Talk) -> str:
    talk.go_to("hopes").say("en hund")
    talk.say("det er nok nu")
    talk.press("Gå videre")
    talk.press("Del noten")
    return str(talk.found("share_code"))


def _new_code(talk: Talk, services: Services) -> str:
    note = services.interview.note_of(talk.conversation_id)
    assert note is not None
    code = new_resume_code()
    services.notes.set_resume_code(note.id, code)
    return code


def _logged_in(services: Services) -> TestClient:
    services.staff.add("asta", "en lang adgangskode")
    client = TestClient(create_app(services), base_url="http://testserver")
    answer = client.post("/sager/login", data={"brugernavn": "asta", "adgangskode": "en lang adgangskode"})
    assert answer.status_code == 200
    return client


def _read_as_caseworker(services: Services, code: str) -> str:
    with _logged_in(services) as client:
        page = client.post("/sager/hent", data={"kode": code, "mærke": "ab 12"})
    assert page.status_code == 200
    return page.text


def _row_counts(services: Services) -> dict[str, int]:
    counted = [conversations, items, keys, messages, notes, trackers]
    with services.database.transaction() as db:
        return {table.name: db.execute(sa.select(sa.func.count()).select_from(table)).scalar() for table in counted}


def _files_with(services: Services, text: str) -> list[Path]:
    folder = Path(services.settings.database_url.removeprefix("sqlite:///")).parent
    with sqlite3.connect(services.settings.database_url.removeprefix("sqlite:///")) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert metadata.tables
    return [file for file in folder.rglob("*") if file.is_file() and text.encode() in file.read_bytes()]
