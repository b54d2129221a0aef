"""From a note's progress to the question now asked, with its buttons and its `custom`."""

from bot.preparation.model import Item, Note
from bot.preparation.plan import open_chapters
from bot.preparation.say import Button, Say
from bot.preparation.script import Script, Step

ADDABLE = ("hopes", "resources", "network", "help_wanted", "questions")
_TITLE = 60


def question(note: Note, script: Script, *, earlier: Note | None = None) -> Say | None:
    """Return the question that the note's progress stands at, or None when none is open.

    `earlier` is the note from last time, whose hopes `hopes_still` shows.
    """
    progress = note.progress
    if progress.confirming is not None:
        return _inner(note, script, progress.confirming)
    if progress.at is None:
        return None
    step = script.step(progress.at.step)
    values: dict[str, str] = {}
    custom: dict[str, object] = {"type": "question", "step": step.key}
    reply = f"utter_ask_{step.key}"
    if step.key == "hopes" and progress.more:
        reply, custom["more"] = "utter_ask_hopes_more", True
    if progress.at.hope is not None:
        hopes = [item.id for item in note.at_step("hopes")]
        hope = next((item for item in note.items if item.id == progress.at.hope), None)
        values["hope"] = _title(hope.text) if hope else ""
        custom["hope"] = hopes.index(progress.at.hope) + 1 if progress.at.hope in hopes else 1
    if step.key == "hopes_still" and earlier is not None:
        values["hopes"] = "\n".join(f"– {item.text}" for item in earlier.at_step("hopes") + earlier.at_step("hopes_still"))
    if step.key == "review":
        values["note"] = note_text(note, script)
    return Say(reply, values, _buttons(note, script, step), custom)


def _inner(note: Note, script: Script, confirming: str) -> Say:
    name, _, subject = confirming.partition(":")
    buttons: tuple[Button, ...]
    at = note.progress.at.step if note.progress.at else "review"
    if name == "delete_all":
        buttons = (Button("Slet alt", "yes", "confirm_delete"), Button("Behold det", "no", "confirm_delete"))
        return Say("utter_ask_confirm_delete", {}, buttons, {"type": "question", "step": "confirm_delete"})
    if name == "urgent_text":
        return Say("utter_ask_urgent_text", {}, (Button("Spring over", "skip", "urgent"),), _custom("urgent"))
    if name == "urgent_next":
        buttons = (
            Button("Del det her nu", "share_now", "urgent"),
            Button("Fortsæt med dine håb", "go_on", "urgent"),
            Button("Vent til senere", "pause", "urgent"),
        )
        return Say("utter_ask_urgent_next", {}, buttons, _custom("urgent"))
    if name == "add" and not subject:
        buttons = tuple(Button(script.step(key).heading, f"add:{key}", at) for key in ADDABLE)
        return Say("utter_ask_add_where", {}, buttons, _custom(at))
    if name == "add":
        return Say("utter_ask_add_text", {"heading": script.step(subject).heading}, (), _custom(subject))
    if name == "edit" and subject:
        item = next((item for item in note.items if item.id == subject), None)
        return Say("utter_ask_edit_text", {"line": item.text if item else ""}, (), _custom(item.step if item else at))
    buttons = tuple(
        Button(f"{number}. {_title(item.text)}", f"{name}:{item.id}", at) for number, item in numbered(note, script)
    )
    return Say(f"utter_ask_which_{name}", {"note": note_text(note, script)}, buttons, _custom(at))


def _custom(step: str) -> dict[str, object]:
    return {"type": "question", "step": step}


def _buttons(note: Note, script: Script, step: Step) -> tuple[Button, ...]:
    key = step.key
    if key == "share":
        return (
            Button("Del noten", "share_note", key),
            Button("Gem uden at dele", "keep_note", key),
            Button("Gå tilbage", "go_back", key),
        )
    if key == "review":
        accept = (Button("Gå videre", "accept", key),)
        if not note.visible:
            return (*accept, Button("Tilføj noget", "add_item", key))
        return (
            *accept,
            Button("Ret en linje", "edit_item", key),
            Button("Tilføj noget", "add_item", key),
            Button("Slet en linje", "delete_item", key),
            Button("Hold en linje tilbage", "hold_back", key),
        )
    if key == "depth":
        chapters = tuple(Button(title, f"chapter:{chapter}", key) for chapter, title in open_chapters(note, script))
        return (
            Button("Afslut og se noten", "enough", key),
            *chapters,
            Button("Tag det hele", "chapter:all", key),
        )
    if key == "hopes" and note.progress.more:
        return (Button("Gå videre", "no_more", key), Button("Slut for nu", "finish", key))
    choices = tuple(Button(choice.title, choice.value, key) for choice in step.choices)
    if key == "most_important":
        choices = tuple(Button(_title(item.text), f"hope:{item.id}", key) for item in note.at_step("hopes"))
    if step.kind in {"list", "text"}:
        choices += (Button("Vis et eksempel", "example", key),)
    skip = () if step.kind == "tap" else (Button("Spring over", "skip", key),)
    finish = (Button("Slut for nu", "finish", key),) if note.visible else ()
    return (*choices, *skip, *finish)


def numbered(note: Note, script: Script) -> list[tuple[int, Item]]:
    """Return the visible items with the numbers that the review shows, in the order of the interview."""
    order = list(script.steps)
    return list(enumerate(sorted(note.visible, key=lambda item: order.index(item.step)), start=1))


def note_text(note: Note, script: Script) -> str:
    """Return the note as numbered lines under its headings, verbatim, in the order of the interview."""
    if not note.visible:
        return "Der står ikke noget i din note endnu."
    lines: list[str] = []
    heading = ""
    for number, item in numbered(note, script):
        if script.step(item.step).heading != heading:
            heading = script.step(item.step).heading
            lines.append(f"{heading}:")
        marks = [mark for mark, on in (("vigtigst", item.most_important), ("holdes tilbage", item.held_back)) if on]
        lines.append(f"{number}. {item.text}" + (f" ({', '.join(marks)})" if marks else ""))
    return "\n".join(lines)


def _title(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _TITLE else flat[: _TITLE - 1].rstrip() + "…"
