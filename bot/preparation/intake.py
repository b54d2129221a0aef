"""What a citizen tells on the way into the note: whose words they are, and where each of its sentences belongs."""

from collections import Counter
from dataclasses import replace

from bot.preparation import answers, by_form, changes, cues, sharing, voices, withheld
from bot.preparation.answers import PLACES
from bot.preparation.intents import COMMANDS, QUESTIONS, SMALL_TALK
from bot.preparation.interpret import Heard, Meaning, Part
from bot.preparation.lines import note_text
from bot.preparation.model import SELF, Note, Position
from bot.preparation.plan import advance, positions
from bot.preparation.replies import reply_to
from bot.preparation.say import Say
from bot.preparation.script import Script
from bot.text.folding import danish_pattern, fold, words

# At a menu, fewer words than these that do not clearly tell something are no line.
_TELLING_WORDS, _TELLS, _TELLS_SURELY, _BELONGS, _STORY_WORDS, _CLEAR_WORDS = 8, 0.5, 0.7, 0.8, 12, 5
_MEETS = danish_pattern(r"\b(?:møde\w*|samtale\w*|opfølg\w*)\b")
_PRESSES = danish_pattern(
    r"\b(?:huslej\w*|penge|mad|sove|natten|i nat|i dag|i morgen|inden|strøm\w*|udsat|smidt ud|tryg\w*|bange)\b"
    r"|\b(?:haster|hurtigt|nu|akut\w*|snarest|lukket|medicin\w*)\b"
)
_MAY_PRESS = 0.05
_ASKED = ("ask_", "bot_challenge")
_TAKES_QUESTIONS = frozenset({"questions", "urgent"})
_CLOSED = frozenset({"helper", "meeting_kind"})
# Where a sentence given at a step may go instead; between other steps the border is too thin (docs/decisions/0009).
_TOLD_ABOUT = frozenset({"hopes", "resources", "network", "help_wanted"})
_MAY_GO = {
    "helper": _TOLD_ABOUT,
    "urgent": _TOLD_ABOUT - {"help_wanted"},
    "meeting_kind": _TOLD_ABOUT,
    "network": _TOLD_ABOUT - {"network"},
    "resources": frozenset({"network"}),
    "help_wanted": frozenset({"network", "resources"}),
}
_ASKED_AMONG = frozenset({"list", "text", "choice"})
# Steps whose answers sound like those of another step.
_HOME = {
    "why_it_matters": "hopes",
    "since_last": "hopes",
    "hopes_still": "hopes",
    "helped": "resources",
    "not_helped": "help_wanted",
    "communities": "network",
}


def tells_something(heard: Heard) -> bool:
    """Whether a first message tells something that is to be kept."""
    tells = heard.intent in PLACES and heard.share(PLACES) >= _TELLS_SURELY
    return tells or tells_a_story(heard) or withheld.read(heard.text) is not None


def tells_a_story(heard: Heard) -> bool:
    """Whether a first message is long and tells more than it asks, wants or chats, so that its words are to be kept."""
    asked_of_us = heard.share(COMMANDS | QUESTIONS | SMALL_TALK)
    is_long = len(words(heard.text)) >= _STORY_WORDS
    return heard.pressed is None and is_long and not by_form.asks(heard.text) and heard.share(PLACES) >= asked_of_us


def first_words(note: Note, script: Script, heard: Heard) -> tuple[Note, list[Say]]:
    """Keep a first message that tells something: each sentence where it belongs, and nothing is asked again."""
    main = answers.PLACES.get(heard.intent) or answers.place_of(heard)
    if main == "urgent" and heard.share({"tell_urgent"}) < _TELLS_SURELY:
        main = "help_wanted"
    said = list[Say]()
    apart = withheld.read(heard.text)
    if apart is not None:
        note, said = withheld.settle(note, changes.add(note, main, answers.items_in(apart.told)), apart, said)
        left = [apart.rest] if apart.rest else []
    elif heard.parts:
        note, left, _ = answers.place_parts(note, heard.parts, here=main)
    else:
        left = answers.items_in(heard.text)
    for text in left:
        note = changes.add(note, main, (text,))
    steps = tuple(dict.fromkeys(item.step for item in note.visible))
    done = (*note.progress.done, *(Position(step) for step in steps))
    note = replace(note, progress=replace(note.progress, done=done))
    urgent = [Say("utter_urgent_call")] if "urgent" in steps else []
    return note, [*said, *urgent, Say("utter_kept_first", {"note": note_text(note, script)})]


def _meeting_in(heard: Heard, script: Script) -> str | None:
    names = heard.pressed is None and _MEETS.search(fold(heard.text))
    return answers.choice_in(heard.text, script, "meeting_kind") if names else None


def already_named(note: Note, script: Script, heard: Heard, *, audience: str) -> Note:
    """Return the note with what a first message says of the meeting ("til opfølgning") or of the writer."""
    at = note.progress.at
    if at == Position("helper") and heard.intent == "introduce_helper" and len(words(heard.text)) <= _CLEAR_WORDS:
        writes = answers.choice_in(heard.text, script, "helper")
        return answers.answer(note, script, writes, audience=audience)[0] if writes else note
    kind = _meeting_in(heard, script) if at == Position("meeting_kind") else None
    return answers.answer(note, script, kind, audience=audience)[0] if kind else note


def has_ended(heard: Heard, step: str) -> bool:
    """Whether a few words say that there is nothing to tell here ("det var det")."""
    return step != "network" and len(words(heard.text)) < _CLEAR_WORDS and heard.share({"deny"}) >= _BELONGS


def welcome_back(note: Note, script: Script, *, audience: str) -> list[Say]:
    """Say where the note stands, without its words: how many lines under which heading, and what is left to ask."""
    counted = Counter(script.step(item.step).heading for item in note.visible)
    lines = "\n".join(f"– {heading}: {number}" for heading, number in counted.items() if heading)
    left = sum(position not in note.progress.done for position in positions(note, script, audience=audience))
    enough = note.progress.closing or not left
    return [Say("utter_welcome_back", {"lines": lines}), *([] if enough else [Say("utter_left", {"number": str(left)})])]


def answer(note: Note, script: Script, step: str, heard: Heard, *, audience: str) -> tuple[Note, list[Say]]:
    """Keep an answer: a suggestion with whose it is, and sentences that clearly belong elsewhere in their place."""
    beside = _is_beside(note, script, step, heard)
    if beside is not None:
        return beside
    apart = withheld.read(heard.text) if withheld.can_be_said_at(script.step(step)) else None
    if apart is not None:
        answered, said = answer(note, script, step, replace(heard, text=apart.told, parts=()), audience=audience)
        kept, said = withheld.settle(note, answered, apart, said)
        if apart.rest:
            hope = note.progress.at.hope if note.progress.at else None
            kept = changes.add(kept, step, answers.items_in(apart.rest), hope=hope)
        # What is urgent and held back is not offered to be shared.
        if kept.progress.confirming == "urgent_next":
            kept = advance(replace(kept, progress=replace(kept.progress, confirming=None)), script, audience=audience)
        return kept, said
    suggested = voices.suggestion_in(heard.text, audience) if "helper" in note.progress.told or audience == "peer" else None
    if suggested is not None:
        return _suggested(note, script, step, heard, suggested, audience)
    if _asks_for_the_meeting(heard, step) and script.step(step).kind in _ASKED_AMONG:
        note = changes.add(note, "questions", (heard.text,))
        return note, [Say("utter_question_placed", {"heading": script.step("questions").heading})]
    text, says = heard.text, list[Say]()
    if heard.parts and step != "hopes" and script.step(step).takes_words:
        moved, left, went = answers.place_parts(note, heard.parts, here=_HOME.get(step, step))
        if left and went:
            headings = " og ".join(f"»{script.step(key).heading}«" for key in dict.fromkeys(went))
            note, text = moved, "\n".join(left)
            says = [Say("utter_placed", {"headings": headings})]
    note, said = answers.answer(note, script, text, intent=heard.intent, audience=audience)
    return note, [*says, *said, *_also_urgent(heard, step)]


def _also_urgent(heard: Heard, step: str) -> list[Say]:
    """Return whom to call, when something told among the hopes or the help wanted cannot wait for a meeting."""
    presses = heard.share({"tell_urgent"}) >= _TELLS_SURELY and _PRESSES.search(fold(heard.text))
    return [Say("utter_urgent_elsewhere")] if presses and step in {"hopes", "help_wanted"} else []


def _only_agrees(heard: Heard) -> bool:
    """Whether a message only says yes, or that all is well ("det er fint nok"); no question for words is answered by it."""
    agrees = heard.share({"affirm"}) >= _BELONGS and len(words(heard.text)) < _CLEAR_WORDS
    return agrees or by_form.says_yes(heard.text) or by_form.says_okay(heard.text)


def _of_elsewhere(note: Note, script: Script, step: str, heard: Heard) -> tuple[Note, list[Say]]:
    """Put words that do not answer the question now open where they clearly belong; say nothing where they may answer it."""
    home = PLACES.get(heard.intent, "")
    if step == "helper" and (kind := _meeting_in(heard, script)):
        note = changes.put_one(note, "meeting_kind", kind)
        note = replace(note, progress=replace(note.progress, done=(*note.progress.done, Position("meeting_kind"))))
        return note, [Say("utter_added_under", {"line": kind, "heading": script.step("meeting_kind").heading})]
    if step == "urgent" and (_PRESSES.search(fold(heard.text)) or heard.share({"tell_urgent"}) > _MAY_PRESS):
        return note, []
    sure = heard.share({heard.intent}) >= (_TELLS_SURELY if step in _CLOSED | {"urgent"} else _BELONGS)
    if home in _MAY_GO[step] and sure and not heard.parts and len(words(heard.text)) >= _CLEAR_WORDS:
        heading = script.step(home).heading
        said = Say("utter_added_under", {"line": heard.text, "heading": heading})
        return changes.add(note, home, answers.items_in(heard.text)), [said]
    return note, [Say("utter_example_helper")] if step == "helper" else []


def _suggested(
    note: Note, script: Script, step: str, heard: Heard, suggestion: tuple[str, str], audience: str
) -> tuple[Note, list[Say]]:
    """Keep what another suggests, with whose it is; a hope suggested where one is chosen is added to the hopes."""
    who, text = suggestion
    if step == "most_important":
        note = changes.add(note, "hopes", answers.items_in(text), perspective=who)
        return note, [Say("utter_kept_as_suggested", {"who": who})]
    note, said = answers.answer(note, script, text, intent=heard.intent, audience=audience, perspective=who)
    return note, [Say("utter_kept_as_suggested", {"who": who}), *said]


def _asks_for_the_meeting(heard: Heard, step: str) -> bool:
    """Whether a message is, as a whole, a question to bring to the meeting, given at another step."""
    alone = not heard.parts and heard.intent == "tell_question" and heard.confidence >= _TELLS
    return alone and step not in _TAKES_QUESTIONS and by_form.asks(heard.text)


def _is_beside(note: Note, script: Script, step: str, heard: Heard) -> tuple[Note, list[Say]] | None:
    """Return what is done with a message that answers nothing here: a figure, a yes, words of another step; else None."""
    kind = script.step(step).kind
    if kind == "menu" and len(heard.text.split()) < _TELLING_WORDS and heard.share(PLACES) < _TELLS:
        return note, [Say(f"utter_example_{step}")]
    if step == "review" and (cues.cue_in(heard.text) or cues.handles_lines(heard.text)):
        note, item_id = changes.set_aside(note, answers.place_of(heard), heard.text)
        return replace(note, progress=replace(note.progress, confirming=f"offer:{item_id}")), [Say("utter_example_review")]
    if kind == "rating" or answers.choice_in(heard.text, script, step):
        return None
    if kind in _ASKED_AMONG and _only_agrees(heard):
        return note, []
    if script.step(step).takes_words and by_form.is_figure(heard.text):
        return note, [Say("utter_only_figure")]
    note, said = _of_elsewhere(note, script, step, heard) if step in _MAY_GO else (note, [])
    return (note, said) if said else None


def answer_beside(note: Note, script: Script, meaning: Meaning, heard: Heard, *, audience: str) -> tuple[Note, list[Say]]:
    """Keep the sentences of a message that answer the question now open, when its others ask the chat something."""
    at, progress = note.progress.at, note.progress
    asks_too = meaning.kind == "question" and meaning.name.startswith(_ASKED) and heard.pressed is None
    if at is None or progress.confirming or not asks_too or script.step(at.step).kind not in {"list", "text", "choice"}:
        return note, []
    told = [part.text for part in heard.parts if not by_form.asks(part.text) and _answers(part, script, at.step)]
    if not told or len(told) == len(heard.parts):
        return note, []
    return answers.answer(note, script, "\n".join(told), intent=heard.intent, audience=audience)


def _answers(part: Part, script: Script, step: str) -> bool:
    is_choice = answers.choice_in(part.text, script, step) is not None
    return is_choice or (part.intent in PLACES and part.confidence >= _TELLS_SURELY)


def with_open_choice(note: Note) -> Note:
    """Return the note with the question, asked once at review, about heavy words set aside or about suggestions."""
    if note.progress.confirming == "suggestions" and all(item.perspective == SELF for item in note.visible):
        note = replace(note, progress=replace(note.progress, confirming=None))
    edited = (note.progress.confirming or "").partition("edit:")[2]
    if edited and all(item.id != edited for item in note.visible):
        note = replace(note, progress=replace(note.progress, confirming=None))
    progress = note.progress
    if progress.at != Position("review") or progress.confirming is not None:
        return note
    aside = {item.id for item in note.items if item.removed}
    heavy = [name for name in progress.told if name.startswith("heavy:")]
    told = tuple(name for name in progress.told if name not in heavy[:1])
    if heavy and heavy[0].removeprefix("heavy:") in aside:
        return replace(note, progress=replace(progress, confirming=heavy[0], told=told))
    if "suggestions" not in progress.told and any(item.perspective != SELF for item in note.visible):
        return replace(note, progress=replace(progress, confirming="suggestions"))
    return note


def tells_of_minor(note: Note, meaning: Meaning, heard: Heard) -> bool:
    """Whether the writer tells, for the first time, of being under 18."""
    typed = heard.pressed is None and meaning.kind != "command" and note.progress.confirming is None
    return typed and "minor" not in note.progress.told and voices.tells_of_minor(heard.text)


def complaint(note: Note, heard: Heard) -> tuple[Note, list[Say]]:
    """Say that a complaint is not sent from here, and offer its words as a line; until then they are set aside."""
    note, item_id = changes.set_aside(note, "questions", heard.text)
    return replace(note, progress=replace(note.progress, confirming=f"offer:{item_id}")), [Say("utter_complaint")]


def rest_of_crisis(note: Note, script: Script, text: str, heavy: str) -> Note:
    """Keep the harmless rest of a crisis message at the question now open, and set its heavy words aside."""
    at = note.progress.at
    if at is None:
        return note
    step = script.step(at.step)
    if text and step.takes_words:
        note = changes.add(note, step.key, answers.items_in(text), hope=at.hope)
    if heavy:
        home = step.key if step.takes_words else "help_wanted"
        note, item_id = changes.set_aside(note, home, heavy, fetchable=False)
        note = replace(note, progress=replace(note.progress, told=(*note.progress.told, f"heavy:{item_id}")))
    return note


def remark(note: Note, meaning: Meaning, heard: Heard) -> tuple[Note, list[Say]]:
    """Answer small talk or a question with its fixed reply; the question now open is asked again after it."""
    if meaning.name == "complaint" and not note.progress.confirming:
        return complaint(note, heard)
    if meaning.name == "ask_who_sees" and (seen := sharing.seen_if_shared(note, heard.text)):
        return note, seen
    if note.progress.at == Position("share") and meaning.name == "ask_capabilities":
        return note, [Say("utter_ask_who_sees")]
    return note, [Say(reply_to(meaning.name, heard.text, in_interview=True))]
