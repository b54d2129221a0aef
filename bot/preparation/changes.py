"""Changes to a note, each a pure function from note to note. Nothing is ever lost by one of them but by `delete`."""

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from bot.preparation.model import SELF, Item, Mark, Note

_MOST_IMPORTANT_AT_MOST = 3


def add(
    note: Note,
    step: str,
    texts: Iterable[str],
    *,
    hope: str | None = None,
    perspective: str = SELF,
    held_back: bool = False,
) -> Note:
    """Add lines at a step, verbatim."""
    new = tuple(
        Item(uuid.uuid4().hex, step, text, perspective=perspective, hope=hope, held_back=held_back) for text in texts
    )
    return _changed(note, (*note.items, *new))


def put_one(note: Note, step: str, text: str, *, hope: str | None = None, held_back: bool = False) -> Note:
    """Let a step hold this one line; what stood there before is taken out and can be brought back."""
    old = {item.id for item in note.at_step(step) if item.hope == hope}
    items = tuple(replace(item, removed=True) if item.id in old else item for item in note.items)
    return _changed(note, (*items, Item(uuid.uuid4().hex, step, text, hope=hope, held_back=held_back)))


def rewrite(note: Note, item_id: str, text: str) -> Note:
    """Give a line new words; the old line is kept as removed, so that undo brings it back."""
    old = next(item for item in note.items if item.id == item_id)
    fresh = replace(old, id=uuid.uuid4().hex, text=text, rewords=old.id)
    items: list[Item] = []
    for item in note.items:
        items += [fresh, replace(item, removed=True, most_important=False)] if item.id == item_id else [item]
    moved = tuple(replace(item, hope=fresh.id) if item.hope == item_id else item for item in items)
    return _changed(note, moved)


def remove(note: Note, item_id: str) -> Note:
    """Take a line out; it can be brought back."""
    return change(note, {item_id}, lambda item: replace(item, removed=True))


def hold_back(note: Note, item_id: str, *, held: bool = True) -> Note:
    """Keep a line from being shared, or let it be shared again."""
    return change(note, {item_id}, lambda item: replace(item, held_back=held))


def move(note: Note, item_id: str, step: str) -> Note:
    """Put a line under another heading, as the last one there."""
    moved = change(note, {item_id}, lambda item: replace(item, step=step, hope=None))
    last = next(item for item in moved.items if item.id == item_id)
    return replace(moved, items=(*(item for item in moved.items if item.id != item_id), last))


def set_aside(note: Note, step: str, text: str, *, hope: str | None = None, fetchable: bool = True) -> tuple[Note, str]:
    """Keep words that are not in the note yet, as a line taken out; return the note and the line's id.

    One that is not `fetchable` stands in no list of removed lines: only the question about it brings it back.
    """
    item = Item(uuid.uuid4().hex, step, text, hope=hope, removed=True)
    listed = (*note.progress.removed, item.id) if fetchable else note.progress.removed
    return replace(note, items=(*note.items, item), progress=replace(note.progress, removed=listed)), item.id


def forget(note: Note, item_id: str) -> Note:
    """Let a line be gone for good, as the citizen has said; nothing brings it back."""
    removed = tuple(other for other in note.progress.removed if other != item_id)
    undo = tuple(mark for mark in note.progress.undo if mark.item_id != item_id)
    items = tuple(item for item in note.items if item.id != item_id)
    return replace(note, items=items, progress=replace(note.progress, removed=removed, undo=undo))


def choose(note: Note, item_id: str) -> Note:
    """Mark one hope as the one that matters most, and no other."""
    return _changed(note, tuple(replace(item, most_important=item.id == item_id) for item in note.items))


def mark_important(note: Note, item_id: str) -> Note:
    """Mark a line as important, or take the mark away; at most three carry it, the oldest mark gives way."""
    if any(item.id == item_id and item.most_important for item in note.items):
        return change(note, {item_id}, lambda item: replace(item, most_important=False))
    return mark_all(note, [item_id])


def mark_all(note: Note, item_ids: Sequence[str]) -> Note:
    """Mark these lines as important, three at most; the oldest other marks give way."""
    marked = item_ids[:_MOST_IMPORTANT_AT_MOST]
    others = [item.id for item in note.visible if item.most_important and item.id not in marked]
    gone = others[: max(0, len(others) + len(marked) - _MOST_IMPORTANT_AT_MOST)]
    return change(note, {*marked, *gone}, lambda item: replace(item, most_important=item.id in marked))


def taken_out(note: Note) -> list[Item]:
    """Return the lines that can be brought back, newest last; an older wording of a line is none."""
    by_id = {item.id: item for item in note.items if item.removed and not _is_reworded(note, item)}
    return [by_id[item_id] for item_id in note.progress.removed if item_id in by_id]


def put_back(note: Note, item_id: str) -> Note:
    """Bring one removed line back."""
    return change(note, {item_id}, lambda item: replace(item, removed=False))


def undo(note: Note) -> Note | None:
    """Take the latest change back: every line it touched is as it was; None when there is none."""
    before = {mark.item_id: mark for mark in note.progress.undo}
    if not before:
        return None
    items = tuple(_as_before(item, before[item.id]) if item.id in before else item for item in note.items)
    return replace(note, items=items, progress=replace(note.progress, undo=()))


def together(before: Note, after: Note) -> Note:
    """Return the note after several changes so that one undo takes back all of them."""
    marks = _changed(before, after.items).progress.undo
    return replace(after, progress=replace(after.progress, undo=marks))


def came_in(before: Note, after: Note) -> list[str]:
    """Return the lines that stand in the note after, and did not before."""
    known = {item.id for item in before.visible}
    return [item.text for item in after.visible if item.id not in known]


def change(note: Note, ids: set[str], how: Callable[[Item], Item]) -> Note:
    """Change the lines with these ids, and remember how they were, for undo."""
    return _changed(note, tuple(how(item) if item.id in ids else item for item in note.items))


def _changed(note: Note, items: tuple[Item, ...]) -> Note:
    """Return the note with these items; the marks say how each touched line was, a new one as taken out."""
    old = {item.id: item for item in note.items}
    marks = tuple(
        Mark(item.id, was.removed, was.held_back, was.most_important, was.hope, was.step)
        if (was := old.get(item.id))
        else Mark(item.id)
        for item in items
        if old.get(item.id) != item
    )
    gone = tuple(item.id for item in items if item.removed and not (item.id in old and old[item.id].removed))
    kept = tuple(item_id for item_id in note.progress.removed if item_id not in gone)
    progress = replace(note.progress, undo=marks, removed=(*kept, *gone))
    return replace(note, items=items, progress=progress)


def _as_before(item: Item, mark: Mark) -> Item:
    return replace(
        item,
        removed=mark.removed,
        held_back=mark.held_back,
        most_important=mark.most_important,
        hope=mark.hope,
        step=mark.step or item.step,
    )


def _is_reworded(note: Note, item: Item) -> bool:
    return any(other.rewords == item.id for other in note.items)
