"""Carrying out a command of the citizen: one small function each, from note to note and what to say."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.preparation import changes
from bot.preparation.asking import note_text, numbered
from bot.preparation.model import Item, Note, Position
from bot.preparation.plan import advance, move, step_back
from bot.preparation.say import Say
from bot.preparation.script import Script
from bot.text.folding import fold, words
from bot.text.lemmas import lemma

_ORDINALS = (
    "foerste",
    "anden",
    "tredje",
    "fjerde",
    "femte",
    "sjette",
    "syvende",
    "ottende",
    "niende",
    "tiende",
)
_CARDINALS = ("et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti")
_POINTS = re.compile(r"\b(?:nr|nummer|linje|punkt)\b")
_STEM = 5
_FILLER = frozenset(
    [
        "jeg",
        "vil",
        "gerne",
        "kan",
        "du",
        "maa",
        "lade",
        "vaere",
        "den",
        "det",
        "de",
        "der",
        "som",
        "og",
        "at",
        "om",
        "med",
        "i",
        "paa",
        "til",
        "fra",
        "ikke",
        "min",
        "mit",
        "mine",
        "en",
        "et",
        "nummer",
        "nr",
        "linje",
        "linjen",
        "punkt",
        "slet",
        "slette",
        "fjern",
        "fjerne",
        "ret",
        "rette",
        "aendre",
        "hold",
        "holde",
        "tilbage",
        "skal",
        "ud",
        "vaek",
        "noget",
        "har",
        "sagt",
        "skrev",
        "skrevet",
        "godt",
        "lige",
        "lidt",
    ]
)

Carried = tuple[Note, list[Say]]


class Command:
    """What a command works on: the note, the script, the message's text, and who is at the other end."""

    def __init__(self, note: Note, script: Script, text: str, audience: str) -> None:
        self.note, self.script, self.text, self.audience = note, script, text, audience

    @property
    def step(self) -> str:
        """The key of the question now open, `review` when none is."""
        return self.note.progress.at.step if self.note.progress.at else "review"

    def named(self) -> Item | None:
        """The one line that the message names by number or by what it is about; None when it is not clear which."""
        return item_named(self.text, self.note, self.script)


def carry_out(name: str, command: Command) -> Carried:
    """Carry a command out by its intent's name; one that needs the outside world is not handled here (see `sharing`)."""
    return _COMMANDS[name](command)


def handles(name: str) -> bool:
    """Whether `carry_out` knows the command."""
    return name in _COMMANDS


def item_named(text: str, note: Note, script: Script) -> Item | None:
    """Return the line a message names: "nummer 2", "den anden", or by its words; None when unclear."""
    return line_named(text, numbered(note, script))


def line_named(text: str, lines: list[tuple[int, Item]]) -> Item | None:
    """Return the one of these numbered lines that a message names; None when unclear."""
    said = words(text)
    numbers = {int(number) for number in re.findall(r"\b\d{1,2}\b", text)}
    if not numbers:
        numbers = {at + 1 for at, word in enumerate(_ORDINALS) if word in said}
        numbers |= {at + 1 for at, word in enumerate(_CARDINALS) if word in said and _POINTS.search(text.lower())}
        numbers |= {len(lines)} if {"sidste", "seneste"} & set(said) else set()
    if len(numbers) == 1:
        return dict(lines).get(numbers.pop())
    about = _stems(text)
    scores = [(len(about & _stems(item.text)), item) for _, item in lines]
    best = max((score for score, _ in scores), default=0)
    hits = [item for score, item in scores if score == best]
    return hits[0] if best > 0 and len(hits) == 1 else None


def _stems(text: str) -> set[str]:
    """Return the stems of a text's telling words: dictionary forms, shortened so that "hunden" and "hund" meet."""
    forms = {fold(lemma(word)) for word in text.lower().replace(",", " ").replace(".", " ").split()}
    return {form[:_STEM] for form in forms if form not in _FILLER and len(form) > 1}


def _skip(command: Command) -> Carried:
    if command.note.progress.confirming or command.step in {"depth", "review"}:
        return advance(command.note, command.script, audience=command.audience), []
    if command.step == "share":
        return command.note, []
    return advance(command.note, command.script, audience=command.audience), [Say("utter_skipped")]


def _dont_know(command: Command) -> Carried:
    step = command.script.step(command.step)
    prompted = f"prompt:{step.key}"
    if step.kind in {"menu", "rating", "choice", "tap"} or prompted in command.note.progress.told:
        return _skip(command)
    told = (*command.note.progress.told, prompted)
    note = replace(command.note, progress=replace(command.note.progress, told=told))
    return note, [Say(f"utter_prompt_{step.key}")]


def _finish(command: Command) -> Carried:
    note = command.note
    if note.progress.closing and command.step == "share":
        return note, []
    closed = replace(note, progress=replace(note.progress, closing=True, confirming=None))
    return move(closed, command.script, audience=command.audience), []


def _go_back(command: Command) -> Carried:
    if command.note.progress.confirming:
        return replace(command.note, progress=replace(command.note.progress, confirming=None)), []
    back = step_back(command.note)
    return (command.note, [Say("utter_first_already")]) if back is None else (back, [])


def _about_step(kind: str) -> Callable[[Command], Carried]:
    def say(command: Command) -> Carried:
        return command.note, [Say(f"utter_{kind}_{command.step}")]

    return say


def _nothing(command: Command) -> Carried:
    return command.note, []


def _show_note(command: Command) -> Carried:
    if command.step == "review":
        return command.note, []
    custom = {"type": "note", "note": command.note.as_dict()}
    return command.note, [Say("utter_your_note", {"note": note_text(command.note, command.script)}, (), custom)]


def _on_item(confirming: str, how: Callable[[Note, Item], Note], reply: str) -> Callable[[Command], Carried]:
    def run(command: Command) -> Carried:
        note = command.note
        if not note.visible:
            return note, [Say("utter_nothing_yet")]
        item = command.named()
        if item is None:
            return replace(note, progress=replace(note.progress, confirming=confirming)), []
        return how(note, item), [Say(reply, {"line": item.text})] if reply else []

    return run


def begin_edit(note: Note, item: Item) -> Note:
    """Ask for the new words of a line."""
    return replace(note, progress=replace(note.progress, confirming=f"edit:{item.id}"))


def _add(command: Command) -> Carried:
    progress = replace(command.note.progress, confirming="add")
    return replace(command.note, progress=progress), []


def _undo(command: Command) -> Carried:
    undone = changes.undo(command.note)
    if undone is None:
        return command.note, [Say("utter_nothing_to_undo")]
    return undone, [Say("utter_undone")]


def _restore(command: Command) -> Carried:
    gone = [item for item in command.note.items if item.removed and item.id in command.note.progress.removed]
    named = line_named(command.text, list(enumerate(gone, start=100)))
    restored = changes.put_back(command.note, named.id) if named else changes.restore(command.note)
    if restored is None:
        return command.note, [Say("utter_nothing_removed")]
    return restored, [Say("utter_restored")]


def _delete_all(command: Command) -> Carried:
    return replace(command.note, progress=replace(command.note.progress, confirming="delete_all")), []


def _share(command: Command) -> Carried:
    progress = replace(command.note.progress, at=Position("share"), confirming=None, closing=True)
    done = tuple({*progress.done, Position("review")})
    return replace(command.note, progress=replace(progress, done=done)), []


def _helper(command: Command) -> Carried:
    progress = command.note.progress
    told = tuple({*progress.told, "helper"})
    done = tuple(position for position in progress.done if position != Position("helper"))
    note = replace(command.note, progress=replace(progress, told=told, done=done))
    return move(note, command.script, audience=command.audience), [Say("utter_helper_welcome")]


def _disown(command: Command) -> Carried:
    item = command.named() or next(iter(reversed(command.note.visible)), None)
    if item is None:
        return command.note, [Say("utter_nothing_yet")]
    return changes.remove(command.note, item.id), [Say("utter_removed", {"line": item.text})]


_COMMANDS: dict[str, Callable[[Command], Carried]] = {
    "skip": _skip,
    "dont_know": _dont_know,
    "finish": _finish,
    "go_back": _go_back,
    "why": _about_step("why"),
    "example": _about_step("example"),
    "explain": _about_step("example"),
    "repeat": _nothing,
    "resume": _nothing,
    "show_note": _show_note,
    "edit_item": _on_item("edit", begin_edit, ""),
    "delete_item": _on_item("delete", lambda note, item: changes.remove(note, item.id), "utter_removed"),
    "hold_back": _on_item("hold", lambda note, item: changes.hold_back(note, item.id), "utter_held_back"),
    "mark_important": _on_item("mark", lambda note, item: changes.mark_important(note, item.id), "utter_marked"),
    "add_item": _add,
    "undo": _undo,
    "restore": _restore,
    "delete_all": _delete_all,
    "share_note": _share,
    "introduce_helper": _helper,
    "disown_line": _disown,
}
