import pytest

from bot.knowledge.answer import Desk
from bot.knowledge.loader import load
from bot.knowledge.memory import Memory
from bot.knowledge.model import DOCUMENTS, PRINCIPLES
from bot.replies import Replies
from bot.settings import ROOT

_ORDINALS = ["første", "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende"]
OUTSIDE = Replies(ROOT / "data").variants("utter_outside")
_OUTSIDE = ["hvordan bliver vejret i morgen", "hvem vandt kampen i går", "skriv et digt om havet"]


def _principles(desk: Desk, question: str) -> set[int | None]:
    """The principles of the entries that an answer gives or offers."""
    found = desk.answer(question)
    return {desk._knowledge.get(entry).principle for entry in found.entries or found.candidates}


@pytest.mark.parametrize("number", range(1, 9))
def test_a_principle_is_found_by_its_number(desk: Desk, number: int) -> None:
    assert _principles(desk, f"Hvad er princip {number}?") == {number}


@pytest.mark.parametrize(("number", "word"), enumerate(_ORDINALS, start=1))
def test_a_principle_is_found_by_its_ordinal(desk: Desk, number: int, word: str) -> None:
    assert _principles(desk, f"Hvad handler det {word} princip om?") == {number}


@pytest.mark.parametrize(("number", "title"), PRINCIPLES.items())
def test_a_principle_is_found_by_its_title(desk: Desk, number: int, title: str) -> None:
    assert number in _principles(desk, title)


@pytest.mark.parametrize("question", _OUTSIDE)
def test_outside_the_material_it_says_so(desk: Desk, question: str) -> None:
    found = desk.answer(question)
    assert found.abstained and not found.entries and found.text in OUTSIDE


def test_the_honest_no_names_the_documents_it_has() -> None:
    assert all(word in text for text in OUTSIDE for word in ("vejledningen", "guiden", "pjecen", "oplæg", "kerneelementer"))


def test_the_honest_no_offers_the_nearest_topics(desk: Desk) -> None:
    assert desk.answer(_OUTSIDE[0]).offered


def test_an_answer_ends_with_its_source(desk: Desk) -> None:
    found = desk.entry("p1_what")
    assert f"Kilde: {DOCUMENTS['vejledning']}" in found.text and found.sources[0].document == "vejledning"


def test_a_citizen_gets_the_text_written_to_du(desk: Desk) -> None:
    entry = desk._knowledge.get("p1_what")
    assert desk.entry("p1_what", to_citizen=True).text.startswith(entry.citizen)


def test_a_follow_up_keeps_the_thread(desk: Desk) -> None:
    memory = desk.memory_of(["Hvad er princip 3?"])
    found = desk.answer("og hvad siger loven?", memory)
    assert {desk._knowledge.get(entry).principle for entry in found.entries or found.candidates} == {3}


def test_more_gives_the_fuller_answer_of_the_same_entry(desk: Desk) -> None:
    entry = next(entry for entry in desk._knowledge.entries if entry.rest)
    assert desk.answer("vis mere", Memory((entry.id,), 1)).text.startswith(entry.rest)


def test_an_unknown_entry_is_an_honest_no(desk: Desk) -> None:
    assert desk.entry("p99_what").abstained


@pytest.mark.parametrize("question", ["", "   ", "???", "🙂", "a" * 2000])
def test_a_question_without_words_breaks_nothing(desk: Desk, question: str) -> None:
    assert desk.answer(question).text


def test_the_name_of_an_entry_is_never_outside(desk: Desk) -> None:
    knowledge = load(ROOT / "data/knowledge")
    names = [name for entry in knowledge.entries for name in (entry.title, *entry.aliases)]
    assert [name for name in names if desk.answer(name).abstained] == []


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Hvad er kerneelement 4?", "core4_safety_what"),
        ("det fjerde kerneelement", "core4_safety_what"),
        ("arbejdsmåde 3", "way_good_decisions"),
        ("vum", "method_vum"),
        ("§ 81", "p1_law"),
    ],
)
def test_one_of_a_numbered_row_and_a_bare_name_are_found(desk: Desk, question: str, entry: str) -> None:
    assert entry in desk.answer(question).entries


@pytest.mark.parametrize("question", ["hvad er kerneelement 9", "§ 300"])
def test_a_number_that_no_row_has_is_outside(desk: Desk, question: str) -> None:
    assert desk.answer(question).abstained


@pytest.mark.parametrize(
    ("question", "side"),
    [
        ("dilemmaer i princip 2", "p2_dilemma"),
        ("Hvilke dilemmaer er der i det femte princip?", "p5_dilemma"),
        ("tredje princip, gode råd", "p3_advice"),
        ("refleksionsspørgsmål til princip 4", "p4_reflection"),
    ],
)
def test_a_principle_and_a_side_alone_lead_there(desk: Desk, question: str, side: str) -> None:
    assert all(entry.startswith(side) for entry in desk.answer(question).entries)
    assert desk.answer(question).entries


def test_in_practice_asks_for_advice(desk: Desk) -> None:
    found = desk.answer("og hvordan gør man det i praksis?", desk.memory_of(["princip 4"]))
    assert found.entries[0].startswith("p4_advice")


@pytest.mark.parametrize(
    ("before", "question", "entry"),
    [
        ("dilemmaer i princip 2", "hvad siger princip 4", "p4_what"),
        ("dilemmaer i princip 2", "kerneelement 4", "core4_safety_what"),
        ("evidensen for princip 2", "hvad med princip 6", "p6_evidence"),
        ("Hvorfor har man princip 5?", "og seks?", "p6_why"),
        ("hvad er kerneelement 4", "og det næste?", "core5_cooperation_what"),
        ("hvad er kerneelement 4", "og lederen?", "core4_safety_leadership"),
    ],
)
def test_a_question_that_turns_to_another_subject_is_followed(desk: Desk, before: str, question: str, entry: str) -> None:
    assert entry in desk.answer(question, desk.memory_of([before])).entries


def test_a_number_chooses_among_what_was_offered_only_when_it_stands_alone(desk: Desk) -> None:
    offered = Memory(("core4_safety_leadership", "leader_overview", "core3_harm_reduction_leadership"))
    assert desk.answer("nummer 3", offered).entries == ("core3_harm_reduction_leadership",)
    assert "p3_what" in desk.answer("hvad siger princip 3", offered).entries
