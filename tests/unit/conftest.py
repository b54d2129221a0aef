"""Shared by the unit tests: the real script, the real entries, the real replies, and an interview in memory."""

from pathlib import Path

import pytest
import yaml
from hypothesis import settings

from bot.knowledge.answer import Desk
from bot.knowledge.loader import load
from bot.knowledge.lookup import Lookup
from bot.preparation.script import Script, script_from
from bot.replies import Replies
from tests.unit.ports import Sitting

ROOT = Path(__file__).resolve().parents[2]

settings.register_profile("house", max_examples=60, deadline=None, derandomize=True, database=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def script() -> Script:
    """The interview of data/preparation.yml."""
    return script_from(yaml.safe_load((ROOT / "data/preparation.yml").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def desk() -> Desk:
    """The desk over all entries of data/knowledge."""
    knowledge = load(ROOT / "data/knowledge")
    return Desk(knowledge, Lookup(knowledge), Replies(ROOT / "data"))


@pytest.fixture
def replies() -> Replies:
    """The replies of data/responses."""
    return Replies(ROOT / "data")


@pytest.fixture
def sitting(script: Script) -> Sitting:
    """A citizen at the beginning of a preparation."""
    return Sitting(script)
