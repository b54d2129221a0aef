import pytest

from bot.turn.crisis import says_safe


@pytest.mark.parametrize(
    "text",
    [
        "jeg er i sikkerhed nu",
        "det var kun for sjov",
        "jeg mente det ikke",
        "jeg er hos min søster nu",
        "har ringet til livslinien",
    ],
)
def test_somebody_says_it_is_safe(text: str) -> None:
    assert says_safe(text)


@pytest.mark.parametrize("text", ["jeg vil have en hund", "spring over", "det er svært", "min søster"])
def test_an_answer_is_no_word_of_safety(text: str) -> None:
    assert not says_safe(text)
