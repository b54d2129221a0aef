"""Changes to a note, each a pure function from note to note. Nothing is ever lost by one of them but by `delete`."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.preparation.model import SELF, Item, Note

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
    progress = replace(note.progress, undo=tuple(item.id for item in new))
    return replace(note, items=(*note.items, *new), progress=progress)


def put_one(note: Note, step: str, text: str, *, hope: str | None = None, held_back: bool = False) -> Note:
    """Let a step hold this one line; what stood there before is taken out and can be brought back."""
    old = {item.id for item in note.at_step(step) if item.hope == hope}
    removed = change(note, old, lambda item: replace(item, removed=True, held_back=held_back))
    return add(removed, step, (text,), hope=hope, held_back=held_back)


def rewrite(note: Note, item_id: str, text: str) -> Note:
    """Give a line new words; the old line is kept as removed, so that undo brings it back."""
    old = next(item for item in note.items if item.id == item_id)
    fresh = replace(old, id=uuid.uuid4().hex, text=text)
    items: list[Item] = []
    for item in note.items:
        items += [fresh, replace(item, removed=True, most_important=False)] if item.id == item_id else [item]
    moved = tuple(replace(item, hope=fresh.id) if item.hope == item_id else item for item in items)
    return _with_undo(replace(note, items=moved), (item_id, fresh.id))


def remove(note: Note, item_id: str) -> Note:
    """Take a line out; it can be brought back."""
    return change(note, {item_id}, lambda item: replace(item, removed=True))


def hold_back(note: Note, item_id: str) -> Note:
    """Keep a line from being shared, or let it be shared again."""
    return change(note, {item_id}, lambda item: replace(item, held_back=not item.held_back))


def choose(note: Note, item_id: str) -> Note:
    """Mark one hope as the one that matters most, and no other."""
    items = tuple(replace(item, most_important=item.id == item_id) for item in note.items)
    return replace(note, items=items)


def mark_important(note: Note, item_id: str) -> Note:
    """Mark a line as important, or take the mark away; at most three carry it, the oldest mark gives way."""
    marked = change(note, {item_id}, lambda item: replace(item, most_important=not item.most_important))
    with_mark = [item.id for item in marked.visible if item.most_important and item.id != item_id]
    too_many = set(with_mark[: max(0, len(with_mark) + 1 - _MOST_IMPORTANT_AT_MOST)])
    unmarked = tuple(replace(item, most_important=False) if item.id in too_many else item for item in marked.items)
    return replace(marked, items=unmarked)


def restore(note: Note) -> Note | None:
    """Bring the line back that was removed last; None when none was."""
    gone = [item for item in note.items if item.removed]
    if not gone:
        return None
    return change(note, {gone[-1].id}, lambda item: replace(item, removed=False))


def undo(note: Note) -> Note | None:
    """Take the latest change back by turning `removed` of the lines it touched; None when there is none."""
    touched = set(note.progress.undo)
    if not touched:
        return None
    return _with_undo(change(note, touched, lambda item: replace(item, removed=not item.removed)), ())


def change(note: Note, ids: set[str], how: Callable[[Item], Item]) -> Note:
    """Change the lines with these ids, and remember them for undo."""
    items = tuple(how(item) if item.id in ids else item for item in note.items)
    return _with_undo(replace(note, items=items), tuple(ids))


def _with_undo(note: Note, ids: tuple[str, ...]) -> Note:
    return replace(note, progress=replace(note.progress, undo=ids))
