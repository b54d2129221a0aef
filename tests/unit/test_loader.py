from pathlib import Path

import pytest

from bot.errors import ContentError
from bot.knowledge.loader import load

_GOOD = """
  - id: p1_what
    title: "Princip 1"
    principle: 1
    facet: what
    short: "Kort svar."
    sources:
      - {document: vejledning, section: "Princip 1"}
"""


def _folder(tmp_path: Path, entries: str, questions: str = "") -> Path:
    (tmp_path / "vejledning").mkdir()
    (tmp_path / "questions").mkdir()
    (tmp_path / "vejledning" / "p1.yml").write_text(f"owner: Redaktør\nentries:{entries}", encoding="utf-8")
    (tmp_path / "questions" / "extra.yml").write_text(questions, encoding="utf-8")
    return tmp_path


def test_an_entry_is_read_with_its_files_owner(tmp_path: Path) -> None:
    entry = load(_folder(tmp_path, _GOOD)).get("p1_what")
    assert entry is not None and (entry.principle, entry.owner) == (1, "Redaktør")


def test_example_questions_are_added_to_their_entry(tmp_path: Path) -> None:
    entry = load(_folder(tmp_path, _GOOD, "p1_what: [hvad er princip 1]")).get("p1_what")
    assert entry is not None and entry.questions == ("hvad er princip 1",)


def test_questions_of_an_unknown_entry_are_refused_by_id(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"questions.*p9_what"):
        load(_folder(tmp_path, _GOOD, "p9_what: [hvad]"))


def test_an_id_used_twice_is_refused_with_file_and_id(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"p1\.yml.*p1_what"):
        load(_folder(tmp_path, _GOOD + _GOOD))


@pytest.mark.parametrize("key", ["id", "title", "facet", "short", "sources"])
def test_a_missing_key_is_refused_with_file_and_key(tmp_path: Path, key: str) -> None:
    wrong = _GOOD.replace(f"{key}:", f"{key}: []\n    aliases:" if key == "sources" else f"{key}: ''\n    owner:", 1)
    with pytest.raises(ContentError, match=rf"p1\.yml.*{key}"):
        load(_folder(tmp_path, wrong))


@pytest.mark.parametrize(
    ("right", "wrong", "named"),
    [
        ("facet: what", "facet: wat", "facet 'wat'"),
        ("principle: 1", "principle: 9", "principle"),
        ("principle: 1", "role: boss", "role 'boss'"),
        ("principle: 1", "phase: [later]", "phase 'later'"),
        ("document: vejledning", "document: avisen", "sources"),
        ("principle: 1", "prinsiple: 1", "prinsiple"),
        ("Kort svar.", "ord " * 61, "short er på 61 ord"),
    ],
)
def test_a_wrong_value_is_refused_with_file_and_key(tmp_path: Path, right: str, wrong: str, named: str) -> None:
    with pytest.raises(ContentError, match=rf"p1\.yml.*p1_what.*{named}"):
        load(_folder(tmp_path, _GOOD.replace(right, wrong)))


def test_a_file_that_is_no_yaml_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"p1\.yml"):
        load(_folder(tmp_path, " [}"))
