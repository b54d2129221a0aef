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
