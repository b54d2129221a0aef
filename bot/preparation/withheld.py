"""What a citizen tells and, in the same breath, wants kept from its readers: told here, but not shared, or not written."""

import re
from dataclasses import dataclass, replace

from bot.preparation.model import Note
from bot.preparation.say import Say
from bot.preparation.script import Step
from bot.text.folding import words

_NOT = r"(?:ikke|ikk|ik|itj|it)"
_READER = (
    r"(?:(?:min|hende|ham|den) )?(?:ny(?:e)? )?"
    r"(?:sagsbehandler\w*|rådgiver\w*|raadgiver\w*|kommunen|myndighed\w*|jobcent\w+|de|dem|hun|han|hende|ham|i|nogen|andre|man)"
)
_THAT = r"(?P<which>det sidste|det her|det der|dette|det)"
_STRESS = r"(?:bare|helst|altså|jo|godt|nok|virkelig|kraftedeme|fandeme|sgu|overhovedet|absolut|lige|for alt i verden)"
_KEPT_FROM = r"(?:se|læse|laese|vide|høre|hoere|ses|læses|laeses|vises|deles|sendes|stå|staa|med|komme med|videre|få at vide|faa at vide)"
_UNSHARED = (
    rf"{_THAT} (?:må|maa|skal|bør|skulle|behøver)(?: {_READER})?(?: {_STRESS}){{0,2}} (?:{_NOT}|aldrig) {_KEPT_FROM}\b",
    rf"{_READER} (?:må|maa|skal)(?: \w+)? {_NOT} {_KEPT_FROM} (?P<which>det|dette|noget om det)\b",
    rf"{_THAT} (?:må|maa|skal) ingen(?: \w+)? {_KEPT_FROM}\b",
    rf"{_THAT} (?:er|bliver|skal være|skal blive) (?:(?:kun|bare|kun lige) (?:til|for) mig|(?:kun |bare )?(?:mellem os|privat|hemmeligt|imellem os))\b",
    rf"{_THAT} (?:holder|gemmer) (?:jeg|vi) (?:for mig|for os|tilbage|skjult)\b",
    rf"{_THAT} (?:(?:rager|vedkommer) {_NOT} {_READER}|holder du (?:for dig|tilbage))\b",
    rf"(?:sig|skriv|fortæl|nævn|naevn) {_THAT} (?:bare |lige |please )?{_NOT}\b",
    rf"(?:hold|gem) {_THAT} (?:tilbage|skjult|for dig)\b",
    rf"(?P<which>)(?:{_NOT} (?:noget )?til (?:min )?(?:sagsbehandler\w*|kommunen)|hemmeligt)\b",
    rf"(?:del|vis|send) {_THAT} {_NOT}\b",
    rf"(?:du|i|man) må {_NOT} (?:dele|vise|sende|sige) {_THAT}\b",
    rf"(?:jeg )?vil {_NOT} have,?(?: at)? {_READER} (?:ser|læser|ved|får|hører|kan se) {_THAT}\b",
)
_UNWRITTEN = (
    r"(?:skriv|nævn|naevn|notér|noter|tag) (?:bare |lige |venligst |helst |please )?"
    rf"{_NOT} (?:noget om|det om|det med|om|at|det sidste)\b"
)
_JOINS = r"(?:^|(?P<join>[.,;:!?–-]|\bmen\b|\bog\b|\bså\b|\())\s*(?:\b(?:men|og|så|bare|altså|for)\b\s*)*"
# "kun til mig: …": the wish stands first.
_BEFORE = re.compile(
    rf"^\W*(?:(?:det her|dette|det næste|det)\s+)?(?:(?:er |skal |må )?(?:kun|bare) (?:til |for )?(?:mig|jeg)(?: selv)?(?: (?:må|skal|kan))?(?: se| læse)?(?: det)?"
    rf"|må {_READER} {_NOT} (?:se|læse|vide)|hemmeligt|privat)\s*[:–-]\s*(?P<told>\S.*)$",
    re.I | re.S,
)
_WITHHOLDS = tuple(re.compile(_JOINS + f"(?:{wish})(?P<after>.*)$", re.I | re.S) for wish in _UNSHARED)
_LEAVES_OUT = re.compile(_JOINS + f"(?:{_UNWRITTEN})(?P<after>.*)$", re.I | re.S)
_OF_A_LINE = re.compile(
    r"\b(?:linje\w*|nummer|nr|punkt\w*|svaret|noten|hold|holde|skjul\w*|slet|gem|fjern)\b|^\W*(?:det|den) (?:om|med|der|her|sidste)\b",
    re.I,
)
_BORDER = re.compile(r"[.!?]\s+|\n")
_TOLD_WORDS, _AFTERWARDS = 3, 6


@dataclass(frozen=True)
class Withheld:
    """The words told, verbatim; whether they are held back, and then whether only the last line of them is.

    `rest` is what is told after the wish, which does not concern it.
    """

    told: str
    is_held: bool
    only_last: bool = False
    rest: str = ""


def can_be_said_at(step: Step) -> bool:
    """Whether a question takes the citizen's own words, so that some of them may be kept from its readers."""
    return step.kind in {"list", "text", "choice", "tap"}


def read(text: str) -> Withheld | None:
    """Return what a message tells besides the wish that it is kept from its readers; None when it holds no such wish.

    A wish about a line already written, or one that says nothing else, is a command and not read here.
    """
    first = _BEFORE.match(text)
    if first:
        return Withheld(first["told"].strip(), True)
    for pattern in _WITHHOLDS:
        match = pattern.search(text)
        if match is None:
            continue
        told, after = _told(text, match), match["after"]
        border = _BORDER.search(after)
        rest = after[border.end() :].strip() if border else ""
        if len(words(after[: border.start()] if border else after)) <= _AFTERWARDS:
            return Withheld(told, True, "sidste" in match["which"].lower(), rest) if told else None
    match = _LEAVES_OUT.search(text)
    told = _told(text, match) if match else ""
    return Withheld(told, False) if told else None


def settle(before: Note, note: Note, found: Withheld, says: list[Say]) -> tuple[Note, list[Say]]:
    """Hold back what an answer added to the note, or say that the rest of it was not written; one undo takes both back."""
    known = {item.id for item in before.items}
    new = [item for item in note.visible if item.id not in known]
    if not found.is_held or not new:
        return note, [Say("utter_left_unwritten"), *says]
    held = new[-1:] if found.only_last else new
    items = tuple(replace(item, held_back=True) if item in held else item for item in note.items)
    says = [Say("utter_kept_held_back", {"line": "\n".join(item.text for item in held)}), *says]
    return replace(note, items=items), says


def _told(text: str, match: re.Match[str]) -> str:
    end = match.end("join") if match["join"] in {".", "!", "?"} else match.start()
    told = text[:end].rstrip(" ,;:–-(\n")
    return told if len(words(told)) >= _TOLD_WORDS and not _OF_A_LINE.search(told) else ""
