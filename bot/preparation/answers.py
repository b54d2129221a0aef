"""Carrying out an answer: where its words go, and what is asked next."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.preparation import changes
from bot.preparation.by_form import asks
from bot.preparation.interpret import CLOSED, Heard, Part
from bot.preparation.lines import numbers_alone
from bot.preparation.model import SELF, Item, Note, Position
from bot.preparation.naming import line_meant
from bot.preparation.plan import advance, open_chapter
from bot.preparation.ratings import numbers_in, rating_in
from bot.preparation.say import Say
from bot.preparation.script import Script
from bot.preparation.voices import who_writes
from bot.text.folding import danish_pattern, fold, words

_SEVERAL = re.compile(r"\n+|\s*;\s*|(?<=[.!?])\s+(?=[A-ZÆØÅ])")
_HOPES_ENOUGH = 3
_ALL_ALIKE = danish_pattern(
    r"\b(?:alle|begge|alt|det hele)\b.{0,20}\b(?:er|lige) (?:lige )?(?:vigtig\w*|meget)|\bdet hele hænger sammen\b"
    r"|\blige (?:vigtig\w*|meget)\b|^\W*(?:dem )?(?:alle(?: sammen| tre| fire)?|begge(?: to| dele)?|det hele)\W*$"
)
_CLEAR, _CLEAR_WORDS = 0.7, 5
_CHOICE_WORDS, _PREFIX, _TELLING_WORDS = 4, 5, 6
_ADDS_NOTHING = frozenset(
    [
        "tak",
        "helst",
        "bare",
        "nok",
        "vist",
        "tror",
        "maaske",
        "gerne",
        "please",
        "kommer",
        "moedes",
        "skal",
        "kan",
        "ville",
        "lige",
        "saa",
        "og",
        "bedst",
    ]
)
_NOES = frozenset({"ikke", "ik", "nej", "aldrig"})
_SMALL_WORDS = frozenset(
    [
        "jeg",
        "det",
        "mig",
        "en",
        "et",
        "at",
        "paa",
        "der",
        "har",
        "til",
        "er",
        "vil",
        "gerne",
        "den",
        "ja",
        "i",
        "om",
        "vi",
        "hos",
        "min",
        "mit",
    ]
)
PLACES = {
    "tell_hope": "hopes",
    "tell_resource": "resources",
    "tell_network": "network",
    "tell_help": "help_wanted",
    "tell_meeting": "good_meeting",
    "tell_question": "questions",
    "tell_urgent": "urgent",
}


def place_of(heard: Heard) -> str:
    """Return the step where the words of a message sound most at home."""
    return PLACES[heard.likeliest(PLACES)]


def items_in(text: str) -> list[str]:
    """Cut a message into items at the writer's own lines and sentences only; a short list by commas stays one item."""
    parts = [part.strip(" -–•*") for part in _SEVERAL.split(text)]
    return [part for part in parts if part] or [text]


def answer(
    note: Note, script: Script, text: str, *, intent: str = "", audience: str, perspective: str = SELF
) -> tuple[Note, list[Say]]:
    """Save a free answer at the question now open, verbatim, and go on; at a menu it goes where `intent` places it."""
    position = note.progress.at
    if position is None:
        return note, []
    step = script.step(position.step)
    if step.key == "hopes":
        return _hope(note, script, text, audience=audience, perspective=perspective)
    if step.key == "most_important":
        return _most_important(note, script, text, audience=audience)
    if step.kind == "menu":
        home = PLACES.get(intent, "help_wanted")
        return changes.add(note, home, items_in(text), perspective=perspective), [Say("utter_added")]
    if step.kind == "tap":
        saved = changes.add(note, step.key, (text,))
        return replace(saved, progress=replace(saved.progress, confirming="urgent_next")), [Say("utter_urgent_saved")]
    if step.kind == "rating":
        return _rating(note, script, text, audience=audience)
    if step.kind == "choice":
        choice = choice_in(text, script, step.key)
        saved = changes.put_one(note, step.key, choice or text, hope=position.hope)
        return advance(saved, script, audience=audience), []
    texts = items_in(text) if step.kind == "list" else [text]
    saved = changes.add(note, step.key, texts, hope=position.hope, perspective=perspective, held_back=step.held_back)
    return advance(saved, script, audience=audience), []


def is_chosen(note: Note | None, script: Script, text: str) -> bool:
    """Whether a message names a choice, or gives a number, that the question now open asks for."""
    if note is None or note.state != "draft" or note.progress.at is None:
        return False
    key = note.progress.at.step
    return bool(numbers_in(text)) if script.step(key).kind == "rating" else choice_in(text, script, key) is not None


def choice_in(text: str, script: Script, key: str) -> str | None:
    """Return the title of the one choice that a short typed answer names; None when it is the citizen's own.

    The answer names a choice when its words are among those of the title, or hold them all and add nothing of their own.
    """
    writes = script.choice(key, who_writes(text) or "") if key == "helper" else None
    if writes is not None:
        return writes.title
    choices = script.step(key).choices
    if script.step(key).kind == "choice" and text.strip(" .)").isdecimal():
        number = int(text.strip(" .)"))
        return choices[number - 1].title if 1 <= number <= len(choices) else None
    said = set(words(text)) - _SMALL_WORDS
    hits = []
    for choice in choices:
        title = set(words(choice.title)) - _SMALL_WORDS
        if fold(text) == fold(choice.title):
            return choice.title
        if (
            said
            and title
            and len(said) <= _CHOICE_WORDS
            and (title <= said <= title | _ADDS_NOTHING or all(_begins(word, title) for word in said))
        ):
            hits.append(choice.title)
    by_one_word = key in CLOSED - {"helper"}  # who writes is told by `who_writes`
    if len(hits) != 1 and by_one_word and len(said) <= _TELLING_WORDS and not asks(text):
        hits = _told_by_one_word(said, script, key)
    return hits[0] if len(hits) == 1 else None


def _told_by_one_word(said: set[str], script: Script, key: str) -> list[str]:
    """Return the choices that a word of the answer belongs to alone ("første gang, tror jeg"); a no in it must be theirs."""
    titles = {choice.title: set(words(choice.title)) for choice in script.step(key).choices}
    hits = []
    for title, own in titles.items():
        others = set().union(*(them for name, them in titles.items() if name != title))
        tells = [word for word in said if _sounds_like(word, own) and not _sounds_like(word, others)]
        hits += [title] if tells and said & _NOES <= own else []
    return hits


def _begins(word: str, title: set[str]) -> bool:
    return word in title or (len(word) >= _PREFIX and any(known.startswith(word) for known in title))


def _sounds_like(word: str, title: set[str]) -> bool:
    """Whether a word begins as one of the title does, so that a slip further on ("opfølning") does no harm."""
    return len(word) >= _PREFIX and any(known[:_PREFIX] == word[:_PREFIX] for known in title)


def _hope(note: Note, script: Script, text: str, *, audience: str, perspective: str) -> tuple[Note, list[Say]]:
    texts = items_in(text)
    saved = changes.add(note, "hopes", texts, perspective=perspective)
    says: list[Say] = []
    if "not_an_agreement" not in note.progress.told:
        told = (*saved.progress.told, "not_an_agreement")
        saved = replace(saved, progress=replace(saved.progress, told=told))
        says.append(Say("utter_not_an_agreement"))
    if len(texts) == 1 and text.count(",") < 2 and len(saved.at_step("hopes")) < _HOPES_ENOUGH:
        return replace(saved, progress=replace(saved.progress, more=True)), says
    return advance(saved, script, audience=audience), says


def _most_important(note: Note, script: Script, text: str, *, audience: str) -> tuple[Note, list[Say]]:
    hopes = list(enumerate(note.at_step("hopes"), start=1))
    numbers = numbers_alone(text)
    if numbers:
        return _chosen(note, script, [hope for number in numbers for at, hope in hopes if at == number], audience=audience)
    named = line_meant(text, hopes)
    if named is None and _ALL_ALIKE.search(fold(text)):
        return advance(note, script, audience=audience), [Say("utter_all_alike")]
    if named is not None:
        chosen = changes.choose(note, named.id)
    else:
        chosen = changes.add(note, "hopes", (text,))
        chosen = changes.choose(chosen, chosen.items[-1].id)
    return advance(chosen, script, audience=audience), []


def _chosen(note: Note, script: Script, hopes: list[Item], *, audience: str) -> tuple[Note, list[Say]]:
    """Choose the first of the hopes pointed at by number, and mark the others; none at all is asked again."""
    if not hopes:
        return note, [Say("utter_which_not_found")]
    chosen = changes.choose(note, hopes[0].id)
    for other in hopes[1:]:
        chosen = changes.mark_important(chosen, other.id)
    return advance(chosen, script, audience=audience), []


def _rating(note: Note, script: Script, text: str, *, audience: str) -> tuple[Note, list[Say]]:
    position = note.progress.at or Position("chime_hope")
    value = rating_in(text)
    if value is None and len(numbers_in(text)) > 1:
        return note, [Say("utter_rating_which")]
    if value is None or not 0 <= value <= 10:
        return note, [Say("utter_rating_range")]
    saved = changes.put_one(note, position.step, f"{value:g}".replace(".", ","), held_back=True)
    return advance(saved, script, audience=audience), []


def choose(note: Note, script: Script, value: str, step_key: str | None, *, audience: str) -> tuple[Note, list[Say]]:
    """Carry out a pressed choice; one that belongs to another question than the open one changes nothing."""
    position = note.progress.at
    if position is None or (step_key is not None and step_key not in (position.step, "confirm_delete")):
        return note, [Say("utter_button_too_old")]
    step = script.step(position.step)
    if step.key == "urgent":
        return _urgent(note, script, value, audience=audience)
    if value in {"no_more", "accept"}:
        return advance(note, script, audience=audience), []
    if value == "enough":
        return advance(replace(note, progress=replace(note.progress, closing=True)), script, audience=audience), []
    if value.startswith("chapter:"):
        return advance(open_chapter(note, value.partition(":")[2]), script, audience=audience), []
    if value.startswith("hope:"):
        return advance(changes.choose(note, value.partition(":")[2]), script, audience=audience), []
    choice = script.choice(step.key, value)
    if choice is None:
        return note, [Say("utter_button_too_old")]
    if step.key == "helper" and value != "self":
        saved = beside(changes.put_one(note, step.key, choice.title), audience, "talk_first" if value == "talk" else None)
        cards = [Say("utter_talk_first")] if value == "talk" else []
        return advance(saved, script, audience=audience), [Say("utter_helper_welcome"), *cards]
    if step.kind == "list":
        saved = changes.add(note, step.key, (choice.title,), held_back=step.held_back)
    else:
        saved = changes.put_one(note, step.key, choice.title, hope=position.hope, held_back=step.held_back)
    return advance(saved, script, audience=audience), []


def beside(note: Note, audience: str, *also: str | None) -> Note:
    """Remember that somebody sits beside the citizen; nothing is asked then that only the citizen should answer."""
    names = {"helper", *(name for name in also if name), *(() if audience == "peer" else ("beside",))}
    return replace(note, progress=replace(note.progress, told=tuple(sorted({*note.progress.told, *names}))))


def place_parts(note: Note, parts: Sequence[Part], *, here: str) -> tuple[Note, list[str], list[str]]:
    """Put the sentences of a message that clearly belong to another step there; return the rest, and the other steps."""
    left: list[str] = []
    went: list[str] = []
    for part in parts:
        step = PLACES.get(part.intent, "")
        if step and step != here and part.confidence >= _CLEAR and len(words(part.text)) >= _CLEAR_WORDS:
            note = changes.add(note, step, (part.text,))
            went.append(step)
        else:
            left.append(part.text)
    return note, left, went


def _urgent(note: Note, script: Script, value: str, *, audience: str) -> tuple[Note, list[Say]]:
    if value == "yes":
        return replace(note, progress=replace(note.progress, confirming="urgent_text")), [Say("utter_urgent_call")]
    return advance(note, script, audience=audience), []
