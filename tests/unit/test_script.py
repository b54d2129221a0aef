import pytest

from bot.errors import ContentError
from bot.preparation.script import Script, script_from

_RATINGS = ["chime_connectedness", "chime_hope", "chime_identity", "chime_meaning", "chime_empowerment"]


def _raw(**changes: object) -> dict[str, object]:
    steps = {"hopes": {"kind": "list"}}
    return {"steps": steps, "short_path": ["hopes"], "follow_up": [], "chapters": [], **changes}


def test_the_short_path_begins_with_what_is_urgent_and_then_hopes(script: Script) -> None:
    assert script.short_path[:3] == ("meeting_kind", "urgent", "hopes")


def test_help_is_asked_after_own_resources_and_network(script: Script) -> None:
    order = script.short_path
    assert order.index("resources") < order.index("network") < order.index("help_wanted")


@pytest.mark.parametrize("key", _RATINGS)
def test_the_five_numbers_are_held_back_by_default(script: Script, key: str) -> None:
    assert script.step(key).held_back


def test_only_two_steps_are_asked_hope_by_hope(script: Script) -> None:
    assert {key for key, step in script.steps.items() if step.per_hope} == {"why_it_matters", "first_step"}


def test_choices_are_found_by_value(script: Script) -> None:
    assert script.choice("first_step", "now") is not None and script.choice("first_step", "x") is None


def test_an_unknown_step_in_a_path_is_refused_with_file_and_key() -> None:
    with pytest.raises(ContentError, match=r"min\.yml.*'dreams'"):
        script_from(_raw(short_path=["dreams"]), name="min.yml")


def test_an_unknown_step_in_a_chapter_is_refused_with_file_and_key() -> None:
    chapters = [{"key": "more", "title": "Mere", "steps": ["dreams"]}]
    with pytest.raises(ContentError, match=r"min\.yml.*'dreams'"):
        script_from(_raw(chapters=chapters), name="min.yml")


def test_an_unknown_kind_is_refused_with_file_and_key() -> None:
    with pytest.raises(ContentError, match=r"min\.yml: steps\.hopes\.kind.*'essay'"):
        script_from(_raw(steps={"hopes": {"kind": "essay"}}), name="min.yml")


def test_a_missing_key_is_refused_with_file_and_key() -> None:
    raw = _raw()
    del raw["follow_up"]
    with pytest.raises(ContentError, match=r"min\.yml.*'follow_up'"):
        script_from(raw, name="min.yml")
