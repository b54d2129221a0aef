"""Who speaks: whose words a line is when somebody sits beside the citizen, and whether the writer is under 18."""

import re

from bot.text.folding import danish_pattern, fold, words

_ROLES = {
    "peer": r"peer\w*|erfaringsmedarbejder\w*|mentor\w*",
    "støtteperson": r"støtte\w*|kontaktperson\w*|bostøtte\w*|pædagog\w*|hjemmevejleder\w*|medarbejder\w*|sagsbehandler\w*|tolk\w*",
    "pårørende": r"pårørende|mor|mors|far|fars|mama|forældre\w*|søster\w*|bror\w*|kæreste\w*|kone\w*|mand|mands|datter\w*|søn\w*"
    r"|ven|vens|veninde\w*|nabo\w*|tante|onkel|mormor|farmor|bedste\w*|familie\w*|kusine|fætter",
}
_SUGGESTED = tuple(
    re.compile(pattern, re.I | re.S)
    for pattern in (
        r"^(?:et |mit )?forslag (?:fra|af) (?P<who>[^:,]{2,40}?)(?:[:,]| (?:er|kunne være)(?:,? at)?\b)\s*(?P<what>.+)$",
        r"^(?!(?:deres|jeres|kommunens|vores) forslag)(?P<who>(?:(?:min|hendes|hans|vores) )?\w{2,20}s) forslag(?:\s*[:,]| (?:er|kunne være)(?:,? at)?\b)\s*(?P<what>.+)$",
        r"^(?P<who>)(?:mit |et )?(?:forslag|bud)(?: herfra| fra min side)?(?:\s*[:–-]|(?: er| kunne være|, det er)(?:,? at)?\s*[:,]?)\s*(?:vi skriver(?: at)?\s+)?(?P<what>.+)$",
        r"^(?P<who>)(?:jeg synes|hvad med,?) (?:at )?(?:vi )?(?:skal |bør |kunne )?skrive[r]?(?:,? at)?\s*[:,]?\s*(?P<what>.+)$",
        r"^(?P<who>(?:jeg|[\w ]{2,30}?)(?: som [\w ]{2,20})?) (?:foreslår|foreslaar|har foreslået|vil foreslå|synes vi skal skrive)"
        r"(?: at)?\s*[:,]?\s*(?P<what>.+)$",
        r"^(?P<who>[\w ]{2,30}?) (?:skriver|siger|mener|synes)\s*:\s*(?:jeg |vi )?(?:foreslår|vil foreslå)(?: at)?\s*(?P<what>.+)$",
        r"^(?P<who>(?:peer|støtteperson|bostøtte)\w*|[\w ]{3,20} siger)\s*:\s*(?P<what>.+)$",
        r"^(?P<what>.+?)\s*[(–-]\s*(?:forslag fra|foreslået af) (?P<who>[^)]{2,40})\)?$",
    )
)
_BEGINNINGS = 4
_HELPER = "den, der hjælper"
# Who types, in one's own words; the first that fits counts.
_WRITES = {
    "pen": danish_pattern(r"\b(?:skriver|taster|fører pennen) (?:for (?:mig|ham|hende)|mine|hans|hendes|det jeg)\b"),
    "together": danish_pattern(
        r"\bvi (?:\w+ ){0,3}sammen\b|^\W*(?:sammen|begge)\b|\b(?:vi er to|os to|ved siden af|hjælper (?:mig|ham|hende|hinanden))\b"
    ),
    "self": danish_pattern(
        r"\b(?:skriver|taster|sidder|svarer)\b.{0,15}\b(?:selv|alene)\b|^\W*(?:det er )?(?:kun |bare )?mig\b"
        r"|^\W*(?:(?:jeg|det|er|gør|vil|klarer|kun|bare|helt|her)\W+){0,5}(?:selv|alene)\W*$"
    ),
}
_MINOR_WORDS = 16
_MINOR = danish_pattern(
    r"\bjeg (?:er|bliver|blir) (?:kun |bare |snart |lige (?:fyldt |blevet )?|først )?(?:1[0-7]|tolv|tretten|fjorten|femten|seksten|sytten)\b(?! (?:km|kilo|timer|kr))|\b(?:jeg er|er) (?:mindreårig|under (?:18|atten))\b"
)


def who_writes(text: str) -> str | None:
    """Return the choice at `helper` that a typed answer means: `pen`, `together` or `self`; None when it tells neither."""
    folded = fold(text)
    return next((value for value, pattern in _WRITES.items() if pattern.search(folded)), None)


def begins_as_suggestion(text: str) -> bool:
    """Whether a message says at once that it is a suggestion, and whose ("forslag fra mig: …")."""
    return any(pattern.match(text.strip()) for pattern in _SUGGESTED[:_BEGINNINGS])


def suggestion_in(text: str, audience: str) -> tuple[str, str] | None:
    """Return who suggested a line and its words, when the message says that somebody else did; None otherwise."""
    for pattern in _SUGGESTED:
        match = pattern.match(text.strip())
        if match is None:
            continue
        who = _role_in(match["who"])
        announces = not match["who"] or "forslag" in fold(text)[:40] or re.search(r"\bforesl", fold(text)) is not None
        if who is None and announces:
            who = "peer" if audience == "peer" else _HELPER
        if who is not None:
            return who, match["what"].strip()
    return None


def tells_of_minor(text: str) -> bool:
    """Whether a short message tells that its writer is under 18; nobody is ever asked."""
    return len(words(text)) <= _MINOR_WORDS and bool(_MINOR.search(fold(text)))


def _role_in(said: str) -> str | None:
    folded = fold(said)
    return next((role for role, words in _ROLES.items() if danish_pattern(rf"\b(?:{words})\b").search(folded)), None)
