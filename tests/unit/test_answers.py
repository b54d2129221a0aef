import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.preparation.answers import choice_in, choose, items_in
from bot.preparation.by_form import says_go_on
from bot.preparation.lines import step_named
from bot.preparation.ratings import numbers_in, rating_in
from bot.preparation.script import Script
from tests.unit.ports import Sitting


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7.0),
        ("vist omkring 7", 7.0),
        ("syv", 7.0),
        ("nul", 0.0),
        ("10", 10.0),
        ("ti", 10.0),
        ("en", 1.0),
        ("3,5", 3.5),
        ("3 og et halvt", 3.5),
    ],
)
def test_a_rating_is_read_in_figures_and_words(text: str, value: float) -> None:
    assert rating_in(text) == value


@pytest.mark.parametrize("text", ["det ved jeg ikke", "mellem 3 og 5", "to eller tre", ""])
def test_none_or_several_numbers_are_no_rating(text: str) -> None:
    assert rating_in(text) is None


@pytest.mark.parametrize("text", ["11", "-1", "100", "mange"])
def test_a_rating_out_of_range_is_asked_again(sitting: Sitting, text: str) -> None:
    _at_the_numbers(sitting).say(text)
    assert (sitting.said, sitting.step) == (["utter_rating_range"], "chime_connectedness")


def test_a_rating_is_held_back(sitting: Sitting) -> None:
    _at_the_numbers(sitting).say("seks")
    assert [(item.text, item.held_back) for item in sitting.note.at_step("chime_connectedness")] == [("6", True)]


def test_own_lines_become_items() -> None:
    assert items_in("- en hund\n- mere søvn") == ["en hund", "mere søvn"]


def test_own_sentences_become_items() -> None:
    assert items_in("Jeg vil sove. Jeg vil se min søn!") == ["Jeg vil sove.", "Jeg vil se min søn!"]


@pytest.mark.parametrize("text", ["ro, mad og en hund", "jeg ved ik hva jeg vill", "min søster (hun bor i nr. 5)"])
def test_what_the_writer_has_not_parted_stays_one_item_verbatim(text: str) -> None:
    assert items_in(text) == [text]


@given(st.text(alphabet="abcæøå ,.;!?\nABC-", min_size=1, max_size=60))
def test_every_item_is_a_stretch_of_the_message(text: str) -> None:
    assert all(item in text for item in items_in(text))


@given(st.text(alphabet="abcæøå ,.;!?\nABC", min_size=1, max_size=60))
def test_no_letter_is_lost_between_items(text: str) -> None:
    letters = [sign for sign in text if sign.isalpha()]
    assert [sign for item in items_in(text) for sign in item if sign.isalpha()] == letters


def test_a_choice_is_known_in_other_words(script: Script) -> None:
    assert choice_in("en café", script, "meeting_place") == "På en café"


def test_own_words_at_a_choice_are_kept_as_own_words(sitting: Sitting) -> None:
    sitting.begin().say("de har ringet om noget i næste uge")
    assert sitting.texts("meeting_kind") == ["de har ringet om noget i næste uge"]


def test_a_button_of_another_question_changes_nothing(sitting: Sitting, script: Script) -> None:
    note = sitting.begin().note
    assert choose(note, script, "home", "meeting_place", audience="citizen")[0] == note


@pytest.mark.parametrize(
    ("text", "step"), [("under mine håb", "hopes"), ("et spørgsmål", "questions"), ("et eller andet sted", None)]
)
def test_the_place_for_a_new_line_is_named(script: Script, text: str, step: str | None) -> None:
    assert step_named(text, script) == step


def test_misspellings_stay_in_the_note(sitting: Sitting) -> None:
    sitting.begin("jæ vill hjæm til min moar", "tell_hope")
    assert sitting.texts("hopes") == ["jæ vill hjæm til min moar"]


def _at_the_numbers(sitting: Sitting) -> Sitting:
    sitting.begin().say("spring over", "skip")
    while sitting.step != "depth":
        sitting.say("spring over", "skip")
    return sitting.press("chapter:numbers")


@pytest.mark.parametrize(
    ("key", "text", "title"),
    [
        ("meeting_kind", "første gang tror jeg", "Det første møde"),
        ("meeting_kind", "det er vist opfølgning", "Et opfølgningsmøde"),
        ("meeting_kind", "opfølning", "Et opfølgningsmøde"),
        ("meeting_kind", "der er ikke aftalt noget", "Der er ikke aftalt et møde"),
        ("meeting_kind", "det er ikke første gang", None),
        ("meeting_kind", "hvad er opfølgning?", None),
        ("first_step", "nok et lille skridt", "Tage et lille skridt først"),
        ("meeting_place", "hjemme hos min mor", None),
    ],
)
def test_a_telling_word_names_a_choice_of_a_closed_question(script: Script, key: str, text: str, title: str | None) -> None:
    assert choice_in(text, script, key) == title


@pytest.mark.parametrize("said", ["alle sammen er lige vigtige", "begge dele", "de er lige vigtige for mig", "det hele"])
def test_hopes_that_matter_alike_become_no_hope_of_their_own(sitting: Sitting, said: str) -> None:
    sitting.begin("en hund\net job", "tell_hope").say("spring over", "skip").press("no").say(said, "mark_important")
    assert (sitting.texts("hopes"), sitting.step, sitting.said) == (
        ["en hund", "et job"],
        "why_it_matters",
        ["utter_all_alike"],
    )


@pytest.mark.parametrize("said", ["de penge er vigtigst", "dem jeg elsker betyder mest", "alle mine børn"])
def test_another_hope_that_matters_most_is_kept_as_one(sitting: Sitting, said: str) -> None:
    sitting.begin("en hund\net job", "tell_hope").say("spring over", "skip").press("no").say(said, "tell_hope")
    assert sitting.texts("hopes") == ["en hund", "et job", said] and sitting.said == []


@pytest.mark.parametrize(
    ("text", "found"),
    [("otte, men i går var det 2", [2.0, 8.0]), ("syv 7", [7.0]), ("6,5", [6.5]), ("otte ud af ti", [8.0]), ("en", [1.0])],
)
def test_figures_and_words_count_alike(text: str, found: list[float]) -> None:
    assert numbers_in(text) == found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("jeg skriver selv", "Jeg skriver selv"),
        ("det er bare mig", "Jeg skriver selv"),
        ("jeg er helt alene", "Jeg skriver selv"),
        ("vi skriver sammen", "Vi er sammen om det"),
        ("jeg vil gerne bo alene", None),
        ("jeg vil gerne bestemme selv", None),
        ("mere tid sammen med min søn", None),
    ],
)
def test_a_hope_does_not_say_who_writes(script: Script, text: str, title: str | None) -> None:
    assert choice_in(text, script, "helper") == title


@pytest.mark.parametrize("text", ["ok videre", "nå, næste", "lad os gå videre", "videre tak", "ok næste spørgsmål"])
def test_words_that_only_go_on_are_no_line(text: str) -> None:
    assert says_go_on(text)


@pytest.mark.parametrize("text", ["komme videre i mit liv", "næste år vil jeg rejse", "at gå videre i skole", "okay"])
def test_words_that_tell_of_going_on_are_an_answer(text: str) -> None:
    assert not says_go_on(text)
