from pathlib import Path

import pytest

from bot.errors import ContentError
from bot.replies import Replies


def _data(folder: Path, **files: str) -> Path:
    (folder / "responses").mkdir(exist_ok=True)
    (folder / "municipality.yml").write_text("replies:\n  kommune: Testby\n", encoding="utf-8")
    for name, text in files.items():
        (folder / "responses" / f"{name}.yml").write_text(f"responses:\n{text}", encoding="utf-8")
    return folder


def _reply(name: str, text: str) -> str:
    return f"  {name}:\n    - text: '{text}'\n"


def test_a_place_is_filled_from_the_municipalitys_facts(tmp_path: Path) -> None:
    assert Replies(_data(tmp_path, a=_reply("utter_a", "Hej fra {kommune}"))).text("utter_a") == "Hej fra Testby"


def test_a_value_given_goes_before_a_fact(tmp_path: Path) -> None:
    replies = Replies(_data(tmp_path, a=_reply("utter_a", "{kommune}")))
    assert replies.text("utter_a", {"kommune": "Andenby"}) == "Andenby"


def test_a_citizens_curly_brackets_are_not_filled(tmp_path: Path) -> None:
    replies = Replies(_data(tmp_path, a=_reply("utter_a", "Du skrev: {hope}")))
    assert replies.text("utter_a", {"hope": "{kommune}"}) == "Du skrev: {kommune}"


def test_a_place_nobody_fills_is_refused_with_reply_and_place(tmp_path: Path) -> None:
    replies = Replies(_data(tmp_path, a=_reply("utter_a", "{ukendt}")))
    with pytest.raises(ContentError, match=r"utter_a.*ukendt"):
        replies.text("utter_a")


def test_an_unknown_reply_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="utter_b"):
        Replies(_data(tmp_path, a=_reply("utter_a", "x"))).text("utter_b")


def test_a_name_in_two_files_is_refused_with_file_and_name(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"b\.yml.*utter_a"):
        Replies(_data(tmp_path, a=_reply("utter_a", "x"), b=_reply("utter_a", "y")))


def test_a_file_that_is_no_yaml_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"a\.yml"):
        Replies(_data(tmp_path, a="  utter_a: [}"))


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    replies = Replies(_data(tmp_path, a=_reply("utter_a", "før")))
    file = tmp_path / "responses" / "b.yml"
    file.write_text("responses:\n" + _reply("utter_b", "efter"), encoding="utf-8")
    replies.reload()
    assert replies.text("utter_b") == "efter"


def test_every_variant_can_be_shown(tmp_path: Path) -> None:
    replies = Replies(_data(tmp_path, a="  utter_a:\n    - text: en\n    - text: to\n"))
    assert {replies.text("utter_a") for _ in range(60)} == {"en", "to"}
