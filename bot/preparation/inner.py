"""A question inside a question: which line, which words, where to, now or later. Carries out its answer."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.preparation import answers, changes, commands, corrections, sharing, voices
from bot.preparation.by_form import calls_it_off, says_no, says_okay, says_yes
from bot.preparation.clauses import clauses
from bot.preparation.commands import Carried, Command
from bot.preparation.interpret import Heard, Meaning
from bot.preparation.lines import numbered, step_named
from bot.preparation.model import SELF, Item, Note
from bot.preparation.naming import line_meant, lines_meant
from bot.preparation.parts import names_out, part_out
from bot.preparation.plan import advance
from bot.preparation.say import Say
from bot.preparation.wording import NewWords, with_like
from bot.text.folding import danish_pattern, fold, words

_OUT = danish_pattern(r"\b(?:nej|næ|væk|slet\w*|ud|ikke|ik|fjern\w*|glem)\b")
_IN = danish_pattern(r"\b(?:ja|jo|med|behold\w*|bliv\w*|gem\w*|skriv\w*|stå|gerne)\b")
_DECIDING_WORDS, _TELLING_WORDS, _AWAY_WORDS, _SLIP_WORDS = 8, 4, 12, 14
_POINTS = danish_pattern(
    r"^\W*(?:den|det|dem|nummer|nr|linje\w*|punkt\w*|ingen|alle|begge|hende|ham)\b|\b(?:den|det) (?:der|med|om)\b"
)
# While it is asked which line goes: what speaks of keeping, marking or rewording one deletes none.
_KEEPS = danish_pattern(
    r"\b(?:ikke|ik|ingen)\b"
    r"|^(?!.*\b(?:væk|slet\w*|fjern\w*|ud|ryge?)\b).*\b(?:vigtig\w*|behold\w*|hold\w*|tilbage|ret|rettes?|ændr\w*|flyt\w*|hent\w*|stå|bliv\w*|deles?|se|må)\b"
)
_AWAY_WITH_IT = danish_pattern(
    r"\b(?:den|det|linjen) (?:skal|kan|må) (?:\w+ ){0,3}(?:væk|ud|slettes|fjernes)\b|^\W*(?:slet|fjern|drop) (?:den|det|linjen)\b|\bvæk med (?:den|det)\b|\b(?:tag|tage|smid|pil) (?:den|det|linjen) (?:\w+ ){0,3}(?:ud|væk)\b"
)
_NAMES_AWAY = danish_pattern(r"\b(?:tag|fjern|slet|uden|drop)\b.*\bnavn\w*\b.{0,12}$")
_IS_NOT = danish_pattern(
    r"\bikke\b.*\b(?:han|hun|det|den|de) (?:er|var|hedder)\b|\b(?:han|hun|det|den|de) (?:er|var|hedder)\b.*\bikke\b"
)
_SAME_WITHOUT = re.compile(r"\bdet samme,?\s+(?:\w+\s+){0,2}uden\s+(?P<out>\S.*)$", re.I)
_SAME_BUT = re.compile(r"\bdet samme,?\s+(?:bare|men|kun)\s+(?:med\s+)?(?P<new>\S.*?)(?:\s+i stedet(?: for)?)?\W*$", re.I)
_INSTEAD = re.compile(r"\bi stedet for\b", re.I)
# "der skal stå …", "skriv: …": how the new words are announced is not part of them.
_DICTATES = re.compile(
    r"^(?:.{0,60}\b(?:nej|ej|spøg)\b.{0,30}?(?=\bskriv))?\W*(?:(?:så|jo|ja|øh|bare)\W+)*(?:der skal (?:bare |i stedet )?(?:stå|staa)|den skal (?:hedde|lyde)|skriv (?:bare|i stedet)|skriv(?=:)|(?<=, )skriv|lad der stå)\s*[:,]?\s*(?:at\s+)?",
    re.I,
)
_GOES_ON = danish_pattern(r"\b(?:videre|fortsæt\w*|håb\w*|gå|næste|ingen|nej|ikke nu|senere|vent\w*)\b")


def carry_out(command: Command, confirming: str, meaning: Meaning, heard: Heard) -> Carried:
    """Carry out the answer to the inner question that `confirming` names (see `asking`)."""
    note = replace(command.note, progress=replace(command.note.progress, confirming=None))
    name, _, subject = confirming.partition(":")
    value = meaning.name if meaning.kind == "choice" else ""
    if name == "urgent_text":
        return _urgent(note, command, heard)
    if name == "urgent_next":
        return _urgent_next(note, value, command, heard)
    if name == "edit" and subject:
        return _reworded(note, subject, heard.text)
    if name in _ASIDE:
        return _ASIDE[name](note, subject, value, heard)
    if name == "move" and subject:
        return _move_to(note, subject, value, command, heard)
    if name == "add" and subject:
        return changes.add(note, subject, answers.items_in(heard.text)), [Say("utter_added")]
    if name == "add":
        where = value.partition(":")[2] or step_named(heard.text, command.script)
        if where is None and len(words(heard.text)) >= _TELLING_WORDS:
            return commands.added_to(note, heard.text, command.place, command.script)
        return replace(note, progress=replace(note.progress, confirming=f"add:{where}" if where else "add")), []
    named = [] if value else _named(name, note, command, heard)
    if name == "delete" and not value and _KEEPS.search(fold(_naming(heard.text, note, command))):
        return note, [Say("utter_nothing_deleted")]
    item = _chosen(note, value, command, heard, changes.taken_out(note) if name == "restore" else None)
    items = [item] if item is not None else named[:1]
    items = named if len(named) > 1 and name in _TAKES_SEVERAL else items
    if not items:
        is_left = says_no(heard.text) or calls_it_off(heard.text)
        return note, [] if is_left else [Say("utter_which_not_found")]
    how, reply = _ON_A_LINE[name]
    reply = "utter_unmarked" if name == "mark" and items[0].most_important else reply
    after = note
    for one in items:
        after = how(after, one)
    after = changes.together(note, after) if len(items) > 1 else after
    return after, [Say(reply, {"line": "\n".join(one.text for one in items)})] if reply else []


def _reworded(note: Note, subject: str, text: str) -> Carried:
    """Give a line the words that were asked for; "helt væk med den" takes it out, "det samme, bare med X i stedet for Y" keeps the rest."""
    item = next(item for item in note.items if item.id == subject)
    if _AWAY_WITH_IT.search(fold(text)) and len(words(text)) <= _AWAY_WORDS:
        return changes.remove(note, subject), [Say("utter_removed", {"line": item.text})]
    if (_NAMES_AWAY.search(fold(text))) and (rest := names_out(item, text)):
        return changes.rewrite(note, subject, rest), [Say("utter_rewritten_to", {"line": rest})]
    is_slip = len(words(text)) <= _DECIDING_WORDS or bool(_INSTEAD.search(text))
    is_slip = is_slip or (len(words(text)) <= _SLIP_WORDS and bool(_IS_NOT.search(fold(text))))
    new = corrections.corrected(text, [item]) if is_slip else None
    less = _SAME_WITHOUT.search(text)
    if new is None and less and (rest := part_out(item, less["out"])):
        new = NewWords(item, rest)
    swap = _SAME_BUT.search(text)
    if new is None and swap:
        new = corrections.swapped(item, swap["new"])
    if new is None and len(words(text)) < _TELLING_WORDS <= len(words(item.text)):
        new = NewWords(item, with_like(item.text, text)) if with_like(item.text, text) else None
    if new is not None:
        return changes.rewrite(note, subject, new.text), [Say("utter_rewritten_to", {"line": new.text})]
    return changes.rewrite(note, subject, _DICTATES.sub("", text) or text), [Say("utter_rewritten")]


def _named(name: str, note: Note, command: Command, heard: Heard) -> list[Item]:
    """Return the lines that the answer to "which line?" names; several only where all may be meant."""
    removed = list(enumerate(changes.taken_out(note), start=1))
    return lines_meant(heard.text, removed if name == "restore" else numbered(note, command.script))


def _naming(text: str, note: Note, command: Command) -> str:
    """Return the one clause that names a line, or all of a message when none or several do."""
    lines = numbered(note, command.script)
    naming = [clause for clause in clauses(text) if lines_meant(clause, lines)]
    return naming[0] if len(naming) == 1 else text


def _urgent(note: Note, command: Command, heard: Heard) -> Carried:
    if says_no(heard.text):
        return _go_on(note, command)
    beside = "helper" in note.progress.told or command.audience == "peer"
    who, text = (voices.suggestion_in(heard.text, command.audience) if beside else None) or (SELF, heard.text)
    saved = changes.add(note, "urgent", (text,), perspective=who)
    return replace(saved, progress=replace(saved.progress, confirming="urgent_next")), [Say("utter_urgent_saved")]


def goes_on(text: str) -> bool:
    """Whether a message leaves what is urgent and goes on."""
    return len(words(text)) <= _DECIDING_WORDS and bool(_GOES_ON.search(fold(text)))


def _urgent_next(note: Note, value: str, command: Command, heard: Heard) -> Carried:
    """Share the urgent lines, or go on; further words are added to them, and a word or two asked about again."""
    if value == "share_now":
        return sharing.share_urgent(note)
    if value or goes_on(heard.text) or says_no(heard.text) or says_okay(heard.text):
        return _go_on(note, command)
    if len(words(heard.text)) >= _TELLING_WORDS:
        return _urgent(note, command, heard)
    return command.note, []


def _go_on(note: Note, command: Command) -> Carried:
    return advance(note, command.script, audience=command.audience), []


def _chosen(note: Note, value: str, command: Command, heard: Heard, among: list[Item] | None) -> Item | None:
    """Return the line that is pressed or named: one of the note's, or `among` others."""
    chosen = value.partition(":")[2]
    if chosen:
        return next((item for item in (note.visible if among is None else among) if item.id == chosen), None)
    if among is not None:
        return line_meant(heard.text, list(enumerate(among, start=1)))
    return line_meant(heard.text, numbered(note, command.script))


def _move_to(note: Note, subject: str, value: str, command: Command, heard: Heard) -> Carried:
    item = next((item for item in note.visible if item.id == subject), None)
    where = value.partition(":")[2] or step_named(heard.text, command.script)
    if item is None or where is None:
        return note, [Say("utter_which_not_found")]
    return commands.moved_to(note, item, where, command.script)


def is_left_open(confirming: str, meaning: Meaning, heard: Heard, command: Command) -> bool:
    """Whether an answer passes over a question about a line, and is meant for the question behind it."""
    name, _, subject = confirming.partition(":")
    if meaning.kind != "answer":
        return False
    if name in _ASIDE:
        return _decided(heard.text, "") is None
    length = len(words(heard.text))
    if name not in _ON_A_LINE or (subject and name != "move") or length < _TELLING_WORDS or calls_it_off(heard.text):
        return False
    if length <= _DECIDING_WORDS and lines_meant(heard.text, numbered(command.note, command.script)):
        return False
    if _POINTS.search(fold(heard.text)):
        return False
    return length > _DECIDING_WORDS or not (command.named() or step_named(heard.text, command.script))


def by_default(note: Note, confirming: str) -> Note:
    """Return the note as it stands when such a question is passed over: nothing new enters it, heavy words are gone."""
    name, _, subject = confirming.partition(":")
    note = replace(note, progress=replace(note.progress, confirming=None))
    if name == "heavy":
        return changes.forget(note, subject)
    told = (*note.progress.told, *(["suggestions"] if name == "suggestions" else []))
    return replace(note, progress=replace(note.progress, told=told))


def asks_which(confirming: str) -> bool:
    """Whether the question inside the question is which line is meant."""
    return confirming in _ON_A_LINE


def let_go(note: Note, asked: str | None) -> Note:
    """Return the note without heavy words whose question was left by a command: without a yes they are gone."""
    name, _, subject = (asked or "").partition(":")
    is_left = name == "heavy" and note.progress.confirming != asked
    return changes.forget(note, subject) if is_left and any(i.id == subject and i.removed for i in note.items) else note


def _decided(text: str, value: str) -> bool | None:
    """Return whether a line is to be in the note, by button or in words; None when neither."""
    if value in {"yes", "no"}:
        return value == "yes"
    if says_yes(text) or says_no(text):
        return says_yes(text)
    folded = fold(text)
    if len(words(text)) > _DECIDING_WORDS:
        return None
    return False if _OUT.search(folded) else True if _IN.search(folded) else None


def _offered(note: Note, subject: str, value: str, heard: Heard) -> Carried:
    """Put a line that was offered into the note, or leave it out; it can still be brought back."""
    if _decided(heard.text, value):
        return changes.put_back(note, subject), [Say("utter_added")]
    return note, [Say("utter_left_out")]


def _heavy(note: Note, subject: str, value: str, heard: Heard) -> Carried:
    """Put the heavy line into the note when that is what the citizen wants; anything else lets it be gone."""
    if _decided(heard.text, value):
        return changes.put_back(note, subject), [Say("utter_added")]
    return changes.forget(note, subject), [Say("utter_heavy_gone")]


def _suggestions(note: Note, _subject: str, value: str, heard: Heard) -> Carried:
    """Keep what others suggested as it is marked, or take it out; asked once."""
    note = replace(note, progress=replace(note.progress, told=(*note.progress.told, "suggestions")))
    if _decided(heard.text, value) is False:
        ids = {item.id for item in note.visible if item.perspective != SELF}
        return changes.change(note, ids, lambda item: replace(item, removed=True)), [Say("utter_suggestions_out")]
    return note, [Say("utter_suggestions_kept")]


_ASIDE: dict[str, Callable[[Note, str, str, Heard], Carried]] = {
    "offer": _offered,
    "heavy": _heavy,
    "suggestions": _suggestions,
}
_TAKES_SEVERAL = frozenset({"delete", "hold", "mark", "release", "restore"})
_ON_A_LINE: dict[str, tuple[Callable[[Note, Item], Note], str]] = {
    "edit": (commands.begin_edit, ""),
    "delete": (lambda note, item: changes.remove(note, item.id), "utter_removed"),
    "hold": (lambda note, item: changes.hold_back(note, item.id), "utter_held_back"),
    "mark": (lambda note, item: changes.mark_important(note, item.id), "utter_marked"),
    "release": (commands.release, "utter_released"),
    "restore": (lambda note, item: changes.put_back(note, item.id), "utter_restored"),
    "move": (lambda note, item: replace(note, progress=replace(note.progress, confirming=f"move:{item.id}")), ""),
}
