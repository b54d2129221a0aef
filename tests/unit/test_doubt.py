"""Words at the border of answer and command: one button puts it right, and what is passed by is gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.preparation.script import Script
from tests.unit.ports import Sitting

_WORDS = "over broen og videre ud til havet"
_UNSURE = 0.8


@pytest.fixture
def at_resources(script: Script) -> Sitting:
    """A citizen at `resources`, with one hope."""
    sitting = Sitting(script).begin()
    while sitting.step != "hopes":
        sitting.press("skip" if sitting.step != "urgent" else "no")
    sitting.say("en hund", "tell_hope").press("no_more")
    while sitting.step != "resources":
        sitting.press("skip")
    return sitting


def _values(sitting: Sitting) -> list[str]:
    return [button.value for button in sitting.buttons]


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("skip", _WORDS),
        ("finish", "afslutte det jeg er i gang med, så det nye"),
        ("go_back", "det var at komme tilbage til koret"),
        ("pause", "jeg går en tur til pausen er slut"),
        ("example", "være et eksempel for andre"),
        ("add_item", "mere tid til mine børn, tror jeg"),
        ("chat", "jeg synger når det sner"),
        ("ask_who_sees", "ser du den samme film igen?"),
    ],
)
def test_words_heard_as_something_else_become_the_answer_they_were(at_resources: Sitting, intent: str, text: str) -> None:
    at_resources.say(text, intent, _UNSURE)
    assert text not in at_resources.texts("resources") and "was_answer" in _values(at_resources)
    at_resources.press("was_answer")
    assert at_resources.texts("resources") == [text]
    assert (at_resources.step, at_resources.note.progress.doubted) == ("network", None)


@pytest.mark.parametrize("said", ["nej, det var et svar", "det var mit svar på spørgsmålet", "jamen det var jo mit svar!"])
def test_it_can_be_said_too(at_resources: Sitting, said: str) -> None:
    at_resources.say(_WORDS, "skip", _UNSURE).say(said, "tell_hope")
    assert at_resources.texts("resources") == [_WORDS] and at_resources.texts("network") == []


def test_what_is_passed_by_is_gone_and_in_no_list(at_resources: Sitting) -> None:
    at_resources.say(_WORDS, "skip", _UNSURE)
    assert _WORDS not in str(at_resources.note.as_dict())
    at_resources.say("min søster", "tell_network")
    assert _WORDS not in str(at_resources.note) and "was_answer" not in _values(at_resources)


def test_a_sure_command_asks_nothing(at_resources: Sitting) -> None:
    at_resources.say("spring det over", "skip", 0.97)
    assert "was_answer" not in _values(at_resources) and "spring det over" not in str(at_resources.note)


def test_a_line_that_was_no_answer_goes_and_its_question_is_asked_again(at_resources: Sitting) -> None:
    at_resources.say("jan skal ud igen", "delete_item", 0.5)
    assert at_resources.texts("resources") == ["jan skal ud igen"]
    at_resources.press("was_no_answer")
    assert (at_resources.step, at_resources.texts("resources")) == ("resources", [])
    assert at_resources.said == ["utter_was_no_answer"]


def test_a_hope_that_was_none_leaves_the_others(script: Script) -> None:
    sitting = Sitting(script).begin()
    while sitting.step != "hopes":
        sitting.press("skip" if sitting.step != "urgent" else "no")
    sitting.say("en hund", "tell_hope").say("ret min hund lidt", "edit_item", 0.5)
    assert sitting.texts("hopes") == ["en hund", "ret min hund lidt"]
    sitting.press("was_no_answer")
    assert (sitting.step, sitting.texts("hopes")) == ("hopes", ["en hund"])


def test_a_clear_answer_asks_nothing(at_resources: Sitting) -> None:
    at_resources.say("jeg synger i kor om tirsdagen", "tell_resource", 0.95)
    assert "was_no_answer" not in _values(at_resources)


_DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["skip", "go_back", "finish", "edit_item", "hold_back", "chat", "press"]),
        st.sampled_from([0.3, 0.6, 0.85, 0.99]),
        st.integers(0, 9),
    ),
    min_size=3,
    max_size=20,
)


@given(_DEEDS)
def test_only_the_last_message_ever_waits(script: Script, deeds: list[tuple[str, float, int]]) -> None:
    sitting = Sitting(script).begin()
    for number, (deed, confidence, which) in enumerate(deeds):
        if sitting.step is None:
            break
        if deed == "press" and sitting.buttons:
            sitting.press(sitting.buttons[which % len(sitting.buttons)].value)
        else:
            sitting.say(f"tilbage {number}a med den gamle vest", deed, confidence)
        listed = set(sitting.note.progress.removed)
        waiting = [item.id for item in sitting.note.items if item.removed and item.id not in listed]
        assert waiting in ([], [sitting.note.progress.doubted])
