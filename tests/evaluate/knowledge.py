"""How often staff get the right entry: on development questions that share no sentence with the examples."""

import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bot.knowledge.answer import Answer, Desk
from bot.knowledge.loader import load
from bot.knowledge.lookup import Lookup
from bot.knowledge.memory import Memory
from bot.knowledge.model import Knowledge
from bot.replies import Replies
from bot.settings import ROOT
from tests.evaluate.typos import with_typo

_OFTEN, _WORST = 8, 8
SETS = Path(__file__).parent.parent / "development"


def rows(name: str) -> list[dict[str, Any]]:
    """Return the lines of a development set."""
    return [json.loads(line) for line in (SETS / name).read_text(encoding="utf-8").splitlines() if line.strip()]


def outcome(desk: Desk, row: dict[str, Any]) -> str:
    """Return `right`, `wrong`, `offered` (right among the buttons), `buttons` (not among them) or `refused`."""
    context = row.get("context") or []
    earlier = [context] if isinstance(context, str) else context
    found = desk.answer(row["q"], desk.memory_of(earlier, asker=row.get("role")))
    expected = set(row.get("expect") or ())
    if found.abstained:
        return "refused"
    if found.entries:
        return "right" if expected & set(found.entries) else "wrong"
    return "offered" if expected & set(found.candidates) else "buttons"


def share(outcomes: Iterable[str]) -> str:
    """Return the outcomes as percentages."""
    counted = Counter(outcomes)
    total = sum(counted.values()) or 1
    return "  ".join(
        f"{name} {100 * counted[name] / total:5.1f}" for name in ("right", "offered", "buttons", "wrong", "refused")
    )


def main(show: str = "") -> None:
    """Print the figures; with `show`, the questions of that outcome."""
    knowledge = load(ROOT / "data" / "knowledge")
    desk = Desk(knowledge, Lookup(knowledge), Replies(ROOT / "data"))
    questions, outside = rows("questions.jsonl"), rows("out_of_scope.jsonl")
    first = [row for row in questions if not row.get("context")]
    follow = [row for row in questions if row.get("context")]
    started = time.perf_counter()
    for name, group in (("first questions", first), ("follow-ups", follow), ("out of scope", outside)):
        print(f"{name:16} {len(group):4}  {share(outcome(desk, row) for row in group)}")
    each = 1000 * (time.perf_counter() - started) / (len(first) + 2 * len(follow) + len(outside))
    for other in ("held_out", "unseen", "fresh"):
        asked = rows(f"questions_{other}.jsonl")
        for name, group in (
            (f"{other}: first", [row for row in asked if not row.get("context")]),
            (f"{other}: follow", [row for row in asked if row.get("context")]),
            (f"{other}: outside", rows(f"out_of_scope_{other}.jsonl")),
        ):
            print(f"{name:18} {len(group):4}  {share(outcome(desk, row) for row in group)}")
    danger = rows("questions_danger.jsonl")
    print(f"{'danger':18} {len(danger):4}  {share(outcome(desk, row) for row in danger)}")
    _print_dialogues(desk)
    rng = random.Random(7)
    typed = [{**row, "q": with_typo(row["q"], rng)} for row in first]
    print(f"{'with typos':16} {len(typed):4}  {share(outcome(desk, row) for row in typed)}")
    print(f"one look-up {each:.1f} ms")
    pairs = [len(desk.answer(row["q"], Memory(asker=row.get("role"))).entries) == 2 for row in first]
    print(f"two entries in one answer: {100 * sum(pairs) / len(pairs):.1f} % of first questions")
    by_facet: defaultdict[str, list[str]] = defaultdict(list)
    for row in first:
        by_facet[row.get("facet") or "?"].append(outcome(desk, row))
    for facet, outcomes in sorted(by_facet.items()):
        print(f"  {facet:14} {len(outcomes):4}  {share(outcomes)}")
    _print_voices(desk, first)
    _print_confusions(desk, knowledge, [row for row in rows("questions_unseen.jsonl") if not row.get("context")])
    if show:
        _print_rows(desk, questions, outside, show)


def _print_dialogues(desk: Desk) -> None:
    """Print how whole conversations of staff go, turn by turn, each turn with what the assistant itself answered before.

    A turn without an entry that answers it is right when it is refused (`let go`), else `beside`; `expect` is generous.
    """
    for name in ("dialogues.jsonl", "dialogues_unseen.jsonl"):
        counted: dict[str, Counter[str]] = {"first": Counter(), "follow": Counter()}
        for dialogue in rows(name):
            memory = Memory(asker=dialogue["role"])
            for number, turn in enumerate(dialogue["turns"]):
                found = desk.answer(turn["q"], memory)
                memory = desk.remembering(memory, turn["q"], found)
                counted["follow" if number else "first"][_in_dialogue(found, turn)] += 1
        for group, outcomes in counted.items():
            total = sum(outcomes.values())
            shown = "  ".join(f"{outcome} {100 * number / total:.1f}" for outcome, number in outcomes.most_common())
            print(f"{name}: {group} {total}  {shown}")


def _in_dialogue(found: Answer, turn: dict[str, Any]) -> str:
    expected = set(turn["expect"])
    if not expected:
        return "let go" if found.abstained else "beside"
    if found.abstained:
        return "refused, as good" if turn["ok_to_refuse"] else "refused"
    if found.entries:
        return "right" if expected & set(found.entries) else "wrong"
    return "offered" if expected & set(found.candidates) else "buttons"


def _print_rows(desk: Desk, questions: list[dict[str, Any]], outside: list[dict[str, Any]], show: str) -> None:
    """Print the questions of one outcome, or those outside that were answered."""
    for row in questions + outside:
        result = outcome(desk, row)
        if result == show or (show == "outside" and row in outside and result != "refused"):
            context = row.get("context") or []
            found = desk.answer(row["q"], desk.memory_of(context if isinstance(context, list) else [context]))
            print(
                f"{result}: {context} {row['q']!r} -> {found.entries or found.candidates} {found.score:.2f};",
                row.get("expect"),
            )


def _print_voices(desk: Desk, asked: list[dict[str, Any]]) -> None:
    """Print the voices that are understood worst."""
    by_voice: defaultdict[str, list[str]] = defaultdict(list)
    for row in asked:
        by_voice[row.get("voice") or "?"].append(outcome(desk, row))
    often = [(voice, found) for voice, found in by_voice.items() if len(found) >= _OFTEN]
    for voice, found in sorted(often, key=lambda pair: pair[1].count("right") / len(pair[1]))[:_WORST]:
        print(f"  voice {voice[:40]:40} {len(found):4}  {share(found)}")


def _print_confusions(desk: Desk, knowledge: Knowledge, asked: list[dict[str, Any]]) -> None:
    """Print which side of the matter was answered where another was wanted, on questions that nobody tuned on."""
    facets = {entry.id: entry.facet for entry in knowledge.entries}
    pairs: Counter[tuple[str, str]] = Counter()
    for row in asked:
        found = desk.answer(row["q"], Memory(asker=row.get("role"))).entries
        if found and not set(found) & set(row["expect"]):
            pairs[facets[row["expect"][0]], facets[found[0]]] += 1
    for (wanted, got), number in pairs.most_common(_WORST):
        print(f"  {number} × {wanted} answered with {got}")


if __name__ == "__main__":
    import sys

    main(sys.argv[1] if len(sys.argv) > 1 else "")
