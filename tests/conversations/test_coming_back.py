"""Coming back by code: to a shared note one sees what became of it; a new preparation after it is a follow-up."""

import uuid

from bot.preparation.codes import new_resume_code
from bot.wiring import Services
from tests.talk import Talk


def _shared(services: Services) -> tuple[Talk, str]:
    talk = Talk(services, uuid.uuid4().hex)
    talk.go_to("hopes").say("en hund")
    talk.say("det er nok nu")
    talk.press("Gå videre")
    talk.press("Del noten")
    note = services.interview.note_of(talk.conversation_id)
    assert note is not None
    code = new_resume_code()
    services.notes.set_resume_code(note.id, code)
    return talk, code


def test_the_code_of_a_shared_note_shows_it_and_starts_nothing(services: Services) -> None:
    _, code = _shared(services)
    other = Talk(services, uuid.uuid4().hex)
    other.say(code)
    assert "en hund" in other.text
    assert "ikke åbnet noten endnu" in other.text
    assert other.step is None


def test_a_preparation_after_a_shared_note_is_a_follow_up_of_at_most_twelve_questions(services: Services) -> None:
    talk, _ = _shared(services)
    talk.say("jeg vil gerne gøre mig klar til et møde")
    steps = [talk.step]
    while talk.step != "share":
        if talk.step == "hopes_still":
            assert "en hund" in talk.text
        if talk.step == "depth":
            talk.press("Afslut")
        elif talk.step == "review":
            talk.press("Gå videre")
        else:
            talk.press("Nej, det kan vente" if talk.step == "urgent" else "Spring over")
        steps.append(talk.step)
    assert steps == [
        "urgent",
        "hopes_still",
        "since_last",
        "helped",
        "not_helped",
        "help_wanted",
        "meeting_place",
        "companions",
        "questions",
        "depth",
        "review",
        "share",
    ]


def test_the_urgent_lines_can_be_shared_alone(services: Services) -> None:
    talk = Talk(services, uuid.uuid4().hex)
    talk.go_to("urgent")
    talk.press("Ja, der er noget")
    talk.say("min husleje er ikke betalt")
    talk.press("Del det her nu")
    note = talk.found("note")
    assert note["state"] == "shared"
    assert [item["text"] for item in note["items"] if not item["held_back"]] == ["min husleje er ikke betalt"]
