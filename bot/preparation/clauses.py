"""A message in clauses, as a speaker of Danish would pause: at signs, at "men" and "fordi", at spoken signs."""

import re

_ABBREVIATED = r"(?<!\bnr)(?<!\bkl)(?<!\bca)(?<!\bpkt)"
_BORDER = re.compile(
    rf"{_ABBREVIATED}(?:[.!?;:…]+(?=\s|$)|,(?=\s(?!\d)|$))|\n+|\s[–—-]+\s|\s*[^\w\s.,;:!?…'\"»«“”„’()/&%§+–—-]+\s*|\s+(?:punktum|komma)\b"
    r"|\s+(?=(?:men|fordi|mens|selvom|så|saa|for (?:at|det|han|hun|jeg|den|de|vi)|og (?:så|det|den|jeg|hun|de|han|i|nr|nummer|hold|flyt|slet|fjern|sæt))\b)",
    re.I,
)
_HEADING = re.compile(r"\b(det), (der)\b", re.I)


def clauses(text: str) -> list[str]:
    """Return the clauses of a message in their order, verbatim, none empty."""
    return [part.strip() for part in _BORDER.split(_HEADING.sub(r"\1 \2", text)) if part and part.strip()]
