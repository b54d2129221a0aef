import pytest

from bot.text.readability import lix, longest_sentence


def test_a_text_without_words_has_no_lix() -> None:
    assert lix("… 12 – !") == 0.0


def test_lix_is_words_a_sentence_plus_the_share_of_long_words() -> None:
    assert lix("Jeg vil gerne mødes hjemme. Kaffen er klar nu.") == pytest.approx(9 / 2 + 0)


def test_seven_letters_make_a_long_word() -> None:
    assert lix("sekser syveren") == pytest.approx(2 + 50)


def test_a_line_break_ends_a_sentence() -> None:
    assert lix("en to\ntre fire") == lix("en to. Tre fire.")


def test_officialese_is_heavier_than_plain_words() -> None:
    heavy = "Kommunalbestyrelsen træffer afgørelse vedrørende bevillingsmæssige foranstaltninger."
    assert lix(heavy) > 45 > 30 > lix("Du får svar fra kommunen. Det står i et brev.")


def test_the_longest_sentence_is_counted_in_words() -> None:
    assert longest_sentence("En to. En to tre fire. En.") == 4


def test_numbers_are_no_words() -> None:
    assert longest_sentence("Ring 70 201 201 nu") == 2
