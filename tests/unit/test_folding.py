from hypothesis import given
from hypothesis import strategies as st

from bot.text.folding import clean, danish_pattern, fold, sentences, words


def test_danish_letters_get_their_ascii_spelling() -> None:
    assert fold("Æblegrød på ÅEN") == "aeblegroed paa aaen"


def test_letters_written_as_a_letter_and_an_accent_fold_alike() -> None:
    assert fold("a\u030a") == fold("å")


def test_accents_and_typographic_quotes_become_plain() -> None:
    assert fold("Idé: ”nej” – O’Connor").startswith("ide:")


def test_space_of_any_kind_becomes_one_space() -> None:
    assert fold("  to \n\n\tlinjer\u00a0her ") == "to linjer her"


def test_a_pattern_finds_all_three_spellings() -> None:
    found = danish_pattern("dø")
    assert all(found.fullmatch(fold(text)) for text in ("dø", "doe", "do"))


def test_words_keep_numbers_and_lose_signs() -> None:
    assert words("Nr. 81, stk. 2!") == ["nr", "81", "stk", "2"]


def test_sentences_are_the_writers_own_verbatim() -> None:
    assert sentences("Jeg vil sove.  Og spise!\nmere ro") == ["Jeg vil sove.", "Og spise!", "mere ro"]


def test_clean_takes_control_characters_and_lone_surrogates_out() -> None:
    assert clean("a\x00b\ud800c\r\nd\u200b ") == "abc\nd"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folded_text_is_ascii_but_for_the_paragraph_sign(text: str) -> None:
    assert fold(text).replace("§", "").isascii()


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
