"""From a note's progress to the question now asked, with its buttons and its `custom`."""

from dataclasses import replace

from bot.preparation import changes, doubt
from bot.preparation.lines import note_text, numbered
from bot.preparation.model import SELF, Note, Position
from bot.preparation.plan import open_chapters
from bot.preparation.say import Button, Say
from bot.preparation.script import Script, Step

AS_LAST = "as_last"
_AS_LAST = frozenset({"meeting_place", "companions"})
ADDABLE = ("hopes", "resources", "network", "help_wanted", "questions")
_TITLE = 60


def question(note: Note, script: Script, *, earlier: Note | None = None) -> Say | None:
    """Return the question that the note's progress stands at, or None when none is open.

    `earlier` is the note from last time, whose hopes `hopes_still` shows. A question asked just before is worded anew.
    """
    progress = note.progress
    if progress.confirming is not None:
        asked = _inner(note, script, progress.confirming)
    elif progress.at is not None:
        asked = _outer(note, script, progress.at, earlier)
    else:
        return None
    doubted = doubt.button(note, progress.at.step) if progress.at is not None else ()
    return replace(asked, buttons=(*asked.buttons, *doubted))


def _outer(note: Note, script: Script, at: Position, earlier: Note | None) -> Say:
    progress = note.progress
    step = script.step(at.step)
    values: dict[str, str] = {}
    custom: dict[str, object] = {"type": "question", "step": step.key}
    reply = f"utter_ask_{step.key}"
    if step.key == "hopes" and progress.more:
        reply, custom["more"] = "utter_ask_hopes_more", True
    elif step.key == "hopes" and "talk_first" in progress.told:
        reply = "utter_ask_hopes_talk_first"
    elif step.key in ADDABLE and note.at_step(step.key):
        reply = "utter_ask_more_here"
        values |= {"heading": step.heading, "lines": "\n".join(f"– {item.text}" for item in note.at_step(step.key))}
    if step.key == "urgent" and "beside" in progress.told:
        reply = "utter_ask_urgent_beside"
    if at.hope is not None:
        hopes = [item.id for item in note.at_step("hopes")]
        hope = next((item for item in note.items if item.id == at.hope), None)
        values["hope"] = _title(hope.text) if hope else ""
        custom["hope"] = hopes.index(at.hope) + 1 if at.hope in hopes else 1
    if step.key == "hopes_still" and earlier is not None:
        values["hopes"] = "\n".join(f"– {item.text}" for item in earlier.at_step("hopes") + earlier.at_step("hopes_still"))
    if step.key == "review":
        values["note"] = note_text(note, script)
    if progress.again:
        reply = "utter_again_hopes_more" if progress.more else f"utter_again_{step.key}"
    as_last = (Button("Som sidst", AS_LAST, step.key),) if step.key in _AS_LAST and last_time(step.key, earlier) else ()
    return Say(reply, values, (*as_last, *_buttons(note, script, step)), custom)


def last_time(step: str, earlier: Note | None) -> str | None:
    """Return what the note from last time says at a step where that may still hold; None when it says nothing."""
    if earlier is None or not (step in _AS_LAST or step.startswith("chime_")):
        return None
    return next((item.text for item in earlier.at_step(step)), None)


def anew_if_more(note: Note) -> Note:
    """Return the note so that more hopes are asked for in whole words: "Er der mere?" says nothing after something else."""
    return replace(note, progress=replace(note.progress, again=note.progress.again or note.progress.more))


def is_same(before: Note | None, note: Note) -> bool:
    """Whether the question now open is the one that was open before; at review, also about the same lines."""
    if before is None or note.progress.confirming is not None:
        return False
    was, now = before.progress, note.progress
    shows_lines = now.at is not None and now.at.step == "review"
    return (was.at, was.more) == (now.at, now.more) and not (shows_lines and before.items != note.items)


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
    if name == "move" and subject:
        keys = [key for key in (*ADDABLE, "urgent") if script.step(key).heading]
        buttons = tuple(Button(script.step(key).heading, f"move:{key}", at) for key in keys)
        item = next((item for item in note.items if item.id == subject), None)
        return Say("utter_ask_move_where", {"line": item.text if item else ""}, buttons, _custom(at))
    if name in _YES_OR_NO:
        return _yes_or_no(note, name, subject, at)
    lines = list(enumerate(changes.taken_out(note), start=1)) if name == "restore" else numbered(note, script)
    if name == "release":
        lines = [(number, item) for number, item in lines if item.held_back]
    buttons = tuple(Button(f"{number}. {_title(item.text)}", f"{name}:{item.id}", at) for number, item in lines)
    if name in {"restore", "release"}:
        listed = "\n".join(f"{number}. {item.text}" for number, item in lines)
        return Say(f"utter_ask_which_{name}", {"lines": listed}, buttons, _custom(at))
    return Say(f"utter_ask_which_{name}", {"note": note_text(note, script)}, buttons, _custom(at))


_YES_OR_NO = {
    "offer": ("Ja, skriv det i noten", "Nej, lad det være"),
    "heavy": ("Det skal med", "Det skal væk"),
    "suggestions": ("Ja, de skal blive", "Nej, tag dem ud"),
}


def _yes_or_no(note: Note, name: str, subject: str, at: str) -> Say:
    """Return a question about lines that are not the citizen's own choice yet."""
    yes, no = _YES_OR_NO[name]
    lines = [item for item in note.visible if item.perspective != SELF]
    if subject:
        lines = [item for item in note.items if item.id == subject]
    shown = "\n".join(f"– {item.text}" + (f" (foreslået af {item.perspective})" if not subject else "") for item in lines)
    buttons = (Button(yes, "yes", at), Button(no, "no", at))
    return Say(f"utter_ask_{name}", {"lines": shown}, buttons, _custom(at))


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
    if key in ADDABLE and key != "hopes" and note.at_step(key):
        return (Button("Gå videre", "no_more", key), Button("Slut for nu", "finish", key))
    choices = tuple(Button(choice.title, choice.value, key) for choice in step.choices)
    if key == "most_important":
        choices = tuple(Button(_title(item.text), f"hope:{item.id}", key) for item in note.at_step("hopes"))
    if step.kind in {"list", "text"}:
        choices += (Button("Vis et eksempel", "example", key),)
    skip = () if step.kind == "tap" else (Button("Spring over", "skip", key),)
    finish = (Button("Slut for nu", "finish", key),) if note.visible else ()
    return (*choices, *skip, *finish)


def _title(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _TITLE else flat[: _TITLE - 1].rstrip() + "…"
