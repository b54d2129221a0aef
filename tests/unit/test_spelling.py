import pytest

from bot.text.spelling import Speller

_SPELLER = Speller({"selvmord": 9, "leve": 5, "tage": 5, "laege": 3, "nat": 2, "ikke": 8, "sprog": 9, "spring": 4})


@pytest.mark.parametrize(
    ("word", "mended"),
    [
        ("sevlmord", "selvmord"),
        ("selmord", "selvmord"),
        ("leev", "leve"),
        ("taeg", "tage"),
        ("ikek", "ikke"),
        ("selvmords", "selvmord"),
        ("sprig", "spring"),
    ],
)
def test_one_slip_is_mended(word: str, mended: str) -> None:
    assert _SPELLER.mend(word) == mended


@pytest.mark.parametrize("word", ["leve", "nta", "kartoffel", "selvmordet", ""])
def test_known_short_and_far_words_stay(word: str) -> None:
    assert _SPELLER.mend(word) == word
