"""Doubt at the border of answers and commands: one button under the next question puts it right (docs/decisions/0012).

Words heard as something else wait set aside, a line just kept can be taken out again, each until the next message.
"""

from dataclasses import replace

from bot.preparation import answers, changes, interpret
from bot.preparation.interpret import Heard, Meaning
from bot.preparation.model import Item, Note, Position
from bot.preparation.plan import positions, step_back
from bot.preparation.say import Button, Say
from bot.preparation.script import Script
from bot.text.folding import danish_pattern, fold

# The kinds of questions whose answers are lines in words.
_WORDED = frozenset({"list", "text", "choice"})
_WAS, _WAS_NOT = "was_answer", "was_no_answer"
_SAYS_WAS = danish_pattern(r"\W*(?:(?:nej|jo|jamen|men|øh|hov)\W+)*det var (?:\w+ ){0,2}(?:et|mit) svar\W*(?:på\b.{0,30})?")
_SAYS_WAS_NOT = danish_pattern(r"\W*(?:(?:nej|jo|jamen|men|øh|hov)\W+)*det var (?:\w+ )?ikke (?:et|mit|noget) svar\W*")


def noted(before: Note, after: Note, script: Script, meaning: Meaning, heard: Heard) -> Note:
    """Return the note after a message, with what is in doubt about it: its words set aside, or the one line it became."""
    at = before.progress.at
    if at is None or not could_be_wrong(before, script, meaning, heard):
        return after
    if meaning.kind == "answer":
        known = {item.id for item in before.items}
        new = [item for item in after.visible if item.id not in known]
        return _doubting(after, new[0].id) if len(new) == 1 and after.progress.confirming is None else after
    if before.visible != after.visible:
        return after
    waiting, item_id = changes.set_aside(after, at.step, heard.text, hope=at.hope, fetchable=False)
    return _doubting(waiting, item_id)


def could_be_wrong(note: Note, script: Script, meaning: Meaning, heard: Heard) -> bool:
    """Whether a typed message at the question now open may as well be what it was not taken for."""
    at = note.progress.at
    if at is None or note.progress.confirming or heard.pressed or script.step(at.step).kind not in _WORDED:
        return False
    return interpret.could_command(at.step, heard) if meaning.kind == "answer" else interpret.could_answer(heard)


def button(note: Note, step: str) -> tuple[Button, ...]:
    """Return the button that puts it right, if there is doubt."""
    item = _doubted(note)
    if item is None:
        return ()
    return (Button("Nej, det var et svar", _WAS, step) if item.removed else Button("Det var ikke et svar", _WAS_NOT, step),)


def is_taken_up(note: Note, heard: Heard) -> bool:
    """Whether a message settles the doubt, by the button or in words."""
    item = _doubted(note)
    if item is None:
        return False
    if heard.pressed is not None:
        return heard.pressed.value == (_WAS if item.removed else _WAS_NOT)
    return bool((_SAYS_WAS if item.removed else _SAYS_WAS_NOT).fullmatch(fold(heard.text)))


def settle(note: Note, script: Script, heard: Heard, *, audience: str) -> tuple[Note, list[Say]]:
    """Carry it out: the words are the answer they were at their own question, or the line is no longer in the note."""
    item = _doubted(note)
    if item is None:
        return note, []
    progress = replace(note.progress, doubted=None, confirming=None)
    if not item.removed:
        at_same = note.progress.at == Position(item.step, item.hope)
        note = changes.remove(replace(note, progress=progress), item.id)
        more = at_same and bool(note.at_step(item.step)) and note.progress.more
        back = None if at_same else step_back(note)
        note = back or replace(note, progress=replace(note.progress, more=more))
        return note, [Say("utter_was_no_answer")]
    home = Position(item.step, item.hope)
    asked = positions(note, script, audience=audience)
    before = asked[: asked.index(home)] if home in asked else []
    done = tuple(position for position in dict.fromkeys((*progress.done, *before)) if position != home)
    note = changes.forget(replace(note, progress=replace(progress, at=home, done=done, closing=False)), item.id)
    note, says = answers.answer(note, script, item.text, intent=heard.intent, audience=audience)
    return note, [Say("utter_was_answer"), *says]


def let_go(note: Note) -> Note:
    """Return the note without the doubt, and without the words that waited: the next message has passed them by."""
    item = _doubted(note)
    note = replace(note, progress=replace(note.progress, doubted=None))
    return changes.forget(note, item.id) if item is not None and item.removed else note


def _doubted(note: Note) -> Item | None:
    return next((item for item in note.items if item.id == note.progress.doubted), None)


def _doubting(note: Note, item_id: str) -> Note:
    return replace(note, progress=replace(note.progress, doubted=item_id))
