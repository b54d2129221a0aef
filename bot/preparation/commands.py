"""Carrying out a command of the citizen: one small function each, from note to note and what to say."""

from collections.abc import Callable
from dataclasses import replace

from bot.preparation import afterthoughts, changes, cutting, orders, several, wishes
from bot.preparation.additions import added_words
from bot.preparation.answers import beside, choose, items_in
from bot.preparation.command_words import names_all
from bot.preparation.lines import note_text, numbered, numbers_alone, says_order_alone, stems, step_named
from bot.preparation.model import SELF, Item, Note, Position
from bot.preparation.naming import line_meant
from bot.preparation.plan import advance, move, step_back
from bot.preparation.say import Say, code_bubble
from bot.preparation.script import Script
from bot.text.folding import danish_pattern, fold, sentences

_UNSURE = "unsure"
_SEVERAL = danish_pattern(r"\b(?:hvilke|liste|linjer|dem|alle|noget|hvad|slettede|fjernede|en af)\b")

_NOT_IMPORTANT = danish_pattern(
    r"\bikke (?:\w+ )?(?:vigtig\w*|det vigtigste)|\b(?:fjern|tag|slet|fortryd)\b.*\b(?:stjerne\w*|mærke\w*|vigtig\w*)"
)
Carried = tuple[Note, list[Say]]


class Command:
    """What a command works on: note, script, the message's text, who is at the other end, and where its words fit."""

    def __init__(self, note: Note, script: Script, text: str, audience: str, place: str = "help_wanted") -> None:
        self.note, self.script, self.text, self.audience, self.place = note, script, text, audience, place

    @property
    def step(self) -> str:
        """The key of the question now open, `review` when none is."""
        return self.note.progress.at.step if self.note.progress.at else "review"

    def named(self) -> Item | None:
        """The one line that the message names by number or by what it is about; None when it is not clear which.

        Of a message of several sentences the first one counts most; the others give its reason.
        """
        first = sentences(self.text)[:1]
        here = self.note.at_step(self.step) if self.script.step(self.step).kind == "list" else ()
        if here and first and (says_order_alone(first[0]) or (self.step == "hopes" and numbers_alone(first[0]))):
            return line_meant(first[0], list(enumerate(here, start=1)))
        named = line_meant(first[0], numbered(self.note, self.script)) if first else None
        return named or line_meant(self.text, numbered(self.note, self.script))


def carry_out(name: str, command: Command) -> Carried:
    """Carry a command out by its intent's name; one that needs the outside world is not handled here (see `sharing`)."""
    return _COMMANDS[name](command)


def handles(name: str) -> bool:
    """Whether `carry_out` knows the command."""
    return name in _COMMANDS


def _skip(command: Command) -> Carried:
    if command.note.progress.confirming or command.step in {"depth", "review"}:
        return advance(command.note, command.script, audience=command.audience), []
    if command.step == "share":
        return command.note, []
    return advance(command.note, command.script, audience=command.audience), [Say("utter_skipped")]


def _dont_know(command: Command) -> Carried:
    step = command.script.step(command.step)
    prompted = f"prompt:{step.key}"
    if command.script.choice(step.key, _UNSURE) and not command.note.progress.confirming:
        return choose(command.note, command.script, _UNSURE, step.key, audience=command.audience)
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


def _release(command: Command) -> Carried:
    note = command.note
    held = [item for item in note.visible if item.held_back]
    if not held:
        return note, [Say("utter_nothing_held")]
    named = line_meant(command.text, [(at, item) for at, item in numbered(note, command.script) if item.held_back])
    if named is None and len(held) > 1:
        return replace(note, progress=replace(note.progress, confirming="release")), []
    return release(note, named or held[0]), [Say("utter_released", {"line": (named or held[0]).text})]


def release(note: Note, item: Item) -> Note:
    """Let a line that was held back be shared with the others."""
    return changes.hold_back(note, item.id, held=False)


def _move(command: Command) -> Carried:
    note = command.note
    if not note.visible:
        return note, [Say("utter_nothing_yet")]
    item = wishes.moved_line(command.text, note, command.script)
    where = step_named(command.text, command.script)
    if item is not None and where is not None:
        return moved_to(note, item, where, command.script)
    confirming = "move" if item is None else f"move:{item.id}"
    return replace(note, progress=replace(note.progress, confirming=confirming)), []


def moved_to(note: Note, item: Item, step: str, script: Script) -> Carried:
    """Put a line under another heading, and say so."""
    return changes.move(note, item.id, step), [Say("utter_moved", {"line": item.text, "heading": script.step(step).heading})]


def _new_words(command: Command) -> Carried:
    new = wishes.new_words(command.text, command.note, command.script, at_menu=True)
    if new is None:
        return _COMMANDS["edit_item"](command)
    return changes.rewrite(command.note, new.item.id, new.text), [Say("utter_rewritten_to", {"line": new.text})]


def _words_out(command: Command) -> Carried:
    cut = cutting.words_out(command.text, command.note, command.script)
    note = command.note
    for new in cut:
        note = changes.rewrite(note, new.item.id, new.text)
    return note, [Say("utter_rewritten_to", {"line": "\n".join(new.text for new in cut)})]


def _add_words(command: Command) -> Carried:
    """Add words said together with the wish to add them, where they say they belong or sound as if they do."""
    where = step_named(command.text, command.script) or command.place
    return added_to(command.note, added_words(command.text) or command.text, where, command.script)


def added_to(note: Note, text: str, step: str, script: Script) -> Carried:
    """Add words under a heading, and say which."""
    heading = script.step(step).heading
    return changes.add(note, step, items_in(text)), [Say("utter_added_under", {"line": text, "heading": heading})]


def _new_code(command: Command) -> Carried:
    if not command.note.items:
        return command.note, [Say("utter_nothing_yet")]
    return command.note, [code_bubble(command.note)]


def _add(command: Command) -> Carried:
    return replace(command.note, progress=replace(command.note.progress, confirming="add")), []


def _undo(command: Command) -> Carried:
    undone = changes.undo(command.note)
    if undone is None:
        return command.note, [Say("utter_nothing_to_undo")]
    back, gone = changes.came_in(command.note, undone), changes.came_in(undone, command.note)
    reply = "utter_undone_back" if back else "utter_undone_gone" if gone else "utter_undone"
    return undone, [Say(reply, {"line": "\n".join(back or gone)})]


def _restore(command: Command) -> Carried:
    note = command.note
    gone = changes.taken_out(note)
    if not gone:
        return note, [Say("utter_nothing_removed")]
    named = line_meant(command.text, list(enumerate(gone, start=100)))
    if named is None and len(gone) > 1 and _SEVERAL.search(fold(command.text)):
        return replace(note, progress=replace(note.progress, confirming="restore")), []
    chosen = named or gone[-1]
    return changes.put_back(note, chosen.id), [Say("utter_restored", {"line": chosen.text})]


def _delete_all(command: Command) -> Carried:
    if command.text and command.note.visible and not names_all(fold(command.text)):
        return _COMMANDS["delete_item"](command)
    return replace(command.note, progress=replace(command.note.progress, confirming="delete_all")), []


def _share(command: Command) -> Carried:
    progress = replace(command.note.progress, at=Position("share"), confirming=None, closing=True)
    done = tuple({*progress.done, Position("review")})
    return replace(command.note, progress=replace(progress, done=done)), []


def _helper(command: Command) -> Carried:
    progress = command.note.progress
    done = tuple(position for position in progress.done if position != Position("helper"))
    note = beside(replace(command.note, progress=replace(progress, done=done)), command.audience)
    return move(note, command.script, audience=command.audience), [Say("utter_helper_welcome")]


def _mark(command: Command) -> Carried:
    """Mark a line as important; only words that say so take a mark away, and only where there is one."""
    item, takes_away = command.named(), bool(_NOT_IMPORTANT.search(fold(command.text)))
    if item is not None and item.most_important != takes_away:
        return command.note, [Say("utter_unmarked" if takes_away else "utter_marked", {"line": item.text})]
    reply = "utter_unmarked" if item is not None and item.most_important else "utter_marked"
    return _on_item("mark", lambda note, item: changes.mark_important(note, item.id), reply)(command)


def _disown(command: Command) -> Carried:
    """Take out the line that is named, or what another suggested; the latest when only "that" is said. Never a guess."""
    lines = [(at, item) for at, item in numbered(command.note, command.script) if item.perspective != SELF]
    item = line_meant(command.text, lines) or (lines[0][1] if len(lines) == 1 else command.named())
    if not stems(command.text):
        item = next((i for i in reversed(command.note.visible) if not command.script.is_choice(i.step, i.text)), None)
    if item is None:
        return _COMMANDS["delete_item"](command)
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
    "release": _release,
    "move_item": _move,
    "new_words": _new_words,
    "words_out": _words_out,
    "add_words": _add_words,
    "new_code": _new_code,
    "mark_important": _mark,
    "afterthought": lambda command: (
        afterthoughts.reconsidered(command.text, command.note, command.script) or (command.note, [])
    ),
    "orders": lambda command: orders.obey(command.text, command.note, command.script),
    "by_number": lambda command: several.carry_out(command.text, command.note, command.script),
    "add_item": _add,
    "undo": _undo,
    "restore": _restore,
    "delete_all": _delete_all,
    "share_note": _share,
    "introduce_helper": _helper,
    "disown_line": _disown,
}
