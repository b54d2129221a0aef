"""The message right after an acute reply: how many that go on with the danger stay with it, and how many others go on."""

import uuid
from collections import Counter
from typing import Any

from bot.wiring import Services
from tests.evaluate.knowledge import rows
from tests.talk import Talk


def main(services: Services, name: str = "after_danger.jsonl", show: bool = False) -> None:
    """Print both shares for one set; `show` prints the cases that go wrong."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    saved = unheard = 0
    for case in rows(name):
        wanted = case["want"]
        was, lines = _after(services, case)
        if was == "unheard":
            unheard += 1
            continue
        total[wanted] += 1
        right[wanted] += was == wanted
        saved += wanted == "stays" and lines > 0
        if show and was != wanted:
            print(f"  {case['step']}: {case['first']} / {case['then']} -> {was}")
    print(f"after danger ({name})")
    for wanted in sorted(total):
        print(f"  {wanted:6} {right[wanted]} of {total[wanted]} ({right[wanted] / total[wanted]:.1%})")
    print(f"  more of the danger that stands in the note: {saved} of {total['stays']}")
    print(f"  first message not heard as danger: {unheard}")


def _after(services: Services, case: dict[str, Any]) -> tuple[str, int]:
    """Return whether the second message stays with the danger or goes on, and how many lines the note has then."""
    talk = Talk(services, uuid.uuid4().hex, audience="citizen").go_to(case["step"])
    talk.say(case["first"])
    if talk.custom.get("level") != "acute":
        return "unheard", 0
    before = len(talk.items())
    talk.say(case["then"])
    stays = talk.custom.get("type") == "crisis" and talk.custom.get("level") == "acute"
    return "stays" if stays else "on", len(talk.items()) - before
