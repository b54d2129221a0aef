"""Wishes to change a note in running words: how many leave the note just as the writer wants it.

A case says which note is there, what is asked just then, what is said, and how the note stands afterwards; what it does
not name must be as before.
"""

import uuid
from collections import Counter
from dataclasses import replace
from typing import Any

from bot.preparation.lines import numbered
from bot.preparation.model import Item, Note, Position
from bot.wiring import Services
from tests.evaluate.knowledge import rows
from tests.talk import Talk

Case = dict[str, Any]

# One line a row: the step, the words; `*` marks the most important one, `#` one that is held back.
_NOTES = {
    "A": """
meeting_kind: Opfølgning på planen
hopes: Jeg vil gerne passe haven igen*
hopes: Jeg drømmer om at rejse til Bornholm med min søster Karen
resources: Jeg er god til at bage. Naboerne får altid kage.
network: Min kontaktperson Sofie og min bror
help_wanted: Det er svært at sove. Jeg ligger vågen til kl 4. Min læge Hansen vil ikke give mig piller.
questions: Hvorfor har jeg skiftet sagsbehandler tre gange?
since_last: Der skal være ro i lokalet""",
    "B": """
meeting_kind: Første møde
hopes: et job på et værksted
hopes: kørekort
hopes: se min datter hver anden uge
resources: jeg kan godt lide at skrue i motorer og være ude
network: mor, Jonas og Mikkel fra klubben
help_wanted: jeg skylder 40.000 til Nordea og SKAT
help_wanted: min eks Camilla ringer hele tiden, det stresser mig#
questions: kan jeg få en mentor""",
    "C": """
meeting_kind: Status
hopes: Jeg ønsker mig at komme tilbage i koret, for musikken har altid været min trøst.
hopes: Jeg vil gerne blive boende i min lejlighed så længe som muligt.
network: Min datter Lise handler ind for mig om torsdagen, og min søn Per ordner computeren.
help_wanted: Benene er dårlige. Trappen er blevet et problem.
questions: Kan jeg få en elevator eller en anden bolig?""",
    "D": """
meeting_kind: Opfølgning på planen
hopes: Jeg vil gerne have en hund*
hopes: Tilbage til arbejdet på lageret, bare et par timer
resources: Jeg går lange ture og jeg spiller skak med Bent
network: Min nabo Bent, min mentor Trine og min gamle kollega Ove
help_wanted: Boden er rodet. Jeg får ikke åbnet min post.
help_wanted: Jeg drikker for meget i weekenden#
questions: Hvor længe kan jeg beholde min støtte?
since_last: Jeg vil gerne sidde tæt på døren""",
    "E": """
meeting_kind: Første møde
hopes: blive færdig med hf
hopes: flytte hjemmefra til noget småt i Aarhus
resources: at tegne og at være sammen med min kat Sigurd
network: min veninde Amalie og min farmor
help_wanted: jeg kan ikke overskue bussen når der er mange mennesker
help_wanted: min stedfar Kim må ikke få noget at vide
questions: må min veninde komme med til mødet""",
    "F": """
meeting_kind: Status
hopes: Jeg vil gerne kunne se mine børnebørn i Randers en gang om måneden.
hopes: Jeg håber at få ro på økonomien inden jul.
resources: Strikkecaféen om mandagen og min tro holder mig oppe.
network: Min mand Erik kører mig, og min søster Gudrun ringer hver aften.
help_wanted: Medicinen gør mig træt. Jeg falder i søvn midt på dagen. Og jeg har taget 12 kilo på.
questions: Kan jeg få en anden kontaktperson?""",
    "G": """
meeting_kind: Opfølgning på planen
hopes: Jeg vil gerne tilbage på uddannelsen som sosu-hjælper*
hopes: Jeg ønsker mig en ferie med børnene
resources: Jeg svømmer om onsdagen. Det giver ro i hovedet.
network: Min mor, min ven Rasmus og bostøtten Helle
help_wanted: Angsten kommer om morgenen, og jeg får ikke børnene afleveret til tiden
help_wanted: Min eksmand Torben betaler ikke børnebidrag#
questions: Hvad sker der, hvis jeg bliver syg igen?
since_last: Mødet må gerne være kort""",
    "H": """
meeting_kind: Første møde
hopes: få min egen lejlighed
hopes: starte på teknisk skole til sommer
resources: gaming med Emil og Noah, og min guitar
network: min storesøster Sara
help_wanted: jeg sover hele dagen og er vågen hele natten
help_wanted: har brugt alle mine penge på spil
questions: hvem bestemmer om jeg kan få en bolig""",
    "I": """
meeting_kind: Status
hopes: Jeg ønsker at få kontakt til min søn Mads igen.
hopes: Jeg vil gerne holde op med at ryge inden sommerferien.
resources: Værkstedet på Havnegade er mit fristed. Der bliver jeg spurgt til råds.
network: Min genbo Inger og præsten i Sankt Lukas
help_wanted: Ryggen gør ondt, når jeg sidder længe. Jeg har ventet på en scanning siden marts.
questions: Kan mødet holdes hjemme hos mig?""",
    "J": """
meeting_kind: Opfølgning på planen
hopes: Jeg vil gerne passe mine børnebørn en dag om ugen*
hopes: Jeg drømmer om en lille kolonihave
resources: Jeg strikker hver aften. Det holder tankerne væk.
network: Min datter Camilla og min nabo Erik
help_wanted: Jeg kan ikke overskue min post, og rykkerne hober sig op
help_wanted: Jeg drikker for meget i weekenden#
questions: Kan jeg få en støtteperson med til lægen?
since_last: Jeg vil gerne sidde tæt på døren""",
    "K": """
meeting_kind: Første møde
hopes: et arbejde på et lager, helst 15 timer
hopes: træffe en kæreste
resources: at cykle lange ture og høre podcast
network: min bror Ali og min mentor Peter
help_wanted: stemmerne er værst når jeg er alene
help_wanted: jeg har ikke betalt husleje i to måneder
questions: hvor længe går der før jeg får svar""",
    "L": """
meeting_kind: Status
hopes: Jeg ønsker mig et liv uden så meget medicin.
hopes: Jeg vil gerne synge i kor igen.
resources: Hunden Bella får mig ud hver morgen. Uden hende blev jeg liggende.
network: Min veninde Susanne, min far og Jette fra værestedet
help_wanted: Jeg får angst i bussen. Derfor kommer jeg for sent til samtalerne på Torvet.
questions: Må min veninde komme med til mødet?""",
}
_HEADINGS = {
    "håb": "hopes",
    "håb og ønsker": "hopes",
    "det der hjælper mig": "resources",
    "det, der hjælper mig": "resources",
    "mennesker": "network",
    "hjælp": "help_wanted",
    "spørgsmål": "questions",
    "et godt møde": "good_meeting",
    "haster": "urgent",
}
# Lines about a good meeting, which are not there yet where that is asked.
_GOOD_MEETING = ("Der skal være ro i lokalet", "Jeg vil gerne sidde tæt på døren", "Mødet må gerne være kort")


def main(services: Services, name: str = "edits.jsonl", show: bool = False) -> None:
    """Print how many cases of one set end as wanted, by what is wanted; `show` prints those that do not."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    changed = 0
    for case in rows(name):
        wanted = "+".join(case["then"])
        wrong = differences(services, case)
        total[wanted] += 1
        right[wanted] += not wrong
        changed += bool(wrong) and set(case["then"]) <= {"same", "asked"}
        if show and wrong:
            print(f"  {case['note']} {case['where']}: {' / '.join(case['say'])} -> {'; '.join(wrong)}")
    left_alone = sum(number for wanted, number in total.items() if wanted in {"same", "asked"})
    print(f"edits ({name}): as wanted {_share(sum(right.values()), sum(total.values()))}")
    print(f"  changed where nothing was to be changed {_share(changed, left_alone)}")
    for wanted in sorted(total):
        print(f"  {wanted:20} {_share(right[wanted], total[wanted])}")


def differences(services: Services, case: Case) -> list[str]:
    """Return in what the note differs from what the case wants after all is said."""
    talk, before = sitting(services, case["note"], case["where"])
    for said in case["say"]:
        talk.say(said)
    after = services.interview.note_of(talk.conversation_id)
    if after is None:
        return ["the note is gone"]
    known = {item.id for item in before.items}
    new = sorted(_bare(item.text) for item in after.visible if item.id not in known and item.rewords is None)
    wrong = [] if new == sorted(map(_bare, case["then"].get("added", []))) else [f"added {new}"]
    for number, item in numbered(before, services.script):
        wrong += _of_line(number, item, _now(item, after), case["then"])
    return wrong


def sitting(services: Services, note: str, where: str) -> tuple[Talk, Note]:
    """Return a conversation that stands at a place with one of the notes, and the note."""
    talk = Talk(services, uuid.uuid4().hex)
    talk.say("jeg vil gerne gøre mig klar til et møde")
    begun = services.interview.note_of(talk.conversation_id)
    assert begun is not None
    lines = [row.partition(": ")[::2] for row in _NOTES[note].strip().splitlines()]
    at = "good_meeting" if where == "good_meeting" else "review"
    items = tuple(
        Item(uuid.uuid4().hex, step, text.rstrip("*#"), most_important=text.endswith("*"), held_back=text.endswith("#"))
        for step, text in lines
        if not (at == "good_meeting" and text in _GOOD_MEETING)
    )
    confirming = {"which_delete": "delete", "new_words": f"edit:{items[2].id}"}.get(where)
    steps = list(services.script.steps)
    done = tuple(Position(step) for step in steps[: steps.index(at)])
    told = (*begun.progress.told, "code", "not_an_agreement")
    progress = replace(begun.progress, at=Position(at), confirming=confirming, done=done, told=told)
    begun = replace(begun, items=items, progress=progress)
    with services.interview._transactions.transaction():
        services.interview._notes.put(begun)
    return talk, begun


def _now(item: Item, after: Note) -> Item:
    """Return a line as it stands after the talk: its latest wording."""
    while True:
        later = next((other for other in after.items if other.rewords == item.id and not other.removed), None)
        if later is None:
            return next(other for other in after.items if other.id == item.id)
        item = later


def _of_line(number: int, was: Item, now: Item, then: Case) -> list[str]:
    if now.removed or number in then.get("gone", []):
        return [] if now.removed and number in then.get("gone", []) else [f"{number} taken out: {now.removed}"]
    texts = then.get("is", {}).get(str(number), was.text)
    held = (was.held_back or number in then.get("held", [])) and number not in then.get("shared", [])
    step = then.get("moved", {}).get(str(number))
    wrong = [] if _bare(now.text) in map(_bare, [texts] if isinstance(texts, str) else texts) else [f"{number}: {now.text}"]
    wrong += [] if now.held_back == held else [f"{number} held back: {now.held_back}"]
    wrong += [] if now.step == (_HEADINGS[step.lower()] if step else was.step) else [f"{number} under {now.step}"]
    starred = number in then.get("starred", []) or (was.most_important and number not in then.get("unstarred", []))
    # A new star may take the place of an old one.
    may_be = {starred, now.most_important} if "starred" in then and number not in then["starred"] else {starred}
    return wrong if now.most_important in may_be else [*wrong, f"{number} starred: {now.most_important}"]


def _bare(text: str) -> str:
    return text.strip(" .").lower()


def _share(part: int, whole: int) -> str:
    return f"{100 * part / (whole or 1):.1f} % ({part}/{whole})"
