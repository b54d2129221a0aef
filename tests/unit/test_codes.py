import re

import pytest

from bot.preparation.codes import ALPHABET, candidates, new_resume_code, new_share_code, tidy, without


@pytest.mark.parametrize("sign", "O0I1")
def test_signs_that_look_alike_do_not_occur(sign: str) -> None:
    assert sign not in ALPHABET


def test_a_resume_code_is_four_groups_of_four() -> None:
    assert re.fullmatch(r"([A-Z2-9]{4}-){3}[A-Z2-9]{4}", new_resume_code())


def test_a_share_code_is_eight_signs() -> None:
    assert re.fullmatch(r"[A-Z2-9]{4}-[A-Z2-9]{4}", new_share_code())


def test_no_two_codes_are_alike() -> None:
    assert len({new_resume_code() for _ in range(300)}) == 300


@pytest.mark.parametrize(
    "typed",
    ["K7QM-2XRT-9HWD-4BPA", "k7qm 2xrt 9hwd 4bpa", "k7qm2xrt9hwd4bpa", "K7QM–2XRT–9HWD–4BPA", "K7QM.2XRT.9HWD.4BPA"],
)
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    assert tidy(typed) == "K7QM2XRT9HWD4BPA"


@pytest.mark.parametrize("typed", ["K7QM-2XRT-9HWD-4BPA", "k7qm 2xrt 9hwd 4bpa", "k7qm2xrt9hwd4bpa"])
def test_a_code_in_a_sentence_is_found_as_it_was_typed(typed: str) -> None:
    assert candidates(f"Hej, her er koden: {typed}.") == [typed]


@pytest.mark.parametrize(
    "text",
    [
        "Jeg vil tale i 10 min",
        "Jeg har boet her i 12 år nu, og jeg bliver her",
        "70 201 201",
        "1234 5678 1234 5678",
        "abcd efgh ijkl mnop",
        "",
    ],
)
def test_a_sentence_or_a_number_is_no_code(text: str) -> None:
    assert candidates(text) == []


def test_every_new_code_is_found_again() -> None:
    for _ in range(200):
        typed = new_resume_code().lower().replace("-", " ")
        assert typed in candidates(f"koden er {typed}")


def test_a_code_is_taken_out_of_what_the_crisis_layer_reads() -> None:
    assert without("min kode er NH2V-NC73-GWUE-DMC6 tak") == "min kode er   tak"
    assert without("K7QM 2XRT 9HWD 4BPA") == ""
