"""Numbers as people write them: "p3", "princip to og fire", "det femte princip", a principle by its title."""

import re

from bot.text.folding import danish_pattern

NUMBERS = (
    "et|ét|en|første|ettern?|etteren",
    "to|andet|anden|toeren|2'eren",
    "tre|tredje|treeren|3'eren",
    "fire|fjerde|fireren|firer|4'eren",
    "fem|femte|femmeren|5'eren",
    "seks|sjette|sekseren|6'eren",
    "syv|syvende|syveren|7'eren",
    "otte|ottende|otteren|8'eren",
    "ni|niende|nieren|9'eren",
)
PRINCIPLE_WORD = r"(?:princip\w*|principp\w*|prinsip\w*|pricip\w*|prinscip\w*|prinicp\w*|pincip\w*|p)"
_ORDINAL = rf"{'|'.join(NUMBERS[:8])}|[1-8]\.?"
_FIGURES = rf"(?:{'|'.join(NUMBERS[:8])}|[1-8])(?!\d)(?:(?:,| og| eller| samt| versus| vs\.?| &|/) ?(?:{PRINCIPLE_WORD} ?)?(?:{'|'.join(NUMBERS[:8])}|[1-8])\b(?! (?:borger|gang|time|dage|uge|måned|år)))*"
_FIGURE = re.compile(r"[a-z]+|\d")
_PRINCIPLE_BY_NAME: dict[int, str] = {
    1: r"håb,? ønsker og drømme|håb og (?:drømme|ønsker)|håb ønsker|drømme og håb|ønsker og drømme",
    2: r"borgerne?s ressourcer|ressourcefokus\w*|fokus\w* på (?:borgerne?s )?ressourcer|ressourceprincip\w*|ressourcesyn\w*",
    3: r"netværk og (?:de )?(?:almene )?fællesskaber|almene fællesskaber|inddrag\w* (?:borgerne?s )?netværk|fællesskabsprincip\w*",
    4: r"åbenhed,? tillid og respekt|tillid og respekt|åbenhed og (?:tillid|respekt)|tillidsprincip\w*",
    5: r"så tidligt som muligt|tidlig indsats|tidlige indsatser|tidlig hjælp|hjælpe? tidligt|forebyggende indsats\w*",
    6: r"samlede livssituation|hele livssituation\w*|koordineret indsats|arbejde? koordineret|koordineringsprincip\w*",
    7: r"indsatsen altid er den rette|opfølgningsprincip\w*|princippet om opfølgning",
    8: r"viden og metoder|metoder,? der virker|metoder og viden|virksomme metoder|metodeprincip\w*",
}


def principles_in(folded: str) -> tuple[int, ...]:
    """Return the numbers of the principles that a folded text names, by figure, word, ordinal or title, lowest first."""
    found: set[int] = set()
    for row in danish_pattern(rf"\b{PRINCIPLE_WORD}\.? ?(?:nr\.? ?|nummer )?({_FIGURES})").findall(folded):
        found |= _principles_named(_FIGURE.findall(row))
    for row in danish_pattern(rf"\b((?:{_ORDINAL})(?:(?:,| og| eller) (?:det )?(?:{_ORDINAL}))*) princip\w*").findall(
        folded
    ):
        found |= _principles_named(re.findall(r"\w+", row))
    if danish_pattern(r"sidste (?:af de otte )?princip").search(folded):
        found.add(len(_PRINCIPLE_BY_NAME))
    if not found:
        found = {number for number, name in _PRINCIPLE_BY_NAME.items() if danish_pattern(rf"\b(?:{name})").search(folded)}
    return tuple(sorted(found))


def _principles_named(said: list[str]) -> set[int]:
    return {number for word in said if (number := _number_named(word)) is not None and number in range(1, 9)}


def _number_named(word: str) -> int | None:
    """Return the number that a figure, number word or ordinal stands for."""
    if word.isdigit():
        return int(word)
    return next((at for at, names in enumerate(NUMBERS, start=1) if danish_pattern(rf"(?:{names})").fullmatch(word)), None)


def number_in(folded: str) -> int | None:
    """Return the one number from 1 to 9 that a folded text names, by figure, word or ordinal; None for none or several."""
    found = {int(figure) for figure in re.findall(r"(?<![\d§])(?<!§ )\b([1-9])(?:'?eren)?\b(?!\d)", folded)}
    for number, names in enumerate(NUMBERS, start=1):
        if danish_pattern(rf"\b(?:{names})\b").search(folded) and not (
            number == 1 and not re.search(r"foerste|princip et|etteren", folded)
        ):
            found.add(number)
    return found.pop() if len(found) == 1 else None
