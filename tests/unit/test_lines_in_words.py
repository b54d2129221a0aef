"""Which lines and which pieces of them words point at, and what stands there afterwards."""

import pytest

from bot.preparation.model import Item
from bot.preparation.pieces import pieces_of, without
from bot.preparation.pointing import numbers_pointed_at, under_heading
from bot.preparation.said_again import said_again
from bot.preparation.topics import topics
from bot.preparation.trimming import trimmed

_PEOPLE = "Min nabo Jens, min mentor Rikke og min gamle lærer Poul"


def _item(text: str, step: str = "hopes") -> Item:
    return Item(text, step, text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("4 5 og 8 kan ryge ud", [4, 5, 8]),
        ("2 nej 3", [3]),
        ("3'eren er forkert", [3]),
        ("toeren skal væk", [2]),
        ("den øverste og den nederste", [1, 9]),
        ("det tør jeg ikke skrive", []),
        ("kl. 4 er for tidligt", []),
        ("2 gange om ugen", []),
        ("jeg skylder 40.000", []),
    ],
)
def test_only_numbers_of_lines_point_at_lines(text: str, numbers: list[int]) -> None:
    assert sorted(numbers_pointed_at(text, 9)) == numbers


def test_a_heading_names_its_only_line_and_all_where_all_are_meant() -> None:
    hopes = [_item("et job"), _item("en hund")]
    lines = list(enumerate([*hopes, _item("hvem bestemmer?", "questions")], start=1))
    assert under_heading("spørgsmålet", lines) == [lines[2][1]]
    assert under_heading("alle mine håb", lines) == hopes
    assert under_heading("den sidste under håb", lines) == hopes[1:]
    assert under_heading("en af dem under håb", lines) == []


@pytest.mark.parametrize(
    ("line", "dropped", "rest"),
    [
        (_PEOPLE, {2}, "Min nabo Jens og min mentor Rikke"),
        (_PEOPLE, {0}, "Min mentor Rikke og min gamle lærer Poul"),
        ("Koret om tirsdagen og min tro holder mig oppe.", {1}, "Koret om tirsdagen holder mig oppe."),
        ("Min mand kører mig, og min søster ringer hver aften.", {1}, "Min mand kører mig."),
        ("jeg skylder penge til Nordea og SKAT", {0}, "jeg skylder penge til SKAT"),
        ("jeg kan godt lide at danse og være ude", {0}, "jeg kan godt lide at være ude"),
        ("Jeg er træt. Jeg sover skidt. Og jeg fryser.", {0, 1}, "Jeg fryser."),
        ("et job", {0}, ""),
    ],
)
def test_the_rest_of_a_line_reads_as_one_would_write_it(line: str, dropped: set[int], rest: str) -> None:
    assert without(line, dropped) == rest


def test_a_figure_is_one_piece() -> None:
    assert len(pieces_of("jeg tog 1,5 pille")) == 1


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (
            "Poul har jeg ikke set i årevis mere, de to andre, Jens og Rikke, er rigtige nok",
            "Min nabo Jens og min mentor Rikke",
        ),
        ("der skal kun stå Rikke", "Min mentor Rikke"),
        ("slet Poul, men Rikke skal blive stående", "Min nabo Jens og min mentor Rikke"),
    ],
)
def test_a_line_is_trimmed_where_one_piece_goes_and_another_stays(text: str, rest: str) -> None:
    found = trimmed(text, [_item(_PEOPLE), _item("en hund")])
    assert found is not None
    assert found.text == rest


@pytest.mark.parametrize(
    "text", ["Poul må hun ikke læse om", "jeg skal ikke slette Poul", "Poul er flink", "hele linjen om Poul skal væk"]
)
def test_what_is_no_trimming_leaves_the_line(text: str) -> None:
    assert trimmed(text, [_item(_PEOPLE)]) is None


def test_a_line_said_again_takes_the_new_words() -> None:
    items = [_item("Jeg vil gerne have en hund"), _item("Jeg vil gerne bo for mig selv")]
    found = said_again("Jeg vil gerne have en lille hund, der er rolig", items)
    assert found is not None
    assert (found.item, found.text) == (items[0], "Jeg vil gerne have en lille hund, der er rolig")


@pytest.mark.parametrize(
    "text", ["Jeg vil gerne have en kat", "slet det med hunden", "hvad med hunden?", "Jeg vil gerne have en hund"]
)
def test_another_wish_or_an_order_is_no_line_said_again(text: str) -> None:
    assert said_again(text, [_item("Jeg vil gerne have en hund")]) is None


def test_words_of_one_topic_meet_in_any_ending() -> None:
    assert topics("flaske") & topics("drikke")
    assert topics("gaelden") & topics("skylde")
    assert not topics("flaske") & topics("brev")
