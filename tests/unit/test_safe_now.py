import pytest

from bot.turn.crisis import says_safe, takes_back


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


@pytest.mark.parametrize(
    "text", ["nej nej du misforstår, det er vitaminer", "jeg sagde jo jeg IKKE vil dø", "der er ingen i fare her"]
)
def test_somebody_was_misheard(text: str) -> None:
    assert takes_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "jeg vil ikke leve",
        "jeg vil ikke dø men jeg gør det i nat",
        "du misforstår, jeg har taget alle pillerne",
        "du misforstår ikke noget, jeg hopper ud fra broen nu",
    ],
)
def test_danger_is_not_taken_back_by_a_word(text: str) -> None:
    assert not takes_back(text)
