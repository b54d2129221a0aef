import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bot.text.readability import lix, longest_sentence
from tests.content import copy_data as data
from tests.content.files import ROOT

_PLACE = re.compile(r"\{(\w+)\}")
_FILLED_IN_CODE = {
    "answer", "date", "heading", "headings", "hope", "hopes", "line", "lines", "note", "number",
    "numbers", "resume_code", "saved", "share_code", "who"
}  # fmt: skip
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")
_ALL = data.all_replies()
_NAMES = {name for name, _ in _ALL}
each_file = pytest.mark.parametrize("file", data.FILES, ids=lambda file: file.stem)


def test_no_reply_name_stands_in_two_files() -> None:
    owners = Counter(name for file in data.FILES for name in data.read(file)["responses"])
    assert [name for name, number in owners.items() if number > 1] == []


def test_no_reply_name_stands_twice_in_a_file() -> None:
    written = Counter(
        line.strip() for file in data.FILES for line in file.read_text(encoding="utf-8").splitlines() if "  utter_" in line
    )
    assert [name for name, number in written.items() if number > 1] == []


def test_every_reply_is_used() -> None:
    used = data.step_replies() | data.written_in_code() | data.made_in_code() | data.staff_replies()
    assert _NAMES - used == set()


def test_every_reply_that_code_names_exists() -> None:
    assert (data.written_in_code() | data.made_in_code() | data.step_replies()) - _NAMES == set()


def test_every_place_is_one_that_somebody_fills() -> None:
    known = set(data.read(ROOT / "data/municipality.yml")["replies"]) | _FILLED_IN_CODE
    assert [(name, place) for name, text in _ALL for place in _PLACE.findall(text) if place not in known] == []


def test_no_sentence_is_longer_than_18_words() -> None:
    assert [name for name, text in _ALL if longest_sentence(_PLACE.sub("x", text)) > 18] == []


def test_no_exclamation_mark() -> None:
    assert [name for name, text in _ALL if "!" in text] == []


def test_no_emoji() -> None:
    assert [name for name, text in _ALL if _EMOJI.search(text)] == []


def test_at_most_two_paragraphs() -> None:
    assert [name for name, text in _ALL if len(text.strip().split("\n\n")) > 2] == []


@each_file
def test_lix_of_a_file_is_low(file: Path) -> None:
    text = "\n".join(text for _, text in data.replies(file))
    assert lix(_PLACE.sub("x", text)) <= (45 if file.stem in data.STAFF_FILES else 30)


@each_file
def test_a_file_has_an_owner_and_a_day_of_review(file: Path) -> None:
    raw = data.read(file)
    assert raw["owner"] and isinstance(raw["reviewed"], date)


@each_file
def test_no_banned_word(file: Path) -> None:
    style = data.read(ROOT / "data/style/words.yml")
    rows = [row for group, files in style["files"].items() if file.stem in files for row in style["banned"][group]]
    text = " ".join(re.sub(r"[,.]", "", text.lower()) for _, text in data.replies(file))
    assert [row["word"] for row in rows if re.search(rf"\b{re.escape(row['word'].strip('.'))}", text)] == []


def test_the_list_of_banned_words_names_every_file() -> None:
    named = {name for files in data.read(ROOT / "data/style/words.yml")["files"].values() for name in files}
    assert named == {file.stem for file in data.FILES}


def test_every_banned_word_has_a_reason_and_something_better() -> None:
    groups = data.read(ROOT / "data/style/words.yml")["banned"].values()
    assert all(row["reason"] and row["instead"] for group in groups for row in group)
