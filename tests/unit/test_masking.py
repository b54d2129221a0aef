import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.safety.masking import ADDRESS, CPR, EMAIL, PHONE, mask

_CPR = [
    "010203-1234",
    "010203 1234",
    "0102031234",
    "01-02-03-1234",
    "01.02.1903-1234",
    "01 02 03 12 34",
    "311299–4321",
    "nul et nul to nul tre en to tre fire",
    "1. januar 1980, sidste fire er 1234",
]
_PHONES = ["22 33 44 55", "22334455", "+45 22334455", "0045 22 33 44 55", "2233-4455", "to to tre tre fire fire fem fem"]
_EMAILS = ["anna@mail.dk", "anna.b+c@mail.example.com", "anna snabel-a mail punktum dk", "anna (at) mail.dk"]
_ADDRESSES = ["Nørregade 12, 2. tv", "nørregade 12", "Skolevej 4B", "Nørre Allé 7, 8000 Aarhus"]
_LEFT_ALONE = [
    "jeg blev indlagt i 1987 og igen i 2019",
    "§ 81 og § 107",
    "sagsnr. 12345678",
    "journal nr 2233 4455",
    "min husleje er 22334455 kr.",
    "jeg skylder 12500 kr.",
    "den 01.02.2026 kl. 12.30",
    "Livslinien har nummer 70 201 201",
    "Giftlinjen på 82 12 12 12",
    "BørneTelefonen på 116 111, Lev Uden Vold på 1888, og ellers 112",
    "O'Connor er min ven",
    "jeg går tur på den samme vej 3 gange om dagen",
    "der er 5 km ad Skovvej 5 km herfra",
    "jeg bor i 2200 København",
    "min søster Amina og min bror Jens",
]
_PIECES = st.sampled_from([*_CPR, *_PHONES, *_EMAILS, *_ADDRESSES, *_LEFT_ALONE, "og", "12", "kr.", "sag", "vej", "@", "§"])
_TEXTS = st.tuples(st.lists(_PIECES, max_size=6), st.sampled_from([" ", ", ", "\n", " og ", ". "]))


@pytest.mark.parametrize("text", _CPR)
def test_a_cpr_number_in_any_writing_is_masked(text: str) -> None:
    masked = mask(f"mit nummer er {text}.").text
    assert CPR in masked and not any(piece in masked for piece in ("1234", "4321", "tre fire"))


@pytest.mark.parametrize("text", _PHONES)
def test_a_phone_number_is_masked(text: str) -> None:
    assert mask(f"ring til {text}").text == f"ring til {PHONE}"


@pytest.mark.parametrize("text", _EMAILS)
def test_an_email_address_is_masked(text: str) -> None:
    assert mask(f"skriv til {text}").text == f"skriv til {EMAIL}"


@pytest.mark.parametrize("text", _ADDRESSES)
def test_a_street_address_is_masked(text: str) -> None:
    assert mask(f"han bor på {text}").text == f"han bor på {ADDRESS}"


@pytest.mark.parametrize("text", _LEFT_ALONE)
def test_harmless_text_is_left_alone(text: str) -> None:
    assert mask(text).text == text


def test_what_was_found_is_named_once_each() -> None:
    assert mask("22 33 44 55 og 33 44 55 66, 010203-1234").found == (CPR, PHONE)


@given(_TEXTS.map(lambda parts: parts[1].join(parts[0])))
def test_masking_twice_changes_nothing(text: str) -> None:
    once = mask(text).text
    assert mask(once).text == once


@given(st.text(alphabet=st.characters(exclude_categories=["Nd", "Cs"]), max_size=80).filter(lambda text: "@" not in text))
def test_text_without_digits_and_snabel_a_loses_no_letter(text: str) -> None:
    if not any(sign in text.lower() for sign in ("(at)", "[at]", "snabel")):
        assert mask(text).text == text
