"""Recall and false alarms of the crisis layer, per kind, on lines that training has not seen."""

from collections import Counter

from bot.wiring import Services
from tests.evaluate.knowledge import rows


def main(services: Services, name: str = "crisis.jsonl", show: str = "") -> None:
    """Print the figures of one set; `show` is a pair such as `acute-none` whose lines are printed."""
    counted: Counter[tuple[str, str]] = Counter()
    kinds: Counter[tuple[str, bool]] = Counter()
    for row in rows(name):
        verdict = services.watch.assess(row["text"], row["speaker"])
        counted[row["crisis"], verdict.level] += 1
        if row["crisis"] == "acute":
            kinds[row["kind"], verdict.level == "acute"] += 1
            kinds["right kind", row["kind"] in verdict.kinds] += 1
        if show == f"{row['crisis']}-{verdict.level}":
            print(f"  {row['kind']} {verdict.kinds} {row['speaker']}: {row['text']}")
    levels = ("acute", "concern", "none")
    total = {level: sum(n for (was, _), n in counted.items() if was == level) for level in levels}
    print(f"crisis ({name}): acute recall {_share(counted['acute', 'acute'], total['acute'])}")
    noticed = counted["concern", "concern"] + counted["concern", "acute"]
    print(f"  takeover on harmless {_share(counted['none', 'acute'], total['none'])}")
    print(f"  takeover on heavy {_share(counted['concern', 'acute'], total['concern'])}")
    print(f"  heavy noticed {_share(noticed, total['concern'])}")
    print(f"  open door on harmless {_share(counted['none', 'concern'], total['none'])}")
    for kind in sorted({kind for kind, _ in kinds}):
        print(f"  {kind:16} {_share(kinds[kind, True], kinds[kind, True] + kinds[kind, False])}")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / (whole or 1):.1f} % ({part}/{whole})"
