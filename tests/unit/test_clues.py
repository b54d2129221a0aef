import pytest

from bot.knowledge.clues import Clues, clues_in

_ORDINALS = ["første", "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende"]


@pytest.mark.parametrize("number", range(1, 9))
def test_a_principle_is_known_by_its_number(number: int) -> None:
    assert clues_in(f"hvad er princip {number}?").principle == number


@pytest.mark.parametrize(("number", "word"), enumerate(_ORDINALS, start=1))
def test_a_principle_is_known_by_its_ordinal(number: int, word: str) -> None:
    assert clues_in(f"hvad går det {word} princip ud på").principle == number


@pytest.mark.parametrize("text", ["princip 1 og princip 2", "princip 9", "princip 12", "principperne", "hvad er recovery"])
def test_no_one_principle_is_named(text: str) -> None:
    assert clues_in(text).principle is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("hvad skal sagsbehandleren gøre", "authority"),
        ("hvad er bostedets opgave", "provider"),
        ("hvad gør den strategiske ledelse", "strategic"),
        ("hvad er borgerens opgave", "citizen"),
        ("hvad skal sagsbehandleren og bostedet gøre", None),
    ],
)
def test_a_role_is_known_when_it_is_the_only_one(text: str, role: str | None) -> None:
    assert clues_in(text).role == role


@pytest.mark.parametrize(
    ("text", "phase"),
    [("i sagsvurderingen", "assessment"), ("ved bestillingen", "order"), ("til opfølgning", "follow_up")],
)
def test_a_phase_is_known(text: str, phase: str) -> None:
    assert clues_in(text).phase == phase


@pytest.mark.parametrize(
    ("text", "facet"), [("hvad siger loven", "law"), ("hvorfor det", "why"), ("er der evidens", "evidence")]
)
def test_the_side_of_the_matter_is_known(text: str, facet: str) -> None:
    assert facet in clues_in(text).facets


@pytest.mark.parametrize("text", ["og hvad siger loven?", "giv mig et eksempel", "gælder det også lederne"])
def test_a_follow_up_leans_on_what_was_said(text: str) -> None:
    assert clues_in(text).leans_back


def test_a_long_question_stands_on_its_own() -> None:
    assert not clues_in("Hvordan kan en ny medarbejder på et botilbud lære metoderne i guiden godt nok at kende?").leans_back


def test_more_is_asked_for_in_so_many_words() -> None:
    assert clues_in("Fortæl mere").wants_more and not clues_in("fortæl mere om CHIME").wants_more


def test_what_a_question_names_goes_before_the_thread() -> None:
    assert Clues(principle=2).filled_from(Clues(principle=3, role="provider")) == Clues(principle=2, role="provider")


def test_spelling_without_danish_letters_is_understood() -> None:
    assert clues_in("hvad siger det foerste princip").principle == 1
