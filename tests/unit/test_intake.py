"""What a message holds besides: an answer beside a question, a debt behind a no, a suggestion, a zero."""

import pytest

from bot.preparation.interpret import Heard, Part
from bot.preparation.script import Script
from tests.unit.ports import Sitting

_HOPE = "Jeg vil gerne arbejde i en have."
_ASKS = "Hvem kan læse det her?"


def _at(script: Script, step: str, audience: str = "citizen") -> Sitting:
    sitting = Sitting(script, audience).begin()
    while sitting.step != step:
        sitting.press("no" if sitting.step == "urgent" else "skip")
    return sitting


def _both(intent: str, confidence: float = 0.9, name: str = "ask_who_sees") -> Heard:
    parts = (Part(_HOPE, intent, confidence), Part(_ASKS, name, 0.9))
    return Heard(f"{_HOPE} {_ASKS}", name, 0.9, parts=parts)


def _hear(sitting: Sitting, heard: Heard) -> Sitting:
    sitting.outcome = sitting.interview.hear("c", "both", heard)
    return sitting


@pytest.mark.parametrize("name", ["ask_who_sees", "ask_knowledge", "ask_companion"])
def test_an_answer_beside_a_question_is_kept_and_the_question_answered(script: Script, name: str) -> None:
    sitting = _hear(_at(script, "hopes"), _both("tell_hope", name=name))
    assert sitting.texts("hopes") == [_HOPE]
    assert sitting.outcome.ask_knowledge or f"utter_{name}" in sitting.said


@pytest.mark.parametrize(("intent", "confidence"), [("worry", 0.9), ("tell_hope", 0.4), ("skip", 0.9)])
def test_what_only_leads_up_to_a_question_is_no_answer(script: Script, intent: str, confidence: float) -> None:
    sitting = _hear(_at(script, "hopes"), _both(intent, confidence))
    assert sitting.texts("hopes") == [] and sitting.said == ["utter_ask_who_sees"]


def test_a_complaint_is_not_cut_up(script: Script) -> None:
    sitting = _hear(_at(script, "hopes"), _both("tell_hope", name="complaint"))
    assert sitting.texts("hopes") == [] and sitting.said == ["utter_complaint"]


def test_a_no_with_something_behind_it_is_urgent(script: Script) -> None:
    sitting = _at(script, "urgent").say("nej ikke noget der haster siger han, bare det med huslejen den første", "deny", 0.8)
    assert len(sitting.texts("urgent")) == 1


def test_a_long_no_is_a_no(script: Script) -> None:
    sitting = _at(script, "urgent").say("nej det er bare fint det hele, det kan godt vente til mødet", "deny", 0.8)
    assert (sitting.texts("urgent"), sitting.step) == ([], "hopes")


def test_a_suggestion_is_not_chosen_as_what_matters_most(script: Script) -> None:
    sitting = Sitting(script, "peer").begin("en hund\net job", "tell_hope")
    while sitting.step != "most_important":
        sitting.press("no" if sitting.step == "urgent" else "skip")
    sitting.say("forslag fra mig: en søvnklinik", "tell_hope")
    new = sitting.note.at_step("hopes")[-1]
    assert (new.perspective, new.most_important, sitting.step) == ("peer", False, "most_important")


@pytest.mark.parametrize(
    ("said", "marked", "step"),
    [
        ("nr 1 og så nr 3", [True, False, True], "why_it_matters"),
        ("2", [False, True, False], "why_it_matters"),
        ("nummer 7", [False, False, False], "most_important"),
    ],
)
def test_hopes_are_chosen_by_their_numbers(script: Script, said: str, marked: list[bool], step: str) -> None:
    sitting = Sitting(script).begin("en hund\net job\nro om natten", "tell_hope")
    while sitting.step != "most_important":
        sitting.press("no" if sitting.step == "urgent" else "skip")
    sitting.say(said, "edit_item", 0.4)
    assert ([item.most_important for item in sitting.note.at_step("hopes")], sitting.step) == (marked, step)


def test_zero_is_a_number_where_a_number_is_asked(script: Script) -> None:
    sitting = _at(script, "depth").press("chapter:numbers").say("nul", "deny", 0.7)
    assert sitting.texts("chime_connectedness") == ["0"]


@pytest.mark.parametrize("name", ["crisis_go_on", "pause", "show_note", "delete_all"])
def test_staff_are_never_led_into_a_note(script: Script, name: str) -> None:
    sitting = Sitting(script, "staff").command(name)
    assert all(button.value != "start_preparation" for say in sitting.outcome.says for button in say.buttons)
    assert sitting.said[0].startswith("utter_staff")


def test_a_helper_who_says_so_first_is_welcomed(script: Script) -> None:
    sitting = Sitting(script).begin("jeg er Oles kontaktperson, vi sidder her sammen", "introduce_helper")
    assert "utter_helper_welcome" in sitting.said and "helper" in sitting.note.progress.told


def test_a_question_at_sharing_is_about_sharing(script: Script) -> None:
    sitting = Sitting(script).begin("en hund", "tell_hope").say("det er nok nu", "finish").press("accept")
    sitting.say("hvad sker der så?", "ask_capabilities")
    assert (sitting.said, sitting.step) == (["utter_ask_who_sees"], "share")
