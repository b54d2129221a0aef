"""What the form of a message says: a life that is told, or something wanted of the chat."""

import pytest

from bot.preparation.forms import leaning
from bot.text.folding import fold


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("resources", "at finde en at følges med"),
        ("why_it_matters", "så kunne jeg sove igen"),
        ("why_it_matters", "det ville give mig en grund til at stå op"),
        ("good_meeting", "spring de lange indledninger over"),
        ("companions", "min datter på 30 vil oversætte"),
        ("since_last", "gælden er slettet"),
        ("since_last", "jeg har slettet hans nummer"),
        ("meeting_place", "her hjemme, for trapperne er for meget"),
        ("good_meeting", "læs højt for mig"),
    ],
)
def test_a_life_that_is_told_speaks_for_an_answer(step: str, text: str) -> None:
    assert leaning(step, fold(text)) < 0


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("resources", "aner ikke, hvad jeg skal skrive"),
        ("network", "ses om en time"),
        ("hopes", "nævn et par ting"),
        ("questions", "hvad spørger andre om"),
        ("meeting_place", "hvad betydning har det, hvor vi sidder"),
        ("most_important", "vigtigst for hvem"),
        ("companions", "Ikke relevant. Videre."),
        ("first_step", "gå efter hvad, hvad mener du"),
        ("questions", "skriv dit spørgsmål igen"),
    ],
)
def test_what_is_wanted_of_the_chat_speaks_for_a_command(step: str, text: str) -> None:
    assert leaning(step, fold(text)) > 0


@pytest.mark.parametrize("text", ["en hund", "min mor har skrevet det for mig", "jeg vil gerne videre"])
def test_what_has_no_such_form_says_nothing(text: str) -> None:
    assert leaning("hopes", fold(text)) == 0
