import pytest

from bot.turn.crisis import says_safe, without_denial


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
    ("text", "rest"),
    [
        ("du misforstår, det er vitaminer", "det er vitaminer"),
        ("jeg sagde jo jeg IKKE vil dø", "jeg sagde jo"),
        ("der er ingen i fare", ""),
        ("jeg vil ikke dø men jeg gør det i nat", "men jeg gør det i nat"),
        ("du misforstår, jeg hopper ud fra broen nu", "jeg hopper ud fra broen nu"),
    ],
)
def test_what_stands_beside_a_denial_is_left_to_be_judged(text: str, rest: str) -> None:
    assert without_denial(text) == rest


@pytest.mark.parametrize("text", ["jeg vil ikke leve", "alle har altid misforstået mig, i nat slutter det", "min søster"])
def test_these_deny_nothing(text: str) -> None:
    assert without_denial(text) is None
