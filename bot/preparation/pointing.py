"""Lines that some words point at by their number, their order or their heading, not by what they are about."""

import re

from bot.preparation.lines import CARDINALS
from bot.preparation.model import Item
from bot.text.folding import danish_pattern, fold

Lines = list[tuple[int, Item]]

_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(CARDINALS)})"
_AND = r"\s*(?:,|og|&|samt|plus)\s*(?:ogsaa )?(?:nr\.? |nummer |linje |punkt )?"
# "toeren", "nr. 3'eren", "5eren"; spoken "treer" and "fireren" likewise.
_SPOKEN = {
    "et": 1,
    "ener": 1,
    "toer": 2,
    "treer": 3,
    "firer": 4,
    "femmer": 5,
    "sekser": 6,
    "syver": 7,
    "otter": 8,
    "nier": 9,
}
_UNITS = (
    r"(?:gange?|timer?|dage?|uger?|maaneder?|mdr|aar|aars|minut\w*|kr|kroner|procent|pct|kilo|kg|km|kilometer|boern|personer|stk|moeder?"
    r"|piller?|tabletter?|kopper?|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|om|paa)"
)
_FOLLOWS = (
    r"(?=\W*$|\W*[,.;:!?–]| (?:ud|vaek|skal|ska|skulle|maa|er|e|kan|ka|ku|vil|hoerer|udgaar|ryger?|ryk|op|ned|over|hen|bare|passer|staar|har|ikke|ik|ikk|som"
    r"|den|det|hun|de|jeg|til|og|saa|behoever|boer|lyder|handler|med|for|der|kun|helt|tak|please|pls|lige|slettes|rettes|holdes|gemmes|deles|flyttes|eller|nej|ogsaa|fra|under|af|bliver|slet|ret|er)\b)"
)
_LEADS = (
    r"(?:(?:nej|og|saa|den|de|med|men|vaek|ud|baade|vent|ja|jo|at|ad|i|fra|ved|det|ok|okay|hov|ups|ej|eller|ogsaa|bare|lige|kun|jeg|mente|mener|slet|fjern|drop|hold|del"
    r"|flyt|ret|tag|ta|smid|pil|stryg|glem|skjul|gem|se|laes|laese)\W+)*"
)
_POINTED = (
    danish_pattern(
        rf"\b(?:nr\.?|nummer|numrene|linjen?|linjerne|punkte?t?|punkterne|pkt\.?)\s*({_NUMBER}(?:{_AND}{_NUMBER})*)(?![\w.:]*\d)(?! {_UNITS}\b)\b"
    ),
    danish_pattern(rf"\b(\d{{1,2}})['-]?(?:er|eren|ern)\b(?! {_UNITS}\b)|\b({'|'.join(CARDINALS)})['-](?:er|eren)\b"),
    danish_pattern(rf"\b({'|'.join(_SPOKEN)})en\b"),
    danish_pattern(
        rf"\b(?:se|læse|slet|fjern|hold|del|flyt|ret|tag|drop|smid|ud af|fra|gør) (\d{{1,2}}(?:(?:{_AND}|\s+)\d{{1,2}})*)\b(?![.,:]\d)(?! {_UNITS}\b)"
    ),
    danish_pattern(rf"^\W*{_LEADS}(\d{{1,2}}(?:(?:{_AND}|\s+)\d{{1,2}})*)(?![.,:]\d)(?! {_UNITS}\b){_FOLLOWS}"),
)
_ORDER = {"oeverste": 1, "foerste": 1, "anden": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6}
_FROM_END = {"nederste": -1, "sidste": -1, "seneste": -1, "naestsidste": -2, "bagerste": -1}
_WHICH = "|".join((*_ORDER, *_FROM_END))
_ORDINAL = re.compile(
    rf"\b(?:den|det|i|de|dem|linje|jeg mente|til) (?P<many>to |tre )?(?:aller)?(?P<which>{_WHICH})"
    r"(?=\W*$|\W*[.,!]|\W+(?:linje|er|skal|ska|maa|kan|vil|ud|vaek|der|af|og|hun|jeg|til|ogsaa|behoever|boer|ikke|ikk|ik|lige|bare|tak|i listen|paa listen|haab|oenske|droem|spoergsmaal|under)\b)"
    rf"|^\W*(?P<alone>{_WHICH})\W*$"
)
_OF_TWO = re.compile(r"\bden ene\b")
# Some words may be "the second" or "the other": what was said before tells.
_OTHER = re.compile(r"\b(?:nej|ikke? den|ik den|ikk den)\b")
_EITHER = re.compile(rf"\b(?:nr|nummer|linje|punkt)\.? ?{_NUMBER} eller (?:nr |nummer )?{_NUMBER}\b")
_CORRECTS = re.compile(r"\bnej\b")
# Headings, by the words that a reader calls them by.
_HEADINGS = {
    "hopes": danish_pattern(r"\b(?:håb|håbet|håbene|ønsker?|ønsket|ønskerne|drømme?|drømmen|drømmene)\b"),
    "network": danish_pattern(r"\b(?:mennesker|menneskerne|personer|personerne|folk|netværk\w*)\b"),
    "questions": danish_pattern(r"\bspørgsmål\w*"),
    "help_wanted": danish_pattern(r"\b(?:under|i|ved) (?:det med )?(?:hjælp|hjælpen|det svære)\b"),
    "resources": danish_pattern(r"\b(?:det der hjælper(?: mig)?|ressourcer\w*|styrker\w*)\b"),
    "meeting_place": danish_pattern(r"\b(?:stedet|mødested\w*)\b"),
    "urgent": danish_pattern(r"\bunder (?:det der )?haster\b"),
}
_ALL = danish_pattern(r"\b(?:alle|begge|alt|dem|hele|samtlige|mine \w+erne)\b")
_SOME = danish_pattern(r"\b(?:en|et|noget|nogle) af (?:dem|mine)\b")


def is_either(text: str) -> bool:
    """Whether a message leaves it open which of two numbers is meant."""
    return bool(_EITHER.search(fold(text)))


def numbers_pointed_at(text: str, last: int) -> list[int]:
    """Return the numbers of the lines that a text points at; after a "nej" only those that follow it count.

    `last` is how many lines there are; with 0 the order of lines ("den sidste") points at none.
    """
    folded = fold(text)
    found = [
        value
        for pattern in _POINTED
        for match in pattern.finditer(folded)
        for value in _values(next(filter(None, match.groups())))
    ]
    tail = _CORRECTS.split(folded)[-1]
    if found and tail != folded:
        again = [value for word in re.findall(rf"\b{_NUMBER}\b", tail) for value in _values(word)]
        found = again[-1:] or found
    if found:
        return list(dict.fromkeys(found))
    return _ordered(folded, last) if last and not _OF_TWO.search(folded) else []


def under_heading(text: str, lines: Lines) -> list[Item]:
    """Return the lines of the heading that a text names: the only one, the one of that order, or all where all are meant."""
    folded = fold(text)
    named = [step for step, pattern in _HEADINGS.items() if pattern.search(folded)]
    if len(named) != 1:
        return []
    there = [item for _, item in lines if item.step == named[0]]
    at = _ordered(folded, len(there))
    if at:
        return [there[number - 1] for number in at if 0 < number <= len(there)]
    return there if len(there) == 1 or (_ALL.search(folded) and not _SOME.search(folded)) else []


def _ordered(folded: str, last: int) -> list[int]:
    found: list[int] = []
    for match in _ORDINAL.finditer(folded):
        which = match["which"] or match["alone"]
        at = _ORDER.get(which) or last + 1 + _FROM_END.get(which, -1)
        many = {"to ": 2, "tre ": 3}.get(match["many"] or "", 1)
        found += [at + step if which in _ORDER else at - step for step in range(many)]
    return list(dict.fromkeys(found))


def _values(said: str) -> list[int]:
    words = re.findall(r"[a-z]+|\d+", said)
    known = {word: at for at, word in enumerate(CARDINALS, start=1)} | _SPOKEN
    return [int(word) if word.isdigit() else known[word] for word in words if word.isdigit() or word in known]
