from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from bot.preparation import changes
from bot.preparation.model import Item, Note

_START = Note("n")
_DEEDS = ["add", "rewrite", "remove", "hold_back", "release", "move", "undo", "restore", "set_aside"]
_WORDS = st.text(alphabet="abcæøå \n.!", min_size=1, max_size=12)
_STEPS = st.lists(st.tuples(st.sampled_from(_DEEDS), st.integers(0, 20), _WORDS), max_size=14)


def _do(note: Note, deed: str, at: int, text: str) -> Note:
    if deed == "add":
        return changes.add(note, "hopes", [text])
    if deed == "undo":
        return changes.undo(note) or note
    if deed == "restore":
        gone = changes.taken_out(note)
        return changes.put_back(note, gone[-1].id) if gone else note
    if deed == "set_aside":
        return changes.set_aside(note, "questions", text)[0]
    if not note.visible:
        return note
    item = note.visible[at % len(note.visible)]
    single: dict[str, Callable[[], Note]] = {
        "rewrite": lambda: changes.rewrite(note, item.id, text),
        "remove": lambda: changes.remove(note, item.id),
        "hold_back": lambda: changes.hold_back(note, item.id),
        "release": lambda: changes.hold_back(note, item.id, held=False),
        "move": lambda: changes.move(note, item.id, "questions"),
    }
    return single[deed]()


def _two_lines() -> tuple[Note, Item, Item]:
    note = changes.add(changes.add(_START, "hopes", ["en hund"]), "hopes", ["mere søvn"])
    return note, note.items[0], note.items[1]


@given(_STEPS)
def test_no_sequence_of_changes_loses_a_text(steps: list[tuple[str, int, str]]) -> None:
    note, texts = _START, set()
    for deed, at, text in steps:
        note = _do(note, deed, at, text)
        texts |= {item.text for item in note.items}
        assert texts == {item.text for item in note.items}


@given(_STEPS)
def test_a_line_held_back_is_never_in_the_caseworkers_copy(steps: list[tuple[str, int, str]]) -> None:
    note = _START
    for deed, at, text in steps:
        note = _do(note, deed, at, text)
        shown = note.as_dict(for_caseworker=True)["items"]
        assert isinstance(shown, list) and not any(row["held_back"] for row in shown)
        assert len(shown) == sum(not item.held_back for item in note.visible)


@given(_STEPS)
def test_ids_stay_unique(steps: list[tuple[str, int, str]]) -> None:
    note = _START
    for deed, at, text in steps:
        note = _do(note, deed, at, text)
    assert len({item.id for item in note.items}) == len(note.items)


@given(_WORDS)
def test_words_are_kept_verbatim(text: str) -> None:
    assert changes.add(_START, "hopes", [text]).items[0].text == text


def test_undo_of_an_added_line_takes_it_out() -> None:
    note, first, _ = _two_lines()
    undone = changes.undo(note)
    assert undone is not None and undone.visible == (first,)


def test_undo_of_a_removal_brings_the_line_back() -> None:
    note, first, second = _two_lines()
    undone = changes.undo(changes.remove(note, first.id))
    assert undone is not None and undone.visible == (first, second)


def test_undo_of_a_rewriting_brings_the_old_words_back() -> None:
    note, first, _ = _two_lines()
    undone = changes.undo(changes.rewrite(note, first.id, "en kat"))
    assert undone is not None and [item.text for item in undone.visible] == ["en hund", "mere søvn"]


def test_with_nothing_done_there_is_nothing_to_undo() -> None:
    assert changes.undo(_START) is None


def test_with_nothing_removed_there_is_nothing_to_restore() -> None:
    assert changes.taken_out(_two_lines()[0]) == []


def test_a_removed_line_can_be_restored() -> None:
    note, first, second = _two_lines()
    removed = changes.remove(note, first.id)
    assert changes.put_back(removed, changes.taken_out(removed)[-1].id).visible == (first, second)


def test_words_that_only_their_own_question_brings_back_are_in_no_list() -> None:
    note, item_id = changes.set_aside(_START, "hopes", "noget tungt", fetchable=False)
    assert changes.taken_out(note) == [] and changes.put_back(note, item_id).visible


def test_a_rewritten_line_keeps_its_place_and_its_mark() -> None:
    note, first, _ = _two_lines()
    rewritten = changes.rewrite(changes.choose(note, first.id), first.id, "en kat")
    assert [(item.text, item.most_important) for item in rewritten.visible] == [("en kat", True), ("mere søvn", False)]


def test_answers_follow_a_hope_that_is_rewritten() -> None:
    note, first, _ = _two_lines()
    note = changes.rewrite(changes.add(note, "why_it_matters", ["ro"], hope=first.id), first.id, "en kat")
    assert note.at_step("why_it_matters")[0].hope == note.at_step("hopes")[0].id


def test_one_hope_alone_matters_most() -> None:
    note, first, second = _two_lines()
    chosen = changes.choose(changes.choose(note, first.id), second.id).chosen_hope
    assert chosen is not None and chosen.id == second.id


def test_at_most_three_lines_are_marked_important() -> None:
    note = changes.add(_START, "hopes", ["a", "b", "c", "d"])
    for item in note.items:
        note = changes.mark_important(note, item.id)
    assert [item.text for item in note.items if item.most_important] == ["b", "c", "d"]


def test_a_line_held_back_twice_is_shared_again() -> None:
    note, first, _ = _two_lines()
    assert not changes.hold_back(changes.hold_back(note, first.id), first.id, held=False).items[0].held_back


def test_a_choice_made_anew_takes_the_place_of_the_old() -> None:
    note = changes.put_one(changes.put_one(_START, "meeting_place", "hjemme"), "meeting_place", "på en café")
    assert [item.text for item in note.visible] == ["på en café"]
