"""The crisis layer's judgement: acute, concern or none, and of what kind. It keeps nothing and needs nothing but text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.safety import patterns
from bot.safety.families import tells_of_danger
from bot.text.folding import danish_pattern, fold, sentences

Level = Literal["acute", "concern", "none"]
Speaker = Literal["citizen", "staff", "peer"]

# Bodily danger first: this is also the order in which the lines of mixed kinds are shown.
KIND_ORDER = ("poisoning", "child", "violence", "danger_to_others", "other_in_danger", "own_life")

# How sure the classifier must be to call a message acute, and how sure when the rules hold it back as a professional question
# or a finished past, or staff use no word of danger: less where they tell than where they ask (a supposed case is never acute).
# Set on the development sets (docs/decisions).
ACUTE_FROM, ACUTE_TOLD, ACUTE_HELD_BACK = 0.6, 0.75, 0.95
# What is said in so many words ("jeg vil bare dø") needs hardly any doubt to be gone: the classifier only turns away its jokes.
ACUTE_IN_SO_MANY_WORDS = 0.15
NEVER = 2.0
CONCERN_FROM = 0.45
# What may well be acute, but is not sure enough to be taken over, at least meets an open door.
NEARLY_ACUTE = 0.45
_SECOND_KIND, _HALF_SAID = 0.1, 0.5

_NOW = danish_pattern(
    r"\b(?:nu|lige nu|her og nu|netop|i dag|i nat|i aften|akut|har lige|lige har|står|sidder|ligger|truer|har taget|ringede|ringer|med en kniv|er i gang|mens jeg|mig selv|gemmer mig|spærre\w*|svarer ikke|ikke finde|ikke få fat|slået mig|slår mig|efter mig|ikke vække|hjælp mig|på vagt|i røret|på linjen|i telefonen|foran mig)\b"
)
_ASKS_AS_PROFESSIONAL = danish_pattern(
    r"\b(?:hvordan|hvad|hvornår|hvem|hvilke\w*|skal|må|kan|bør|findes|hvor)\W+(?:\w+\W+){0,3}?(?:jeg|vi|man|en sagsbehandler|medarbejderne|som \w+|guiden|vejledningen|siger|gør|der|du)\b"
)
_SUPPOSES = danish_pattern(r"\b(?:hvis|når|ifald|mistanke om|hypotetisk|teoretisk|en dag|nogensinde|eksempelvis|generelt)\b")
_SUPPOSES_SOMEBODY = danish_pattern(
    r"\b(?:hvis|når|ifald) (?:en|et|nogen|man|der|folk|borgere?)\b|\ben dag\b|\bnogensinde\b"
)
_QUOTED = re.compile(r"\"[^\"]*\"")
_ASKS_WHAT_TO_SAY = danish_pattern(
    r"\b(?:hvad|hvordan) (?:siger|gør|svarer|skal|kan|bør|må|spørger|griber|forholder|taler|reagerer) (?:jeg|vi|man)\b"
)
_SELF = danish_pattern(
    r"\bjeg (?:er så|har planlagt|vil ikke (?:mere|leve)|kan ikke mere|orker ikke|overvejer at)\b|\bmig selv\b|\bmit (?:eget )?liv\b"
)
_CASE_TALK = danish_pattern(
    r"\b(?:borger\w*|beboer\w*|klient\w*|guiden|vejledningen|princip\w*|procedure\w*|retningslinj\w*|underretning\w*|spørge (?:ind )?til|tale om|taler om|tegn på|samtale om|forebygge\w*|statistik|kursus|oplæg)\b"
)
# A key word alone, as staff look things up.
_TOPIC = danish_pattern(
    r"(?:selvmord\w*|selvskade\w*|suicid\w*|vold|voldsramt\w*|trusler|overdosis|overgreb|forebyggelse af \w+)(?: (?:og|hos|ved|blandt|i) \w+){0,2}\W*"
)
_PAST = danish_pattern(
    r"\b(?:dengang|engang|for (?:mange |flere |\w+ )?(?:år|måneder) siden|som (?:barn|ung|teenager)|i (?:19|20)\d\d|tidligere|førhen|før i tiden|min barndom|da jeg var|sidste år|i fortiden|år tilbage|altid været|mange år siden|længe siden|i (?:halvfjerdserne|firserne|halvfemserne|nullerne|tresserne|gymnasiet|folkeskolen|ungdommen|min ungdom)|da jeg gik|første mand|min barndom|i sin tid|siden (?:19|20)\d\d|som (?:dreng|pige|soldat|\w+årig)|var jeg barn)\b"
)
_FINE_NOW = danish_pattern(
    r"\b(?:nu (?:har|er) (?:jeg|det)|i dag (?:har|er|vil|lever)|det er (?:længe siden|overstået|slut)|har det (?:godt|bedre|fint)|glad for at|kommet over|kommet videre|ikke mere nu|lever stadig|ikke længere|heldigvis|taknemmelig|er slut nu|vil leve|bearbejdet|blev reddet|taknemlig|lagt bag mig|fred med det|lukket kapitel|fået hjælp|ikke haft|holder (?:jeg )?foredrag|underviser|elsker livet|livet er godt|godt liv|i dag er jeg|har jeg det godt|stolt|i sikkerhed)\b"
)
_JOKES = re.compile(r"\b(?:ha ?ha\w*|he ?he\w*|hi ?hi|lol|griner|joke|spoeg|vittighed|sjov)\b|[:;]-?[)d]")
_MEANS_IT = danish_pattern(
    r"\b(?:mener det|ikke (?:for|nogen|en) (?:sjov|joke|spøg|vittighed|talemåde)|(?:helt|fuld|fuldt|ramme|blodig|faktisk) alvor\w*|det passer|det er alvor|seriøst|jeg gør det (?:faktisk|virkelig)|ikke engang (?:for )?sjov|er ment)\b"
)
_HAS_DECIDED = danish_pattern(
    r"\b(?:har (?:jeg )?(?:bestemt|besluttet|planlagt|valgt|sat en dato|taget (?:min|en) beslutning|lagt en plan)|bestemt mig|besluttet mig|beslutningen er)\b"
)
_VOLUNTEER = danish_pattern(
    r"\b(?:frivillig|arbejder|arbejdet|vagt|kursus|rådgiver|praktik|job|uddannet|ansat)\W+(?:\w+\W+){0,4}?(?:på|ved|hos|i|om)\W+(?:livslinien|livslinjen|giftlinjen|lev uden vold|bornetelefonen|børnetelefonen|krisecenter\w*)\b"
)


@dataclass(frozen=True)
class Verdict:
    """What one message is: its level, and for an acute one its kinds in the order they are answered."""

    level: Level
    kinds: tuple[str, ...] = ()

    @property
    def kind(self) -> str | None:
        """The leading kind, or None when nothing is acute."""
        return self.kinds[0] if self.kinds else None


def assess(text: str, speaker: Speaker = "citizen") -> Verdict:
    """Judge one message of one speaker.

    Figures of speech, finished past and professional questions are held back; whatever is left and
    unsure counts as own life.
    """
    folded = without_figures(fold(text))
    if (speaker == "staff" and _is_professional(folded)) or _VOLUNTEER.search(folded):
        return Verdict("none")
    kinds = acute_kinds(folded)
    if kinds and _is_past(folded):
        return Verdict("concern")
    if kinds:
        return Verdict("acute", kinds)
    if any(danish_pattern(pattern).search(folded) for pattern in patterns.CONCERN):
        return Verdict("none") if _is_past(folded) and _FINE_NOW.search(folded) else Verdict("concern")
    return Verdict("none")


def acute_kinds(folded: str) -> tuple[str, ...]:
    """Return the kinds of acute danger that a folded text tells of, bodily danger first."""
    hits = {kind for kind, rows in patterns.KINDS.items() if any(danish_pattern(row).search(folded) for row in rows)}
    if "child" in hits:
        hits -= {"violence", "danger_to_others"} if not re.search(r"\b(?:mig|meg)\b", folded) else {"danger_to_others"}
    if "other_in_danger" in hits and "own_life" in hits and not _speaks_of_self(folded):
        hits -= {"own_life"}
    if danish_pattern(patterns.WEAPON_AT_ME).search(folded):
        hits -= {"other_in_danger"}
    if "other_in_danger" in hits and "poisoning" in hits:
        hits -= {"other_in_danger"}
    if "own_life" in hits and "danger_to_others" in hits and re.search(r"\bslaar? mig ihjel\b", folded):
        hits -= {"danger_to_others"}
    return tuple(kind for kind in KIND_ORDER if kind in hits)


def combine(verdict: Verdict, levels: Mapping[str, float], text: str, speaker: Speaker) -> Verdict:
    """Join the rules' verdict with the classifier's likelihoods by kind (see `watch.Classifier`).

    The rules lower or raise how sure the classifier must be; a volunteer at a helpline stays held back.
    """
    folded = without_figures(fold(text))
    if _VOLUNTEER.search(folded):
        return verdict
    acute = {kind: levels.get(kind, 0.0) for kind in KIND_ORDER}
    total = sum(acute.values())
    needed = ACUTE_IN_SO_MANY_WORDS if _tells_of_wish_to_die(fold(text), speaker) else _needed(verdict, folded, speaker)
    if total >= needed:
        return Verdict("acute", _kinds(acute, total, verdict, folded))
    heavy = levels.get("concern", 0.0) + total * (1.0 if verdict.level != "none" else _HALF_SAID)
    if folded != fold(text) and verdict.level == "none":
        heavy *= _HALF_SAID
    if speaker == "staff" and _is_professional(folded):
        return Verdict("none")
    return Verdict("concern" if heavy >= CONCERN_FROM or total >= NEARLY_ACUTE else "none")


def marks(folded: str) -> list[str]:
    """Return the names of the rules and frames that a folded text meets: what the classifier learns from the rules."""
    plain = without_figures(folded)
    names = ["figure"] if plain != folded else []
    for kind, rows in patterns.KINDS.items():
        hits = [f"{kind}{place}" for place, row in enumerate(rows) if danish_pattern(row).search(plain)]
        names += [*hits, kind, "acute"] if hits else []
    names += ["concern"] if any(danish_pattern(row).search(plain) for row in patterns.CONCERN) else []
    frames = {"past": _PAST, "fine": _FINE_NOW, "now": _NOW, "case": _CASE_TALK, "asks": _ASKS_AS_PROFESSIONAL}
    frames |= {"joke": _JOKES, "serious": _MEANS_IT, "decided": _HAS_DECIDED}
    names += [name for name, frame in frames.items() if frame.search(folded)]
    return [*names, "question"] if "?" in folded else names


def without_figures(folded: str) -> str:
    """Return a folded text without the harmless figures of speech in it."""
    for pattern in patterns.HARMLESS:
        folded = danish_pattern(pattern).sub(" , ", folded)
    return folded


def _needed(verdict: Verdict, folded: str, speaker: Speaker) -> float:
    least = ACUTE_HELD_BACK if _is_past(folded) and _FINE_NOW.search(folded) else ACUTE_FROM
    if speaker == "citizen" or _SELF.search(folded):
        return least
    if speaker == "peer":
        return NEVER if _is_professional(folded) and _SUPPOSES_SOMEBODY.search(folded) else least
    return max(least, _needed_of_staff(verdict, folded))


def _supposes(folded: str) -> bool:
    """Whether staff suppose a case; what they quote of somebody ("når du læser det her …") supposes nothing."""
    return bool(_SUPPOSES.search(_QUOTED.sub(" ", folded)))


def _tells_of_wish_to_die(folded: str, speaker: Speaker) -> bool:
    supposes = speaker == "staff" and (_supposes(folded) or _ASKS_WHAT_TO_SAY.search(folded))
    return _wants_to_die(folded) or (_another_wants_to_die(folded) and not supposes)


def _wants_to_die(folded: str) -> bool:
    """Whether the writer says in so many words, of today, that they want to die or to harm themselves."""
    says = danish_pattern(patterns.WISH_TO_DIE).search(folded)
    return bool(says) and not danish_pattern(patterns.NO_WISH_TO_DIE).search(folded) and not _is_past(folded)


def _another_wants_to_die(folded: str) -> bool:
    """Whether somebody is said, in so many words, to want to die now."""
    says = danish_pattern(patterns.WISH_TO_DIE_OF_ANOTHER).search(folded)
    denied = danish_pattern(patterns.NO_WISH_OF_ANOTHER).search(folded) or _SUPPOSES_SOMEBODY.search(folded)
    return bool(says) and not denied and not _is_past(folded)


def _needed_of_staff(verdict: Verdict, folded: str) -> float:
    held_back = ACUTE_HELD_BACK if "?" in folded or _ASKS_AS_PROFESSIONAL.search(folded) else ACUTE_TOLD
    if _is_professional(folded):
        # What is told before "hvad gør jeg?" may be a danger; asked in one breath it is not.
        asks_only = _ASKS_WHAT_TO_SAY.search(folded) and len(sentences(folded.replace('"', ""))) == 1
        return NEVER if _supposes(folded) or asks_only or _TOPIC.fullmatch(folded) else held_back
    return ACUTE_FROM if verdict.level == "acute" or tells_of_danger(folded) else held_back


def _kinds(acute: Mapping[str, float], total: float, verdict: Verdict, folded: str) -> tuple[str, ...]:
    best = max(acute, key=lambda kind: acute[kind])
    if best == "other_in_danger" and verdict.kinds == ("violence",):
        best = "violence"  # the one in danger is the writer
    of_a_child = best == "child" and danish_pattern(patterns.A_CHILD).search(folded)
    if best in {"other_in_danger", "child"} and not of_a_child and danish_pattern(patterns.BEATEN_AT_HOME).search(folded):
        best = "violence"
    second = {kind for kind in verdict.kinds if acute[kind] >= _SECOND_KIND * total}
    return tuple(kind for kind in KIND_ORDER if kind == best or kind in second)


def _is_professional(folded: str) -> bool:
    asks = bool(_ASKS_AS_PROFESSIONAL.search(folded)) or folded.endswith("?")
    return (asks or bool(_CASE_TALK.search(folded) or _TOPIC.fullmatch(folded))) and not _NOW.search(folded)


def _is_past(folded: str) -> bool:
    if not _PAST.search(folded):
        return False
    again = re.search(r"\b(?:nu|igen|i dag|i aften|i nat|stadig|lige)\b", folded)
    return not again or bool(_FINE_NOW.search(folded))


def _speaks_of_self(folded: str) -> bool:
    return bool(
        re.search(
            r"\bjeg\W+(?:\w+\W+){0,3}?(?:vil|oensker|orker|taenker|gider|kan)\b.{0,40}\b(?:doe|leve|her|liv)\b",
            folded,
        )
    )
