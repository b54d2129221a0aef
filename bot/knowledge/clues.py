"""What a question says in so many words: which principle, whose task, which phase, which side of the matter.

Clues narrow the look-up; they also carry a thread from one question to the next ("og hvad siger loven?").
"""

import re
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.knowledge.numbers import NUMBERS, PRINCIPLE_WORD, number_in, principles_in
from bot.text.folding import danish_pattern, fold

_T = TypeVar("_T")
_ROLES = {
    "citizen": r"borgeren(?:s)? (?:egen |egne )?(?:opgave\w*|rolle\w*|selv|bidrag|ansvar|del|pligt\w*)|borgernes? (?:egen |egne )?(?:opgave\w*|rolle\w*|eget|bidrag|ansvar|del|pligt\w*)|(?:skal|kan|må|gør|bidrager?|forvente\w*(?: man| der| vi)?(?: af)?|har) borgerne?n?(?: så)?(?: selv| en opgave| også opgaver| bidrage\w*| gøre| pege)|forvente\w* (?:man |der )?af borgere?n\w*|(?:borgeren|klienten|brugeren) (?:selv )?bidrage\w*|klientens? (?:opgave|rolle|ansvar)|brugerens? (?:opgave|rolle|ansvar)|^(?:og|hvad med) borgeren",
    "provider": r"udfører\w*|bosted\w*|botilbud\w*|bostøtte\w*|støttekontakt\w*|støtteperson\w*|hjemmevejleder\w*|social\w* tilbud|tilbuddet\w*|tilbudssiden|socialpædagog\w*|pædagog\w*|sosu\w*|kontaktperson(?:en|ens|er)?",
    "authority": r"myndighed\w*|sagsbehandler\w*|rådgiver\w*|visitator\w*|visitation\w*|sagsbeh\w*|sb|rådhuset",
    "strategic": r"strategisk\w*|direktør\w*|chef\w*|politiker\w*|topledelse\w*|direktion\w*|byråd\w*|forvaltningschef\w*|(?:social)?udvalg\w*|toppen|øverste ledelse|ledelse\w*|leder\w*",
}
_PHASES = {
    "opening": r"sagsåbning\w*|åbning af sagen|sag(?:en)? åbne\w*|ny sag|når sagen starter|sagens start|allerførste møde|første henvendelse",
    "information": r"sagsoplysning\w*|udredning\w*|udrede\w*|oplysning af sagen|oplyse\w* sagen",
    "assessment": r"sagsvurdering\w*|faglige? vurdering\w*|vurderingen",
    "decision": r"afgørelse\w*",
    "order": r"bestilling\w*|bestiller?|bst",
    "follow_up": r"opfølgning\w*|opfølgende|opflg\w*|opf|følger op|følge op",
}
_FACETS = {
    "law": r"lov(?:en|givning\w*|grundlag\w*|hjemmel\w*|krav\w*|tekst\w*|s)?\b|paragraf\w*|§\w*|servicelov\w*|sel\b|hjemmel\w*|juridisk\w*|jura|retsgrundlag\w*|bestemmelse\w*",
    "evidence": r"eviden\w*|forskning\w*|dokumenteret|undersøgelse\w*|bevis\w*|belæg\w*|videnskab\w*|studier|faglig\w* begrundelse|hvad (?:bygger|hviler|støtter) \w+(?: \w+)? (?:sig )?(?:på|til)|hvor (?:ved|har) (?:man|i|de|vi) det fra|virker det",
    "why": r"hvorfor\w*|begrundelse\w*|grunden|formålet med|hvad er pointen|meningen med|hvad skal det gøre godt for|argument\w*|hvad vinder|hvad godt gør",
    "phase": r"fase\w*|fasser|hvilke tidspunkter|hvilket tidspunkt|hvornår i (?:sagen|forløbet|sagsgangen|sagsbehandlingen)|matrix\w*|kryds\w*",
    "reflection": r"refleksion\w*|reflektion\w*|reflekter\w*|teammøde\w*|teamdag\w*|temadag\w*|personalemøde\w*|drøfte\w*|spørgsmål til (?:et |vores |mit |mine )?(?:team\w*|personale\w*|møde\w*|kolleger\w*|afdeling\w*)|noget at (?:snakke|tale|tygge|drøfte|reflektere)\w* (?:om|på|over)|tygge på",
    "story": r"historie\w*|borgerfortælling\w*|fortælling\w*|eksempel fra|borgercase\w*|lykkedes for|nævner i en|kender i en|en der har prøvet|et menneske der|en borger,? der har prøvet",
    "dilemma": r"dilemma\w*",
    "advice": r"gode? råd\w*|konkrete råd|råd(?:ene)?\b|tips?\b|fif\b|fiduser?|gode greb|tricks?|kneb",
    "how": r"opgave\w*|ansvar\w*|pligt\w*|rolle\w*|forpligt\w*|skal \w+ gøre|tjekliste\w*|bidrag\w*",
    "what": r"hvad (?:er|betyder|går|handler|indebærer|dækker|siger|menes)\w*|forklar\w*|definition\w*|fortæl om|indhold\w*",
}
_SMALL = frozenset(
    [
        "og",
        "men",
        "ok",
        "okay",
        "saa",
        "hvad",
        "hvordan",
        "hvor",
        "hvorfor",
        "hvem",
        "hvilke",
        "hvilken",
        "hvilket",
        "kan",
        "skal",
        "maa",
        "vil",
        "boer",
        "har",
        "er",
        "det",
        "den",
        "de",
        "der",
        "dem",
        "i",
        "paa",
        "til",
        "for",
        "med",
        "om",
        "af",
        "hos",
        "ved",
        "fra",
        "som",
        "at",
        "en",
        "et",
        "vi",
        "os",
        "vores",
        "jeg",
        "mig",
        "min",
        "mit",
        "mine",
        "man",
        "du",
        "selv",
        "her",
        "nu",
        "da",
        "lige",
        "bare",
        "ogsaa",
        "godt",
        "egentlig",
        "goere",
        "goer",
        "gjort",
        "sige",
        "siger",
        "staar",
        "staa",
        "gaelder",
        "gaeldende",
        "noget",
        "nogen",
        "mere",
        "flere",
        "tage",
        "tager",
        "faa",
        "faar",
        "blive",
        "bliver",
        "forhold",
        "helt",
        "naar",
        "hvis",
        "nok",
        "vaere",
        "konkret",
        "praksis",
        "giv",
        "giver",
        "vis",
        "hele",
        "resten",
        "dertil",
        "under",
        "inden",
        "team",
        "teamet",
        "personalet",
    ]
)
_LEANS_AT_MOST = 12
_FIRST_PERSON = danish_pattern(r"\b(?:jeg|mig|min|mit|mine|vi|os|vores|vore)\b")
_FOLLOW_UP = danish_pattern(
    r"^(?:og|ok|okay|så|men|hvad med|hvorfor|hvordan|gælder|mere|uddyb\w*|fortsæt|vis mere|et eksempel|eksempel|giv|flere|andre|hvem|hvornår|hvad siger|er der|har du|også|ja|nå|kan du|fortæl mere|det|den|de|hvilken?|hvilket|virker|for|i|hvor)\b"
)
_POINTS_BACK = danish_pattern(
    r"\b(?:det|den|de|dem|her|der|dette|denne|princippet|metoden|punktet|samme|heller|også|mere|så|ham|hende|hun|han)\b"
)
_MORE = danish_pattern(
    r"^(?:og |kan du |ja,? |sig |giv mig )*(?:mere|vis mere|fortæl (?:lidt )?mere|uddyb\w*|uddybe\w*|fortsæt|videre|hele svaret|resten|lidt mere|læs mere)(?: om det| om den| om dem| tak| please| det| lidt| venligst| her)*\W*$"
)
_NEXT = danish_pattern(r"\b(?:næste|efterfølgende|resten|bagefter)\b|^og så\W*$|^(?:og )?(?:den|det|de) andre?n?t?\W*$")
_ANOTHER = danish_pattern(r"\b(?:til|mere|flere|andet|anden|nyt|ny|næste|et til|en til)\b")
_ANOTHER_WORDS = 6
_OBJECTS = danish_pattern(
    r"^(?:og |ja |jamen |men )?(?:hvad |hvad så |hvad nu )?(?:hvis|når)\b|^(?:jamen|men)\b|^det har (?:jeg|vi) ikke"
)
_NUMBER = rf"(?:{'|'.join(NUMBERS[:8])}|[1-8]\.?)"
_ONLY_NUMBER = danish_pattern(
    rf"(?:(?:ja|nej|ok|jeg|mener|mente|tager|vis|mig|den|det|de|nummer|nr\.?|mulighed|knap)\W+)*{_NUMBER}(?:\W+(?:tak|en|der|mulighed))*\W*"
)
_PRINCIPLE = danish_pattern(
    rf"\b(?:(?:det )?{_NUMBER} {PRINCIPLE_WORD}\b|{PRINCIPLE_WORD}(?: (?:nr\.?|nummer))? ?{_NUMBER}(?!\w))"
)
_PRACTICAL = danish_pattern(
    r"\bi praksis\b|\bkonkret\b|\bhvordan gør (?:man|jeg|vi)\b|\bhvordan griber (?:man|jeg|vi)\b"
    r"|\bhvad (?:gør|kan) (?:jeg|vi|man) (?:så|nu|konkret|gøre|selv)\b"
)
_LAST = danish_pattern(r"\bsidste\b")
_EXAMPLE = danish_pattern(r"(?<!for )\b(?:eksempel|eksempler|historie\w*|fortælling\w*|case|prøvet det)\b")


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
    first_person: bool = False
    number: int | None = None
    roles: tuple[str, ...] = ()
    principles: tuple[int, ...] = ()
    unknown_principle: bool = False
    next: bool = False
    last: bool = False
    objects: bool = False
    wants_another: bool = False
    bare: bool = False
    names_side: bool = False
    practical: bool = False
    only_number: bool = False

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
    length = len(folded.split())
    roles = _all(_ROLES, folded)
    principles = principles_in(folded)
    return Clues(
        principle=_only(principles),
        principles=principles,
        role=_role(roles),
        phase=_only(_all(_PHASES, folded)),
        facets=_all(_FACETS, folded),
        wants_more=bool(_MORE.search(folded)),
        wants_example=bool(_EXAMPLE.search(folded)) and length <= 9,
        leans_back=length <= 3
        or (length <= 9 and bool(_FOLLOW_UP.search(folded) or _POINTS_BACK.search(folded)))
        or _names_no_matter(folded),
        first_person=bool(_FIRST_PERSON.search(folded)),
        number=number_in(folded),
        roles=roles,
        objects=bool(_OBJECTS.search(folded)),
        practical=bool(_PRACTICAL.search(folded)),
        only_number=bool(_ONLY_NUMBER.fullmatch(folded)),
        names_side=len(principles) == 1 and _names_no_matter(_PRINCIPLE.sub(" ", folded)),
        last=bool(_LAST.search(folded)) and length <= 6,
        bare=_names_no_matter(folded),
        wants_another=bool(_ANOTHER.search(folded)) and length <= _ANOTHER_WORDS,
        next=bool(_NEXT.search(folded)) and length <= 4,
        unknown_principle=bool(re.search(rf"\b{PRINCIPLE_WORD} ?(?:nr\.?|nummer)? ?(?:9|0|[1-9]\d+)\b", folded))
        or bool(
            danish_pattern(
                r"\b(?:niende|tiende|ellevte|tolvte|9\.|1\d\.) princip|princip (?:ni|ti|elleve|tolv|nul)\b"
            ).search(folded)
        ),
    )


def _all(table: dict[str, str], folded: str) -> tuple[str, ...]:
    return tuple(
        name
        for name, pattern in table.items()
        if danish_pattern(rf"(?:\b|(?<= )|^)(?:{pattern})(?:\b|(?<=\W))").search(folded)
    )


def _only(hits: tuple[_T, ...]) -> _T | None:
    return hits[0] if len(hits) == 1 else None


def _role(roles: tuple[str, ...]) -> str | None:
    if len(roles) == 2 and "citizen" in roles:
        return None
    return _only(roles)


def _names_no_matter(folded: str) -> bool:
    """Whether nothing is left of a short question but small words, a role, a phase or a side: its matter is elsewhere."""
    if len(folded.split()) > _LEANS_AT_MOST:
        return False
    for table in (_ROLES, _PHASES, _FACETS):
        for pattern in table.values():
            folded = danish_pattern(rf"\b(?:{pattern})(?!\w)").sub(" ", folded)
    return all(word in _SMALL for word in re.findall(r"\w+|§", folded))
