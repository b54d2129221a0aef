"""Typed answers where the interview offers a choice of ways: more hopes, urgent or not, enough or more, share or not."""

import re

from bot.preparation import answers, sharing
from bot.preparation.by_form import asks, says_no, says_okay, says_yes
from bot.preparation.interpret import Heard, Meaning
from bot.preparation.model import Note
from bot.preparation.plan import advance, open_chapters
from bot.preparation.say import Say
from bot.preparation.script import Script
from bot.text.folding import danish_pattern, fold, words

_DENIES = danish_pattern(r"^(?:nej|naj|nei|næ|næh|nope|niks|nix|ikke|ik|ingen|intet|det kan vente)\b")
_AFFIRMS = danish_pattern(r"^(?:øh |tja |desværre )?(?:ja|jo|jep|jah?|jeps)\b(?:\W+\w+){0,4}\W*$")
_ENOUGH = danish_pattern(r"\b(?:nok|nåk|slut|færdig|afslut\w*|se noten|ikke mere|stop)\b")
_MORE = danish_pattern(r"\b(?:mere|fortæl\w*|alt|det hele|videre|gerne|fortsæt\w*)\b")
_GOOD = danish_pattern(
    r"\b(?:god|godt|fin|fint|passer|rigtig|rigtigt|perfekt|færdig|klar|som den skal|ok|okay|sådan|videre"
    r"|intet at rette|ikke noget at rette)\b"
)
_SHARES = danish_pattern(
    r"^(?:ja|jo|jep|jada|ok|okay|gerne|del|send|værsgo)\b.{0,20}\b(?:del\w*|send\w*|gør det|afsted)\b|^(?:del|send) (?:den|det|noten)\b"
)
_APPROVES = danish_pattern(
    r"^(?:ja |jo |nej |ok |okay |så |nu |jamen |tak |den |det |alt |fint |,)*(?:passer|er (?:god|fin|rigtig|færdig|som)|er den (?:god|fin|som|færdig)|er der (?:ikke noget|intet) at rette|der er (?:ikke noget|intet) at rette|sådan (?:skal|er|vil))\b(?!.*\b(?:ikke|men|nummer|linje|aflever\w*|send\w*|del|dele|giv\w*|vis\w*)\b(?! noget at rette))"
)
_DOUBTS = danish_pattern(
    r"\b(?:ikke|ik|itj|aldrig|nej|vent|måske|hvis|kun|undtagen|uden|om lidt|senere|slet\w*|fjern\w*|væk)\b"
)
_EXCEPTS = danish_pattern(
    r"\b(?:bare|kun|undtagen|bortset fra|ud over|andet end) (?:\w+ )?(?:med|min|mit|mine|huslej\w*|peng\w*|mad\w*|medicin\w*|regning\w*)\b"
)
# "der skal hverken slettes eller rettes noget", "ingen rettelser", "godkendt", "sådan skal den se ud"
_NO_CHANGE = danish_pattern(
    r"\b(?:ikke|ik|ikk|hverken|ingen|intet|uden)\b[^,.;]{0,20}\b(?:slet\w*|ret\w*|ændr\w*|tilføj\w*|fortryd\w*|skjul\w*|flyt\w*|fjern\w*|mangl\w*|lave om|have noget væk|indvending\w*|bemærkning\w*)\b(?! (?:den|det|dem|linje)\b)"
    r"|\b(?:ikke|intet|noget),? (?:som |der )?(?:jeg|vi) (?:\w+ ){0,3}(?:lave om|rette|ændre|slette|fjerne|tilføje|flytte)\b"
    r"|\brør den ikke\b|\bskal (?:det |den )?(?:blive|være|forblive) sådan\b|\b(?:er den|den er) (?:\w+ )?(?:i vinkel|i hus|på plads|i orden)\b|\bgodt ramt\b"
    r"|^\W*(?:ja |jo |den er |det er |hermed )*(?:godkendt|accepteret|vedtaget)\b|\bser (?:\w+ )?(?:godt|fint|fin|rigtig\w*) ud\b|\bsådan (?:skal|må|kan) den (?:være|se ud|blive)\b|\blad den (?:bare )?stå\b|^\W*(?:det er |den er |helt |fint |jeg synes )*(?:godt|fint|perfekt)(?: nok)?\W*(?:[.,!].*)?$|\bden sidder\b|\b(?:den|det) er (?:\w+ )?(?:god|godt|fin|fint|smukt|flot|rigtig|rigtigt) (?:nok |skrevet |sagt )?(?:som (?:den|det) er|skrevet|sagt)\b|\bikke mere på hjerte\b"
)
_BUT = danish_pattern(
    r"\b(?:men|undtagen|bortset|kun|linje \d|nummer|nr|punkt|i stedet|hold\w* .*tilbage|afsted|af sted|del den|send den|gem den|stop|skulle|som (?:det|den) var|mente)\b"
)
_LOOKS = danish_pattern(r"\b(?:se|læse|vise?|høre|tilbage)\b")
_CLAUSES = re.compile(r"[.,;!–]| for | så | men ")
_ALL_OF_IT = danish_pattern(
    r"(?:ja |jo |jeg vil |gerne |have |tag |vi tager |lad os tage )*(?:det hele|alt|alle(?: sammen)?)(?: tak)?"
)
_IS_ENOUGH = danish_pattern(
    r"(?:nej |ja |tak |det her |det |nu |jeg |må |vil |gider |orker |behøver |synes |er |har |have |være |ikke |stop |her |slut |fortælle |sige |skrive |vist )*(?:nok|ikke mere|mere|stop|slut|færdig)(?: for mig| nu| her| tak| i dag| sagt)*"
)
_UNCHANGED = 18
_CHAPTERS = {
    "other_hopes": danish_pattern(r"\b(?:andet|andre|anden|næste) (?:\w+ )?(?:håb\w*|ønsk\w*|drøm\w*)|\bhåb nummer\b"),
    "communities": danish_pattern(r"\b(?:fælles\w*|forening\w*|klub\w*)\b"),
    "good_meeting": danish_pattern(r"\b(?:møde\w*)\b"),
    "numbers": danish_pattern(r"\b(?:tal|tallene|fem tal|skala\w*)\b"),
}
_SHORT, _APPROVING, _SURE = 8, 12, 0.5

Settled = tuple[Note, list[Say]]


def settle(note: Note, script: Script, step: str, heard: Heard, *, audience: str) -> Settled | None:
    """Carry out a typed yes, no or wish at one of these places; None when it is an ordinary answer."""
    how = {"share": _share, "depth": _depth, "review": _review, "urgent": _urgent}.get(step, _more_hopes)
    return how(note, script, heard, audience)


def read(step: str, text: str) -> Meaning | None:
    """Return what a short typed answer means at a menu, where its form says it: share it, enough, more."""
    folded, length = fold(text), len(words(text))
    if step == "share" and length <= _SHORT and _SHARES.search(folded) and not _DOUBTS.search(folded):
        return Meaning("command", "share_note")
    naming = [part for part in _CLAUSES.split(folded) if any(chapter.search(part) for chapter in _CHAPTERS.values())]
    named = bool(naming) and length <= _APPROVING
    more = (named or (length <= _SHORT and _MORE.search(folded))) and not asks(text) and not _LOOKS.search(folded)
    if step == "depth" and not asks(text) and _CLAUSES.split(folded)[0].strip() and _decides(_CLAUSES.split(folded)[0]):
        return Meaning("answer")
    if step == "depth" and more and not _DOUBTS.search(naming[0] if named else folded):
        return Meaning("answer")
    if step == "review" and _approves(folded, length):
        return Meaning("answer")
    return None


def _approves(folded: str, length: int) -> bool:
    """Whether a message at review lets the note stand: it says so, or that nothing is to be changed."""
    if length <= _APPROVING and _APPROVES.search(folded):
        return True
    unchanged = length <= _UNCHANGED and _NO_CHANGE.search(folded)
    return bool(unchanged) and not _BUT.search(folded)


def _decides(clause: str) -> bool:
    """Whether the first clause of a message at the depth menu settles it, whatever reason follows."""
    return bool(_ALL_OF_IT.fullmatch(clause.strip()) or _IS_ENOUGH.fullmatch(clause.strip()))


def _share(note: Note, _script: Script, heard: Heard, _audience: str) -> Settled | None:
    if says_okay(heard.text):
        return note, []
    if says_yes(heard.text):
        return sharing.decide(note, share=True)
    if says_no(heard.text) or _DENIES.search(fold(heard.text)) or re.search(r"\b(?:ikke|ik|vent)\b", fold(heard.text)):
        return sharing.decide(note, share=False)
    return note, []


def _depth(note: Note, script: Script, heard: Heard, audience: str) -> Settled | None:
    folded = fold(heard.text)
    first = _CLAUSES.split(folded)[0].strip()
    folded = first if _decides(first) else folded
    said = set(words(folded))
    for key, title in open_chapters(note, script):
        if said == set(words(title)) or (key in _CHAPTERS and _CHAPTERS[key].search(folded)):
            return answers.choose(note, script, f"chapter:{key}", "depth", audience=audience)
    if _ENOUGH.search(folded) or says_yes(heard.text):
        return answers.choose(note, script, "enough", "depth", audience=audience)
    if _MORE.search(folded):
        return note, []
    return (note, []) if says_no(heard.text) else None


def _review(note: Note, script: Script, heard: Heard, audience: str) -> Settled | None:
    short = len(words(heard.text)) <= _SHORT
    folded = fold(heard.text)
    if _approves(folded, len(words(heard.text))):
        return advance(note, script, audience=audience), []
    if says_yes(heard.text) or (short and _GOOD.search(folded) and not heard.intent.startswith("tell_")):
        return advance(note, script, audience=audience), []
    return (note, []) if says_no(heard.text) else None


def _urgent(note: Note, script: Script, heard: Heard, audience: str) -> Settled | None:
    if says_okay(heard.text):
        return note, []
    affirms = _AFFIRMS.search(fold(heard.text)) and heard.share({"tell_urgent"}) < _SURE
    if says_yes(heard.text) or affirms:
        return answers.choose(note, script, "yes", "urgent", audience=audience)
    folded = fold(heard.text)
    denies = says_no(heard.text) or _DENIES.search(folded) or heard.share({"deny"}) > _SURE
    if len(words(heard.text)) > _SHORT and _EXCEPTS.search(folded):
        return None
    if denies and heard.share({"tell_urgent"}) < _SURE:
        return answers.choose(note, script, "no", "urgent", audience=audience)
    return None


def _more_hopes(note: Note, script: Script, heard: Heard, audience: str) -> Settled | None:
    denies = says_no(heard.text) or (heard.share({"deny"}) > _SURE and len(words(heard.text)) <= _SHORT)
    if denies:
        return advance(note, script, audience=audience), []
    return (note, []) if says_yes(heard.text) else None
