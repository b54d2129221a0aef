"""Masking of personal data before anything is stored or logged.

CPR numbers are found by their form alone: the mod-11 test was abandoned in 2007, so it is not used.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

CPR, PHONE, EMAIL, ADDRESS = "[cpr-nummer]", "[telefonnummer]", "[e-mail]", "[adresse]"

_SEP = r"[ .\-/–]{0,3}"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
_CPR = re.compile(
    rf"(?<![\d,]){_DAY}{_SEP}(?:0[1-9]|1[0-2]){_SEP}(?:(?:19|20)\d\d|\d\d){_SEP}\d{_SEP}\d{_SEP}\d{_SEP}\d(?!\d)"
)
_MONTH = r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)"
_DATE = rf"\d{{1,2}}\.?{_SEP}(?:{_MONTH}\.?|\d{{1,2}}){_SEP}(?:19|20)?\d\d"
_BORN = re.compile(
    rf"(?<!\d){_DATE}(?=\D{{1,40}}\d{{4}}(?!\d))(?P<gap>\D{{0,40}}?(?:sidste|fire|cifre|cpr|person)\D{{0,30}})\d{{4}}(?!\d)",
    re.I,
)
_DIGIT_WORD = r"(?:nul|en|et|to|tre|fire|fem|seks|syv|otte|ni)"
_SPELT_CPR = re.compile(rf"\b{_DIGIT_WORD}(?:[ ,\-]+{_DIGIT_WORD}){{9}}\b", re.I)
_SPELT_PHONE = re.compile(rf"\b{_DIGIT_WORD}(?:[ ,\-]+{_DIGIT_WORD}){{7}}\b", re.I)
_PHONE = re.compile(r"(?<![\d§])(?:(?:\+|00)45[ .\-]?)?[2-9](?:[ .\-–]{0,2}\d){7}(?![\d])")
_NO_PHONE_BEFORE = re.compile(
    r"(?:sags?|journal|j\.?nr|sagsnr|kr|§+|reference|ref|kundenr|konto|faktura)[\w.\-]*\s*(?:nr\.?|nummer|er|:|på)?\s*$",
    re.I,
)
_NO_PHONE_AFTER = re.compile(r"^\s*(?:kr\b|kr\.|kroner|,-)", re.I)
_EMAIL = re.compile(
    r"[\w.+\-]+\s?(?:@|\(at\)|\[at\]|\bsnabel-?a\b)\s?[\w\-]+(?:\s?(?:\.|\(dot\)|\(punktum\)|\bpunktum\b|\bdot\b)\s?[\w\-]+)*\s?(?:\.|\(dot\)|\(punktum\)|\bpunktum\b|\bdot\b)\s?[a-z]{2,}",
    re.I,
)
_STREET = r"(?:vej|vejen|gade|gaden|allé|alle|alléen|stræde|strædet|plads|pladsen|torv|torvet|vænge|vænget|parken|gården|bakken|boulevard|toften|haven|engen|lunden|marken|krogen|stien|kæret|højen|vangen)"
_STREET_NAME = rf"(?:(?-i:(?:[A-ZÆØÅ][\wæøåé.\-]*\s){{1,3}}){_STREET}|[\wæøåé\-]{{3,}}{_STREET})"
_NOT_A_HOUSE = (
    r"(?!\s*(?:gange?|km|kilometer|meter|m\b|timer?|dage?|uger?|måneder?|år|minutter|min\b|kr|personer|mennesker|procent|%))"
)
_FLOOR = r"(?:[ ,]+(?:st|\d{1,2})\.?\s?(?:sal)?[ ,]*(?:tv|th|mf)?\b\.?)?(?:[ ,]+\d{4}\s(?-i:[A-ZÆØÅ])[\wæøå]+)?"
_ADDRESS = re.compile(rf"\b{_STREET_NAME}\s?\d{{1,3}}(?:\s?[A-Za-z](?!\w))?\b{_NOT_A_HOUSE}{_FLOOR}", re.I)
_HELPLINES = frozenset({"70201201", "82121212", "116111", "70201301", "70205070", "80331888"})


@dataclass(frozen=True)
class Masked:
    """A text without personal data, and the names of what was found in it (`CPR`, `PHONE` …)."""

    text: str
    found: tuple[str, ...]


def mask(text: str) -> Masked:
    """Return the text with CPR numbers, e-mail and street addresses and phone numbers replaced by their names.

    Years, amounts, paragraphs, case numbers and the numbers of helplines are left alone. Masking twice
    changes nothing more.
    """
    found: list[str] = []

    def put(label: str) -> Callable[[re.Match[str]], str]:
        def replace(_match: re.Match[str]) -> str:
            found.append(label)
            return label

        return replace

    def phone(match: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", match[0])
        before, after = match.string[: match.start()], match.string[match.end() :]
        if re.fullmatch(r"(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d", match[0].strip()):
            return match[0]
        if digits in _HELPLINES or _NO_PHONE_BEFORE.search(before[-24:]) or _NO_PHONE_AFTER.search(after[:10]):
            return match[0]
        found.append(PHONE)
        return PHONE

    text = _EMAIL.sub(put(EMAIL), text)
    text = _SPELT_CPR.sub(put(CPR), _CPR.sub(put(CPR), _BORN.sub(put(CPR), text)))
    text = _SPELT_PHONE.sub(put(PHONE), _PHONE.sub(phone, text))
    text = _ADDRESS.sub(put(ADDRESS), text)
    return Masked(text, tuple(dict.fromkeys(found)))
