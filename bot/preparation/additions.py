"""Words that a citizen wants added to the note in the same breath: "skriv også at …", "jeg glemte: …"."""

import re

from bot.preparation.wording import bare

_ADDS = tuple(
    re.compile(pattern, re.I | re.S)
    for pattern in (
        r"^\W*(?:(?:kan|vil|du|må|og|så|lige|please|gerne|øh|hov)\W+)*(?:skrive?|tilføje?|føje?|nævne?|husk) (?:lige |også |gerne |på )*(?:til )?,? ?at (?P<what>\S.*)$",
        r"^(?P<how>[^:]{0,80}?\b(?:mangler|tilføj\w*|føj|glemte|glemt|husk(?:e)? (?:også|lige|at skrive)|skriv (?:også|lige|på)|sæt (?:også|lige) på|kom i tanke om)\b[^:]{0,60}):\s*(?P<what>\S.*)$",
        r"^(?P<how>.{0,80}?\b(?:sæt|få|skriv|kom)\b.{0,30}\bpå\b[^:]{0,10}):\s*(?P<what>\S.*)$",
    )
)


def added_words(text: str) -> str | None:
    """Return the words that a message wants added in the same breath, after its colon; None when there are none."""
    match = next((found for pattern in _ADDS if (found := pattern.match(text.strip()))), None)
    return bare(match["what"]) if match else None
