"""What a message is at a question of a certain note: by its form where that says enough, else by `interpret`."""

import re

from bot.preparation import answers, inner, menus, wishes, withheld
from bot.preparation.by_form import calls_it_off, says_no
from bot.preparation.interpret import Heard, Meaning, interpret
from bot.preparation.lines import line_named, numbers_alone
from bot.preparation.model import Note
from bot.preparation.ratings import numbers_in
from bot.preparation.script import Script
from bot.text.folding import words

# A question inside a question that wants words: the next message is those words, unless it clearly speaks of other lines.
_WORDS_WANTED = re.compile(r"(?:edit|add):|urgent_text")
_OF_OTHER_LINES = frozenset({"by_number", "move_item", "words_out"})
_KEEPS_ALL, _NAMING_WORDS = 0.6, 4
_FIRST_CLAUSE = re.compile(r"[.,;!–]")


def meaning_of(note: Note, script: Script, step: str, heard: Heard) -> Meaning:
    """Return what a message is at a question of this note: its form first, then what the classifier makes of it."""
    if note.progress.confirming is None and heard.pressed is None and answers.choice_in(heard.text, script, step):
        return Meaning("answer")
    if script.step(step).kind == "rating" and heard.pressed is None and numbers_in(heard.text):
        return Meaning("answer")
    is_open = not (heard.pressed or note.progress.confirming)
    if is_open and script.step(step).takes_words and says_no(heard.text):
        return Meaning("answer")
    keeps_all = heard.share({"keep_note"}) >= _KEEPS_ALL
    if is_open and not keeps_all and withheld.can_be_said_at(script.step(step)) and withheld.read(heard.text):
        return Meaning("answer")
    if is_open and step == "most_important" and _names_hope(heard.text, note):
        return Meaning("answer")
    if note.progress.confirming == "urgent_next" and heard.pressed is None and inner.goes_on(heard.text):
        return Meaning("answer")
    wish = wishes.read(note, script, step, heard.text) if heard.pressed is None else None
    if not _WORDS_WANTED.match(note.progress.confirming or ""):
        wish = wish or (menus.read(step, heard.text) if heard.pressed is None and not note.progress.confirming else None)
        return wish or interpret(step, heard, kind=script.step(step).kind)
    if wish is not None and wish.name in _OF_OTHER_LINES:
        return wish
    if calls_it_off(heard.text) and heard.pressed is None:
        return Meaning("command", "go_back")
    meaning = interpret("questions", heard, kind="list")
    is_command = heard.pressed or (meaning.kind == "command" and len(heard.text.split()) <= 3)
    return meaning if is_command else Meaning("answer")


def _names_hope(text: str, note: Note) -> bool:
    """Whether the first clause of a message only points at one of the hopes, whatever reason follows it."""
    first = _FIRST_CLAUSE.split(text)[0]
    hopes = list(enumerate(note.at_step("hopes"), start=1))
    if len(words(first)) > _NAMING_WORDS or first.strip() == text.strip():
        return False
    return bool(numbers_alone(first)) or line_named(first, hopes) is not None
