"""What is told and, in the same breath, kept from its readers."""

import pytest

from bot.preparation.script import Script
from bot.preparation.withheld import Withheld, read
from tests.unit.ports import Sitting

_DRINK = "Jeg drikker for meget om aftenen."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{_DRINK} Det sidste må min sagsbehandler ikke se", Withheld(_DRINK, True, True)),
        (f"{_DRINK} Men det må kommunen ikke vide.", Withheld(_DRINK, True)),
        ("jeg skylder min bror penge, men det skal ikke deles", Withheld("jeg skylder min bror penge", True)),
        ("jeg er bange for min nabo (det er mellem os)", Withheld("jeg er bange for min nabo", True)),
        ("jeg har tabt mig meget, vis det ikke til nogen", Withheld("jeg har tabt mig meget", True)),
        ("jeg er god til at lave mad, men skriv ikke det om fængslet", Withheld("jeg er god til at lave mad", False)),
        (
            "jeg har ikke råd til huslejen, men det må hun altså virkelig ikke se",
            Withheld("jeg har ikke råd til huslejen", True),
        ),
        ("jeg mangler mad, men min sagsbehandler må ikke vide det", Withheld("jeg mangler mad", True)),
        ("jeg vil af med min gæld og det rager ikke kommunen", Withheld("jeg vil af med min gæld", True)),
        ("vi bor sammen, så det må de ikke få at vide", Withheld("vi bor sammen", True)),
        ("jeg er stoppet med medicinen (skriv det ikke)", Withheld("jeg er stoppet med medicinen", True)),
        ("en øl om aftenen hjælper, ikke til sagsbehandleren tak", Withheld("en øl om aftenen hjælper", True)),
        ("jeg vil skilles fra Kim - hemmeligt!!", Withheld("jeg vil skilles fra Kim", True)),
        ("kun mig må se det: jeg har gæld til en kammerat", Withheld("jeg har gæld til en kammerat", True)),
        ("privat: jeg savner min bror", Withheld("jeg savner min bror", True)),
        (
            "jeg vil gerne slippe for medicinen, og det skal sagsbehandleren ikke vide. jeg vil også gerne have en have",
            Withheld("jeg vil gerne slippe for medicinen", True, rest="jeg vil også gerne have en have"),
        ),
        ("jeg savner min søn og vil ikke have at hun læser det", Withheld("jeg savner min søn", True)),
    ],
)
def test_what_is_told_is_parted_from_the_wish(text: str, found: Withheld) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "det må hun ikke se",
        "hold linje 2 tilbage, det må hun ikke se",
        "det om gælden skal ikke deles",
        "jeg vil gerne flytte, men det må min mor ikke vide",
        "jeg vil ikke have at han flytter ind igen",
        "jeg vil have en hund så det bliver hyggeligt",
        "det er en hemmelighed hvor gammel jeg er",
        "det sidste jeg vil er at flytte",
        "min eks må ikke komme med til mødet",
        "det er svært for mig, og det skal de forstå",
        "jeg vil gerne lære at synge, det er for mig en drøm",
        "jeg holder det for mig selv når jeg er ked af det",
    ],
)
def test_commands_and_ordinary_answers_are_left_alone(text: str) -> None:
    assert read(text) is None


def test_the_line_is_kept_and_held_back_and_no_other(script: Script) -> None:
    sitting = Sitting(script).begin("en hund", "tell_hope")
    while sitting.step != "resources":
        sitting.press("no" if sitting.step == "urgent" else "skip")
    sitting.say(f"{_DRINK} Det sidste må hun ikke se", "hold_back", 0.9)
    held = [item.text for item in sitting.note.visible if item.held_back]
    assert (held, sitting.texts("resources")) == ([_DRINK], [_DRINK])
    assert "utter_kept_held_back" in sitting.said


def test_what_shall_not_be_written_is_not(script: Script) -> None:
    sitting = Sitting(script).begin("en hund", "tell_hope")
    while sitting.step != "resources":
        sitting.press("no" if sitting.step == "urgent" else "skip")
    sitting.say("jeg kan lave mad til mange, men skriv ikke det om fængslet", "tell_resource", 0.9)
    assert sitting.texts("resources") == ["jeg kan lave mad til mange"]
    assert "utter_left_unwritten" in sitting.said
    assert "fængslet" not in str(sitting.note)


def test_what_is_urgent_and_held_back_is_not_offered_to_be_shared(script: Script) -> None:
    sitting = Sitting(script).begin()
    while sitting.step != "urgent":
        sitting.press("skip")
    sitting.say("jeg kan ikke betale huslejen, men det må hun ikke se", "tell_urgent")
    assert (sitting.texts("urgent"), sitting.step) == (["jeg kan ikke betale huslejen"], "hopes")
    assert sitting.note.at_step("urgent")[0].held_back and "share_now" not in [button.value for button in sitting.buttons]


def test_what_is_told_after_the_wish_is_shared_like_other_lines(script: Script) -> None:
    sitting = Sitting(script).begin("en hund", "tell_hope")
    while sitting.step != "resources":
        sitting.press("no" if sitting.step == "urgent" else "skip")
    sitting.say("Jeg kan skaffe alt. Det må hun ikke vide. Og jeg er god til at bage boller", "tell_resource")
    lines = [(item.text, item.held_back) for item in sitting.note.at_step("resources")]
    assert lines == [("Jeg kan skaffe alt.", True), ("Og jeg er god til at bage boller", False)]


def test_undo_takes_the_line_back_and_not_only_its_holding(script: Script) -> None:
    sitting = Sitting(script).begin("en hund", "tell_hope")
    while sitting.step != "resources":
        sitting.press("no" if sitting.step == "urgent" else "skip")
    sitting.say(f"{_DRINK} Det må hun ikke se", "hold_back").say("fortryd", "undo")
    assert all(item.text != _DRINK for item in sitting.note.visible)


def test_the_very_first_message_may_withhold_too(script: Script) -> None:
    sitting = Sitting(script).begin("jeg drikker for meget, men det må hun ikke se", "tell_help")
    assert [(item.text, item.held_back) for item in sitting.note.visible] == [("jeg drikker for meget", True)]


def test_the_very_first_message_is_not_lost_though_it_sounds_like_a_command(script: Script) -> None:
    sitting = Sitting(script).command("hold_back", "jeg drikker for meget, men det må hun ikke se")
    assert [(item.text, item.held_back) for item in sitting.note.visible] == [("jeg drikker for meget", True)]
    assert sitting.step == "meeting_kind" and "utter_kept_held_back" in sitting.said


def test_staff_begin_no_note_by_it(script: Script) -> None:
    staff = Sitting(script, "staff").command("hold_back", "jeg har en borger, men det må hun ikke se")
    assert staff.interview.note_of("c") is None
