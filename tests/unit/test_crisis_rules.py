import re

import pytest

from bot.replies import Replies
from bot.safety.crisis import KIND_ORDER, Speaker, assess, combine
from bot.safety.watch import Watch
from tests.unit.crisis_lines import ACUTE, CONCERN, IDIOMS, PROFESSIONAL

_LINES = [(kind, line) for kind, lines in ACUTE.items() for line in lines]
_NUMBERS = [
    {"navn": "Alarm", "nummer": "112", "til": "fare", "gyldig_til": "2030-01-01"},
    {"navn": "Gammel", "nummer": "999", "til": "intet", "gyldig_til": "2020-01-01"},
]


def test_there_are_a_dozen_lines_of_every_kind() -> None:
    assert {kind: len(lines) for kind, lines in ACUTE.items()} == dict.fromkeys(KIND_ORDER, 12)


@pytest.mark.parametrize(("kind", "line"), _LINES)
def test_a_clear_line_is_acute_and_of_its_kind(kind: str, line: str) -> None:
    verdict = assess(line)
    assert verdict.level == "acute" and kind in verdict.kinds


@pytest.mark.parametrize("line", ACUTE["own_life"])
@pytest.mark.parametrize("speaker", ["citizen", "staff", "peer"])
def test_a_danger_to_oneself_is_acute_whoever_speaks(line: str, speaker: Speaker) -> None:
    assert assess(line, speaker).level == "acute"


@pytest.mark.parametrize("line", IDIOMS)
def test_a_figure_of_speech_is_nothing(line: str) -> None:
    assert assess(line).level == "none"


@pytest.mark.parametrize("line", CONCERN)
def test_a_heavy_line_is_a_concern_and_not_acute(line: str) -> None:
    assert assess(line).level == "concern"


@pytest.mark.parametrize("line", PROFESSIONAL)
def test_a_professional_question_of_staff_is_nothing(line: str) -> None:
    assert assess(line, "staff").level == "none"


@pytest.mark.parametrize("kind", KIND_ORDER)
def test_every_kinds_reply_holds_112_in_its_first_sentence(replies: Replies, kind: str) -> None:
    for text in replies.variants(f"utter_crisis_{kind}"):
        assert "112" in re.split(r"(?<=[.!?])\s", text)[0]


@pytest.mark.parametrize("name", ["utter_crisis_again", "utter_crisis_calls", "utter_all_numbers", "utter_stay_here"])
def test_what_is_said_next_also_begins_with_112(replies: Replies, name: str) -> None:
    for text in replies.variants(name):
        assert "112" in re.split(r"(?<=[.!?])\s", text)[0]


def test_an_acute_line_among_others_is_taken_out_and_the_rest_kept() -> None:
    rest = Watch(_NUMBERS).without_acute("Jeg vil gerne have en hund. Jeg vil ikke leve mere.")
    assert rest == "Jeg vil gerne have en hund."


def test_bodily_danger_comes_first_when_kinds_mix() -> None:
    assert assess("Jeg vil dø, jeg har taget alle mine piller").kinds[0] == "poisoning"


def test_a_number_past_its_date_is_not_shown() -> None:
    assert Watch(_NUMBERS).numbers() == "Alarm: 112 (fare)"


@pytest.mark.parametrize("text", ["", " ", "?", "🙂", "x" * 5000])
def test_text_without_words_breaks_nothing(text: str) -> None:
    assert assess(text).level == "none"


def _unsure(line: str, speaker: Speaker) -> str:
    """Return the level of a line that the classifier holds for acute by a fifth."""
    return combine(assess(line, speaker), {"own_life": 0.2, "none": 0.8}, line, speaker).level


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("har boet her i ti år, men nu vil jeg bare dø", "citizen"),
        ("jeg gør mig selv noget i aften", "citizen"),
        ("Ole siger han bare vil dø", "peer"),
        ("Ole siger han bare vil dø", "staff"),
    ],
)
def test_a_wish_to_die_in_so_many_words_hardly_needs_the_classifier(line: str, speaker: Speaker) -> None:
    assert _unsure(line, speaker) == "acute"


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("jeg vil gerne dø som en gammel mand i min egen seng", "citizen"),
        ("jeg vil ikke dø, jeg vil leve", "citizen"),
        ("hvad gør jeg, hvis en borger siger han bare vil dø?", "staff"),
        ("hvad gør jeg, hvis en borger siger han bare vil dø?", "peer"),
    ],
)
def test_a_denied_or_supposed_wish_to_die_is_left_to_the_classifier(line: str, speaker: Speaker) -> None:
    assert _unsure(line, speaker) != "acute"


def test_what_staff_quote_supposes_nothing() -> None:
    line = 'Fik en mail fra en borger: "Når du læser det her, lever jeg ikke." Hvad gør jeg først?'
    assert combine(assess(line, "staff"), {"other_in_danger": 0.99}, line, "staff").level == "acute"
