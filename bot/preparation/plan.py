"""Which question comes next. Pure functions on a note: the order is data, the place is the note's progress."""

from dataclasses import replace

from bot.preparation.model import Note, Position, Progress
from bot.preparation.script import Script

_ALL = "all"
# Told of a note whose earlier one held no hopes: they are asked for as the first time.
HOPELESS_LAST = "no_hopes_last"
_WRITTEN_LAST = frozenset({"urgent", "hopes", "most_important", "questions"})


def positions(note: Note, script: Script, *, audience: str = "citizen") -> list[Position]:
    """Return every question of the note's path and opened chapters, in order, hope by hope."""
    has_earlier = note.progress.earlier is not None
    keys = list(script.follow_up if has_earlier else script.short_path)
    if HOPELESS_LAST in note.progress.told:
        first = keys.index("hopes_still")
        keys[first : first + 1] = ["hopes", "most_important", "why_it_matters", "first_step"]
    if not has_earlier and _is_follow_up_meeting(note, script):
        keys.insert(keys.index("resources"), "since_last")
    if "talk_first" in note.progress.told:
        keys = [key for key in keys if key in _WRITTEN_LAST]
    if audience == "peer" or "helper" in note.progress.told:
        keys.insert(0, "helper")
    found = _expand(note, script, keys, chosen_only=True)
    for chapter in script.chapters:
        if chapter.key in note.progress.chapters or _ALL in note.progress.chapters:
            found += _expand(note, script, list(chapter.steps), chosen_only=False)
    return list(dict.fromkeys(found))


def _expand(note: Note, script: Script, keys: list[str], *, chosen_only: bool) -> list[Position]:
    found: list[Position] = []
    per_hope = [key for key in keys if script.step(key).per_hope]
    hopes = [item for item in note.at_step("hopes") if chosen_only == (item == note.chosen_hope)]
    for key in keys:
        if key == "most_important" and len(note.at_step("hopes")) < 2:
            continue
        if key not in per_hope:
            found.append(Position(key))
        elif key == per_hope[0]:
            found += [Position(step, hope.id) for hope in hopes for step in per_hope]
    return found


def next_position(note: Note, script: Script, *, audience: str = "citizen") -> Position:
    """Return the first question neither answered nor skipped; then `depth`, `review` and `share` in turn."""
    progress = note.progress
    if progress.closing:
        return Position("share") if Position("review") in progress.done else Position("review")
    for position in positions(note, script, audience=audience):
        if position not in progress.done:
            return position
    if open_chapters(note, script) and _ALL not in progress.chapters and Position("depth") not in progress.done:
        return Position("depth")
    return Position("share") if Position("review") in progress.done else Position("review")


def hope_is_gone(note: Note) -> bool:
    """Whether the question now open is about a hope that has been taken out."""
    at = note.progress.at
    return at is not None and at.hope is not None and all(item.id != at.hope for item in note.visible)


def open_chapters(note: Note, script: Script) -> list[tuple[str, str]]:
    """Return key and title of the chapters that can still be opened."""
    found = []
    for chapter in script.chapters:
        if chapter.key in note.progress.chapters:
            continue
        if chapter.key == "other_hopes" and len(note.at_step("hopes")) < 2:
            continue
        found.append((chapter.key, chapter.title))
    return found


def advance(note: Note, script: Script, *, audience: str = "citizen") -> Note:
    """Mark the present question as done and go to the next."""
    progress = note.progress
    done = progress.done
    if progress.at is not None and progress.at not in done:
        done = (*done, progress.at)
    return move(replace(note, progress=replace(progress, done=done)), script, audience=audience)


def move(note: Note, script: Script, *, audience: str = "citizen") -> Note:
    """Go to the next open question without marking the present one."""
    progress = note.progress
    following = next_position(note, script, audience=audience)
    trail = progress.trail
    if progress.at is not None and progress.at != following:
        trail = (*trail, progress.at)[-40:]
    return replace(note, progress=replace(progress, at=following, more=False, confirming=None, trail=trail))


def step_back(note: Note) -> Note | None:
    """Go to the question asked before and open it again; None at the first one."""
    progress = note.progress
    if not progress.trail:
        return None
    before = progress.trail[-1]
    done = tuple(position for position in progress.done if position not in (before, progress.at))
    closing = progress.closing and before.step in {"review", "share"}
    fresh = replace(progress, at=before, trail=progress.trail[:-1], done=done, more=False, closing=closing, confirming=None)
    return replace(note, progress=fresh)


def open_chapter(note: Note, key: str) -> Note:
    """Open a chapter (`all` opens every one); `depth` will be asked again after it."""
    progress: Progress = note.progress
    done = tuple(position for position in progress.done if position != Position("depth"))
    return replace(note, progress=replace(progress, chapters=(*progress.chapters, key), done=done, at=None))


def _is_follow_up_meeting(note: Note, script: Script) -> bool:
    follow_up = script.choice("meeting_kind", "follow_up")
    return follow_up is not None and any(item.text == follow_up.title for item in note.at_step("meeting_kind"))
