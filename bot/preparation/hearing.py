"""What a message is at a question of a certain note: by its form where that says enough, else by `interpret`."""

import re

from bot.preparation import answers, changes, cues, inner, menus, orders, wishes, withheld
from bot.preparation.by_form import asks, calls_it_off, says_go_on, says_no
from bot.preparation.interpret import Heard, Meaning, interpret
from bot.preparation.lines import numbered, numbers_alone
from bot.preparation.model import Note
from bot.preparation.naming import line_meant, lines_meant
from bot.preparation.ratings import numbers_in
from bot.preparation.script import Script
from bot.text.folding import danish_pattern, fold, words

# A question inside a question that wants words: the next message is those words, unless it clearly speaks of other lines.
_WORDS_WANTED = re.compile(r"(?:edit|add):|urgent_text")
_OF_OTHER_LINES = frozenset({"by_number", "move_item", "words_out"})
_WAITS = danish_pattern(
    r"\W*(?:(?:vent|lige|to|et|sek\w*|øjeblik|lidt|jeg|skal|tænke|tænker|nu|hm+|øh+|åh|kommer|mig|om)\W*){1,6}"
)
_STOOD = danish_pattern(r"\bst(?:o|å)d\b|\bstår\b|\bskrev jeg\b")
_MEANT_ANOTHER = danish_pattern(
    r"^\W*nej\W+(?:\w+ ){0,2}?(?:ikke|ikk|ik) den\b|\b(?:det var|jeg mente|jeg mener|det er|skulle være|ville rette) (?:\w+ )?(?:nummer|nr|linje|punkt|den|det om|det med)\b|\b(?:nummer|nr|linje|punkt|den)\b.*\bjeg (?:mente|mener|ville)\b|\bforkert linje\b"
)
_FETCHES = danish_pattern(r"\b(?:hent\w*|fortryd\w*|tilbage|vis|læs|nej vent|alligevel ikke|behold\w*)\b")
_KEEPS_ALL, _NAMING_WORDS, _COMMAND_WORDS = 0.6, 4, 3
_FIRST_CLAUSE = re.compile(r"[.,;!–]")


def meaning_of(note: Note, script: Script, step: str, heard: Heard) -> Meaning:
    """Return what a message is at a question of this note: its form first, then what the classifier makes of it.

    Whoever asks who can read a line lets nobody read it.
    """
    meaning = _meaning(note, script, step, heard)
    asks_only = meaning == Meaning("command", "release") and heard.pressed is None and "?" in heard.text
    return Meaning("question", "ask_who_sees") if asks_only else meaning


def _meaning(note: Note, script: Script, step: str, heard: Heard) -> Meaning:
    if note.progress.confirming is None and heard.pressed is None and answers.choice_in(heard.text, script, step):
        return Meaning("answer")
    if script.step(step).kind == "rating" and heard.pressed is None and numbers_in(heard.text):
        return Meaning("answer")
    if heard.pressed is None and _answers_which(note, script, heard.text):
        return Meaning("answer")
    is_open = not (heard.pressed or note.progress.confirming)
    points_only = script.step(step).kind == "menu" and numbers_alone(heard.text)
    if is_open and (points_only or (script.step(step).takes_words and says_no(heard.text))):
        return Meaning("answer")
    if is_open and script.step(step).takes_words and says_go_on(heard.text):
        return Meaning("command", "skip")
    keeps_all = heard.share({"keep_note"}) >= _KEEPS_ALL
    is_told = is_open and not keeps_all and withheld.can_be_said_at(script.step(step)) and withheld.read(heard.text)
    if is_told and not orders.orders_in(heard.text, note, script, strictly=True):
        return Meaning("answer")
    if is_open and step == "most_important" and _names_hope(heard.text, note):
        return Meaning("answer")
    if note.progress.confirming == "urgent_next" and heard.pressed is None and inner.goes_on(heard.text):
        return Meaning("answer")
    wish = wishes.read(note, script, step, heard.text) if heard.pressed is None else None
    if not _WORDS_WANTED.match(note.progress.confirming or ""):
        wish = wish or (menus.read(step, heard.text) if heard.pressed is None and not note.progress.confirming else None)
        return wish or interpret(step, heard, kind=script.step(step).kind)
    return wish if wish is not None and wish.name in _OF_OTHER_LINES else _where_words_are_wanted(note, script, heard)


def _where_words_are_wanted(note: Note, script: Script, heard: Heard) -> Meaning:
    """Return what a message is where it is asked for the words of a line: those words, unless it clearly is something else."""
    folded = fold(heard.text)
    if heard.pressed is None and calls_it_off(heard.text):
        return Meaning("command", "go_back")
    if heard.pressed is None and _WAITS.fullmatch(folded):
        return Meaning("small_talk", "unfinished")
    if heard.pressed is None and asks(heard.text) and _STOOD.search(folded):
        return Meaning("command", "repeat")
    if heard.pressed is None and _MEANT_ANOTHER.search(folded) and lines_meant(heard.text, numbered(note, script)):
        return Meaning("command", "edit_item")
    meaning = interpret("questions", heard, kind="list")
    is_command = heard.pressed or (meaning.kind == "command" and len(heard.text.split()) <= _COMMAND_WORDS)
    return meaning if is_command else Meaning("answer")


def _answers_which(note: Note, script: Script, text: str) -> bool:
    """Whether a message answers the question which line is meant, and wants nothing else done."""
    confirming = note.progress.confirming or ""
    if not inner.asks_which(confirming) or cues.cue_in(text) or _FETCHES.search(fold(text)):
        return False
    removed = list(enumerate(changes.taken_out(note), start=1))
    return bool(lines_meant(text, removed if confirming == "restore" else numbered(note, script)))


def _names_hope(text: str, note: Note) -> bool:
    """Whether the first clause of a message only points at one of the hopes, whatever reason follows it."""
    first = _FIRST_CLAUSE.split(text)[0]
    hopes = list(enumerate(note.at_step("hopes"), start=1))
    if len(words(first)) > _NAMING_WORDS or first.strip() == text.strip():
        return False
    return bool(numbers_alone(first)) or line_meant(first, hopes) is not None
