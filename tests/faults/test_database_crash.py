"""A real PostgreSQL under the real engine is killed in a preparation: no word is lost, a crisis is answered."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from bot import wiring
from bot.errors import StoreDown
from bot.store.migrate import upgrade
from bot.web.app import create_app
from bot.wiring import Services
from tests.conftest import fresh_settings
from tests.postgres import PostgresServer
from tests.talk import Talk


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """A server to be killed and started again."""
    made = PostgresServer()
    yield made
    made.remove()


@pytest.fixture
def on_postgres(server: PostgresServer, engine_services: Services, tmp_path: Path) -> Iterator[Services]:
    """Services with an engine of their own on that server; those of the other tests come back afterwards."""
    services = Services(replace(fresh_settings(tmp_path), database_url=server.url))
    upgrade(server.url)
    undo = wiring.use(services)
    services.engine.start()
    assert services.engine.wait(180), services.engine.failure
    yield services
    undo()
    services.engine.stop()
    services.database.close()


def test_a_killed_database_loses_no_word(on_postgres: Services, server: PostgresServer) -> None:
    talk = Talk(on_postgres, uuid.uuid4().hex).go_to("hopes")
    talk.say("at komme ud at fiske med min bror")
    key = uuid.uuid4().hex
    server.kill()
    with pytest.raises(StoreDown):
        talk.say("en hund", key=key)
    answer = TestClient(create_app(on_postgres)).post("/besked", data={"tekst": "jeg vil tage mit eget liv nu"})
    assert answer.status_code == 200
    assert "112" in answer.text
    server.start()
    talk.say("en hund", key=key)
    talk.say("en hund", key=key)
    assert talk.items("hopes") == ["at komme ud at fiske med min bror", "en hund"]
    talk.say("det er nok nu")
    talk.press("Gå videre")
    talk.press("Del noten")
    assert talk.found("share_code")
