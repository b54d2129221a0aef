"""`python -m bot knowledge check` and `knowledge show ID`."""

from collections import Counter

from bot.knowledge.model import Entry, Knowledge
from bot.text.folding import fold
from bot.text.readability import lix

MOST_LIX_STAFF, MOST_LIX_CITIZEN = 55.0, 35.0
DUTIES = {"citizen": 27, "provider": 33, "authority": 28, "strategic": 27}
COUNTS = {"reflection": 17, "dilemma": 21, "method": 9}


def problems(knowledge: Knowledge) -> list[str]:
    """Return what is wrong with the entries, one sentence each."""
    found = [*_counts(knowledge), *_duplicates(knowledge)]
    for entry in knowledge.entries:
        if lix(entry.short) > MOST_LIX_STAFF:
            found.append(f"{entry.id}: short er for tung at læse (LIX {lix(entry.short):.0f}).")
        if entry.citizen and lix(entry.citizen) > MOST_LIX_CITIZEN:
            found.append(f"{entry.id}: citizen er for tung at læse (LIX {lix(entry.citizen):.0f}).")
        if entry.facet == "law" and "gældende lov" not in entry.short:
            found.append(f"{entry.id}: et svar om lov skal slutte med at bede læseren tjekke gældende lov.")
        if entry.sources[0].document == "beside" and "uden for guiderne" not in entry.short.lower():
            found.append(f"{entry.id}: svaret skal sige, at det ligger uden for guiderne.")
    return found


def _counts(knowledge: Knowledge) -> list[str]:
    duties = Counter(entry.role for entry in knowledge.entries for _ in entry.duties)
    found = [
        f"{role}: {duties[role]} opgaver, skal være {number}." for role, number in DUTIES.items() if duties[role] != number
    ]
    guide = Counter(
        entry.facet
        for entry in knowledge.entries
        if entry.facet != "method" and entry.sources[0].document == "guide_myndighed"
    )
    for facet in ("reflection", "dilemma"):
        if guide[facet] != COUNTS[facet]:
            found.append(f"{facet}: {guide[facet]} poster, skal være {COUNTS[facet]}.")
    return found


def _duplicates(knowledge: Knowledge) -> list[str]:
    owners: dict[str, set[str]] = {}
    for entry in knowledge.entries:
        for question in entry.questions:
            owners.setdefault(fold(question), set()).add(entry.id)
    return [
        f"Spørgsmålet {text!r} står ved flere: {', '.join(sorted(ids))}." for text, ids in owners.items() if len(ids) > 1
    ]


def check(knowledge: Knowledge) -> int:
    """Print what is wrong and a summary; return 1 when anything is."""
    found = problems(knowledge)
    for problem in found:
        print(problem)
    questions = sum(len(entry.questions) for entry in knowledge.entries)
    print(f"{len(knowledge.entries)} poster, {questions} eksempelspørgsmål, {len(found)} fejl.")
    return 1 if found else 0


def show(knowledge: Knowledge, entry_id: str) -> int:
    """Print one entry; return 1 when there is none of that id."""
    entry: Entry | None = knowledge.get(entry_id)
    if entry is None:
        print(f"Der er ingen post med id {entry_id!r}.")
        return 1
    print(f"{entry.title}\n\n{entry.short}\n\n{entry.rest}\n\nTil borgere: {entry.citizen or '–'}")
    print("Kilder: " + "; ".join(source.shown for source in entry.sources))
    print("Spørgsmål:\n" + "\n".join(f"  {question}" for question in entry.questions))
    return 0
