"""What a question says in so many words: which principle, whose task, which phase, which side of the matter.

Clues narrow the look-up; they also carry a thread from one question to the next ("og hvad siger loven?").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.text.folding import danish_pattern, fold

_NUMBERS = [
    "et|ét|en|første",
    "to|andet|anden",
    "tre|tredje",
    "fire|fjerde",
    "fem|femte",
    "seks|sjette",
    "syv|syvende",
    "otte|ottende",
]
_PRINCIPLE_WORD = r"(?:princip|princippet|principp|principet|prinsip|prinsippet|pricip|prinscip|p)"
_PRINCIPLE_BY_NAME: dict[int, str] = {
    1: r"håb,? ønsker og drømme|håb og drømme|håb ønsker",
    2: r"borgerne?s ressourcer|ressourcefokus\w*|fokus\w* på ressourcer|ressourceprincip\w*",
    3: r"netværk og (?:de )?(?:almene )?fællesskaber|almene fællesskaber|inddrag\w* (?:borgerne?s )?netværk",
    4: r"åbenhed,? tillid og respekt|tillid og respekt",
    5: r"så tidligt som muligt|tidlig indsats|tidlige indsatser|hjælp tidligt|forebyggende indsats\w*",
    6: r"samlede livssituation|koordineret indsats|arbejde? koordineret|helhedsorienter\w*",
    7: r"følg op\b|følge op\b|følger op\b|indsatsen altid er den rette|opfølgningsprincip\w*",
    8: r"viden og metoder|metoder,? der virker|metoder og viden|virksomme metoder",
}
_ROLES = {
    "citizen": r"borgeren(?:s)? (?:opgave|rolle|selv|bidrag|ansvar)|borgernes? (?:opgave|rolle|eget|bidrag|ansvar)|(?:skal|kan|gør|bidrager?|forvente\w*) borgerne?n?(?: selv)?\b|klientens? (?:opgave|rolle|ansvar)|brugerens? (?:opgave|rolle|ansvar)",
    "provider": r"udfører\w*|bosted\w*|botilbud\w*|bostøtte\w*|støttekontakt\w*|støtteperson\w*|hjemmevejleder\w*|social\w* tilbud|tilbuddet|tilbudssiden|socialpædagog\w*|pædagog\w*|sosu\w*|kontaktperson(?:en|ens|er)?",
    "authority": r"myndighed\w*|sagsbehandler\w*|rådgiver\w*|visitator\w*|visitation\w*|sagsbeh\w*|sb\b",
    "strategic": r"strategisk\w*|ledelse\w*|direktør\w*|chef\w*|politiker\w*|topledelse\w*|direktion\w*|byråd\w*|forvaltningschef\w*|udvalg\w*",
}
_PHASES = {
    "opening": r"sagsåbning\w*|åbning af sagen|sag(?:en)? åbnes|opstart\w*|første henvendelse|når sagen starter",
    "information": r"sagsoplysning\w*|udredning\w*|udrede\w*|oplysning af sagen|oplyse\w* sagen",
    "assessment": r"sagsvurdering\w*|faglige? vurdering\w*|vurderingen",
    "decision": r"afgørelse\w*|bevilling\w*",
    "order": r"bestilling\w*|bestille\w*|bst\b",
    "follow_up": r"opfølgning\w*|opfølgende|opflg\w*|opf\b",
}
_FACETS = {
    "law": r"lov\w*|paragraf\w*|§\w*|serviceloven\w*|hjemmel\w*|juridisk\w*|jura|lovgivning\w*|retsgrundlag\w*",
    "evidence": r"eviden\w*|forskning\w*|dokumenteret|undersøgelse\w*|bevis\w*|belæg\w*|videnskab\w*|studier|socialfaglig\w* begrundelse",
    "why": r"hvorfor\w*|begrundelse\w*|formålet med|hvad er pointen|meningen med|hvad skal det gøre godt for|argument\w*",
    "phase": r"\bfase\w*|hvornår i (?:sagen|forløbet|sagsgangen)|matrix\w*|hvornår i sagsbehandlingen",
    "reflection": r"refleksion\w*|reflekter\w*|spørgsmål til (?:team|personale|mødet|et|vores|afdelings)\w*|overveje|teammøde\w*|drøfte\w*|noget at snakke om",
    "story": r"historie\w*|borgerfortælling\w*|fortælling\w*|eksempel fra virkeligheden|case\b|borgercase\w*|citat\w*",
    "advice": r"gode? råd\w*|konkrete råd|hvordan gør (?:jeg|man|vi)|hvordan kan (?:jeg|man|vi)|tips?\b|i praksis",
    "how": r"opgave\w*|ansvar\w*|pligt\w*|rolle\w*|forpligt\w*|skal \w+ gøre|hvad gør \w+ helt konkret",
    "what": r"hvad (?:er|betyder|går|handler|indebærer|dækker|siger|menes)\w*|forklar\w*|definition\w*|fortæl om|indhold\w*",
}
_FOLLOW_UP = danish_pattern(
    r"^(?:og|ok|okay|så|men|hvad med|hvorfor|hvordan|gælder|mere|uddyb\w*|fortsæt|vis mere|et eksempel|eksempel|giv|flere|andre|hvem|hvornår|hvad siger|er der|har du|også|ja|nå|kan du|fortæl mere|det|den|de|hvilke|for|i)\b"
)
_POINTS_BACK = danish_pattern(
    r"\b(?:det|den|de|dem|her|der|dette|denne|princippet|metoden|punktet|samme|heller|også|mere)\b"
)
_MORE = danish_pattern(
    r"^(?:mere|vis mere|fortæl mere|uddyb\w*|fortsæt|mere om det|kan du uddybe\w*|og mere|lidt mere|videre|hele svaret)\W*$"
)
_EXAMPLE = danish_pattern(r"\b(?:eksempel|eksempler|fx|historie|fortælling|case)\b")


@dataclass(frozen=True)
class Clues:
    """What a question names; None and empty where it names nothing."""

    principle: int | None = None
    role: str | None = None
    phase: str | None = None
    facets: tuple[str, ...] = ()
    wants_more: bool = False
    wants_example: bool = False
    leans_back: bool = False

    def filled_from(self, thread: "Clues") -> "Clues":
        """Return these clues, with what they leave open taken from the thread."""
        return replace(
            self,
            principle=self.principle or thread.principle,
            role=self.role or thread.role,
            phase=self.phase or thread.phase,
            facets=self.facets or thread.facets,
        )


def clues_in(question: str) -> Clues:
    """Return what a question names."""
    folded = fold(question)
    return Clues(
        principle=principle_in(folded),
        role=_first(_ROLES, folded),
        phase=_first(_PHASES, folded),
        facets=tuple(name for name, pattern in _FACETS.items() if danish_pattern(rf"\b(?:{pattern})").search(folded)),
        wants_more=bool(_MORE.search(folded)),
        wants_example=bool(_EXAMPLE.search(folded)) and len(folded.split()) <= 6,
        leans_back=len(folded.split()) <= 9 and bool(_FOLLOW_UP.search(folded) or _POINTS_BACK.search(folded)),
    )


def principle_in(folded: str) -> int | None:
    """Return the principle's number that a folded text names, by figure, word, ordinal or title; None for none or several."""
    found: set[int] = {
        int(number) for number in re.findall(rf"\b{_PRINCIPLE_WORD}\.? ?(?:nr\.?|nummer)? ?([1-8])\b", folded)
    }
    for number, names in enumerate(_NUMBERS, start=1):
        if danish_pattern(
            rf"\b(?:{_PRINCIPLE_WORD} (?:nr\.? |nummer )?(?:{names})|(?:{names}|{number}\.?) princip\w*)\b"
        ).search(folded):
            found.add(number)
    if not found:
        found = {number for number, name in _PRINCIPLE_BY_NAME.items() if danish_pattern(rf"\b(?:{name})").search(folded)}
    return found.pop() if len(found) == 1 else None


def _first(table: dict[str, str], folded: str) -> str | None:
    hits: Sequence[str] = [name for name, pattern in table.items() if danish_pattern(rf"\b(?:{pattern})\b").search(folded)]
    return hits[0] if len(hits) == 1 else None
