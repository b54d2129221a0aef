"""A question inside a question: which line, which words, where to, now or later. Carries out its answer."""

from collections.abc import Callable
from dataclasses import replace

from bot.preparation import answers, changes, commands, sharing
from bot.preparation.commands import Carried, Command
from bot.preparation.interpret import Heard, Meaning, says_no
from bot.preparation.model import Item, Note
from bot.preparation.plan import advance
from bot.preparation.say import Say


def carry_out(command: Command, confirming: str, meaning: Meaning, heard: Heard) -> Carried:
    """Carry out the answer to the inner question that `confirming` names (see `asking`)."""
    note = replace(command.note, progress=replace(command.note.progress, confirming=None))
    name, _, subject = confirming.partition(":")
    value = meaning.name if meaning.kind == "choice" else ""
    if name == "urgent_text":
        return _urgent(note, command, heard)
    if name == "urgent_next":
        return sharing.share_urgent(note) if value == "share_now" else _go_on(note, command)
    if name == "edit" and subject:
        return changes.rewrite(note, subject, heard.text), [Say("utter_rewritten")]
    if name == "add" and subject:
        return changes.add(note, subject, answers.items_in(heard.text)), [Say("utter_added")]
    if name == "add":
        where = value.partition(":")[2] or answers.step_named(heard.text, command.script)
        return replace(note, progress=replace(note.progress, confirming=f"add:{where}" if where else "add")), []
    item = _chosen(note, value, command, heard)
    if item is None:
        return note, [Say("utter_which_not_found")]
    how, reply = _ON_A_LINE[name]
    return how(note, item), [Say(reply, {"line": item.text})] if reply else []


def _urgent(note: Note, command: Command, heard: Heard) -> Carried:
    if says_no(heard.text):
        return _go_on(note, command)
    saved = changes.add(note, "urgent", (heard.text,))
    return replace(saved, progress=replace(saved.progress, confirming="urgent_next")), [Say("utter_urgent_saved")]


def _go_on(note: Note, command: Command) -> Carried:
    return advance(note, command.script, audience=command.audience), []


def _chosen(note: Note, value: str, command: Command, heard: Heard) -> Item | None:
    chosen = value.partition(":")[2]
    if chosen:
        return next((item for item in note.visible if item.id == chosen), None)
    return commands.item_named(heard.text, note, command.script)


_ON_A_LINE: dict[str, tuple[Callable[[Note, Item], Note], str]] = {
    "edit": (commands.begin_edit, ""),
    "delete": (lambda note, item: changes.remove(note, item.id), "utter_removed"),
    "hold": (lambda note, item: changes.hold_back(note, item.id), "utter_held_back"),
    "mark": (lambda note, item: changes.mark_important(note, item.id), "utter_marked"),
}
