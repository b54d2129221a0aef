import pytest

from bot.preparation import changes
from bot.preparation.commands import handles
from bot.preparation.intents import COMMANDS
from bot.preparation.lines import numbered
from bot.preparation.model import Note
from bot.preparation.naming import line_meant
from bot.preparation.script import Script
from tests.unit.ports import Sitting

_LINES = ["jeg vil have en hund", "jeg vil sove om natten", "jeg vil se min søster"]
# Coming back counts only where the words say so.
_SAID = {"resume": "jeg vil fortsætte, hvor jeg slap", "mark_important": "sæt en stjerne", "delete_all": "slet det hele"}
_OUTSIDE = {"pause", "stop", "keep_note", "withdraw_note"}


@pytest.fixture
def note() -> Note:
    return changes.add(Note("n"), "hopes", _LINES)


@pytest.fixture
def told(sitting: Sitting) -> Sitting:
    """Three hopes told, the question now open is which matters most."""
    sitting.begin("\n".join(_LINES), "tell_hope").say("spring over", "skip").press("no")
    assert sitting.step == "most_important"
    return sitting


@pytest.mark.parametrize("name", sorted(COMMANDS - _OUTSIDE))
def test_every_command_is_handled(name: str) -> None:
    assert handles(name)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("slet nummer 2", 2),
        ("den første", 1),
        ("fjern den sidste linje", 3),
        ("slet det om min søster", 3),
        ("ret linjen med hunden", 1),
    ],
)
def test_a_line_is_named_by_number_place_or_words(note: Note, script: Script, text: str, line: int) -> None:
    item = line_meant(text, numbered(note, script))
    assert item is not None and item.text == _LINES[line - 1]


@pytest.mark.parametrize("text", ["slet nummer 9", "slet noget", "slet 1 og 2", "ret en linje"])
def test_an_unclear_line_is_not_guessed(note: Note, script: Script, text: str) -> None:
    assert line_meant(text, numbered(note, script)) is None


def test_a_compound_names_no_line_by_its_first_part_alone(script: Script) -> None:
    note = changes.add(Note("n"), "hopes", ["han vil gerne ud at fiske", "hjælp fra en gældsrådgiver"])
    assert line_meant("det med fiskeklubben er ikke mit", numbered(note, script)) is None
    assert line_meant("slet den med gælden", numbered(note, script)) == note.visible[1]


@pytest.mark.parametrize("name", ["why", "example", "repeat", "show_note", "pause", "explain", "resume"])
def test_a_command_that_only_shows_leaves_note_and_question(told: Sitting, name: str) -> None:
    before, step = told.note.items, told.step
    told.say(_SAID.get(name, "xyzzy"), name)
    assert (told.note.items, told.step) == (before, step)


@pytest.mark.parametrize("name", sorted(COMMANDS - {"disown_line", "delete_item", "undo"}))
def test_a_command_never_lands_in_the_note(told: Sitting, name: str) -> None:
    told.say(_SAID.get(name, "xyzzy"), name)
    assert [item.text for item in told.note.visible] == _LINES


def test_a_named_line_is_deleted_and_shown(told: Sitting) -> None:
    told.say("slet nummer 2", "delete_item")
    assert told.texts("hopes") == [_LINES[0], _LINES[2]] and told.outcome.says[0].values["line"] == _LINES[1]


def test_an_unnamed_line_is_asked_for_and_then_deleted(told: Sitting) -> None:
    told.say("slet en linje", "delete_item").say("nummer 1")
    assert told.texts("hopes") == _LINES[1:]


def test_a_line_is_edited_verbatim(told: Sitting) -> None:
    told.say("ret nummer 2", "edit_item").say("jeg vil sove  bedre")
    assert told.texts("hopes")[1] == "jeg vil sove  bedre"


def test_a_line_is_held_back(told: Sitting) -> None:
    told.say("hold nummer 3 tilbage", "hold_back")
    assert [item.held_back for item in told.note.visible] == [False, False, True]


def test_a_line_is_added_where_it_belongs(told: Sitting) -> None:
    told.say("tilføj noget", "add_item").press("add:resources").say("min morgenkaffe")
    assert told.texts("resources") == ["min morgenkaffe"]


def test_a_deleted_line_comes_back_on_undo(told: Sitting) -> None:
    told.say("slet nummer 2", "delete_item").say("fortryd", "undo")
    assert told.texts("hopes") == _LINES


def test_a_deleted_line_can_be_fetched_back(told: Sitting) -> None:
    told.say("slet nummer 2", "delete_item").say("hent den tilbage", "restore")
    assert told.texts("hopes") == _LINES


def test_a_disowned_suggestion_goes_out(told: Sitting) -> None:
    told.say("det med hunden var ikke mig", "disown_line")
    assert told.texts("hopes") == _LINES[1:]


def test_dont_know_gets_a_prompt_first_and_is_skipped_then(told: Sitting) -> None:
    told.say("1").say("ved ikke", "dont_know")
    assert (told.said, told.step) == (["utter_prompt_why_it_matters"], "why_it_matters")
    assert told.say("ved ikke", "dont_know").step == "first_step"


def test_delete_all_asks_before_it_deletes(told: Sitting) -> None:
    told.say("slet alt", "delete_all")
    assert told.step == "confirm_delete" and told.note.visible


def test_delete_all_confirmed_leaves_nothing(told: Sitting) -> None:
    told.say("slet alt", "delete_all").press("yes")
    assert (told.said, told.notes.rows, told.conversations.rows) == (["utter_deleted"], {}, {})


@pytest.mark.parametrize("answer", ["nej", "jeg vil hellere fortælle om min hund"])
def test_delete_all_not_confirmed_deletes_nothing(told: Sitting, answer: str) -> None:
    told.say("slet alt", "delete_all").say(answer)
    assert told.said == ["utter_nothing_deleted"] and told.texts("hopes") == _LINES


def test_a_helper_is_welcomed_and_asked_for(told: Sitting) -> None:
    told.say("jeg er hans støtteperson", "introduce_helper")
    assert (told.said, told.step) == (["utter_helper_welcome"], "helper")


def test_lines_named_by_numbers_go_together_and_come_back_together(told: Sitting) -> None:
    told.say("slet 1 og 2", "delete_all")
    assert told.texts("hopes") == _LINES[2:] and told.note.progress.confirming is None
    assert told.say("fortryd", "undo").texts("hopes") == _LINES


def test_a_mark_is_only_taken_away_when_that_is_said(told: Sitting) -> None:
    told.say("sæt stjerne ved nummer 2", "mark_important").say("sæt stjerne ved nummer 2", "mark_important")
    assert [item.most_important for item in told.note.visible] == [False, True, False]
    told.say("fjern stjernen ved nummer 2", "mark_important")
    assert not any(item.most_important for item in told.note.visible)
