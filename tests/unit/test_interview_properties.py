"""No sequence of answers, commands, buttons and heavy words loses a line, leaks one, or leaves nobody asking."""

from hypothesis import given
from hypothesis import strategies as st

from bot.preparation.model import Note
from bot.preparation.script import Script
from tests.unit.ports import Sitting

_HEAVY = "det allertungeste"
_COMMANDS = {
    "skip": "spring over",
    "dont_know": "ved ikke",
    "go_back": "tilbage",
    "why": "hvorfor spørger du",
    "repeat": "gentag spørgsmålet",
    "show_note": "vis min note",
    "finish": "det er nok nu",
    "pause": "jeg holder pause",
    "edit_item": "ret nummer 1",
    "delete_item": "slet nummer 1",
    "add_item": "tilføj noget",
    "hold_back": "hold nummer 1 tilbage",
    "mark_important": "nummer 1 er vigtigst",
    "undo": "fortryd",
    "restore": "hent den tilbage",
    "keep_note": "gem den uden at dele",
    "introduce_helper": "jeg er hendes mor og skriver for hende",
    "disown_line": "det er ikke mig der har sagt det",
}
_DEEDS = st.one_of(
    st.tuples(st.just("answer"), st.integers(0, 99)),
    st.tuples(st.just("command"), st.sampled_from(sorted(_COMMANDS))),
    st.tuples(st.just("press"), st.integers(0, 9)),
    st.tuples(st.just("heavy"), st.integers(0, 99)),
)
_TALKS = st.lists(_DEEDS, min_size=4, max_size=24)
_TO_THE_QUESTION: list[tuple[str, int | str]] = [("command", "skip"), ("heavy", 0), ("command", "finish")]
_WORDS_WANTED = ("edit:", "add:", "urgent_text")


def _hold(script: Script, talk: list[tuple[str, int | str]]) -> tuple[Sitting, list[str]]:
    """Hold a talk; return the sitting, and the answers that became lines."""
    sitting = Sitting(script).begin()
    kept: list[str] = []
    for number, (deed, what) in enumerate(talk):
        if sitting.step is None:
            sitting.command(str(what) if deed == "command" else "share_note")
            continue
        wants_words = (sitting.note.progress.confirming or "").startswith(_WORDS_WANTED)
        if deed == "answer":
            text = f"mit svar nummer {number}a om kolonihaven {what}b"
            before = {item.text for item in sitting.note.items}
            sitting.say(text, "tell_hope")
            kept += [text] if text in {item.text for item in sitting.note.items} - before else []
        elif deed == "command" and not wants_words:
            sitting.say(_COMMANDS[str(what)], str(what), 0.99)
        elif deed == "press" and sitting.buttons:
            sitting.press(sitting.buttons[int(what) % len(sitting.buttons)].value)
        elif deed == "heavy":
            sitting.interview.keep_rest("c", f"heavy{number}", "", _HEAVY)
    return sitting, kept


def _texts(note: Note) -> list[str]:
    return [item.text for item in note.items]


@given(_TALKS)
def test_no_answer_is_lost(script: Script, talk: list[tuple[str, int | str]]) -> None:
    sitting, kept = _hold(script, talk)
    assert set(kept) <= set(_texts(sitting.note))


@given(_TALKS)
def test_no_command_becomes_a_line(script: Script, talk: list[tuple[str, int | str]]) -> None:
    sitting, _ = _hold(script, talk)
    assert not set(_COMMANDS.values()) & set(_texts(sitting.note))


@given(_TALKS)
def test_a_draft_always_has_a_question_and_nothing_is_shared_unasked(
    script: Script, talk: list[tuple[str, int | str]]
) -> None:
    sitting, _ = _hold(script, talk)
    assert (sitting.note.state == "draft") == (sitting.step is not None)
    assert sitting.note.state != "shared" or "share" in sitting.asked or "urgent" in sitting.asked


@given(_TALKS)
def test_heavy_words_enter_the_note_only_by_a_yes_and_are_gone_without(
    script: Script, talk: list[tuple[str, int | str]]
) -> None:
    sitting, says_yes = Sitting(script).begin(), False
    for number, (deed, what) in enumerate([*_TO_THE_QUESTION, *talk]):
        if sitting.step is None:
            break
        asked = sitting.note.progress.confirming or ""
        if deed == "heavy":
            sitting.interview.keep_rest("c", f"heavy{number}", "", _HEAVY)
        elif deed == "press" and sitting.buttons:
            button = sitting.buttons[int(what) % len(sitting.buttons)]
            says_yes = says_yes or (asked.startswith("heavy:") and button.value == "yes")
            sitting.press(button.value)
        elif deed == "command":
            sitting.say(_COMMANDS[str(what)], str(what), 0.99)
        assert says_yes or _HEAVY not in {item.text for item in sitting.note.visible}
        is_left = asked.startswith("heavy:") and sitting.note.progress.confirming != asked
        assert says_yes or not is_left or asked.removeprefix("heavy:") not in {item.id for item in sitting.note.items}
