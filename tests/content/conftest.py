"""Shared by the content tests: the entries."""

import pytest

from bot.knowledge.loader import load
from bot.knowledge.model import Knowledge
from tests.content.files import ROOT


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """All entries."""
    return load(ROOT / "data/knowledge")
