"""Words that are truly double, through the trained model: what was misheard is put right by one button."""

import uuid

from bot.wiring import Services
from tests.talk import Talk

# Each may be an answer at `resources` as well as something said to the chat; which of them is misheard hangs on the model.
_DOUBLE = (
    "spring den smalltalk over om vejret",
    "at finde et eksempel på en der er kommet igennem det",
    "det hjælper mig at komme tilbage til koret",
    "jeg holder mig for mig selv, det fungerer fint",
    "jeg kan holde pause når det bliver for meget",
    "at slette alle beskeder fra min eks hjælper",
    "jeg er god til at rette fejl for de andre",
    "mere tid for mig selv",
    "gentage den samme sang igen og igen",
    "ser den samme film igen og igen",
    "at kunne stoppe mig selv i tide",
    "jeg har vist mine tegninger til naboen",
)

# Each may be said to the chat as well as an answer at `resources`.
_ORDERS = (
    "slet ham Jan, han kan ikke alligevel",
    "aner ikke hvad jeg er god til",
    "min mor har sagt det om maden",
    "det med haven er hendes ord",
    "ro er vigtigst for mig",
    "jeg må ud og ryge og gå",
    "jeg glemte at sige at jeg maler",
)


def test_an_answer_that_was_misheard_is_kept_by_one_button(services: Services) -> None:
    misheard = []
    for text in _DOUBLE:
        talk = Talk(services, uuid.uuid4().hex).go_to("resources")
        talk.say(text)
        if text in talk.items("resources"):
            continue
        assert text not in talk.items()
        if not _shows(talk, "Nej, det var et svar"):
            continue
        talk.press("Nej, det var et svar")
        assert talk.items("resources") == [text], talk.text
        assert "Undskyld" in talk.text and talk.step == "network"
        misheard.append(text)
    assert misheard, "none of them is misheard any more; put others here"


def test_a_line_that_was_no_answer_is_taken_out_by_one_button(services: Services) -> None:
    doubted = []
    for text in _ORDERS:
        talk = Talk(services, uuid.uuid4().hex).go_to("resources")
        talk.say(text)
        if not _shows(talk, "Det var ikke et svar"):
            continue
        talk.press("Det var ikke et svar")
        assert (talk.items(), talk.step) == ([], "resources"), talk.text
        doubted.append(text)
    assert doubted, "none of them is in doubt any more; put others here"


def _shows(talk: Talk, title: str) -> bool:
    return any(button["title"] == title for button in talk.bubbles[-1].get("buttons") or [])
