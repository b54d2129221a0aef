"""The lines of a note as a reader sees them: numbered, under headings; and which one a message names."""

import re

from bot.preparation.model import SELF, Item, Note
from bot.preparation.script import Script
from bot.text.folding import fold, words
from bot.text.lemmas import lemma

_ORDINALS = (
    "foerste",
    "anden",
    "tredje",
    "fjerde",
    "femte",
    "sjette",
    "syvende",
    "ottende",
    "niende",
    "tiende",
)
CARDINALS = ("et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti")
_POINTS = re.compile(r"\b(?:nr|nummer|linje|punkt)\b")
_POINTING = frozenset(["nr", "nummer", "linje", "punkt", "og", "saa", "eller", "derefter", "ogsaa"])
_STEM = 5
_FILLER = frozenset(
    [
        "jeg",
        "vil",
        "gerne",
        "kan",
        "du",
        "maa",
        "lade",
        "vaere",
        "den",
        "det",
        "de",
        "der",
        "som",
        "og",
        "aa",
        "at",
        "om",
        "med",
        "i",
        "paa",
        "til",
        "fra",
        "ikke",
        "min",
        "mit",
        "mine",
        "en",
        "et",
        "nummer",
        "nr",
        "linje",
        "linjen",
        "punkt",
        "slet",
        "slette",
        "fjern",
        "fjerne",
        "ret",
        "rette",
        "aendre",
        "hold",
        "holde",
        "tilbage",
        "skal",
        "ud",
        "vaek",
        "noget",
        "har",
        "sagt",
        "skrev",
        "skrevet",
        "godt",
        "lige",
        "lidt",
        "er",
        "var",
        "bliver",
        "blive",
        "blev",
        "saa",
        "men",
        "eller",
        "hvis",
        "naar",
        "hvor",
        "hvad",
        "hvem",
        "igen",
        "ogsaa",
        "nu",
        "her",
        "ham",
        "hun",
        "han",
        "hende",
        "vi",
        "os",
        "dig",
        "mig",
        "sig",
        "selv",
        "kun",
        "bare",
        "mere",
        "hele",
        "helt",
        "alle",
        "alt",
        "nogen",
        "ingen",
        "skulle",
        "kunne",
        "ville",
        "kom",
        "komme",
        "siger",
        "sige",
        "sagde",
        "staar",
        "staa",
        "nej",
        "ja",
        "tak",
        "vent",
        "hov",
        "ej",
        "hellere",
        "se",
        "laese",
        "vide",
    ]
)


def numbered(note: Note, script: Script) -> list[tuple[int, Item]]:
    """Return the visible items with the numbers that the review shows, in the order of the interview."""
    order = list(script.steps)
    return list(enumerate(sorted(note.visible, key=lambda item: order.index(item.step)), start=1))


def note_text(note: Note, script: Script) -> str:
    """Return the note as numbered lines under its headings, verbatim, in the order of the interview."""
    if not note.visible:
        return "Der står ikke noget i din note endnu."
    lines: list[str] = []
    heading = ""
    for number, item in numbered(note, script):
        if script.step(item.step).heading != heading:
            heading = script.step(item.step).heading
            lines.append(f"{heading}:")
        marks = [mark for mark, on in (("vigtigst", item.most_important), ("holdes tilbage", item.held_back)) if on]
        marks += [f"foreslået af {item.perspective}"] if item.perspective != SELF else []
        lines.append(f"{number}. {item.text}" + (f" ({', '.join(marks)})" if marks else ""))
    return "\n".join(lines)


def says_order_alone(text: str) -> bool:
    """Whether a message names a line by its order and nothing else ("slet den første"): at a list, that list's order."""
    said = set(words(text))
    ordered = said & {*_ORDINALS, "sidste", "seneste"}
    return bool(ordered) and not (
        _POINTS.search(text.lower()) or re.search(r"\d", text) or stems(text) - {o[:_STEM] for o in ordered}
    )


def numbers_alone(text: str) -> list[int]:
    """Return the numbers of a message that only points ("nr 1 og så nr 3"), in its order; none when it says more."""
    said = [word for word in words(text) if word not in _POINTING]
    numbers = [
        int(word) if word.isdigit() else CARDINALS.index(word) + 1 for word in said if word.isdigit() or word in CARDINALS
    ]
    return list(dict.fromkeys(numbers)) if len(numbers) == len(said) else []


def stems(text: str) -> set[str]:
    """Return the stems of a text's telling words: dictionary forms, shortened so that "hunden" and "hund" meet."""
    return {form[:_STEM] for form in telling(text)}


def telling(text: str) -> set[str]:
    """Return the dictionary forms of a text's words but those that every line has."""
    said = text.lower().replace(",", " ").replace(".", " ").split()
    forms = {fold(lemma(word)) for word in said if fold(word) not in _FILLER}
    return {form for form in forms if form not in _FILLER and len(form) > 1}


_WRITTEN = frozenset({"list", "text", "tap"})
_STEP_WORDS = {
    "hopes": {"haab", "haabet", "haabene", "oenske", "oensker", "oenskerne", "droem", "droemme", "droemmene", "haaber"},
    "resources": {"hjaelper", "ressource", "ressourcer", "styrker", "god", "gode"},
    "network": {"person", "personer", "mennesker", "menneske", "familie", "familien", "ven", "venner", "netvaerk"},
    "communities": {"faellesskab", "faellesskaber", "forening", "foreninger"},
    "help_wanted": {"hjaelp", "hjaelpen", "svaert", "svaere", "stoette"},
    "questions": {"spoergsmaal", "spoergsmaalene", "spoerge", "dagsorden", "dagsordenen"},
    "urgent": {"haster", "haste", "akut"},
    "good_meeting": {"moedet", "moede"},
    "meeting_place": {"stedet", "moedested", "moedestedet"},
}


def step_named(text: str, script: Script) -> str | None:
    """Return the step that a message names as the place for a line, by its heading or a word for it; None when unclear.

    Where a message names a place with "til" or "under", only what follows counts.
    """
    after = re.split(r"\b(?:hen til|over til|til|under|i|ved|blandt)\b", text, flags=re.I)
    for part in (*reversed(after[1:]), text):
        said, folded = set(words(part)), fold(part)
        hits = [key for key, step in script.steps.items() if step.kind in _WRITTEN and fold(step.heading) in folded]
        hits = hits or [key for key, names in _STEP_WORDS.items() if key in script.steps and said & names]
        if len(hits) == 1:
            return hits[0]
    return None
