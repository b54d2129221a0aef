from dataclasses import replace
from datetime import datetime, timezone

import pytest

from bot.preparation import changes, sharing
from bot.preparation.model import Note
from bot.preparation.say import code_bubble
from bot.preparation.script import Script
from tests.unit.ports import ConversationsInMemory, NotesInMemory, Sitting

_WHEN = datetime(2026, 3, 5, tzinfo=timezone.utc)


@pytest.fixture
def note() -> Note:
    return changes.add(changes.add(Note("n"), "urgent", ["husleje"]), "hopes", ["en hund"])


def _shared(note: Note, *, opened: bool = False, filed: bool = False) -> Note:
    shared = sharing.decide(note, share=True)[0]
    return replace(shared, opened_at=_WHEN if opened else None, filed_at=_WHEN if filed else None)


def _replies(note: Note, name: str, script: Script, *receipts: str) -> list[str]:
    return [say.reply for say in sharing.command_after(note, name, script, receipts)[1]]


def test_sharing_ends_the_interview_and_wants_a_share_code(note: Note) -> None:
    shared, says = sharing.decide(note, share=True)
    assert (shared.state, shared.progress.at) == ("shared", None)
    assert says[0].custom is not None and says[0].custom["wants"] == "share_code"


def test_keeping_shares_nothing(note: Note) -> None:
    kept, says = sharing.decide(note, share=False)
    assert (kept.state, kept.shared_at, [say.reply for say in says]) == ("kept", None, ["utter_kept"])


def test_sharing_what_is_urgent_holds_all_else_back(note: Note) -> None:
    shared, _ = sharing.share_urgent(note)
    rows = shared.as_dict(for_caseworker=True)["items"]
    assert isinstance(rows, list) and [row["text"] for row in rows] == ["husleje"]


def test_the_resume_code_stands_in_no_say(note: Note) -> None:
    bubble = code_bubble(note)
    assert not bubble.values and bubble.custom is not None and bubble.custom["wants"] == "resume_code"


def test_an_unopened_note_is_taken_back_unseen(note: Note, script: Script) -> None:
    taken, says = sharing.command_after(_shared(note), "withdraw_note", script, ())
    assert (taken.state, says[0].reply) == ("kept", "utter_withdrawn_unseen")


def test_an_opened_note_is_taken_back_with_the_truth(note: Note, script: Script) -> None:
    assert _replies(_shared(note, opened=True), "withdraw_note", script) == ["utter_withdrawn_seen"]


def test_a_note_that_is_not_shared_cannot_be_taken_back(note: Note, script: Script) -> None:
    assert _replies(replace(note, state="kept"), "withdraw_note", script) == ["utter_not_shared"]


def test_the_citizen_reads_that_nobody_has_opened_it(note: Note) -> None:
    assert [say.reply for say in sharing.status(_shared(note), ())] == ["utter_not_opened_yet"]


def test_the_citizen_reads_the_day_it_was_opened_and_filed(note: Note) -> None:
    says = sharing.status(_shared(note, opened=True, filed=True), ())
    assert [(say.reply, say.values["date"]) for say in says] == [
        ("utter_opened", "05.03.2026"),
        ("utter_filed", "05.03.2026"),
    ]


def test_the_citizen_reads_the_receipts(note: Note) -> None:
    said = [say.reply for say in sharing.status(_shared(note, opened=True), ("read", "interpreter"))]
    assert said[1:] == ["utter_receipt_read", "utter_receipt_interpreter"]


def test_showing_a_shared_note_tells_its_state_too(note: Note, script: Script) -> None:
    assert _replies(_shared(note), "show_note", script) == ["utter_your_note", "utter_not_opened_yet"]


def test_deleting_an_unopened_note_leaves_no_row(note: Note) -> None:
    notes, conversations = NotesInMemory(), ConversationsInMemory()
    notes.put(note)
    sharing.delete_all(note, notes, conversations, "c")
    assert not notes.rows


def test_deleting_an_opened_note_leaves_its_shared_lines_alone(note: Note) -> None:
    notes = NotesInMemory()
    opened = _shared(changes.hold_back(note, note.items[1].id), opened=True)
    notes.put(opened)
    sharing.delete_all(opened, notes, ConversationsInMemory(), "c")
    assert [item.text for item in notes.rows["n"].items] == ["husleje"]


def test_deleting_an_opened_note_forgets_its_codes(note: Note) -> None:
    notes = NotesInMemory()
    opened = _shared(note, opened=True)
    notes.put(opened)
    notes.set_resume_code("n", "KODE")
    sharing.delete_all(opened, notes, ConversationsInMemory(), "c")
    assert notes.by_resume_code("KODE") is None


def test_nothing_is_shared_before_the_citizen_says_so(sitting: Sitting) -> None:
    sitting.begin("jeg vil sove", "tell_hope").say("del noten", "share_note")
    assert (sitting.step, sitting.note.state) == ("share", "draft")


@pytest.mark.parametrize(("intent", "state"), [("affirm", "shared"), ("deny", "kept")])
def test_yes_and_no_in_words_settle_the_sharing(sitting: Sitting, intent: str, state: str) -> None:
    sitting.begin("jeg vil sove", "tell_hope").say("del noten", "share_note").say(
        "ja" if intent == "affirm" else "nej", intent
    )
    assert sitting.note.state == state


def _kept(script: Script) -> Sitting:
    sitting = Sitting(script).begin("en hund", "tell_hope")
    return sitting.say("det er nok nu", "finish").press("accept").press("keep_note")


def test_a_kept_note_is_changed_as_before(script: Script) -> None:
    kept = _kept(script)
    assert (kept.step, kept.note.state) == (None, "kept")
    kept.command("edit_item", "ret linje 1 til: en kat")
    assert (kept.texts("hopes"), kept.step, kept.note.state) == (["en kat"], "review", "draft")


def test_a_shared_note_is_taken_back_before_it_is_changed(script: Script) -> None:
    shared = _kept(script)
    shared.notes.rows[shared.note.id] = sharing.decide(shared.note, share=True)[0]
    shared.command("edit_item", "ret linje 1 til: en kat")
    assert (shared.said, shared.texts("hopes"), shared.note.state) == (["utter_take_back_first"], ["en hund"], "shared")
    shared.command("withdraw_note").command("delete_item", "slet linje 1")
    assert (shared.texts("hopes"), shared.note.state) == ([], "draft")


def test_a_question_after_sharing_begins_no_new_note(script: Script) -> None:
    shared = _kept(script)
    shared.notes.rows[shared.note.id] = sharing.decide(shared.note, share=True)[0]
    first = shared.note.id
    shared.begin("hvornår svarer de?", "tell_question")
    assert (shared.note.id, shared.said) == (first, ["utter_not_opened_yet", "utter_shared_already"])
    shared.begin("hov ret linje 1 til en kat", "tell_hope")
    assert (shared.note.id, shared.said) == (first, ["utter_take_back_first"])


def test_who_sees_a_shared_note_is_told_by_its_lines(note: Note, script: Script) -> None:
    held = changes.hold_back(note, note.at_step("hopes")[0].id)
    says = sharing.command_after(_shared(held), "ask_who_sees", script, ())[1]
    assert [say.reply for say in says] == ["utter_shared_now", "utter_not_opened_yet"]
    assert says[0].values["lines"] == "– husleje"


def test_the_note_before_is_taken_back_from_within_a_new_one(script: Script) -> None:
    sitting = _kept(script)
    first = sitting.note.id
    sitting.notes.rows[first] = sharing.decide(sitting.note, share=True)[0]
    sitting.begin().say("tag noten tilbage", "withdraw_note")
    assert sitting.note.id != first and sitting.notes.rows[first].state == "kept"
    assert sitting.said == ["utter_withdrawn_unseen"]
