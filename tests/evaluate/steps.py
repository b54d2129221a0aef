"""At named steps: commands taken for answers, and answers taken for commands."""

from collections import Counter

from bot.preparation.answers import choice_in
from bot.preparation.interpret import Heard, interpret
from bot.wiring import Services
from tests.evaluate.knowledge import rows

# Commands that lead the same way as a plain answer to the question there.
_SAME_WAY = {("depth", "finish")}


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
    named = 0
    for row in rows(name):
        step = services.script.step(row["step"])
        message = heard(services, row["text"])
        meaning = interpret(step.key, message, kind=step.kind)
        kind = "answer" if meaning.kind == "choice" or choice_in(row["text"], services.script, step.key) else meaning.kind
        kind = "answer" if (step.key, meaning.name) in _SAME_WAY else kind
        counted[row["expect"], kind] += 1
        named += row["expect"] == "command" == kind and meaning.name == row["command"]
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
    commands = sum(number for (was, _), number in counted.items() if was == "command")
    print(f"commands heard as the right command {100 * named / commands:.1f}")
