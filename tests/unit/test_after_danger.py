"""What staff ask after an acute reply goes on from the entry about that danger."""

import pytest

from bot.knowledge.loader import load
from bot.knowledge.memory import Memory, after_danger
from bot.safety.crisis import KIND_ORDER
from bot.settings import ROOT
from bot.turn.lately import Lately


@pytest.mark.parametrize("kind", KIND_ORDER)
def test_every_kind_of_danger_leads_to_an_entry(kind: str) -> None:
    knowledge, memory = load(ROOT / "data/knowledge"), after_danger(kind, Memory())
    assert [knowledge.get(entry_id) is not None for entry_id in memory.thread] == [True]


def test_without_danger_the_thread_stays() -> None:
    assert after_danger(None, Memory(("p1_what",), 1)) == Memory(("p1_what",), 1)


def test_the_danger_is_told_once() -> None:
    lately = Lately()
    lately.acute("c", "violence")
    assert [lately.danger("c"), lately.danger("c"), lately.danger("another")] == ["violence", None, None]
