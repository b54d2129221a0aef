from dataclasses import replace

import pytest

from bot.preparation.interpret import Heard
from bot.preparation.model import Note
from bot.preparation.script import Script
from tests.unit.ports import Sitting

_ANSWERS = {
    "most_important": "nummer 2",
    "helper": "Jeg skriver selv",
    "meeting_kind": "det er vist det første",
    "why_it_matters": "så kunne jeg se mine børn",
    "first_step": "det må gå langsomt",
    "hopes_still": "det gør de fleste af dem",
    "meeting_place": "på bænken ved søen",
    "companions": "min storebror",
}
_PRESSED = {"urgent": "no", "depth": "enough", "review": "accept"}


def _answer_on(sitting: Sitting, *, until: str) -> Sitting:
    """Answer every question in own words until a step is asked."""
    for _ in range(40):
        if sitting.step == until:
            return sitting
        step = str(sitting.step)
        if step in _PRESSED:
            sitting.press(_PRESSED[step])
        else:
            sitting.say("7" if step.startswith("chime") else _ANSWERS.get(step, "noget med mine egne ord"))
    raise AssertionError(f"{until} was never asked: {sitting.asked}")


def _tell_three_hopes(sitting: Sitting) -> Sitting:
    _answer_on(sitting.begin(), until="hopes")
    for hope in ("jeg vil have et job", "jeg vil sove om natten", "jeg vil se min datter"):
        sitting.say(hope)
    return sitting


def _shared_earlier(sitting: Sitting) -> Sitting:
    _answer_on(_tell_three_hopes(sitting), until="share").press("share_note")
    sitting.asked.clear()
    return sitting


def test_the_short_path_with_three_hopes_one_by_one_asks_at_most_18_questions(sitting: Sitting) -> None:
    _answer_on(_tell_three_hopes(sitting), until="share")
    assert len(sitting.asked) <= 18, sitting.asked


def test_the_short_path_comes_in_its_order(sitting: Sitting, script: Script) -> None:
    _answer_on(_tell_three_hopes(sitting), until="share")
    assert list(dict.fromkeys(sitting.asked)) == [*script.short_path, "depth", "review", "share"]


def test_it_is_enough_now_after_the_first_hope_asks_at_most_6_questions(sitting: Sitting) -> None:
    _answer_on(sitting.begin(), until="hopes").say("jeg vil sove om natten")
    sitting.say("det er nok nu", "finish")
    _answer_on(sitting, until="share")
    assert len(sitting.asked) <= 6, sitting.asked


@pytest.mark.parametrize("step", ["hopes", "resources", "meeting_place", "depth"])
def test_it_is_enough_now_leads_to_review_from_any_step(sitting: Sitting, step: str) -> None:
    _answer_on(sitting.begin(), until=step).say("det er nok nu", "finish")
    assert sitting.step == "review"


def test_a_follow_up_with_an_earlier_note_asks_at_most_12_questions(sitting: Sitting) -> None:
    _answer_on(_shared_earlier(sitting).begin(), until="share")
    assert len([step for step in sitting.asked if step != "meeting_kind"]) <= 12, sitting.asked


def test_a_follow_up_shows_the_hopes_from_last_time(sitting: Sitting) -> None:
    _answer_on(_shared_earlier(sitting).begin(), until="hopes_still")
    assert sitting.question is not None and "se min datter" in sitting.question.values["hopes"]


def test_a_follow_up_leaves_the_earlier_note_as_it_was(sitting: Sitting) -> None:
    earlier = _shared_earlier(sitting).note
    _answer_on(sitting.begin(), until="share")
    assert sitting.notes.get(earlier.id) == earlier and sitting.note.id != earlier.id


def test_a_follow_up_without_an_earlier_note_also_asks_what_happened_since(sitting: Sitting) -> None:
    sitting.begin().press("follow_up")
    _answer_on(sitting, until="depth")
    assert sitting.asked.index("since_last") < sitting.asked.index("resources")


def test_one_hope_alone_is_not_asked_which_matters_most(sitting: Sitting) -> None:
    _answer_on(sitting.begin(), until="hopes").say("jeg vil sove").press("no_more")
    assert sitting.step == "why_it_matters"


def test_is_there_more_is_asked_after_a_hope_that_stood_alone(sitting: Sitting) -> None:
    _answer_on(sitting.begin(), until="hopes").say("jeg vil sove")
    assert sitting.question is not None and (sitting.question.custom or {}).get("more") is True


def test_is_there_more_is_not_asked_after_a_message_with_several(sitting: Sitting) -> None:
    _answer_on(sitting.begin(), until="hopes").say("jeg vil sove\njeg vil have en hund")
    assert sitting.step == "most_important"


def test_is_there_more_is_not_asked_after_three(sitting: Sitting) -> None:
    assert _tell_three_hopes(sitting).step == "most_important"


def test_only_the_chosen_hope_is_followed_up_on_the_short_path(sitting: Sitting) -> None:
    _answer_on(_tell_three_hopes(sitting).say("2"), until="share")
    assert sitting.asked.count("why_it_matters") == 1


def test_the_other_hopes_chapter_goes_hope_by_hope_and_ends_at_depth(sitting: Sitting) -> None:
    _answer_on(_tell_three_hopes(sitting), until="depth").press("chapter:other_hopes")
    start = len(sitting.asked) - 1
    _answer_on(sitting, until="depth")
    assert sitting.asked[start:] == ["why_it_matters", "first_step"] * 2 + ["depth"]


def test_all_chapters_lead_straight_to_review(sitting: Sitting) -> None:
    _answer_on(_tell_three_hopes(sitting), until="depth").press("chapter:all")
    _answer_on(sitting, until="review")
    assert sitting.asked.count("depth") == 1


def test_skipping_everything_ends_at_share(sitting: Sitting) -> None:
    sitting.begin()
    for _ in range(40):
        if sitting.step == "share":
            break
        sitting.say("spring over", "skip")
    assert sitting.step == "share" and not sitting.note.visible


def test_going_back_opens_the_question_before_again(sitting: Sitting) -> None:
    _answer_on(sitting.begin(), until="network").say("tilbage", "go_back")
    assert sitting.step == "resources"


def test_going_back_at_the_first_question_says_so(sitting: Sitting) -> None:
    assert sitting.begin().say("tilbage", "go_back").said == ["utter_first_already"]


def test_with_a_peer_the_first_question_is_who_writes(script: Script) -> None:
    assert Sitting(script, audience="peer").begin().step == "helper"


def test_a_first_message_that_tells_a_hope_is_kept_and_not_asked_again(sitting: Sitting) -> None:
    _answer_on(sitting.begin("jeg drømmer om at køre lastbil", "tell_hope"), until="share")
    assert "hopes" not in sitting.asked and sitting.texts("hopes") == ["jeg drømmer om at køre lastbil"]


def test_the_same_message_twice_is_carried_out_once(sitting: Sitting) -> None:
    _answer_on(sitting.begin(), until="resources")
    for _ in range(2):
        sitting.interview.hear("c", "same", Heard("min hund"))
    assert sitting.texts("resources") == ["min hund"]


def test_the_resume_code_is_shown_with_the_first_line(sitting: Sitting) -> None:
    assert "utter_resume_code" in _answer_on(sitting.begin(), until="urgent").said


def test_the_resume_code_is_shown_once(sitting: Sitting) -> None:
    _answer_on(sitting.begin(), until="urgent")
    assert "utter_resume_code" not in sitting.press("no").said + sitting.say("jeg vil sove").said


def test_progress_holds_no_word_of_the_citizen(sitting: Sitting) -> None:
    _answer_on(_tell_three_hopes(sitting), until="share")
    note: Note = replace(sitting.note, items=())
    assert "datter" not in repr(note)
