"""The database's own promises, on SQLite and, where it is installed, on a PostgreSQL that the tests start."""

import threading
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.errors import StoreDown
from bot.preparation.changes import add
from bot.preparation.codes import new_resume_code, new_share_code
from bot.preparation.model import Note
from bot.preparation.ports import Conversation
from bot.store.database import now
from bot.store.migrate import upgrade
from bot.store.retention import throw_away
from bot.store.tables import conversations, items, keys, messages, metadata, notes
from bot.wiring import Services
from tests.conftest import fresh_settings
from tests.postgres import PostgresServer


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server."""
    server = PostgresServer()
    yield server.url
    server.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Services]:
    """Services without an engine on an empty database of each kind."""
    settings = fresh_settings(tmp_path)
    if request.param == "postgresql":
        settings = replace(settings, database_url=request.getfixturevalue("postgres"))
    services = Services(settings)
    upgrade(settings.database_url)
    with services.database.transaction() as db:
        for table in reversed(metadata.sorted_tables):
            db.execute(table.delete())
    yield services
    services.database.close()


def a_conversation(services: Services) -> str:
    """Add a conversation and return its id."""
    conversation_id = uuid.uuid4().hex
    services.conversations.remember(Conversation(conversation_id))
    return conversation_id


def test_the_migrations_make_the_tables_that_the_code_knows(store: Services) -> None:
    found = sa.inspect(store.database.engine)
    for table in metadata.sorted_tables:
        assert {column["name"] for column in found.get_columns(table.name)} == {column.name for column in table.columns}


def test_a_note_comes_back_word_for_word(store: Services) -> None:
    note = add(Note(uuid.uuid4().hex), "hopes", ["jeg håber på fred ‘og’ 🐕"])
    store.notes.put(note, "m1")
    again = store.notes.get(note.id)
    assert again is not None
    assert [item.text for item in again.items] == ["jeg håber på fred ‘og’ 🐕"]
    assert again.progress == note.progress


def test_one_message_gives_a_note_its_lines_once(store: Services) -> None:
    note = Note(uuid.uuid4().hex)
    store.notes.put(note)
    store.notes.put(add(note, "hopes", ["en hund"]), "m1")
    with pytest.raises(StoreDown):
        store.notes.put(add(add(note, "hopes", []), "hopes", ["en hund"]), "m1")


def test_content_is_sealed_and_unreadable_without_its_key(store: Services) -> None:
    note = add(Note(uuid.uuid4().hex), "hopes", ["hemmelig drøm"])
    store.notes.put(note)
    with store.database.transaction() as db:
        assert b"hemmelig" not in bytes(db.execute(sa.select(items.c.text_cipher)).scalar())
        db.execute(keys.delete())
    with pytest.raises(StoreDown):
        store.notes.get(note.id)


def test_codes_find_their_note_and_only_the_newest_does(store: Services) -> None:
    note = Note(uuid.uuid4().hex, state="shared")
    store.notes.put(note)
    first, second, share = new_resume_code(), new_resume_code(), new_share_code()
    store.notes.set_resume_code(note.id, first)
    store.notes.set_resume_code(note.id, second)
    store.notes.set_share_code(note.id, share, now() + timedelta(days=1))
    assert store.notes.by_resume_code(first) is None
    assert store.notes.by_resume_code(second.lower()) == note.id
    assert store.notes.by_share_code(share) == note.id
    assert store.notes.by_resume_code(share) is None


def test_a_share_code_past_its_time_finds_nothing(store: Services) -> None:
    note = Note(uuid.uuid4().hex, state="shared")
    store.notes.put(note)
    share = new_share_code()
    store.notes.set_share_code(note.id, share, now() - timedelta(seconds=1))
    assert store.notes.by_share_code(share) is None


def test_no_code_stands_in_the_database(store: Services) -> None:
    note = Note(uuid.uuid4().hex)
    store.notes.put(note)
    code = new_resume_code()
    store.notes.set_resume_code(note.id, code)
    with store.database.transaction() as db:
        row = db.execute(sa.select(notes)).first()
    assert code not in str(tuple(row))
    assert code.replace("-", "") not in str(tuple(row))


def test_a_transaction_that_fails_leaves_nothing(store: Services) -> None:
    with pytest.raises(RuntimeError), store.database.transaction():
        store.notes.put(add(Note("a" * 32), "hopes", ["en hund"]))
        raise RuntimeError
    assert store.notes.get("a" * 32) is None


def test_only_one_message_of_a_conversation_is_in_flight(store: Services) -> None:
    conversation_id = a_conversation(store)
    holders: list[str | None] = []
    threads = [threading.Thread(target=lambda: holders.append(store.messages.claim(conversation_id))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(holder is not None for holder in holders) == 1


def test_the_same_key_is_the_same_message(store: Services) -> None:
    conversation_id = a_conversation(store)
    first = store.messages.receive(conversation_id, "k", "en hund")
    store.messages.answer(conversation_id, first.id, [{"text": "godt"}])
    again = store.messages.receive(conversation_id, "k", "noget andet")
    assert (again.id, again.text, again.reply) == (first.id, "en hund", [{"text": "godt"}])


def test_a_forgotten_conversation_leaves_no_row(store: Services) -> None:
    conversation_id = a_conversation(store)
    store.messages.receive(conversation_id, "k", "en hund")
    store.sessions.open_for_conversation(conversation_id, 1)
    store.conversations.forget(conversation_id)
    with store.database.transaction() as db:
        for table in (conversations, messages, keys):
            assert db.execute(sa.select(sa.func.count()).select_from(table)).scalar() == 0


def test_what_is_past_its_time_goes_and_the_rest_stays(store: Services) -> None:
    keep = {"transcript_hours": 48, "draft_days": 90, "filed_days": 14}
    old, young = a_conversation(store), a_conversation(store)
    for name in ("gammel", "ny"):
        store.notes.put(add(Note(f"{name:x<32}"), "hopes", [name]))
    with store.database.transaction() as db:
        long_ago = now() - timedelta(days=100)
        db.execute(conversations.update().where(conversations.c.id == old).values(seen_at=long_ago))
        db.execute(notes.update().where(notes.c.id == f"{'gammel':x<32}").values(changed_at=long_ago))
    assert throw_away(store.database, store.conversations, store.notes, keep) == (1, 1)
    assert store.conversations.find(young) is not None
    assert store.notes.get(f"{'ny':x<32}") is not None
    assert store.notes.get(f"{'gammel':x<32}") is None


def test_a_conversation_that_is_to_be_remembered_is_not_thrown_away(store: Services) -> None:
    talk = uuid.uuid4().hex
    store.conversations.remember(Conversation(talk))
    token = store.sessions.open_for_conversation(talk, 24 * 14)
    with store.database.transaction() as db:
        db.execute(conversations.update().where(conversations.c.id == talk).values(seen_at=now() - timedelta(days=3)))
    keep = {"transcript_hours": 48, "draft_days": 90, "filed_days": 14}
    throw_away(store.database, store.conversations, store.notes, keep)
    assert store.sessions.conversation_of(token) == talk
    store.sessions.close(token)
    throw_away(store.database, store.conversations, store.notes, keep)
    assert store.conversations.find(talk) is None


def test_a_wrong_key_file_says_so(store: Services, tmp_path: Path) -> None:
    note = add(Note(uuid.uuid4().hex), "hopes", ["en hund"])
    store.notes.put(note)
    other = Services(replace(store.settings, key_file=tmp_path / "another.key"))
    with pytest.raises(StoreDown, match="PEJLEMAERKE_KEY_FILE"):
        other.notes.get(note.id)
    other.database.close()
