"""Shared by all suites: services on a fresh database, and one real engine for the whole run."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import logs, wiring
from bot.cli import train_if_needed
from bot.settings import Settings, from_environment
from bot.store.migrate import upgrade
from bot.wiring import Services
from tests.talk import Talk

logs.configure()


def fresh_settings(folder: Path, **changes: object) -> Settings:
    """Return settings for a database and key of its own below a folder."""
    return replace(
        from_environment(),
        database_url=f"sqlite:///{folder / 'test.db'}",
        key_file=folder / "application.key",
        rest_channel=True,
        development=True,
        **changes,
    )


@pytest.fixture(scope="session")
def engine_services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Services with the real trained engine, started once."""
    services = Services(fresh_settings(tmp_path_factory.mktemp("engine")))
    upgrade(services.settings.database_url)
    undo = wiring.use(services)
    train_if_needed()
    services.engine.start()
    assert services.engine.wait(180), services.engine.failure
    yield services
    undo()
    services.engine.stop()


@pytest.fixture
def services(engine_services: Services) -> Services:
    """The services of this run; conversations are told apart by their senders."""
    return engine_services


@pytest.fixture
def talk(services: Services) -> Talk:
    """A new conversation with a citizen."""
    return Talk(services, uuid.uuid4().hex)
