import pytest

from bot.knowledge.answer import Desk
from bot.knowledge.askers import asker_in, only_presents
from bot.knowledge.clues import clues_in
from bot.knowledge.memory import Memory


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("jeg er ny sagsbehandler", "caseworker"),
        ("vi på bostedet har en beboer, der ikke vil med", "provider"),
        ("som politiker, hvad får vi for pengene", "strategic"),
        ("jeg er leder i myndighed", "authority_leader"),
        ("jeg er peer", "peer"),
        ("vi sidder i jobcentret og undrer os", None),
        ("hans søster er sygeplejerske", None),
        ("en borger vil være sagsbehandler", None),
    ],
)
def test_who_asks_is_heard(text: str, role: str | None) -> None:
    assert asker_in(text) == role


def test_a_presentation_alone_is_no_question() -> None:
    assert only_presents("Hej, jeg er ny sagsbehandler") and not only_presents("jeg er leder, hvad skal jeg gøre")


def test_the_asker_is_remembered_and_survives_a_slot(desk: Desk) -> None:
    memory = desk.memory_of(["jeg er bostøtte", "hvad er princip 3"])
    assert memory.asker == "provider" and Memory.from_slot(memory.as_slot()) == memory


def test_an_empty_slot_is_an_empty_memory() -> None:
    assert Memory.from_slot(None) == Memory()


def test_every_reflection_is_given_once(desk: Desk) -> None:
    all_of_them = len(desk._knowledge.find(facet="reflection"))
    memory, given = Memory(), []
    for _ in range(all_of_them):
        question = "giv mig et refleksionsspørgsmål til teammødet"
        found = desk.answer(question, memory)
        given += [entry for entry in found.entries if desk._knowledge.get(entry).facet == "reflection"]
        memory = desk.remembering(memory, question, found)
    assert len(given) == len(set(given)) == all_of_them
    assert not desk.answer("giv mig et refleksionsspørgsmål til teammødet", memory).entries


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("princip 2 og 3", (2, 3)), ("det første og fjerde princip", (1, 4)), ("p5", (5,)), ("princip 4, 5 og 6", (4, 5, 6))],
)
def test_several_principles_are_named(text: str, numbers: tuple[int, ...]) -> None:
    assert clues_in(text).principles == numbers


def test_two_principles_make_one_short_answer(desk: Desk) -> None:
    found = desk.answer("hvad siger princip 2 og 5")
    told = found.text.partition("Kilde:")[0]
    assert found.entries == ("p2_what", "p5_what") and len(told.split()) <= 66 and found.has_more


def test_more_tells_both_of_two_told_together(desk: Desk) -> None:
    memory = desk.memory_of(["hvad siger princip 2 og 5"])
    assert desk.answer("vis mere", memory).entries == ("p2_what", "p5_what")


def test_a_question_without_matter_leans_back() -> None:
    assert (
        clues_in("hvad skal vi i myndighed gøre").leans_back
        and not clues_in("hvad gør vi ved hendes gæld og hund").leans_back
    )
