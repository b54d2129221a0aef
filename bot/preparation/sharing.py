"""Sharing, keeping, taking back, deleting; and the bubbles that carry a code.

A code never stands in a Say: its bubble names the code wanted (`wants`), and the edge makes it and puts it in.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timezone

from bot.preparation.answers import PLACES
from bot.preparation.by_form import asks
from bot.preparation.command_words import ordered
from bot.preparation.interpret import Heard
from bot.preparation.lines import note_text
from bot.preparation.model import Note, Position, Progress
from bot.preparation.ports import Conversations, Notes
from bot.preparation.say import Button, Say
from bot.preparation.script import Script
from bot.text.folding import danish_pattern, fold, words

_AFTER_A_CRISIS = frozenset({"crisis_go_on", "pause"})
CHANGES = frozenset(
    ["edit_item", "delete_item", "add_item", "hold_back", "release", "mark_important", "undo", "restore", "disown_line"]
)
_WITHOUT_A_NOTE = {
    "crisis_go_on": "utter_ask_capabilities",
    "ask_who_sees": "utter_ask_who_sees",
    "affirm": "utter_affirm",
    "deny": "utter_deny",
}
_AT_A_LOSS, _AT_A_LOSS_WORDS = frozenset({"dont_know", "example", "explain"}), 5
_TAKE_BACK = Button("Tag noten tilbage", "withdraw_note")
_WHAT_IS_SHARED = danish_pattern(
    r"^\W*(?:(?:og|men|nå|hov)\W+)*(?:hvad|hvilke\w*|hva|hvor meget) (?:\w+ ){0,3}(?:delt|sendt|se|ser|læse)\b"
)
_TAKES_BACK = danish_pattern(
    r"\b(?:tag|tage|træk|trække|få|hent|hente|kald)\b.{0,25}\btilbage\b|\bfortryder\b"
    r"|\bikke (?:skulle )?(?:have delt|været delt)\b"
)
_WHICH_LINES = danish_pattern(
    r"\b(?:hvad|hvilke\w*|hva)\b.{0,30}\b(?:se|ser|læse|læser|vises|deles|deler|kommer med|bliver delt|få)\b"
)
# Wishes that have no place in the middle of a preparation yet.
NOT_YET = {"withdraw_note": "utter_not_shared", "keep_note": "utter_kept_so_far"}


def without_a_note(name: str, audience: str) -> Say:
    """Return what is said to a command where there is no note; staff have none, and are led back to their questions."""
    if audience == "staff":
        danger = Button("Når en borger er i fare", "entry:danger_first_steps")
        return Say("utter_staff_go_on", {}, (danger,)) if name in _AFTER_A_CRISIS else Say("utter_staff_no_note")
    return Say(_WITHOUT_A_NOTE.get(name, "utter_no_note"), {}, (Button("Gør dig klar", "start_preparation"),))


def begins(name: str, heard: Heard) -> bool:
    """Whether a command without a note is somebody who does not know how to begin ("jeg skal til møde og ved ikke …")."""
    return heard.pressed is None and name in _AT_A_LOSS and len(words(heard.text)) >= _AT_A_LOSS_WORDS


def decide(note: Note, *, share: bool) -> tuple[Note, list[Say]]:
    """Share the note as it stands, or keep it for oneself."""
    if share and not note.visible:
        return note, [Say("utter_nothing_yet")]
    closed = replace(note, progress=replace(note.progress, at=None, confirming=None))
    if not share:
        kept = replace(closed, state="kept")
        return kept, [Say("utter_kept", {}, (), {"type": "note", "note": kept.as_dict()})]
    shared = replace(closed, state="shared", shared_at=datetime.now(timezone.utc))
    custom = {"type": "note", "note": shared.as_dict(), "wants": "share_code"}
    return shared, [Say("utter_shared", {}, (), custom)]


def at_share(note: Note, name: str, heard: Heard) -> tuple[Note, list[Say]]:
    """Carry out a typed or pressed wish at the question of sharing; a typed one that holds a no shares nothing."""
    if name == "keep_note":
        return decide(note, share=False)
    doubtful = heard.pressed is None and re.search(r"\b(?:ikke|ik|itj|aldrig|nej|vent)\b", fold(heard.text))
    return (note, []) if doubtful else decide(note, share=True)


def share_urgent(note: Note) -> tuple[Note, list[Say]]:
    """Share the urgent lines alone: all else is held back."""
    items = tuple(item if item.step == "urgent" else replace(item, held_back=True) for item in note.items)
    return decide(replace(note, items=items), share=True)


def meant(note: Note, name: str, text: str) -> str:
    """Return the command that is meant once a note is shared: what is shared is asked, or it is to be taken back."""
    if note.state != "shared":
        return name
    if name in {"yes", "affirm"} and note.progress.confirming == _TAKE_BACK.value:
        return "withdraw_note"
    if name in CHANGES | {"withdraw_note"} and _WHAT_IS_SHARED.search(fold(text)):
        return "ask_who_sees"
    return "withdraw_note" if name in CHANGES and _TAKES_BACK.search(fold(text)) else name


def command_after(note: Note, name: str, script: Script, receipts: Sequence[str]) -> tuple[Note, list[Say]]:
    """Carry out a command on a note whose interview has ended."""
    if name == "withdraw_note":
        return _withdraw(note)
    if name == "share_note" and note.state in {"kept", "draft"}:
        return _ask_to_share(note), []
    if name == "show_note":
        custom = {"type": "note", "note": note.as_dict()}
        says = [
            Say("utter_your_note", {"note": note_text(note, script)}, (), custom),
            *status(note, receipts),
        ]
        return note, says
    if name in {"affirm", "deny"}:
        return note, [Say(f"utter_{name}")]
    if name == "crisis_go_on":
        return note, [Say("utter_no_question_open")]
    if name == "ask_who_sees":
        return note, _seen(note, receipts)
    if name in CHANGES and note.state == "shared":
        note = replace(note, progress=replace(note.progress, confirming=_TAKE_BACK.value))
        return note, [Say("utter_take_back_first", {}, (_TAKE_BACK,))]
    return note, status(note, receipts) or [Say("utter_no_question_open")]


def status(note: Note, receipts: Sequence[str]) -> list[Say]:
    """Return what has become of a shared note: opened, filed, and the fixed receipts."""
    if note.state != "shared":
        return []
    if note.opened_at is None:
        return [Say("utter_not_opened_yet")]
    said = [Say("utter_opened", {"date": f"{note.opened_at:%d.%m.%Y}"})]
    if note.filed_at is not None:
        said.append(Say("utter_filed", {"date": f"{note.filed_at:%d.%m.%Y}"}))
    return said + [Say(f"utter_receipt_{receipt}") for receipt in receipts]


def reopened(note: Note) -> Note:
    """Return a note that is not shared at its review, so that its lines can be changed."""
    done = tuple(position for position in note.progress.done if position not in {Position("review"), Position("share")})
    progress = replace(note.progress, at=Position("review"), confirming=None, closing=True, done=done)
    return replace(note, state="draft", progress=progress)


def is_about_shared(heard: Heard) -> bool:
    """Whether what is typed after sharing asks about the shared note or wants it changed, and begins no new one."""
    return heard.pressed is None and heard.intent in PLACES and (asks(heard.text) or ordered(fold(heard.text)) is not None)


def after_sharing(note: Note, heard: Heard, receipts: Sequence[str]) -> list[Say]:
    """Return what is said to it: what has become of the note, and the way to take it back."""
    if ordered(fold(heard.text)) is not None:
        return [Say("utter_take_back_first", {}, (_TAKE_BACK,))]
    return [*status(note, receipts), Say("utter_shared_already", {}, (_TAKE_BACK,))]


def seen_if_shared(note: Note, text: str) -> list[Say]:
    """Return the lines that would be seen if the note were shared now, where a question asks for them; else nothing."""
    if not (note.visible and _WHICH_LINES.search(fold(text))):
        return []
    if not note.shareable:
        return [Say("utter_nothing_seen_if_shared")]
    return [Say("utter_seen_if_shared", {"lines": _lines(note)})]


def _lines(note: Note) -> str:
    return "\n".join(f"– {item.text}" for item in note.shareable)


def _seen(note: Note, receipts: Sequence[str]) -> list[Say]:
    """Return who sees a note: of a shared one its very lines."""
    if note.state != "shared":
        return [Say("utter_ask_who_sees")]
    lines = _lines(note)
    return [Say("utter_shared_now", {"lines": lines}), *status(note, receipts)]


def _ask_to_share(note: Note) -> Note:
    """Open the question of sharing again, so that nobody shares without having read what it means."""
    done = tuple({*note.progress.done, Position("review")})
    progress = replace(note.progress, at=Position("share"), confirming=None, closing=True, done=done)
    return replace(note, state="draft", progress=progress)


def _withdraw(note: Note) -> tuple[Note, list[Say]]:
    if note.state != "shared":
        return note, [Say("utter_not_shared")]
    taken = replace(note, state="kept", shared_at=None)
    reply = "utter_withdrawn_unseen" if note.opened_at is None else "utter_withdrawn_seen"
    return taken, [Say(reply, {}, (), {"type": "note", "note": taken.as_dict()})]


def delete_all(note: Note, notes: Notes, conversations: Conversations, conversation_id: str) -> None:
    """Remove the note and every conversation that wrote on it, with all their rows.

    A version that a caseworker has opened stays with the municipality: its shared lines alone, without codes.
    """
    for other in {*conversations.of_note(note.id), conversation_id}:
        conversations.forget(other)
    if note.opened_at is None:
        notes.delete(note.id)
        return
    notes.put(replace(note, items=note.shareable, progress=Progress(), state="shared"))
    notes.forget_codes(note.id)
