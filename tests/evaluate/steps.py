"""At named steps: commands taken for answers, and answers taken for commands, with a few lines in the note."""

from collections import Counter

from bot.preparation.doubt import could_be_wrong
from bot.preparation.hearing import meaning_of
from bot.preparation.interpret import Heard
from bot.preparation.model import Item, Note, Position, Progress
from bot.wiring import Services
from tests.evaluate.knowledge import rows

_LINES = (
    Item("1", "hopes", "Jeg vil gerne ud at gå om morgenen"),
    Item("2", "hopes", "Orden i pengene"),
    Item("3", "why_it_matters", "Så sidder jeg ikke alene hele dagen", hope="1"),
    Item("4", "resources", "Jeg laver god mad"),
    Item("5", "network", "Min søster og min nabo"),
    Item("6", "help_wanted", "En, der følger med i banken"),
)

# Commands that lead the same way as a plain answer to the question there; either is right.
# What is said about a line in running words is one command, whatever is done with the line.
_OF_LINES = frozenset({"edit_item", "delete_item", "hold_back", "mark_important", "move_item", "disown_line"})
_SAME_WAY = {("depth", "finish"), ("first_step", "dont_know"), ("share", "share_note"), ("share", "keep_note")}


def heard(services: Services, text: str) -> Heard:
    """Return a message as the interview hears it: the classifier's best intent and the look-up's score."""
    parsed = services.engine.parse(text)
    ranking = [row for row in parsed["intent_ranking"] if row["name"] != "nlu_fallback"]
    score = services.desk.answer(text, to_citizen=True).score
    likelihoods = {row["name"]: row["confidence"] for row in ranking}
    return Heard(text, ranking[0]["name"], ranking[0]["confidence"], score, likelihoods=likelihoods)


def main(services: Services, name: str = "steps.jsonl", show: bool = False) -> None:
    """Print the shares on one set of messages at steps."""
    counted: Counter[tuple[str, str]] = Counter()
    back: Counter[tuple[str, str]] = Counter()
    named = 0
    for row in rows(name):
        step = services.script.step(row["step"])
        message = heard(services, row["text"])
        position = Position(step.key, "1" if step.per_hope else None)
        note = Note("evaluated", items=_LINES, progress=Progress(at=position))
        meaning = meaning_of(note, services.script, step.key, message)
        kind = "answer" if meaning.kind == "choice" else meaning.kind
        leads = {(step.key, meaning.name), (step.key, row.get("command"))} & _SAME_WAY
        kind = row["expect"] if leads and {kind, row["expect"]} == {"answer", "command"} else kind
        counted[row["expect"], kind] += 1
        back[row["expect"], kind] += could_be_wrong(note, services.script, meaning, message)
        is_right = meaning.name == row["command"] or (meaning.name == "orders" and row["command"] in _OF_LINES)
        named += row["expect"] == "command" == kind and is_right
        if show and kind != row["expect"]:
            print(f"  {row['step']}: {row['text']!r} {row['expect']} -> {kind} ({message.intent} {message.confidence:.2f})")
    print(name)
    for expected in ("answer", "command", "question", "small_talk"):
        total = sum(number for (was, _), number in counted.items() if was == expected)
        found = "  ".join(
            f"{kind} {100 * counted[expected, kind] / total:5.1f}"
            for kind in ("answer", "command", "question", "small_talk")
        )
        print(f"{expected:11} {total:4}  heard as  {found}")
    for expected, kind in (("answer", "command"), ("answer", "question"), ("answer", "small_talk"), ("command", "answer")):
        said = f"{back[expected, kind]} of {counted[expected, kind]}"
        print(f"{expected} heard as {kind}, with a button that puts it right: {said}")
    for kind in ("answer", "command"):
        print(f"{kind} heard as such, with that button all the same: {back[kind, kind]} of {counted[kind, kind]}")
    commands = sum(number for (was, _), number in counted.items() if was == "command")
    print(f"commands heard as the right command {100 * named / commands:.1f}")
